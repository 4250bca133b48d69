/** NoteWorker, NameWorker, ForgetWorker, DeactivateWorker and ReactivateWorker. */
import { type CommandId, type TeamId, type Tenant, type WorkerId, workerStreamIdOf } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  workerDeactivated,
  workerForgotten,
  workerJoinedTeam,
  workerLeftTeam,
  workerNamed,
  workerReactivated,
  workerSeen,
} from '../worker.events';
import { workerStream } from '../worker.state';
import { deactivateWorker } from './deactivate-worker';
import { forgetWorker } from './forget-worker';
import { nameWorker } from './name-worker';
import { noteWorker } from './note-worker';
import { reactivateWorker } from './reactivate-worker';

const north = 'north' as Tenant;
const worker = 'j.bakker' as WorkerId;
const ids = {
  commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
  workerId: workerStreamIdOf(north, worker),
};
const team = (number: number) => `01900000-0000-8000-8000-00000000000${number}` as TeamId;
const seen = workerSeen({ worker });
const known = given(workerStream, seen);
const gone = given(workerStream, seen, workerDeactivated({}));
const forgotten = given(workerStream, seen, workerDeactivated({}), workerForgotten({}));
const name = (input: { name?: string; email?: string } = {}) => nameWorker({ ...ids, name: 'Jo Bakker', ...input });

test('the id of a worker follows from the tenant and the subject, to the letter', () => {
  const others = [
    [north, 'J.Bakker'],
    [north, 'j.bakker '],
    ['south' as Tenant, 'j.bakker'],
  ] as const;
  expect(workerStreamIdOf(north, 'j.bakker')).toBe('00000000-0000-8985-b510-8bfe09b2e262');
  expect(new Set([ids.workerId, ...others.map(([tenant, subject]) => workerStreamIdOf(tenant, subject))]).size).toBe(4);
});

test('a worker is noted once, and is there from then on, in no team', () => {
  const note = noteWorker({ ...ids, worker });
  const { state } = given(workerStream).when(note).then(seen);
  expect(state).toEqual({ status: 'active', worker, teams: [], forgotten: false });
  known.when(note).thenNothing();
  gone.when(note).thenNothing();
});

describe('naming a worker', () => {
  test('says who they are, whole, and again where it is said again', () => {
    known
      .when(name({ email: 'jo@example.org' }))
      .then(workerNamed({ name: 'Jo Bakker', email: 'jo@example.org' }))
      .when(name())
      .then(workerNamed({ name: 'Jo Bakker' }));
  });

  test('is possible for somebody who has left: their cases name them', () => {
    gone.when(name()).then(workerNamed({ name: 'Jo Bakker' }));
  });

  test.each(['name', 'email'] as const)('takes 1 to 200 characters for the %s', (field) => {
    const longest = 'x'.repeat(200);
    known.when(name({ [field]: longest })).then(workerNamed({ name: 'Jo Bakker', [field]: longest }));
    for (const text of ['', ' ', `${longest}x`]) {
      known.when(name({ [field]: text })).thenRefused('NameNotAllowed', { field });
    }
  });

  test('is refused for ever once the name was erased', () => {
    forgotten.when(name()).thenRefused('WorkerForgotten', { field: 'workerId' });
  });
});

describe('a worker who leaves the organisation', () => {
  const leave = deactivateWorker(ids);
  const comeBack = reactivateWorker(ids);

  test('leaves every team with it, each by an event of its own', () => {
    const { state } = given(
      workerStream,
      ...[seen, workerJoinedTeam({ teamId: team(1) }), workerJoinedTeam({ teamId: team(2) })],
    )
      .when(leave)
      .then(workerLeftTeam({ teamId: team(1) }), workerLeftTeam({ teamId: team(2) }), workerDeactivated({}));
    expect(state).toEqual({ status: 'inactive', worker, teams: [], forgotten: false });
  });

  test('leaves once, and comes back once, in no team', () => {
    gone.when(leave).thenNothing();
    const back = gone.when(comeBack).then(workerReactivated({}));
    expect(back.state).toMatchObject({ status: 'active', teams: [] });
    back.when(comeBack).thenNothing();
  });
});

describe('forgetting a worker', () => {
  const forget = forgetWorker(ids);

  test('is for those who have left alone, and done once', () => {
    known.when(forget).thenRefused('WorkerActive', { field: 'workerId' });
    gone.when(forget).then(workerForgotten({}));
    forgotten.when(forget).thenNothing();
  });

  test('keeps under which subject they acted', () => {
    expect(forgotten.state).toMatchObject({ worker, forgotten: true });
  });
});
