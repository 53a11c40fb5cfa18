#!/usr/bin/env node
// Writes docs/figures.md from the cases that the tests of the figure scanner check.
//   node scripts/figures-doc.mjs           writes it
//   node scripts/figures-doc.mjs --check   writes nothing; exits 1 when it is missing or differs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = (name) =>
  parse(readFileSync(join(root, 'src', 'stages', 'figures', `${name}.cases.yaml`), 'utf8'));

const LANGUAGES = {
  en: 'English',
  'en-GB': 'British English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  ja: 'Japanese',
  ko: 'Korean',
  'zh-Hans-CN': 'Simplified Chinese, mainland China',
  'zh-Hant-TW': 'Traditional Chinese, Taiwan',
  'zh-Hant-HK': 'Traditional Chinese, Hong Kong',
  'zh-Hant': 'Traditional Chinese, no region known',
};

const INTRODUCTION = `# Figures: the forms that are read

Written by \`node scripts/figures-doc.mjs\` from the \`.cases.yaml\` files in \`src/stages/figures/\`. The
tests read every text below and compare, so the tables say what the code does.

How to read the values:

- Money has an ISO 4217 code, \`?\` where the text does not tell the currency.
- Percent is in percent; percentage points are marked \`points\`.
- \`a..b\` is a range. \`approx\`, \`atLeast\` and \`atMost\` are bounds; a value without one is exact.
- Times are EDTF: \`2025-H1\` and \`2025-Q3\` are halves and quarters, \`2025-21\` to \`2025-24\` spring to
  winter, \`2026/..\` is open at its end.
- The values are decimal strings in the store; no float is ever made of them.
`;

const CONTESTED = `
# Contested readings

Where careful readers differ, one reading was chosen. The store keeps the words themselves, so that
whoever chooses otherwise can find them.
`;

/** "money 36亿美元 = 3600000000 USD" as the cells of its row. */
function cellsOf(told) {
  const [, kind, words, value] = /^(\w+) (.*) = (.*)$/s.exec(told);
  return [words, kind, value];
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('$', '\\$').replaceAll('\n', ' ').trim();
}

function languageName(tag) {
  return LANGUAGES[tag] ?? tag;
}

function rowsOf({ text, language, reads }) {
  const whole = language === undefined ? text : `${text} (${languageName(language)})`;
  const found = reads.length === 0 ? [['nothing', '', '']] : reads.map(cellsOf);
  return found.map((cells, i) => [i === 0 ? whole : '', ...cells].map(cell));
}

function table(cases) {
  const rows = [
    ['text', 'figure', 'kind', 'value'],
    ['---', '---', '---', '---'],
  ];
  for (const one of cases) rows.push(...rowsOf(one));
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function section({ group, choice, language, published, cases }) {
  const setting = `Read as ${languageName(language)}${published ? `, published ${published}` : ''}.`;
  const title = `## ${cell(group[0].toUpperCase() + group.slice(1))}`;
  const parts = [title, ...(choice ? [cell(choice)] : []), setting, table(cases)];
  return `\n${parts.join('\n\n')}\n`;
}

const text = [
  INTRODUCTION,
  ...cases('forms').map(section),
  ...cases('further-forms').map(section),
  ...cases('numbers').map(section),
  CONTESTED,
  ...cases('contested').map(section),
].join('');

const file = join(root, 'docs', 'figures.md');
const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
if (isCurrent) {
  console.error('docs/figures.md is current');
} else if (process.argv.includes('--check')) {
  console.error('docs/figures.md is not what the cases give: run `node scripts/figures-doc.mjs`');
  process.exitCode = 1;
} else {
  writeFileSync(file, text);
  console.error('wrote docs/figures.md');
}
