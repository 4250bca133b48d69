/** What is refused and what happened is told in the language that Accept-Language asks for; codes are the same in all. */
import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@caseledger/kernel';
import { type Agency, give, mutationOf, open, openAgency, register } from './support/agency';
import type { Answer, Variables } from './support/client';
import { subscriberAt } from './support/subscriber';
import { type Bearer, tokenIn } from './support/tokens';

jest.setTimeout(30_000);

let agency: Agency;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency({ CORS_ORIGINS: 'https://desk.example' });
  today = await agency.today();
});
afterAll(() => agency.server.remove());

interface Told<Data> extends Pick<Answer<Data>, 'data' | 'errors'> {
  readonly headers: Headers;
}

/** Asks in a language; as nobody where no role is given. */
async function ask<Data>(
  language: string | undefined,
  role: Bearer['role'] | undefined,
  query: string,
  variables: Variables = {},
): Promise<Told<Data>> {
  const token = role && (await tokenIn(agency.server.folder, { role }));
  const response = await fetch(`${agency.server.address()}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(language === undefined ? {} : { 'accept-language': language }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer<Data>>;
  return { data, errors, headers: response.headers };
}

const CLOSING = mutationOf('closeCase');
const closingOf = (caseId: string) => ({ input: { commandId: randomUUID(), caseId, closingDate: '2001-12-31' } });
const REFUSALS = [
  ['en', (day: string) => `The case has been open since ${day}; it is not closed before that.`],
  ['nl', (day: string) => `De casus is open sinds ${day}; hij wordt niet eerder afgesloten.`],
  ['de', (day: string) => `Der Fall ist seit ${day} offen; er wird nicht davor abgeschlossen.`],
  ['es', (day: string) => `El caso está abierto desde el ${day}; no se cierra antes.`],
  ['it', (day: string) => `Il caso è aperto dal ${day}; non viene chiuso prima.`],
] as const;

test('a refusal is told in five languages, under the same code, rule, field and details', async () => {
  const { id } = await open(agency.as('CASEWORKER'));
  for (const [language, message] of REFUSALS) {
    const { errors, headers } = await ask(`${language}, en;q=0.5`, 'CASEWORKER', CLOSING, closingOf(id));
    expect(errors.map((error) => [error.message, error.extensions])).toEqual([
      [
        message(today),
        {
          code: 'RULE_VIOLATION',
          rule: 'ClosingDateBeforeStart',
          field: 'input.closingDate',
          details: { earliest: today },
        },
      ],
    ]);
    expect(headers.get('content-language')).toBe(language);
    expect(headers.get('vary')).toBe('Origin, accept-language');
  }
});

test('what is too long is said in the same language, of each field', async () => {
  const input = { commandId: randomUUID(), details: { familyName: 'x'.repeat(20_000) } };
  const { errors } = await ask('nl', 'CASEWORKER', mutationOf('registerPerson'), { input });
  const field = 'input.details.familyName';
  const message = expect.stringMatching(/^input\.details\.familyName mag hoogstens \d+ tekens hebben\.$/) as string;
  expect(errors).toMatchObject([
    {
      message,
      extensions: { code: 'BAD_USER_INPUT', field, rule: 'maxLength', details: { fields: [{ field, message }] } },
    },
  ]);
});

test('what is missing for a closing is named in the same language, in the list for programs too', async () => {
  const administrator = agency.as('APPLICATION_ADMIN');
  const closingItems = [{ code: 'HELP_QUESTION' }, { code: 'MIN_CONTACTS', count: 2, step: 'INTAKE' }];
  await give(administrator, 'defineCaseType', { code: 'ASKING', label: 'Asking' });
  await give(administrator, 'changeCaseTypeRules', { code: 'ASKING', rules: { closingItems } });
  const { id: caseId } = await open(administrator, { caseType: 'ASKING' });
  const input = { commandId: randomUUID(), caseId };
  const LABELS = {
    en: ['a help question', 'contact moments in the step intake (at least 2)'],
    nl: ['een hulpvraag', 'contactmomenten in de stap aanmelding (ten minste 2)'],
  };
  for (const [language, [question, contacts]] of Object.entries(LABELS)) {
    const { errors } = await ask(language, 'CASEWORKER', CLOSING, { input });
    expect(errors[0]!.message).toContain(question);
    expect(errors[0]!.extensions).toEqual({
      ...{ code: 'RULE_VIOLATION', rule: 'ClosingRequirementsUnmet' },
      details: {
        items: [
          { code: 'HELP_QUESTION', label: question, required: 1, actual: 0, satisfied: false },
          { ...closingItems[1], label: contacts, required: 2, actual: 0, satisfied: false },
        ],
      },
    });
  }
});

test.each([undefined, 'fr', 'nl;q=0', ',;q=,,', 'x'.repeat(8_000), `${'xx;q=0.5,'.repeat(900)}nl`])(
  'whoever asks for no language that there is (%#) is told in English',
  async (header) => {
    const { id } = await open(agency.as('CASEWORKER'));
    const { errors, headers } = await ask(header, 'CASEWORKER', CLOSING, closingOf(id));
    expect(errors[0]!.message).toBe(REFUSALS[0][1](today));
    expect(headers.get('content-language')).toBe('en');
  },
);

test('whoever asks for what they may not, for what is not there, or without a token, is told so in their language', async () => {
  const { id } = await open(agency.as('CASEWORKER'));
  const history = 'query ($id: UUID!) { caseHistory(id: $id) { edges { cursor } } }';
  const told = async (...asking: Parameters<typeof ask>) => {
    const { errors } = await ask(...asking);
    return errors.map(({ message, extensions: { code } }) => [code, message]);
  };
  expect(await told('nl', 'CASEWORKER', history, { id })).toEqual([['FORBIDDEN', 'Uw rollen staan dit niet toe.']]);
  expect(await told('de', 'AUDITOR', history, { id: randomUUID() })).toEqual([
    ['NOT_FOUND', 'Es gibt keinen Fall mit dieser ID.'],
  ]);
  expect(await told('it', undefined, history, { id })).toEqual([['UNAUTHENTICATED', 'È necessario un token bearer.']]);
  expect(await told('es', 'CASEWORKER', CLOSING, closingOf(randomUUID()))).toEqual([
    ['NOT_FOUND', 'No hay nada con este id.'],
  ]);
});

test('why an action is not available is told likewise', async () => {
  const { id } = await open(agency.as('CASEWORKER'));
  const actions = 'query ($id: UUID!) { case(id: $id) { availableActions { action rule reason } } }';
  const { data } = await ask<{ case: { availableActions: readonly object[] } }>('nl', 'CASEWORKER', actions, { id });
  expect(data!.case.availableActions).toContainEqual({
    action: 'REOPEN',
    rule: 'CaseNotClosed',
    reason: 'Alleen een afgesloten casus kan worden heropend.',
  });
});

test('a history is told in Dutch: what happened is translated, what somebody has written is not', async () => {
  const caseworker = agency.as('CASEWORKER', { subject: 'anna' });
  const clientId = await register(caseworker, { givenNames: 'Noor', familyName: 'Jansen' });
  const partyId = await register(caseworker, { givenNames: 'Ada', familyName: 'Pieters' });
  const { id: caseId } = await open(caseworker, { clientId });
  await give(caseworker, 'addCaseParticipant', { caseId, partyId, role: 'PARENT' });
  await give(agency.as('SUPERVISOR'), 'assignCaseworker', { caseId, caseworker: 'anna' });
  await give(caseworker, 'closeCase', { caseId, reason: 'The aim was reached.' });
  const document =
    'query ($id: UUID!) { case(id: $id) { reference } caseHistory(id: $id) { edges { node { sentence } } } }';
  const { data, headers } = await ask<{
    case: { reference: string };
    caseHistory: { edges: readonly { readonly node: { readonly sentence: string } }[] };
  }>('nl-NL', 'AUDITOR', document, { id: caseId });
  expect(data!.caseHistory.edges.map(({ node }) => node.sentence)).toEqual([
    `Casus ${data!.case.reference} (General support) is geopend voor Noor Jansen, met ingang van ${today}.`,
    'Ada Pieters neemt deel aan de casus als ouder.',
    'De casus is toegewezen aan anna.',
    `De casus is afgesloten per ${today}. Reden: The aim was reached.`,
  ]);
  expect(headers.get('content-language')).toBe('nl');
});

test('a subscriber is told in the language of their first message', async () => {
  const token = await tokenIn(agency.server.folder, { role: 'ANALYST' });
  const subscriber = subscriberAt(agency.server.address(), token, { 'accept-language': 'nl' });
  const document = 'subscription ($id: UUID!) { caseChanged(id: $id) { id } }';
  const ended = await subscriber.subscribe(document, { id: randomUUID() }).ended;
  expect(ended).toMatchObject([{ message: 'Uw rollen staan dit niet toe.', extensions: { code: 'FORBIDDEN' } }]);
  await subscriber.close();
});
