/**
 * The promise: when `forgetPerson` has answered, no byte of the person's values is in any file, nor in anything that the
 * program has told of. Every personal field there is gets a word that stands nowhere else, which is then looked for in
 * every form, while others are worked for.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Agency, give, newWorker, open, openAgency, register } from './support/agency';
import type { Client } from './support/client';
import { type Collector, startCollector } from './support/collector';
import { onFiles } from './support/engines';
import { observedAt, WATCHED } from './support/observed';
import { operate } from './support/operator';
import { formsOf, valuesIn, valuesInFolder } from './support/traces-of-values';

jest.setTimeout(120_000);
const testOfFiles = onFiles(test);

/** One word for every field: where it is found says what was forgotten. */
const OF_FIELDS = {
  givenNames: 'Quirinusje',
  familyName: 'Žwartendijk-Überaël',
  birthDate: '1903-07-19',
  telephone: '+31 6 5559 77137',
  email: 'Zwartendijk.Q@voorbeeld.example',
  street: 'Overgrachtswal',
  houseNumber: '90817b',
  postalCode: '8899 ZQ',
  city: 'Ysbrechtum-Oost',
  formerGivenNames: 'Wilhelmintje',
  formerFamilyName: 'Brûggenhaert',
  identifier: 'QX-77.120/945',
  removedIdentifier: 'WX-88.231/956',
  clientData: 'Inwonend-bij-nonkel',
  resource: 'Vioolbouwerij',
  twinName: 'Dubbelgængerssen',
  twinResource: 'Klavecimbelspel',
};
const OF_REASONS = {
  correction: 'Gespeldefout',
  merge: 'Paspoortgelijk',
  unmerge: 'Vaderenzoon',
  removal: 'Verhuisdewegens',
  access: 'Collegafamilie',
  glass: 'Baliespoedgeval',
  closing: 'Laplandwaarts',
  closingOverride: 'Datumvervroeging',
  reopening: 'Teruggekeerdlijk',
  reopeningOverride: 'Termijnverstreken',
  inError: 'Tweemaalgeopend',
};
const OF_WORKER = { name: 'Jobbe Bakkerszoon', workerEmail: 'jobbe.b@agentschap.example' };

const IN_VIEW: readonly string[] = Object.values({ ...OF_FIELDS, ...OF_WORKER });
const ALL: readonly string[] = [...IN_VIEW, ...Object.values(OF_REASONS)];

let collector: Collector;
let agency: Agency;
let administrator: Client;
let workerId: string;

beforeAll(async () => {
  collector = await startCollector();
  const watched = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_BSP_SCHEDULE_DELAY: '20' };
  agency = await openAgency({ ...WATCHED, ...watched });
  administrator = agency.as('APPLICATION_ADMIN');
  await give(administrator, 'defineClientAttribute', { code: 'HOUSEHOLD', label: 'Household', kind: 'TEXT' });
  await give(administrator, 'defineCaseType', { code: 'SHORT', label: 'Short', reopeningWindow: 'MONTHS_1' });
});
afterAll(async () => {
  await agency.server.remove();
  await collector.close();
});

/** Somebody of whom everything is recorded that can be, with another record of theirs; answers both ids. */
async function recorded(): Promise<readonly [partyId: string, twinId: string]> {
  const { formerGivenNames, formerFamilyName, street, houseNumber, postalCode, city, ...of } = OF_FIELDS;
  const partyId = await register(administrator, { givenNames: formerGivenNames, familyName: formerFamilyName });
  const { givenNames, familyName, birthDate, telephone, email } = of;
  const details = { givenNames, familyName, birthDate, telephone, email };
  await give(administrator, 'correctPersonalDetails', {
    partyId,
    details: { ...details, address: { street, houseNumber, postalCode, city } },
    reason: OF_REASONS.correction,
  });
  await give(administrator, 'recordIdentifier', { partyId, kind: 'CLIENT_NUMBER', value: of.identifier });
  const removed = await give<{ person: { identifiers: { id: string; value: string }[] } }>(
    ...([administrator, 'recordIdentifier', { partyId, kind: 'OTHER', value: of.removedIdentifier }] as const),
    'person { identifiers { id value } }',
  );
  const identifierId = removed.person.identifiers.find(({ value }) => value === of.removedIdentifier)!.id;
  await give(administrator, 'removeIdentifier', { partyId, identifierId });
  await give(administrator, 'recordClientData', { partyId, attribute: 'HOUSEHOLD', value: of.clientData });
  await give(administrator, 'recordResource', { partyId, kind: 'SKILL', description: of.resource });
  const twinId = await register(administrator, { familyName: of.twinName });
  await give(administrator, 'recordResource', { partyId: twinId, kind: 'SKILL', description: of.twinResource });
  await casesOf(partyId);
  await give(administrator, 'mergeParties', { partyId: twinId, intoId: partyId, reason: OF_REASONS.merge });
  await give(administrator, 'unmergeParties', { partyId: twinId, reason: OF_REASONS.unmerge });
  await give(administrator, 'mergeParties', { partyId: twinId, intoId: partyId });
  return [partyId, twinId];
}

