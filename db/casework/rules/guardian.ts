/**
 * Whose word stands beside a child's (casework/RULES.md, Guardian): the guardian's; where there is none, who cannot be reached or may have taken
 * part, the decision of the child-protection authority, a court or the approver. A guardian who may have taken part opens nothing and closes
 * nothing: so a decision in their place says, or the one on with whom the child is. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { countedDay, isMisdated, unsettled } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { isMinorAsAccepted } from './minor.ts';
import { saidSituation } from './said-situation.ts';
import { bindingOfKind, isSettled, ownCode, ownCodes } from './told-here.ts';

export interface GuardianPlace {
  /** Whether the guardian may have taken part: `sure` where it counts whole here, of a day that had come; else their word opens nothing, and still closes. */
  readonly inQuestion: 'sure' | 'unsure' | undefined;
  /** The matters to which a decision in the guardian's place agrees, as the child does. */
  readonly agrees: ReadonlySet<string>;
}

/** Who decides in the place of a guardian. */
export const IN_GUARDIANS_PLACE: ReadonlySet<string> = new Set(['child-protection', 'prosecutor-court', 'approver']);
const GROUNDS: ReadonlySet<string> = new Set(['absent', 'unreachable', 'may-have-taken-part']);
/** Results that take it back. */
const AGAINST: ReadonlySet<string> = new Set(['no', 'withdrawn']);

export const guardianPlace = memoizeByCase((records): GuardianPlace => {
  const decisions = bindingOfKind(records, 'decision')
    .filter((record) => code(record, 'matter') === 'guardian-place')
    .map((record) => ({ ...countedDay(record, code(record, 'date')), record }));
  const against = decisions.filter(({ record }) => AGAINST.has(code(record, 'result') ?? ''));
  const settling = against.filter(({ record, misdated }) => isSettled(record) && !misdated);
  const questioned = unsettled(
    decisions.filter((one) => !against.includes(one) && code(one.record, 'guardian-ground') === 'may-have-taken-part'),
    settling,
  );
  const standing = decisions.filter(
    ({ record, misdated }) => code(record, 'result') === 'yes' && isSettled(record) && !misdated && isComplete(record),
  );
  // A no of the same day or later, whoever wrote it, ends what stood in the guardian's place.
  const open = standing.filter((one) => unsettled(against, [one]).length === 0);
  const doubts = saidSituation(records).standing('in-question');
  const inQuestion = [...questioned, ...doubts];
  const isSure = inQuestion.some(({ record }) => isSettled(record) && !isMisdated(record));
  return {
    inQuestion: inQuestion.length === 0 ? undefined : isSure ? 'sure' : 'unsure',
    agrees: new Set(open.flatMap(({ record }) => ownCodes(record, MATTERS))),
  };
});

/** Whether a guardian's word stands for them: of a child by what counts whole here, and only while nobody says that the guardian may have taken part. */
export function mayGuardianSpeak(records: readonly CaseRecord[]): boolean {
  return isMinorAsAccepted(records) && guardianPlace(records).inQuestion === undefined;
}

function isComplete(record: CaseRecord): boolean {
  return GROUNDS.has(code(record, 'guardian-ground') ?? '') && IN_GUARDIANS_PLACE.has(code(record, 'by-role') ?? '');
}

const MATTERS: QuestionId<'decision'> = 'guardian-matters';

function code(record: CaseRecord, question: QuestionId<'decision'>): string | undefined {
  return ownCode(record, question);
}
