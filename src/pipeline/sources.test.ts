import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expandSources, type SourcePath } from './sources.js';

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'liushui-sources-'));
});

afterEach(() => {
  rmSync(base, { recursive: true });
});

function files(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), path);
  }
}

async function uris(...sources: readonly (string | SourcePath)[]): Promise<readonly string[]> {
  const paths = sources.map((source) => (typeof source === 'string' ? { path: source } : source));
  return (await expandSources(base, paths)).map(({ uri }) => uri);
}

describe('the files behind the sources', () => {
  it('are the texts of a folder and all below it, in order of uri', async () => {
    files('in/b.txt', 'in/a/z.md', 'in/a/10.txt', 'in/a/9.txt', 'in/B.TXT', 'in/ä.markdown');
    expect(await uris('in')).toEqual([
      'in/B.TXT',
      'in/a/10.txt',
      'in/a/9.txt',
      'in/a/z.md',
      'in/b.txt',
      'in/ä.markdown',
    ]);
  });

  it('carry the path to read them from', async () => {
    files('in/a.txt');
    expect(await expandSources(base, [{ path: 'in' }])).toEqual([
      { uri: 'in/a.txt', path: join(base, 'in', 'a.txt') },
    ]);
  });

  it('are the same whatever the order of the sources', async () => {
    files('x/1.txt', 'y/2.txt', 'z.txt');
    expect(await uris('z.txt', 'y', 'x')).toEqual(await uris('x', 'y', 'z.txt'));
  });

  it('leave out other files and hidden ones', async () => {
    files('in/a.txt', 'in/b.pdf', 'in/noextension', 'in/.hidden.txt', 'in/.git/c.txt');
    expect(await uris('in')).toEqual(['in/a.txt']);
  });

  it('have the extensions asked for', async () => {
    files('in/a.txt', 'in/b.md', 'in/c.news');
    expect(await uris({ path: 'in', extensions: ['.md', '.news'] })).toEqual([
      'in/b.md',
      'in/c.news',
    ]);
  });

  it('include a file that is named itself, whatever its name', async () => {
    files('a.png', '.hidden');
    expect(await uris('a.png', '.hidden')).toEqual(['.hidden', 'a.png']);
  });

  it('come once each, however often they are named', async () => {
    files('in/a.txt');
    expect(await uris('in', 'in/a.txt', './in/../in', join(base, 'in'))).toEqual(['in/a.txt']);
  });

  it('outside the base have a uri that leads there', async () => {
    files('in/a.txt', 'other/b.txt');
    const found = await expandSources(join(base, 'in'), [{ path: '../other' }]);
    expect(found.map(({ uri }) => uri)).toEqual(['../other/b.txt']);
  });
});

describe('symbolic links', () => {
  it('are followed, and a file is found at its own place first', async () => {
    files('in/z/a.txt', 'elsewhere/b.txt');
    symlinkSync(join(base, 'in/z'), join(base, 'in/a-link'));
    symlinkSync(join(base, 'in/z/a.txt'), join(base, 'in/0.txt'));
    symlinkSync(join(base, 'elsewhere'), join(base, 'in/linked'));
    expect(await uris('in')).toEqual(['in/linked/b.txt', 'in/z/a.txt']);
  });

  it('may go in circles', async () => {
    files('in/a/x.txt', 'in/b/y.txt');
    symlinkSync(join(base, 'in'), join(base, 'in/a/up'));
    symlinkSync(join(base, 'in/b'), join(base, 'in/a/to-b'));
    symlinkSync(join(base, 'in/a'), join(base, 'in/b/to-a'));
    symlinkSync('self.txt', join(base, 'in/self.txt'));
    expect(await uris('in')).toEqual(['in/a/x.txt', 'in/b/y.txt']);
  });

  it('to nothing are taken, so that reading them tells', async () => {
    files('in/a.txt');
    symlinkSync(join(base, 'gone'), join(base, 'in/b.txt'));
    expect(await uris('in')).toEqual(['in/a.txt', 'in/b.txt']);
  });
});

describe('a source that is not there', () => {
  it.each(['none', 'a.txt/none'])('is refused: %s', async (path) => {
    files('a.txt');
    await expect(uris(path)).rejects.toMatchObject({
      code: 'E-SOURCE-MISSING',
      message: expect.stringContaining(join(base, path)),
    });
  });

  it('is refused where it is neither file nor folder', async () => {
    execFileSync('mkfifo', [join(base, 'pipe')]);
    await expect(uris('pipe')).rejects.toMatchObject({ code: 'E-SOURCE-KIND' });
  });
});