/** A case with a reason for everything that takes one. */
async function casesOf(clientId: string): Promise<void> {
  const { id: caseId } = await open(administrator, { clientId, caseType: 'SHORT', startDate: '2015-02-01' });
  const participant = { caseId, partyId: await register(administrator) };
  await give(administrator, 'addCaseParticipant', { ...participant, role: 'FRIEND' });
  await give(administrator, 'removeCaseParticipant', { ...participant, reason: OF_REASONS.removal });
  const alone = { openTo: 'WORKERS', workers: ['somebody.else'], evenWithoutMe: true };
  await give(administrator, 'changeCaseAccess', { caseId, ...alone, reason: OF_REASONS.access });
  await give(agency.as('CASEWORKER'), 'breakGlass', { caseId, reason: OF_REASONS.glass });
  const closing = { caseId, closingDate: '2015-01-01', reason: OF_REASONS.closing };
  await give(administrator, 'closeCase', { ...closing, override: { reason: OF_REASONS.closingOverride } });
  const reopening = { caseId, reason: OF_REASONS.reopening };
  await give(administrator, 'reopenCase', { ...reopening, override: { reason: OF_REASONS.reopeningOverride } });
  await give(administrator, 'closeCase', { caseId });
  const { id: inError } = await open(administrator, { clientId });
  await give(administrator, 'markCaseOpenedInError', { caseId: inError, reason: OF_REASONS.inError });
}

/** Works for others until it is told to stop; at least so much as moves rows about in the files. */
function workingForOthers(): () => Promise<void> {
  let going = true;
  const work = async (): Promise<void> => {
    for (let number = 0; going; number += 1) {
      const partyId = await register(administrator, { familyName: `Ander${number}`, email: `a${number}@b.example` });
      await give(administrator, 'recordResource', {
        partyId,
        kind: 'SKILL',
        description: 'x'.repeat(1 + (number % 343)),
      });
      await give(administrator, 'correctPersonalDetails', { partyId, details: { familyName: `Anders${number}` } });
    }
  };
  const working = [work(), work()];
  return async () => {
    going = false;
    await Promise.all(working);
  };
}

/** All that can be asked about somebody, as text. */
async function asked(partyId: string, twinId: string): Promise<string> {
  const { givenNames, familyName, birthDate, telephone, email, identifier } = OF_FIELDS;
  const person = `id kind details { givenNames familyName birthDate telephone email address { street city } }
    formerNames { givenNames familyName } identifiers { value } clientData { value } resources { description }`;
  const page = `(first: 2) { edges { node { ${person} } } }`;
  const details = { givenNames, familyName, birthDate, telephone, email };
  const questions: readonly (readonly [string, object])[] = [
    [`query ($id: UUID!) { person(id: $id) { ${person} mergedRecords { ${person} } } }`, { id: partyId }],
    [`query ($id: UUID!) { person(id: $id) { ${person} } }`, { id: twinId }],
    [`query ($name: String!) { persons${page.replace('(', '(name: $name, ')} }`, { name: familyName }],
    [`query ($day: PartialDate!) { persons${page.replace('(', '(birthDate: $day, ')} }`, { day: birthDate }],
    [
      `query ($number: IdentifierInput!) { persons${page.replace('(', '(identifier: $number, ')} }`,
      { number: { kind: 'CLIENT_NUMBER', value: identifier } },
    ],
    [
      `query ($details: PersonalDetailsInput!) { possibleDuplicates(details: $details) { person { ${person} } } }`,
      { details },
    ],
    [
      `query ($id: UUID!) { cases(first: 2, of: { ofClient: $id }, statuses: [OPEN, CLOSED]) { edges { node { client { ${person} } } } } }`,
      { id: partyId },
    ],
  ];
  const auditor = agency.as('AUDITOR');
  const answers = questions.map(([document, variables]) => auditor.ask<object>(document, { ...variables }));
  return JSON.stringify(await Promise.all(answers));
}

