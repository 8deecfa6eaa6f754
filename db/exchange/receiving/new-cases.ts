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
  const cases = new Set(chapters.map((claim) => claim.case));
  const early = casesEarly(db, cases.size);
  if (early === undefined) return undefined;
  const here = casesHere(db, cases);
  let caseAt: string | undefined;
  let lines: WrittenLine[] = [];
  /** Bytes that may still come of the case; a longer one is worked out when it is here. */
  let left = 0;

  function next(caseId: string): void {
    if (caseAt !== undefined && lines.length > 0) early?.give(caseAt, lines);
    caseAt = caseId;
    lines = [];
    left = here.has(caseId) ? 0 : MOST_SIGNS_A_CASE;
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

/** Those of which anything is here. Asked together: each by itself would be a reading of the database of its own. */
function casesHere(db: Database, cases: ReadonlySet<string>): ReadonlySet<string> {
  const select = db.prepare<[string], string>(
    'SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM chapter WHERE case_id = value)',
  );
  return new Set(select.pluck().all(JSON.stringify([...cases])));
}
