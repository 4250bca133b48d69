/** A store that cannot be reached is no fault that a client must report: they may try again. */
import { AppendOutcomeUnknown, EventStoreUnavailable } from '@caseledger/event-store';
import { KeyStoreUnavailable } from '@caseledger/privacy';
import { ReadStoreUnavailable } from '@caseledger/read-store';
import { whereReachable } from './out-of-reach';

const failing = (error: Error) => whereReachable(Promise.reject(error));

test.each([EventStoreUnavailable, KeyStoreUnavailable, ReadStoreUnavailable])(
  '%p is UNAVAILABLE, for how long too',
  async (Kind) => {
    const cause = new Kind('The disk is away.');
    await expect(failing(cause)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      details: { retryAfterSeconds: 2 },
      cause,
    });
    await expect(failing(cause)).rejects.not.toThrow(/disk/);
  },
);

test('where it is not known whether a command was done, its answer says so', async () => {
  const error = failing(new AppendOutcomeUnknown('in doubt'));
  await expect(error).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    details: { outcome: 'UNKNOWN', retryAfterSeconds: 2 },
  });
  await expect(error).rejects.toThrow(/same commandId/);
});

test('every other error, and every answer, stays what it is', async () => {
  const error = new TypeError('a fault');
  await expect(failing(error)).rejects.toBe(error);
  expect(await whereReachable(Promise.resolve(1))).toBe(1);
});
