/** What an organisation wants to know of its clients (R6): attributes are configured, they are not columns. */

export const ATTRIBUTE_KINDS = ['code', 'text', 'date', 'flag'] as const;
/** A word of the attribute's own list, free text, a date of which a part may be unknown, or yes and no. */
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

export interface AttributeCode {
  readonly code: string;
  readonly label: string;
}

export interface ClientAttribute {
  /** The word by which client data name it: `LIVING_SITUATION`. */
  readonly code: string;
  /** Its name for people. */
  readonly label: string;
  readonly kind: AttributeKind;
  /** The list that a value is chosen from; empty for every other kind. */
  readonly codes: readonly AttributeCode[];
}
