/** Starts the program and serves it over HTTP until it is told to stop. */
import '../../program/src/running/production';
import 'reflect-metadata';
import { run } from '../../program/src/running/run';

run({
  name: 'caseledger',
  prepare: async (settings) => (await import('./serving.js')).prepareServing(settings),
});
