/**
 * What must be there before an embassy, a consulate or the home police learns of somebody (casework/RULES.md, Authorities of origin): told about asylum
 * and what the contact may set off, asked alone whether they fear them, agreed in writing. It stays closed while asylum is asked or granted, while they
 * are feared, and where an official of that State may have taken part: then only the person or their lawyer makes the contact. Pure.
 */
import { DIPLOMATS_HOUSEHOLD, OFFICIAL_PAID, OFFICIAL_SUSPECT, OFFICIAL_TOOK_PART } from '../../codebook/evidence.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import { textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { wasThereOnly } from './asked-alone.ts';
import { type Answered, closing } from './child-answers.ts';
import { isOwnWordAlone } from './child-wish.ts';
import { isInAsylum } from './in-asylum.ts';
import { mayBeNationalOf } from './nationality.ts';
import { bindingOfKind, isSettled } from './told-here.ts';
import { recordsThatSay } from './who-took-part.ts';
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

/** Whether anything noted tells of an official, or of people in authorities, who may be of that State. */
function mayOfficialHaveTakenPart(records: readonly CaseRecord[]): boolean {
  const suspects = recordsThatSay(OFFICIAL_SUSPECT, records);
  const ofThatState = bindingOfKind(records, 'perpetrator').filter((record) => {
    const state = textOf(record, 'official-of', records);
    return state === undefined ? suspects.includes(record) : mayBeNationalOf(records, [state]);
  });
  // Whose household it was, the suspect says, in a record that counts whole here; until then it may be one of that State.
  const isHousehold = !suspects.some(isSettled) && recordsThatSay(DIPLOMATS_HOUSEHOLD, records).length > 0;
  const wasPaid = recordsThatSay(OFFICIAL_PAID, records).some((leg) =>
    mayBeNationalOf(
      records,
      (['from-country', 'to-country'] as const).map((end) => textOf(leg, end, records)),
    ),
  );
  return ofThatState.length > 0 || recordsThatSay(OFFICIAL_TOOK_PART, records).length > 0 || isHousehold || wasPaid;
}
