/** A choice that an office asks for itself as a dimension of a table, inside alone (RULES.md, Questions of an office). */
import { type FactValue, isCountedIn } from '../casework/derived/facts.ts';
import { knownOwnQuestions } from '../casework/record/own-questions.ts';
import { caseRecords } from '../casework/record/read.ts';
import { shapeBody } from '../casework/record/shape-body.ts';
import { isMissing } from '../codebook/asked.ts';
import { form } from '../codebook/forms/index.ts';
import { asQuestion, isOwnCountable, isOwnQuestionId, type OwnQuestion } from '../codebook/own-questions.ts';
import { text } from '../codebook/text.ts';
import type { Answer } from '../codebook/types.ts';
import type { Database } from '../store/database.ts';
import { codesOf, type Dimension, type RowDefinition, UNCLASSIFIED, UNCLASSIFIED_ROW } from './dimension.ts';
import { CASE, type Part } from './part.ts';

/** Questions of offices that a table can hold, as far as they are known here. */
export function ownCountable(db: Database): readonly OwnQuestion[] {
  return knownOwnQuestions(db).filter(isOwnCountable);
}

/** The dimension of a question of an office; undefined where nothing is known of it here, or no table holds it. */
export function ownDimension(db: Database, id: string): Dimension | undefined {
  if (!isOwnQuestionId(id)) return undefined;
  const own = ownCountable(db).find((one) => one.id === id);
  return own === undefined ? undefined : dimensionOf(db, own);
}

/** The rows of a question of an office: its codes and what is none of them, or *yes* alone. */
export function ownRows(own: OwnQuestion): readonly RowDefinition[] {
  const codes = (asQuestion(own).codes ?? []).map(({ code, label }): RowDefinition => ({ code, label, always: true }));
  return own.type === 'flag' ? [YES] : [...codes, UNCLASSIFIED_ROW];
}

const YES: RowDefinition = { code: 'yes', label: text('Yes', 'Oui', 'Sí'), always: true };

/**
 * A flag says yes or nothing, and of a form that is filled often each answer counts: both are several rows of all who are counted. A choice that an office
 * answers once is one row each; where two of its desks did, the newest holds.
 */
function dimensionOf(db: Database, own: OwnQuestion): Dimension {
  const answers = answersTo(db, own);
  const described = { id: own.id, label: asQuestion(own).label, rows: ownRows(own), reads: [CASE] };
  const answersIn = (parts: readonly Part[]) => parts.flatMap((part) => answers.get(keyOf(part)) ?? []);
  if (own.type === 'code' && form(own.kind)?.many === false) {
    const derive: Dimension['derive'] = ({ parts }) => told(own, answersIn(parts))?.toString().split(' ')[0] ?? null;
    return { ...described, multi: false, rowOf: (code) => code, derive };
  }
  return { ...described, multi: true, rowsOf: codesOf, derive: ({ parts }) => told(own, answersIn(parts)) };
}

function keyOf({ caseId, office }: Pick<Part, 'caseId' | 'office'>): string {
  return `${caseId} ${office}`;
}

/** All rows that were answered, else the reason why there is none. */
function told(own: OwnQuestion, answers: readonly Answer[]): FactValue {
  const codes = answers.flatMap((answer) => rowsTold(own, answer));
  if (codes.length > 0) return [...new Set(codes)].join(' ');
  return answers.find(isMissing)?.missing ?? null;
}

/** What stands in an open half may be any word: one that is no code of the question is unclassified, and of a flag there is only yes. */
function rowsTold({ type, codes }: OwnQuestion, answer: Answer): readonly string[] {
  if (type === 'flag') return answer === true ? ['yes'] : [];
  if (typeof answer !== 'string') return [];
  return [codes.some(({ code }) => code === answer) ? answer : UNCLASSIFIED];
}

interface Row {
  readonly case_id: string;
  readonly office: string | null;
  readonly said: string;
}

/**
 * What the open halves of the records in force of the office that asks it answer, by case and office, as far as what the form says is counted there. The
 * newest first, in the order of telling of what nobody dates (`inOrder`): no form that is filled once has a day of its own.
 */
function answersTo(db: Database, { id, kind, office: asking }: OwnQuestion): ReadonlyMap<string, readonly Answer[]> {
  const rows = db
    .prepare<[string, string], Row>(
      `SELECT case_id, coalesce(known.office, own.office) AS office, json_extract(CAST(line AS TEXT), '$.body') AS said
       FROM record LEFT JOIN known_station AS known ON known.id = station LEFT JOIN own_station AS own ON own.id = station
       WHERE current = 1 AND record.state = 'held' AND record.kind = ? AND instr(CAST(line AS TEXT), ?) > 0
       ORDER BY station DESC, epoch DESC, n DESC`,
    )
    .all(kind, JSON.stringify(id));
  const cases = new Set(rows.map(({ case_id: caseId }) => caseId));
  const counted = new Set([...cases].filter((caseId) => isCountedIn(kind, () => caseRecords(db, caseId))));
  const found = new Map<string, Answer[]>();
  for (const { case_id: caseId, office, said } of rows) {
    const answer = shapeBody(kind, JSON.parse(said)).body[id];
    if (answer === undefined || office !== asking || !counted.has(caseId)) continue;
    const key = keyOf({ caseId, office });
    found.set(key, [...(found.get(key) ?? []), answer]);
  }
  return found;
}
