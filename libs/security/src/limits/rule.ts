/** A limit as a validation rule of graphql-js: it says that the document is beyond it, never what the limit is. */
import { type DocumentNode, GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import { tooComplex } from '../errors/public-error';

/** A rule that reports TOO_COMPLEX with this message when the document is beyond the limit. */
export function limitRule(
  message: string,
  isBeyond: (schema: GraphQLSchema, document: DocumentNode) => boolean,
): ValidationRule {
  return (context) => ({
    Document(document) {
      if (isBeyond(context.getSchema(), document)) {
        context.reportError(new GraphQLError(message, { originalError: tooComplex(message) }));
      }
    },
  });
}
