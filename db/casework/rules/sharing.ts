/**
 * The sharing gate: what may go to whom, by the consent in force (casework/RULES.md, Sharing; exchange/FORMAT.md, Depths). Pure.
 * Headquarters gets coded facts without identity by default, also from those who would agree to more.
 */
import type { AgreedOutside } from '../../codebook/papers/case-report.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { SharingWith } from '../../codebook/sharing.ts';
import type { Depth } from '../../contract/exchange.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { openingRecord } from '../record/opening-record.ts';
import { type Consent, consentAsAdult, consentInForce, recordedBy, sharingWith } from './consent.ts';
import { mayBeUnder18 } from './minor.ts';
import { asWritten, isSettled } from './told-here.ts';

interface SharingDecision {
  readonly allowed: boolean;
  /** The depth at which it goes; null where it stays. */
  readonly depth: Depth | null;
  /** Sentence code of why it stays, or why it goes at less than was asked; null where nothing is to be said. */
  readonly reason: SentenceCode | null;
}

const STAYS: Readonly<Record<string, SentenceCode>> = {
  refuses: 'sharing-refused',
  later: 'sharing-later',
  'not-asked': 'sharing-not-asked',
  emergency: 'sharing-emergency',
  'counted-only': 'sharing-counted-only',
};

/** What consent in force may say so that a case stays, as a JSON list for SQL over the index. */
export const STAYING = JSON.stringify(Object.keys(STAYS));

/** Consent to share with "the office that will receive them" is for that office alone: the one the case is handed to, or that has it. */
export const NOT_HANDED_OVER: SharingDecision = { allowed: false, depth: null, reason: 'sharing-not-handed-over' };

/**
 * What silence means for the office that opened the case: it is not "the office that will receive them", whom the person is asked about,
 * and gets what others answered it. Whoever said no, or has not decided, is believed all the same.
 */
function ofOpener(consent: Consent, sharing: SharingWith): SharingWith {
  if (sharing !== 'not-asked' && sharing !== 'not-recorded') return sharing;
  if (consent.get('share-receiving') !== undefined) return sharing;
  const keep = consent.get('keep')?.answer;
  return keep === 'with-name' || keep === 'without-name' ? keep : sharing;
}

/** What is agreed on sharing in a case, whoever it would go to: all that {@link sharingGate} reads of its records. */
export interface AgreedSharing {
  readonly headquarters: Agreed;
  readonly receiving: Agreed;
  /** The office that opened the case, where that is settled here, and what is agreed with it. */
  readonly opener?: Agreed & { readonly office: string };
}

interface Agreed {
  readonly said: SharingWith;
  /** Who has not decided yet, where somebody has not. */
  readonly awaits?: SentenceCode;
}

export const agreedSharing = memoizeByCase((records): AgreedSharing => agreedBy(records, consentInForce(records)));

/** The same if nothing said that the person may be under 18; undefined where nothing does. */
export function agreedAsAdult(records: readonly CaseRecord[]): AgreedSharing | undefined {
  return mayBeUnder18(records) ? agreedBy(records, consentAsAdult(records)) : undefined;
}

function agreedBy(records: readonly CaseRecord[], consent: Consent): AgreedSharing {
  const agreed = (asked: 'headquarters' | 'receiving', said = sharingWith(records, asked, consent)): Agreed => ({
    said,
    ...(said === 'later' ? { awaits: laterBecause(consent, asked) } : {}),
  });
  const opening = openingRecord(records);
  const receiving = agreed('receiving');
  const agreedBoth = { headquarters: agreed('headquarters'), receiving };
  if (opening === undefined || !isSettled(opening)) return agreedBoth;
  return {
    ...agreedBoth,
    opener: { office: opening.office, ...agreed('receiving', ofOpener(consent, receiving.said)) },
  };
}

interface Recipient {
  readonly office: string;
  readonly headquarters: boolean;
}

