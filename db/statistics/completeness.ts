/** How complete the answers are that the tables use: of each question how many have one, as the table itself counts what is missing. */
import type { Text } from '../codebook/types.ts';
import type { Report } from '../contract/report.ts';
import { percentOf } from './percent.ts';

interface Completeness {
  readonly question: Text;
  readonly known: number;
  readonly missing: number;
  /** Of a hundred, one decimal; null where nothing is counted. */
  readonly percent: number | null;
}

/** Of an exact table; a question whose numbers are hidden is left out, for it would say what the table does not. */
export function completenessOf({ n, dimensions }: Pick<Report, 'n' | 'dimensions'>): readonly Completeness[] {
  return dimensions.flatMap(({ label, missing }) =>
    n === null || missing === null
      ? []
      : [{ question: label, known: n - missing, missing, percent: percentOf(n - missing, n, 1) ?? null }],
  );
}
