/** The cases of a package of which nothing is here, handed on to be worked out while the rest of the package is read (`casework/derived/early.ts`). */
import { type CasesEarly, casesEarly } from '../../casework/derived/early.ts';
import { MOST_SIGNS_A_CASE } from '../../casework/derived/work-ahead.ts';
import { heldLine, type WrittenLine } from '../../casework/record/read.ts';
import type { Database } from '../../store/database.ts';
import type { PackedLine } from '../format/incoming-lines.ts';
import type { ChapterClaim, Manifest } from '../format/manifest.ts';

export interface NewCases {
  /** Each line as it is staged. */
  line(claim: ChapterClaim, line: PackedLine): void;
  readonly early: CasesEarly;
}

/** Undefined where the package has few cases. */
export function newCases(db: Database, { chapters }: Pick<Manifest, 'chapters'>): NewCases | undefined {
  const early = casesEarly(db, new Set(chapters.map((claim) => claim.case)).size);
  if (early === undefined) return undefined;
  const isHere = db.prepare<[string]>('SELECT 1 FROM chapter WHERE case_id = ? LIMIT 1');
  let caseAt: string | undefined;
  let lines: WrittenLine[] = [];
  /** Bytes that may still come of the case; a longer one is worked out when it is here. */
  let left = 0;

  function next(caseId: string): void {
    if (caseAt !== undefined && lines.length > 0) early?.give(caseAt, lines);
    caseAt = caseId;
    lines = [];
    left = isHere.get(caseId) === undefined ? MOST_SIGNS_A_CASE : 0;
  }

  return {
    line(claim, { record }) {
      if (claim.case !== caseAt) next(claim.case);
      if (record === null || left <= 0) return;
      left -= record.line.length + (record.privateLine?.length ?? 0);
      if (left <= 0) {
        lines = [];
        return;
      }
      const { line, parsed, privateLine } = record;
      lines.push(heldLine({ seq: lines.length + 1, current: 1, line, parsed, privateLine }));
    },
    early,
  };
}
