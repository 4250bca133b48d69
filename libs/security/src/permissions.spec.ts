/** The table of permissions (R160-R164). */
import { isPermission, mayWith, PERMISSION_NAMES, PERMISSIONS, ROLES } from './permissions';

/** R164 as it is written. */
const R164 =
  'party.register, case.create, case.close, case.close.override, case.reopen, case.reopen.override, contact.delete, ' +
  'contact.editAfterWindow, plan.create, plan.approve, planItem.assign, config.manage, audit.read, history.read, report.read';

const changing = PERMISSION_NAMES.filter((name) => PERMISSIONS[name].allows === 'change');

describe('permissions', () => {
  it.each(R164.split(', '))('hold %s of R164', (name) => {
    expect(isPermission(name)).toBe(true);
  });

  it.each(ROLES)('give the role %s something to do', (role) => {
    expect(PERMISSION_NAMES.some(mayWith([role]))).toBe(true);
  });

  it.each(PERMISSION_NAMES)('say of %s who has it and why', (name) => {
    expect(PERMISSIONS[name].roles.length).toBeGreaterThan(0);
    expect(PERMISSIONS[name].because).toMatch(/\.$/);
  });

  it.each(['AUDITOR', 'ANALYST'])('let %s change nothing', (role) => {
    expect(changing.filter(mayWith([role]))).toEqual([]);
  });

  it('let an auditor see everything', () => {
    const seen = PERMISSION_NAMES.filter((name) => PERMISSIONS[name].allows === 'sight');
    expect(seen.filter(mayWith(['AUDITOR']))).toEqual(seen);
  });

  it('show an analyst reports and settings, but no single client', () => {
    const seen = ['config.read', 'tenant.read', 'report.read', 'outcome.rows'];
    expect(PERMISSION_NAMES.filter(mayWith(['ANALYST']))).toEqual(seen);
  });

  it('keep the overrides for the administrator (R78, R100)', () => {
    for (const override of ['case.close.override', 'case.reopen.override']) {
      expect(ROLES.filter((role) => mayWith([role])(override))).toEqual(['APPLICATION_ADMIN']);
    }
  });

  it('let only the administrator erase a person', () => {
    expect(ROLES.filter((role) => mayWith([role])('party.forget'))).toEqual(['APPLICATION_ADMIN']);
  });

  it('let a supervisor all that a caseworker may', () => {
    expect(PERMISSION_NAMES.filter(mayWith(['CASEWORKER'])).every(mayWith(['SUPERVISOR']))).toBe(true);
  });

  it('add up over several roles', () => {
    const may = mayWith(['ANALYST', 'CASEWORKER']);
    expect([may('report.read'), may('case.create'), may('config.manage')]).toEqual([true, true, false]);
  });

  it.each([
    ['case.create', []],
    ['case.create', ['toString', '__proto__', 'OWNER']],
    ['toString', ['CASEWORKER']],
  ])('do not give %s to the roles %j', (permission, roles) => {
    expect(mayWith(roles as string[])(permission as string)).toBe(false);
  });
});
