/** How much may be asked in a window, and that a new one begins. */
import type { Tenant } from '@caseledger/kernel';
import { RATE_WINDOW, rateLimits } from './rate-limits';

const anna = { tenant: 'north' as Tenant, id: 'anna' };
const bram = { tenant: 'north' as Tenant, id: 'bram' };
const limits = (given: object = {}) => rateLimits({ perActor: 10, perTenant: 15, unauthenticated: 2, ...given });

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

const limited = (retryAfterSeconds: number) => ({ code: 'RATE_LIMITED', details: { retryAfterSeconds } });

describe('a worker', () => {
  it('may spend all of the share and not a point more, until the window is over', async () => {
    const { spend, refuseSpent } = limits();
    await spend(anna, 9);
    await refuseSpent(anna);
    await spend(anna, 1);
    await expect(refuseSpent(anna)).rejects.toMatchObject(limited(RATE_WINDOW));
    jest.advanceTimersByTime(RATE_WINDOW * 1_000 - 1);
    await expect(spend(anna, 1)).rejects.toMatchObject(limited(1));
    jest.advanceTimersByTime(1);
    await refuseSpent(anna);
    await spend(anna, 10);
  });

  it('spends whole points: what costs a little costs one', async () => {
    const { spend } = limits();
    for (let n = 0; n < 10; n += 1) await spend(anna, 0.1);
    await expect(spend(anna, 0.1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('spends for their tenant, and for nobody of the same name elsewhere', async () => {
    const { spend } = limits();
    await spend(anna, 10);
    await spend(bram, 5);
    await expect(spend(bram, 1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await spend({ ...anna, tenant: 'south' as Tenant }, 10);
  });

  it('pays for what is refused, by its length, and is not refused for that once more', async () => {
    const { countRefused, refuseSpent } = limits();
    await countRefused(anna, 90);
    await refuseSpent(anna);
    await countRefused(anna, 1);
    await expect(refuseSpent(anna)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await countRefused(anna, 1_000_000);
  });
});

describe('an address', () => {
  it('may guess so often', async () => {
    const { refuseGuessing, countGuess } = limits();
    await countGuess('192.0.2.1');
    await refuseGuessing('192.0.2.1');
    await countGuess('192.0.2.1');
    await expect(refuseGuessing('192.0.2.1')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await refuseGuessing('192.0.2.2');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', true],
    ['2001:db8::1', '2001:db8:0:0:ffff::1', true],
    ['2001:db8:1:2::', '2001:db8:1:3::', false],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
    ['::1', '::2', true],
  ])('%s and %s of the same /64 count as one: %s', async (one, other, same) => {
    const { refuseGuessing, countGuess } = limits({ unauthenticated: 1 });
    await countGuess(one);
    const refused = await refuseGuessing(other).then(
      () => false,
      () => true,
    );
    expect(refused).toBe(same);
  });
});

it('0 is without a limit', async () => {
  const { spend, refuseSpent, countGuess, refuseGuessing } = rateLimits({
    perActor: 0,
    perTenant: 0,
    unauthenticated: 0,
  });
  await spend(anna, 1e9);
  await refuseSpent(anna);
  await countGuess('192.0.2.1');
  await refuseGuessing('192.0.2.1');
});
