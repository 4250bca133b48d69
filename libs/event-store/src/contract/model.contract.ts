/** Random histories against the simplest store there is: each stream a list of ids. */
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import type { EventStore, EventToAppend, ExpectedRevision } from '../event-store';
import type { UnderTest } from './under-test';
import { anEvent, eventsOf, idsOf, newId, UTRECHT } from './sample-events';
import { wholeLogAfter } from './whole-log';

interface Batch {
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

/** A stream as it should be: what is in it, and the batches that got in. */
interface ModelStream {
  readonly stored: EventToAppend[];
  readonly batches: Batch[];
}

const which = fc.nat(2);
const action = fc.oneof(
  fc.record({ act: fc.constant('append' as const), which, count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ act: fc.constant('appendElsewhere' as const), which, off: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ act: fc.constant('repeat' as const), which, batch: fc.nat(9), cut: fc.nat(3) }),
  fc.record({ act: fc.constant('extend' as const), which, batch: fc.nat(9) }),
  fc.record({
    act: fc.constant('read' as const),
    which,
    from: fc.option(fc.nat(12), { nil: undefined }),
    direction: fc.constantFrom('forwards' as const, 'backwards' as const),
    limit: fc.integer({ min: 1, max: 6 }),
  }),
);
type Action = typeof action extends fc.Arbitrary<infer Of> ? Of : never;

export function modelContract({ store }: UnderTest): void {
  test('random appends, repeats and readings do what a list would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 30 }), (actions) =>
        behavesAsLists(store(), actions),
      ),
      runs(100),
    );
  });

  test('any JSON comes back as it was stored', async () => {
    const streams = store().forTenant(UTRECHT);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), storableJson()), async (data) => {
        const stream = streams.name('case', newId());
        const json = JSON.parse(JSON.stringify(data)) as EventToAppend['data'];
        await streams.append(stream, 'none', [anEvent({ data: json })]);
        expect((await streams.read(stream))[0]?.data).toEqual(json);
      }),
      runs(100),
    );
  });
}

/** Numbers in events are integers within 2^53, or texts (standards.md, "Integrity"). */
function storableJson(): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  return fc.oneof(leaf, fc.array(leaf, { maxLength: 4 }), fc.dictionary(fc.string({ unit: 'grapheme' }), leaf));
}

async function behavesAsLists(store: EventStore, actions: readonly Action[]): Promise<void> {
  const streams = store.forTenant(UTRECHT);
  const after = (await store.wholeLog().last())?.position;
  const names = [0, 1, 2].map(() => streams.name('case', newId()));
  const models: readonly ModelStream[] = names.map(() => ({ stored: [], batches: [] }));
  const log: EventToAppend[] = [];

  for (const step of actions) {
    const name = names[step.which]!;
    const { stored, batches } = models[step.which]!;
    const end: ExpectedRevision = stored.length === 0 ? 'none' : stored.length - 1;
    const conflict = { outcome: 'conflict', actual: end };
    const earlier = 'batch' in step ? batches[step.batch % Math.max(batches.length, 1)] : undefined;

    if (step.act === 'append') {
      const events = eventsOf(step.count);
      const revision = stored.length + step.count - 1;
      expect(await streams.append(name, end, events)).toMatchObject({ outcome: 'appended', revision });
      stored.push(...events);
      log.push(...events);
      batches.push({ expected: end, events });
    } else if (step.act === 'appendElsewhere') {
      const expected = stored.length - 1 + step.off;
      if (step.off === 0 || expected < 0) continue;
      expect(await streams.append(name, expected, eventsOf(2))).toEqual(conflict);
    } else if (step.act === 'repeat' && earlier !== undefined) {
      const events = earlier.events.slice(0, Math.max(1, earlier.events.length - step.cut));
      const revision = (earlier.expected === 'none' ? -1 : earlier.expected) + events.length;
      const result = await streams.append(name, earlier.expected, events);
      expect(result).toMatchObject({ outcome: 'alreadyAppended', revision });
    } else if (step.act === 'extend' && earlier !== undefined) {
      expect(await streams.append(name, earlier.expected, [...earlier.events, anEvent()])).toEqual(conflict);
    } else if (step.act === 'read') {
      const { from, direction, limit } = step;
      const way = direction === 'forwards' ? stored.slice(from ?? 0) : stored.slice(0, (from ?? 99) + 1).reverse();
      expect(idsOf(await streams.read(name, { direction, limit, ...(from === undefined ? {} : { from }) }))).toEqual(
        idsOf(way.slice(0, limit)),
      );
    }
  }
  expect(idsOf(await wholeLogAfter(store, after, 7))).toEqual(idsOf(log));
}
