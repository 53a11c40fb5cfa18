import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { visitLines } from './line-file.js';

const folder = mkdtempSync(join(tmpdir(), 'liushui-lines-'));
const path = join(folder, 'lines');
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string) {
  writeFileSync(path, text);
  const lines: string[] = [];
  const digest = await visitLines(path, (line, number) => {
    expect(number).toBe(lines.length + 1);
    lines.push(line);
  });
  return { lines, digest };
}

describe('visitLines', () => {
  it('gives the lines and the digest of any text', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '軟', '𠮷', '\r', ' ') });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.boolean(), async (given, complete) => {
        const text = given.map((one) => `${one}\n`).join('') + (complete ? '' : 'rest');
        const { lines, digest } = await read(text);
        expect(lines).toEqual(complete ? given : [...given, 'rest']);
        expect(digest).toEqual({
          sha256: createHash('sha256').update(text).digest('hex'),
          bytes: Buffer.byteLength(text),
          lines: lines.length,
          complete,
        });
      }),
    );
  });

  it('puts characters and lines together that lie across the pieces of a big file', async () => {
    const long = '軟銀𠮷'.repeat(200_000);
    const { lines } = await read(`${long}\nx\n${long}\n`);
    expect(lines).toEqual([long, 'x', long]);
  });

  it('rejects where there is no such file', async () => {
    await expect(visitLines(join(folder, 'none'), () => undefined)).rejects.toThrow(/ENOENT/);
  });
});
