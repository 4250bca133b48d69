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
  const as: Agency['as'] = (role, bearer = {}) => {
    const client = clientAt(() => server.address(), tokenIn(server.folder, { ...bearer, role }));
    agencies.set(client, agency);
    return client;
  };
  const created = new Map<string, Promise<void>>();
  const agency: Agency = {
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
  return agency;
}

/** At which agency a client is. */
const agencies = new WeakMap<Client, Agency>();

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

/** Somebody else of a role at the client's agency, in the tenant `demo`. */
export function colleagueOf(by: Client, role: Role): Client {
  return agencies.get(by)!.as(role, { subject: 'colleague' });
}

/** Somebody new at the client's agency, in the tenant `demo`, once the program has noted them; answers their id. */
export async function newWorker(by: Client, subject: string = randomUUID()): Promise<string> {
  const worker = agencies.get(by)!.as('CASEWORKER', { subject });
  const { workerId } = (await worker.ask<{ me: { workerId: string } }>('{ me { workerId } }')).me;
  return noted(by, workerId);
}

/** Waits until a worker is noted, which is done beside their first request; answers their id. */
export async function noted(by: Client, workerId: string): Promise<string> {
  const known = 'query ($id: UUID!) { worker(id: $id) { id } }';
  for (let asked = 0; asked < 500; asked += 1) {
    const { worker } = await by.ask<{ worker: object | null }>(known, { id: workerId });
    if (worker !== null) return workerId;
  }
  throw new Error(`The worker ${workerId} was never noted.`);
}

export { DEMO };
