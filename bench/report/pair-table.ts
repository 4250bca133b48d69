/** The table of both pairs of engines side by side, as Markdown. */
import type { Measurement, Row } from '../row';
import { figuresText, shownValue, tableText, targetText, verdict } from './table';

export interface PairResult {
  readonly row: Row;
  readonly embedded: Measurement;
  readonly servers: Measurement;
}

/** The `pair` is what the servers are. */
export function pairTableOf(pair: string, results: readonly PairResult[]): string {
  const sides = ({ row, ...measured }: PairResult): readonly (readonly string[])[] =>
    [measured.embedded, measured.servers].map((side) => [
      shownValue(row, side),
      verdict(row, side.value),
      shareOf(side),
    ]);
  const heads = [...['row', 'what', 'target'], ...['embedded (rounds)', '', 'log'], ...[`${pair} (rounds)`, '', 'log']];
  const lines = results.map((result) => {
    const { row } = result;
    return [row.name, row.title, targetText(row.target), ...sides(result).flat()];
  });
  const figures = results.flatMap(({ row, ...measured }) =>
    (['embedded', 'servers'] as const).flatMap((side) => {
      const { value, program, baseline, note } = measured[side];
      if (value === undefined) return note === undefined ? [] : [`- ${row.name}, ${side}: ${note}`];
      return [
        `- ${row.name}, ${side}: ${figuresText(program)}; baseline ${figuresText(baseline)}${note === undefined ? '' : `; ${note}`}`,
      ];
    }),
  );
  return `${tableText(heads, lines)}\n\n${figures.join('\n')}\n`;
}

/** Of the commands' time, what the log took to store their events. */
function shareOf({ program: { appendShare = Number.NaN } }: Measurement): string {
  return Number.isNaN(appendShare) ? '' : `${(100 * appendShare).toFixed(0)} %`;
}
