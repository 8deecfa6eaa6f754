/** Questions that the office asks for itself (casework/RULES.md, Questions of an office), kept by the focal point. */
import anyAscii from 'any-ascii';
import { form } from '../../codebook/forms/index.ts';
import {
  isAlwaysPrivate,
  LONGEST_OWN_CODE,
  LONGEST_OWN_QUESTION,
  MOST_OWN_QUESTIONS,
  MOST_OWN_QUESTIONS_OF_A_FORM,
  mayHaveOwnQuestions,
  type OwnCode,
  type OwnQuestion,
  type OwnWords,
  ownIdPrefix,
  ownWordsKept,
} from '../../codebook/own-questions.ts';
import { LANGUAGES, MISSING } from '../../codebook/types.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { OwnQuestions, ownQuestionsArea } from '../../contract/own-questions.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { hasOtherDesk, ownStation } from '../../store/station.ts';
import { writeAudit } from '../people/access.ts';
import { hasPermission, requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { knownOwnQuestions, putQuestionRow, questionsOfDesk, questionsOfOffice } from '../record/own-questions.ts';

type Wanted = CheckedInputOf<(typeof ownQuestionsArea)['put']>;

/** Every question of an office of which something is known here. */
export function ownQuestionsFor({ db, user }: UserSession): OwnQuestions {
  const mayChange = hasPermission(user.role, 'own-questions') ? questionsOfDesk(db).map(({ id }) => id) : [];
  return { questions: knownOwnQuestions(db), mayChange };
}

/** Adds a question, or changes one of this desk; answers its id. Call inside a transaction. Throws `role-may-not` and what {@link ownQuestionsArea} says. */
export function putOwnQuestion(session: UserSession, wanted: Wanted): string {
  requirePermission(session.user.role, 'own-questions');
  const { db } = session;
  const here = questionsOfDesk(db);
  const before = here.find(({ id }) => id === wanted.id);
  if (wanted.id !== undefined && before === undefined) throw new WaymarkError('no-such-own-question');
  const own = before === undefined ? added(db, wanted) : changed(before, wanted);
  expectCodes(own);
  if (!own.ended && (before === undefined || before.ended)) expectRoom(db, own);
  const written = { byUser: session.user.number, at: minuteOf(session.clock()) };
  putQuestionRow(db, { ...own, ...written }, here.length);
  writeAudit(session, actOf(before, own), null, own.kind);
  return own.id;
}

function actOf(before: OwnQuestion | undefined, { ended }: OwnQuestion): string {
  if (before === undefined) return 'add-own-question';
  return ended && !before.ended ? 'end-own-question' : 'change-own-question';
}

function added(db: Database, { kind, type, words, codes, min, max, isPrivate }: Wanted): OwnQuestion {
  const inForm = form(kind);
  if (inForm === undefined || !mayHaveOwnQuestions(inForm)) throw new WaymarkError('own-question-form');
  if (min !== null && max !== null && min > max) throw new WaymarkError('own-question-bounds');
  if (type !== 'number' && (min !== null || max !== null)) throw new WaymarkError('own-question-bounds');
  const kept = wordsKept(words, LONGEST_OWN_QUESTION);
  return {
    ...{ id: freeId(db, kept), office: ownStation(db).office, kind, type, words: kept },
    ...{ codes: codesKept([], type === 'code' ? codes : []), min, max },
    ...{ isPrivate: isPrivate || isAlwaysPrivate(type), ended: false },
  };
}

/** The question with other words, codes that came or ended, asked no more or again. */
function changed(before: OwnQuestion, wanted: Wanted): OwnQuestion {
  const { kind, type, min, max, isPrivate } = before;
  const isFixed =
    wanted.kind === kind &&
    wanted.type === type &&
    wanted.min === min &&
    wanted.max === max &&
    (wanted.isPrivate || isAlwaysPrivate(type)) === isPrivate &&
    before.codes.every(({ code }) => wanted.codes.some((one) => one.code === code)) &&
    (type === 'code' || wanted.codes.length === 0);
  if (!isFixed) throw new WaymarkError('own-question-fixed');
  const codes = codesKept(before.codes, wanted.codes);
  return { ...before, words: wordsKept(wanted.words, LONGEST_OWN_QUESTION), codes, ended: wanted.ended };
}

function wordsKept(typed: Wanted['words'], longest: number): OwnWords {
  const kept = ownWordsKept(typed, longest);
  if (kept === undefined) throw new WaymarkError('own-question-without-words');
  return kept;
}

function codesKept(before: readonly OwnCode[], wanted: Wanted['codes']): readonly OwnCode[] {
  const taken = new Set([...RESERVED, ...before.map(({ code }) => code)]);
  return wanted.map(({ code: given, words: typed, ended }) => {
    const words = wordsKept(typed, LONGEST_OWN_CODE);
    if (given !== undefined && !before.some(({ code }) => code === given)) throw new WaymarkError('own-question-fixed');
    const code = given ?? free(asId(words, 'code'), (id) => taken.has(id));
    taken.add(code);
    return { code, words, ended };
  });
}

/** Words that mean something else where answers are counted, and those that every object has. */
const RESERVED: readonly string[] = [...MISSING, 'unclassified', ...Object.getOwnPropertyNames(Object.prototype)];

function expectCodes({ type, codes }: OwnQuestion): void {
  if (type !== 'code') return;
  const offered = codes.filter(({ ended }) => !ended);
  if (offered.length < 2) throw new WaymarkError('own-question-codes');
  for (const [at, { words }] of offered.entries()) {
    for (const language of LANGUAGES) {
      const said = words[language];
      const isTwice = offered.slice(0, at).some((one) => one.words[language]?.toLowerCase() === said?.toLowerCase());
      if (said !== undefined && isTwice) throw new WaymarkError('own-question-code-twice', { words: said });
    }
  }
}

/** Forms do not get longer by themselves. */
function expectRoom(db: Database, { id, kind }: OwnQuestion): void {
  const asked = questionsOfOffice(db).filter((one) => one.id !== id && !one.ended);
  const inForm = asked.filter((one) => one.kind === kind);
  if (asked.length >= MOST_OWN_QUESTIONS || inForm.length >= MOST_OWN_QUESTIONS_OF_A_FORM) {
    const places = { most: MOST_OWN_QUESTIONS_OF_A_FORM, all: MOST_OWN_QUESTIONS };
    throw new WaymarkError('own-question-too-many', places);
  }
}

/** An id that nobody used: of the office, of what the question says, and where another desk could have chosen the same, of this desk. */
function freeId(db: Database, words: OwnWords): string {
  const { id, office } = ownStation(db);
  const desk = hasOtherDesk(db, office)
    ? `-${id
        .toLowerCase()
        .replace(/[^a-z0-9]/gu, '')
        .slice(0, 5)}`
    : '';
  const taken = new Set(knownOwnQuestions(db).map((one) => one.id));
  return free(`${ownIdPrefix(office)}${asId(words, 'question')}${desk}`, (one) => taken.has(one));
}

function free(id: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? id : `${id}-${number}`;
    if (!isTaken(next)) return next;
  }
}

const LONGEST_ID = 28;

/** Small Latin letters and digits of what is said; where they say none, `otherwise`. */
function asId(words: OwnWords, otherwise: string): string {
  const said = LANGUAGES.map((language) => words[language]).find((one) => one !== undefined) ?? '';
  const id = anyAscii(said)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+/u, '')
    .slice(0, LONGEST_ID);
  return id.replace(/-+$/u, '') || otherwise;
}
