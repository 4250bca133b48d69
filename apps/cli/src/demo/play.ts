/** Plays a scenario: one command after the other, each under an id that follows from the run. */
import { derivedUuid, type Uuid } from '@caseledger/kernel';
import { CASE, CLIENT, PLAN, type Scenario, type Step } from './story';
import type { Server } from './server';

export interface Played {
  readonly caseId: string;
  /** The place in the log of the last command. */
  readonly bookmark: string;
}

type Workers = Readonly<Record<Step['by'], Server>>;

/** A command that the server has seen already, in an earlier try at the same run, is answered as done and doubles nothing. */
export async function play(
  { client, steps }: Scenario,
  run: Uuid,
  workers: Workers,
  tell: (step: Step) => void,
): Promise<Played> {
  const ids = new Map<string, string>();
  const cast = (name: string): string => {
    // What has a text is named by how that begins.
    const id = ids.get(name) ?? [...ids].find(([whole]) => whole.startsWith(name))?.[1];
    if (id === undefined) throw new Error(`${name} does not appear in the story before that.`);
    return id;
  };
  let bookmark = '';
  for (const [index, step] of steps.entries()) {
    tell(step);
    const commandId = derivedUuid(run, client, String(index));
    const done = await give(workers[step.by], step.mutation, { commandId, ...step.input(cast) });
    bookmark = done.bookmark;
    if (step.opensCase) ids.set(CASE, done.id);
    if (step.registers !== undefined) {
      const registered = step.opensCase ? await clientOf(workers[step.by], done) : done.id;
      ids.set(step.registers, registered);
      if (step.registers === client) ids.set(CLIENT, registered);
    }
    if (step.plans) for (const [name, id] of await namesIn(workers[step.by], done, cast(CASE))) ids.set(name, id);
  }
  return { caseId: cast(CASE), bookmark };
}

interface Done {
  readonly id: string;
  readonly bookmark: string;
}

async function give(server: Server, mutation: string, input: Readonly<Record<string, unknown>>): Promise<Done> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id bookmark } }`;
  return (await server.ask(document, { input }))[mutation] as Done;
}

/** The client who was registered in the same act as the case. */
async function clientOf(server: Server, { id, bookmark }: Done): Promise<string> {
  const document = 'query ($id: UUID!, $bookmark: Bookmark) { case(id: $id, bookmark: $bookmark) { client { id } } }';
  const { case: found } = await server.ask(document, { id, bookmark });
  return (found as { client: { id: string } }).client.id;
}

const OF_PLAN = `query ($id: UUID!, $bookmark: Bookmark) {
  plan(id: $id, bookmark: $bookmark) { subGoals { id name } items { id name definition { code } } }
}`;
const OF_CASE = `query ($id: UUID!) {
  case(id: $id) { needs { id description } client { resources { id description } } }
}`;

interface Named {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly definition?: { readonly code: string } | null;
}

/** The plan, its sub-goals and items, and what these can point at, by the names that stories give them. */
async function namesIn(server: Server, { id, bookmark }: Done, caseId: string): Promise<ReadonlyMap<string, string>> {
  const { plan } = (await server.ask(OF_PLAN, { id, bookmark })) as {
    plan: { subGoals: readonly Named[]; items: readonly Named[] };
  };
  const { case: about } = (await server.ask(OF_CASE, { id: caseId })) as {
    case: { needs: readonly Named[]; client: { resources: readonly Named[] } };
  };
  return new Map([
    [PLAN, id],
    ...plan.subGoals.map((one) => [`sub-goal ${one.name ?? ''}`, one.id] as const),
    ...plan.items.map((one) => [`item ${one.definition?.code ?? one.name ?? ''}`, one.id] as const),
    ...about.needs.map((one) => [`need ${one.description ?? ''}`, one.id] as const),
    ...about.client.resources.map((one) => [`strength ${one.description ?? ''}`, one.id] as const),
  ]);
}
