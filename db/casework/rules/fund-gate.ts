/** What stands before a payment: of every registered line that a case names what its fund asks, and whether something is passed. Pure. */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Gate } from '../../contract/case-file.ts';
import type { CaseRecord } from '../record/case-record.ts';
import {
  conditionsOf,
  decidedEligibility,
  type Fund,
  type FundAnswer,
  type FundCondition,
  fundStanding,
  linesNamed,
} from './fund.ts';
import { isOver } from './fund-ledger.ts';

type Missing = Gate['missing'];

/** No gate where a case names no line of `funds`. What is passed is said, and closes nothing. */
export function fundGate(records: readonly CaseRecord[], funds: readonly Fund[]): readonly Gate[] {
  const named = new Set(linesNamed(records));
  return gateOfFunds(
    records,
    funds.filter(({ line }) => named.has(line)),
  );
}

/** The gate of these funds, named or not; none where there are none. */
export function gateOfFunds(records: readonly CaseRecord[], own: readonly Fund[]): readonly Gate[] {
  if (own.length === 0) return [];
  const asked = own.flatMap((fund) => notEligible(records, fund));
  const passed = own.flatMap((fund) => passedBy(records, fund));
  return [{ gate: 'fund', allowed: asked.length === 0, missing: [...asked, ...passed] }];
}

/** Why the person is not known to be eligible for a line; a decision that says yes, in whole or in part, is the end of it. */
function notEligible(records: readonly CaseRecord[], fund: Fund): Missing {
  const decided = decidedEligibility(records, fund.line);
  if (decided === true) return [];
  if (decided === false) return [says('fund-refused', fund)];
  return [...conditionsOf(records, fund)].flatMap(([condition, answer]) => {
    const code = sentenceOf(condition, answer);
    return code === undefined ? [] : [says(code, fund)];
  });
}

/** What the sentences on a condition are called. */
const SAID_AS = {
  crossBorder: 'cross-border',
  notElsewhere: 'not-elsewhere',
  nationalOf: 'national-of',
  notNationalOf: 'not-national-of',
  returningTo: 'returning-to',
  categories: 'categories',
} as const satisfies Readonly<Record<FundCondition, string>>;

function sentenceOf(condition: FundCondition, answer: FundAnswer): SentenceCode | undefined {
  if (answer === true) return undefined;
  return answer === false ? `fund-${SAID_AS[condition]}-not` : `fund-${SAID_AS[condition]}-unknown`;
}

function passedBy(records: readonly CaseRecord[], fund: Fund): Missing {
  const standing = fundStanding(records, fund);
  return [
    ...(isOver(standing) ? [says('fund-over', fund)] : []),
    ...((fund.advanceLeft ?? 0) < 0 ? [says('fund-advance-over', fund)] : []),
    ...(fund.currency !== null && standing.notConverted.length > 0 ? [says('fund-not-converted', fund)] : []),
  ];
}

function says(code: SentenceCode, { line }: Pick<Fund, 'line'>): Missing[number] {
  return { code, places: { line } };
}
