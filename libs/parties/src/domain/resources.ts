/** The strengths inventory (R8, R118): what a client has and whom, to build on. */
export const RESOURCE_KINDS = [
  'STRENGTH',
  'SKILL',
  'PASSION',
  'FAMILY',
  'FRIENDS',
  'COMMUNITY',
  'HOME_ENVIRONMENT',
  'OTHER',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];
