import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WhyNot, whyNot } from '../src/index.js';
import { liushui, ROOT } from './liushui.js';

const work = mkdtempSync(join(tmpdir(), 'liushui-why-not-'));
const store = join(work, 'store');

const ARTICLE = `---
title: 豐田汽車擴大投資
date: 2025-06-03
tags: [3億美元]
---

豐田汽車宣布投資OpenAI共10億美元。豐田汽車宣布召回8.5萬輛油電車。

豐田汽車投資OpenAI共10億美元，市場預期估值還會提高。會議的編號是k7x20250603，共有17。

天氣很好，微軟員工心情愉快。
`;

beforeAll(async () => {
  mkdirSync(join(work, 'inbox'));
  writeFileSync(join(work, 'inbox', 'toyota.md'), ARTICLE);
  writeFileSync(join(work, 'inbox', 'empty.md'), '');
  await liushui(['ingest', 'inbox', '--out', 'store', '--workers', '1'], { cwd: work });
});
afterAll(() => rmSync(work, { recursive: true }));

const ask = (text: string, frames: readonly string[] = []): Promise<WhyNot> =>
  whyNot({ store, document: 'toyota', text, frames });

describe('the verdict on words that gave no fact', () => {
  it.each([
    ['in the front matter', 'tags: [3億美元]', 'read', 'margin frontMatter', /no facts are read/],
    ['with a number in a code', 'k7x20250603', 'figures', '', /part of a code.*k7x20250603/],
    ['with a bare number', '共有17', 'figures', '', /17: a bare number/],
    [
      'with a trigger without its figure',
      '估值還會提高',
      'statements',
      'valued_at/zh.round',
      /needs money/,
    ],
    ['that no frame knows', '員工心情愉快', 'statements', '', /no frame knows a word/],
    ['that were read', '投資OpenAI共10億美元', 'none', 'invests_in/', /were read/],
  ])('%s', async (_what, text, stage, rule, message) => {
    const { places } = await ask(text);
    expect(places[0]?.verdict).toMatchObject({
      stage,
      rule: expect.stringContaining(rule),
      message: expect.stringMatching(message),
    });
  });

  it('that tell again what was told before names the first time', async () => {
    const { places, count } = await ask('投資OpenAI共10億美元');
    expect(count).toBe(2);
    expect(places[1]?.verdict).toMatchObject({
      stage: 'statements',
      rule: expect.stringContaining('repeated'),
      message: expect.stringContaining('豐田汽車宣布投資OpenAI共10億美元'),
    });
  });

  it('finds the words in the other script, with what was read in and around them', async () => {
    const { stands, places } = await ask('召回8.5万辆');
    expect(stands).toBe('otherwise');
    expect(places[0]).toMatchObject({
      exact: '召回8.5萬輛',
      figures: [{ exact: '8.5萬輛', isInside: true, kind: 'quantity' }],
      names: [{ entity: 'toyota', isInside: false }],
    });
  });

  it('shows the nearest sentence for words that are not there', async () => {
    expect(await ask('豐田汽車召回9萬輛')).toMatchObject({
      stands: 'nowhere',
      places: [],
      nearest: expect.stringContaining('召回8.5萬輛'),
    });
  });

  it('tries frames of a user', async () => {
    const { places } = await ask('召回8.5萬輛', [join(ROOT, 'docs/frames/recalls.yaml')]);
    expect(places[0]?.verdict).toMatchObject({ stage: 'none', rule: 'recalls/zh.recall' });
  });
});

describe('a note on how the store was made', () => {
  const recalls = join(ROOT, 'docs/frames/recalls.yaml');
  const names = join(work, 'names.yaml');
  const withFrames = join(work, 'with-frames');
  const older = join(work, 'older');
  beforeAll(async () => {
    const name = '{ id: river-lab, names: { en: [River Lab] } }';
    writeFileSync(names, `type: organization\nentities:\n  - ${name}\n`);
    const asked = ['ingest', 'inbox/toyota.md', '--out', 'with-frames', '--frames', recalls];
    await liushui([...asked, '--workers', '1'], { cwd: work });
    cpSync(store, older, { recursive: true, dereference: true });
    const path = join(older, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, pipeline: 'older' }));
  });

  it.each([
    ['nothing where it was made with the same', store, {}, []],
    ['nothing where it was made with the same frames', withFrames, { frames: [recalls] }, []],
    ['frames that were not given', withFrames, {}, [/frames of its own \(recalls\)/]],
    ['frames that it was made without', store, { frames: [recalls] }, [/without the frames/]],
    ['another lexicon', store, { lexicon: [names] }, [/another lexicon/]],
    ['other stages, or another version', older, {}, [/another version of the program/]],
  ])('tells %s', async (_what, folder, own, notes) => {
    const answer = await whyNot({ store: folder, document: 'toyota', text: '召回', ...own });
    expect(answer.notes).toEqual(notes.map((note) => expect.stringMatching(note)));
  });
});

it('is a page for people', async () => {
  const asked = ['why-not', '--doc', 'toyota', '--text', '估值還會提高', '--store', store];
  const { code, stdout } = await liushui(asked);
  expect(code).toBe(0);
  expect(stdout).toMatch(/verdict +statements · valued_at\/zh\.round: “估值” needs money/);
  expect(stdout).toMatch(/figures +none in these words/);
});

it('is given to programs with --json, by the program too', async () => {
  const asked = ['why-not', '--doc', 'toyota', '--text', '召回8.5万辆', '--store', store, '--json'];
  const frames = ['--frames', 'docs/frames/recalls.yaml'];
  const { code, stdout } = await liushui([...asked, ...frames]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ places: [{ verdict: { stage: 'none' } }] });
});

it.each([
  ['an article that is not there', 'nowhere', /E-DOC-UNKNOWN/],
  ['a dead letter', 'empty.md', /E-DOC-DEAD: .*read E-READ-EMPTY/],
])('ends with 2 for %s', async (_what, doc, message) => {
  const asked = ['why-not', '--doc', doc, '--text', 'x', '--store', store];
  const { code, stderr } = await liushui(asked);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
