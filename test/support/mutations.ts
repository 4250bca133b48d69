/** For every mutation: who may give it, and an input that is right as it stands, on objects made for it alone. */
import { randomUUID } from 'node:crypto';
import type { Permission } from '@caseledger/security';
import { colleagueOf, give, type Input, newWorker, open, register } from './agency';
import type { Client, Variables } from './client';

interface Example {
  readonly permission: Permission;
  /** The input without its commandId. The administrator has made what it names. */
  input(administrator: Client): Promise<Variables>;
  /** What another tenant hears of this input: nothing of the objects; where it names none, it is done there. */
  readonly elsewhere: 'NOT_FOUND' | 'RULE_VIOLATION' | 'done there';
}

const caseId = async (administrator: Client, input: Input = {}): Promise<string> =>
  (await open(administrator, input)).id;
const shortContact = async (administrator: Client): Promise<string> =>
  (
    await give(administrator, 'registerShortContact', {
      ...{ clientId: await register(administrator), contactedOn: '2020-02-29' },
      ...{ route: 'WALK_IN', channel: 'OFFICE', subject: 'Where the food bank is.' },
    })
  ).id;
const code = (): string => `C${randomUUID().replaceAll('-', '').toUpperCase().slice(0, 20)}`;
const caseInClosing = async (administrator: Client): Promise<string> => {
  const opened = await caseId(administrator);
  await give(administrator, 'startStep', { caseId: opened, step: 'CLOSING' });
  return opened;
};
const caseInAftercare = async (administrator: Client): Promise<string> => {
  const closed = await caseId(administrator, { caseType: 'YOUTH', startDate: '2020-02-29' });
  await give(administrator, 'closeCase', { caseId: closed, closingDate: '2020-03-31', aftercare: true });
  return closed;
};
const caseType = async (administrator: Client): Promise<string> => {
  const defined = code();
  await give(administrator, 'defineCaseType', { code: defined, label: 'A type' });
  return defined;
};
/** Rules of cases that are other than those that ship, and under which cases go on as they do. */
const OTHER_RULES = {
  steps: ['INTAKE', 'CLARIFICATION', 'SERVICE_PROVISION', 'CLOSING'],
  sequentialSteps: false,
  closingFields: ['REASON', 'RESULT', 'REFERRED_TO', 'PRODUCTS'],
  closingItems: [],
  closeGuard: 'WARN',
  aftercareIntervalMonths: 2,
  aftercareDurationMonths: 24,
  reopeningWindow: 'MONTHS_3',
  reopeningReserved: false,
  contactDeletionDays: 5,
  measurementsOnContacts: true,
  questionnairesOnContacts: true,
  copiedParts: ['PARTICIPANTS', 'HELP_QUESTIONS', 'NEEDS', 'PLAN_GOALS'],
  planApprovalByAnother: true,
  onePlanPerType: true,
  unitsBeyondAuthorised: false,
  model: 'NONE',
};
/** Each time something else: there is one default alone. */
let changes = 0;
const INSTRUMENT = {
  label: 'Burden of caring',
  kind: 'QUESTIONNAIRE',
  domains: [
    { code: 'TIME', label: 'Time' },
    { code: 'WORRY', label: 'Worry' },
  ],
  scale: { min: 0, max: 10, direction: 'LOWER_IS_BETTER' },
  licence: 'Our own',
};
const MODEL = {
  label: 'Walking along',
  focus: 'Go with the client wherever it is hard to go alone.',
  guidance: ['Let the client choose the way.'],
  contactIntervalDays: 10,
  caseloadLimit: 12,
  deliveredBy: 'OTHERS_ACCOMPANIED',
  strengthsRequired: true,
  accompanimentExpected: true,
};
const PLAN_ITEM = {
  label: 'Swimming',
  purpose: 'Move without pain.',
  kind: 'SERVICE_UNIT',
  service: 'PHYSIOTHERAPY',
  unitType: 'HOUR',
  rate: { amount: 4500, currency: 'EUR' },
};
const PLAN_TEMPLATE = {
  label: 'At home again',
  planType: 'SUPPORT',
  goal: 'The client lives at home.',
  subGoals: [
    {
      label: 'The household runs',
      group: 'Home',
      items: [{ definition: 'COACHING_AT_HOME', weight: 2, startsAfterDays: 14, lastsDays: 90, authorised: '10.00' }],
    },
  ],
};
const listedCode = async (administrator: Client): Promise<Variables> => {
  const added = { list: 'PRODUCT', code: code() };
  await give(administrator, 'addCode', { ...added, label: 'Help in the garden' });
  return added;
};
const modelProfile = async (administrator: Client): Promise<string> => {
  const defined = code();
  await give(administrator, 'defineModelProfile', { ...MODEL, code: defined });
  return defined;
};
const planItemDefinition = async (administrator: Client): Promise<string> => {
  const defined = code();
  await give(administrator, 'definePlanItem', { ...PLAN_ITEM, code: defined });
  return defined;
};
const planTemplate = async (administrator: Client): Promise<string> => {
  const defined = code();
  await give(administrator, 'definePlanTemplate', { ...PLAN_TEMPLATE, code: defined });
  return defined;
};
/** A draft of a plan with one sub-goal, and one with an item whose units are counted. */
const planDraft = async (by: Client): Promise<{ readonly planId: string; readonly subGoalId: string }> => {
  const about = { planType: 'SUPPORT', goal: 'The client lives at home.' };
  const { id: planId } = await give(by, 'createPlan', { caseId: await caseId(by), ...about });
  const named = { planId, name: 'The household runs' };
  const { plan } = await give<Planned>(by, 'addSubGoal', named, 'plan { subGoals { id } }');
  return { planId, subGoalId: plan.subGoals[0]!.id };
};
const UNITS = { unitType: 'HOUR', authorised: '10.00', rate: { amount: 4500, currency: 'EUR' } };
const planItem = async (by: Client): Promise<{ readonly planId: string; readonly itemId: string }> => {
  const drawn = await planDraft(by);
  const words = { name: 'Help at home', purpose: 'The household runs with less help.' };
  const added = { ...drawn, ...words, ...UNITS, responsible: { me: true } };
  const { plan } = await give<Itemised>(by, 'addPlanItem', added, 'plan { items(first: 5) { id } }');
  return { planId: drawn.planId, itemId: plan.items[0]!.id };
};
const planGroup = async (by: Client): Promise<{ readonly planId: string; readonly groupId: string }> => {
  const { planId } = await planDraft(by);
  const named = { planId, name: 'Home' };
  const { plan } = await give<{ plan: { groups: { id: string }[] } }>(
    by,
    'addPlanGroup',
    named,
    'plan { groups { id } }',
  );
  return { planId, groupId: plan.groups[0]!.id };
};
const milestone = async (by: Client): Promise<{ readonly planId: string; readonly milestoneId: string }> => {
  const { planId } = await planDraft(by);
  const added = { planId, name: 'Back at school', expectedEnd: '2020-09-01' };
  const { plan } = await give<{ plan: { milestones: { id: string }[] } }>(
    ...([by, 'addMilestone', added, 'plan { milestones { id } }'] as const),
  );
  return { planId, milestoneId: plan.milestones[0]!.id };
};
const submittedPlan = async (by: Client): Promise<string> => {
  const { planId } = await planItem(by);
  await give(by, 'submitPlan', { planId });
  return planId;
};
/** The same of an active plan: another one approves what the administrator has submitted. */
const itemOfActivePlan = async (by: Client): Promise<{ readonly planId: string; readonly itemId: string }> => {
  const item = await planItem(by);
  await give(by, 'submitPlan', { planId: item.planId });
  await give(colleagueOf(by, 'SUPERVISOR'), 'approvePlan', { planId: item.planId });
  await give(by, 'activatePlan', { planId: item.planId });
  return item;
};
/** The client of a plan's case, who takes part in it. */
const clientOfPlan = async (by: Client, planId: string): Promise<string> => {
  const asked = 'query ($planId: UUID!) { plan(id: $planId) { case { client { id } } } }';
  return (await by.ask<{ plan: { case: { client: { id: string } } } }>(asked, { planId })).plan.case.client.id;
};
/** A draft, and somebody who takes part in its case and not yet in the plan. */
const planAndOther = async (by: Client): Promise<{ readonly planId: string; readonly partyId: string }> => {
  const { planId } = await planDraft(by);
  const asked = 'query ($planId: UUID!) { plan(id: $planId) { case { id } } }';
  const { plan } = await by.ask<{ plan: { case: { id: string } } }>(asked, { planId });
  const partyId = await register(by);
  await give(by, 'addCaseParticipant', { caseId: plan.case.id, partyId, role: 'PARENT' });
  return { planId, partyId };
};
const planWithOther = async (by: Client): Promise<{ readonly planId: string; readonly partyId: string }> => {
  const other = await planAndOther(by);
  await give(by, 'addPlanParticipant', other);
  return other;
};
const issued = async (by: Client): Promise<{ readonly planId: string; readonly agreementId: string }> => {
  const { planId } = await itemOfActivePlan(by);
  const { plan } = await give<Agreed>(by, 'issueAgreement', { planId }, 'plan { agreement { id } }');
  return { planId, agreementId: plan.agreement.id };
};
const team = async (administrator: Client): Promise<string> =>
  (await give(administrator, 'createTeam', { name: 'North' })).id;
