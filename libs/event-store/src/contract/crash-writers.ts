/** A process for the crash tests: sixteen writers, each appending batches of three to a stream of its own until it dies. */
import { type CommandId, derivedUuid, type EventId, type Uuid } from '@caseledger/kernel';
import { anEvent, UTRECHT } from './sample-events';
import type { EventToAppend, ExpectedRevision } from '../event-store';
import { openEmbeddedEventStore } from '../embedded/event-store';

export const WRITERS = 16;
export const BATCH = 3;

/** The id of a writer's stream in a run. */
export function streamIdOf(run: Uuid, writer: number): Uuid {
  return derivedUuid(run, 'stream', String(writer));
}

/** A writer's batch, with the ids that it has whenever it is made. */
export function batchOf(
  run: Uuid,
  writer: number,
  batch: number,
): { readonly expected: ExpectedRevision; readonly events: readonly EventToAppend[] } {
  const commandId: CommandId = derivedUuid(run, 'command', String(writer), String(batch));
  const events = Array.from({ length: BATCH }, (_, index) => {
    const id: EventId = derivedUuid(commandId, String(index));
    return anEvent({ id, commandId, data: { text: 'x'.repeat((batch * 131 + writer) % 1_500) } });
  });
  return { expected: batch === 0 ? 'none' : batch * BATCH - 1, events };
}

/** Appends for ever. Each writer says `<writer> <batch>` on stdout after each acknowledgement. */
export async function writeUntilKilled(file: string, run: Uuid): Promise<void> {
  const store = await openEmbeddedEventStore({ file });
  const streams = store.forTenant(UTRECHT);
  const write = async (writer: number): Promise<never> => {
    const stream = streams.name('case', streamIdOf(run, writer));
    for (let batch = 0; ; batch += 1) {
      const { expected, events } = batchOf(run, writer, batch);
      const { outcome } = await streams.append(stream, expected, events);
      if (outcome !== 'appended') throw new Error(`Writer ${writer}, batch ${batch}: ${outcome}`);
      await said(`${writer} ${batch}\n`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
}

/** Resolves when the line has left the process: a line that is kept back would die with it. */
function said(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(line, () => resolve()));
}

if (require.main === module) void writeUntilKilled(process.argv[2] as string, process.argv[3] as Uuid);
