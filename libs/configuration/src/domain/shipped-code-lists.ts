/** The code lists as they ship: words that social services share. Each organisation adds its own and retires what it does not use. */
import type { CodeLists, ListedCode } from './code-list';

/** Entries by their codes, from codes and labels. */
const list = (labels: Readonly<Record<string, string>>): Readonly<Record<string, ListedCode>> =>
  Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, { code, label, retired: false }]));

/** The parts of a life that needs and questions are about: the same words for both, so that they can be compared. */
const DOMAINS = {
  LIVING: 'Living and housing',
  MONEY_AND_DEBT: 'Money and debt',
  WORK_AND_EDUCATION: 'Work and education',
  DAYTIME_ACTIVITIES: 'Daytime activities',
  PHYSICAL_HEALTH: 'Physical health',
  MENTAL_HEALTH: 'Mental health',
  SUBSTANCE_USE: 'Substance use',
  PARENTING: 'Parenting and growing up',
  RELATIONSHIPS: 'Partner and family',
  SOCIAL_NETWORK: 'Social network',
  DAILY_LIVING: 'Daily living and self-care',
  MOBILITY: 'Getting about',
  SAFETY: 'Safety',
  LAW: 'Police and justice',
  LANGUAGE_AND_PARTICIPATION: 'Language and participation',
  INFORMAL_CARE: 'Caring for somebody',
  OTHER: 'Something else',
};

export const SHIPPED_CODE_LISTS: CodeLists = {
  CLOSING_REASON: list({
    GOALS_REACHED: 'The goals were reached',
    QUESTION_ANSWERED: 'The help question was answered',
    HANDED_OVER: 'Others went on with it',
    CLIENT_STOPPED: 'The client stopped',
    NO_CONTACT: 'No contact could be had any more',
    NOT_ENTITLED: 'There was no right to it',
    MOVED_AWAY: 'The client moved away',
    DECEASED: 'The client died',
    OTHER: 'Another reason',
  }),
  CLOSING_RESULT: list({
    RESOLVED: 'Resolved',
    IMPROVED: 'Improved',
    STABLE: 'Stable',
    NOT_IMPROVED: 'Not improved',
    UNKNOWN: 'Not known',
  }),
  REFERRED_TO: list({
    GENERAL_PRACTITIONER: 'General practitioner',
    MENTAL_HEALTH_CARE: 'Mental health care',
    ADDICTION_CARE: 'Addiction care',
    DEBT_ADVICE: 'Debt advice',
    LEGAL_ADVICE: 'Legal advice',
    HOUSING: 'Housing association or office',
    YOUTH_CARE: 'Youth care',
    EMPLOYMENT_SERVICE: 'Employment service',
    HOME_CARE: 'Home care',
    SHELTER: 'Shelter',
    VOLUNTEERS: 'Volunteers',
    OTHER: 'Somebody else',
  }),
  PRODUCT: list({
    INFORMATION_AND_ADVICE: 'Information and advice',
    PRACTICAL_HELP: 'Practical help',
    COUNSELLING: 'Counselling',
    COACHING_AT_HOME: 'Coaching at home',
    GROUP_COURSE: 'Group or course',
    BUDGET_SUPPORT: 'Help with the budget',
    MEDIATION: 'Mediation',
    DAY_ACTIVITIES: 'Day activities',
    RESPITE: 'Respite for carers',
  }),
  TRACK: list({
    SHORT_SUPPORT: 'Short support',
    LONG_SUPPORT: 'Long-term support',
    CRISIS: 'Crisis',
    GROUP: 'Group',
    PREVENTION: 'Prevention',
  }),
  NEED_DOMAIN: list(DOMAINS),
  HELP_QUESTION_CATEGORY: list(DOMAINS),
  CONTACT_LOCATION: list({
    OFFICE: 'At the office',
    CLIENT_HOME: "At the client's home",
    NEIGHBOURHOOD_CENTRE: 'Neighbourhood centre',
    SCHOOL: 'School',
    HEALTH_CENTRE: 'Health centre or hospital',
    WORKPLACE: 'Workplace',
    OUTDOORS: 'Outdoors',
    ELSEWHERE: 'Elsewhere',
  }),
};
