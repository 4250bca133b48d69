/** The table of results, as Markdown: it reads the same on a screen and in a file. */
import type { Circumstances } from './machine';
import { type Figures, meets, type Measurement, type Row, type Target } from '../row';

export interface Result {
  readonly row: Row;
  readonly measurement: Measurement;
}

export function tableOf(results: readonly Result[]): string {
  const lines = results.map(({ row, measurement }) => {
    const { value, program, baseline } = measurement;
    return [
      row.name,
      row.title,
      targetText(row.target),
      shownValue(row, measurement),
      verdict(row, value),
      figuresText(program),
      figuresText(baseline),
    ];
  });
  const heads = ['row', 'what', 'target', 'measured (rounds)', '', 'program', 'baseline'];
  const notes = results.flatMap(({ row, measurement: { note } }) =>
    note === undefined ? [] : [`- ${row.name}: ${note}`],
  );
  return [tableText(heads, lines), ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n');
}

/** A table of these columns, as wide as what is in them. */
export function tableText(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(...[heads, ...lines].map((line) => line[column]?.length ?? 0), head.length),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(Math.max(3, width))).join(' | ')} |`;
  return [line(heads), rule, ...lines.map(line)].join('\n');
}

/** What was measured on, as a list. */
export function circumstancesText({ packages, ...rest }: Circumstances): string {
  const named = { ...rest, ...packages };
  return Object.entries(named)
    .map(([name, value]) => `- ${name}: ${typeof value === 'number' ? number(value) : value}\n`)
    .join('');
}

/** The value, and the smallest and largest of the rounds. */
export function shownValue({ target }: Row, { value, rounds }: Measurement): string {
  if (value === undefined) return '';
  const spread = rounds.length > 1 ? ` (${number(Math.min(...rounds))} to ${number(Math.max(...rounds))})` : '';
  return `${number(value)}${unitOf(target)}${spread}`;
}

export function verdict({ target }: Row, value: number | undefined): string {
  if (value === undefined) return 'not measured';
  return meets(target, value) ? 'met' : 'MISSED';
}

export function targetText(target: Target): string {
  return `${'atLeast' in target ? `≥ ${number(target.atLeast)}` : `≤ ${number(target.atMost)}`}${unitOf(target)}`;
}

function unitOf({ unit }: Target): string {
  return unit === undefined ? '' : ` ${unit}`;
}

/** By name; a figure that there was nothing to take from is left out. */
export function figuresText(given: Figures): string {
  return Object.entries(given)
    .filter(([, value]) => !Number.isNaN(value))
    .map(([name, value]) => `${name} ${number(value)}`)
    .join(', ');
}

/** Three significant figures, and whole numbers whole. */
function number(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
