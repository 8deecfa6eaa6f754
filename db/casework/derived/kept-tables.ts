/**
 * Tables in which the schema keeps what screens look for, of all cases together, so that nobody reads them all (`../../DECISIONS.md`, Nothing that a
 * screen asks reads more because the past is longer). Deriving everything makes them anew; verification compares them. A row too few hides something.
 */
import type { Database } from '../../store/database.ts';
import { areFilesCounted, areFlagsCounted, areNationalitiesCounted } from './file-counts.ts';
import { areFlagsKept, areGapsKept, areLinesKept } from './flags-and-lines.ts';
import { isSignedUntilKept } from './signed-until.ts';
import { areUnsentKept, areUnsentToKept, isSentKept } from './unsent-chapters.ts';

/** By table, whether it holds what the other tables say. Reads only. */
export const KEPT_TABLES: ReadonlyMap<string, (db: Database) => boolean> = new Map([
  ['file_count', areFilesCounted],
  ['nationality_count', areNationalitiesCounted],
  ['flag_count', areFlagsCounted],
  ['case_flag', areFlagsKept],
  ['line_case', areLinesKept],
  ['case_gap', areGapsKept],
  ['case_sent', isSentKept],
  ['unsent_chapter', areUnsentKept],
  ['unsent_to', areUnsentToKept],
  ['signed_until', isSignedUntilKept],
]);
