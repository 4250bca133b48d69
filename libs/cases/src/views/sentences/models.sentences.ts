/** The models that a case is worked by, in sentences. */
import { told } from '@caseledger/kernel';
import type { modelEvents } from '../../domain/models/models.events';
import { because, type Tellings } from './telling';

export const modelSentences: Tellings<typeof modelEvents> = {
  ModelAssigned: ({ data: { model, primary, from, contactIntervalDays }, personal: { reason } }, words) => [
    primary
      ? told('The case is worked by the model {model} from {from}, as its primary one.', {
          model: words.model(model),
          from,
        })
      : told('The case is worked by the model {model} from {from}.', { model: words.model(model), from }),
    told('Days between two contacts, at most: {contactIntervalDays}.', { contactIntervalDays }),
    ...because(reason),
  ],
  ModelEnded: ({ data: { model, on }, personal: { reason } }, words) => [
    told('The case is worked by the model {model} no longer, from {on}.', { model: words.model(model), on }),
    ...because(reason),
  ],
};
