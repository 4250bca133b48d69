/** The schema as clients get it: the tests list its operations and inputs themselves, so that none is left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLInputObjectType, type GraphQLObjectType, isInputObjectType } from 'graphql';

export const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));

const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly string[] =>
  Object.keys(type?.getFields() ?? {}).sort();

export const MUTATIONS = fieldsOf(schema.getMutationType());
export const QUERIES = fieldsOf(schema.getQueryType());
export const SUBSCRIPTIONS = fieldsOf(schema.getSubscriptionType());

/** The type of a mutation's one input. */
export function inputTypeOf(mutation: string): GraphQLInputObjectType {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  if (!isInputObjectType(type)) throw new Error(`The input of ${mutation} is not named after it.`);
  return type;
}
