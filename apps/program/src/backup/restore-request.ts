/** What an operator asks of a restore. */

/** What to restore. Paths are absolute. What is not restored must be there, and stays. */
export interface RestoreRequest {
  readonly logFrom: string | undefined;
  readonly keysFrom: string | undefined;
  /** Where it is known who was erased after the backup was taken: what is left of the log or the keys, or a later backup. */
  readonly erasuresFrom: readonly string[];
  /** Go on although nobody can tell who was erased after the backup was taken. */
  readonly erasuresLost: boolean;
  /** Go on although keys are lost: those persons are erased. */
  readonly keysLost: boolean;
}
