/**
 * Questions that an office asks for itself: the one place that reads and writes the tables `own_question` and `own_code`, and that reads what other desks and
 * offices told of theirs. A row is changed where its words are, or ended; none is ever taken out, because answers stand under its id.
 */
import { codeIn } from '../../codebook/code-in.ts';
import {
  OWN_QUESTION_TYPES,
  type OwnCode,
  type OwnQuestion,
  type OwnWords,
  withOwnQuestions,
} from '../../codebook/own-questions.ts';
import type { Form } from '../../codebook/types.ts';
import { askedOnce } from '../../store/asked-once.ts';
import type { Database } from '../../store/database.ts';
import { readLine } from '../../store/line.ts';
import { linesTold } from '../../store/lines-told.ts';
import { readOwnQuestionLine, writeOwnQuestionLine } from '../../store/own-question-line.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownOffice } from '../../store/station.ts';
import type { Written } from './registers.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly words: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly private: number;
  readonly ended: number;
}

interface CodeRow {
  readonly question: string;
  readonly code: string;
  readonly words: string;
  readonly ended: number;
}

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[], Row>(
    'SELECT id, kind, type, words, least, most, private, ended FROM own_question ORDER BY place, id',
  ),
  codes: db.prepare<[], CodeRow>('SELECT question, code, words, ended FROM own_code ORDER BY question, place, code'),
  put: db.prepare<Row & Written & { readonly place: number }>(
    `INSERT INTO own_question (id, kind, type, place, words, least, most, private, ended, by_user, at)
     VALUES (@id, @kind, @type, @place, @words, @least, @most, @private, @ended, @byUser, @at)
     ON CONFLICT (id) DO UPDATE SET words = excluded.words, ended = excluded.ended`,
  ),
  putCode: db.prepare<CodeRow & { readonly place: number }>(
    `INSERT INTO own_code (question, code, place, words, ended) VALUES (@question, @code, @place, @words, @ended)
     ON CONFLICT (question, code) DO UPDATE SET place = excluded.place, words = excluded.words, ended = excluded.ended`,
  ),
}));

/** The questions that were added at this desk, in the order in which they were. */
export function questionsOfDesk(db: Database): readonly OwnQuestion[] {
  const office = ownOffice(db)?.office;
  if (office === undefined) return [];
  const sql = statements(db);
  const codes = Map.groupBy(sql.codes.all(), ({ question }) => question);
  return sql.all.all().map((row) => ({
    ...{ id: row.id, office, kind: row.kind, type: codeIn(OWN_QUESTION_TYPES, row.type, 'text') },
    ...{ words: wordsIn(row.words), codes: (codes.get(row.id) ?? []).map(codeOf), min: row.least, max: row.most },
    ...{ isPrivate: row.private === 1, ended: row.ended === 1 },
  }));
}

function codeOf({ code, words, ended }: CodeRow): OwnCode {
  return { code, words: wordsIn(words), ended: ended === 1 };
}

function wordsIn(json: string): OwnWords {
  return JSON.parse(json) as OwnWords;
}

/**
 * Every question of an office of which something is known here: this desk's own, then those that other desks of the office told of, and at headquarters those
 * of every office. Of one id this desk's own counts, else what its office said of it last.
 */
export const knownOwnQuestions = askedOnce((db): readonly OwnQuestion[] => {
  const own = ownOffice(db);
  if (own === null) return [];
  const known = new Map(questionsOfDesk(db).map((one) => [one.id, one]));
  const here = new Set(known.keys());
  for (const { office, line } of linesTold(db, 'own-question')) {
    const told = readOwnQuestionLine(readLine(line), office);
    if (told === undefined || here.has(told.id)) continue;
    // `x-md-kiv-a` may be a question of MD-KIV or of MD: it is that of the office that it names in full.
    const before = known.get(told.id);
    if (before !== undefined && before.office.length > office.length) continue;
    // What was once kept apart is never opened by what is said later.
    const wasPrivate = before?.office === office && before.isPrivate;
    known.set(told.id, { ...told, isPrivate: told.isPrivate || wasPrivate });
  }
  return [...known.values()];
});

/** Those of them that this office asks. */
export function questionsOfOffice(db: Database): readonly OwnQuestion[] {
  const office = ownOffice(db)?.office;
  return knownOwnQuestions(db).filter((one) => one.office === office);
}

/** Gives each form as this office fills it: with its own questions at the end. They are read once, however many forms are asked for. */
export function formsAskedHere(db: Database): (inForm: Form) => Form {
  const [questions, office] = [questionsOfOffice(db), ownOffice(db)?.office ?? ''];
  return (inForm) => withOwnQuestions(inForm, questions, office);
}

/** Call inside a transaction. */
export function putQuestionRow(db: Database, { byUser, at, ...own }: OwnQuestion & Written, place: number): void {
  const sql = statements(db);
  sql.put.run({
    ...{ id: own.id, kind: own.kind, type: own.type, place, words: JSON.stringify(own.words) },
    ...{ least: own.min, most: own.max, private: own.isPrivate ? 1 : 0, ended: own.ended ? 1 : 0, byUser, at },
  });
  for (const [at, { code, words, ended }] of own.codes.entries()) {
    sql.putCode.run({ question: own.id, code, place: at, words: JSON.stringify(words), ended: ended ? 1 : 0 });
  }
  knownOwnQuestions.forget(db);
}

/** A line for each question that was added at this desk. */
export function ownQuestionLines(db: Database): readonly Buffer[] {
  return questionsOfDesk(db).map(writeOwnQuestionLine);
}
