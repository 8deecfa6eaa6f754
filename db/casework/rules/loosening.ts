/**
 * What offices that met the person recorded since, by which more would leave or they would be reached otherwise, and which waits until a person here accepts it
 * (exchange/SHARING.md, Accepting a loosening). Pure.
 */
import { numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { countedDay, isBefore } from '../record/counted-day.ts';
import { metOffices } from '../record/counted-here.ts';
import { type OpeningAnswer, openingAnswers } from './child-gate.ts';
import { consentInForce, isLooser, SHARING_MATTERS } from './consent.ts';
import { gatesOf } from './gates.ts';
import { handOvers } from './handed-over.ts';
import { meantByNo } from './meant-by-no.ts';
import { mayBeUnder18 } from './minor.ts';
import { safeContactElsewhere } from './safe-contact.ts';
import { ownCode, toldBy } from './told-here.ts';

export interface Loosening {
  readonly station: string;
  /** The record's id. */
  readonly record: string;
  readonly office: string;
  readonly kind: string;
  readonly date: string | undefined;
  /** Answers by which more would leave; empty where a record was taken back or changed, and of another way to reach the person. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** Who would receive more by it; nobody where it only opens the gate of a child, or of contact. */
  readonly lets: readonly Receiver[];
}

type Receiver = 'everybody' | 'headquarters' | 'missions' | 'partners';

const RECIPIENT: Readonly<Record<string, Receiver>> = {
  'share-headquarters': 'headquarters',
  'share-receiving': 'missions',
  'share-partners': 'partners',
};

/** In the order of the records; what was taken back or changed since comes last. */
export function looseningsElsewhere(records: readonly CaseRecord[]): readonly Loosening[] {
  const met = metOffices(records);
  const theirs = records.filter((record) => record.counts === 'tightening' && met.has(record.office));
  const minor = mayBeUnder18(records);
  const opens = minor ? openingIfWhole(records, new Set(theirs)) : NOTHING;
  const told = theirs.flatMap((record) => looseningIn(record, records) ?? opensForChild(record, records, opens) ?? []);
  const changed = changedThatWait(records, minor).filter(
    (record) => !told.some((one) => one.record === record.id && one.station === record.station),
  );
  return [...told, ...changed.map((record) => loosening(record, records, [], ['everybody']))];
}

/** Kinds of which every change is one that waits, of who may be under 18: they say who is. */
const SAYS_AGE: ReadonlySet<string> = new Set(['case', 'decision', 'identity', 'intake', 'profile']);

/**
 * What counted here and its office changed or took back since, where something would open here if that counted. Of very many the gates are asked about all
 * together.
 */
function changedThatWait(records: readonly CaseRecord[], minor: boolean): readonly CaseRecord[] {
  const earlier = records[0]?.earlier ?? [];
  const changed = earlier.filter(({ changedTo }) => changedTo !== undefined);
  const isTold = ({ kind, changedTo }: CaseRecord) =>
    kind === 'consent' ? changedTo?.at(-1) === null : minor && SAYS_AGE.has(kind);
  const others = changed.filter(({ kind }) => kind !== 'consent' && !(minor && SAYS_AGE.has(kind)));
  if (others.length === 0) return changed.filter(isTold);
  const now = gapsOf(records);
  const opens = (gone: readonly CaseRecord[]): boolean => {
    const stays = earlier.filter((record) => !gone.includes(record));
    const then = gapsOf(records.map((record) => ({ ...record, earlier: stays })));
    return now.some((gap) => !then.includes(gap));
  };
  const closing = opens(others) ? others.filter((one) => others.length > MOST_TRIED || opens([one])) : [];
  return changed.filter((record) => isTold(record) || closing.includes(record));
}

const MOST_TRIED = 50;

/** What all gates lack, on a day before every other: no decision to go on covers anything then. */
function gapsOf(records: readonly CaseRecord[]): readonly string[] {
  const gates = gatesOf(records, { today: '0001-01-01', emergencyOver: false });
  return gates.flatMap(({ gate, missing }) => missing.map(({ code }) => `${gate} ${code}`));
}

function looseningIn(record: CaseRecord, records: readonly CaseRecord[]): Loosening | undefined {
  if (record.kind === 'consent') {
    const answers = SHARING_MATTERS.flatMap((question) => {
      const now = consentInForce(records).get(question);
      const { day, misdated } = countedDay(record, textOf(record, 'date', records));
      // What is misdated loosens nothing, accepted or not.
      if (misdated || isBefore(day, now?.date)) return [];
      return toldBy(record, question, [], records).flatMap(({ value }) =>
        isLooser(value, now?.answer) ? [{ question, answer: value }] : [],
      );
    });
    const told = [...answers, ...answeredNo(record, records)];
    if (told.length === 0) return undefined;
    const lets = told.map(({ question }) => RECIPIENT[question] ?? 'everybody');
    return loosening(record, records, told, lets);
  }
  if (record.kind === 'safe-contact') {
    if (safeContactElsewhere(records) !== record || record.privateLacking) return undefined;
    // Its words stand beside the agreement that holds here; nobody receives more by it.
    return loosening(record, records, [], []);
  }
  if (record.kind === 'transfer') {
    const handed = handOvers(records).find((one) => one.record === record);
    return handed && loosening(record, records, [{ question: 'to-office', answer: handed.to }], ['missions']);
  }
  if (record.kind === 'decision' && textOf(record, 'matter', records) === 'guardian-place') {
    return textOf(record, 'result', records) === 'yes' && mayBeUnder18(records)
      ? loosening(record, records, [{ question: 'matter', answer: 'guardian-place' }], ['everybody'])
      : undefined;
  }
  const years = record.kind === 'decision' ? numberOf(record, 'age-years', records) : undefined;
  if (years === undefined || years < 18 || textOf(record, 'matter', records) !== 'age' || !mayBeUnder18(records)) {
    return undefined;
  }
  return loosening(record, records, [{ question: 'age-years', answer: String(years) }], ['everybody']);
}

/** What was meant by a no that closes the file here, where it closes less if it counts whole: only the story, or a misunderstanding. */
function answeredNo(record: CaseRecord, records: readonly CaseRecord[]): Loosening['answers'] {
  const no = consentInForce(records).get('keep');
  if (no?.answer !== 'refuses' || ownCode(record, 'keep') !== 'refuses') return [];
  const { day, misdated } = countedDay(record, ownCode(record, 'date'));
  if (misdated || isBefore(day, no.date)) return [];
  const meant = meantByNo({ ...record, counts: 'whole' }, records);
  return meant === 'story' || meant === 'misunderstood' ? [{ question: 'no-means', answer: meant }] : [];
}

type OpeningAnswers = ReadonlyMap<CaseRecord, readonly OpeningAnswer[]>;
const NOTHING: OpeningAnswers = new Map();

/** What of these records would open the gate of a child here if they counted as they are written, as the gate itself reads them. */
function openingIfWhole(records: readonly CaseRecord[], theirs: ReadonlySet<CaseRecord>): OpeningAnswers {
  if (theirs.size === 0) return NOTHING;
  const written = new Map<CaseRecord, CaseRecord>();
  const asWhole = records.map((record): CaseRecord => {
    if (!theirs.has(record)) return record;
    const whole: CaseRecord = { ...record, counts: 'whole' };
    written.set(whole, record);
    return whole;
  });
  const opening = new Map<CaseRecord, OpeningAnswer[]>();
  for (const one of openingAnswers(asWhole)) {
    const record = written.get(one.record);
    if (record === undefined) continue;
    const before = opening.get(record) ?? [];
    const isTold = before.some(({ question, answer }) => question === one.question && answer === one.answer);
    opening.set(record, isTold ? before : [...before, one]);
  }
  return opening;
}

/** Nobody receives more by what opens the gate of a child. */
function opensForChild(
  record: CaseRecord,
  records: readonly CaseRecord[],
  opens: OpeningAnswers,
): Loosening | undefined {
  const answers = opens.get(record)?.map(({ question, answer }) => ({ question, answer }));
  return answers && loosening(record, records, answers, []);
}

function loosening(
  record: CaseRecord,
  records: readonly CaseRecord[],
  answers: Loosening['answers'],
  lets: Loosening['lets'],
): Loosening {
  const { station, id, office, kind } = record;
  return { station, record: id, office, kind, date: textOf(record, 'date', records), answers, lets };
}

/** Matters in which another office's word, and not ours, narrows what leaves: to be asked about when the person is seen. */
export function isNarrowedElsewhere(records: readonly CaseRecord[]): boolean {
  if (ofKind(records, 'consent').every(({ counts }) => counts !== 'tightening')) return false;
  const consent = consentInForce(records);
  return SHARING_MATTERS.some((matter) => consent.get(matter)?.elsewhere === true);
}
