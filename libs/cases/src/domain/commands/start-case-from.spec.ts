/** StartCaseFrom: a new case of the same client with a part of the information, and never with the rest (R54, R91, R104). */
import type { CaseRules, CopiedPart } from '@caseledger/configuration';
import {
  caseTypeChanged,
  caseTypeRetired,
  modelProfileRetired,
} from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  entryIdAt,
  type Instant,
  type LocalDate,
  type NewEvent,
  type PartyId,
  type TeamId,
  type Uuid,
  type WorkerId,
} from '@caseledger/kernel';
import { entryId, given, REFERENCE } from '@caseledger/kernel/given';
import { teamCreated, teamDissolved } from '@caseledger/organisation/domain/team.events';
import { teamStream } from '@caseledger/organisation/domain/team.state';
import {
  partyMerged,
  personForgotten,
  personRegistered,
  prospectRegistered,
} from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import {
  caseClosed,
  caseMarkedOpenedInError,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseworkerAssigned,
} from '../case.events';
import { caseStream } from '../case.state';
import { closingFieldsRecorded, closingProductAdded } from '../closing/closing.events';
import { contactMomentRecorded } from '../contacts/contacts.events';
import { measurementRecorded } from '../measurements/measurements.events';
import { modelAssigned } from '../models/models.events';
import {
  helpQuestionAnswered,
  helpQuestionRaised,
  helpQuestionReturned,
  needIdentified,
  needResolved,
  needRevised,
  needsAssessed,
} from '../needs/needs.events';
import { stepStarted } from '../steps/steps.events';
import { type StartCaseFrom, startCaseFrom } from './start-case-from';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const sourceCaseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const [clientId, friend, sister, erased] = ['b', 'c', 'd', 'e'].map(
  (last) => `01900000-0000-7000-8000-00000000000${last}` as PartyId,
) as [PartyId, PartyId, PartyId, PartyId];
const day = (text: string) => text as LocalDate;
const entry = <Of extends string>(revision: number) => entryIdAt<Of>(sourceCaseId as Uuid, 'case', revision);

const person = personRegistered({ details: { familyName: 'Jansen' } });
const sourceOpened = caseOpened({
  reference: '2025-000001',
  clientId,
  caseType: 'GENERAL',
  startDate: day('2025-01-15'),
});
const rules = (overrides: Partial<CaseRules>, code = 'GENERAL') =>
  caseTypeChanged({ code, label: 'A type', overrides });
const ALL = rules({ copiedParts: ['PARTICIPANTS', 'HELP_QUESTIONS', 'NEEDS', 'PLAN_GOALS'] });

const agency = given(caseStream)
  .reading(configurationStream, 'ofTenant')
  .reading(partyStream, clientId, person)
  .reading(partyStream, friend, prospectRegistered({ details: { givenNames: 'Ada' } }))
  .reading(partyStream, sister, person)
  .reading(partyStream, erased, person, personForgotten({ ground: 'OBJECTION' }))
  .at('2026-03-31T10:00:00.000Z')
  .in('Europe/Amsterdam');
const after = (...events: readonly NewEvent[]) => agency.reading(caseStream, sourceCaseId, sourceOpened, ...events);
const start = (input: Partial<StartCaseFrom> = {}) => startCaseFrom({ commandId, sourceCaseId, ...input });
const started = (
  revision: number,
  copied: readonly CopiedPart[] = [],
  changes: Partial<Parameters<typeof caseOpened>[0]> = {},
  when: { occurredAt?: Instant } = {},
) =>
  caseOpened(
    {
      ...{ reference: REFERENCE, clientId, caseType: 'GENERAL', startDate: day('2026-03-31') },
      startedFrom: { caseId: sourceCaseId, revision, copied },
      ...changes,
    },
    when,
  );
const at = (date: string) => ({ occurredAt: `${date}T23:00:00.000Z` as Instant });

