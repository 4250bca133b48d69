/** How parties are related (R7, R8): every kind has the kind that it is from the other side. */

const INVERSES = {
  PARENT: 'CHILD',
  CHILD: 'PARENT',
  GUARDIAN: 'WARD',
  WARD: 'GUARDIAN',
  GRANDPARENT: 'GRANDCHILD',
  GRANDCHILD: 'GRANDPARENT',
  CARER: 'CARED_FOR',
  CARED_FOR: 'CARER',
  PARTNER: 'PARTNER',
  SIBLING: 'SIBLING',
  RELATIVE: 'RELATIVE',
  FRIEND: 'FRIEND',
  NEIGHBOUR: 'NEIGHBOUR',
  OTHER: 'OTHER',
} as const;

/** What the other party is to the party: `PARENT` says that the other is the party's parent. */
export type RelationshipKind = keyof typeof INVERSES;
export const RELATIONSHIP_KINDS = Object.keys(INVERSES) as readonly RelationshipKind[];

/** What the party is to the other. */
export function inverseOf(kind: RelationshipKind): RelationshipKind {
  return INVERSES[kind];
}
