/** RecordMeasurement: what an instrument said about the client's circumstances on a day (R50, R64, R68-R71, R120). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  asEvent,
  type CaseId,
  command,
  type CommandInput,
  entries,
  fact,
  type Id,
  isRejection,
  type LocalDate,
  pastDayRejection,
  rejected,
  type Rejection,
  revisionOfEntry,
  textRejection,
} from '@caseledger/kernel';
import { type CaseState, caseStream } from '../../case.state';
import { contactMomentRecorded } from '../../contacts/contacts.events';
import { caseNotOpen } from '../../standing';
import { MEASUREMENT_PHASES, type MeasurementPhase, measurementRecorded } from '../measurements.events';
import { instrumentInUse, type MeasurementId, type Score, scoresRejection } from '../measurements.rules';

export interface RecordMeasurement extends CommandInput {
  readonly caseId: CaseId;
  /** The code of the instrument; its version in use is what counts. */
  readonly instrument: string;
  readonly phase: MeasurementPhase;
  /** Default: today. */
  readonly takenOn?: LocalDate | undefined;
  readonly scores: readonly Score[];
  /** The contact moment that it is attached to, where the case type allows that. */
  readonly contactMomentId?: Id<'ContactMoment'> | undefined;
  readonly note?: string | undefined;
}

/** Taken in the phase that the case is in: in aftercare that is AFTERCARE, and only there. */
export const recordMeasurement = command('RecordMeasurement', {
  permission: 'case.measure',
  stream: caseStream,
  target: (input: RecordMeasurement) => input.caseId,
  reads: ({ caseId, contactMomentId }) => ({
    configuration: fact<ConfigurationState>('configuration'),
    contact:
      contactMomentId === undefined
        ? undefined
        : entries<CaseState>('case', caseId, () => [revisionOfEntry(contactMomentId)]),
  }),
  decide: (state, input, { facts, today, newEntryId, occurredOn }) => {
    const inAftercare = state.status === 'closed' && state.aftercare;
    if (state.status !== 'open' && !inAftercare) return caseNotOpen();
    const { phase, takenOn = today, scores, contactMomentId, note } = input;
    const configuration = facts.configuration.state;
    const instrument = instrumentInUse(configuration, input.instrument);
    if (isRejection(instrument)) return instrument;
    const fault =
      phaseRejection(phase, inAftercare) ??
      pastDayRejection(takenOn, 'takenOn', today) ??
      scoresRejection(instrument, scores) ??
      textRejection(note, 'note');
    if (fault !== undefined) return fault;
    if (contactMomentId !== undefined) {
      const rules = configuration.caseTypes[state.caseType]?.rules;
      const attachable =
        instrument.kind === 'MEASUREMENT' ? rules?.measurementsOnContacts : rules?.questionnairesOnContacts;
      if (attachable !== true) {
        return rejected(
          'AttachingNotActivated',
          'In cases of this type nothing like this is attached to contact moments.',
          {
            field: 'contactMomentId',
          },
        );
      }
      const contact = asEvent(contactMomentRecorded, facts.contact?.state.events[0]);
      const deleted = state.contacts.deleted.includes(revisionOfEntry(contactMomentId));
      if (contact?.data.contactMomentId !== contactMomentId || deleted) {
        return rejected('ContactMomentUnknown', 'The case has no contact moment with this id.', {
          field: 'contactMomentId',
        });
      }
    }
    return measurementRecorded(
      {
        measurementId: newEntryId<MeasurementId>(0),
        instrument: instrument.code,
        instrumentVersion: instrument.version,
        ...{ phase, takenOn, scores, contactMomentId, note },
      },
      { occurredAt: occurredOn(takenOn) },
    );
  },
});

function phaseRejection(phase: MeasurementPhase, inAftercare: boolean): Rejection | undefined {
  const field = 'phase';
  if (!MEASUREMENT_PHASES.includes(phase)) {
    return rejected('PhaseUnknown', '{phase} is no phase of a measurement.', { field, values: { phase } });
  }
  if ((phase === 'AFTERCARE') === inAftercare) return undefined;
  return inAftercare
    ? rejected('PhaseNotAllowed', 'In aftercare a measurement is one of aftercare.', { field })
    : rejected('PhaseNotAllowed', 'A measurement of aftercare is taken in aftercare.', { field });
}
