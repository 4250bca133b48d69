/** An export's lines: comma-separated values (RFC 4180), or one JSON object a line. */
import type { ExportedRow } from './exported-row';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Cell = string | number | null;

/** RFC 4180: what has a comma, a quotation mark or an end of line stands in quotation marks, and these are doubled. */
function cellOf(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** What stands before the rows, and each of them. `columns` are the members of a row, in their order. */
export const FORMATS: Readonly<
  Record<
    ExportFormat,
    {
      header(columns: readonly string[]): string;
      line(row: ExportedRow, columns: readonly (keyof ExportedRow)[]): string;
    }
  >
> = {
  csv: { header: csvLine, line: (row, columns) => csvLine(columns.map((column) => row[column])) },
  ndjson: { header: () => '', line: (row) => `${JSON.stringify(row)}\n` },
};
