/**
 * Consent in force (casework/RULES.md, Consent): per matter the latest by the date given over all chapters; on the same
 * day refusal wins; a minor needs the child's and the guardian's; a withdrawal binds every office that has the case. What another office
 * recorded and nobody here accepted may narrow it, never widen it (exchange/SHARING.md); nor does what is dated after it was written down.
 */
import type { SharingWith } from '../../codebook/sharing.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { newestDay } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { isTooYoungToSay } from './child-wish.ts';
import { BINDS, type ConsentInForce, type Given, givenByMatter, givenByOffice, isOutranked } from './consent-given.ts';
import { type GuardianPlace, guardianPlace } from './guardian.ts';
import { grownUp, isMinorAsAccepted, mayBeUnder18 } from './minor.ts';
import { bindingOfKind, isSettled, ownCode } from './told-here.ts';

/** Between the child's and the guardian's: nothing is agreed until both have agreed. */
const RESTRICTS: readonly string[] = [
  'agrees',
  'with-name',
  'without-name',
  'counted-only',
  'emergency',
  'later',
  'not-asked',
  'refuses',
];

/** What is in force, by matter (question id of the consent form). */
export type Consent = ReadonlyMap<string, ConsentInForce>;

/** That somebody may be a child by what another office wrote or changed alone narrows what would hold of an adult, and opens nothing beside it. */
export const consentInForce = memoizeByCase((records): Consent => {
  const isMinor = mayBeUnder18(records);
  if (isMinor === isMinorAsAccepted(records)) return isMinor ? consentAsChild(records) : consentAsAdult(records);
  const [asChild, asAdult] = [consentAsChild(records), consentAsAdult(records)];
  return byMatter(records, (_told, matter) => narrowerOrSilent(asChild.get(matter), asAdult.get(matter)));
});

const consentAsChild = memoizeByCase((records): Consent => {
  const place = guardianPlace(records);
  const isTooYoung = isTooYoungToSay(records);
  return byMatter(records, (told, matter) =>
    forMinor(heard(told, place), {
      agreedInPlace: place.inQuestion !== 'unsure' && place.agrees.has(matter),
      isTooYoung,
    }),
  );
});

/** What would be in force if nothing said that the person may be under 18. */
export const consentAsAdult = memoizeByCase((records): Consent => {
  const grown = grownUp(records);
  return byMatter(records, (told, matter) => {
    const own = holding(told.filter(({ by }) => by !== 'guardian'));
    if (grown === undefined) {
      const all = holding(told);
      if (matter !== 'keep' || own === undefined || all === undefined) return all;
      // That nothing may be kept nobody takes back for an adult who said so, and nobody else ends their emergency.
      return own.answer === 'refuses' || own.answer === 'emergency' ? narrower(own, all) : all;
    }
    // Who has turned 18 is asked; what a guardian said alone holds no more.
    return grown.sure ? own : narrowerOrSilent(own, holding(told));
  });
});

/** What the person said, alone or with a guardian, as it counts whole here: neither another's word nor what waits for one narrows it. */
export const saidByPerson = memoizeByCase(
  (records): Consent => byMatter(records, (told) => holding(told.filter(({ by, sure }) => by !== 'guardian' && sure))),
);

function byMatter(
  records: readonly CaseRecord[],
  decide: (told: readonly Given[], matter: string) => ConsentInForce | undefined,
): Consent {
  const inForce = new Map<string, ConsentInForce>();
  for (const [matter, told] of givenByMatter(records)) {
    const value = decide(told, matter);
    if (value !== undefined) inForce.set(matter, value);
  }
  return inForce;
}

/** The narrower of two answers of which one may be silence: an agreement beside silence is a question left open. */
function narrowerOrSilent<T extends ConsentInForce>(one: T | undefined, other: T | undefined): T | undefined {
  if (one !== undefined && other !== undefined) return narrower(one, other);
  const said = one ?? other;
  return said === undefined || restricts(said) >= RESTRICTS.indexOf('not-asked')
    ? said
    : { ...said, answer: 'not-asked' };
}

/**
 * What one office itself recorded, by matter, whether it counts here or not: under that its chapter goes on. Of a child's and a guardian's
 * answer the narrower; that one of the two was not asked narrows nothing.
 */
export function recordedBy(records: readonly CaseRecord[], office: string): ReadonlyMap<string, string> {
  const own = bindingOfKind(records, 'consent').filter((record) => record.office === office);
  const recorded = new Map<string, string>();
  for (const [matter, told] of givenByOffice(records, own)) {
    const sure = heard(told, guardianPlace(records)).map((given) => ({ ...given, sure: true }));
    const [first, second] = [sure.filter(({ by }) => by !== 'guardian'), sure.filter(({ by }) => by !== 'person')].map(
      holding,
    );
    const answer = first === undefined || second === undefined ? (first ?? second) : narrower(first, second);
    if (answer !== undefined) recorded.set(matter, answer.answer);
  }
  return recorded;
}

/**
 * The answer that holds: among those that count whole the most binding one that none of them is certainly newer than; narrowed by every
 * other that none of them is certainly newer than either. What is misdated only narrows: an agreement of a day to come is none yet.
 */
