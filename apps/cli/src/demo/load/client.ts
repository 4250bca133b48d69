/** What is recorded about a client: numbers, client data, strengths, their household, and what changes later. */
import { addCaseParticipant } from '@caseledger/cases/domain/commands/add-case-participant';
import { removeCaseParticipant } from '@caseledger/cases/domain/commands/remove-case-participant';
import type { ParticipantRole } from '@caseledger/cases/domain/case.events';
import { type CaseId, derivedUuid, type PartyId, streamName } from '@caseledger/kernel';
import { registerPerson } from '@caseledger/parties';
import { correctPersonalDetails } from '@caseledger/parties/domain/commands/correct-personal-details';
import { endRelationship } from '@caseledger/parties/domain/commands/end-relationship';
import { promoteProspect } from '@caseledger/parties/domain/commands/promote-prospect';
import { recordClientData } from '@caseledger/parties/domain/commands/record-client-data';
import { recordIdentifier } from '@caseledger/parties/domain/commands/record-identifier';
import { recordRelationship } from '@caseledger/parties/domain/commands/record-relationship';
import { recordResource } from '@caseledger/parties/domain/commands/record-resource';
import type { RelationshipKind } from '@caseledger/parties/domain/relationships';
import type { Chance } from './chance';
import type { Day } from './day';
import { type Client, type Office, partyOf } from './office';
import { homeBy, personBy, telephoneBy } from './person';
import { sentence, STRENGTHS } from './sentences';
import type { Worker } from './staff';

/** A case as those who record see it. */
export interface Recording {
  readonly caseId: CaseId;
  readonly client: Client;
  readonly isOpen: () => boolean;
  readonly worker: () => Worker;
  /** Whoever takes part until the end is added. */
  readonly participants: PartyId[];
}

const LIVING = [
  ['ALONE', 34],
  ['WITH_PARTNER', 20],
  ['WITH_FAMILY', 26],
  ['WITH_OTHERS', 8],
  ['SUPPORTED', 6],
  ['INSTITUTION', 2],
  ['HOMELESS', 4],
] as const;
const DISABILITIES = [
  ['NONE', 40],
  ['PHYSICAL', 18],
  ['PSYCHIATRIC', 20],
  ['INTELLECTUAL', 11],
  ['SENSORY', 4],
  ['ACQUIRED_BRAIN_INJURY', 4],
  ['OTHER', 3],
] as const;

/** The first weeks: what the organisation wants to know, one thing after another. */
export function getToKnow(office: Office, day: Day, chance: Chance, recording: Recording): void {
  const { client } = recording;
  const { id: partyId } = client;
  const within = (least: number, most: number, act: (on: Day, worker: Worker) => void): void => {
    office.on(day.number + chance.whole(least, most), (on) => {
      if (recording.isOpen()) act(on, recording.worker());
    });
  };
  within(0, 3, (on, { actor }) => {
    const value = `C${String(client.number).padStart(8, '0')}`;
    on.give('midday', actor, (commandId) => recordIdentifier({ commandId, partyId, kind: 'CLIENT_NUMBER', value }));
  });
  if (client.prospect && chance.of(0.85)) {
    within(2, 20, (on, { actor }) => {
      client.prospect = false;
      const { details } = client;
      on.give('midday', actor, (commandId) => promoteProspect({ commandId, partyId, details }));
    });
  }
  const data =
    (attribute: string, value: string) =>
    (on: Day, { actor }: Worker) => {
      on.give('midday', actor, (commandId) => recordClientData({ commandId, partyId, attribute, value }));
    };
  within(2, 10, data('LIVING_SITUATION', client.age < 18 ? 'WITH_FAMILY' : chance.byShare(LIVING)));
  if (chance.of(0.45)) within(2, 20, data('DISABILITY', chance.byShare(DISABILITIES)));
  if (client.age >= 18 && chance.of(0.15)) within(60, 300, data('LIVING_SITUATION', chance.byShare(LIVING)));
  for (
    let count = chance.byShare([
      [0, 40],
      [1, 30],
      [2, 20],
      [3, 10],
    ]);
    count > 0;
    count -= 1
  ) {
    const kind = chance.oneOf(STRENGTHS);
    const description = sentence(chance, kind);
    within(5, 40, (on, { actor }) => {
      on.give('midday', actor, (commandId) => recordResource({ commandId, partyId, kind, description }));
    });
  }
  if (chance.of(0.12))
    within(20, 400, (on, worker) => {
      correct(on, chance, client, worker);
    });
  if (!client.household && chance.of(0.6)) {
    client.household = true;
    within(1, 12, (on, worker) => {
      meetHousehold(office, on, chance, recording, worker);
    });
  }
}

