/** Emmett on SQLite: the same decision on each openCase, one after another, each durable before the next is given. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { configurationStream } from '@caseledger/configuration';
import {
  type DecisionContext,
  dateIn,
  derivedUuid,
  instantOf,
  isRejection,
  type LocalDate,
  type NewEvent,
  type PartyId,
  type TimeZone,
  type Uuid,
} from '@caseledger/kernel';
import { partyStream } from '@caseledger/parties';
import { openCase } from '../../libs/cases/src/domain/commands/open-case';
import { caseStream } from '../../libs/cases/src/domain/case.state';
import { answerWith } from './child';
import { newCommandId, tenant, worker } from './in-process';
import { type OneByOne, oneByOne } from './one-by-one';

const PEER = resolve(__dirname, '../../../bench/peer/package.json');

/** What is used of the packages, which are installed apart from the program's. */
interface Connection {
  command(sql: string): Promise<unknown>;
  querySingle(sql: string): Promise<Readonly<Record<string, unknown>>>;
  close(): void;
}
interface EmmettEvent {
  readonly type: string;
  readonly data: object;
}
interface Emmett {
  CommandHandler<State>(options: {
    readonly evolve: (state: State, event: EmmettEvent) => State;
    readonly initialState: () => State;
    readonly mapToStreamId: (id: string) => string;
  }): (store: object, id: string, handle: (state: State) => EmmettEvent) => Promise<unknown>;
}
interface EmmettSqlite {
  sqliteConnection(options: { readonly fileName: string }): Connection;
  getSQLiteEventStore(options: object): { readonly schema: { migrate(): Promise<void> } };
}

answerWith(async ({ folder, seconds }: OneByOne['question']): Promise<OneByOne['answer']> => {
  const load = createRequire(PEER);
  const { CommandHandler } = load('@event-driven-io/emmett') as Emmett;
  const { getSQLiteEventStore, sqliteConnection } = load('@event-driven-io/emmett-sqlite') as EmmettSqlite;
  const fileName = join(folder, 'emmett.db');
  // One connection for all, which is the fastest of what it offers. It sets journal_mode = WAL itself.
  const connection = sqliteConnection({ fileName });
  await connection.command('PRAGMA synchronous = FULL');
  const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } });
  await store.schema.migrate();
  const { journal_mode: journal } = await connection.querySingle('PRAGMA journal_mode');
  const { synchronous } = await connection.querySingle('PRAGMA synchronous');
  if (journal !== 'wal' || synchronous !== 2) throw new Error(`It is ${String(journal)}, ${String(synchronous)}.`);

  const clientId = newCommandId() as Uuid as PartyId;
  let opened = 0;
  const handle = CommandHandler({
    // Each case is new, so nothing is ever folded.
    evolve: (state) => state,
    initialState: () => caseStream.initial,
    mapToStreamId: (id) => `case-${tenant}.${id}`,
  });
  const answer = await oneByOne(seconds, () => {
    const commandId = newCommandId();
    const streamId = derivedUuid(commandId, tenant, 'case');
    return handle(store, streamId, (state) => {
      const reference = `2026-${String((opened += 1)).padStart(6, '0')}`;
      const context = circumstances(streamId, clientId, reference);
      const decided = openCase.decide(state, { commandId, clientId, caseType: 'GENERAL' }, context);
      if (isRejection(decided)) throw new Error(decided.message);
      const { type, data, occurredAt } = decided as NewEvent;
      return { type, data: { ...data, occurredAt, actor: worker.id, commandId } };
    });
  });
  connection.close();
  return answer;
});

/** What the gateway would have read: the shipped configuration, and a registered client. */
function circumstances(streamId: Uuid, clientId: PartyId, reference: string) {
  const now = instantOf(Date.now());
  const timeZone = 'Europe/Amsterdam' as TimeZone;
  const context: object = {
    ...{ tenant, streamId, revision: -1, now, today: dateIn(timeZone, now), timeZone, actor: worker, teams: [] },
    facts: {
      configuration: { id: streamId, revision: -1, state: configurationStream.initial },
      client: { id: clientId, revision: 0, state: { ...partyStream.initial, status: 'person' } },
    },
    ...{ newId: () => streamId, occurredOn: (_: LocalDate) => now, reference },
  };
  return context as DecisionContext<never>;
}
