import { useDebouncedValue } from '@mantine/hooks';
import { memo, useLayoutEffect } from 'react';
import type { CaseRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAsked } from '../../state/asked.ts';

/** Cases, and the letters that they answer. */
export interface FoundCases {
  readonly searched: string;
  readonly rows: readonly (Pick<CaseRow, 'caseId' | 'reference'> & { readonly stage: CaseRow['stage'] | null })[];
}

/** How long a letter waits for the next before the database is asked (milliseconds). */
const RESTED_MS = 150;

/** Looks for cases by what is typed, once it has rested. It draws nothing: the palette is drawn again for what was found, not for having asked. */
export const PaletteCases = memo(function PaletteCases({
  typed,
  onFound,
}: {
  readonly typed: string;
  readonly onFound: (found: FoundCases) => void;
}) {
  const [searched] = useDebouncedValue(typed, RESTED_MS);
  const { answer } = useAsked<FoundCases>(`palette ${searched}`, async () => {
    if (searched.length < 2) return { searched, rows: [] };
    const { rows, elsewhere } = await waymark.cases.list({ filter: { search: searched }, limit: 8 });
    // A colleague's, by its whole reference: nothing else of it is said here.
    return { searched, rows: elsewhere === null ? rows : [...rows, { ...elsewhere, stage: null }] };
  });
  useLayoutEffect(() => {
    if (answer !== undefined) onFound(answer);
  }, [answer, onFound]);
  return null;
});
