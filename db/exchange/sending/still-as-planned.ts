/**
 * Sealing takes minutes, and people work on: whoever took consent back meanwhile, or what was told, must not be in the file. Asked in the transaction
 * that writes the package down. Reads only.
 */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { refusal } from '../format/refusal.ts';
import type { KnownStation } from '../trust/known-stations.ts';
import { planCases, type SealRequest } from './seal-cases.ts';
import type { ChapterToSeal } from './seal-content.ts';
import type { ChapterPlan } from './seal-plan.ts';
import type { CaseToSeal } from './several-packages.ts';

const statements = cachedPerDatabase((db) => ({
  inForce: db.prepare<[string, string, number, number], { epoch: number; n: number }>(
    `SELECT now.epoch, now.n FROM record AS planned JOIN record AS now USING (case_id, station, id)
     WHERE planned.case_id = ? AND planned.station = ? AND planned.epoch = ? AND planned.n = ? AND now.current = 1`,
  ),
}));

/** Throws `seal-changed` where a case, a chapter of it or a line would not go any more as it was planned. */
export function expectAsPlanned(
  db: Database,
  to: KnownStation,
  request: SealRequest,
  planned: readonly CaseToSeal[],
): void {
  const before = new Map(planned.map((one) => [one.caseId, one]));
  for (const now of planCases(db, to, { ...request, cases: [...before.keys()] })) {
    const then = before.get(now.caseId);
    // Where a receipt came in between, the office has it all already.
    if (now.unchanged) continue;
    const isSame = now.depth === then?.depth && now.reason === then?.reason;
    if (!isSame || !then.chapters.every((chapter) => goesStill(db, chapter, now.chapters)))
      throw refusal('seal-changed');
  }
}

/** Whether what was to go of a chapter may go still, or was only corrected since. */
function goesStill(db: Database, then: ChapterToSeal, now: readonly ChapterPlan[]): boolean {
  const { case: caseId, station, epoch } = then.chapter;
  const ofStation = now.filter(({ chapter }) => chapter.station === station);
  const found = ofStation.find(({ chapter }) => chapter.epoch === epoch);
  if (found === undefined || found.mayGo.depth !== then.mayGo.depth || found.mayGo.story !== then.mayGo.story) {
    return false;
  }
  const lines = new Map(found.chapter.lines.map((line) => [line.n, line]));
  const mayGo = (at: number, n: number) =>
    ofStation.some(({ chapter }) => chapter.epoch === at && chapter.lines.some((line) => line.n === n));
  return then.goes.every((how, i) => {
    if (how !== 'record' && how !== 'both') return true;
    const n = then.from + i + 1;
    const line = lines.get(n);
    if (line !== undefined) return how === 'record' || line.privateBytes !== null;
    return statements(db)
      .inForce.all(caseId, station, epoch, n)
      .some((newer) => mayGo(newer.epoch, newer.n));
  });
}
