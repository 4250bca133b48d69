/** Plays a scenario: one command after the other, each under an id that follows from the run. */
import { derivedUuid, type Uuid } from '@caseledger/kernel';
import { CASE, type Scenario, type Step } from './story';
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
    const id = ids.get(name);
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
      ids.set(step.registers, step.opensCase ? await clientOf(workers[step.by], done) : done.id);
    }
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
