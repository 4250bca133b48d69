/** Writes schema.graphql from the resolvers; with --check, says whether the file is what they say. */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { FIELD_MODULES } from '../api.module';
import { schemaOptions, withDescribedRoots } from '../graphql-options';

const FILE = 'schema.graphql';
const HEAD = '# Written by `npm run schema` from the resolvers. Change those, not this file.\n\n';

async function printedSchema(): Promise<string> {
  const application = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const resolvers = FIELD_MODULES.flatMap(
    (module) => (Reflect.getMetadata('providers', module) ?? []) as (() => unknown)[],
  );
  const schema = await application.get(GraphQLSchemaFactory).create(resolvers, [], schemaOptions.buildSchemaOptions);
  await application.close();
  return `${HEAD}${printSchema(lexicographicSortSchema(withDescribedRoots(schema)))}\n`;
}

async function main(check: boolean): Promise<void> {
  const printed = await printedSchema();
  if (!check) {
    await writeFile(FILE, printed);
    return;
  }
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== printed) {
    process.stderr.write(`${FILE} is not what the resolvers say. Run npm run schema and look at the difference.\n`);
    process.exitCode = 1;
  }
}

void main(process.argv.includes('--check'));
