/** The local issuer: its key, its tokens. */
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { authentication } from './authentication';
import { type LocalIssuer, openLocalIssuer } from './local-issuer';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-issuer-'));
});
afterEach(() => rm(folder, { recursive: true }));

const REQUEST = { subject: 'demo-caseworker', tenant: 'demo', roles: ['CASEWORKER'], lifetimeSeconds: 3600 } as const;

function authenticate(issuer: LocalIssuer, now?: () => number) {
  return authentication({
    trusted: issuer.trusted,
    tenantExists: async () => true,
    ...(now === undefined ? {} : { now }),
  });
}

describe('the local issuer', () => {
  it('issues a token that names its bearer until it ends', async () => {
    let now = Date.parse('2026-03-31T12:00:00Z');
    const issuer = await openLocalIssuer(folder, () => now);
    const token = await issuer.issue(REQUEST);
    const ask = authenticate(issuer, () => now);

    const caller = await ask(token);
    expect(caller.actor).toEqual({ id: 'demo-caseworker', tenant: 'demo', roles: ['CASEWORKER'] });
    now = caller.expiresAt;
    await expect(ask(token)).rejects.toThrow('The bearer token has expired.');
  });

  it('keeps one key for all who open the folder: what one issues another takes', async () => {
    const server = await openLocalIssuer(folder);
    const cli = await openLocalIssuer(folder);
    await expect(authenticate(server)(await cli.issue(REQUEST))).resolves.toBeDefined();
  });

  it.each([0, 1, 2, 4])('makes one key even when several open a new folder, %i ms after one another', async (gap) => {
    const data = path.join(folder, 'data');
    const issuers = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        await setTimeout(n * gap);
        return openLocalIssuer(data);
      }),
    );
    const tokens = await Promise.all(issuers.map((issuer) => issuer.issue(REQUEST)));
    for (const issuer of issuers) {
      for (const token of tokens) await expect(authenticate(issuer)(token)).resolves.toBeDefined();
    }
    expect(await readdir(data)).toEqual(['local-issuer.json']);
  });

  it('of another folder is another issuer', async () => {
    const here = await openLocalIssuer(path.join(folder, 'here'));
    const there = await openLocalIssuer(path.join(folder, 'there'));
    await expect(authenticate(here)(await there.issue(REQUEST))).rejects.toThrow('The bearer token is not valid.');
  });

  it('keeps its key to its owner, and refuses one that others can read', async () => {
    await openLocalIssuer(folder);
    const file = path.join(folder, 'local-issuer.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await chmod(file, 0o644);
    await expect(openLocalIssuer(folder)).rejects.toThrow('chmod 600');
  });

  it.each(['', '{}', '{"kty":"EC"'])(
    'says that the key file is damaged when it holds %j, and keeps it',
    async (text) => {
      const file = path.join(folder, 'local-issuer.json');
      await writeFile(file, text, { mode: 0o600 });
      await expect(openLocalIssuer(folder)).rejects.toThrow('holds no key');
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );

  it('shows its private key to nobody', async () => {
    const issuer = await openLocalIssuer(folder);
    const { d } = JSON.parse(await readFile(path.join(folder, 'local-issuer.json'), 'utf8')) as { d: string };
    const token = await issuer.issue(REQUEST);
    const shown = `${JSON.stringify(issuer)} ${token} ${JSON.stringify((issuer.trusted.keys as { jwks?(): unknown }).jwks?.())}`;
    expect(shown).toContain('"kid"');
    expect(shown).not.toContain(d);
  });

  it.each([
    { subject: '' },
    { subject: 'x'.repeat(256) },
    { tenant: 'system' },
    { tenant: 'Demo' },
    { roles: ['OWNER'] },
    { lifetimeSeconds: 0 },
    { lifetimeSeconds: Number.NaN },
    { lifetimeSeconds: 31 * 24 * 3600 },
  ])('issues no token for %j', async (wrong) => {
    const issuer = await openLocalIssuer(folder);
    await expect(issuer.issue({ ...REQUEST, ...wrong })).rejects.toThrow(RangeError);
  });
});
