/** Who may do what: the one table from permissions to roles. It starts from R164; every command and query is in it. */

/** The roles that a token can carry (R160). */
export const ROLES = ['CASEWORKER', 'SUPERVISOR', 'APPLICATION_ADMIN', 'AUDITOR', 'ANALYST'] as const;
export type Role = (typeof ROLES)[number];

/** Whether the text names a role. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/**
 * The roles whose reading is on the access record: they see every case and every client of the organisation and work with
 * none of them, so that only the record says what they looked at.
 */
export const WATCHED_ROLES = ['APPLICATION_ADMIN', 'AUDITOR'] as const satisfies readonly Role[];

/** Whether the reading of somebody with these roles is watched: one of them is enough. */
export function isWatched(roles: readonly string[]): boolean {
  return roles.some((role) => (WATCHED_ROLES as readonly string[]).includes(role));
}

interface Row {
  /** Whether it lets its holder change something, or only see it. */
  readonly allows: 'change' | 'sight';
  readonly roles: readonly Role[];
  /** What it is for, and why these roles. */
  readonly because: string;
}

const change = (roles: readonly Role[], because: string): Row => ({ allows: 'change', roles, because });
const sight = (roles: readonly Role[], because: string): Row => ({ allows: 'sight', roles, because });

const ADMINISTRATOR = ['APPLICATION_ADMIN'] as const;
/** Those who work with clients. A supervisor may all that a caseworker may. */
const WORKERS = ['CASEWORKER', 'SUPERVISOR', 'APPLICATION_ADMIN'] as const;
/** Those who answer for the work of others. */
const LEADERS = ['SUPERVISOR', 'APPLICATION_ADMIN'] as const;
/** Those who may see single clients: an analyst may not. */
const READERS = [...WORKERS, 'AUDITOR'] as const;
const EVERYBODY = ROLES;

/**
 * The table. Overrides are the administrator's (R78, R100); an auditor sees everything and changes nothing; an analyst
 * sees the organisation's settings and reports, but no single client.
 */