/** Which values are in which file now. */
const inFiles = (): readonly string[] => valuesInFolder(agency.server.folder, ALL);

testOfFiles('a value is found in whatever form it is written', () => {
  for (const value of ALL) {
    const search = valuesIn([value]);
    for (const form of formsOf(value)) expect(search(Buffer.concat([Buffer.from('x"'), form]))).toEqual([value]);
    for (const before of ['', 'x', 'xy']) {
      const written = Buffer.from(JSON.stringify({ before, value }));
      for (const encoding of ['base64', 'base64url', 'hex'] as const)
        expect(search(Buffer.from(written.toString(encoding)))).toEqual([value]);
    }
  }
});

testOfFiles('erased while others are worked for: no byte in any file, in a backup, nor in what was told', async () => {
  const [partyId, twinId] = await recorded();
  workerId = await newWorker(administrator, 'jobbe');
  await give(administrator, 'nameWorker', { workerId, name: OF_WORKER.name, email: OF_WORKER.workerEmail });
  // What is never found would prove nothing.
  expect(new Set(inFiles().map((found) => found.replace(/^[^:]+: /, '')))).toEqual(new Set(IN_VIEW));
  expect(await asked(partyId, twinId)).toContain(OF_FIELDS.clientData);

  const stop = workingForOthers();
  await operate(agency.server.folder, 'rebuild');
  await give(administrator, 'deactivateWorker', { workerId });
  await give(administrator, 'forgetWorker', { workerId });
  const { pending } = await give(administrator, 'forgetPerson', { partyId, ground: 'OBJECTION' });
  const found = inFiles();
  const answered = await asked(partyId, twinId);
  await stop();
  expect([pending, found]).toEqual([false, []]);
  expect(valuesIn(ALL)(Buffer.from(answered))).toEqual([]);

  await operate(agency.server.folder, 'rebuild');
  expect(inFiles()).toEqual([]);
  expect(valuesIn(ALL)(Buffer.from(await asked(partyId, twinId)))).toEqual([]);
  const metrics = await (await fetch(`${observedAt(agency.server)}/metrics`)).text();
  const told = [agency.server.stderr(), agency.server.stdout(), metrics, ...collector.bodies()];
  expect(collector.spans().length).toBeGreaterThan(100);
  expect(valuesIn(ALL)(Buffer.from(told.join('\n')))).toEqual([]);

  const backup = mkdtempSync(join(tmpdir(), 'caseledger-test-'));
  const to = { logTo: join(backup, 'log'), keysTo: join(backup, 'keys') };
  expect(await operate(agency.server.folder, 'backup', to)).toMatchObject({ result: { ok: true } });
  expect(valuesInFolder(backup, ALL)).toEqual([]);
  rmSync(backup, { recursive: true });
});

testOfFiles('erased while the view is being built anew: no byte is left when that is done', async () => {
  const [partyId] = await recorded();
  const stop = workingForOthers();
  const rebuilding = operate(agency.server.folder, 'rebuild');
  await give(administrator, 'forgetPerson', { partyId, ground: 'OBJECTION' });
  expect(await rebuilding).toMatchObject({ result: { ok: true } });
  await stop();
  expect(inFiles()).toEqual([]);
});

testOfFiles('killed right behind the answer, and started again: no byte either', async () => {
  const [partyId, twinId] = await recorded();
  const stop = workingForOthers();
  await give(administrator, 'forgetPerson', { commandId: randomUUID(), partyId, ground: 'OBJECTION' });
  const stopped = stop().catch(() => undefined);
  await agency.server.kill9();
  await stopped;
  expect(inFiles()).toEqual([]);
  await agency.server.restart();
  expect(valuesIn(ALL)(Buffer.from(await asked(partyId, twinId)))).toEqual([]);
  expect(inFiles()).toEqual([]);
});
