/** First contact: from the answers of one page to records of several forms (FORMS.md, First contact), in one save. */

import { band } from '../../codebook/age-bands.ts';
import { FORMS, form, questionsOf } from '../../codebook/forms/index.ts';
import { ANONYMOUS_FROM, FIRST_CONTACT } from '../../codebook/pages/first-contact.ts';
import { answersThatMean, type ReadingCode, readFirstContact } from '../../codebook/pages/first-contact-reading.ts';
import type { Body, Form, Language } from '../../codebook/types.ts';
import { agesAllowForChild } from '../../codebook/warnings/person.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { isOwn, openRecords } from '../people/access.ts';
import { assign, workersOf } from '../people/assignment.ts';
import { dropDraft } from '../people/drafts.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { openingRecord } from '../record/opening-record.ts';
import { formsAskedHere } from '../record/own-questions.ts';
import { keepAnonymousRow } from './anonymous-rows.ts';
import { type Saved, write } from './append.ts';
import { newFile, opening } from './begin.ts';
import { nextGuest } from './guest.ts';
import { expectFile, type RecordToSave, saveRecords, stillAsked } from './save.ts';
import { withdrawAll } from './withdraw.ts';

/** Answers of the page by `kind.question`. */
export type PageAnswers = Readonly<Record<string, unknown>>;

export interface FirstContactSaved {
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly kind: 'case' | 'intake' | 'anonymous';
  readonly saved: Saved;
}

/** Kinds whose day the page fills; a kind with nothing else answered is not written. */
const KINDS: readonly string[] = [...FORMS.values()].filter((inForm) => inForm.onFirstContact).map(({ kind }) => kind);
/** Questions that the header fills by itself, in any kind. */
const FILLED: ReadonlySet<string> = new Set(['date', 'hour', 'country', 'place']);

export function saveFirstContact(
  session: UserSession,
  given: {
    readonly answers: PageAnswers;
    readonly next: string;
    readonly draft?: string | undefined;
    readonly into?: string | undefined;
    /** Of the desk, for what is written in words: what a guest is called. English where it is left out. */
    readonly language?: Language | undefined;
  },
): FirstContactSaved {
  requirePermission(session.user.role, 'first-contact');
  const next = FIRST_CONTACT.save.keys.find((key) => key.code === given.next || key.key === given.next)?.code;
  if (next === undefined) throw new WaymarkError('bad-input');
  const answers = { ...given.answers, 'intake.next-step': next };
  const refuses = given.answers['consent.keep'] === 'refuses';
  const guest = () => nextGuest(session.db, given.language ?? 'en');
  const result =
    given.into !== undefined
      ? saveInto(session, answers, { next, into: given.into, refuses, guest })
      : refuses
        ? saveAnonymous(session, answers)
        : saveAnswered(session, answers, next, guest);
  if (given.draft !== undefined) dropDraft(session, given.draft);
  return result;
}

/** Who refuses that anything is kept leaves an anonymous row only: month, sex, age group, place of contact, next step; no day, in no place. */
function saveAnonymous(session: UserSession, answers: PageAnswers): FirstContactSaved {
  const body: Record<string, unknown> = { status: { missing: 'not-asked' } };
  const withOffice: PageAnswers = { 'intake.country': ownStation(session.db).country, ...answers };
  for (const [question, from] of Object.entries(ANONYMOUS_FROM)) {
    const answer = withOffice[`${from.kind}.${from.question}`];
    if (answer !== undefined) body[question] = answer;
  }
  const age = answers['profile.age'];
  const group = typeof age === 'number' ? band('ctm', age) : undefined;
  if (group !== undefined && body['age-band'] === undefined) body['age-band'] = group;
  return { caseId: null, reference: null, kind: 'anonymous', saved: keepAnonymousRow(session, body) };
}

/** Advice only stays an intake under an id of its own; every other next step opens a case. */
function saveAnswered(
  session: UserSession,
  answers: PageAnswers,
  next: string,
  guest: () => string,
): FirstContactSaved {
  const today = dayOf(session.clock());
  const entries = recordsFrom(session, answers, today, guest);
  if (next !== 'advice-only') return saveNewCase(session, entries, today);
  const { caseId, salt } = newFile(ownStation(session.db).id);
  assignTo(session, caseId, today);
  const saved = saveRecords(session, caseId, entries, salt);
  return { caseId, reference: null, kind: 'intake', saved };
}

/**
 * Adds to what is there already: what this office asked once per case is revised, the rest is new. An intake that stood without a case
 * moves into the one that is now opened. Who refuses from now on that anything is kept has that written down, and nothing else.
 */
function saveInto(
  session: UserSession,
  answers: PageAnswers,
  given: {
    readonly next: string;
    readonly into: string;
    readonly refuses: boolean;
    readonly guest: () => string;
  },
): FirstContactSaved {
  const { next, into, refuses } = given;
  const today = dayOf(session.clock());
  const held = openRecords(session, into);
  expectFile(session, held);
  const isNamed = held.some((record) => isOwn(session, record) && enteredIn(record)['name-used'] !== undefined);
  const told = recordsFrom(session, answers, today, () => (isNamed || refuses ? undefined : given.guest()));
  const askedHere = formsAskedHere(session.db);
  const entries = refuses ? told.filter(({ kind }) => kind === 'consent') : told;
  const merged = entries.map((entry): RecordToSave => {
    const before =
      form(entry.kind)?.many === true ? undefined : held.find((r) => r.kind === entry.kind && isOwn(session, r));
    if (before === undefined) return entry;
    return {
      ...entry,
      id: before.id,
      body: { ...askedOf(askedHere, before, entry.body), ...entry.body },
      continues: before,
    };
  });
  const isCase = openingRecord(held) !== undefined;
  if (!isCase && next !== 'advice-only' && !refuses) {
    const moving = held.filter((record) => isOwn(session, record));
    const kept = moving
      .filter(({ id }) => !merged.some((entry) => entry.id === id))
      .map((record): RecordToSave => ({ kind: record.kind, body: askedOf(askedHere, record), continues: record }));
    const all = [...kept, ...merged.map(({ kind, body, continues }): RecordToSave => ({ kind, body, continues }))];
    const opened = saveNewCase(session, all, today);
    for (const user of workersOf(session.db, into)) assignTo(session, opened.saved.caseId, today, user);
    return { ...opened, saved: { ...opened.saved, also: withdrawAll(session, into, moving) } };
  }
  const saved = saveRecords(session, into, merged);
  return { caseId: into, reference: null, kind: isCase ? 'case' : 'intake', saved };
}

