/** The commands that the writers send, and what each of them must leave in the log. */
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@caseledger/kernel';
import type { Variables } from '../support/client';
import type { Chance } from './random';

export type Answer =
  | { readonly kind: 'done'; readonly id: string; readonly revision: number }
  | { readonly kind: 'refused'; readonly code: string };

export interface Order {
  readonly mutation: string;
  /** With its commandId, which stays the same however often it is sent. */
  readonly input: Variables & { readonly commandId: string };
  /** The types of its events, a batch a stream, the answered stream's last. */
  readonly makes: readonly (readonly string[])[];
  /** How often it was sent. */
  sent: number;
  answer?: Answer;
}

const orderOf = (mutation: string, input: Variables, ...makes: Order['makes']): Order => ({
  mutation,
  input: { commandId: randomUUID(), ...input },
  makes,
  sent: 0,
});

/** Registers a person. */
export function registration(familyName: string): Order {
  return orderOf('registerPerson', { details: { familyName } }, ['PersonRegistered']);
}

/** Registers somebody and opens their case in one act, on two streams (R3). */
export function registrationWithCase(familyName: string, kind: 'PERSON' | 'PROSPECT' = 'PERSON'): Order {
  const registered = kind === 'PERSON' ? 'PersonRegistered' : 'ProspectRegistered';
  const input = { caseType: 'GENERAL', register: { kind, details: { familyName } } };
  return orderOf('openCase', input, [registered, 'ActIntended'], ['CaseOpened']);
}

/** What a writer knows of a case that it has opened. */
interface OwnCase {
  readonly id: string;
  readonly participants: Set<string>;
  /** Whether it was opened for one of the parties that are there for all. */
  readonly clientId: string | undefined;
}

/** What a writer sends next, by what it has been answered so far. Nobody else touches its cases; the parties are for all. */
export interface Writer {
  next(): Order;
  learn(order: Order): void;
}

/** Counts through all writers, so that no two record the same datum. */
let data = 0;

export function writer(name: string, parties: readonly string[], { below, of }: Chance): Writer {
  const open: OwnCase[] = [];
  let handovers = 0;
  const openCase = (): Order =>
    below(3) > 0
      ? registrationWithCase(`Client of ${name}`, of(['PERSON', 'PROSPECT']))
      : orderOf('openCase', { caseType: 'REHABILITATION', clientId: of(parties) }, ['CaseOpened']);
  return {
    next: () => {
      const chosen = below(10);
      const found = open.length > 0 && chosen > 3 ? of(open) : undefined;
      if (found === undefined) return openCase();
      const caseId = found.id;
      const free = parties.filter((id) => id !== found.clientId && !found.participants.has(id));
      if (chosen === 4) return orderOf('closeCase', { caseId, reason: 'Done.' }, ['CaseClosed']);
      if (chosen < 7 && free.length > 0) {
        return orderOf('addCaseParticipant', { caseId, partyId: of(free), role: 'FRIEND' }, ['CaseParticipantAdded']);
      }
      if (chosen < 9) {
        handovers += 1;
        return orderOf('assignCaseworker', { caseId, caseworker: `${name}-${String(handovers)}` }, [
          'CaseworkerAssigned',
        ]);
      }
      data += 1;
      const from = addDays('1990-01-01' as LocalDate, data);
      const datum = { partyId: of(parties), attribute: 'LIVING_SITUATION', value: 'ALONE', from };
      return orderOf('recordClientData', datum, ['ClientDataRecorded']);
    },
    learn: ({ mutation, input, answer }) => {
      if (answer?.kind !== 'done') return;
      if (mutation === 'openCase') {
        const clientId = input['clientId'] as string | undefined;
        open.push({ id: answer.id, participants: new Set(), clientId });
      }
      const at = open.findIndex(({ id }) => id === input['caseId']);
      if (mutation === 'addCaseParticipant') open[at]?.participants.add(input['partyId'] as string);
      if (mutation === 'closeCase') open.splice(at, 1);
    },
  };
}