/**
 * `depth` is what the sender asks for; undefined: without identity for headquarters, as agreed by the person for a mission.
 * A file of unrecorded consent goes to headquarters without identity, and to nobody else.
 */
export function sharingGate(records: readonly CaseRecord[], recipient: Recipient, depth?: Depth): SharingDecision {
  return gateBy(agreedSharing(records), recipient, depth);
}

/** {@link sharingGate} by what is agreed, where that was read before. */
export function gateBy(agreed: AgreedSharing, recipient: Recipient, depth?: Depth): SharingDecision {
  const { said, awaits } = agreedWith(agreed, recipient);
  const decision = decide(said, recipient, depth);
  return decision.reason === 'sharing-later' ? { ...decision, reason: awaits ?? 'sharing-later' } : decision;
}

function agreedWith({ headquarters, receiving, opener }: AgreedSharing, recipient: Recipient): Agreed {
  if (recipient.headquarters) return headquarters;
  return opener?.office === recipient.office ? opener : receiving;
}

/** Who has not decided yet: the person, or one of the two who must agree, and then which. */
function laterBecause(consent: Consent, recipient: 'headquarters' | 'receiving'): SentenceCode {
  const keep = consent.get('keep');
  switch ((keep?.answer === 'later' ? keep : consent.get(`share-${recipient}`))?.awaits) {
    case 'guardian':
      return 'sharing-awaits-guardian';
    case 'person':
      return 'sharing-awaits-child';
    default:
      return 'sharing-later';
  }
}

/** What an office itself recorded of the matters that its chapter goes on by; left out where it recorded nothing of one. */
export interface RecordedSharing {
  readonly keep?: string;
  readonly headquarters?: string;
  readonly receiving?: string;
}

export function recordedSharing(records: readonly CaseRecord[], writer: string): RecordedSharing {
  const recorded = recordedBy(records, writer);
  const [keep, headquarters, receiving] = ['keep', 'share-headquarters', 'share-receiving'].map((matter) =>
    recorded.get(matter),
  );
  return {
    ...(keep === undefined ? {} : { keep }),
    ...(headquarters === undefined ? {} : { headquarters }),
    ...(receiving === undefined ? {} : { receiving }),
  };
}

/**
 * What of another office's chapter may go to a third: under the narrower of what is in force here and what that office itself recorded
 * (exchange/SHARING.md, Under whose consent another's chapters go on). What an office wrote may always go back to it.
 */
export function chapterGate(
  records: readonly CaseRecord[],
  writer: string,
  recipient: Recipient,
  depth?: Depth,
): SharingDecision {
  return chapterGateBy(agreedSharing(records), { writer, ...recordedSharing(records, writer) }, recipient, depth);
}

/** {@link chapterGate} by what is agreed and what the writer recorded, where that was read before. */
export function chapterGateBy(
  agreed: AgreedSharing,
  recorded: RecordedSharing & { readonly writer: string },
  recipient: Recipient,
  depth?: Depth,
): SharingDecision {
  const here = gateBy(agreed, recipient, depth);
  if (recorded.writer === recipient.office || !here.allowed) return here;
  const told = [recorded.keep, recipient.headquarters ? recorded.headquarters : recorded.receiving];
  const stops = told.find((answer) => answer !== undefined && STAYS[answer] !== undefined);
  if (stops !== undefined) return decide(stops, recipient, depth);
  const nameless = here.depth === 'full' && told.includes('without-name');
  return nameless ? { allowed: true, depth: 'without-identity', reason: 'sharing-without-name' } : here;
}

/**
 * Whether words that stand beside our answer to a hand-over may go to the office that is answered: only where the person agreed that texts go
 * there. Of a case that nobody accepted here no agreement counts; then that of the office that is answered is read as it wrote it, as long as
 * nothing that counts here says otherwise. A child's agreement without the guardian's is none.
 */
