/** What holds of a tenant whatever is asked of it, in whatever order. */
import type { CommandId } from '@caseledger/kernel';
import { USUAL } from '@caseledger/kernel/circumstances';
import { step, tell } from '@caseledger/kernel/contract/laws';
import fc from 'fast-check';
import { createTenant } from './commands/create-tenant';
import { tenantStream } from './tenant.state';

const commands = fc
  .record({
    commandId: fc.uuid({ version: 7 }).map((id) => id as CommandId),
    name: fc.string({ maxLength: 220 }),
    timeZone: fc.oneof(fc.constantFrom('Europe/Amsterdam', 'UTC'), fc.string()),
    currency: fc.oneof(fc.constantFrom('EUR', 'NZD'), fc.string({ maxLength: 4 })),
    locale: fc.oneof(fc.constantFrom('nl-NL', 'tr'), fc.string(), fc.stringMatching(/^[a-z]{2}(-[a-z0-9]{2,8}){0,9}$/)),
  })
  .map((input) => createTenant(input));

test('a tenant is created once, whatever is asked of it, from nothing that its events do not take', () => {
  const stories = fc.array(
    commands.map((command) => step(command, USUAL)),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(stories, (story) => {
      const told = tell(tenantStream, story);
      const created = told.filter(({ before, after }) => !before.created && after.created);
      expect(created.length).toBeLessThanOrEqual(1);
      const last = created.at(-1);
      if (last !== undefined) expect(told.at(-1)?.after).toEqual(last.after);
    }),
    { numRuns: 1_000 },
  );
});
