/** How often a property is tried: as often as its spec says, times PROPERTY_RUNS_TIMES where that is set. */

const TIMES = Number(process.env['PROPERTY_RUNS_TIMES'] ?? 1);

/** The options of `fc.assert` for a property that is usually tried so often. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(usual * TIMES) });

/** How long that may take where so many milliseconds are usually enough. */
export const within = (usual: number): number => usual * Math.max(1, TIMES);
