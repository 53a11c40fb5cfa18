import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeadLetterRecord, DocumentRecord } from '../src/index.js';
import { type Finished, liushui } from './liushui.js';
import { linesOf } from './support/store-lines.js';

const work = mkdtempSync(join(tmpdir(), 'liushui-hostile-'));
const store = join(work, 'store');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const GOOD = '2025年6月3日\n晨光電子宣布投資遠山科技3億美元。\n';

/** Ordinary prose without a line break, of this many bytes. */
function oneLine(bytes: number): string {
  const prose =
    '公司表示，今年以来海外市场的需求好于预期，但是原材料价格仍在上升，管理层对下半年的利润率保持谨慎。微软投资OpenAI逾130亿美元，分析师认为这笔交易会改变行业的格局，不过监管机构还没有表态。';
  return prose.repeat(Math.ceil(bytes / Buffer.byteLength(prose)));
}

/** File name, content, and the code of the dead letter; undefined for a text that must come through. */
const FILES: readonly (readonly [string, string | Buffer, string | undefined])[] = [
  ['nul.txt', Buffer.from('投資\u00003億美元\u0000\u0000'), 'E-READ-BINARY'],
  ['empty.txt', '', 'E-READ-EMPTY'],
  ['picture.txt', PNG, 'E-READ-BINARY'],
  ['broken.txt', Buffer.from([0xe6, 0x8a, 0x95, 0xff, 0xfe, 0x41, 0xe8]), 'E-READ-ENCODING'],
  ['one-line.txt', oneLine(5_000_000), undefined],
  ['one-letter.txt', 'a'.repeat(50_000), undefined],
  ['one-han.txt', '億'.repeat(50_000), undefined],
  ['brackets.txt', '（'.repeat(50_000), undefined],
  ['utf-16.txt', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), undefined],
  ['good.txt', GOOD, undefined],
];

let finished: Finished;
beforeAll(async () => {
  const inbox = join(work, 'inbox');
  mkdirSync(inbox);
  for (const [name, content] of FILES) writeFileSync(join(inbox, name), content);
  finished = await liushui(['ingest', inbox, '--out', store]);
}, 300_000);
afterAll(() => rmSync(work, { recursive: true }));

const nameOf = ({ uri }: { readonly uri: string }) => uri.split('/').at(-1);

describe('files that are no articles, or made to be slow', () => {
  it('end as dead letters with a clear code, and the run says so', () => {
    const letters = linesOf<DeadLetterRecord>(store, 'deadletters.jsonl');
    const codes = new Map(letters.map((letter) => [nameOf(letter), letter.code]));
    const expected = FILES.flatMap(([name, , code]) =>
      code === undefined ? [] : [[name, code] as const],
    );
    expect(codes).toEqual(new Map(expected));
    expect(finished.code).toBe(3);
  });

  it('do not keep the others from coming through', () => {
    const names = linesOf<DocumentRecord>(store, 'documents.jsonl').map(nameOf).sort();
    const expected = FILES.flatMap(([name, , code]) => (code === undefined ? [name] : [])).sort();
    expect(names).toEqual(expected);
  });

  it('leave a store in which everything holds', async () => {
    const { code, stdout } = await liushui(['verify', store]);
    expect({ code, stdout: stdout.slice(0, 500) }).toMatchObject({ code: 0 });
  }, 120_000);
});
