/** A view that catches up from EventStoreDB, beside its client that reads the same log and does nothing with it. */
import type { CatchUpAnswer, CatchUpQuestion, Way } from '../children/catch-up';
import { NO_SERVERS } from '../engines/servers';
import { inTurns } from '../rounds';
import type { Row } from '../row';
import { median } from '../statistics';

const CASES = 20_000;

export const catchUp: Row = {
  name: 'catchUp',
  title: 'catching up of the view of cases from EventStoreDB, events a second / the bare client reading the same log',
  target: { atLeast: 0.8 },
  engines: 'servers',
  measure: async (run) => {
    const { servers } = run;
    if (servers === undefined) throw new Error(`${NO_SERVERS}.`);
    await run.filled('cases', CASES);
    const going = async (way: Way): Promise<CatchUpAnswer> => {
      const databases = way === 'view' ? [servers.newReadStore(), servers.newReadStore()] : [];
      const readStores = databases.filter((url) => url !== undefined);
      const question: CatchUpQuestion = { way, url: servers.eventStoreUrl, folder: await run.folder(), readStores };
      return run.child('catch-up', question);
    };
    // What all of them are counted by: the records of claims and of EventStoreDB itself are no events of the program.
    let events = 0;
    const figures = ({ seconds, cpuSeconds }: CatchUpAnswer) => ({
      eventsPerSecond: events / seconds,
      cpuMicroseconds: (cpuSeconds * 1e6) / events,
    });
    const alone: { readonly reading: number; readonly cpu: number }[] = [];
    const measured = await inTurns({
      rounds: run.rounds,
      program: async () => {
        const reading = await going('reading');
        events = reading.records;
        const { eventsPerSecond: readingPerSecond, cpuMicroseconds: readingCpuMicroseconds } = figures(reading);
        return { ...figures(await going('view')), readingPerSecond, readingCpuMicroseconds };
      },
      baseline: async () => {
        const bare = await going('bare');
        return { ...figures(bare), records: bare.records, events };
      },
      ratio: (program, bare) => {
        alone.push({
          reading: program.readingPerSecond / bare.eventsPerSecond,
          cpu: bare.cpuMicroseconds / program.readingCpuMicroseconds,
        });
        return program.eventsPerSecond / bare.eventsPerSecond;
      },
    });
    const [inTime, inCpu] = [median(alone.map(({ reading }) => reading)), median(alone.map(({ cpu }) => cpu))];
    return {
      ...measured,
      note:
        `reading is the engine's alone, without folding and writing: ${inTime.toFixed(2)} of the bare client's rate, ` +
        `${inCpu.toFixed(2)} by processor time. All are counted by the program's events, among more records.`,
    };
  },
};