export function wordsMayGo(records: readonly CaseRecord[], recipient: Recipient, depth?: Depth): boolean {
  const here = consentInForce(records);
  if (here.has('keep') || here.has('share-receiving')) return sharingGate(records, recipient, depth).depth === 'full';
  const said = asWritten(records).filter(({ kind, office }) => kind !== 'consent' || office === recipient.office);
  return sharingGate(said, recipient, depth).depth === 'full';
}

type PaperDepth = 'full' | 'without-identity';

/** By the office that wrote it how deep it goes, null for not at all. */
export type DepthOf = (writer: string) => PaperDepth | null;

/**
 * How deep a paper may go to somebody outside by an agreement of the person: to share with partners (lawyers among them), or to have contact with
 * the police. Of what another office than this one (`own`) wrote, by what it itself recorded too. Whoever did not say how they are kept is told to nobody;
 * undefined: nothing goes.
 */
export function outsideDepths(records: readonly CaseRecord[], agreed: AgreedOutside, own: string): DepthOf | undefined {
  const consent = consentInForce(records);
  const here = agreedDepth(consent.get('keep')?.answer, agreed, consent.get(agreed)?.answer);
  if (here === undefined) return undefined;
  return (writer) => {
    if (writer === own) return here;
    const recorded = recordedBy(records, writer);
    const [keep, said] = [recorded.get('keep'), recorded.get(agreed)];
    if ([keep, said].some((answer) => answer !== undefined && STAYS[answer] !== undefined)) return null;
    return [keep, said].includes('without-name') ? 'without-identity' : here;
  };
}

/**
 * How deep somebody is told to an authority of their country, once its gate is open: with a name, as they are kept and as whoever wrote of them recorded,
 * or not at all, since it is asked who they are.
 */
export function originDepths(records: readonly CaseRecord[], own: string): DepthOf | undefined {
  if (consentInForce(records).get('keep')?.answer !== 'with-name') return undefined;
  return (writer) => {
    const keep = writer === own ? undefined : recordedBy(records, writer).get('keep');
    return keep === undefined || keep === 'with-name' ? 'full' : null;
  };
}

function agreedDepth(
  keep: string | undefined,
  agreed: AgreedOutside,
  said: string | undefined,
): PaperDepth | undefined {
  if (keep !== 'with-name' && keep !== 'without-name') return undefined;
  if (agreed === 'police') return said === 'agrees' ? withName(keep) : undefined;
  if (said !== 'with-name' && said !== 'without-name') return undefined;
  return keep === 'without-name' ? 'without-identity' : withName(said);
}

function withName(answer: 'with-name' | 'without-name'): PaperDepth {
  return answer === 'with-name' ? 'full' : 'without-identity';
}

function decide(
  sharing: string,
  recipient: { readonly headquarters: boolean },
  depth: Depth | undefined,
): SharingDecision {
  const wanted: Depth = depth ?? (recipient.headquarters || sharing !== 'with-name' ? 'without-identity' : 'full');
  const stays = STAYS[sharing];
  if (stays !== undefined) return { allowed: false, depth: null, reason: stays };
  if (sharing === 'not-recorded' && !recipient.headquarters) {
    return { allowed: false, depth: null, reason: 'sharing-not-recorded' };
  }
  if (wanted === 'full' && sharing !== 'with-name') {
    return { allowed: true, depth: 'without-identity', reason: 'sharing-without-name' };
  }
  return { allowed: true, depth: wanted, reason: sharing === 'not-recorded' ? 'sharing-unrecorded-goes' : null };
}

/**
 * True where a case stays although nobody took a consent back: the person may be a child, and the guardian has not agreed. Whoever
 * has the case does not learn that from the consents; it stands in what is known of the age. `asAdult`: {@link agreedAsAdult}.
 */
export function stoppedByAge(asAdult: AgreedSharing | undefined, recipient: Recipient, depth?: Depth): boolean {
  return asAdult !== undefined && gateBy(asAdult, recipient, depth).allowed;
}