function correct(day: Day, chance: Chance, client: Client, { actor }: Worker): void {
  const { address } = homeBy(chance, client.home.naming);
  client.details = { ...client.details, ...(chance.of(0.6) ? { address } : { telephone: telephoneBy(chance) }) };
  const { details } = client;
  const reason = sentence(chance, 'moving');
  day.give('midday', actor, (commandId) => correctPersonalDetails({ commandId, partyId: client.id, details, reason }));
}

interface Member {
  /** What the member is to the client. */
  readonly kind: RelationshipKind & ParticipantRole;
  readonly age: number;
  readonly sex?: 'FEMALE' | 'MALE';
  /** Whether they have the client's family name. */
  readonly sameName: boolean;
}

function membersBy(chance: Chance, { age }: Client): readonly Member[] {
  if (age < 18) {
    const mother = {
      kind: 'PARENT',
      age: age + chance.whole(20, 36),
      sex: 'FEMALE',
      sameName: chance.of(0.35),
    } as const;
    const father = { kind: 'PARENT', age: age + chance.whole(22, 42), sex: 'MALE', sameName: chance.of(0.9) } as const;
    return chance.byShare<readonly Member[]>([
      [[mother, father], 55],
      [[mother], 37],
      [[father], 8],
    ]);
  }
  const partner = { kind: 'PARTNER', age: Math.max(18, age + chance.whole(-6, 6)), sameName: chance.of(0.3) } as const;
  const child = { kind: 'CHILD', age: Math.max(0, age - chance.whole(20, 38)), sameName: true } as const;
  const carer = { kind: 'CARER', age: chance.whole(25, 75), sameName: false } as const;
  return chance.byShare<readonly Member[]>([
    [[partner], 50],
    [[partner, child], 20],
    [[child], 15],
    [[carer], 15],
  ]);
}

/** Those around the client are registered, related to them, and most of them take part in the case. */
function meetHousehold(office: Office, day: Day, chance: Chance, recording: Recording, { actor }: Worker): void {
  const { client, caseId } = recording;
  for (const { kind, sameName, ...who } of membersBy(chance, client)) {
    const home = { ...client.home, familyName: sameName ? client.home.familyName : client.home.naming.family() };
    const details = personBy(chance, home, { ...who, on: day.number });
    const registered = day.give('morning', actor, (commandId) => registerPerson({ commandId, details }));
    const otherId = partyOf(registered, office.tenant);
    const related = day.give('midday', actor, (commandId) =>
      recordRelationship({ commandId, partyId: client.id, otherId, kind }),
    );
    if (chance.of(0.05)) {
      const stream = streamName({ category: 'party', tenant: office.tenant, id: client.id });
      const relationshipId = derivedUuid<'Relationship'>(related, stream, 'entry', 'relationship');
      office.on(day.number + chance.whole(100, 900), (on) => {
        if (!recording.isOpen()) return;
        on.give('midday', recording.worker().actor, (commandId) =>
          endRelationship({ commandId, partyId: client.id, relationshipId }),
        );
      });
    }
    if (chance.of(0.75)) takePart(office, day, chance, recording, { caseId, partyId: otherId, role: kind });
  }
}

function takePart(
  office: Office,
  day: Day,
  chance: Chance,
  recording: Recording,
  { caseId, partyId, role }: { readonly caseId: CaseId; readonly partyId: PartyId; readonly role: ParticipantRole },
): void {
  day.give('midday', recording.worker().actor, (commandId) => addCaseParticipant({ commandId, caseId, partyId, role }));
  if (!chance.of(0.05)) {
    recording.participants.push(partyId);
    return;
  }
  const reason = sentence(chance, 'leaving');
  office.on(day.number + chance.whole(30, 300), (on) => {
    if (!recording.isOpen()) return;
    on.give('midday', recording.worker().actor, (commandId) =>
      removeCaseParticipant({ commandId, caseId, partyId, reason }),
    );
  });
}
