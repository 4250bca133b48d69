/** AddWorkerToTeam and RemoveWorkerFromTeam: who sees what is open to a team. */
import {
  type CommandId,
  type NewEvent,
  type TeamId,
  type Tenant,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { teamCreated, teamDissolved } from '../team.events';
import { teamStream } from '../team.state';
import { workerDeactivated, workerJoinedTeam, workerLeftTeam, workerSeen } from '../worker.events';
import { MOST_TEAMS } from '../worker.rules';
import { workerStream } from '../worker.state';
import { addWorkerToTeam } from './add-worker-to-team';
import { removeWorkerFromTeam } from './remove-worker-from-team';

const worker = 'j.bakker' as WorkerId;
const teamOf = (number: number) => `01900000-0000-8000-8000-${String(number).padStart(12, '0')}` as TeamId;
const [teamId] = [teamOf(0)];
const ids = {
  commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
  workerId: workerStreamIdOf('north' as Tenant, worker),
  teamId,
};
const [add, remove] = [addWorkerToTeam(ids), removeWorkerFromTeam(ids)];
const created = teamCreated({ name: 'North' });
const joined = (number: number) => workerJoinedTeam({ teamId: teamOf(number) });
const workerWith = (...events: readonly NewEvent[]) =>
  given(workerStream, workerSeen({ worker }), ...events).reading(teamStream, teamId, created);

test('a worker joins a team once, beside those that they are in', () => {
  const { state } = workerWith(joined(1)).when(add).then(joined(0));
  expect(state.teams).toEqual([teamOf(1), teamOf(0)]);
  workerWith(joined(0)).when(add).thenNothing();
});

test('a worker leaves that team and no other', () => {
  const { state } = workerWith(joined(1), joined(0), joined(2)).when(remove).then(workerLeftTeam({ teamId }));
  expect(state.teams).toEqual([teamOf(1), teamOf(2)]);
  workerWith(joined(1)).when(remove).thenRefused('WorkerNotInTeam', { field: 'teamId' });
});

test(`a worker is in at most ${MOST_TEAMS} teams`, () => {
  const teams = (count: number) => Array.from({ length: count }, (_, index) => joined(index + 1));
  expect(MOST_TEAMS).toBe(15);
  workerWith(...teams(14))
    .when(add)
    .then(joined(0));
  workerWith(...teams(15))
    .when(add)
    .thenRefused('TooManyTeams', { field: 'teamId' });
  workerWith(...teams(14), joined(0))
    .when(add)
    .thenNothing();
});

test('nobody joins what is no team, or a team that was dissolved', () => {
  given(workerStream, workerSeen({ worker }))
    .reading(teamStream, teamId)
    .when(add)
    .thenRefused('TeamUnknown', { field: 'teamId' });
  workerWith()
    .reading(teamStream, teamId, created, teamDissolved({}))
    .when(add)
    .thenRefused('TeamDissolved', { field: 'teamId' });
});

test('a dissolved team keeps who is in it until they are removed', () => {
  workerWith(joined(0))
    .reading(teamStream, teamId, created, teamDissolved({}))
    .when(remove)
    .then(workerLeftTeam({ teamId }));
});

test('whoever has left the organisation joins no team', () => {
  workerWith(workerDeactivated({})).when(add).thenRefused('WorkerNotActive', { field: 'workerId' });
});
