/** What outlasts a restart: everything that was acknowledged, and everything that is recognised by it. */
import { EventStoreUnavailable } from '../event-store';
import type { UnderTest } from './under-test';
import { eventsOf, idsOf, newId, UTRECHT } from './sample-events';
import { wholeLogAfter } from './whole-log';

export function survivingContract({ store, reopen }: UnderTest): void {
  const streams = () => store().forTenant(UTRECHT);
  const newStream = () => streams().name('case', newId());

  test('the log is the same after a restart, and goes on where it was', async () => {
    await streams().append(newStream(), 'none', eventsOf(3));
    const [log, logId] = [await wholeLogAfter(store(), undefined), await store().wholeLog().logId()];
    await reopen();
    expect(await wholeLogAfter(store(), undefined)).toEqual(log);
    expect(await store().wholeLog().logId()).toBe(logId);

    const batch = eventsOf(1);
    await streams().append(newStream(), 'none', batch);
    expect(idsOf(await wholeLogAfter(store(), log.at(-1)?.position))).toEqual(idsOf(batch));
  });

  test('a batch is recognised and a conflict is one after a restart', async () => {
    const stream = newStream();
    const batch = eventsOf(2);
    const first = await streams().append(stream, 'none', batch);
    await streams().append(stream, 1, eventsOf(1));
    await reopen();
    expect(await streams().append(stream, 'none', batch)).toEqual({ ...first, outcome: 'alreadyAppended' });
    expect(await streams().append(stream, 1, eventsOf(1))).toEqual({ outcome: 'conflict', actual: 2 });
    expect(await streams().append(stream, 2, eventsOf(1))).toMatchObject({ outcome: 'appended', revision: 3 });
  });

  test('a command is found after a restart', async () => {
    const stream = newStream();
    const commandId = newId();
    await streams().append(stream, 'none', eventsOf(2, commandId));
    await streams().append(stream, 1, eventsOf(1, commandId));
    await reopen();
    expect(await streams().findCommand(stream, commandId)).toEqual([0, 1, 2]);
  });

  test('closing finishes what was accepted; whatever comes after is refused', async () => {
    const closed = store();
    const stream = newStream();
    const accepted = eventsOf(2);
    const appending = closed.forTenant(UTRECHT).append(stream, 'none', accepted);
    const closing = closed.close();
    await expect(closed.forTenant(UTRECHT).append(stream, 1, eventsOf(1))).rejects.toThrow(EventStoreUnavailable);
    expect(await appending).toMatchObject({ outcome: 'appended', revision: 1 });
    await closing;
    await closed.close();
    await expect(closed.forTenant(UTRECHT).read(stream)).rejects.toThrow(EventStoreUnavailable);
    await expect(closed.wholeLog().last()).rejects.toThrow(EventStoreUnavailable);
    await reopen();
    expect(idsOf(await streams().read(stream))).toEqual(idsOf(accepted));
  });

  test('closing tells a follower that waits, so that it cannot take the silence for an idle log', async () => {
    const after = (await store().wholeLog().last())?.position;
    const pages = store().wholeLog().follow({ after }, new AbortController().signal)[Symbol.asyncIterator]();
    const [told] = await Promise.allSettled([pages.next(), store().close()]);
    expect(told).toEqual({ status: 'rejected', reason: expect.any(EventStoreUnavailable) });
    await reopen();
  });
}
