/**
 * The order in which jest runs the specs: those that wait for servers, leases and kills first, since whatever starts last and
 * takes long leaves the other workers with nothing to do. The rest as jest would have it.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
  // The first two mostly wait, and at what others leave them of the processors.
  ...['test/faults-of-servers', 'test/several-processes', 'test/bad-input', 'test/matrix', 'test/kill', 'test/faults.'],
  ...['apps/cli/src/cli.', 'test/copy', 'test/erasure', 'load.spec', 'test/hardening', 'test/settings', 'test/sockets'],
];

const rank = ({ path }) => {
  const found = LONGEST.findIndex((part) => path.includes(part));
  return found === -1 ? LONGEST.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
};
