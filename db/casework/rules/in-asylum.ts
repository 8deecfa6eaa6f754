/** Whether asylum is asked for or granted (casework/RULES.md, Authorities of origin; iom-2011 §4.1 L649-651, L1917). Pure. */
import { codesOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { type Answered, closing, mayOpen, opening } from './child-answers.ts';
import { bindingOfKind } from './told-here.ts';

/** `answer`: `asylum` while it is asked for or granted, `over` once it was refused or has ended. */
interface Proceeding extends Answered {
  readonly country: string | undefined;
}

const ASYLUM: ReadonlySet<string | undefined> = new Set(['asylum']);
const ASYLUM_OR_NOT_SAID: ReadonlySet<string | undefined> = new Set(['asylum', undefined]);
const PROTECTED: ReadonlySet<string | undefined> = new Set(['asylum-seeker', 'refugee']);
const HELD = 'refugee-document';
/** What became of somebody, or is to: a State gave them refuge. */
const REFUGE: ReadonlySet<string | undefined> = new Set(['asylum', 'resettled', 'resettlement']);
const OVER: ReadonlySet<string | undefined> = new Set(['refused', 'ended']);

/**
 * As long as anybody says so, by a proceeding, a permit, the legal status, a paper or what became of them, until somebody here notes on a later day that it
 * was refused or is over: a proceeding by one of the same country, the others, which name none, by any.
 */
export function isInAsylum(records: readonly CaseRecord[]): boolean {
  return asylumTold(records).length > 0;
}

/** Who told of asylum that is not over, and on what day. */
export function asylumTold(records: readonly CaseRecord[]): readonly Answered[] {
  const proceedings = bindingOfKind(records, 'legal').flatMap((record) => proceedingIn(record, records) ?? []);
  const over = proceedings.filter(({ answer }) => answer === 'over');
  const sought = proceedings
    .filter(({ answer }) => answer === 'asylum')
    .filter(
      (one) =>
        unsettled(
          [one],
          over.filter(({ country }) => country === one.country),
        ).length > 0,
    );
  return [...sought, ...unsettled([...statuses(records), ...papers(records), ...outcomes(records)], over)];
}

/** A profile has no day: its status counts from the day on which it was written. */
function statuses(records: readonly CaseRecord[]): readonly Answered[] {
  return bindingOfKind(records, 'profile')
    .filter((record) => PROTECTED.has(textOf(record, 'legal-status', records)))
    .map((record) => closing('asylum', record, records));
}

/** Whoever holds or travels with a document of refuge has asked for it, whatever else is noted. */
function papers(records: readonly CaseRecord[]): readonly Answered[] {
  return [
    ...bindingOfKind(records, 'identity').filter((record) => codesOf(record, 'document-kinds', records).includes(HELD)),
    ...bindingOfKind(records, 'travel').filter((record) => textOf(record, 'document-kind', records) === HELD),
  ].map((record) => closing('asylum', record, records));
}

/** By the closing of any office, or a journey. */
function outcomes(records: readonly CaseRecord[]): readonly Answered[] {
  return [
    ...bindingOfKind(records, 'closure').filter((record) => REFUGE.has(textOf(record, 'solution', records))),
    ...bindingOfKind(records, 'travel').filter((record) => REFUGE.has(textOf(record, 'mode', records))),
  ].map((record) => closing('asylum', record, records));
}

function proceedingIn(record: RecordOf<'legal'>, records: readonly CaseRecord[]): Proceeding | undefined {
  const permit = textOf(record, 'permit-kind', records);
  if (!ASYLUM.has(textOf(record, 'proceeding', records)) && !ASYLUM.has(permit)) return undefined;
  // The end of another permit is not the end of asylum, and an appeal is asylum that is asked for.
  const isOver =
    OVER.has(textOf(record, 'permit-state', records)) &&
    ASYLUM_OR_NOT_SAID.has(permit) &&
    textOf(record, 'stage', records) !== 'appeal';
  // That it was over is no word any more where its office changed or took that back.
  if (isOver && record.changedTo !== undefined) return undefined;
  const told = isOver && mayOpen(record) ? opening('over', record, records) : closing('asylum', record, records);
  return { ...told, country: textOf(record, 'country', records) };
}
