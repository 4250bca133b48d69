/** The writing thread: does what changes the file, one thing after the other, and answers each. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Changing, openForChanging } from './changing';
import type { FromWritingThread, ToWritingThread } from './writing-messages';

function serve(port: MessagePort, path: string): void {
  const tell = (message: FromWritingThread): void => {
    port.postMessage(message);
  };
  let changing: Changing;
  let told: readonly unknown[] = [];
  /** The collections, where they have changed since they were last told. */
  const changed = () => {
    const collections = changing.collections();
    if (collections === told) return {};
    told = collections;
    return {
      collections: collections.map(({ number, declaration, state, partitions }) => ({
        ...{ number, declaration, state, partitions },
      })),
    };
  };
  const answer = async ({ id, asked, given }: ToWritingThread): Promise<void> => {
    try {
      const result: unknown = await (changing[asked] as (...given: readonly unknown[]) => unknown)(...given);
      tell({ id, result, ...changed() });
    } catch (error) {
      tell({ id, fault: faultOf(error), ...changed() });
    }
    if (asked === 'close') port.close();
  };
  try {
    changing = openForChanging(path);
    tell({ id: 0, ...changed() });
  } catch (error) {
    tell({ id: 0, fault: faultOf(error) });
    return;
  }
  port.on('message', (message: ToWritingThread) => {
    void answer(message);
  });
}

function faultOf(error: unknown): NonNullable<FromWritingThread['fault']> {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return { name: error instanceof RangeError ? 'RangeError' : error.name, message: error.message };
}

if (parentPort !== null) serve(parentPort, (workerData as { readonly path: string }).path);
