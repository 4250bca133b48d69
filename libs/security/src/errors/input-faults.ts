/** What class-validator found wrong with an input, as one public error. */
import type { ValidationError } from 'class-validator';
import { badUserInput, type PublicError } from './public-error';

const MAX_FIELDS = 50;

interface FieldFault {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * BAD_USER_INPUT that names the first field and its rule; `details.fields` has them all (50 at most), each as
 * `{field, rule, message}`. Fields are paths as sent: `input.participants[0].role`.
 */
export function inputFault(errors: readonly ValidationError[], prefix = 'input'): PublicError {
  const fields = errors.flatMap((error) => faultsOf(error, prefix, false)).slice(0, MAX_FIELDS);
  const [first] = fields;
  return badUserInput(first?.field ?? prefix, first?.message ?? `${prefix} is not valid.`, {
    rule: first?.rule,
    details: { fields: fields.map((fault) => ({ ...fault })) },
  });
}

function faultsOf(error: ValidationError, parent: string, inList: boolean): readonly FieldFault[] {
  const field = inList ? `${parent}[${error.property}]` : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    rule,
    message: sentence(message, error.property, field),
  }));
  const inner = (error.children ?? []).flatMap((child) => faultsOf(child, field, Array.isArray(error.value)));
  return [...own, ...inner];
}

/** class-validator's messages begin with the property's name; the path says which one of several it is. */
function sentence(message: string, property: string, field: string): string {
  const text = message.startsWith(`${property} `) ? `${field}${message.slice(property.length)}` : message;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
