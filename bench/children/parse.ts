/** What it takes to read the events of a log at the very least: JSON.parse of each, and nothing else. */
import { join } from 'node:path';
import { openLogForReading } from '@caseledger/event-store/embedded/log-file';
import { median } from '../statistics';
import { answerWith } from './child';

const PASSES = 5;

answerWith(async ({ folder }: { readonly folder: string }): Promise<{ events: number; eventsPerSecond: number }> => {
  const database = openLogForReading(join(folder, 'events.db'));
  const bodies = database
    .prepare('SELECT body FROM events ORDER BY position')
    .all()
    .map(([body]) => String(body));
  const seconds = Array.from({ length: PASSES }, () => {
    const begun = performance.now();
    for (const body of bodies) JSON.parse(body);
    return (performance.now() - begun) / 1_000;
  });
  return { events: bodies.length, eventsPerSecond: bodies.length / median(seconds) };
});
