/** How many connections a worker may have. */
import { EventEmitter } from 'node:events';
import type { Tenant } from '@caseledger/kernel';
import { workerSockets } from './worker-sockets';

const anna = { tenant: 'north' as Tenant, id: 'anna' };

it('is bounded for each, and one that ends leaves room', () => {
  const admit = workerSockets(2);
  const [first, second, third] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
  expect([admit(first, anna), admit(second, anna), admit(third, anna)]).toEqual([true, true, false]);
  expect(admit(third, { ...anna, tenant: 'south' as Tenant })).toBe(true);
  // One that was not let in leaves no room when it ends.
  third.emit('close');
  expect(admit(new EventEmitter(), anna)).toBe(false);
  first.emit('close');
  first.emit('close');
  expect([admit(first, anna), admit(first, anna)]).toEqual([true, false]);
});
