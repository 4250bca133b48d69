/** CreateTeam, RenameTeam and DissolveTeam. */
import type { CommandId, TeamId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { teamCreated, teamDissolved, teamRenamed } from '../team.events';
import { teamStream } from '../team.state';
import { createTeam } from './create-team';
import { dissolveTeam } from './dissolve-team';
import { renameTeam } from './rename-team';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const teamId = '01900000-0000-8000-8000-000000000002' as TeamId;
const nowhere = given(teamStream);
const team = given(teamStream, teamCreated({ name: 'North' }));
const dissolved = given(teamStream, teamCreated({ name: 'North' }), teamDissolved({}));
const rename = (name: string) => renameTeam({ commandId, teamId, name });
const dissolve = dissolveTeam({ commandId, teamId });

test('a team is created with a name', () => {
  const { state } = nowhere.when(createTeam({ commandId, name: 'North' })).then(teamCreated({ name: 'North' }));
  expect(state).toEqual({ status: 'active', name: 'North' });
});

test('a team is created once, and never again under its id', () => {
  team.when(createTeam({ commandId, name: 'South' })).thenNothing();
  dissolved.when(createTeam({ commandId, name: 'North' })).thenNothing();
});

test('a team has a name of 1 to 200 characters, whenever it gets one', () => {
  const longest = 'x'.repeat(200);
  nowhere.when(createTeam({ commandId, name: longest })).then(teamCreated({ name: longest }));
  team.when(rename(longest)).then(teamRenamed({ name: longest }));
  for (const name of ['', ' ', `${longest}x`]) {
    nowhere.when(createTeam({ commandId, name })).thenRefused('NameNotAllowed', { field: 'name' });
    team.when(rename(name)).thenRefused('NameNotAllowed', { field: 'name' });
  }
});

test('a team is renamed, to its own name too', () => {
  expect(team.when(rename('South')).then(teamRenamed({ name: 'South' })).state.name).toBe('South');
  team.when(rename('North')).thenNothing();
});

test('a team is dissolved once, for ever, and keeps its name', () => {
  const { state } = team.when(dissolve).then(teamDissolved({}));
  expect(state).toEqual({ status: 'dissolved', name: 'North' });
  dissolved.when(dissolve).thenNothing();
  dissolved.when(rename('South')).thenRefused('TeamDissolved', { field: 'teamId' });
});

test('what is no team is neither renamed nor dissolved', () => {
  nowhere.when(rename('South')).thenRefused('TeamUnknown', { field: 'teamId' });
  nowhere.when(dissolve).thenRefused('TeamUnknown', { field: 'teamId' });
});
