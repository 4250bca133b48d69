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
import { bodyOf, type RequestContext } from './errors/request-context';
import { costLimit, type Variables } from './limits/max-cost';
import { maxAliases } from './limits/max-aliases';
import { maxDepth } from './limits/max-depth';
import { maxDirectives } from './limits/max-directives';
import { refuseLongDocument, refuseLongText } from './limits/max-size';
import { timeLimit } from './limits/max-time';
import { refuseLargeVariables, VARIABLE_LIMITS, type VariableLimits } from './limits/max-variables';
import { refuseSubscription } from './limits/no-subscription';
import { wholeSubscription } from './limits/whole-subscription';

export interface GraphqlLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly characters: number;
  readonly tokens: number;
  readonly cost: number;
  readonly variables: VariableLimits;
  /** How long an operation may take before it is answered, in milliseconds. */
  readonly time: number;
  /** After so many faults a document is not looked at further. */
  readonly faults: number;
}

export const GRAPHQL_LIMITS: GraphqlLimits = {
  depth: 12,
  aliases: 15,
  directives: 50,
  characters: 15_000,
  tokens: 1_000,
  cost: 10_000,
  variables: VARIABLE_LIMITS,
  time: 15_000,
  faults: 10,
};

export interface GraphqlLimitSettings extends Partial<GraphqlLimits> {
  readonly introspection: boolean;
  /** Given the cost of what is about to be executed; what it rejects with is answered instead. */
  readonly charge?: (cost: number, context: unknown) => Promise<void>;
}

/**
 * Everything that holds the limits:
 * - `validationRules` and `graphql` are options of Mercurius under these names;
 * - `hooks` are its hooks of these names. All three are needed: the parser knows no bound on characters, only
 *   `preExecution` sees the variables that a cost depends on, and Mercurius validates no subscription at all. The
 *   variables of a subscription reach no hook: `socketGuard` looks at them.
 */
export function graphqlLimits(settings: GraphqlLimitSettings): {
  readonly validationRules: ValidationRule[];
  readonly graphql: {
    readonly parseOptions: { readonly maxTokens: number };
    readonly validateOptions: { readonly maxErrors: number; readonly hideSuggestions: boolean };
  };
  readonly hooks: {
    preParsing(schema: GraphQLSchema, source: string, context: unknown): Promise<void>;
    preValidation(schema: GraphQLSchema, document: DocumentNode): Promise<void>;
    preExecution(schema: GraphQLSchema, document: DocumentNode, context: unknown, variables: Variables): Promise<void>;
    preSubscriptionExecution(schema: GraphQLSchema, document: DocumentNode, context?: unknown): Promise<void>;
  };
} {
  const limits = { ...GRAPHQL_LIMITS, ...settings };
  const validationRules = [
    maxDepth(limits.depth),
    maxAliases(limits.aliases),
    maxDirectives(limits.directives),
    wholeSubscription,
    ...(settings.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
  const validateOptions = { maxErrors: limits.faults, hideSuggestions: true };
  const refuseCostly = costLimit(limits.cost);
  const { charge } = settings;
  const limitTime = timeLimit(limits.time);
  const refuseLong = (document: DocumentNode): void => refuseLongDocument(document, limits.characters, limits.tokens);

  return {
    validationRules,
    graphql: { parseOptions: { maxTokens: limits.tokens }, validateOptions },
    hooks: {
      preParsing: async (_schema, source, context) => {
        refuseLongText(source, limits.characters);
        refuseLargeVariables(bodyOf(context as RequestContext).variables, limits.variables);
      },
      preValidation: async (_schema, document) => refuseLong(document),
      preExecution: async (schema, document, context, variables) => {
        refuseSubscription(document, context as RequestContext);
        const cost = refuseCostly(schema, document, variables);
        await charge?.(cost, context);
        limitTime(document, context as RequestContext);
      },
      preSubscriptionExecution: async (schema, document, context) => {
        refuseLong(document);
        const [fault] = validate(schema, document, [...specifiedRules, ...validationRules], validateOptions);
        if (fault !== undefined) throw documentFault(fault);
        const cost = refuseCostly(schema, document, undefined);
        await charge?.(cost, context);
      },
    },
  };
}
