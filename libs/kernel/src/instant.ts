/** Instants: RFC 3339 in UTC with milliseconds, always of the same width, so that their order is that of their text. */
import { Temporal } from 'temporal-polyfill';
import type { Branded } from './ids';

export type Instant = Branded<string, 'Instant'>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is an instant in the one form that is stored. */
export function isInstant(text: string): text is Instant {
  const moment = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  // Date takes 30 February for 2 March, and 24:00 for the next day.
  return !Number.isNaN(moment) && instantOf(moment) === text;
}

/** The instant of a number of milliseconds since 1970, for years 0000 to 9999. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

/** The milliseconds since 1970 of an instant. */
export function epochMillisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Any RFC 3339 text as an instant in UTC, cut to milliseconds; undefined when it is none of the years 0000 to 9999. */
export function parseInstant(text: string): Instant | undefined {
  try {
    const instant = instantOf(Temporal.Instant.from(text).epochMilliseconds);
    return isInstant(instant) ? instant : undefined;
  } catch {
    return undefined;
  }
}

/** The later of two instants. */
export function later(a: Instant, b: Instant | undefined): Instant {
  return b !== undefined && b > a ? b : a;
}
