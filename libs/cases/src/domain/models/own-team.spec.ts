/** Who carries out the services of a case (R112). */
import type { TeamId, WorkerId } from '@caseledger/kernel';
import type { LinkedPlanItem } from '../plans/linked-plan';
import { itemsOfActivePlans, servicesOf } from './own-team';

const [anna, bram, cees, dana] = ['anna', 'bram', 'cees', 'dana'] as WorkerId[];
const [north, south] = ['north', 'south'] as TeamId[];
const item = (worker?: WorkerId): LinkedPlanItem => ({ needIds: [], responsible: { worker } });
const teams = new Map([
  [anna!, [north!]],
  [bram!, [south!, north!]],
  [cees!, [south!]],
  [dana!, []],
]);
const own = (caseworker: WorkerId, ...responsible: (WorkerId | undefined)[]): number =>
  servicesOf(responsible.map(item), caseworker, teams).own;

describe('R112: the own team', () => {
  test('is the case manager', () => {
    expect(own(anna!, anna)).toBe(1);
  });

  test('is whoever shares a team with them', () => {
    expect(own(anna!, bram)).toBe(1);
  });

  test('is nobody of another team, or of none', () => {
    expect(own(anna!, cees, dana)).toBe(0);
  });

  test('is nobody from outside the organisation', () => {
    expect(own(anna!, undefined)).toBe(0);
  });

  test('is the case manager alone where they are in no team', () => {
    expect(own(dana!, dana, anna)).toBe(1);
  });

  test('is not asked of whom nothing is known', () => {
    expect(own('new' as WorkerId, 'newer' as WorkerId, 'new' as WorkerId)).toBe(1);
  });
});

test('R112: services are the items of active plans, and of no others', () => {
  const plan = (status: string, worker: WorkerId) => ({ status, items: { one: item(worker) } });
  const plans = [plan('DRAFT', anna!), plan('ACTIVE', bram!), plan('CLOSED', cees!), { status: 'ACTIVE' }];
  expect(itemsOfActivePlans(plans).map(({ responsible }) => responsible.worker)).toEqual([bram]);
});
