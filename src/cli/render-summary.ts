import { relative } from 'node:path';
import { type FactLine, type IngestReport, type Overview, oneLine, overviewOf } from '../index.js';
import type { Terminal } from './terminal.js';

type Colors = Terminal['colors'];

/** How many lines of each kind a summary shows; `explain` and the files have the rest. */
const SHOWN = 6;
/** Characters of an id that tell one from another in a store of any usual size. */
const SHORT_ID = 10;

/** What a run did and what is worth a look, for a person. */
export async function renderSummary(report: IngestReport, colors: Colors): Promise<string> {
  const { manifest, run } = report;
  const counts = manifest?.counts ?? {};
  const overview = await overviewOf(report.store);
  const count = (name: string) => `${counts[name] ?? 0} ${name}`;
  const lines = [
    `${colors.bold('流水 liushui')}  ${colors.dim(`${report.pipeline} → ${placeOf(report.store)}`)}`,
    '',
    `  ${count('documents')} in the store   this run: ${articles(report)}`,
    `  ${overview.languages.map(([language, n]) => `${language} ${n}`).join('  ')}`,
    `  ${count('mentions')} → ${count('statements')} → ${colors.bold(count('facts'))}, ${count('entities')}`,
    ...section(
      'Told by several independent sources',
      overview.corroborated.map((fact) => corroboratedLine(fact, colors)),
      colors,
    ),
    ...section('Contradictions, kept', contradictionLines(overview, colors), colors),
    ...section('Dead letters', deadLetterLines(report), colors),
    ...nextSteps(report, overview, colors),
  ];
  if (run.stagesRun === 0 && run.total > 0) lines.splice(3, 0, '  nothing changed, no stage ran');
  return `${lines.join('\n')}\n`;
}

/** What a dry run found. */
export function renderPlan({ store, run }: IngestReport, colors: Colors): string {
  return [
    `${colors.bold('Plan')} for ${placeOf(store)}, nothing was written`,
    `  add ${run.added}   change ${run.changed}   process again ${run.reprocessed}   skip ${run.unchanged}   refuse ${run.failed + run.stillFailed}`,
    '',
  ].join('\n');
}

function articles({ run }: IngestReport): string {
  const parts = [
    [run.added, 'added'],
    [run.changed, 'changed'],
    [run.reprocessed, 'processed again'],
    [run.unchanged, 'unchanged'],
    [run.failed + run.stillFailed, 'dead letters'],
  ] as const;
  return parts.flatMap(([n, word]) => (n > 0 ? [`${n} ${word}`] : [])).join(', ');
}

function section(title: string, lines: readonly string[], colors: Colors): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [colors.dim(`  … and ${lines.length - SHOWN} more`)] : [];
  return ['', colors.bold(title), ...lines.slice(0, SHOWN), ...more];
}

function corroboratedLine(fact: FactLine, colors: Colors): string {
  const told = `${fact.origins} origins, ${fact.documents} articles`;
  return `  ${colors.dim(shortId(fact))}  ${fact.text}  ${colors.green(told)}`;
}

function contradictionLines({ contradictions }: Overview, colors: Colors): string[] {
  return contradictions.map(({ class: kind, first, second }) => {
    const side = (fact: FactLine) =>
      `${colors.dim(shortId(fact))}  ${fact.text}  ${colors.dim(`${fact.origins} ${fact.origins === 1 ? 'origin' : 'origins'}, ${fact.rank}`)}`;
    return `  ${side(first)}\n  ${side(second)}\n  ${colors.yellow(`↳ ${kind}`)}`;
  });
}

function deadLetterLines({ deadLetters }: IngestReport): string[] {
  return deadLetters.map(
    ({ uri, code, message }) => `  ${oneLine(uri)}  ${code}  ${oneLine(message)}`,
  );
}

function nextSteps({ store }: IngestReport, overview: Overview, colors: Colors): string[] {
  const fact = overview.contradictions[0]?.first ?? overview.corroborated[0];
  const folder = placeOf(store);
  const option = folder === 'output' ? '' : ` --store ${folder}`;
  const steps = [
    ...(fact === undefined ? [] : [`  liushui explain ${shortId(fact)}${option}`]),
    `  liushui verify ${folder}`,
  ];
  return ['', colors.bold('Next'), ...steps];
}

function shortId({ id }: FactLine): string {
  return id.slice(0, SHORT_ID);
}

/** The folder as a person in the working directory would type it. */
function placeOf(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' ? '.' : path;
}
