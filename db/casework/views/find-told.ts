/**
 * The search of what was told, for whoever may read all of it (sida-2003, L2037: "to easily find the story"). It looks through the records
 * as they are when it is asked. There is no index of told words: nothing to keep right when consent or rules change, nothing to erase with a
 * case, and no second place in which a story lies.
 */

import { FORMS, questionsOf } from '../../codebook/forms/index.ts';
import { isOwnQuestionId } from '../../codebook/own-questions.ts';
import { cellsOf, isRows } from '../../codebook/rows.ts';
import type { Question, Row } from '../../codebook/types.ts';
import { TOLD_SHOWN, type ToldPlace } from '../../contract/find-told.ts';
import { WaymarkError } from '../../store/errors.ts';
import { readableAnswers } from '../people/access.ts';
import { closedAnswers } from '../people/closed-answers.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { casesWithHalf } from '../record/private-halves.ts';
import { caseRecords } from '../record/read.ts';
import { heldBackByKeeping } from '../rules/consent.ts';
import { storyStaysClosed } from '../rules/consent-given.ts';
import { privateWithoutStory } from '../rules/said-no.ts';
import { dateOf } from './case-file.ts';
import { excerptOf, foldTold, toldWords } from './told-words.ts';

/** The words to look for. Throws `told-too-short`, and `role-may-not` for whoever may not. */
export function wordsToFind(session: UserSession, typed: string): readonly string[] {
  requirePermission(session.user.role, 'find-told');
  const words = toldWords(typed);
  if (words === undefined) throw new WaymarkError('told-too-short');
  return words;
}

/** Where these words stand, those written last first. */
export function findTold(
  session: UserSession,
  words: readonly string[],
): { readonly places: readonly ToldPlace[]; readonly total: number } {
  const references = referencesInReach(session);
  // Most cases are left out by their text alone: it costs little beside reading their records.
  const likely = casesWithHalf(session.db, (line) => holdsAll(foldTold(line), words));
  const found = [...likely].flatMap((caseId) => {
    const reference = references.get(caseId);
    return reference === undefined ? [] : placesIn(session, caseId, words).map((place) => ({ ...place, reference }));
  });
  const newest = found.toSorted((a, b) => b.seq - a.seq).slice(0, TOLD_SHOWN);
  return { places: newest.map(({ seq: _, ...place }) => place), total: found.length };
}

/** Not by beginnings: in a line the words stand between signs of their own. */
function holdsAll(line: string, words: readonly string[]): boolean {
  return words.every((word) => line.includes(word));
}

function referencesInReach(session: UserSession): ReadonlyMap<string, string> {
  const rows = session.db
    .prepare<[ReturnType<typeof reachParameters>], readonly [string, string]>(
      `SELECT i.case_id, i.reference FROM case_index AS i WHERE ${IN_REACH}`,
    )
    .raw()
    .all(reachParameters(session));
  return new Map(rows);
}

type Found = Omit<ToldPlace, 'reference'> & { readonly seq: number };

function placesIn(session: UserSession, caseId: string, words: readonly string[]): readonly Found[] {
  const records = caseRecords(session.db, caseId);
  // Who does not want to be kept is not looked for, even before the file is erased.
  if (heldBackByKeeping(records) === 'refuses') return [];
  const closed = closedAnswers(session, records);
  const isStory = storyStaysClosed(records);
  return records.flatMap((record) => {
    const mayRead = readableAnswers(session, record, closed);
    return toldIn(isStory ? withoutStory(record) : record).flatMap(([question, text]): readonly Found[] => {
      const excerpt = mayRead(question) ? excerptOf(text, words) : undefined;
      if (excerpt === undefined) return [];
      const { id, kind, office, seq } = record;
      return [{ caseId, record: id, kind, question, date: dateOf(record), office, excerpt, seq }];
    });
  });
}

/** Where the story may not be kept it is not looked for either, by nobody. */
function withoutStory(record: CaseRecord): CaseRecord {
  return { ...record, private: privateWithoutStory(record.kind, record.private) };
}

/**
 * By kind, the questions of free text, tables of it among them, that does not itself name, number or place the person: those have a search of
 * their own, or none.
 */
const TOLD: ReadonlyMap<string, readonly Question[]> = new Map(
  [...FORMS.values()].map((form) => [
    form.kind,
    questionsOf(form)
      .filter(({ system }) => system !== true)
      .filter(({ type }) => type === 'text' || type === 'long-text' || type === 'rows')
      .filter(({ sensitivity, names }) => sensitivity !== 'direct' && names !== true),
  ]),
);

function toldIn(record: CaseRecord): readonly (readonly [question: string, text: string])[] {
  const own = Object.entries(record.private).filter(
    (entry): entry is [string, string] => isOwnQuestionId(entry[0]) && typeof entry[1] === 'string',
  );
  const told = (TOLD.get(record.kind) ?? []).flatMap((question) => {
    const answer = record.private[question.id];
    if (isRows(answer)) return [[question.id, answer.map((row) => toldInRow(question, row)).join('\n')] as const];
    return typeof answer === 'string' ? [[question.id, answer] as const] : [];
  });
  return [...told, ...own];
}

/** What was told in a row: its texts, as far as they name nobody. */
function toldInRow(question: Question, row: Row): string {
  return cellsOf(question, row)
    .flatMap(({ column, cell }) =>
      column?.type === 'text' && column.names !== true && typeof cell === 'string' ? [cell] : [],
    )
    .join(' · ');
}
