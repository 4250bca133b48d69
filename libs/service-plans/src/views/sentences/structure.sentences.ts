/** The goal, plan groups, sub-goals and milestones, in sentences. */
import { type Forgotten, isForgotten, type LocalDate, type Sentence, told } from '@caseledger/kernel';
import type { structureEvents } from '../../domain/structure/structure.events';
import { assigned, because, type PlanTellings } from './telling';

export const structureSentences: PlanTellings<typeof structureEvents> = {
  PlanGoalRevised: ({ data: { targetDate }, personal: { reason } }) => [
    told('The goal of the plan was written anew.'),
    ...(targetDate === undefined ? [] : [told('It is to be reached by {targetDate}.', { targetDate })]),
    ...because(reason),
  ],
  PlanGroupAdded: ({ personal: { name } }) => [told('A plan group was added: {name}.', { name: named(name) })],
  PlanGroupRenamed: ({ personal: { name } }) => [told('A plan group was renamed: {name}.', { name: named(name) })],
  PlanGroupRemoved: ({ personal: { reason } }) => [
    told('A plan group was removed; its sub-goals stay.'),
    ...because(reason),
  ],
  SubGoalAdded: ({ data: { owner, ...days }, personal: { name } }, words) => [
    told('A sub-goal was added: {name}.', { name: named(name) }),
    told('Owner: {owner}.', { owner: assigned(owner, words) }),
    ...expected(days),
  ],
  SubGoalRevised: ({ data, personal: { name, reason } }) => [
    told('A sub-goal was written anew: {name}.', { name: named(name) }),
    ...expected(data),
    ...because(reason),
  ],
  SubGoalMoved: ({ data: { groupId } }) => [
    groupId === undefined
      ? told('A sub-goal was taken out of its plan group.')
      : told('A sub-goal was put into another plan group.'),
  ],
  SubGoalOwnerChanged: ({ data: { owner }, personal: { reason } }, words) => [
    told('A sub-goal was given to another owner.'),
    told('Owner: {owner}.', { owner: assigned(owner, words) }),
    ...because(reason),
  ],
  SubGoalRemoved: ({ personal: { reason } }) => [told('A sub-goal was removed.'), ...because(reason)],
  MilestoneAdded: ({ data: { owner, ...days }, personal: { name } }, words) => [
    told('A milestone was added: {name}.', { name: named(name) }),
    told('Owner: {owner}.', { owner: assigned(owner, words) }),
    ...expected(days),
  ],
  MilestoneRevised: ({ data, personal: { name, reason } }) => [
    told('A milestone was written anew: {name}.', { name: named(name) }),
    ...expected(data),
    ...(data.actualStart === undefined
      ? []
      : [told('It started on {actualStart}.', { actualStart: data.actualStart })]),
    ...(data.actualEnd === undefined ? [] : [told('It was reached on {actualEnd}.', { actualEnd: data.actualEnd })]),
    ...because(reason),
  ],
  MilestoneRemoved: ({ personal: { reason } }) => [told('A milestone was removed.'), ...because(reason)],
};

/** A name that somebody wrote, or what is left of it. */
function named(name: string | Forgotten | undefined): string | Sentence {
  return name === undefined || isForgotten(name) ? told('(erased with the person)') : name;
}

interface Days {
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
}

function expected({ expectedStart, expectedEnd }: Days): readonly Sentence[] {
  return [
    ...(expectedStart === undefined ? [] : [told('It is to start on {expectedStart}.', { expectedStart })]),
    ...(expectedEnd === undefined ? [] : [told('It is to end on {expectedEnd}.', { expectedEnd })]),
  ];
}
