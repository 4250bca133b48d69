/**
 * The periods of a case, from an opening or reopening to the closing that ended it, with what came of each and whether help
 * was needed again (R152): what outlasts a plan.
 */
import type { caseEvents } from '@caseledger/cases';
import type { DomainEvent, EventOf, LocalDate } from '@caseledger/kernel';

type CaseEvent = EventOf<(typeof caseEvents)[number]>;

export interface Period {
  /** 1 from the opening, one more with each reopening. */
  readonly number: number;
  readonly openedOn: LocalDate;
  readonly closedOn?: LocalDate | undefined;
  /** The primary model, the last that the period had. */
  readonly model?: string | undefined;
  /** Codes of the fields of its closing. */
  readonly reason?: string | undefined;
  readonly result?: string | undefined;
  readonly aftercare?: boolean | undefined;
  /** The day on which aftercare ended, or is to end; a reopening ends it. */
  readonly aftercareUntil?: LocalDate | undefined;
  /** The day of the reopening that followed. */
  readonly reopenedOn?: LocalDate | undefined;
}

/** The periods of a case by its events, the earliest first; none of a case that was opened in error. */
export function periodsOf(events: readonly Pick<DomainEvent, 'type' | 'data'>[]): readonly Period[] {
  return events.reduce<readonly Period[]>((periods, event) => after(periods, event as CaseEvent), []);
}

function after(periods: readonly Period[], event: CaseEvent): readonly Period[] {
  const last = periods.at(-1);
  if (event.type === 'CaseOpened') return [{ number: 1, openedOn: event.data.startDate }];
  if (last === undefined) return periods;
  const changed = (change: Partial<Period>): readonly Period[] => [...periods.slice(0, -1), { ...last, ...change }];
  switch (event.type) {
    case 'ModelAssigned':
      return event.data.primary ? changed({ model: event.data.model }) : periods;
    case 'ClosingFieldsRecorded':
    case 'ClosedCaseCorrected':
      return changed({ reason: event.data.reason, result: event.data.result });
    case 'CaseClosed': {
      const { closingDate, aftercare, aftercareUntil } = event.data;
      return changed({ closedOn: closingDate, aftercare, aftercareUntil });
    }
    case 'AftercareEnded':
      return changed({ aftercareUntil: event.data.endedOn });
    case 'CaseReopened': {
      const { reopeningDate: reopenedOn } = event.data;
      const { aftercareUntil = reopenedOn } = last;
      const ended = last.aftercare === true && aftercareUntil >= reopenedOn ? { aftercareUntil: reopenedOn } : {};
      const next = { number: last.number + 1, openedOn: reopenedOn, model: last.model };
      return [...changed({ reopenedOn, ...ended }), next];
    }
    case 'CaseMarkedOpenedInError':
      return [];
    default:
      return periods;
  }
}