describe('starting a case from an earlier one', () => {
  test('is for the same client and, where nothing else is said, of the same type and from today', () => {
    const { state } = after().when(start()).then(started(0));
    expect(state).toMatchObject({ status: 'open', clientId, caseType: 'GENERAL', startedFrom: sourceCaseId });
  });

  test('R91: is possible while the earlier one is in aftercare, closed or open', () => {
    const aftercare = caseClosed({ closingDate: day('2026-03-01'), aftercare: true });
    after(aftercare).when(start()).then(started(1));
    after(caseClosed({ closingDate: day('2026-03-01'), aftercare: false }))
      .when(start())
      .then(started(1));
  });

  test('can be of another type, and from another day', () => {
    after()
      .when(start({ caseType: 'DEBT', startDate: day('2026-03-01') }))
      .then(started(0, [], { caseType: 'DEBT', startDate: day('2026-03-01') }, at('2026-02-28')));
  });

  test('is refused by the rules of opening a case', () => {
    after()
      .when(start({ caseType: 'NONE' }))
      .thenRefused('CaseTypeUnknown', { field: 'caseType' });
    after()
      .reading(configurationStream, 'ofTenant', caseTypeRetired({ code: 'GENERAL' }))
      .when(start())
      .thenRefused('CaseTypeRetired', { field: 'caseType' });
    for (const startDate of ['2026-04-01', '2026-02-30', '1899-12-31']) {
      after()
        .when(start({ startDate: day(startDate) }))
        .thenRefused('StartDateNotAllowed', { field: 'startDate' });
    }
    after().when(start()).then(started(0)).when(start()).thenRefused('CaseExists');
  });

  test('is not possible from a case that is not there, or that was opened in error', () => {
    agency.reading(caseStream, sourceCaseId).when(start()).thenRefused('CaseUnknown', { field: 'sourceCaseId' });
    after(caseMarkedOpenedInError({ reason: 'Twice' }))
      .when(start())
      .thenRefused('CaseOpenedInError', { field: 'sourceCaseId' });
  });

  test('is not possible for a client who was erased', () => {
    after()
      .reading(partyStream, clientId, person, personForgotten({ ground: 'OBJECTION' }))
      .when(start())
      .thenRefused('PersonErased', { field: 'sourceCaseId' });
  });

  test('is for the one whom the client was merged into since', () => {
    after()
      .reading(partyStream, clientId, person, partyMerged({ intoId: sister }))
      .when(start())
      .then(started(0, [], { clientId: sister }));
  });
});

