/** How many aliases an operation may have: the same field under many names is a batch in disguise. */
import type { ValidationRule } from 'graphql';
import { limitRule } from './rule';
import { measured, type Measure, sum } from './selections';

const ALIASES: Measure = {
  field: (field, inner) => inner + (field.alias === undefined ? 0 : 1),
  group: (_node, inner) => inner,
  together: sum,
};

/** Refuses a document with more aliases than the limit, those of fragments counted wherever they are spread. */
export function maxAliases(limit: number): ValidationRule {
  return limitRule(
    'The document has too many aliases.',
    (schema, document) => sum(measured(schema, document, ALIASES)) > limit,
  );
}
