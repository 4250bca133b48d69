export { faultOf, type LoggedFault } from './fault';
export { type Commit, type Metrics, openMetrics, type ViewReading } from './metrics';
export { openTracing } from './open-tracing';
export { type Attributes, NO_TRACING, type RequestSpan, type Say, type Tracing } from './tracing';
