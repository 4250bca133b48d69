/** Models of case management (R54, R105-R121): defaults, guidance and checks for a certain kind of care. */

/** Who mostly delivers what a client gets (R112). */
export const DELIVERERS = ['OTHERS', 'OTHERS_ACCOMPANIED', 'OWN_TEAM', 'OTHERS_AND_CLIENT'] as const;
export type DeliveredBy = (typeof DELIVERERS)[number];

export interface ModelProfile {
  /** The word by which cases name it: `BROKERAGE`. */
  readonly code: string;
  /** Its name for people. */
  readonly label: string;
  /** What the model is about (R108). */
  readonly focus: string;
  /** A checklist for workers (R106, R109). */
  readonly guidance: readonly string[];
  /** The most days from one contact moment to the next (R110, R121). */
  readonly contactIntervalDays: number;
  /** The most open cases of one caseworker under this model (R111, R121). */
  readonly caseloadLimit: number;
  readonly deliveredBy: DeliveredBy;
  /** Whether every plan item uses a strength of the client (R119). */
  readonly strengthsRequired: boolean;
  /** Whether the case manager is expected to go along to what others deliver (R112). */
  readonly accompanimentExpected: boolean;
}

/** A model as the configuration holds it. */
export interface ConfiguredModelProfile extends ModelProfile {
  /** Whether no new case is worked by it. Cases that are go on. */
  readonly retired: boolean;
}

/** The model itself, of something that holds more. */
export function modelProfileOf(holder: ModelProfile): ModelProfile {
  const { code, label, focus, guidance, contactIntervalDays, caseloadLimit, deliveredBy } = holder;
  const { strengthsRequired, accompanimentExpected } = holder;
  return {
    ...{ code, label, focus, guidance, contactIntervalDays, caseloadLimit, deliveredBy },
    ...{ strengthsRequired, accompanimentExpected },
  };
}
