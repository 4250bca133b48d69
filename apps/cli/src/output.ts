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

const LINE_WIDTH = 110;

/** JSON to be read: what fits on a line stands on one. */
export function readableJson(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= LINE_WIDTH) return line;
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((item: unknown) => readableJson(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${readableJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${String(open)}\n${inner}${members.join(`,\n${inner}`)}\n${indent}${String(close)}`;
}
