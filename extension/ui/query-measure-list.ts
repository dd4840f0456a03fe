import data from '#rules/measures/query-measures.json' with { type: 'json' };
import type { QueryMeasures } from '#src/measures/query-measures.ts';

/** The measures of queries, with all their definitions. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the file to the type
export const QUERY_MEASURES = data.measures as QueryMeasures['measures'];
