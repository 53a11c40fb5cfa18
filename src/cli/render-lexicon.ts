import type { LexiconCheck } from '../index.js';
import type { Terminal } from './terminal.js';

type Colors = Terminal['colors'];
type Change = LexiconCheck['changes'][number];

const TITLES = { adds: 'Added', extends: 'Extended', removes: 'Removed' } as const;

/** What lexicon files do, for a person. */
export function renderLexiconCheck(check: LexiconCheck, colors: Colors): string {
  const { files, changes, warnings } = check;
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind);
  const counts = `${of('adds').length} added, ${of('extends').length} extended, ${of('removes').length} removed`;
  const lines = [
    `${files} ${files === 1 ? 'file' : 'files'}, ${changes.length} ${changes.length === 1 ? 'entity' : 'entities'}: ${counts}`,
    ...(['adds', 'extends', 'removes'] as const).flatMap((kind) =>
      section(
        TITLES[kind],
        of(kind).flatMap((change) => changeLines(change, colors)),
        colors,
      ),
    ),
    ...section(
      'Warnings',
      warnings.map(
        ({ place, id, name, message }) => `  ${place} ${id}: ${colors.yellow(name)}: ${message}`,
      ),
      colors,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[], colors: Colors): string[] {
  return lines.length === 0 ? [] : ['', colors.bold(title), ...lines];
}

function changeLines(change: Change, colors: Colors): string[] {
  const { id, type, typeBefore, place, names, dropped, taken } = change;
  const listed = names.length === 0 ? '' : `: ${names.join(', ')}`;
  return [
    `  ${id} (${type})${listed}  ${colors.dim(place)}`,
    ...(typeBefore === undefined ? [] : [`    type ${typeBefore} in the built-in lexicon`]),
    ...(dropped.length === 0 ? [] : [`    without ${dropped.join(', ')}`]),
    ...taken.map(({ name, from }) => `    takes ${name} from ${from}`),
  ];
}
