/** Lines of this station's chapters: how a record becomes one, and the one place where they are appended. */
import { checkBody } from '../../codebook/answers.ts';
import { MOST_RECORDS } from '../../codebook/bounds.ts';
import { type Halves, splitHalves, unknownAnswers } from '../../codebook/halves.ts';
import type { Body, Form } from '../../codebook/types.ts';
import { CODEBOOK_VERSION } from '../../codebook/version.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { appendLines, type NewLine } from '../../store/records.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation, randomId } from '../../store/station.ts';
import { deriveCase, deriveWritten } from '../derived/derive.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { linesAfter, lineWritten } from '../record/read.ts';
import { standingFor } from './standing-for.ts';

/** What a save changed, so that it can be undone: both halves before, or null where the record is new. */
export interface Saved {
  readonly caseId: string;
  readonly records: readonly { readonly id: string; readonly kind: string; readonly before: Halves | null }[];
  /** What the same save changed elsewhere: the intake that became this case. */
  readonly also?: Saved;
  /** Nothing is written yet: an anonymous row waits until its month is over (`anonymous-rows.ts`). */
  readonly waits?: boolean;
}

const statements = cachedPerDatabase((db) => ({
  ownLines: db
    .prepare<[string], number>('SELECT coalesce(sum(n), 0) FROM chapter WHERE case_id = ? AND station IN our_station')
    .pluck(),
}));

/** A case of more records than anybody reads would stop the desk. Others' do not count here: nobody else can end our writing. */
function expectRoom(session: UserSession, caseId: string, more: number): void {
  const own = statements(session.db).ownLines.get(caseId);
  if ((own ?? 0) + more > MOST_RECORDS) throw new WaymarkError('case-too-large', { most: MOST_RECORDS });
}

/**
 * Appends lines of this station without asking a role: for what the application itself writes (a case's first record, an import). Throws
 * `case-too-large`. `held`: the records of the case before, as `recordsToSave` read them. Answers those of the case afterwards, where they were worked out
 * without reading it again.
 */
export function write(
  session: UserSession,
  caseId: string,
  lines: readonly NewLine[],
  { at, held }: { readonly at?: string | undefined; readonly held?: readonly CaseRecord[] } = {},
): readonly CaseRecord[] | undefined {
  expectRoom(session, caseId, lines.length);
  const written = appendLines(
    session.db,
    ownStation(session.db),
    caseId,
    { at: at ?? minuteOf(session.clock()), by: session.user.number, codebook: CODEBOOK_VERSION },
    standingFor(session.db, caseId, lines),
  );
  const after = held === undefined ? undefined : linesAfter(session.db, caseId, held, written.map(lineWritten));
  if (after !== undefined) return deriveWritten(session.db, caseId, after, new Set(written.map(({ seq }) => seq)));
  deriveCase(session.db, caseId);
  return undefined;
}

/** The first revision of a record. */
export function newLine(inForm: Form, body: Body, id: string = randomId()): NewLine {
  return { id, revision: 1, kind: inForm.kind, ...splitHalves(inForm, body), replaces: null };
}

/** A new line, or the next revision of `previous`. What a newer Waymark wrote in `keeping`, and this one does not ask, stays in it. */
export function asLine(inForm: Form, body: Body, previous: CaseRecord | undefined, keeping = previous): NewLine {
  const first = newLine(inForm, body, previous?.id);
  const line = previous === undefined ? first : { ...first, revision: previous.revision + 1 };
  if (keeping === undefined) return line;
  const kept = unknownAnswers(inForm, keeping);
  return { ...line, open: { ...line.open, ...kept.open }, private: { ...line.private, ...kept.private } };
}

export function halvesOf({ open, private: closed }: CaseRecord): Halves {
  return { open, private: closed };
}

/** The body in its stored form, or `answers-wrong` naming the first question and its fault, `answers-wrong-in-row` its place in a table too. */
export function checkOrThrow(inForm: Form, body: Readonly<Record<string, unknown>>): Body {
  const result = checkBody(inForm, body);
  const fault = result.faults[0];
  if (fault !== undefined) {
    const { question, code, row, column } = fault;
    const places = { kind: inForm.kind, question, fault: code };
    throw row === undefined || column === undefined
      ? new WaymarkError('answers-wrong', places)
      : new WaymarkError('answers-wrong-in-row', { ...places, row, column });
  }
  return result.body;
}
