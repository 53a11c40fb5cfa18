import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain, type FactRecord, renderExplanation } from '../src/index.js';
import { liushui, ROOT } from './liushui.js';
import { linesOf } from './support/store-lines.js';

const guide = readFileSync(join(ROOT, 'docs/frames.md'), 'utf8');
const sample = readFileSync(join(ROOT, 'docs/frames/recalls.yaml'), 'utf8');
const [frame, pipeline = ''] = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(
  ([, yaml]) => yaml,
);

const work = mkdtempSync(join(tmpdir(), 'liushui-frames-'));
const run = () => liushui(['run', 'recalls.yaml', '--json'], { cwd: work });
const facts = () => linesOf<FactRecord>(join(work, 'output'), 'facts.jsonl');

beforeAll(() => {
  mkdirSync(join(work, 'inbox'));
  mkdirSync(join(work, 'docs/frames'), { recursive: true });
  cpSync(join(ROOT, 'docs/frames/recalls.yaml'), join(work, 'docs/frames/recalls.yaml'));
  writeFileSync(join(work, 'inbox/zh.txt'), '2025年6月3日\n豐田汽車宣布召回8.5萬輛油電車。\n');
  writeFileSync(join(work, 'inbox/en.txt'), 'June 4, 2025\n\nToyota recalled 91,000 cars.\n');
  writeFileSync(join(work, 'recalls.yaml'), pipeline);
});
afterAll(() => rmSync(work, { recursive: true }));

describe('the guide to frames', () => {
  it('shows the file as it is', () => expect(frame).toBe(sample));

  it('gives a file whose examples are read', async () => {
    const { code, stdout } = await liushui(['frames', 'check', 'docs/frames/recalls.yaml']);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('4 of 4') });
  });

  it('gives a pipeline that reads the new predicate, by whose meaning facts compare', async () => {
    expect((await run()).code).toBe(0);
    expect(facts()).toMatchObject([
      { slot: 'recalls|toyota||quantity|vehicles|', conflicts: [{ class: 'inconsistent' }] },
      { slot: 'recalls|toyota||quantity|vehicles|', conflicts: [{ class: 'inconsistent' }] },
    ]);
    const manifest = JSON.parse(readFileSync(join(work, 'output/manifest.json'), 'utf8'));
    expect(manifest.predicates).toMatchObject({ recalls: { words: 'recalls', period: 'event' } });
    expect((await liushui(['verify', 'output'], { cwd: work })).code).toBe(0);
    const { stdout } = await liushui(['query', '--predicate', 'recalls'], { cwd: work });
    expect(stdout).toContain('Toyota recalls 85,000 vehicles');
  });

  it('and statements alone are read anew when a frame changes', async () => {
    expect(JSON.parse((await run()).stdout).run).toMatchObject({ unchanged: 2, stagesRun: 0 });
    const changed = sample.replace('[召回, 回收]', '[回收]');
    writeFileSync(join(work, 'docs/frames/recalls.yaml'), changed);
    const { stdout } = await run();
    expect(JSON.parse(stdout).run).toMatchObject({ reprocessed: 2 });
    expect(JSON.parse(stdout).run.stagesRun).toBeLessThanOrEqual(4);
    expect(facts()).toHaveLength(1);
  });
});

describe('frames given to a command', () => {
  it('are read by ingest, and explain tells facts in their words', async () => {
    const worded = sample.replace('words: recalls', 'words: calls back');
    writeFileSync(join(work, 'worded.yaml'), worded);
    const asked = ['ingest', 'inbox', '--out', 'ingested', '--frames', 'worded.yaml'];
    expect(await liushui(asked, { cwd: work })).toMatchObject({ code: 0, stderr: '' });
    const store = join(work, 'ingested');
    const told = linesOf<FactRecord>(store, 'facts.jsonl');
    expect(told.map(({ predicate }) => predicate)).toEqual(['recalls', 'recalls']);
    const same = (text: string) => text;
    const paint = { bold: same, dim: same, green: same, red: same };
    for (const id of [told[0]?.id ?? '', told[0]?.statements[0] ?? '', 'toyota']) {
      expect(renderExplanation(await explain(store, id), paint)).toContain('Toyota calls back');
    }
  });

  it('are read by annotate', async () => {
    const input = `${JSON.stringify({ id: '1', text: 'Toyota recalled 91,000 cars.' })}\n`;
    const asked = ['annotate', '--frames', 'worded.yaml'];
    const { code, stdout } = await liushui(asked, { input, cwd: work });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).statements).toMatchObject([
      { predicate: 'recalls', subject: 'toyota', quantity: { value: '91000' } },
    ]);
  });
});

describe('frames check', () => {
  it('ends with 2 and tells what fails', async () => {
    const path = join(work, 'failing.yaml');
    writeFileSync(path, sample.replace('85000 vehicles }]', '1 vehicles }]'));
    const { code, stdout } = await liushui(['frames', 'check', path]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/✗ .*3 of 4 examples.*\n.*豐田.*\n +found .*\n +missing .*1 vehicles/);
  });

  it('prints what became of each file with --json', async () => {
    const path = join(work, 'broken.yaml');
    writeFileSync(path, 'predicate: x\n');
    const { code, stdout } = await liushui(['frames', 'check', path, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject([{ path, examples: [] }]);
  });
});

it('a pipeline with a frame file that is wrong ends with 2, with the place of the fault', async () => {
  writeFileSync(join(work, 'docs/frames/recalls.yaml'), sample.replace('types:', 'kinds:'));
  const { code, stderr } = await run();
  expect(code).toBe(2);
  expect(stderr).toMatch(/E-FRAMES: .*recalls\.yaml:\d+/);
});
