/** Whether a case is worked as its model says (R105-R121). These checks warn, they block nothing. */
import type { ModelProfile } from '@caseledger/configuration';
import { addMonths, isLocalDate, type LocalDate } from '@caseledger/kernel';
import type { Services } from './own-team';

export const FIDELITY_CHECKS = [
  'CONTACT_IN_TIME',
  'CASELOAD_WITHIN_LIMIT',
  'STRENGTHS_ASSESSED',
  'ACCOMPANIED',
  'DELIVERED_BY_OWN_TEAM',
  'MINOR_HAS_GUARDIAN',
] as const;
export type FidelityCheckCode = (typeof FIDELITY_CHECKS)[number];

export interface FidelityCheck {
  readonly code: FidelityCheckCode;
  /** NOT_ASSESSABLE where what it would need is not known. */
  readonly satisfied: 'YES' | 'NO' | 'NOT_ASSESSABLE';
}

/** What the checks look at. */
export interface WorkedCase {
  readonly today: LocalDate;
  /** The last day for the next contact; undefined where none is due. */
  readonly contactDue?: LocalDate | undefined;
  /** How many open cases of this model the caseworker has; undefined where nobody has the case. */
  readonly caseload?: number | undefined;
  /** How many strengths and resources of the client are recorded. */
  readonly strengths: number;
  /** How many contact moments of the present period accompanied the client. */
  readonly accompanied: number;
  /** Who carries out the services of the case's plans; undefined where nobody has the case. */
  readonly services?: Services | undefined;
  /** The client's birth date, where all of it is known. */
  readonly birthDate?: string | undefined;
  /** Whether a parent or guardian takes part in the case. */
  readonly hasGuardian: boolean;
}

const of = (satisfied: boolean): FidelityCheck['satisfied'] => (satisfied ? 'YES' : 'NO');

/** R112: most services are those of the case manager and their team; half of them are not most. */
function mostAreOwn({ all, own }: Services = { all: 0, own: 0 }): FidelityCheck['satisfied'] {
  return all === 0 ? 'NOT_ASSESSABLE' : of(2 * own > all);
}

/** The checks that a model asks for, and that of minors, which every model does (R123). */
export function fidelityOf(
  profile: Pick<ModelProfile, 'caseloadLimit' | 'strengthsRequired' | 'accompanimentExpected' | 'deliveredBy'>,
  worked: WorkedCase,
): readonly FidelityCheck[] {
  const { today, contactDue, caseload, strengths, accompanied, services, birthDate, hasGuardian } = worked;
  const minor = birthDate !== undefined && isLocalDate(birthDate) ? today < addMonths(birthDate, 18 * 12) : undefined;
  return [
    { code: 'CONTACT_IN_TIME', satisfied: contactDue === undefined ? 'NOT_ASSESSABLE' : of(today <= contactDue) },
    {
      code: 'CASELOAD_WITHIN_LIMIT',
      satisfied: caseload === undefined ? 'NOT_ASSESSABLE' : of(caseload <= profile.caseloadLimit),
    },
    ...(profile.strengthsRequired ? [{ code: 'STRENGTHS_ASSESSED' as const, satisfied: of(strengths > 0) }] : []),
    ...(profile.accompanimentExpected ? [{ code: 'ACCOMPANIED' as const, satisfied: of(accompanied > 0) }] : []),
    ...(profile.deliveredBy === 'OWN_TEAM'
      ? [{ code: 'DELIVERED_BY_OWN_TEAM' as const, satisfied: mostAreOwn(services) }]
      : []),
    ...(minor === false
      ? []
      : [
          {
            code: 'MINOR_HAS_GUARDIAN' as const,
            satisfied: minor === undefined ? ('NOT_ASSESSABLE' as const) : of(hasGuardian),
          },
        ]),
  ];
}
