/** Measures one row; a row that fails says why, and the others are measured all the same. */
import type { Measurement, Row } from './row';
import type { Run } from './run';

export async function measure(row: Row, run: Run): Promise<Measurement> {
  process.stderr.write(`${row.name} …\n`);
  try {
    return await row.measure(run);
  } catch (error) {
    process.exitCode = 1;
    return notMeasured(error instanceof Error ? error.message : String(error));
  } finally {
    await run.stopAll();
  }
}

export function notMeasured(note?: string): Measurement {
  return { value: undefined, rounds: [], program: {}, baseline: {}, ...(note !== undefined && { note }) };
}
