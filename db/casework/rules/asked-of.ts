/** Of whom a decision is asked: what stands on whose Today, and which cases open for an approver. Pure. */
import { OFFICE_CODE } from '../../codebook/office-code.ts';
import { askedDecisions, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { ofKind } from '../record/case-records.ts';
import { returnsByTelephone } from './child-return.ts';

/** Matters that headquarters decides where nobody said who does. */
const OF_HEADQUARTERS: ReadonlySet<string> = new Set(['fund', 'override', 'child-return']);

export function asksHeadquarters(decision: CaseRecord, records: readonly CaseRecord[]): boolean {
  const { by, matter } = whoDecides(decision, records);
  return by === undefined ? OF_HEADQUARTERS.has(matter ?? '') : by === 'headquarters';
}

/** Whether it is asked of this office's approver: of her by name, or of nobody. */
export function asksApprover(decision: CaseRecord, records: readonly CaseRecord[]): boolean {
  const { by } = whoDecides(decision, records);
  return by === undefined || by === 'approver';
}

/**
 * Whether another office asks it of this one, `own`; and not of its own approver, of headquarters or of an authority. Where it names an office by
 * its code it is asked of that one, else of each office that has written in the case.
 */
export function asksThisOffice(
  decision: CaseRecord,
  records: readonly CaseRecord[],
  own: string | undefined = writerHere(records),
): boolean {
  if (decision.counts === undefined || own === undefined) return false;
  const { by, to } = whoDecides(decision, records);
  if (by !== 'other-office') return false;
  return to !== undefined && OFFICE_CODE.test(to) ? to === own : writerHere(records) !== undefined;
}

/** This office, by what it wrote in the case; undefined where it wrote nothing. */
export function writerHere(records: readonly CaseRecord[]): string | undefined {
  return records.find(({ counts }) => counts === undefined)?.office;
}

/** Whether any decision of the case waits for the approver, asked or said by telephone. */
export function waitsForApprover(records: readonly CaseRecord[]): boolean {
  return (
    askedDecisions(records).some((decision) => asksApprover(decision, records)) ||
    returnsByTelephone(records).some(({ by }) => by === 'approver')
  );
}

function whoDecides(record: CaseRecord, records: readonly CaseRecord[]) {
  const [decision] = ofKind([record], 'decision');
  return {
    by: decision === undefined ? undefined : textOf(decision, 'by-role', records),
    matter: decision === undefined ? undefined : textOf(decision, 'matter', records),
    to: decision === undefined ? undefined : textOf(decision, 'by-organisation', records)?.trim(),
  };
}
