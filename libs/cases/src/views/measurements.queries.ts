/** The queries on measurements. */
import type { ConfigurationState } from '@caseledger/configuration';
import type { CaseId } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import type { Row } from '@caseledger/read-store';
import { type MeasurementChange, measurementChange } from '../domain/measurements/measurement-change';
import { seesCase } from './case-history';
import { type MeasurementDocument, measurementsView } from './measurements.view';

export interface MeasurementPage {
  readonly caseId: CaseId;
  /** Only those with this instrument. */
  readonly instrument?: string | undefined;
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  /** How many are shown; one more is answered where there are more. */
  readonly limit: number;
}

/** The measurements of a case, the latest first. */
export const measurementPage = query('measurements', {
  permission: 'case.read',
  view: measurementsView,
  answer: async ({ caseId, instrument, after, limit }: MeasurementPage, reading): Promise<readonly Row[]> => {
    if (!(await seesCase(caseId, reading))) return [];
    return reading.documents(measurementsView).page({
      ...(instrument === undefined
        ? { index: 'ofCase', equals: { caseId } }
        : { index: 'ofInstrument', equals: { caseId, instrument } }),
      direction: 'descending',
      ...(after === undefined ? {} : { after }),
      limit: limit + 1,
    });
  },
  shows: (rows, { caseId }) => (rows.length === 0 ? [] : [caseId]),
});

/** So many are shown on one contact moment, the latest. */
export const MOST_ON_A_CONTACT = 20;

/** The measurements and questionnaires that are attached to contact moments of a case (R64), the latest first. */
export const measurementsOnContacts = query('measurementsOnContacts', {
  permission: 'case.read',
  view: measurementsView,
  answer: async (
    { caseId, contactMomentIds }: { readonly caseId: CaseId; readonly contactMomentIds: readonly string[] },
    reading,
  ): Promise<readonly MeasurementDocument[]> => {
    if (!(await seesCase(caseId, reading))) return [];
    const documents = reading.documents(measurementsView);
    const pages = contactMomentIds.map((contactMomentId) =>
      documents.page({
        ...{ index: 'ofContactMoment', equals: { contactMomentId }, direction: 'descending' },
        limit: MOST_ON_A_CONTACT,
      }),
    );
    return (await Promise.all(pages)).flat().map(({ document }) => document as unknown as MeasurementDocument);
  },
  shows: (measurements, { caseId }) => (measurements.length === 0 ? [] : [caseId]),
});

/** What changed between the first and the last measurement with one version of an instrument. */
export interface ChangeOfMeasurements extends MeasurementChange {
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly first: MeasurementDocument;
  readonly last: MeasurementDocument;
}

/** A case is measured so often at most, where the first is looked for. */
const MOST_COMPARED = 500;

/**
 * The change since the baseline, or since the first measurement where none is one; undefined without two measurements with
 * the same version of the instrument, which alone are compared (R71).
 */
export const changeOfMeasurements = query('changeOfMeasurements', {
  permission: 'case.read',
  view: measurementsView,
  answer: async (
    { caseId, instrument }: { readonly caseId: CaseId; readonly instrument: string },
    reading,
  ): Promise<ChangeOfMeasurements | undefined> => {
    if (!(await seesCase(caseId, reading))) return undefined;
    const condition = { index: 'ofInstrument', equals: { caseId, instrument }, limit: MOST_COMPARED } as const;
    const rows = await reading.documents(measurementsView).page({ ...condition, direction: 'descending' });
    const all = rows.map(({ document }) => document as unknown as MeasurementDocument).reverse();
    const last = all.at(-1);
    const comparable = all.filter(({ instrumentVersion }) => instrumentVersion === last?.instrumentVersion);
    const first = comparable.find(({ phase }) => phase === 'BASELINE') ?? comparable[0];
    if (first === undefined || last === undefined || first.id === last.id) return undefined;
    const { state } = await reading.state<ConfigurationState>('configuration');
    const { instrumentVersion } = last;
    const declared = state.instruments[instrument]?.versions[instrumentVersion];
    if (declared === undefined) return undefined;
    return { instrument, instrumentVersion, first, last, ...measurementChange(declared, first.scores, last.scores) };
  },
  shows: (change, { caseId }) => (change === undefined ? [] : [caseId]),
});

export const measurementQueries = [measurementPage, measurementsOnContacts, changeOfMeasurements] as const;
