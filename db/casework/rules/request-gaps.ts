/**
 * What the person said to a request itself (`referral.agreed`): a no, or nothing decided, closes the gate through which it goes, whatever they agreed to
 * in general (casework/RULES.md, Sharing with partners). Pure.
 */
import type { CodeOf } from '../../codebook/lists/index.ts';
import { textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { gateOfRequest } from './gate-of-step.ts';
import { openReferrals } from './referrals.ts';
import { countedWhole } from './told-here.ts';

type RequestGap = 'request-refused' | 'request-not-agreed';
type RequestGate = NonNullable<ReturnType<typeof gateOfRequest>>;

/** Answers by which nobody is told anything. That nobody asked anew is none: then what was agreed in general holds. */
const CLOSES: Partial<Readonly<Record<CodeOf<'consent-share'>, RequestGap>>> = {
  refuses: 'request-refused',
  'counted-only': 'request-refused',
  later: 'request-not-agreed',
};

/** A request as it is being written: its answers that are codes. */
export interface WrittenRequest {
  readonly toKind: string | undefined;
  readonly agreed: string | undefined;
}

/** Of one request that is being written its own word alone: what was said to another one says nothing of it. */
export function requestGaps(gate: RequestGate, { toKind, agreed }: WrittenRequest): readonly RequestGap[] {
  const gap = agreed === undefined ? undefined : CLOSES[agreed as CodeOf<'consent-share'>];
  return gap === undefined || gateOfRequest(toKind) !== gate ? [] : [gap];
}

/** Whether an open request to somebody of this name is closed by what the person said to it, so that no paper goes to them either. */
export function isRequestClosedTo(name: string, records: readonly CaseRecord[]): boolean {
  const plain = (said: string) => said.trim().replace(/\s+/gu, ' ').toLowerCase();
  return standingRequests(records).some((request) => {
    const agreed = textOf(request, 'agreed', records);
    const isTheirs = plain(textOf(request, 'to-name', records) ?? '') === plain(name);
    return isTheirs && agreed !== undefined && CLOSES[agreed as CodeOf<'consent-share'>] !== undefined;
  });
}

/** Those that are open, by the word of all or by what counts whole here: what another office says became of a request takes no *no* from it. */
function standingRequests(records: readonly CaseRecord[]) {
  const whole = countedWhole(records).length === records.length ? [] : openReferrals(countedWhole(records));
  return [...openReferrals(records), ...whole];
}

/** Of all that are open, whoever made them; each gap once. */
export function openRequestGaps(gate: RequestGate, records: readonly CaseRecord[]): readonly RequestGap[] {
  const gaps = standingRequests(records).flatMap((request) =>
    requestGaps(gate, {
      toKind: textOf(request, 'to-kind', records),
      agreed: textOf(request, 'agreed', records),
    }),
  );
  return [...new Set(gaps)];
}
