/**
 * The views and the processes that follow the log, as a process of their own: any number of them beside any number of APIs.
 * One of them keeps each view at a time, and runs each process; the others stand by.
 */
import '../../program/src/running/production';
import 'reflect-metadata';
import { run } from '../../program/src/running/run';

run({
  name: 'caseledger projector',
  // Whatever the environment says to the APIs beside it.
  settingsFor: (settings) => ({ ...settings, PROJECTING: 'here' }),
  prepare: () =>
    Promise.resolve(({ program }) =>
      Promise.resolve({
        address: undefined,
        welcome: `caseledger projector is ready.\n\n  Data       ${program.engines.folder}\n`,
        close: () => Promise.resolve(),
      }),
    ),
});