describe('what is taken over (R104)', () => {
  const participants = [
    caseParticipantAdded({ partyId: friend, role: 'FRIEND' }),
    caseParticipantAdded({ partyId: sister, role: 'RELATIVE' }),
    caseParticipantAdded({ partyId: erased, role: 'CARER' }),
    caseParticipantAdded({ partyId: clientId, role: 'OTHER' }),
    caseParticipantRemoved({ partyId: clientId }),
  ];

  test('are the participants, but none who was erased or takes part no more', () => {
    after(...participants)
      .when(start())
      .then(
        started(5, ['PARTICIPANTS']),
        caseParticipantAdded({ partyId: friend, role: 'FRIEND' }),
        caseParticipantAdded({ partyId: sister, role: 'RELATIVE' }),
      );
  });

  test('are participants as they stand after a merge: once, and never the client', () => {
    const both = after(...participants);
    both
      .reading(partyStream, friend, prospectRegistered({ details: {} }), partyMerged({ intoId: sister }))
      .when(start())
      .then(started(5, ['PARTICIPANTS']), caseParticipantAdded({ partyId: sister, role: 'RELATIVE' }));
    both
      .reading(partyStream, sister, person, partyMerged({ intoId: clientId }))
      .when(start())
      .then(started(5, ['PARTICIPANTS']), caseParticipantAdded({ partyId: friend, role: 'FRIEND' }));
  });

  const raised = (revision: number, text: string) =>
    helpQuestionRaised({ helpQuestionId: entry(revision), category: 'WORK', raisedOn: day('2025-02-01'), text });
  const answered = (revision: number) =>
    helpQuestionAnswered({ helpQuestionId: entry(revision), answeredOn: day('2025-03-01') });
  const copyOf = (revision: number, text: string, raisedOn: string, when: { occurredAt?: Instant }) =>
    helpQuestionRaised(
      {
        ...{ helpQuestionId: entryId<Uuid>({ commandId }, `help question ${entry(revision)}`), category: 'WORK' },
        ...{ raisedOn: day(raisedOn), text },
      },
      when,
    );

  test('are the help questions that stand or have returned, in their words; not those that were answered (R91)', () => {
    after(
      ...[raised(1, 'A job'), raised(2, 'A home'), raised(3, 'A friend'), answered(2), answered(3)],
      helpQuestionReturned({ helpQuestionId: entry(3), returnedOn: day('2026-01-05') }),
    )
      .when(start())
      .then(
        started(6, ['HELP_QUESTIONS']),
        copyOf(1, 'A job', '2025-02-01', at('2025-01-31')),
        copyOf(3, 'A friend', '2026-01-05', at('2026-01-04')),
      );
  });

  const identified = (revision: number, description: string) =>
    needIdentified({
      ...{ needId: entry(revision), assessmentId: entry(1), domain: 'HOUSING', severity: 'HIGH', source: 'FAMILY' },
      ...{ identifiedOn: day('2025-02-01'), description },
    });

  test('are the needs that stand, as they weigh now; not those that were concluded', () => {
    after(
      needsAssessed({ assessmentId: entry(1), assessedOn: day('2025-02-01') }),
      ...[identified(2, 'No roof'), identified(3, 'No bed')],
      needRevised({ needId: entry(2), severity: 'ACUTE', revisedOn: day('2025-05-01') }),
      needResolved({ needId: entry(3), outcome: 'MET', resolvedOn: day('2025-06-01') }),
    )
      .reading(configurationStream, 'ofTenant', ALL)
      .when(start())
      .then(
        started(5, ['NEEDS']),
        needIdentified(
          {
            ...{ needId: entryId<Uuid>({ commandId }, `need ${entry(2)}`), domain: 'HOUSING', severity: 'ACUTE' },
            ...{ source: 'FAMILY', identifiedOn: day('2025-02-01'), description: 'No roof' },
          },
          at('2025-01-31'),
        ),
      );
  });

  test('is what the rules of the new type allow, and less where less is asked', () => {
    const full = after(participants[0]!, raised(2, 'A job'), identified(3, 'No roof'));
    full
      .reading(configurationStream, 'ofTenant', rules({ copiedParts: [] }))
      .when(start())
      .then(started(3));
    full
      .when(start({ copied: ['HELP_QUESTIONS'] }))
      .then(started(3, ['HELP_QUESTIONS']), copyOf(2, 'A job', '2025-02-01', at('2025-01-31')));
    full.when(start({ copied: [] })).then(started(3));
    full.when(start({ copied: ['NEEDS'] })).thenRefused('PartNotTakenOver', { field: 'copied' });
    full
      .reading(configurationStream, 'ofTenant', ALL, rules({ copiedParts: ['PARTICIPANTS'] }, 'DEBT'))
      .when(start({ caseType: 'DEBT' }))
      .then(started(3, ['PARTICIPANTS'], { caseType: 'DEBT' }), participants[0]!);
  });

  test('R104: is never a contact moment, a measurement, an outcome, a cost or a field of the closing, nor whose case it was', () => {
    const { state } = after(
      caseworkerAssigned({ caseworker: 'anna' as WorkerId }),
      stepStarted({ step: 'CLOSING', startDate: day('2025-02-01') }),
      contactMomentRecorded({
        ...{ contactMomentId: entry(3), step: 'CLOSING', date: day('2025-02-02'), durationMinutes: 30 },
        ...{ channel: 'OFFICE', accompanied: true, participants: [clientId], content: 'A talk' },
      }),
      measurementRecorded({
        ...{ measurementId: entry(4), instrument: 'SELF_SUFFICIENCY', instrumentVersion: 1, phase: 'BASELINE' },
        ...{ takenOn: day('2025-02-02'), scores: [{ domain: 'FINANCES', score: 2 }], note: 'Poor' },
      }),
      identified(5, 'No roof'),
      needResolved({ needId: entry(5), outcome: 'PARTLY_MET', resolvedOn: day('2025-06-01') }),
      modelAssigned({ model: 'CLINICAL', primary: true, from: day('2025-02-01'), contactIntervalDays: 14 }),
      closingFieldsRecorded({ reason: 'OTHER', reasonNote: 'So it was', result: 'RESOLVED' }),
      closingProductAdded({ product: 'A' }),
      caseClosed({ closingDate: day('2025-12-31'), aftercare: true }),
    )
      .reading(configurationStream, 'ofTenant', ALL)
      .when(start())
      .then(started(10));
    const fresh = given(caseStream, started(10)).state;
    expect(state).toEqual(fresh);
    expect(state).toMatchObject({ contacts: { counts: { total: 0 } }, measurements: { byInstrument: {} } });
    expect(state).toMatchObject({ closing: { products: [] }, needs: { needs: {} }, steps: { steps: {} }, models: {} });
  });
});

