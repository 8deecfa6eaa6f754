/** The office's rule for how long a closed file is kept before it is looked at again (casework/RULES.md, Keeping on). */
import type { Database } from '../../store/database.ts';
import { setSetting, setting } from '../../store/settings.ts';

/** Where the office has set none. */
const YEARS = 5;

/** Years after the closing, where whoever closed noted no day. */
export function keepingYears(db: Database): number {
  return Number(setting(db, 'keeping-years') ?? YEARS);
}

/** Call inside a transaction. */
export function setKeepingYears(db: Database, years: number): void {
  setSetting(db, 'keeping-years', String(years));
}
