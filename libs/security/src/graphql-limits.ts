/** What a GraphQL document may ask for, as options and hooks of Mercurius. */
import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { documentFault } from './errors/document-faults';
import type { RequestContext } from './errors/variable-faults';
import { costLimit, type Variables } from './limits/max-cost';
import { maxAliases } from './limits/max-aliases';
import { maxDepth } from './limits/max-depth';
import { maxDirectives } from './limits/max-directives';
import { refuseLongDocument, refuseLongText } from './limits/max-size';
import { refuseSubscription } from './limits/no-subscription';

export interface GraphqlLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly characters: number;
  readonly tokens: number;
  readonly cost: number;
  /** After so many faults a document is not looked at further. */
  readonly faults: number;
}

export const GRAPHQL_LIMITS: GraphqlLimits = {
  depth: 12,
  aliases: 15,
  directives: 50,
  characters: 15_000,
  tokens: 1_000,
  cost: 5_000,
  faults: 10,
};

/**
 * Everything that holds the limits:
 * - `validationRules` and `graphql` are options of Mercurius under these names;
 * - `hooks` are its hooks of these names. All three are needed: the parser knows no bound on characters, only
 *   `preExecution` sees the variables that a cost depends on, and Mercurius validates no subscription at all.
 */
export function graphqlLimits(settings: Partial<GraphqlLimits> & { readonly introspection: boolean }): {
  readonly validationRules: ValidationRule[];
  readonly graphql: {
    readonly parseOptions: { readonly maxTokens: number };
    readonly validateOptions: { readonly maxErrors: number; readonly hideSuggestions: boolean };
  };
  readonly hooks: {
    preParsing(schema: GraphQLSchema, source: string): Promise<void>;
    preValidation(schema: GraphQLSchema, document: DocumentNode): Promise<void>;
    preExecution(schema: GraphQLSchema, document: DocumentNode, context: unknown, variables: Variables): Promise<void>;
    preSubscriptionExecution(schema: GraphQLSchema, document: DocumentNode): Promise<void>;
  };
} {
  const limits = { ...GRAPHQL_LIMITS, ...settings };
  const validationRules = [
    maxDepth(limits.depth),
    maxAliases(limits.aliases),
    maxDirectives(limits.directives),
    ...(settings.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
  const validateOptions = { maxErrors: limits.faults, hideSuggestions: true };
  const refuseCostly = costLimit(limits.cost);
  const refuseLong = (document: DocumentNode): void => refuseLongDocument(document, limits.characters, limits.tokens);

  return {
    validationRules,
    graphql: { parseOptions: { maxTokens: limits.tokens }, validateOptions },
    hooks: {
      preParsing: async (_schema, source) => refuseLongText(source, limits.characters),
      preValidation: async (_schema, document) => refuseLong(document),
      preExecution: async (schema, document, context, variables) => {
        refuseSubscription(document, context as RequestContext);
        refuseCostly(schema, document, variables);
      },
      preSubscriptionExecution: async (schema, document) => {
        refuseLong(document);
        const [fault] = validate(schema, document, [...specifiedRules, ...validationRules], validateOptions);
        if (fault !== undefined) throw documentFault(fault);
        refuseCostly(schema, document, undefined);
      },
    },
  };
}
