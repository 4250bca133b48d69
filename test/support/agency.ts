/** An agency at work: a running program, its workers, and what they do over GraphQL. */
import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@caseledger/kernel';
import type { Role } from '@caseledger/security';
import { type Client, clientAt, type Variables } from './client';
import { createTenant } from './operator';
import { type Environment, type Server, startServer } from './server';
import { type Bearer, DEMO, tokenIn } from './tokens';

export interface Agency {
  readonly server: Server;
  /** A worker of a role, in the tenant `demo` where nothing else is said. */
  as(role: Role, bearer?: Omit<Bearer, 'role'>): Client;
  /** Another tenant, created by the operator at the first call; answers its name. */
  tenant(name: string, timeZone?: string): Promise<string>;
  /** The day that it is at the agency. */
  today(): Promise<LocalDate>;
}

/** Starts an agency with the tenant `demo`. */
export async function openAgency(settings: Environment = {}): Promise<Agency> {
  const server = await startServer(settings);
  const as: Agency['as'] = (role, bearer = {}) =>
    clientAt(() => server.address(), tokenIn(server.folder, { ...bearer, role }));
  const created = new Map<string, Promise<void>>();
  return {
    server,
    as,
    tenant: async (name, timeZone) => {
      const creating = created.get(name) ?? createTenant(server.folder, name, timeZone);
      created.set(name, creating);
      await creating;
      return name;
    },
    today: async () =>
      (await as('AUDITOR').ask<{ organisation: { today: LocalDate } }>('{ organisation { today } }')).organisation
        .today,
  };
}

/** What every mutation answers. */
export interface Done {
  readonly id: string;
  readonly revision: number;
  readonly bookmark: string;
  readonly pending: boolean;
}

export type Input = Variables & { readonly commandId?: string };

/** The document of a mutation: every one takes one input, named after it. */
export function mutationOf(name: string, selection = ''): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { id revision bookmark pending ${selection} } }`;
}

/** Gives a command, under a new commandId where the input has none. Rejects with `Refused`. */
export async function give<Selected = object>(
  client: Client,
  name: string,
  input: Input,
  selection?: string,
): Promise<Done & Selected> {
  const variables = { input: { commandId: randomUUID(), ...input } };
  const data = await client.ask<Readonly<Record<string, Done & Selected>>>(mutationOf(name, selection), variables);
  return data[name]!;
}

/** Registers a person; answers their id. */
export async function register(client: Client, details: Variables = { familyName: 'Jansen' }): Promise<string> {
  return (await give(client, 'registerPerson', { details })).id;
}

/** Opens a case for a new client, unless the input names one. */
export function open(client: Client, input: Input = {}): Promise<Done> {
  const registered = { register: { kind: 'PERSON', details: { familyName: 'Jansen' } } };
  return give(client, 'openCase', {
    caseType: 'GENERAL',
    ...(input['clientId'] === undefined ? registered : {}),
    ...input,
  });
}

export { DEMO };
