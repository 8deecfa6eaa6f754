/**
 * What somebody meant who said that nothing may be kept (casework/RULES.md, No is an event): what counts of the answer, and what does not because
 * of who spoke or who was in the room. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import { type CodeOf, list } from '../../codebook/lists/index.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { ALONE, wasThereOnly } from './asked-alone.ts';
import { mayGuardianSpeak } from './guardian.ts';
import { ownCode, toldBy } from './told-here.ts';

export type MeantByNo = CodeOf<'no-means'>;

/** Where a guardian who is not in question speaks for a child: the guardian too. */
const WITH_GUARDIAN: ReadonlySet<string> = new Set([...ALONE, 'guardian']);

/** The questions beside it that give an answer its place: changed since by its office, it settles nothing more. */
const BESIDE: readonly QuestionId<'consent'>[] = ['date', 'given-by', 'keep', 'present'];
const NO_MEANS: QuestionId<'consent'> = 'no-means';

/** What a record of a no says that it means, where that settles anything here; undefined where it is still to be asked, or to be asked alone. */
export function meantByNo(record: CaseRecord, records: readonly CaseRecord[]): MeantByNo | undefined {
  const [told, ...others] = toldBy(record, NO_MEANS, BESIDE, records);
  if (told === undefined || others.length > 0 || !told.sure || !isMeant(told.value)) return undefined;
  return wasAskedAlone(record, records) ? told.value : undefined;
}

/** Whether something was answered, whether or not it settles anything. */
export function saysWhatNoMeans(record: CaseRecord): boolean {
  return record.open[NO_MEANS] !== undefined;
}

function isMeant(code: string): code is MeantByNo {
  return list('no-means').codes.some((known) => known.code === code);
}

/**
 * Whether the word is one that the person could speak freely, as it was noted: who was there is known, and nobody but whoever asked and
 * translated; with a child also the guardian who may speak for them.
 */
function wasAskedAlone(record: CaseRecord, records: readonly CaseRecord[]): boolean {
  const by = ownCode(record, 'given-by');
  const withGuardian = by === 'guardian' || by === 'both';
  if (withGuardian && !mayGuardianSpeak(records)) return false;
  return wasThereOnly(record, withGuardian ? WITH_GUARDIAN : ALONE);
}
