/** How deep selections may stand in one another. */
import type { ValidationRule } from 'graphql';
import { limitRule } from './rule';
import { measured, type Measure } from './selections';

const DEPTH: Measure = {
  field: (_field, inner) => 1 + inner,
  group: (_node, inner) => inner,
  together: (values) => values.reduce((most, value) => Math.max(most, value), 0),
};

/** Refuses a document whose fields stand deeper than the limit in one another; fragments add no depth of their own. */
export function maxDepth(limit: number): ValidationRule {
  return limitRule('The document is nested too deeply.', (schema, document) =>
    measured(schema, document, DEPTH).some((depth) => depth > limit),
  );
}
