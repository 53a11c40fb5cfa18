// Plain tables for the terminal.

/** Prints a titled table; the first column is text, the others are set to the right. */
export function printTable(title, header, rows) {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => width(line[column]))));
  const show = (line) =>
    line
      .map((cell, column) => padded(cell, widths[column], column > 0))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}`);
  console.log(`  ${show(header)}`);
  console.log(`  ${widths.map((wide) => '-'.repeat(wide)).join('  ')}`);
  for (const row of rows) console.log(`  ${show(row)}`);
}

/** Prints speeds in MB/s, each with its ratio to one of them. */
export function printSpeeds(title, speeds, base, toBase) {
  const rows = Object.entries(speeds).map(([name, speed]) => [
    name,
    digits(speed),
    ratio(speed / speeds[base]),
  ]);
  printTable(title, ['', 'MB/s', toBase], rows);
}

/** Three significant digits: 8.71, 0.00420, 123. */
export function digits(number) {
  return number >= 100 ? String(Math.round(number)) : number.toPrecision(3);
}

export function ratio(number) {
  return `${digits(number)}x`;
}

function padded(text, wide, right) {
  const space = ' '.repeat(wide - width(text));
  return right ? space + text : text + space;
}

/** Columns on the terminal: Han characters take two. */
function width(text) {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
