/** How far an operation is. */
export interface Progress {
  readonly doing: string;
  readonly done: number;
  /** Absent where the end is not known. */
  readonly of?: number | undefined;
}
