/** Whose key the log says is to be destroyed. */
import { accessRecordExpired } from '@caseledger/audit';
import { parseStreamName, type PartyId, type RecordedEvent } from '@caseledger/kernel';
import type { ForgottenPerson } from '@caseledger/privacy';

/** The events whose streams are those of persons who are erased by them. */
const FORGETTING: readonly string[] = ['PersonForgotten', 'WorkerForgotten'];

/** Whose key an event says is to be destroyed: that of a person, or of a month of the access record. */
export function forgottenPersonOf({ type, stream, data }: RecordedEvent): ForgottenPerson | undefined {
  const address = parseStreamName(stream);
  if (address === undefined) return undefined;
  const { tenant, id } = address;
  if (FORGETTING.includes(type)) return { tenant, person: id as PartyId };
  return type === accessRecordExpired.type ? { tenant, person: data['keeper'] as PartyId } : undefined;
}
