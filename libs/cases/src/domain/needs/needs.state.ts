/** What the client asks for and needs, over all periods of a case: a question that was answered may return. */
import type { Evolve, LocalDate } from '@caseledger/kernel';
import type { needEvents, NeedOutcome, NeedSeverity } from './needs.events';

export interface HelpQuestion {
  readonly category: string;
  readonly status: 'OPEN' | 'ANSWERED' | 'RETURNED';
  readonly raisedOn: LocalDate;
  /** The revision of the event that raised it, where its text stands. */
  readonly revision: number;
  /** The day of its last change. */
  readonly on: LocalDate;
}

export interface Need {
  readonly domain: string;
  readonly severity: NeedSeverity;
  readonly identifiedOn: LocalDate;
  /** The revision of the event that identified it, where its description stands. */
  readonly revision: number;
  readonly revisedOn?: LocalDate | undefined;
  /** Absent while it stands. */
  readonly outcome?: NeedOutcome | undefined;
}

export interface NeedsState {
  /** By their ids. */
  readonly helpQuestions: Readonly<Record<string, HelpQuestion>>;
  readonly needs: Readonly<Record<string, Need>>;
  readonly assessments: number;
  readonly firstAssessedOn?: LocalDate | undefined;
  readonly lastAssessedOn?: LocalDate | undefined;
}

export const NO_NEEDS: NeedsState = { helpQuestions: {}, needs: {}, assessments: 0 };

const withQuestion = (state: NeedsState, id: string, change: Partial<HelpQuestion>): NeedsState => ({
  ...state,
  helpQuestions: { ...state.helpQuestions, [id]: { ...state.helpQuestions[id], ...change } as HelpQuestion },
});

const withNeed = (state: NeedsState, id: string, change: Partial<Need>): NeedsState => ({
  ...state,
  needs: { ...state.needs, [id]: { ...state.needs[id], ...change } as Need },
});

export const evolveNeeds: Evolve<NeedsState, typeof needEvents> = {
  HelpQuestionRaised: (state, { data: { helpQuestionId, category, raisedOn }, revision }) =>
    withQuestion(state, helpQuestionId, { category, status: 'OPEN', raisedOn, revision, on: raisedOn }),
  HelpQuestionAnswered: (state, { data: { helpQuestionId, answeredOn } }) =>
    withQuestion(state, helpQuestionId, { status: 'ANSWERED', on: answeredOn }),
  HelpQuestionReturned: (state, { data: { helpQuestionId, returnedOn } }) =>
    withQuestion(state, helpQuestionId, { status: 'RETURNED', on: returnedOn }),
  NeedsAssessed: (state, { data: { assessedOn } }) => ({
    ...state,
    assessments: state.assessments + 1,
    firstAssessedOn:
      state.firstAssessedOn === undefined || assessedOn < state.firstAssessedOn ? assessedOn : state.firstAssessedOn,
    lastAssessedOn:
      state.lastAssessedOn === undefined || assessedOn > state.lastAssessedOn ? assessedOn : state.lastAssessedOn,
  }),
  NeedIdentified: (state, { data: { needId, domain, severity, identifiedOn }, revision }) =>
    withNeed(state, needId, { domain, severity, identifiedOn, revision }),
  NeedRevised: (state, { data: { needId, severity, revisedOn } }) => withNeed(state, needId, { severity, revisedOn }),
  NeedResolved: (state, { data: { needId, outcome } }) => withNeed(state, needId, { outcome }),
};