function holding(answers: readonly Given[]): Given | undefined {
  const [only] = answers;
  if (only === undefined || (answers.length === 1 && isWhole(only))) return only;
  const newest = newestDay(answers.filter(isWhole).map(({ from }) => from));
  const standing = answers.filter((given) => !isOutranked(given, newest));
  const base =
    standing
      .filter(isWhole)
      .reduce<Given | undefined>(
        (most, given) => (most === undefined || binds(given) >= binds(most) ? given : most),
        undefined,
      ) ?? standing.find(({ sure, answer }) => sure && answer === 'emergency');
  const narrowing = standing.filter((given) => !isWhole(given) && (given.shaken || mayNarrow(given)));
  if (base !== undefined) return narrowing.reduce(narrower, base);
  const narrowest = narrowing.reduce<Given | undefined>(
    (most, given) => (most === undefined ? given : narrower(most, given)),
    undefined,
  );
  // Where nothing counts whole, what another office says was agreed is not there; what it took back leaves the question open.
  if (narrowest === undefined || (AGREES.has(narrowest.answer) && !narrowing.some((given) => given.shaken))) {
    return undefined;
  }
  return narrowerOrSilent(narrowest, undefined);
}

function isWhole({ sure, misdated }: Given): boolean {
  return sure && misdated !== true;
}

/** That nobody asked takes nothing back; nor does an emergency of a day to come, whose hours begin where nothing else was said. */
function mayNarrow({ answer, misdated }: Given): boolean {
  if (misdated) return answer !== 'not-asked' && answer !== 'emergency' && !AGREES.has(answer);
  return answer !== 'not-asked';
}

/** Answers by which nothing is narrowed where nothing was said. */
const AGREES: ReadonlySet<string> = new Set(['agrees', 'with-name']);

function binds({ answer }: ConsentInForce): number {
  return BINDS.indexOf(answer);
}

function restricts({ answer }: ConsentInForce): number {
  return RESTRICTS.indexOf(answer);
}

function narrower<T extends ConsentInForce>(one: T, other: T): T {
  return restricts(other) > restricts(one) ? other : one;
}

/** What a child and a guardian said, without the word of a guardian who may have taken part. What they said together is then the child's. */
function heard(answers: readonly Given[], { inQuestion }: GuardianPlace): readonly Given[] {
  if (inQuestion === undefined) return answers;
  return answers
    .filter((given) => given.by !== 'guardian' || (inQuestion === 'unsure' && leavesClosed(given)))
    .map((given) => (given.by === 'both' ? { ...given, by: 'person' } : given));
}

/** That nothing is agreed yet closes as a refusal does: beside it no emergency of the child goes on. */
function leavesClosed(given: ConsentInForce): boolean {
  return restricts(given) >= RESTRICTS.indexOf('later');
}

interface InPlace {
  /** A decision stands in the place of a guardian who was not heard, and agrees to what the child agrees to. */
  readonly agreedInPlace: boolean;
  /** The child was judged too young to say: what they said nothing of is the guardian's to say, alone. */
  readonly isTooYoung: boolean;
}

function forMinor(answers: readonly Given[], { agreedInPlace, isTooYoung }: InPlace): ConsentInForce | undefined {
  const said = holding(answers.filter((answer) => answer.by !== 'guardian'));
  const child = isTooYoung && said?.answer === 'not-asked' ? undefined : said;
  const guardian = holding(answers.filter((answer) => answer.by !== 'person'));
  if (child !== undefined && guardian === undefined && agreedInPlace) return child;
  if (child === undefined && guardian !== undefined && isTooYoung) return guardian;
  const one = child ?? guardian;
  if (one === undefined) return undefined;
  if (child === undefined || guardian === undefined) {
    return one.answer === 'refuses' || one.answer === 'emergency'
      ? one
      : { ...one, answer: 'later', awaitsOther: true, awaits: child === undefined ? 'person' : 'guardian' };
  }
  return restricts(child) >= restricts(guardian) ? child : guardian;
}

/** The matters that decide what leaves. */
export const SHARING_MATTERS = ['keep', 'share-headquarters', 'share-receiving', 'share-partners'] as const;

/** Whether an answer lets more leave than another, or than silence. */
export function isLooser(answer: string, than: string = 'not-asked'): boolean {
  const at = RESTRICTS.indexOf(answer);
  return at >= 0 && at < RESTRICTS.indexOf(than) && at < RESTRICTS.indexOf('emergency');
}

type Recipient = 'headquarters' | 'receiving' | 'partners';

/**
 * What the person agreed to for one kind of recipient. A file taken over from elsewhere in which nobody recorded the question is
 * `not-recorded`; in the office's own files silence is `not-asked`.
 */
export function sharingWith(
  records: readonly CaseRecord[],
  recipient: Recipient,
  consent: Consent = consentInForce(records),
): SharingWith {
  const held = heldBackByKeeping(records, consent);
  if (held !== undefined) return held;
  const keep = consent.get('keep')?.answer;
  switch (consent.get(`share-${recipient}`)?.answer) {
    case 'with-name':
      return keep === 'without-name' ? 'without-name' : 'with-name';
    case 'without-name':
      return 'without-name';
    case 'counted-only':
      return 'counted-only';
    case 'refuses':
      return 'refuses';
    case 'later':
      return 'later';
    case 'not-asked':
      return 'not-asked';
    default:
      return importedCase(records) ? 'not-recorded' : 'not-asked';
  }
}

/** What was said of keeping where it holds everything back: what may not be kept, or not yet, is not passed on. */
export function heldBackByKeeping(
  records: readonly CaseRecord[],
  consent: Consent = consentInForce(records),
): 'refuses' | 'later' | 'not-asked' | 'emergency' | undefined {
  const keep = consent.get('keep')?.answer;
  return keep === 'refuses' || keep === 'later' || keep === 'not-asked' || keep === 'emergency' ? keep : undefined;
}

/** By the word of every office that says where the case came from: another's must not make silence in our file pass for an old one's. */
function importedCase(records: readonly CaseRecord[]): boolean {
  const opened = bindingOfKind(records, 'case');
  return opened.some(isSettled) && opened.every((record) => TAKEN_OVER.has(ownCode(record, 'origin') ?? ''));
}

const TAKEN_OVER: ReadonlySet<string> = new Set(['imported', 'demo']);
