/** Instruments of measurement (standards: outcome measurement): versioned data. What was measured names the version. */

/** A measurement of how a client is, or a questionnaire that the client fills in. */
export const INSTRUMENT_KINDS = ['MEASUREMENT', 'QUESTIONNAIRE'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** Which end of a scale is the good one. */
export const SCALE_DIRECTIONS = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type ScaleDirection = (typeof SCALE_DIRECTIONS)[number];

/** Whole numbers from `min` to `max`, both included. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly direction: ScaleDirection;
}

/** What an instrument asks about; each domain is scored by itself. */
export interface InstrumentDomain {
  readonly code: string;
  readonly label: string;
}

/** One version of an instrument; it never changes. */
export interface Instrument {
  /** The word by which measurements name it: `SELF_SUFFICIENCY`. */
  readonly code: string;
  /** Counts from 1. */
  readonly version: number;
  /** Its name for people. */
  readonly label: string;
  readonly kind: InstrumentKind;
  readonly domains: readonly InstrumentDomain[];
  readonly scale: Scale;
  /** On what terms it is used, such as `Free to use`. */
  readonly licence: string;
}

/** An instrument with all its versions. */
export interface VersionedInstrument {
  readonly code: string;
  /** Whether nothing new is measured with it. */
  readonly retired: boolean;
  /** The version that new measurements have. */
  readonly current: number;
  readonly versions: Readonly<Record<number, Instrument>>;
}