describe('to whom the new case is open', () => {
  const anna = 'anna' as WorkerId;
  const me = 'worker-1' as WorkerId;
  const teamId = '01900000-0000-7000-8000-000000000004' as TeamId;
  const restricted = (access: object) =>
    agency.reading(
      ...([caseStream, sourceCaseId] as const),
      caseOpened({
        ...{ reference: '2025-000001', clientId, caseType: 'GENERAL', startDate: day('2025-01-15') },
        ...access,
      }),
    );

  test('are those to whom the earlier one is: a restricted case is not told to all by its copy', () => {
    const named = { openTo: 'WORKERS', workers: [anna, me] } as const;
    restricted(named)
      .when(start())
      .then(started(0, [], named));
    const ofTeam = { openTo: 'TEAM', teamId } as const;
    restricted(ofTeam)
      .inTeams(teamId)
      .when(start())
      .then(started(0, [], ofTeam));
  });

  test('is for who starts it to say, by the rules of opening a case', () => {
    const named = { openTo: 'WORKERS', workers: [anna, me] } as const;
    restricted(named)
      .when(start({ openTo: 'TENANT' }))
      .then(started(0));
    after()
      .when(start(named))
      .then(started(0, [], named));
    after()
      .when(start({ workers: [anna] }))
      .thenRefused('WorkersNotAsked', { field: 'workers' });
    after()
      .reading(teamStream, teamId, teamCreated({ name: 'North' }), teamDissolved({}))
      .when(start({ openTo: 'TEAM', teamId }))
      .thenRefused('TeamDissolved', { field: 'teamId' });
  });

  test('is one’s own doing: nobody shuts themselves out without meaning to', () => {
    const others = { openTo: 'WORKERS', workers: [anna] } as const;
    restricted(others).when(start()).thenRefused('LocksYouOut', { field: 'openTo' });
    restricted(others)
      .when(start({ evenWithoutMe: true }))
      .then(started(0, [], others));
  });
});

describe('R54: the model of the type', () => {
  const modelled = (model: string) => rules({ model });
  const assigned = (model: string, contactIntervalDays: number, from: string, when = {}) =>
    modelAssigned({ model, primary: true, from: day(from), contactIntervalDays }, when);

  test('is that of the new case from its first day on', () => {
    after()
      .reading(configurationStream, 'ofTenant', modelled('CLINICAL'))
      .when(start({ startDate: day('2026-03-01') }))
      .then(
        started(0, [], { startDate: day('2026-03-01') }, at('2026-02-28')),
        assigned('CLINICAL', 14, '2026-03-01', at('2026-02-28')),
      );
  });

  test('is none where the type has none, or one that is retired or gone', () => {
    after()
      .reading(configurationStream, 'ofTenant', modelled('CLINICAL'), modelProfileRetired({ code: 'CLINICAL' }))
      .when(start())
      .then(started(0));
    after().reading(configurationStream, 'ofTenant', modelled('GONE')).when(start()).then(started(0));
  });
});
