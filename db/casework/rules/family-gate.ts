/**
 * What must be there before the family is looked for, called or visited (casework/RULES.md, Family; sida-2003 §2.2 L1947-1948; iom-2011 §2.12
 * L180-184): the person agrees, it is noted who of the family may have taken part and what each knows. Who may have taken part is told nothing. Pure.
 */
import { FAMILY_TOOK_PART } from '../../codebook/evidence.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { guardianPlace } from './guardian.ts';
import type { GatePoint } from './override.ts';
import { bindingOfKind, isSettled } from './told-here.ts';
import { recordsThatSay } from './who-took-part.ts';
import { agreement } from './written-consent.ts';

type FamilyGap = Extract<GatePoint, `family-${string}`> | 'family-refused' | 'family-not-agreed';

/** All that is missing. A no is the whole answer. */
export function familyGaps(records: readonly CaseRecord[]): readonly FamilyGap[] {
  const said = agreement(records, 'family');
  if (said === 'refused') return ['family-refused'];
  const members = livingMembers(records);
  const tookPart = members.map((member) => textOf(member, 'took-part', records));
  // Another office's word that somebody took no part, or of what they know, is none yet.
  const isUnknown = (answers: readonly unknown[]): boolean =>
    members.some((member, at) => answers[at] === undefined || !isSettled(member));
  const missing: readonly (readonly [gap: FamilyGap, isMissing: boolean])[] = [
    ['family-not-agreed', said !== 'agreed'],
    ['family-took-part', mayHaveTakenPart(records) || familyIsNamed(records)],
    ['family-not-noted', members.length === 0],
    ['family-part-not-known', isUnknown(tookPart)],
    ['family-knows-not-known', isUnknown(members.map((member) => textOf(member, 'knows', records)))],
  ];
  return missing.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
}

/** Which records can change a point, so that a decision to go on without it holds no more. */
export function isAboutFamily({ kind }: CaseRecord, point: GatePoint): boolean {
  return kind === 'family' || (point === 'family-took-part' && TELLS_WHO.has(kind));
}

/** That it is not sure is a doubt, and closes as a yes does. */
const TOOK_PART: ReadonlySet<string | undefined> = new Set(['yes', 'unsure']);
const TELLS_WHO: ReadonlySet<string> = new Set([...FAMILY_TOOK_PART.map(({ kind }) => kind), 'decision']);

/** Who has died is told nothing any more; that another office alone says so leaves nobody out. */
function isLiving(record: RecordOf<'family'>, records: readonly CaseRecord[]): boolean {
  return !(textOf(record, 'state', records) === 'dead' && isSettled(record));
}

const livingMembers = memoizeByCase((records) =>
  ofKind(records, 'family').filter((record) => isLiving(record, records)),
);

/** Also by what was accepted of another office's that it changed or took back since. */
function mayHaveTakenPart(records: readonly CaseRecord[]): boolean {
  return bindingOfKind(records, 'family')
    .filter((record) => isLiving(record, records))
    .some((record) => TOOK_PART.has(textOf(record, 'took-part', records)));
}

/** Whether anything noted says that somebody of the family may have taken part or threatens them, or that a guardian may have. */
function familyIsNamed(records: readonly CaseRecord[]): boolean {
  return recordsThatSay(FAMILY_TOOK_PART, records).length > 0 || guardianPlace(records).inQuestion !== undefined;
}
