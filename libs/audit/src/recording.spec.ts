/** What comes onto the access record, and that nothing is answered which is not on it. */
import type { Gateway, Outcome } from '@caseledger/commanding';
import {
  type Access,
  type Command,
  command,
  type CommandId,
  type DecidingActor,
  type Place,
  type RecordAccess,
  rejected,
  stream,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import { type Answered, type Query, query, type QueryGateway } from '@caseledger/querying';
import { PublicError } from '@caseledger/security';
import { newId } from './contract/office';
import { recordingGateway } from './recording-gateway';
import { recordingQueries } from './recording-queries';

const ID = newId();
const OTHER = newId();
const target = ({ commandId }: { readonly commandId: CommandId }): Uuid => commandId;
const declared = {
  permission: 'x',
  stream: stream({ category: 'case', initial: {}, stateVersion: 1, events: [], evolve: {} }),
};
const onStream = command('ChangeIt', { ...declared, target, decide: () => [] })({ commandId: ID as CommandId });
const onNew = command('MakeIt', { ...declared, target: 'new', decide: () => [] })({ commandId: ID as CommandId });
const correlationId = newId();

/** A record that takes its time, so that an answer that does not wait for it comes first. */
function slowRecord(): { readonly kept: Access[]; readonly record: RecordAccess } {
  const kept: Access[] = [];
  return {
    kept,
    record: async (accesses) => {
      await new Promise((resolve) => setImmediate(resolve));
      kept.push(...accesses);
    },
  };
}

const broken: RecordAccess = () => Promise.reject(new Error('The log is away.'));
const actorIn = (...roles: readonly string[]): DecidingActor => ({
  ...{ id: 'worker-1', roles, tenant: 'utrecht' as Tenant },
  may: () => true,
});

describe('commands', () => {
  const answering = (outcome: Outcome): Gateway => ({ execute: () => Promise.resolve(outcome) });
  const recorded = async (outcome: Outcome, given: Command = onStream): Promise<readonly Partial<Access>[]> => {
    const { kept, record } = slowRecord();
    const actor = actorIn('CASEWORKER');
    expect(await recordingGateway(answering(outcome), record).execute(given, { actor, correlationId })).toBe(outcome);
    for (const access of kept) expect(access).toMatchObject({ actor, correlationId });
    return kept.map(({ operation, targets, because }) => ({ operation, targets, because }));
  };
  const rejection = rejected('CaseNotOpen', 'The case is not open.');

  test.each<[Outcome, Access['because'], readonly Uuid[]]>([
    [{ kind: 'forbidden', permission: 'x' }, { refused: 'FORBIDDEN' }, [ID]],
    [{ kind: 'notFound', id: ID }, { refused: 'NOT_FOUND' }, [ID]],
    [{ kind: 'notFound', id: OTHER }, { refused: 'NOT_FOUND' }, [ID, OTHER]],
    [{ kind: 'rejected', rejection }, { refused: 'RULE_VIOLATION', rule: 'CaseNotOpen' }, [ID]],
    [{ kind: 'commandIdReused' }, { refused: 'BAD_USER_INPUT', rule: 'CommandIdReused' }, [ID]],
  ])('%j is on the record as %j', async (outcome, because, targets) => {
    expect(await recorded(outcome)).toEqual([{ operation: 'ChangeIt', because, targets }]);
  });

  test.each<[Outcome]>([
    [{ kind: 'accepted', id: ID, revision: 0, place: undefined as Place | undefined, repeated: false }],
    [{ kind: 'conflict', revision: 3, changes: [] }],
  ])('%j is not', async (outcome) => {
    expect(await recorded(outcome)).toEqual([]);
  });

  test('a stream that is only now made is no target', async () => {
    expect(await recorded({ kind: 'rejected', rejection }, onNew)).toMatchObject([{ targets: [] }]);
  });

  test('a refusal that cannot be recorded is not answered', async () => {
    const gateway = recordingGateway(answering({ kind: 'forbidden', permission: 'x' }), broken);
    await expect(gateway.execute(onStream, { actor: actorIn() })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(gateway.execute(onStream, { actor: actorIn() })).rejects.toBeInstanceOf(PublicError);
  });
});

describe('queries', () => {
  const named = { permission: 'x', answer: () => Promise.resolve('Jansen') };
  const showing = query('person', { ...named, shows: () => [ID, ID] });
  const showingNobody = query('settings', named);
  const answering = (answered: unknown): QueryGateway => ({
    execute: () => Promise.resolve(answered as Answered<never>),
  });
  const nothing = { throughBrokenGlass: [], closed: [] };
  const recorded = async (
    answered: object,
    actor: DecidingActor,
    asked: (input: undefined) => Query<string> = showing,
  ): Promise<readonly Partial<Access>[]> => {
    const { kept, record } = slowRecord();
    const queries = recordingQueries(answering(answered), record);
    expect(await queries.execute(asked(undefined), actor, undefined, correlationId)).toBe(answered);
    return kept.map(({ operation, targets, because }) => ({ operation, targets, because }));
  };
  const answered = { kind: 'answered', answer: 'Jansen', seen: nothing };

  test('what is shown to an auditor or an administrator is on the record, each target once', async () => {
    const entry = { operation: 'person', targets: [ID], because: { watched: 'ROLE' } };
    expect(await recorded(answered, actorIn('AUDITOR'))).toEqual([entry]);
    expect(await recorded(answered, actorIn('CASEWORKER', 'APPLICATION_ADMIN'))).toEqual([entry]);
  });

  test('what is always recorded is, whoever asks, and also that nothing was shown', async () => {
    const lookUp = query('idOf', { ...named, shows: () => [], alwaysRecorded: true });
    expect(await recorded(answered, actorIn('CASEWORKER'), lookUp)).toEqual([
      { operation: 'idOf', targets: [], because: { watched: 'LOOK_UP' } },
    ]);
    expect(await recorded(answered, actorIn('AUDITOR'), lookUp)).toMatchObject([{ because: { watched: 'ROLE' } }]);
  });

  test('what is shown to others is not, nor what shows nobody', async () => {
    expect(await recorded(answered, actorIn('CASEWORKER', 'SUPERVISOR', 'ANALYST'))).toEqual([]);
    expect(await recorded(answered, actorIn('AUDITOR'), showingNobody)).toEqual([]);
  });

  test('what is seen through a broken glass is, whoever sees it, and so is what is closed', async () => {
    const seen = { throughBrokenGlass: [ID], closed: [OTHER, OTHER] };
    expect(await recorded({ ...answered, seen }, actorIn('CASEWORKER'), showingNobody)).toEqual([
      { operation: 'settings', targets: [OTHER], because: { refused: 'NOT_FOUND' } },
      { operation: 'settings', targets: [ID], because: { watched: 'BROKEN_GLASS' } },
    ]);
  });

  test('what was forbidden is, and what was not answered for another reason is not', async () => {
    expect(await recorded({ kind: 'forbidden', permission: 'x' }, actorIn())).toEqual([
      { operation: 'person', targets: [], because: { refused: 'FORBIDDEN' } },
    ]);
    expect(await recorded({ kind: 'notThereYet' }, actorIn('AUDITOR'))).toEqual([]);
  });

  test.each<[unknown, readonly Uuid[]]>([
    [ID, [ID]],
    [{ id: ID, moment: { knownAt: 'a day', of: OTHER } }, [ID]],
    [
      [ID, OTHER, ID],
      [ID, OTHER],
    ],
    [{ ofPersons: [ID, OTHER], limit: 20 }, [ID, OTHER]],
    [{ list: 'ofClient', value: ID, after: { order: '2026-01-01', key: OTHER } }, [ID]],
    [{ name: 'Jansen', born: undefined }, []],
    ['Jansen', []],
    [null, []],
  ])(
    'what was forbidden is on the record with the ids that %j names, and nothing else of it',
    async (input, targets) => {
      const asked = (): Query<string> => (showing as (input: unknown) => Query<string>)(input);
      expect(await recorded({ kind: 'forbidden', permission: 'x' }, actorIn(), asked)).toEqual([
        { operation: 'person', targets, because: { refused: 'FORBIDDEN' } },
      ]);
    },
  );

  test('what cannot be recorded is not shown; what need not be is', async () => {
    const queries = recordingQueries(answering(answered), broken);
    await expect(queries.execute(showing(undefined), actorIn('AUDITOR'))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(await queries.execute(showing(undefined), actorIn('CASEWORKER'))).toBe(answered);
  });
});
