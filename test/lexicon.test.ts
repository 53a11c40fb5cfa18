import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Annotation,
  EntityRecord,
  IngestReport,
  LexiconCheck,
  ManifestRecord,
  MentionRecord,
} from '../src/index.js';
import { liushui, ROOT } from './liushui.js';
import { linesOf } from './support/store-lines.js';

const doc = readFileSync(join(ROOT, 'docs', 'lexicon.md'), 'utf8');
const examples = [...doc.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, yaml = '']) => yaml);
const [ownNames = '', pipeline = ''] = examples;

const work = mkdtempSync(join(tmpdir(), 'liushui-lexicon-'));
const own = join(work, 'my-names.yaml');
const ARTICLE = `2025年6月3日
蓝海机器人宣布完成3亿美元融资，OpenAI参与投资。
蓝海表示，Cohere和藍海機器人没有关系。
`;

const jsonOf = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** The entity of every name in the store, by its words. */
function namesIn(store: string): Record<string, string> {
  const mentions = linesOf<MentionRecord>(store, 'mentions.jsonl');
  return Object.fromEntries(
    mentions.flatMap((m) => (m.kind === 'entity' ? [[m.exact, m.entity]] : [])),
  );
}

async function run(...args: string[]): Promise<IngestReport> {
  const { code, stdout, stderr } = await liushui([...args, '--json'], { cwd: work });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

beforeAll(() => {
  mkdirSync(join(work, 'inbox'));
  mkdirSync(join(work, 'terms', 'deep'), { recursive: true });
  writeFileSync(join(work, 'inbox', 'a.txt'), ARTICLE);
  writeFileSync(own, ownNames);
  writeFileSync(join(work, 'news.yaml'), pipeline);
  const terms = 'type: person\nentities: [{ id: ling-yuehua, names: { zh-Hans: [凌越桦] } }]\n';
  writeFileSync(join(work, 'terms', 'deep', 'people.yml'), terms);
});
afterAll(() => rmSync(work, { recursive: true }));

describe('the example of docs/lexicon.md', () => {
  const store = join(work, 'output');

  it('is checked, with what it adds, changes and takes away', async () => {
    const { code, stdout } = await liushui(['lexicon', 'check', own, '--json']);
    expect(code).toBe(0);
    const { files, changes, warnings }: LexiconCheck = JSON.parse(stdout);
    expect({ files, warnings }).toEqual({ files: 1, warnings: [] });
    expect(changes.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'removes cohere',
      'adds lanhai-robotics',
      'extends openai',
      'extends tether',
    ]);
    expect(changes.find(({ id }) => id === 'tether')?.dropped).toEqual(['Tether']);
  });

  it('gives its names to the articles of a pipeline, in the worker processes and in the records', async () => {
    const { manifest } = await run('run', 'news.yaml');
    expect(namesIn(store)).toMatchObject({
      蓝海机器人: 'lanhai-robotics',
      藍海機器人: 'lanhai-robotics',
      蓝海: 'lanhai-robotics',
    });
    expect(namesIn(store)['Cohere']).not.toBe('cohere');
    const entities = linesOf<EntityRecord>(store, 'entities.jsonl');
    expect(entities.find(({ id }) => id === 'lanhai-robotics')).toMatchObject({
      type: 'organization',
      labels: { en: 'Lanhai Robotics', 'zh-Hans': '蓝海机器人', 'zh-Hant': '藍海機器人' },
      knownFrom: ['my-names.yaml'],
    });
    expect(entities.find(({ id }) => id === 'openai')).toMatchObject({
      labels: { en: 'OpenAI', 'zh-Hant': '開智公司' },
      knownFrom: ['lexicon/organizations/ai-and-startups.yaml', 'my-names.yaml'],
    });
    expect(manifest?.counts).toMatchObject({ documents: 1 });
    expect((await liushui(['verify', store])).stdout).toContain('everything holds');
  });

  it('tells with explain what let a name count and who knows it', async () => {
    const mention = linesOf<MentionRecord>(store, 'mentions.jsonl').find((m) => m.exact === '蓝海');
    const { stdout } = await liushui(['explain', mention?.id ?? '', '--store', store]);
    expect(stdout).toContain('because   a name of the lexicon');
    expect(stdout).toContain('ambiguous, but “机器人” is in the article');
    expect(stdout).toContain('known from my-names.yaml');
  });

  it('gives the same with --lexicon, to ingest and to annotate', async () => {
    const other = join(work, 'other');
    await run(
      'ingest',
      'inbox',
      '--lexicon',
      'my-names.yaml',
      '--lexicon',
      'terms',
      '--out',
      other,
    );
    for (const file of ['mentions.jsonl', 'statements.jsonl', 'facts.jsonl', 'entities.jsonl']) {
      expect(readFileSync(join(other, file), 'utf8')).toBe(readFileSync(join(store, file), 'utf8'));
    }
    const manifest = (folder: string): ManifestRecord => jsonOf(join(folder, 'manifest.json'));
    expect(manifest(other).lexicon).toBe(manifest(store).lexicon);
    const input = JSON.stringify({ id: '1', text: '藍海機器人完成3億美元融資。' });
    const { stdout } = await liushui(['annotate', '--lexicon', own], { input });
    const { mentions }: Annotation = JSON.parse(stdout);
    expect(mentions).toContainEqual(expect.objectContaining({ entity: 'lanhai-robotics' }));
  });
});