/** What was entered in a record as answers to questions that its form has, and asks beside what is sent with them. */
function askedOf(
  asked: (inForm: Form) => Form,
  record: CaseRecord,
  sent: Readonly<Record<string, unknown>> = {},
): Body {
  const found = form(record.kind);
  if (found === undefined) return {};
  const inForm = asked(found);
  const ids = new Set(questionsOf(inForm).map(({ id }) => id));
  const known = Object.entries(enteredIn(record)).filter(([id]) => ids.has(id));
  return stillAsked(inForm, Object.fromEntries(known), sent);
}

function saveNewCase(session: UserSession, entries: readonly RecordToSave[], today: string): FirstContactSaved {
  const { caseId, reference, line } = opening(session, { origin: 'live', opened: today });
  write(session, caseId, [line]);
  assignTo(session, caseId, today);
  const saved = saveRecords(session, caseId, entries);
  return {
    caseId,
    reference,
    kind: 'case',
    saved: { caseId, records: [{ id: line.id, kind: line.kind, before: null }, ...saved.records] },
  };
}

/** Whoever writes a first contact down works on the case. */
function assignTo(session: UserSession, caseId: string, since: string, user = session.user.number): void {
  assign(session.db, caseId, user, 'first-contact', since);
}

/** `guest`: gives a name to who gave none; undefined for who has one here. */
function recordsFrom(
  session: UserSession,
  answers: PageAnswers,
  today: string,
  guest: () => string | undefined,
): readonly RecordToSave[] {
  const bodies = new Map<string, Record<string, unknown>>(KINDS.map((kind) => [kind, {}]));
  for (const [place, answer] of Object.entries(answers)) {
    const dot = place.indexOf('.');
    const body = bodies.get(place.slice(0, dot));
    if (body === undefined || saysNothing(answer)) continue;
    body[place.slice(dot + 1)] = answer;
  }
  const intake = bodies.get('intake');
  if (intake !== undefined) {
    intake.date ??= today;
    intake.hour ??= session.clock().getHours();
    intake.country ??= ownStation(session.db).country;
  }
  const keep = answers['consent.keep'];
  const identity = bodies.get('identity');
  if (identity !== undefined) {
    // Consent comes before the name (codebook/README.md, Principles: 1): only one of these two lets it be written.
    if (keep !== 'with-name' && keep !== 'emergency') delete identity['name-used'];
    else if (identity['name-used'] === undefined) {
      const name = guest();
      if (name !== undefined) identity['name-used'] = name;
    }
  }
  return [...bodies]
    .filter(([kind, body]) => kind === 'intake' || Object.keys(body).some((question) => !FILLED.has(question)))
    .map(([kind, body]) => {
      const dated = form(kind)?.date;
      return { kind, body: dated === undefined ? body : { ...body, [dated]: body[dated] ?? today } };
    });
}

/** What an emptied field leaves behind; the codebook takes none of it for an answer, and no record is made for it. */
export function saysNothing(answer: unknown): boolean {
  return (
    answer === undefined ||
    answer === null ||
    answer === false ||
    (typeof answer === 'string' && answer.trim() === '') ||
    (Array.isArray(answer) && answer.length === 0)
  );
}

export interface Meaning {
  readonly reading: ReadingCode;
  readonly mayBeUnder18: boolean;
  readonly traffickingType: 'in-country' | 'cross-border' | 'both' | null;
}

/** What the page says before it is saved; stored nowhere. */
export function firstContactMeaning(page: PageAnswers): Meaning {
  const answers = answersThatMean(page);
  const codes = (place: string): readonly string[] => {
    const answer = answers[place];
    return Array.isArray(answer) ? answer.filter((code) => typeof code === 'string') : [];
  };
  // Not read into shape yet: whoever reads it takes what is of another type for no answer.
  const profile = Object.fromEntries(
    Object.entries(answers).flatMap(([place, answer]) => {
      const [kind, question = ''] = place.split('.');
      return kind === 'profile' ? [[question, answer]] : [];
    }),
  ) as Body;
  const child = profile['may-be-under-18'] === true || agesAllowForChild(profile);
  const reading = readFirstContact(child, codes('screening.purposes'), codes('screening.means'));
  return {
    reading: reading.sentence.code,
    mayBeUnder18: child,
    traffickingType: traffickingType(codes('profile.nationalities'), codes('screening.countries-of-exploitation')),
  };
}

/**
 * Proposed from where it happened and where the person is from (statistics rule 6): at home is in the country, elsewhere is across
 * a border. Stored only when the worker accepts it.
 */
export function traffickingType(
  nationalities: readonly string[],
  countries: readonly string[],
): 'in-country' | 'cross-border' | 'both' | null {
  if (nationalities.length === 0 || countries.length === 0) return null;
  const home = countries.some((country) => nationalities.includes(country));
  const abroad = countries.some((country) => !nationalities.includes(country));
  return home && abroad ? 'both' : home ? 'in-country' : 'cross-border';
}
