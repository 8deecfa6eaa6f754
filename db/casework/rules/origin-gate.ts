/**
 * What must be there before an embassy, a consulate or the home police learns of somebody (casework/RULES.md, Authorities of origin): told about asylum
 * and what the contact may set off, asked alone whether they fear them, agreed in writing. It stays closed while asylum is asked or granted, while they
 * are feared, and where an official of that State may have taken part: then only the person or their lawyer makes the contact. Pure.
 */
import type { SentenceCode } from '../../codebook/sentences.ts';
import { codesOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { wasThereOnly } from './asked-alone.ts';
import { type Answered, closing } from './child-answers.ts';
import { isOwnWordAlone } from './child-wish.ts';
import { isInAsylum } from './in-asylum.ts';
import { nationalitiesOf } from './nationality.ts';
import { bindingOfKind } from './told-here.ts';
import { whoTookPart } from './who-took-part.ts';
import { agreement, consentAnswers, isAgreedInWriting, wasExplained } from './written-consent.ts';

type OriginGap = Extract<SentenceCode, `authorities-${string}`>;

/** All that is missing; nobody decides to go on without it. A no is the whole answer. */
export function originGaps(records: readonly CaseRecord[]): readonly OriginGap[] {
  const said = agreement(records, 'authorities-of-origin');
  if (said === 'refused') return ['authorities-refused'];
  const fear = fearGap(records);
  const missing: readonly (readonly [gap: OriginGap, isMissing: boolean])[] = [
    ['authorities-asylum', isInAsylum(records)],
    ['authorities-official', mayOfficialHaveTakenPart(records)],
    ...(fear === undefined ? [] : [[fear, true] as const]),
    ['authorities-not-explained', !wasExplained(records, 'asylum-explained')],
    ['authorities-not-agreed', said !== 'agreed'],
    ['authorities-not-written', said === 'agreed' && !isAgreedInWriting(records, 'authorities-of-origin')],
  ];
  return missing.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
}

/**
 * The newest word on whether they fear them; of one day a fear before none. That they do not counts only where they were asked alone and said so
 * themselves; that they would not say, or that it is not known, takes it back.
 */
function fearGap(records: readonly CaseRecord[]): OriginGap | undefined {
  const answers = consentAnswers(records, 'fears-authorities', 'no');
  const none = answers.filter(({ answer }) => answer === 'no');
  const alone = none.filter(({ record }) => wasThereOnly(record) && isOwnWordAlone(record));
  const fears = answers.filter(({ answer }) => answer !== 'no');
  if (unsettled(fears, alone).length > 0) return 'authorities-feared';
  if (none.length === 0) return 'authorities-fear-not-asked';
  if (unsettled(notAnswered(records), alone).length > 0) return 'authorities-feared';
  return alone.length === 0 ? 'authorities-fear-not-alone' : undefined;
}

/** Where they were asked, and would not say or nobody knows. */
function notAnswered(records: readonly CaseRecord[]): readonly Answered[] {
  return bindingOfKind(records, 'consent').flatMap((record) => {
    const fears = record.open['fears-authorities'];
    const isOpen = typeof fears === 'object' && 'missing' in fears && fears.missing !== 'not-asked';
    return isOpen ? [closing(fears.missing, record, records)] : [];
  });
}

/** Whether anybody told of an official, or of people in authorities, who may be of that State. */
function mayOfficialHaveTakenPart(records: readonly CaseRecord[]): boolean {
  const isThreat = ofKind(records, 'risk-assessment').some(
    (record) =>
      codesOf(record, 'threat-from', records).includes('official') ||
      codesOf(record, 'reach', records).includes('officials'),
  );
  return whoTookPart(records).includes('official') || isThreat || isSuspectOfThatState(records);
}

const OFFICIALS: ReadonlySet<string | undefined> = new Set(['officials', 'diplomats']);

/** A suspect who is an official: of another State only where it is noted of which, and it is none of the person's. */
function isSuspectOfThatState(records: readonly CaseRecord[]): boolean {
  const theirs = nationalitiesOf(records);
  return ofKind(records, 'perpetrator').some((record) => {
    const isOfficial =
      [...codesOf(record, 'relation', records), ...codesOf(record, 'roles', records)].includes('official') ||
      OFFICIALS.has(textOf(record, 'suspect-kind', records));
    const state = textOf(record, 'official-of', records);
    return (
      (isOfficial || state !== undefined) && (state === undefined || theirs.length === 0 || theirs.includes(state))
    );
  });
}
