/** What class-validator found wrong with an input, as one public error. */
import { type Sentence, told } from '@caseledger/kernel';
import type { ValidationError } from 'class-validator';
import { badUserInput, type PublicError } from './public-error';

const MAX_FIELDS = 50;

interface FieldFault {
  readonly field: string;
  readonly rule: string;
  readonly message: Sentence;
}

/** What the rules of class-validator that our inputs have say, by their names. */
const SAID: Readonly<Record<string, (field: string, bound: number) => Sentence>> = {
  maxLength: (field, count) => told('{field} must have at most {count} characters.', { field, count }),
  minLength: (field, count) => told('{field} must have at least {count} characters.', { field, count }),
  arrayMaxSize: (field, count) => told('{field} must have at most {count} elements.', { field, count }),
  min: (field, count) => told('{field} must be at least {count}.', { field, count }),
};

/**
 * BAD_USER_INPUT that names the first field and its rule; `details.fields` has them all (50 at most), each as
 * `{field, rule, message}`. Fields are paths as sent: `input.participants[0].role`.
 */
export function inputFault(errors: readonly ValidationError[], prefix = 'input'): PublicError {
  const fields = errors.flatMap((error) => faultsOf(error, prefix, false)).slice(0, MAX_FIELDS);
  const [first] = fields;
  return badUserInput(first?.field ?? prefix, first?.message ?? told('{field} is not valid.', { field: prefix }), {
    rule: first?.rule,
    details: { fields: fields.map((fault) => ({ ...fault })) },
  });
}

function faultsOf(error: ValidationError, parent: string, inList: boolean): readonly FieldFault[] {
  const field = inList ? `${parent}[${error.property}]` : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    rule,
    message: sentence(rule, message, error.property, field),
  }));
  const inner = (error.children ?? []).flatMap((child) => faultsOf(child, field, Array.isArray(error.value)));
  return [...own, ...inner];
}

/** The number that class-validator names in a message of its own. */
const BOUND = /-?\d+/;

/** What we have no words for begins, as class-validator says it, with the property's name; the path says which one it is. */
function sentence(rule: string, message: string, property: string, field: string): Sentence {
  if (!message.startsWith(`${property} `)) return inItsWords(message);
  const text = message.slice(property.length);
  const bound = BOUND.exec(text);
  const said = bound === null ? undefined : SAID[rule]?.(field, Number(bound[0]));
  return said ?? inItsWords(`${field}${text}`);
}

const inItsWords = (message: string): Sentence => ({
  template: /[.!?]$/.test(message) ? message : `${message}.`,
  values: {},
});
