/** How many directives a document may have. */
import type { ValidationRule } from 'graphql';
import { limitRule } from './rule';
import { measured, type Measure, sum } from './selections';

const DIRECTIVES: Measure = {
  field: (field, inner) => inner + (field.directives?.length ?? 0),
  group: (node, inner) => inner + (node.directives?.length ?? 0),
  together: sum,
};

/** Refuses a document with more directives than the limit, those of fragments counted wherever they are spread. */
export function maxDirectives(limit: number): ValidationRule {
  return limitRule(
    'The document has too many directives.',
    (schema, document) => sum(measured(schema, document, DIRECTIVES)) > limit,
  );
}
