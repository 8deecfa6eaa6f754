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
import { mayOpen } from './child-answers.ts';
import { isInAsylum } from './in-asylum.ts';
import { nationalitiesOf } from './nationality.ts';
import { bindingOfKind } from './told-here.ts';
import { whoTookPart } from './who-took-part.ts';
import { agreement, consentAnswers, isAgreedInWriting } from './written-consent.ts';

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
    ['authorities-not-explained', !wasExplained(records)],
    ['authorities-not-agreed', said !== 'agreed'],
    ['authorities-not-written', said === 'agreed' && !isAgreedInWriting(records, 'authorities-of-origin')],
  ];
  return missing.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
}

function wasExplained(records: readonly CaseRecord[]): boolean {
  return bindingOfKind(records, 'consent').some(
    (record) => record.open['asylum-explained'] === true && mayOpen(record),
  );
}

/** The newest word on whether they fear them; of one day a fear before none. That they do not counts only where they were asked alone. */
function fearGap(records: readonly CaseRecord[]): OriginGap | undefined {
  const answers = consentAnswers(records, 'fears-authorities', 'no');
  const none = answers.filter(({ answer }) => answer === 'no');
  const alone = none.filter(({ record }) => wasThereOnly(record));
  const fears = answers.filter(({ answer }) => answer !== 'no');
  if (unsettled(fears, alone).length > 0) return 'authorities-feared';
  if (none.length === 0) return 'authorities-fear-not-asked';
  return alone.length === 0 ? 'authorities-fear-not-alone' : undefined;
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

/** A suspect who is an official: of another State only where it is noted of which, and it is none of the person's. */
function isSuspectOfThatState(records: readonly CaseRecord[]): boolean {
  const theirs = nationalitiesOf(records);
  return ofKind(records, 'perpetrator').some((record) => {
    const isOfficial = [...codesOf(record, 'relation', records), ...codesOf(record, 'roles', records)].includes(
      'official',
    );
    const state = textOf(record, 'official-of', records);
    return (
      (isOfficial || state !== undefined) && (state === undefined || theirs.length === 0 || theirs.includes(state))
    );
  });
}
