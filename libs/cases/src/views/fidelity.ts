/** Whether a case is worked as its model says (R105-R121): what the checks look at, gathered. */
import type { ConfigurationState } from '@caseledger/configuration';
import type { CaseId } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { query } from '@caseledger/querying';
import { type FidelityCheck, fidelityOf } from '../domain/models/fidelity';
import type { CaseDocument } from './case-document';
import { caseloadsOf } from './caseload';
import { seesCase } from './case-history';
import { casesView } from './cases.view';

export interface Fidelity {
  /** The code of the primary model. */
  readonly model: string;
  readonly checks: readonly FidelityCheck[];
}

/** The checks of the case's primary model; undefined where it is worked by none, or is no case to see. */
export const fidelity = query('fidelity', {
  permission: 'case.read',
  view: casesView,
  answer: async (id: CaseId, reading): Promise<Fidelity | undefined> => {
    const document = (await reading.documents(casesView).get(id))?.document as CaseDocument | undefined;
    const model = document?.models.primary?.model;
    if (document === undefined || model === undefined || !(await seesCase(id, reading))) return undefined;
    const { state: configuration } = await reading.state<ConfigurationState>('configuration');
    const profile = configuration.modelProfiles[model];
    if (profile === undefined) return undefined;
    const { state: client } = await reading.state<PartyState>('party', document.clientId);
    const [load] = document.caseworker === undefined ? [] : await caseloadsOf([document.caseworker], reading);
    const { birthDate } = client.details;
    return {
      model,
      checks: fidelityOf(profile, {
        today: await reading.today(),
        contactDue: document.contactDue,
        caseload: load?.byModel.find((one) => one.model === model)?.cases,
        strengths: Object.keys(client.resources).length,
        accompanied: document.contacts.accompanied,
        birthDate,
        hasGuardian: document.participants.some(({ role }) => role === 'GUARDIAN' || role === 'PARENT'),
      }),
    };
  },
  shows: (found, id) => (found === undefined ? [] : [id]),
});
