/** Who sees what is restricted. */
import type { TeamId, WorkerId } from './ids';
import type { Instant } from './instant';
import { type Restriction, sightOf, type Viewer } from './restriction';

const TEAM = '018f0000-0000-8000-8000-000000000001' as TeamId;
const NOW = '2026-03-31T10:00:00.000Z' as Instant;
const closed: Restriction = { teams: [TEAM], workers: ['anna' as WorkerId], brokenBy: {} };
const viewer = (id: string, more: Partial<Viewer> = {}): Viewer => ({ id, teams: [], seesAll: false, ...more });
const brokenUntil = (until: string): Restriction => ({
  ...closed,
  brokenBy: { ['bert' as WorkerId]: until as Instant },
});

describe('who sees what is restricted', () => {
  it('is everybody, where nothing is', () => {
    expect(sightOf(undefined, viewer('bert'), NOW)).toBe('open');
  });

  it('is the workers who are named, the members of the teams and those who see all', () => {
    expect(sightOf(closed, viewer('anna'), NOW)).toBe('open');
    expect(sightOf(closed, viewer('bert', { teams: [TEAM] }), NOW)).toBe('open');
    expect(sightOf(closed, viewer('bert', { seesAll: true }), NOW)).toBe('open');
    expect(sightOf(closed, viewer('bert'), NOW)).toBe('closed');
  });

  it('is who has broken the glass, until the instant at which it ends', () => {
    expect(sightOf(brokenUntil('2026-03-31T10:00:00.001Z'), viewer('bert'), NOW)).toBe('throughBrokenGlass');
    expect(sightOf(brokenUntil('2026-03-31T10:00:00.000Z'), viewer('bert'), NOW)).toBe('closed');
    expect(sightOf(brokenUntil('2026-03-31T18:00:00.000Z'), viewer('carl'), NOW)).toBe('closed');
  });

  it('is nobody called like a member that every object has', () => {
    expect(sightOf(brokenUntil('2026-03-31T18:00:00.000Z'), viewer('constructor'), NOW)).toBe('closed');
  });
});
