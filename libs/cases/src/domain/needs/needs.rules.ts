/** The rules of help questions and needs that several commands ask. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type Id, listedCodeRejection, rejected, type Rejection, textRejection } from '@caseledger/kernel';
import { NEED_SEVERITIES, NEED_SOURCES, type NeedSeverity, type NeedSource } from './needs.events';
import type { HelpQuestion, Need, NeedsState } from './needs.state';

export type HelpQuestionId = Id<'HelpQuestion'>;
export type NeedId = Id<'Need'>;

/** The most help questions, and the most needs, of one case. */
export const MOST_HELP_QUESTIONS = 100;
export const MOST_NEEDS = 200;
/** The most needs that one assessment finds. */
export const MOST_NEEDS_OF_ASSESSMENT = 50;

/** A need as somebody describes it. */
export interface DescribedNeed {
  /** A code of the list NEED_DOMAIN. */
  readonly domain: string;
  readonly severity: NeedSeverity;
  readonly source: NeedSource;
  readonly description: string;
}

/** The help question, or the refusal of an id that names none in this case. */
export function helpQuestionOf({ helpQuestions }: NeedsState, id: HelpQuestionId): HelpQuestion | Rejection {
  return (
    helpQuestions[id] ??
    rejected('HelpQuestionUnknown', 'The case has no help question with this id.', { field: 'helpQuestionId' })
  );
}

/** The need, or the refusal of an id that names none in this case, and of one that is settled. */
export function standingNeedOf({ needs }: NeedsState, id: NeedId): Need | Rejection {
  const need = needs[id];
  if (need === undefined) {
    return rejected('NeedUnknown', 'The case has no need with this id.', { field: 'needId' });
  }
  if (need.outcome === undefined) return need;
  return rejected('NeedResolved', 'What came of this need is recorded; record a new one where it is there again.', {
    field: 'needId',
    details: { outcome: need.outcome },
  });
}

/** A description with a word that no list has, or without a text. `path` is where it stands in the input. */
export function describedNeedRejection(
  configuration: ConfigurationState,
  { domain, severity, source, description }: DescribedNeed,
  path: string,
): Rejection | undefined {
  return (
    listedCodeRejection(configuration, 'NEED_DOMAIN', domain, `${path}domain`) ??
    severityRejection(severity, `${path}severity`) ??
    sourceRejection(source, `${path}source`) ??
    textRejection(description, `${path}description`)
  );
}

/** A severity that is none. */
export function severityRejection(severity: NeedSeverity, field: string): Rejection | undefined {
  if (NEED_SEVERITIES.includes(severity)) return undefined;
  return rejected('SeverityUnknown', '{severity} is no severity of a need.', { field, values: { severity } });
}

function sourceRejection(source: NeedSource, field: string): Rejection | undefined {
  if (NEED_SOURCES.includes(source)) return undefined;
  return rejected('NeedSourceUnknown', '{source} is no source of a need.', { field, values: { source } });
}

/** More needs than a case can have. */
export function tooManyNeeds({ needs }: NeedsState, more: number): Rejection | undefined {
  if (Object.keys(needs).length + more <= MOST_NEEDS) return undefined;
  return rejected('TooManyNeeds', 'A case has at most {most} needs.', { values: { most: MOST_NEEDS } });
}