export const PERMISSIONS = {
  'party.register': change(WORKERS, 'Register a person or a prospect (R1-R3, R164).'),
  'party.correct': change(WORKERS, 'Correct personal details; the history keeps what was corrected (R5, R165).'),
  'party.relate': change(WORKERS, 'Record and end relationships between parties (R8).'),
  'party.clientData': change(WORKERS, 'Record the client data that closing may ask for (R5, R6).'),
  'party.resource': change(WORKERS, 'Record strengths and resources of the client (R8, R118).'),
  'party.merge': change(
    LEADERS,
    'Merge two registered parties that are one, and undo it: one decides for all who work with either of them.',
  ),
  'party.forget': change(
    ADMINISTRATOR,
    'Erase a person for good; nobody can take it back, so no caseworker decides it.',
  ),

  'case.create': change(WORKERS, 'Open a case (R13, R164).'),
  'case.participants': change(WORKERS, 'Add and remove participants of a case (R7).'),
  'case.assign': change(LEADERS, 'Give a case to a caseworker: it moves work between people (R111, R159).'),
  'case.close': change(WORKERS, 'Close a case whose mandatory items are there (R74, R75, R164).'),
  'case.close.override': change(ADMINISTRATOR, 'Close in spite of unmet items, with a reason (R78, R162, R164).'),
  'case.correctClosed': change(
    LEADERS,
    'Correct the closing fields of a closed case, with a reason on the record: never silently, so a second pair of eyes (R73).',
  ),
  'case.aftercare': change(WORKERS, 'Seek contact in aftercare, and end aftercare (R67, R90).'),
  'case.reopen': change(
    WORKERS,
    'Reopen a closed case; the configuration may still reserve it to the administrator (R94, R95, R161, R164).',
  ),
  'case.reopen.override': change(ADMINISTRATOR, 'Reopen after the window has passed, with a reason (R100, R164).'),
  'case.reopen.reserved': change(
    ADMINISTRATOR,
    'Reopen a case whose type keeps reopening to the application administrator (R95).',
  ),
  'case.markInError': change(LEADERS, 'Mark a case as opened in error: a second pair of eyes beside the caseworker.'),
  'case.restrict': change(
    LEADERS,
    'Say to whom a case is open, for the whole organisation, a team or named workers: it decides what colleagues see.',
  ),
  'case.breakGlass': change(
    ['CASEWORKER', 'SUPERVISOR'],
    'Open a case that is closed to them, for some hours and with a reason on the record: for when there is no time to ask.',
  ),
  'case.needs': change(WORKERS, 'Record what a client asks for and needs, and what came of it (R9, R41).'),
  'case.measure': change(WORKERS, 'Record and withdraw measurements and questionnaires (R68-R71).'),
  'case.model': change(WORKERS, 'Say by which model of case management a case is worked (R54, R107).'),
  'case.suspend': change(WORKERS, 'Suspend a case and resume it: what is due moves with it.'),
  'case.steps': change(WORKERS, 'Start, end, extend and correct the steps and tracks of a case (R35, R56, R58).'),
  'contact.record': change(WORKERS, 'Record a contact moment, and change it in its first days (R59, R61, R63).'),
  'contact.delete': change(WORKERS, 'Delete a contact moment within its window (R62, R164).'),
  'contact.editAfterWindow': change(WORKERS, 'Change the content, never the duration, after the window (R63, R164).'),

  'shortContact.record': change(
    WORKERS,
    'Register, correct and close a short contact, and make a case of it with case.create (R84, R85).',
  ),

  'plan.create': change(WORKERS, 'Draw up a service plan (R126, R164).'),
  'plan.change': change(
    WORKERS,
    'Change a plan, its participants and its items, submit, activate and close it, and have it agreed (R126-R146).',
  ),
  'plan.deliver': change(
    WORKERS,
    'Record what was delivered and what became of a plan item, and take it back (R133, R136).',
  ),
  'plan.approve': change(LEADERS, 'Approve a plan: not by the one who only drew it up (R132, R164).'),
  'planItem.assign': change(WORKERS, 'Say who owns and who carries out a plan item (R147-R150, R164).'),

  'config.manage': change(ADMINISTRATOR, 'Define case types, client attributes and settings (R49, R53, R163, R164).'),
  'organisation.manage': change(
    ADMINISTRATOR,
    'Name workers, and say who is in which team: a supervisor who could join any team would see all that is open to it.',
  ),

  'case.read': sight(READERS, 'See cases, lists of cases and their changes (R81, R158).'),
  'case.read.restricted': sight(
    ['APPLICATION_ADMIN', 'AUDITOR'],
    'See cases that are open to a team or to named workers alone; every such reading is recorded.',
  ),
  'case.timeline.all': sight(
    ['SUPERVISOR', 'APPLICATION_ADMIN', 'AUDITOR'],
    'See the contact moments of all steps and tracks of a case at once; caseworkers see them where they belong (R60).',
  ),
  'shortContact.read': sight(READERS, 'See short contacts and lists of them (R84).'),
  'party.read': sight(READERS, 'See which parties there are and how they relate (R7, R8).'),
  'person.read.personal': sight(READERS, 'See the personal values of a person: what an analyst never does.'),
  'history.read': sight(
    ['SUPERVISOR', 'APPLICATION_ADMIN', 'AUDITOR'],
    'See a case as of an earlier moment, its whole history, deleted entries included, and that of a short contact (R62, R164, R165).',
  ),
  'retention.read': sight(
    ['APPLICATION_ADMIN', 'AUDITOR'],
    'See who may be erased and since when: one decides on it, the other sees that it is done. It spans closed cases of all.',
  ),
  'config.read': sight(EVERYBODY, 'See the case types and client attributes in force (R52).'),
  'tenant.read': sight(EVERYBODY, "See the tenant's own settings, such as its time zone and locale (R79)."),
  'organisation.read': sight(READERS, 'See who works here, under which name and in which teams.'),
  'report.read': sight(
    ['SUPERVISOR', 'APPLICATION_ADMIN', 'AUDITOR', 'ANALYST'],
    'See reports over many cases (R155-R159, R164).',
  ),
  'outcome.rows': sight(
    ['AUDITOR', 'ANALYST'],
    'Export the rows behind the outcomes, which name nobody, and see small groups of them (R151-R153): to analyse is their task.',
  ),
  'audit.read': sight(['APPLICATION_ADMIN', 'AUDITOR'], 'See the state of the log and who did what (R164, R166).'),
} as const satisfies Readonly<Record<string, Row>>;

export type Permission = keyof typeof PERMISSIONS;
/** Every permission by name. */
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly Permission[];

/** Whether the text names a permission of the table. */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}

const PERMISSIONS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ROLES.map((role) => [
    role,
    new Set(PERMISSION_NAMES.filter((name) => (PERMISSIONS[name].roles as readonly Role[]).includes(role))),
  ]),
);

/** What the roles together allow. A role or a permission that the table does not know allows nothing. */
export function mayWith(roles: readonly string[]): (permission: string) => boolean {
  const granted = roles.map((role) => PERMISSIONS_OF.get(role)).filter((set) => set !== undefined);
  return (permission) => granted.some((set) => set.has(permission));
}
