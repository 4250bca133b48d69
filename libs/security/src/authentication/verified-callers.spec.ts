/** The memory of verified tokens is bounded. */
import type { Tenant } from '@caseledger/kernel';
import type { Caller } from './caller';
import { verifiedCallers } from './verified-callers';

const caller: Caller = {
  actor: { id: 'anna', tenant: 'north' as Tenant, roles: [] },
  may: () => false,
  expiresAt: 1_000_000,
};

it('forgets the oldest token for the thousand-and-first', () => {
  const remembered = verifiedCallers();
  const known = (token: string) => remembered.find(token, 0) !== undefined;
  for (let n = 0; n < 1000; n += 1) remembered.remember(`token ${n}`, caller, 0);
  expect([known('token 0'), known('token 999')]).toEqual([true, true]);

  remembered.remember('token 1000', caller, 0);
  expect([known('token 0'), known('token 1'), known('token 1000')]).toEqual([false, true, true]);
});
