import type { Missing } from '../../../db/codebook/types.ts';

/** The key of each way of having no answer, the same in forms and at the first contact. It answers, and goes nowhere. */
export const KEY_OF_MISSING: Readonly<Record<Missing, string>> = { unknown: 'F4', declined: 'F3', 'not-asked': 'F6' };

const MISSING_OF_KEY = new Map(
  (['unknown', 'declined', 'not-asked'] as const satisfies readonly Missing[]).map((missing) => [
    KEY_OF_MISSING[missing],
    missing,
  ]),
);

export function missingOfKey(pressed: string | null): Missing | undefined {
  return pressed === null ? undefined : MISSING_OF_KEY.get(pressed);
}
