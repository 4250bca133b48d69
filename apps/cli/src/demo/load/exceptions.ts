/** What seldom happens: cases opened in error, closed to colleagues, broken glass, persons registered twice, erasures. */
import type { FlatAccess } from '@caseledger/cases/domain/case-access';
import { breakGlass } from '@caseledger/cases/domain/commands/break-glass';
import { changeCaseAccess } from '@caseledger/cases/domain/commands/change-case-access';
import { markCaseOpenedInError } from '@caseledger/cases/domain/commands/mark-case-opened-in-error';
import { forgetPerson, registerProspect } from '@caseledger/parties';
import { mergeParties } from '@caseledger/parties/domain/commands/merge-parties';
import { caseworkerOf } from './staff';
import type { Day } from './day';
import { leave, type Life } from './life';
import { type Office, partyOf } from './office';
import { sentence } from './sentences';

/** Within a week a case turns out never to have been one. */
export function markInError(office: Office, day: Day, life: Life): void {
  const { caseId, chance, team } = life;
  const reason = sentence(chance, 'inError');
  office.on(day.number + chance.whole(1, 6), (on) => {
    if (!life.open) return;
    on.give('midday', team.supervisor.actor, (commandId) => markCaseOpenedInError({ commandId, caseId, reason }));
    leave(life);
  });
}

/** The case is open to its team alone, or to some by name; of some, somebody else breaks the glass. */
export function restrict(office: Office, day: Day, life: Life): void {
  const { caseId, chance, team } = life;
  const { supervisor } = team;
  const reason = sentence(chance, 'restriction');
  office.on(day.number + chance.whole(0, 20), (on) => {
    if (!life.open) return;
    const colleague = chance.oneOf(team.caseworkers);
    const access: FlatAccess & { readonly openTo: 'TEAM' | 'WORKERS' } = chance.of(0.7)
      ? { openTo: 'TEAM', teamId: team.id }
      : { openTo: 'WORKERS', workers: [...new Set([supervisor.actor.id, colleague.actor.id])] };
    on.give('midday', supervisor.actor, (commandId) => changeCaseAccess({ commandId, caseId, ...access, reason }));
    life.restricted = true;
    if (chance.of(0.15)) inEmergency(office, on, life);
    if (chance.of(0.2)) openAgain(office, on, life);
  });
}

function inEmergency({ on, staff }: Office, day: Day, { caseId, chance, team }: Life): void {
  const elsewhere = staff.teams.filter((other) => other !== team);
  if (elsewhere.length === 0) return;
  const reason = sentence(chance, 'glass');
  on(day.number + chance.whole(5, 60), (later) => {
    const { actor } = caseworkerOf(chance.oneOf(elsewhere), chance);
    later.give('midday', actor, (commandId) => breakGlass({ commandId, caseId, reason }));
  });
}

function openAgain(office: Office, day: Day, life: Life): void {
  const { caseId, chance, team } = life;
  office.on(day.number + chance.whole(90, 400), (on) => {
    if (!life.open) return;
    on.give('midday', team.supervisor.actor, (commandId) =>
      changeCaseAccess({ commandId, caseId, openTo: 'TENANT', reason: 'There is no reason for it any more.' }),
    );
  });
}

/** The client is registered once more at another desk; a supervisor finds it, and merges the two records. */
export function mergeDuplicate(office: Office, day: Day, life: Life): void {
  const { chance, client, team } = life;
  const { givenNames, familyName, birthDate } = client.details;
  const reason = sentence(chance, 'merging');
  office.on(day.number + chance.whole(5, 40), (on) => {
    if (!life.open) return;
    const { actor } = caseworkerOf(chance.oneOf(office.staff.teams), chance);
    const details = { givenNames: givenNames?.split(' ')[0], familyName, ...(chance.of(0.7) ? { birthDate } : {}) };
    const registered = on.give('morning', actor, (commandId) => registerProspect({ commandId, details }));
    const merge = { partyId: partyOf(registered, office.tenant), intoId: client.id };
    client.standsForAnother = true;
    office.on(on.number + chance.whole(1, 30), (later) => {
      later.give('afternoon', team.supervisor.actor, (commandId) => mergeParties({ commandId, ...merge, reason }), {
        merges: merge,
      });
    });
  });
}

/** A former client asks to be forgotten. */
export function erase(office: Office, day: Day, { chance, client }: Life): void {
  const ground = chance.byShare([
    ['CONSENT_WITHDRAWN', 50],
    ['NO_LONGER_NECESSARY', 35],
    ['OBJECTION', 15],
  ] as const);
  office.on(day.number + chance.whole(60, 900), (on) => {
    on.give('afternoon', office.staff.administrator.actor, (commandId) =>
      forgetPerson({ commandId, partyId: client.id, ground }),
    );
  });
}
