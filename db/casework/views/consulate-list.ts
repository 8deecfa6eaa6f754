/**
 * Of selected cases the persons of whom a consulate of one country may be told (casework/RULES.md, Authorities of origin; iom-2011 §4.1 L649-651), and
 * why the others are left out, which is said inside alone. Reads only.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { LeftCase } from '../../contract/many-cases.ts';
import { dayOf } from '../../store/clock.ts';
import { openRecords } from '../people/access.ts';
import { because, judgeCases, type Why } from '../people/left-case.ts';
import { rightsTime } from '../people/rights-clock.ts';
import type { UserSession } from '../people/user-session.ts';
import { ofKind } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { lastAnswer } from '../record/counted-day.ts';
import { gapsBeyondOverride } from '../rules/child-gate.ts';
import { consentInForce } from '../rules/consent.ts';
import { namedBy } from '../rules/name-used.ts';
import { isNationalOf } from '../rules/nationality.ts';
import { originGaps } from '../rules/origin-gate.ts';
import { openRequestGaps } from '../rules/request-gaps.ts';
import { isSettled } from '../rules/told-here.ts';
import { whyNotListed } from './case-list-table.ts';

/** One person: the id of the case, what was told of who it is that counts here, and the records that this may cite. */
interface ConsulateRow {
  readonly caseId: string;
  readonly identity: readonly CaseRecord[];
  readonly records: readonly CaseRecord[];
}

interface ConsulateList {
  readonly rows: readonly ConsulateRow[];
  readonly left: readonly LeftCase[];
}

export function consulateList(session: UserSession, caseIds: readonly string[], country: string): ConsulateList {
  const rows: ConsulateRow[] = [];
  const { left } = judgeCases(session, caseIds, (caseId) => {
    const records = openRecords(session, caseId);
    const why = whyLeftOut(session, caseId, records, country);
    if (why.length === 0) rows.push({ caseId, identity: identityHere(records), records });
    return why;
  });
  return {
    rows,
    // Of whom another consulate would be told comes after those for whom something can be done.
    left: left.toSorted((a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b))),
  };
}

const isElsewhere = ({ why }: LeftCase): boolean => why.some(({ code }) => code === 'consulate-not-national');

/** Of a national every reason: who mends one should know of the others. */
function whyLeftOut(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
  country: string,
): readonly Why[] {
  const notListed = whyNotListed(session, caseId, records);
  if (notListed.length > 0) return notListed;
  if (!isNationalOf(records, country)) return [because('consulate-not-national')];
  return [
    ...[...originGaps(records), ...openRequestGaps('authorities-of-origin', records)].map((gap) => because(gap)),
    ...gapsBeyondOverride(records, dayOf(rightsTime(session))).map((gap) => because(gap)),
    ...(mayBeNamed(records) ? [] : [because('consulate-no-name')]),
  ];
}

/** Whether they are kept with their name, and one stands in their papers that counts here. */
function mayBeNamed(records: readonly CaseRecord[]): boolean {
  const identity = identityHere(records);
  return (
    consentInForce(records).get('keep')?.answer === 'with-name' && NAMES.some((id) => lastAnswer(identity, id, records))
  );
}

const NAMES = ['family-name', 'given-names', 'names-in-script'] as const satisfies readonly QuestionId<'identity'>[];

/** Of the offices that know who it is; what nobody here accepted names nobody to a State. */
function identityHere(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return ofKind(namedBy(records), 'identity').filter(isSettled);
}
