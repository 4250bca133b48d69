/** What a collection declares. */

/** How documents are found, apart from their key. */
export interface IndexDeclaration {
  readonly name: string;
  /** Members that are compared for equality, in this order. A document that lacks one is not in the index. */
  readonly equals: readonly string[];
  /**
   * The `equals` member that holds a list of texts: the document is in the index once for each of them, and not at all
   * when there is none, so that such an index costs nothing for the documents that have no list. However many of its
   * texts are asked for, a document is one row.
   */
  readonly eachOf?: string;
  /** The member that orders the rows and that a range may bound. A document that lacks it is not in the index. */
  readonly orderedBy: string;
  /**
   * Members by which groups are often made through this index, and those that are then summed. It changes no answer: an
   * engine may keep them in an index in the order of the groups, so that it neither reads nor sorts documents for one: those
   * that a question always names stand first. Not with `eachOf`.
   */
  readonly grouped?: { readonly by: readonly string[]; readonly measures: readonly string[] };
}

/** Words by which documents are found: the members' texts, normalised and cut into tokens (`tokens.ts`). */
export interface SearchDeclaration {
  readonly name: string;
  /** Members that hold texts or lists of texts. */
  readonly members: readonly string[];
}

export interface CollectionDeclaration {
  readonly view: string;
  /** From 1. Raised whenever the indexes or searches change. */
  readonly version: number;
  readonly indexes: readonly IndexDeclaration[];
  readonly searches?: readonly SearchDeclaration[];
}
