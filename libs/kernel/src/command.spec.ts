/** Commands: what a caller makes carries its declaration, and the compiler knows what a decision may know. */
import {
  Command,
  command,
  type CommandId,
  type CommandInput,
  comparable,
  type DecisionContext,
  event,
  fact,
  field,
  type LocalDate,
  type PartyId,
  type Tenant,
  rejected,
  isRejection,
  stream,
} from '.';

interface PartyState {
  readonly registered: boolean;
}
interface CaseState {
  readonly status: 'none' | 'open';
}
interface OpenCase extends CommandInput {
  readonly clientId: PartyId;
  readonly startDate?: LocalDate | undefined;
}

const commandId = '01890a5d-ac96-774b-bcce-b302099a8057' as CommandId;
const clientId = '01890a5d-ac96-774b-bcce-b302099a8058' as PartyId;
const caseOpened = event('CaseOpened', {
  version: 1,
  fields: { clientId: field.id<'Party'>(), startDate: field.date() },
});
const caseEvents = [caseOpened] as const;
const caseStream = stream<CaseState, typeof caseEvents>({
  category: 'case',
  initial: { status: 'none' },
  stateVersion: 1,
  events: caseEvents,
  evolve: { CaseOpened: () => ({ status: 'open' }) },
});
const openCase = command('OpenCase', {
  permission: 'case.create',
  stream: caseStream,
  target: 'new',
  reads: (input: OpenCase) => ({ client: fact<PartyState>('party', input.clientId) }),
  decide: (state, input, { facts, today }) => {
    if (state.status !== 'none') return rejected('CaseAlreadyOpen', 'This case is open.');
    if (!facts.client.state.registered) return rejected('ClientNotRegistered', 'Register the client first.');
    return caseOpened({ clientId: input.clientId, startDate: input.startDate ?? today });
  },
});

const today = '2026-03-31' as LocalDate;
function knowing(registered: boolean) {
  const known = { today, facts: { client: { id: clientId, revision: 0, state: { registered } } } };
  return known as DecisionContext<ReturnType<NonNullable<typeof openCase.reads>>>;
}

test('a command carries its declaration and its input, and there is one class of them', () => {
  const given = openCase({ commandId, clientId });
  expect(given).toBeInstanceOf(Command);
  expect(given.input).toEqual({ commandId, clientId });
  expect(given.declaration).toMatchObject({ name: 'OpenCase', permission: 'case.create', target: 'new' });
  expect(given.declaration.stream).toBe(caseStream);
});

test('the function that makes a command is its declaration too', () => {
  expect(openCase.name).toBe('OpenCase');
  expect(openCase.permission).toBe('case.create');
  expect(openCase.reads?.({ commandId, clientId }, caseStream.initial, undefined, 'example' as Tenant)).toEqual({
    client: { category: 'party', id: clientId },
  });
});

test('a decision is tested with nothing but its arguments', () => {
  const input = { commandId, clientId };
  expect(openCase.decide(caseStream.initial, input, knowing(true))).toEqual(caseOpened({ clientId, startDate: today }));
  expect(openCase.decide(caseStream.initial, input, knowing(false))).toMatchObject({ rule: 'ClientNotRegistered' });
  expect(isRejection(openCase.decide({ status: 'open' }, input, knowing(true)))).toBe(true);
});

test('what tells two commands apart is their name and all of their input but the id', () => {
  expect(comparable(openCase, openCase({ commandId, clientId, expectedRevision: 3 }).input)).toEqual([
    'OpenCase',
    { clientId, expectedRevision: 3 },
  ]);
});

test('the compiler knows the input and what was read', () => {
  // @ts-expect-error who the client is must be said
  expect(openCase({ commandId }).input).toEqual({ commandId });
  // @ts-expect-error a command's id is not any text
  expect(openCase({ commandId: 'again', clientId }).input.commandId).toBe('again');
  command('CloseCase', {
    permission: 'case.close',
    stream: caseStream,
    target: ({ clientId: id }: OpenCase) => id,
    // @ts-expect-error the worker was not read
    decide: (_state, _input, { facts }) => (facts.worker === undefined ? [] : []),
  });
  command('CloseCase', {
    permission: 'case.close',
    stream: caseStream,
    target: ({ clientId: id }: OpenCase) => id,
    // @ts-expect-error a case has no such status
    decide: (state) => (state.status === 'closed' ? [] : []),
  });
});

test('a refusal is a value that names its rule and its field', () => {
  const about = { field: 'startDate', details: { today }, values: { today } };
  expect(rejected('StartDateNotAllowed', 'Not after today, {today}, nor {tomorrow}.', about)).toEqual({
    kind: 'rejection',
    rule: 'StartDateNotAllowed',
    message: 'Not after today, 2026-03-31, nor {tomorrow}.',
    template: 'Not after today, {today}, nor {tomorrow}.',
    ...about,
    told: about.details,
  });
  expect([caseOpened({ clientId, startDate: today }), [], null, undefined, 'rejection'].some(isRejection)).toBe(false);
});