const formerWorker = async (administrator: Client): Promise<string> => {
  const workerId = await newWorker(administrator);
  await give(administrator, 'deactivateWorker', { workerId });
  return workerId;
};
const details = {
  givenNames: 'Noor',
  familyName: 'Jansen',
  birthDate: '1987-05',
  gender: 'FEMALE',
  telephone: '+31 20 555 0101',
  email: 'noor@example.org',
  address: { street: 'Kade', houseNumber: '1', postalCode: '1011 AA', city: 'Amsterdam', country: 'NL' },
};

const need = { domain: 'LIVING', severity: 'HIGH', source: 'CLIENT', description: 'No home of their own.' };
const measurement = {
  instrument: 'SELF_SUFFICIENCY',
  phase: 'BASELINE',
  scores: [{ domain: 'HOUSING', score: 2 }],
};
const asked = async (by: Client): Promise<{ readonly caseId: string; readonly helpQuestionId: string }> => {
  const given = {
    caseId: await caseId(by, { startDate: '2020-02-29' }),
    category: 'MONEY_AND_DEBT',
    text: 'The rent is due.',
  };
  const question = { ...given, raisedOn: '2020-03-01' };
  const answered = await give<Asked>(by, 'raiseHelpQuestion', question, 'case { helpQuestions { id } }');
  return { caseId: given.caseId, helpQuestionId: answered.case.helpQuestions[0]!.id };
};
const needed = async (by: Client): Promise<{ readonly caseId: string; readonly needId: string }> => {
  const given = { caseId: await caseId(by, { startDate: '2020-02-29' }), ...need, identifiedOn: '2020-03-01' };
  const answered = await give<Needed>(by, 'identifyNeed', given, 'case { needs { id } }');
  return { caseId: given.caseId, needId: answered.case.needs[0]!.id };
};
const caseInStep = async (by: Client): Promise<string> => {
  const provided = await caseId(by, { startDate: '2020-02-29' });
  const step = { step: 'SERVICE_PROVISION', startDate: '2020-03-01', expectedEnd: '2020-05-01' };
  await give(by, 'startStep', { caseId: provided, ...step });
  return provided;
};
const tracked = async (by: Client): Promise<{ readonly caseId: string; readonly trackId: string }> => {
  const given = { caseId: await caseInStep(by), kind: 'CRISIS', startDate: '2020-03-02' };
  const answered = await give<Tracked>(by, 'startTrack', given, 'case { tracks { id } }');
  return { caseId: given.caseId, trackId: answered.case.tracks[0]!.id };
};
const met = async (by: Client): Promise<{ readonly caseId: string; readonly contactMomentId: string }> => {
  const given = { ...(await tracked(by)), step: 'SERVICE_PROVISION', date: '2020-03-04' };
  const contact = { durationMinutes: 45, channel: 'HOME_VISIT', location: 'CLIENT_HOME', content: 'A talk.' };
  const seen = `case { contactMoments(trackId: "${given.trackId}") { edges { node { id } } } }`;
  const answered = await give<Met>(by, 'recordContactMoment', { ...given, ...contact }, seen);
  return { caseId: given.caseId, contactMomentId: answered.case.contactMoments.edges[0]!.node.id };
};

