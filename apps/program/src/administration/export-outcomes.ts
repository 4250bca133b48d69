/** Writes the rows of outcomes of a tenant into a file, folded from the log up to the position that the file beside it names. */
import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createPrivateFile, makePrivateFolder, syncFolder } from '@caseledger/files';
import { instantOf, isLocalDate, type JsonObject, type LocalDate, type Tenant } from '@caseledger/kernel';
import {
  COLUMNS,
  EXPORT_FORMATS,
  EXPORTED_KINDS,
  type ExportedKind,
  type ExportFormat,
  FORMATS,
  outcomeRows,
} from '@caseledger/outcomes';
import { personalData } from '@caseledger/privacy';
import type { Engines } from '../engines';
import { catalogue } from '../modules';
import type { Progress } from './progress';

export interface OutcomesExport {
  readonly format: ExportFormat;
  /** Default: all. */
  readonly kind: ExportedKind | undefined;
  /** Of what ended from and until these days. */
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
  /** An absolute path, at which there is nothing. */
  readonly output: string;
}

/** What is asked for, or a sentence that says what is wrong with it. */
export function exportRequestOf({
  format = 'csv',
  kind,
  from,
  to,
}: Readonly<Record<string, unknown>>): Omit<OutcomesExport, 'output'> | string {
  const known = EXPORT_FORMATS.find((one) => one === format);
  if (known === undefined) return `format must be one of ${EXPORT_FORMATS.join(', ')}.`;
  const ofKind = EXPORTED_KINDS.find((one) => one.toLowerCase() === kind);
  if (kind !== undefined && ofKind === undefined) return 'kind must be item, plan or period.';
  const [first, last] = [from, to].map((day) => (typeof day === 'string' && isLocalDate(day) ? day : undefined));
  if (from !== undefined && first === undefined) return 'from must be a day, such as 2026-03-31.';
  if (to !== undefined && last === undefined) return 'to must be a day, such as 2026-03-31.';
  return { format: known, kind: ofKind, from: first, to: last };
}

/** Writes the file whole, and before it `<file>.json`. Throws an Error that says why it cannot be; the file is not there then. */
export async function exportOutcomes(
  { store, keys }: Pick<Engines, 'store' | 'keys'>,
  tenant: Tenant,
  { format, output, ...wanted }: OutcomesExport,
  progress: (progress: Progress) => void,
): Promise<JsonObject> {
  const beside = `${output}.json`;
  for (const file of [output, beside]) if (existsSync(file)) throw new Error(`There is something at ${file} already.`);
  const log = store.wholeLog();
  const [last, logId] = [await log.last(), await log.logId()];
  if (last === undefined || logId === undefined) throw new Error('The log is empty.');
  const rows = outcomeRows(
    { log, streams: store.forTenant(tenant), catalogue, personal: personalData(keys) },
    {
      ...{ upTo: last.position, ...wanted },
      onRead: (done) => {
        progress({ doing: 'Folding the outcomes from the log', done });
      },
    },
  );
  const { header, line } = FORMATS[format];
  let count = 0;
  const lines = async function* (): AsyncGenerator<string> {
    yield header(COLUMNS);
    for await (const row of rows) {
      count += 1;
      yield line(row, COLUMNS);
    }
  };
  const draft = `${output}.${randomUUID()}`;
  await makePrivateFolder(dirname(output));
  try {
    await pipeline(Readable.from(lines()), createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
    const exported = {
      ...{ tenant, format, kind: wanted.kind ?? null, from: wanted.from ?? null, to: wanted.to ?? null },
      ...{ logId, position: last.position, recordedAt: last.recordedAt, exportedAt: instantOf(Date.now()) },
      ...{ rows: count, columns: COLUMNS },
    };
    await createPrivateFile(beside, `${JSON.stringify(exported, undefined, 2)}\n`);
    // A link, not a rename: it fails where somebody was first.
    await link(draft, output);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(output));
  return { output, beside, rows: count, logId, position: last.position };
}
