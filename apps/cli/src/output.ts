/** What a command says on stdout: sentences and small tables, or one JSON document. */

/** Rows under their headings, each column as wide as it must be; numbers stand right. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const lineOf = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [lineOf(headings), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)];
}

/** At most so many of what was found, and how many more there are. */
export function firstOf(found: readonly string[], most = 20): readonly string[] {
  const more = found.length - most;
  return more > 0 ? [...found.slice(0, most), `… and ${String(more)} more`] : found;
}

export function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