export const EXAMPLES: Readonly<Record<string, Example>> = {
  registerPerson: {
    permission: 'party.register',
    input: async () => ({ details }),
    elsewhere: 'done there',
  },
  registerProspect: {
    permission: 'party.register',
    input: async () => ({ details }),
    elsewhere: 'done there',
  },
  promoteProspect: {
    permission: 'party.register',
    input: async (by) => ({
      partyId: (await give(by, 'registerProspect', { details: { givenNames: 'Noor' } })).id,
      details,
    }),
    elsewhere: 'NOT_FOUND',
  },
  correctPersonalDetails: {
    permission: 'party.correct',
    input: async (by) => ({ partyId: await register(by), details, reason: 'It was misspelt.' }),
    elsewhere: 'NOT_FOUND',
  },
  recordRelationship: {
    permission: 'party.relate',
    input: async (by) => ({ partyId: await register(by), otherId: await register(by), kind: 'PARENT', from: '1987' }),
    elsewhere: 'NOT_FOUND',
  },
  endRelationship: {
    permission: 'party.relate',
    input: async (by) => {
      const [partyId, otherId] = [await register(by), await register(by)];
      const given = { partyId, otherId, kind: 'FRIEND' };
      const { person } = await give<Related>(by, 'recordRelationship', given, 'person { relationships { id } }');
      return { partyId, relationshipId: person.relationships[0]!.id, until: '2020-02-29' };
    },
    elsewhere: 'NOT_FOUND',
  },
  recordClientData: {
    permission: 'party.clientData',
    input: async (by) => ({
      partyId: await register(by),
      attribute: 'LIVING_SITUATION',
      value: 'ALONE',
      from: '2020-02-29',
    }),
    elsewhere: 'NOT_FOUND',
  },
  recordResource: {
    permission: 'party.resource',
    input: async (by) => ({ partyId: await register(by), kind: 'SKILL', description: 'Bakes.' }),
    elsewhere: 'NOT_FOUND',
  },
  recordIdentifier: {
    permission: 'party.correct',
    input: async (by) => ({ partyId: await register(by), kind: 'CLIENT_NUMBER', value: 'K-2019/0047' }),
    elsewhere: 'NOT_FOUND',
  },
  removeIdentifier: {
    permission: 'party.correct',
    input: async (by) => {
      const partyId = await register(by);
      const given = { partyId, kind: 'CLIENT_NUMBER', value: 'K-2019/0047' };
      const { person } = await give<Identified>(by, 'recordIdentifier', given, 'person { identifiers { id } }');
      return { partyId, identifierId: person.identifiers[0]!.id };
    },
    elsewhere: 'NOT_FOUND',
  },
  mergeParties: {
    permission: 'party.merge',
    input: async (by) => ({
      partyId: await register(by),
      intoId: await register(by),
      reason: 'They have the same passport.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  unmergeParties: {
    permission: 'party.merge',
    input: async (by) => {
      const partyId = await register(by);
      await give(by, 'mergeParties', { partyId, intoId: await register(by) });
      return { partyId, reason: 'They are father and son.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  forgetPerson: {
    permission: 'party.forget',
    input: async (by) => ({ partyId: await register(by), ground: 'OBJECTION' }),
    elsewhere: 'NOT_FOUND',
  },
  openCase: {
    permission: 'case.create',
    input: async (by) => ({
      clientId: await register(by),
      caseType: 'GENERAL',
      startDate: '2020-02-29',
      firstContactRoute: 'SCREENING',
    }),
    elsewhere: 'RULE_VIOLATION',
  },
  registerShortContact: {
    permission: 'shortContact.record',
    input: async (by) => ({
      clientId: await register(by),
      contactedOn: '2020-02-29',
      route: 'SCREENING',
      channel: 'TELEPHONE',
      durationMinutes: 10,
      subject: 'Where the food bank is.',
      close: true,
      closingDate: '2020-03-01',
    }),
    elsewhere: 'RULE_VIOLATION',
  },
  correctShortContact: {
    permission: 'shortContact.record',
    input: async (by) => ({
      shortContactId: await shortContact(by),
      route: 'REFERRAL_IN',
      channel: 'LETTER',
      durationMinutes: 20,
      subject: 'Where the clothing bank is.',
      reason: 'They were mixed up.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  closeShortContact: {
    permission: 'shortContact.record',
    input: async (by) => ({ shortContactId: await shortContact(by), closingDate: '2020-03-31' }),
    elsewhere: 'NOT_FOUND',
  },
  promoteShortContact: {
    permission: 'shortContact.record',
    input: async (by) => ({
      shortContactId: await shortContact(by),
      caseType: 'GENERAL',
      startDate: '2020-03-01',
      firstContactRoute: 'SCREENING',
    }),
    elsewhere: 'NOT_FOUND',
  },
  addCaseParticipant: {
    permission: 'case.participants',
    input: async (by) => ({ caseId: await caseId(by), partyId: await register(by), role: 'PARENT' }),
    elsewhere: 'NOT_FOUND',
  },
  removeCaseParticipant: {
    permission: 'case.participants',
    input: async (by) => {
      const participant = { caseId: await caseId(by), partyId: await register(by) };
      await give(by, 'addCaseParticipant', { ...participant, role: 'FRIEND' });
      return { ...participant, reason: 'They moved away.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  assignCaseworker: {
    permission: 'case.assign',
    input: async (by) => ({ caseId: await caseId(by), caseworker: 'a.worker' }),
    elsewhere: 'NOT_FOUND',
  },
  changeCaseAccess: {
    permission: 'case.restrict',
    input: async (by) => ({
      caseId: await caseId(by),
      openTo: 'WORKERS',
      workers: ['a.worker'],
      reason: 'A colleague is in it.',
      evenWithoutMe: true,
    }),
    elsewhere: 'NOT_FOUND',
  },
  breakGlass: {
    permission: 'case.breakGlass',
    input: async (by) => ({
      caseId: await caseId(by, { openTo: 'WORKERS', workers: ['a.worker'], evenWithoutMe: true }),
      reason: 'They are at the desk.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  closeCase: {
    permission: 'case.close',
    input: async (by) => ({
      caseId: await caseId(by, { caseType: 'YOUTH', startDate: '2020-02-29' }),
      closingDate: '2020-03-31',
      aftercare: true,
      reason: 'The aim was reached.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  reopenCase: {
    permission: 'case.reopen',
    input: async (by) => {
      const closed = await caseId(by);
      await give(by, 'closeCase', { caseId: closed });
      return { caseId: closed, reason: 'They came back.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  recordClosingFields: {
    permission: 'case.close',
    input: async (by) => ({
      caseId: await caseInClosing(by),
      ...{ reason: 'GOALS_REACHED', reasonNote: 'All of them.', result: 'RESOLVED', resultNote: 'For good.' },
      ...{ referredTo: 'DEBT_ADVICE', referredToNote: 'On Monday.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  addClosingProduct: {
    permission: 'case.close',
    input: async (by) => ({ caseId: await caseInClosing(by), product: 'COUNSELLING' }),
    elsewhere: 'NOT_FOUND',
  },
  removeClosingProduct: {
    permission: 'case.close',
    input: async (by) => {
      const product = { caseId: await caseInClosing(by), product: 'COUNSELLING' };
      await give(by, 'addClosingProduct', product);
      return product;
    },
    elsewhere: 'NOT_FOUND',
  },
  correctClosedCase: {
    permission: 'case.correctClosed',
    input: async (by) => {
      const closed = await caseId(by);
      await give(by, 'closeCase', { caseId: closed });
      return {
        caseId: closed,
        ...{ reason: 'GOALS_REACHED', reasonNote: 'All of them.', result: 'RESOLVED', resultNote: 'For good.' },
        ...{ referredTo: 'DEBT_ADVICE', referredToNote: 'On Monday.', products: ['COUNSELLING'] },
        correctionReason: 'It was left out.',
      };
    },
    elsewhere: 'NOT_FOUND',
  },
  seekAftercareContact: {
    permission: 'case.aftercare',
    input: async (by) => ({
      caseId: await caseInAftercare(by),
      soughtOn: '2020-06-30',
      reached: false,
      note: 'Nobody answered.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  endAftercare: {
    permission: 'case.aftercare',
    input: async (by) => ({ caseId: await caseInAftercare(by), endedOn: '2020-06-30', reason: 'They are well.' }),
    elsewhere: 'NOT_FOUND',
  },
  startCaseFrom: {
    permission: 'case.create',
    input: async (by) => ({
      sourceCaseId: await caseId(by),
      caseType: 'GENERAL',
      startDate: '2020-02-29',
      copied: ['PARTICIPANTS', 'HELP_QUESTIONS'],
      openTo: 'TENANT',
    }),
    elsewhere: 'NOT_FOUND',
  },
  markCaseOpenedInError: {
    permission: 'case.markInError',
    input: async (by) => ({ caseId: await caseId(by), reason: 'It was opened twice.' }),
    elsewhere: 'NOT_FOUND',
  },
  raiseHelpQuestion: {
    permission: 'case.needs',
    input: async (by) => ({
      caseId: await caseId(by, { startDate: '2020-02-29' }),
      category: 'MONEY_AND_DEBT',
      text: 'The rent is due.',
      raisedOn: '2020-03-01',
    }),
    elsewhere: 'NOT_FOUND',
  },
  answerHelpQuestion: {
    permission: 'case.needs',
    input: async (by) => ({ ...(await asked(by)), answeredOn: '2020-03-02', answer: 'There is a plan.' }),
    elsewhere: 'NOT_FOUND',
  },
  returnHelpQuestion: {
    permission: 'case.needs',
    input: async (by) => {
      const question = await asked(by);
      await give(by, 'answerHelpQuestion', question);
      return { ...question, reason: 'The rent is due again.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  recordNeedsAssessment: {
    permission: 'case.needs',
    input: async (by) => ({
      caseId: await caseId(by, { startDate: '2020-02-29' }),
      assessedOn: '2020-03-01',
      summary: 'Much at once.',
      needs: [need],
    }),
    elsewhere: 'NOT_FOUND',
  },
  identifyNeed: {
    permission: 'case.needs',
    input: async (by) => ({
      caseId: await caseId(by, { startDate: '2020-02-29' }),
      ...need,
      identifiedOn: '2020-03-01',
    }),
    elsewhere: 'NOT_FOUND',
  },
  reviseNeed: {
    permission: 'case.needs',
    input: async (by) => ({
      ...(await needed(by)),
      severity: 'ACUTE',
      revisedOn: '2020-03-02',
      reason: 'It got worse.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  resolveNeed: {
    permission: 'case.needs',
    input: async (by) => ({
      ...(await needed(by)),
      outcome: 'MET',
      resolvedOn: '2020-03-02',
      reason: 'They live here.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  recordMeasurement: {
    permission: 'case.measure',
    input: async (by) => ({
      caseId: await caseId(by, { startDate: '2020-02-29' }),
      ...measurement,
      takenOn: '2020-03-01',
      note: 'At home.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  withdrawMeasurement: {
    permission: 'case.measure',
    input: async (by) => {
      const measured = await caseId(by);
      const given = { caseId: measured, ...measurement };
      const selected = 'case { measurements { edges { node { id } } } }';
      const answered = await give<Measured>(by, 'recordMeasurement', given, selected);
      return {
        caseId: measured,
        measurementId: answered.case.measurements.edges[0]!.node.id,
        reason: 'It was of somebody else.',
      };
    },
    elsewhere: 'NOT_FOUND',
  },
  assignModel: {
    permission: 'case.model',
    input: async (by) => ({
      caseId: await caseId(by, { startDate: '2020-02-29' }),
      model: 'BROKERAGE',
      primary: true,
      from: '2020-03-01',
      contactIntervalDays: 30,
      reason: 'They find their way.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  endModel: {
    permission: 'case.model',
    input: async (by) => {
      const worked = { caseId: await caseId(by), model: 'BROKERAGE' };
      await give(by, 'assignModel', worked);
      return { ...worked, reason: 'It did not fit.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  suspendCase: {
    permission: 'case.suspend',
    input: async (by) => ({
      caseId: await caseId(by, { startDate: '2020-02-29' }),
      from: '2020-03-01',
      expectedUntil: '2020-04-01',
      reason: 'They are in hospital.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  resumeCase: {
    permission: 'case.suspend',
    input: async (by) => {
      const suspended = await caseId(by, { startDate: '2020-02-29' });
      await give(by, 'suspendCase', { caseId: suspended, from: '2020-03-01', reason: 'They are in hospital.' });
      return { caseId: suspended, on: '2020-03-31', reason: 'They are back.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  startStep: {
    permission: 'case.steps',
    input: async (by) => ({
      caseId: await caseId(by, { startDate: '2020-02-29' }),
      step: 'INTAKE',
      startDate: '2020-03-01',
      expectedEnd: '2020-04-01',
    }),
    elsewhere: 'NOT_FOUND',
  },
  endStep: {
    permission: 'case.steps',
    input: async (by) => ({ caseId: await caseInStep(by), step: 'SERVICE_PROVISION', endDate: '2020-04-01' }),
    elsewhere: 'NOT_FOUND',
  },
  correctStepDates: {
    permission: 'case.steps',
    input: async (by) => ({
      caseId: await caseInStep(by),
      step: 'SERVICE_PROVISION',
      startDate: '2020-03-02',
      endDate: '2020-04-01',
      reason: 'It was a day later.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  extendStep: {
    permission: 'case.steps',
    input: async (by) => ({
      caseId: await caseInStep(by),
      step: 'SERVICE_PROVISION',
      by: 'P14D',
      reason: 'There is more to do.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  startTrack: {
    permission: 'case.steps',
    input: async (by) => ({ caseId: await caseInStep(by), kind: 'CRISIS', startDate: '2020-03-02' }),
    elsewhere: 'NOT_FOUND',
  },
  endTrack: {
    permission: 'case.steps',
    input: async (by) => ({ ...(await tracked(by)), endDate: '2020-03-31' }),
    elsewhere: 'NOT_FOUND',
  },
  correctTrackDates: {
    permission: 'case.steps',
    input: async (by) => ({
      ...(await tracked(by)),
      startDate: '2020-03-03',
      endDate: '2020-03-31',
      reason: 'It was a day later.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  recordContactMoment: {
    permission: 'contact.record',
    input: async (by) => ({
      ...(await tracked(by)),
      step: 'SERVICE_PROVISION',
      ...{ date: '2020-03-04', startedAt: '2020-03-04T12:00:00.000Z', durationMinutes: 45, channel: 'HOME_VISIT' },
      ...{ location: 'CLIENT_HOME', accompanied: false, participants: [], content: 'A talk at the kitchen table.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  changeContactMoment: {
    permission: 'contact.record',
    input: async (by) => ({
      ...(await met(by)),
      ...{ date: '2020-03-05', durationMinutes: 50, channel: 'OFFICE', location: 'OFFICE' },
      ...{ accompanied: true, participants: [], content: 'A talk at the office.', cleared: ['STARTED_AT'] },
      reason: 'It was here.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  deleteContactMoment: {
    permission: 'contact.delete',
    input: async (by) => ({ ...(await met(by)), reason: 'It was of somebody else.' }),
    elsewhere: 'NOT_FOUND',
  },
  defineCaseType: {
    permission: 'config.manage',
    input: async () => ({
      code: code(),
      label: 'A type',
      intake: false,
      aftercare: true,
      reopeningWindow: 'MONTHS_6',
      reopeningReserved: true,
    }),
    elsewhere: 'done there',
  },
  changeCaseType: {
    permission: 'config.manage',
    input: async (by) => ({
      code: await caseType(by),
      label: 'Another name',
      intake: true,
      aftercare: true,
      reopeningWindow: 'ALWAYS',
      reopeningReserved: true,
    }),
    elsewhere: 'RULE_VIOLATION',
  },
  retireCaseType: {
    permission: 'config.manage',
    input: async (by) => ({ code: await caseType(by) }),
    elsewhere: 'RULE_VIOLATION',
  },
  changeCaseRules: {
    permission: 'config.manage',
    input: async () => {
      changes += 1;
      return { rules: { ...OTHER_RULES, aftercareDurationMonths: 1 + (changes % 60) } };
    },
    elsewhere: 'done there',
  },
  changeCaseTypeRules: {
    permission: 'config.manage',
    input: async (by) => ({
      code: await caseType(by),
      rules: {
        ...OTHER_RULES,
        closingItems: [
          { code: 'CLIENT_DATA', attribute: 'DISABILITY' },
          { code: 'MIN_CONTACTS', count: 2, step: 'CLARIFICATION', channel: 'HOME_VISIT' },
          { code: 'MEASUREMENT', instrument: 'SELF_SUFFICIENCY' },
          { code: 'FIELD', field: 'RESULT' },
        ],
      },
      inherited: ['INTAKE'],
    }),
    elsewhere: 'RULE_VIOLATION',
  },
  addCode: {
    permission: 'config.manage',
    input: async () => ({ list: 'PRODUCT', code: code(), label: 'Help in the garden' }),
    elsewhere: 'done there',
  },
  renameCode: {
    permission: 'config.manage',
    input: async (by) => ({ ...(await listedCode(by)), label: 'Gardening' }),
    elsewhere: 'RULE_VIOLATION',
  },
  retireCode: {
    permission: 'config.manage',
    input: listedCode,
    elsewhere: 'RULE_VIOLATION',
  },
  defineInstrument: {
    permission: 'config.manage',
    input: async () => ({ ...INSTRUMENT, code: code() }),
    elsewhere: 'done there',
  },
  retireInstrument: {
    permission: 'config.manage',
    input: async (by) => {
      const defined = code();
      await give(by, 'defineInstrument', { ...INSTRUMENT, code: defined });
      return { code: defined };
    },
    elsewhere: 'RULE_VIOLATION',
  },
  defineModelProfile: {
    permission: 'config.manage',
    input: async () => ({ ...MODEL, code: code() }),
    elsewhere: 'done there',
  },
  changeModelProfile: {
    permission: 'config.manage',
    input: async (by) => ({ ...MODEL, code: await modelProfile(by), caseloadLimit: 14 }),
    elsewhere: 'RULE_VIOLATION',
  },
  retireModelProfile: {
    permission: 'config.manage',
    input: async (by) => ({ code: await modelProfile(by) }),
    elsewhere: 'RULE_VIOLATION',
  },
  definePlanItem: {
    permission: 'config.manage',
    input: async () => ({ ...PLAN_ITEM, code: code() }),
    elsewhere: 'done there',
  },
  changePlanItemDefinition: {
    permission: 'config.manage',
    input: async (by) => {
      const { kind: _, ...said } = PLAN_ITEM;
      return { ...said, code: await planItemDefinition(by), label: 'Swim' };
    },
    elsewhere: 'RULE_VIOLATION',
  },
  retirePlanItemDefinition: {
    permission: 'config.manage',
    input: async (by) => ({ code: await planItemDefinition(by) }),
    elsewhere: 'RULE_VIOLATION',
  },
  definePlanTemplate: {
    permission: 'config.manage',
    input: async () => ({ ...PLAN_TEMPLATE, code: code() }),
    elsewhere: 'done there',
  },
  changePlanTemplate: {
    permission: 'config.manage',
    input: async (by) => ({ ...PLAN_TEMPLATE, code: await planTemplate(by), goal: 'The client lives alone.' }),
    elsewhere: 'RULE_VIOLATION',
  },
  retirePlanTemplate: {
    permission: 'config.manage',
    input: async (by) => ({ code: await planTemplate(by) }),
    elsewhere: 'RULE_VIOLATION',
  },
  createPlan: {
    permission: 'plan.create',
    input: async (by) => ({
      caseId: await caseId(by),
      ...{ templateCode: 'RETURN_TO_WORK', targetDate: '2199-06-30', goal: 'The client works again.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  reviseGoal: {
    permission: 'plan.change',
    input: async (by) => ({
      planId: (await planDraft(by)).planId,
      ...{ goal: 'The client lives alone.', targetDate: '2199-06-30', reason: 'That is what she wants.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  addPlanGroup: {
    permission: 'plan.change',
    input: async (by) => ({ planId: (await planDraft(by)).planId, name: 'Home' }),
    elsewhere: 'NOT_FOUND',
  },
  renamePlanGroup: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await planGroup(by)), name: 'House and home' }),
    elsewhere: 'NOT_FOUND',
  },
  removePlanGroup: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await planGroup(by)), reason: 'One is enough.' }),
    elsewhere: 'NOT_FOUND',
  },
  addSubGoal: {
    permission: 'plan.change',
    input: async (by) => ({
      ...(await planGroup(by)),
      ...{ name: 'The children go to school', description: 'Every day.', needIds: [], owner: { worker: 'anna' } },
      ...{ expectedStart: '2020-02-29', expectedEnd: '2020-06-30' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  reviseSubGoal: {
    permission: 'plan.change',
    input: async (by) => ({
      ...(await planDraft(by)),
      ...{ name: 'The household runs by itself', expectedEnd: '2020-06-30', needIds: [] },
      ...{ cleared: ['DESCRIPTION'], reason: 'It takes longer.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  moveSubGoal: {
    permission: 'plan.change',
    input: async (by) => {
      const { planId, groupId } = await planGroup(by);
      const added = await give<Planned>(by, 'addSubGoal', { planId, name: 'Rest' }, 'plan { subGoals { id } }');
      return { planId, groupId, subGoalId: added.plan.subGoals.at(-1)!.id };
    },
    elsewhere: 'NOT_FOUND',
  },
  changeSubGoalOwner: {
    permission: 'planItem.assign',
    input: async (by) => ({ ...(await planDraft(by)), owner: { worker: 'anna' }, reason: 'Holidays.' }),
    elsewhere: 'NOT_FOUND',
  },
  removeSubGoal: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await planDraft(by)), reason: 'It was there twice.' }),
    elsewhere: 'NOT_FOUND',
  },
  addMilestone: {
    permission: 'plan.change',
    input: async (by) => ({
      planId: (await planDraft(by)).planId,
      ...{ name: 'Back at school', expectedStart: '2020-02-29', expectedEnd: '2020-09-01', owner: { me: true } },
    }),
    elsewhere: 'NOT_FOUND',
  },
  reviseMilestone: {
    permission: 'plan.change',
    input: async (by) => ({
      ...(await milestone(by)),
      ...{ name: 'Back at work', expectedEnd: '2020-10-01', actualStart: '2020-09-01', actualEnd: '2020-09-15' },
      ...{ owner: { worker: 'anna' }, cleared: ['EXPECTED_START'], reason: 'It went well.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  removeMilestone: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await milestone(by)), reason: 'It is a sub-goal.' }),
    elsewhere: 'NOT_FOUND',
  },
  submitPlan: {
    permission: 'plan.change',
    input: async (by) => ({ planId: (await planItem(by)).planId, comment: 'Please look at the costs.' }),
    elsewhere: 'NOT_FOUND',
  },
  withdrawPlan: {
    permission: 'plan.change',
    input: async (by) => ({ planId: await submittedPlan(by), reason: 'Something is missing.' }),
    elsewhere: 'NOT_FOUND',
  },
  approvePlan: {
    permission: 'plan.approve',
    input: async (by) => ({ planId: await submittedPlan(colleagueOf(by, 'CASEWORKER')), comment: 'Well thought out.' }),
    elsewhere: 'NOT_FOUND',
  },
  rejectPlan: {
    permission: 'plan.approve',
    input: async (by) => ({ planId: await submittedPlan(by), reason: 'Too much at once.' }),
    elsewhere: 'NOT_FOUND',
  },
  activatePlan: {
    permission: 'plan.change',
    input: async (by) => {
      const planId = await submittedPlan(by);
      await give(colleagueOf(by, 'SUPERVISOR'), 'approvePlan', { planId });
      return { planId };
    },
    elsewhere: 'NOT_FOUND',
  },
  closePlan: {
    permission: 'plan.change',
    input: async (by) => ({
      planId: (await itemOfActivePlan(by)).planId,
      ...{ outcome: 'NOT_ATTAINED', reason: 'The family moved away.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  reopenPlan: {
    permission: 'plan.change',
    input: async (by) => {
      const { planId } = await itemOfActivePlan(by);
      await give(by, 'closePlan', { planId, outcome: 'CANCELLED', reason: 'Nobody came.' });
      return { planId, reason: 'They came after all.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  addPlanItem: {
    permission: 'plan.change',
    input: async (by) => ({
      ...(await planDraft(by)),
      ...{ name: 'Help at home', purpose: 'The household runs with less help.', ...UNITS },
      ...{ weight: 2, expectedStart: '2020-02-29', expectedEnd: '2020-06-30', expectedOutcome: 'It runs.' },
      ...{ service: 'COACHING_AT_HOME', owner: { me: true }, responsible: { subGoalOwner: true } },
      ...{ needIds: [], strengthIds: [], enlistedIds: [] },
    }),
    elsewhere: 'NOT_FOUND',
  },
  revisePlanItem: {
    permission: 'plan.change',
    input: async (by) => ({
      ...(await planItem(by)),
      ...{ weight: 3, expectedEnd: '2020-06-30', expectedOutcome: 'It runs.', name: 'Help in the house' },
      ...{ purpose: 'The household runs.', needIds: [], strengthIds: [], cleared: ['EXPECTED_START'] },
      reason: 'It takes longer.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  movePlanItem: {
    permission: 'plan.change',
    input: async (by) => {
      const item = await planItem(by);
      const named = { planId: item.planId, name: 'The children go to school' };
      const { plan } = await give<Planned>(by, 'addSubGoal', named, 'plan { subGoals { id } }');
      return { ...item, subGoalId: plan.subGoals[1]!.id };
    },
    elsewhere: 'NOT_FOUND',
  },
  removePlanItem: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await planItem(by)), reason: 'It is not needed.' }),
    elsewhere: 'NOT_FOUND',
  },
  assignPlanItem: {
    permission: 'planItem.assign',
    input: async (by) => ({
      ...(await planItem(by)),
      ...{ owner: { worker: 'anna' }, responsible: { worker: 'anna' }, reason: 'Holidays.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  enlistPlanParticipant: {
    permission: 'plan.change',
    input: async (by) => {
      const item = await planItem(by);
      return { ...item, partyId: await clientOfPlan(by, item.planId) };
    },
    elsewhere: 'NOT_FOUND',
  },
  releasePlanParticipant: {
    permission: 'plan.change',
    input: async (by) => {
      const item = await planItem(by);
      const enlisted = { ...item, partyId: await clientOfPlan(by, item.planId) };
      await give(by, 'enlistPlanParticipant', enlisted);
      return enlisted;
    },
    elsewhere: 'NOT_FOUND',
  },
  recordPlanItemProgress: {
    permission: 'plan.deliver',
    input: async (by) => ({
      ...(await itemOfActivePlan(by)),
      ...{ actualStart: '2020-02-29', actualEnd: '2020-03-31', outcome: 'ATTAINED', actualOutcome: 'It runs.' },
      ...{ cleared: [], reason: 'Done.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  authoriseUnits: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await planItem(by)), authorised: '12.50', reason: 'It takes longer.' }),
    elsewhere: 'NOT_FOUND',
  },
  changeUnitRate: {
    permission: 'plan.change',
    input: async (by) => ({
      ...(await planItem(by)),
      ...{ rate: { amount: 4750, currency: 'EUR' }, from: '2020-03-01', reason: 'A new contract.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  recordUnitDelivery: {
    permission: 'plan.deliver',
    input: async (by) => ({
      ...(await itemOfActivePlan(by)),
      ...{ quantity: '1.50', deliveredOn: '2020-02-29', attendance: 'PRESENT', comment: 'We cooked together.' },
    }),
    elsewhere: 'NOT_FOUND',
  },
  reverseUnitDelivery: {
    permission: 'plan.deliver',
    input: async (by) => {
      const { planId, itemId } = await itemOfActivePlan(by);
      const delivered = await give<Delivered>(
        ...([by, 'recordUnitDelivery', { planId, itemId, quantity: '1' }, DELIVERED] as const),
      );
      const [delivery] = delivered.plan.items[0]!.deliveries.edges;
      return { planId, deliveryId: delivery!.node.id, reason: 'It was another client.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  defineClientAttribute: {
    permission: 'config.manage',
    input: async () => ({
      code: code(),
      label: 'Something',
      kind: 'CODE',
      codes: [
        { code: 'A', label: 'One' },
        { code: 'B', label: 'Another' },
      ],
    }),
    elsewhere: 'done there',
  },
  changeTenantSettings: {
    permission: 'config.manage',
    input: async () => ({
      name: `Agency ${randomUUID()}`,
      timeZone: 'Europe/Amsterdam',
      locale: 'nl-NL',
      accessRetentionMonths: 24,
      breakGlassHours: 4,
      personRetentionMonths: 12,
    }),
    elsewhere: 'done there',
  },
  addPlanParticipant: {
    permission: 'plan.change',
    input: (by) => planAndOther(by),
    elsewhere: 'NOT_FOUND',
  },
  removePlanParticipant: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await planWithOther(by)), reason: 'They moved away.' }),
    elsewhere: 'NOT_FOUND',
  },
  changePrimaryPlanParticipant: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await planWithOther(by)), reason: 'Their health comes first.' }),
    elsewhere: 'NOT_FOUND',
  },
  issueAgreement: {
    permission: 'plan.change',
    input: async (by) => {
      const { planId } = await itemOfActivePlan(by);
      return { planId, signatories: [await clientOfPlan(by, planId)] };
    },
    elsewhere: 'NOT_FOUND',
  },
  answerAgreement: {
    permission: 'plan.change',
    input: async (by) => {
      const agreement = await issued(by);
      const signatory = await clientOfPlan(by, agreement.planId);
      return { ...agreement, signatory, answer: 'REJECTED', answeredOn: '2020-03-01', comment: 'Not every week.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  cancelAgreement: {
    permission: 'plan.change',
    input: async (by) => ({ ...(await issued(by)), reason: 'The wrong page was signed.' }),
    elsewhere: 'NOT_FOUND',
  },
  nameBaseline: {
    permission: 'plan.change',
    input: async (by) => ({ planId: (await planDraft(by)).planId, name: 'As it was begun', revision: 0 }),
    elsewhere: 'NOT_FOUND',
  },
  removeBaseline: {
    permission: 'plan.change',
    input: async (by) => {
      const { planId } = await planDraft(by);
      const named = { planId, name: 'As it was begun' };
      const { plan } = await give<Named>(by, 'nameBaseline', named, 'plan { baselines { id } }');
      return { planId, baselineId: plan.baselines[0]!.id, reason: 'The wrong day.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  scaleSubGoal: {
    permission: 'plan.change',
    input: async (by) => ({
      ...(await planDraft(by)),
      ...{ importance: 3, difficulty: 2, baseline: -1 },
      levels: ['In bed', 'In the house', 'To the shop', 'Round the park', 'To the market'],
      reason: 'It says what the client wants.',
    }),
    elsewhere: 'NOT_FOUND',
  },
  rateSubGoal: {
    permission: 'plan.deliver',
    input: async (by) => {
      const { planId } = await itemOfActivePlan(by);
      const asked = 'query ($planId: UUID!) { plan(id: $planId) { subGoals { id } } }';
      const { plan } = await by.ask<Planned>(asked, { planId });
      const subGoalId = plan.subGoals[0]!.id;
      await give(by, 'scaleSubGoal', { planId, subGoalId, baseline: -1 });
      return { planId, subGoalId, level: 1, ratedOn: '2020-03-01', comment: 'Round the park every day.' };
    },
    elsewhere: 'NOT_FOUND',
  },
  createTeam: {
    permission: 'organisation.manage',
    input: async () => ({ name: 'North' }),
    elsewhere: 'done there',
  },
  renameTeam: {
    permission: 'organisation.manage',
    input: async (by) => ({ teamId: await team(by), name: 'South' }),
    elsewhere: 'NOT_FOUND',
  },
  dissolveTeam: {
    permission: 'organisation.manage',
    input: async (by) => ({ teamId: await team(by) }),
    elsewhere: 'NOT_FOUND',
  },
  nameWorker: {
    permission: 'organisation.manage',
    input: async (by) => ({ workerId: await newWorker(by), name: 'Jo Bakker', email: 'jo@example.org' }),
    elsewhere: 'NOT_FOUND',
  },
  addWorkerToTeam: {
    permission: 'organisation.manage',
    input: async (by) => ({ workerId: await newWorker(by), teamId: await team(by) }),
    elsewhere: 'NOT_FOUND',
  },
  removeWorkerFromTeam: {
    permission: 'organisation.manage',
    input: async (by) => {
      const membership = { workerId: await newWorker(by), teamId: await team(by) };
      await give(by, 'addWorkerToTeam', membership);
      return membership;
    },
    elsewhere: 'NOT_FOUND',
  },
  deactivateWorker: {
    permission: 'organisation.manage',
    input: async (by) => ({ workerId: await newWorker(by) }),
    elsewhere: 'NOT_FOUND',
  },
  reactivateWorker: {
    permission: 'organisation.manage',
    input: async (by) => ({ workerId: await formerWorker(by) }),
    elsewhere: 'NOT_FOUND',
  },
  forgetWorker: {
    permission: 'organisation.manage',
    input: async (by) => ({ workerId: await formerWorker(by) }),
    elsewhere: 'NOT_FOUND',
  },
};

const DELIVERED = 'plan { items(first: 5) { deliveries(first: 5) { edges { node { id } } } } }';
interface Agreed {
  readonly plan: { readonly agreement: { readonly id: string } };
}
interface Named {
  readonly plan: { readonly baselines: readonly { readonly id: string }[] };
}
interface Planned {
  readonly plan: { readonly subGoals: readonly { readonly id: string }[] };
}
interface Itemised {
  readonly plan: { readonly items: readonly { readonly id: string }[] };
}
interface Delivered {
  readonly plan: {
    readonly items: readonly {
      readonly deliveries: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    }[];
  };
}
interface Tracked {
  readonly case: { readonly tracks: readonly { readonly id: string }[] };
}
interface Met {
  readonly case: { readonly contactMoments: { readonly edges: readonly { readonly node: { readonly id: string } }[] } };
}
interface Identified {
  readonly person: { readonly identifiers: readonly { readonly id: string }[] };
}
interface Related {
  readonly person: { readonly relationships: readonly { readonly id: string }[] };
}
interface Asked {
  readonly case: { readonly helpQuestions: readonly { readonly id: string }[] };
}
interface Needed {
  readonly case: { readonly needs: readonly { readonly id: string }[] };
}
interface Measured {
  readonly case: { readonly measurements: { readonly edges: readonly { readonly node: { readonly id: string } }[] } };
}
