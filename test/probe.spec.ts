/** Probe. */
import { openAgency, give, open, register } from './support/agency';
import { factsIn } from './support/log';
jest.setTimeout(60_000);
test('probe', async () => {
  let t = Date.now();
  const agency = await openAgency();
  console.log('start', Date.now() - t);
  t = Date.now();
  try {
    const admin = agency.as('APPLICATION_ADMIN');
    console.log(await agency.today(), Date.now() - t);
    const c = await open(admin);
    console.log(c, Date.now() - t);
    const results: unknown[] = [];
    const tryIt = async (what: string, f: () => Promise<unknown>) => {
      try {
        results.push([what, await f()]);
      } catch (e) {
        results.push([what, String(e), (e as any).error?.extensions]);
      }
    };
    await tryIt('nul worker', () => give(admin, 'assignCaseworker', { caseId: c.id, caseworker: 'a\u0000b' }));
    await tryIt('case after', () => admin.ask(`{ case(id:"${c.id}") { caseworker revision } }`));
    await tryIt('list nul', () =>
      admin.ask('query($v:String!){ cases(of:{ofCaseworker:$v}) { totalCount } }', { v: 'a\u0000b' }),
    );
    await tryIt('list type nul', () =>
      admin.ask('query($v:String!){ cases(of:{ofType:$v}) { totalCount } }', { v: 'a\u0000b' }),
    );
    await tryIt('type nul', () => open(admin, { caseType: 'a\u0000b' }));
    await tryIt('surrogate reason', () => give(admin, 'closeCase', { caseId: c.id, reason: 'a\ud800b' }));
    await tryIt('surrogate name', () => register(admin, { familyName: 'a\ud800b' }));
    await tryIt('nul name', () => register(admin, { familyName: 'a\u0000b' }));
    await tryIt('surrogate list', () =>
      admin.ask('query($v:String!){ cases(of:{ofCaseworker:$v}) { totalCount } }', { v: 'a\ud800b' }),
    );
    await tryIt('cursor nul', () =>
      admin.ask('query($v:String!){ cases(of:{all:true}, after:$v) { totalCount } }', {
        v: Buffer.from(JSON.stringify(['a\u0000', 'b'])).toString('base64url'),
      }),
    );
    await tryIt('cursor odd', () =>
      admin.ask('query($v:String!){ cases(of:{all:true}, after:$v) { totalCount } }', {
        v: Buffer.from(JSON.stringify(['zz', 'b'])).toString('base64url'),
      }),
    );
    await tryIt('worker surrogate', () => give(admin, 'assignCaseworker', { caseId: c.id, caseworker: 'a\ud800b' }));
    await tryIt('bookmark', () =>
      admin.ask('query($v:Bookmark!){ cases(of:{all:true}, bookmark:$v) { totalCount } }', { v: 'x' }),
    );
    await tryIt('far past', () => open(admin, { startDate: '0000-01-01' }));
    await tryIt('knownAt far', () =>
      admin.ask(`{ case(id:"${c.id}", asOf:{knownAt:"0000-01-01T00:00:00Z"}) { revision } }`),
    );
    await tryIt('asOf rev big', () => admin.ask(`{ case(id:"${c.id}", asOf:{revision: 2000000000}) { revision } }`));
    await tryIt('asOf rev neg', () => admin.ask(`{ case(id:"${c.id}", asOf:{revision: -1}) { revision } }`));
    await tryIt('asOf both', () =>
      admin.ask(`{ case(id:"${c.id}", asOf:{revision: 0, knownAt:"2026-01-01T00:00:00Z"}) { revision } }`),
    );
    await tryIt('asOf none', () => admin.ask(`{ case(id:"${c.id}", asOf:{}) { revision } }`));
    await tryIt('asOf null member', () =>
      admin.ask(`query($a:CaseMomentInput) { case(id:"${c.id}", asOf:$a) { revision } }`, { a: { revision: null } }),
    );
    await tryIt('of null member', () =>
      admin.ask(`query($a:CaseListInput!) { cases(of:$a) { totalCount } }`, { a: { all: null } }),
    );
    await tryIt('of long', () =>
      admin.ask(`query($a:CaseListInput!) { cases(of:$a) { totalCount } }`, { a: { ofType: 'x'.repeat(20000) } }),
    );
    await tryIt('of long worker', () =>
      admin.ask(`query($a:CaseListInput!) { cases(of:$a) { totalCount } }`, { a: { ofCaseworker: 'x'.repeat(300) } }),
    );
    await tryIt('expectedRevision on new', () =>
      give(admin, 'registerPerson', { details: { familyName: 'A' }, expectedRevision: 3 }),
    );
    await tryIt('expectedRevision -1 on new', () =>
      give(admin, 'registerPerson', { details: { familyName: 'A' }, expectedRevision: -1 }),
    );
    await tryIt('codes', () =>
      give(admin, 'defineClientAttribute', {
        code: 'X',
        label: 'X',
        kind: 'CODE',
        codes: [
          { code: 'A', label: 'A' },
          { code: 'b', label: 'A' },
        ],
      }),
    );
    await tryIt('codes long', () =>
      give(admin, 'defineClientAttribute', {
        code: 'X',
        label: 'X',
        kind: 'CODE',
        codes: [
          { code: 'A', label: 'A' },
          { code: 'b'.repeat(5000), label: 'A' },
        ],
      }),
    );
    await tryIt('codes literal', () =>
      admin.ask(
        'mutation { defineClientAttribute(input: {commandId:"' +
          crypto.randomUUID() +
          '", code:"X", label:"X", kind:CODE, codes:[{code:"A",label:"A"},{code:"b"}]}) {id} }',
      ),
    );
    console.log(results.map((r) => JSON.stringify(r)).join('\n'));
    console.log(factsIn(agency.server.folder).join('\n'));
    console.log(agency.server.stderr());
  } finally {
    await agency.server.remove();
  }
});
