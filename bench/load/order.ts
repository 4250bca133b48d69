/** What the load generator is asked for, and what it answers. */

/** A GraphQL request as JSON. Each `{{uuid}}` in it becomes a new UUID of version 7, each `{{pick}}` the next of `picks`. */
export interface RequestTemplate {
  readonly json: string;
  readonly picks?: readonly string[];
}

export interface LoadOrder {
  /** Such as http://127.0.0.1:40001. */
  readonly address: string;
  readonly token: string;
  readonly request: RequestTemplate;
  readonly connections: number;
  readonly seconds: number;
  /** After so many requests it ends before its time. */
  readonly requests?: number;
  /** Requests are begun at this rate, whether or not earlier ones are answered. Default: each connection asks again at once. */
  readonly requestsPerSecond?: number;
  /**
   * After every nth answer of a mutation: asks for what was changed, `{{id}}` and `{{bookmark}}` being those of the answer,
   * and measures how long after the mutation's answer that was answered.
   */
  readonly followed?: { readonly request: RequestTemplate; readonly every: number };
}

/** Latencies in milliseconds. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface LoadResult extends Latencies {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** The share of one core that the generator itself used: near 1, it measures itself. */
  readonly generatorShare: number;
  readonly followed?: Latencies;
}

/** The generator answers one of these to every order. */
export type LoadAnswer = { readonly result: LoadResult } | { readonly fault: string };
