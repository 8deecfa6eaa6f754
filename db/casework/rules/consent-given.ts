/**
 * What was answered to each matter of consent, record by record, with what gives each answer its place among the others; and what the answered
 * nos to keeping leave of it (casework/RULES.md, Consent; No is an event). Which of them holds: `consent.ts`. Pure.
 */
import type { CaseRecord } from '../record/case-record.ts';
import { countedDay, inOrder, isBefore, newestDay, writtenOn } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { type MeantByNo, meantByNo } from './meant-by-no.ts';
import { bindingOfKind, ownCode, toldBy } from './told-here.ts';

export interface ConsentInForce {
  readonly answer: string;
  /** The day it was given; where that had not come when it was written, the day of the writing. */
  readonly date: string | undefined;
  readonly record: string;
  readonly office: string;
  /** True where another office's word decided, which may only narrow here (exchange/SHARING.md). */
  readonly elsewhere?: true;
  /** True where it is dated after it was written: it opens nothing. */
  readonly misdated?: true;
  /** True where one of the child and the guardian agreed, and the other has not been asked: then the answer is `later`. */
  readonly awaitsOther?: true;
  /** Then whose agreement is missing. */
  readonly awaits?: 'person' | 'guardian';
}

/** From least to most binding on the same day; among two persons' answers the most binding holds. */
export const BINDS: readonly string[] = [
  'not-asked',
  'later',
  'emergency',
  'agrees',
  'with-name',
  'without-name',
  'counted-only',
  'refuses',
];

export interface Given extends ConsentInForce {
  readonly by: 'person' | 'guardian' | 'both';
  /** The day it counts from; undefined comes before every day. */
  readonly from: string | undefined;
  /** False where it may narrow what leaves, and do no more (exchange/SHARING.md). */
  readonly sure: boolean;
  /** True for what counted whole and was taken back or changed since by its office. */
  readonly shaken: boolean;
  /** Where it stands in its chapter, by which it is known what one station wrote first. */
  readonly place: Pick<CaseRecord, 'station' | 'epoch' | 'n'>;
  /** What was meant by a no to keeping, where that settles anything here. */
  readonly meant?: MeantByNo;
}

/** The questions beside an answer that give it its place among others. */
const BESIDE = ['date', 'given-by'];

/** What was answered, by matter, in the order of its days: of keeping what the answered nos leave. */
export const givenByMatter = memoizeByCase((records) => withoutAnswered(allTold(records)));

/** The same of what one office recorded itself. */
export function givenByOffice(
  records: readonly CaseRecord[],
  consents: readonly CaseRecord[],
): ReadonlyMap<string, readonly Given[]> {
  return withoutAnswered(toldByMatter(records, consents));
}

function withoutAnswered(told: ReadonlyMap<string, readonly Given[]>): ReadonlyMap<string, readonly Given[]> {
  const keep = told.get('keep');
  return keep === undefined ? told : new Map(told).set('keep', withoutAnsweredNos(keep));
}

const allTold = memoizeByCase((records) => toldByMatter(records, bindingOfKind(records, 'consent')));

function toldByMatter(
  records: readonly CaseRecord[],
  consents: readonly CaseRecord[],
): ReadonlyMap<string, readonly Given[]> {
  const given = new Map<string, Given[]>();
  for (const record of inOrder(consents, 'date')) {
    // When and by whom is believed where the record itself says it: a cited day may change under it.
    const { day, misdated } = countedDay(record, ownCode(record, 'date'));
    const who = ownCode(record, 'given-by');
    const place = { station: record.station, epoch: record.epoch, n: record.n };
    for (const matter of Object.keys(record.open)) {
      for (const { value: answer, sure } of toldBy(record, matter, BESIDE, records)) {
        if (!BINDS.includes(answer)) continue;
        const told: Given = {
          answer,
          record: record.id,
          office: record.office,
          date: day,
          // A refusal without a day counts from the writing.
          from: day ?? (answer === 'refuses' ? writtenOn(record) : undefined),
          // Who gave it was not written down: the person then, never the guardian as well.
          by: who === 'guardian' || who === 'both' ? who : 'person',
          sure,
          shaken: !sure && record.counts !== 'tightening',
          place,
        };
        // What is of a day to come settles nothing; it closes all the same.
        const meant = matter === 'keep' && answer === 'refuses' && !misdated ? meantByNo(record, records) : undefined;
        const list = given.get(matter) ?? [];
        list.push(sure && !misdated && meant === undefined ? told : { ...told, ...besides(sure, misdated, meant) });
        given.set(matter, list);
      }
    }
  }
  return given;
}

