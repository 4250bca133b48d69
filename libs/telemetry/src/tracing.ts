/** Traces: what happened for one request, and how long each part took. Without an exporter there are none. */

/** What is said of a span. Never a value from an input or an event, and never the id of a person. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Say = (attributes: Attributes) => void;
/** Told once when traces cannot be delivered, and once when they can be again. */
export type OnDelivery = (delivered: boolean, error?: Error) => void;

/** The span of a request, which is over when its answer has gone. */
export interface RequestSpan {
  /** By which the request is found among the traces; undefined where there are none. */
  readonly traceId: string | undefined;
  /** Goes on with the request, so that the spans of its parts belong to it. */
  goOn(next: () => void): void;
  /** `name` says what it was. */
  end(name: string, attributes: Attributes, failed: boolean): void;
}

export interface Tracing {
  /** Begins the span of a request, within the trace that the header `traceparent` names (W3C Trace Context). */
  request(traceparent: string | undefined): RequestSpan;
  /** Does a task in a span within the present one. What it throws is said by its kind alone. */
  within<Result>(name: string, attributes: Attributes, task: (say: Say) => Promise<Result>): Promise<Result>;
  /** Sends what is left, as far as that is possible soon. */
  close(): Promise<void>;
}

const nothing = (): void => undefined;
const NO_SPAN: RequestSpan = {
  traceId: undefined,
  goOn: (next) => {
    next();
  },
  end: nothing,
};

/** No traces. */
export const NO_TRACING: Tracing = {
  request: () => NO_SPAN,
  within: (_name, _attributes, task) => task(nothing),
  close: () => Promise.resolve(),
};
