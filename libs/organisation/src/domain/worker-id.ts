/** The id of a worker's stream: in the kernel, because other modules' commands read the workers that they name. */
export { workerStreamIdOf, type WorkerStreamId } from '@caseledger/kernel';
