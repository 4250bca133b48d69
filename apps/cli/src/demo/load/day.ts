/** One working day: what is given on it, in four parts. What one part does is done before the next begins. */
import type { Command, CommandId, DecidingActor, Instant, LocalDate, PartyId } from '@caseledger/kernel';
import { dateOf, type DayNumber, hourOf } from './calendar';
import { chanceOf } from './chance';

/**
 * In the morning parties are registered, and at midday all else is done; then what is in plans, which depends on how their
 * cases stand; in the afternoon what needs quiet: merges, erasures.
 */
export type Part = 'morning' | 'midday' | 'planning' | 'afternoon';
export const PARTS: readonly Part[] = ['morning', 'midday', 'planning', 'afternoon'];

/** When each part begins, in hours of UTC; it begins up to an hour later. */
const BEGINS: Readonly<Record<Part, number>> = { morning: 6.8, midday: 9.5, planning: 11.5, afternoon: 13 };

export interface Given {
  readonly command: Command;
  readonly by: () => DecidingActor;
  readonly reads: PartyId | undefined;
  readonly merges: Merge | undefined;
  readonly alone: boolean;
  /** To be told at which revision of its stream it was stored. */
  readonly stored: ((revision: number) => void) | undefined;
}

/** A merge is done once the survivor's stream knows of it. */
export interface Merge {
  readonly partyId: PartyId;
  readonly intoId: PartyId;
}

export interface Day {
  readonly number: DayNumber;
  readonly date: LocalDate;
  readonly parts: Readonly<Record<Part, { readonly begins: Instant; readonly given: readonly Given[] }>>;
  /**
   * Adds a command; answers its id, from which the ids of what it creates follow. Who gives it can be asked when the part
   * begins: somebody else may have taken over by then.
   */
  give(
    part: Part,
    by: DecidingActor | (() => DecidingActor),
    make: (commandId: CommandId) => Command,
    about?: About,
  ): CommandId;
}

interface About {
  /** The party whose stream the decision reads, where it is an older one. */
  readonly reads?: PartyId;
  readonly merges?: Merge;
  /** Whether it is done before the others, and by itself: it opens a case, and reads more than a party. */
  readonly alone?: boolean;
  readonly stored?: Given['stored'];
}

export function openDay(number: DayNumber, seed: string): Day {
  const chance = chanceOf(seed, 'day', number);
  const part = (name: Part) => ({
    begins: hourOf(number, BEGINS[name] + chance.whole(0, 3_599_999) / 3_600_000),
    given: [] as Given[],
  });
  const parts = {
    morning: part('morning'),
    midday: part('midday'),
    planning: part('planning'),
    afternoon: part('afternoon'),
  };
  return {
    ...{ number, date: dateOf(number), parts },
    give: (name, by, make, { reads, merges, alone = false, stored } = {}) => {
      const { begins, given } = parts[name];
      const commandId = chance.commandId(begins);
      const actor = typeof by === 'function' ? by : () => by;
      given.push({ command: make(commandId), by: actor, reads, merges, alone, stored });
      return commandId;
    },
  };
}