/** What few answers have. */
function besides(
  sure: boolean,
  misdated: boolean,
  meant: MeantByNo | undefined,
): Pick<Given, 'elsewhere' | 'misdated' | 'meant'> {
  return {
    ...(sure ? {} : { elsewhere: true }),
    ...(misdated ? { misdated } : {}),
    ...(meant === undefined ? {} : { meant }),
  };
}

/**
 * The answers on keeping without the nos that are answered and close no more than they say (casework/RULES.md, No is an event). Where only the
 * story may not be kept, what was agreed before holds for the rest, and older nos of the same person are answered with it. Where somebody
 * misunderstood, an agreement that was written afterwards holds although it is of the same day; until then the no does.
 */
function withoutAnsweredNos(told: readonly Given[]): readonly Given[] {
  const stories = told.filter(({ meant }) => meant === 'story');
  const isAnswered = (no: Given): boolean =>
    no.meant === 'story' || stories.some(({ by, from }) => by === no.by && isBefore(no.from, from));
  const gaveWay = (no: Given): boolean => no.meant === 'misunderstood' && told.some((later) => isNewWord(later, no));
  return told.filter((given) => given.answer !== 'refuses' || !(isAnswered(given) || gaveWay(given)));
}

/** An agreement of whoever said no, written after it and of no earlier day; of one station, so that which came first is known. */
function isNewWord({ answer, by, sure, misdated, place, from }: Given, no: Given): boolean {
  const agrees = answer === 'with-name' || answer === 'without-name';
  const isTheirs = by === 'both' || by === no.by;
  const isAfter = place.epoch > no.place.epoch || (place.epoch === no.place.epoch && place.n > no.place.n);
  const isLater = place.station === no.place.station && isAfter && !isBefore(from, no.from);
  return agrees && isTheirs && sure && misdated !== true && isLater;
}

/** Answers by which a person said how it is: that nobody asked, or that they will decide later, takes nothing back. */
const SAID: ReadonlySet<string> = new Set(['with-name', 'without-name', 'refuses']);

/**
 * Whether somebody said that only the story may not be kept, and nothing newer that counts whole here says otherwise: it stays closed and leaves
 * nowhere, while the rest goes on.
 */
export const storyStaysClosed = memoizeByCase((records): boolean => {
  const told = allTold(records).get('keep') ?? [];
  const said = told.filter(({ answer, sure, misdated }) => SAID.has(answer) && sure && misdated !== true);
  const newestOf = (voice: Given['by']) =>
    newestDay(said.filter(({ by }) => by === voice || by === 'both').map(({ from }) => from));
  // Nobody says for another that it may be kept after all: not a guardian for a child, nor a child for a guardian.
  return told.some(
    (given) =>
      given.meant === 'story' &&
      (given.by === 'both' ? (['person', 'guardian'] as const) : [given.by]).some(
        (voice) => !isOutranked(given, newestOf(voice)),
      ),
  );
});

/** Whether an answer is certainly older than the newest day of those that count whole: one without a day is older than any. */
export function isOutranked({ from }: Given, newest: string | undefined): boolean {
  return newest !== undefined && (from === undefined || isBefore(from, newest));
}