describe('a change of the lexicon', () => {
  const counts = async () => {
    const { run: done } = await run('run', 'news.yaml');
    return [done.reprocessed, done.stagesRun, done.stagesReused];
  };

  it('that there is none runs nothing', async () => {
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('that says the same finds the names anew and keeps all else', async () => {
    writeFileSync(own, `# mine\n${ownNames}`);
    expect(await counts()).toEqual([1, 1, 7]);
  });

  it('in Latin names keeps the words', async () => {
    writeFileSync(own, `${ownNames}  - { id: zork-labs, names: { en: [Zork Labs] } }\n`);
    expect(await counts()).toEqual([1, 1, 7]);
  });

  it('in Chinese names cuts the words anew', async () => {
    writeFileSync(own, `${ownNames}  - { id: zork-labs, names: { zh-Hans: [没有关系] } }\n`);
    const [reprocessed, stagesRun = 0] = await counts();
    expect(reprocessed).toBe(1);
    expect(stagesRun).toBeGreaterThan(2);
    expect(namesIn(join(work, 'output'))).toMatchObject({ 没有关系: 'zork-labs' });
  });

  it('that takes all back gives the names without it', async () => {
    writeFileSync(join(work, 'news.yaml'), pipeline.replace(/^lexicon:.*$/m, ''));
    await run('run', 'news.yaml');
    const without = join(work, 'without');
    await run('ingest', 'inbox', '--out', without);
    const mentions = (store: string) => readFileSync(join(store, 'mentions.jsonl'), 'utf8');
    expect(mentions(join(work, 'output'))).toBe(mentions(without));
    expect(namesIn(without)).not.toMatchObject({ 蓝海: 'lanhai-robotics' });
  });
});

describe('lexicon files that cannot be', () => {
  const wrong: readonly (readonly [string, string, string, string, RegExp])[] = [
    ['no-yaml', 'check', 'type: [', 'E-LEXICON-FILE', /no-yaml\.yaml:1: not YAML/],
    [
      'unknown-key',
      'check',
      'type: person\nentities:\n  - { id: a, names: { en: [Abc] }, colour: red }\n',
      'E-LEXICON-FILE',
      /unknown-key\.yaml:3: entities\.0: .*colour/,
    ],
    [
      'twice',
      'ingest',
      'type: person\nentities:\n  - { id: a, names: { zh-Hant: [凌越樺] } }\n  - { id: b, names: { zh-Hans: [凌越桦] } }\n',
      'E-LEXICON-COLLISION',
      /name 凌越桦: a in .*twice\.yaml:3 and b in .*twice\.yaml:4/,
    ],
    [
      'no-such-entity',
      'check',
      'type: person\nentities:\n  - { id: opennai, remove: true }\n',
      'E-LEXICON-ENTITY',
      /no-such-entity\.yaml:3: opennai: /,
    ],
  ];

  it.each(wrong)('are refused: %s, by %s', async (name, command, yaml, code, told) => {
    const file = join(work, `${name}.yaml`);
    writeFileSync(file, yaml);
    const never = join(work, 'never');
    const ingest = ['ingest', join(work, 'inbox'), '--lexicon', file, '--out', never];
    const finished = await liushui(command === 'check' ? ['lexicon', 'check', file] : ingest);
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toMatch(new RegExp(`^${code}: `));
    expect(finished.stderr).toMatch(told);
  });

  it('are refused where there is none', async () => {
    const { code, stderr } = await liushui(['lexicon', 'check', join(work, 'nowhere')]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^E-LEXICON-MISSING: /),
    });
  });

  it('are no setting of a stage', async () => {
    writeFileSync(
      join(work, 'setting.yaml'),
      'name: s\nsources: [{ path: inbox }]\nstages:\n  - names: { lexicon: [my-names.yaml] }\n',
    );
    const { code, stderr } = await liushui(['run', join(work, 'setting.yaml')]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/E-PIPELINE-SETTING: .*write `lexicon:` beside `sources:`/),
    });
  });
});
