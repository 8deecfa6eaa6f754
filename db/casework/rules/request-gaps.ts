/**
 * What the person said to a request itself (`referral.agreed`): a no, or nothing decided, closes the gate through which it goes, whatever they agreed to
 * in general (casework/RULES.md, Sharing with partners). Pure.
 */
import type { CodeOf } from '../../codebook/lists/index.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { plainName } from '../record/plain-name.ts';
import { gateOfRequest } from './gate-of-step.ts';
import { openReferrals } from './referrals.ts';
import { countedWhole } from './told-here.ts';

type RequestGap = 'request-refused' | 'request-not-agreed';
type RequestGate = NonNullable<ReturnType<typeof gateOfRequest>>;

/** Answers by which nobody is told anything. That nobody asked anew is none: then what was agreed in general holds. */
const CLOSES: ReadonlyMap<string | undefined, RequestGap> = new Map<CodeOf<'consent-share'>, RequestGap>([
  ['refuses', 'request-refused'],
  ['counted-only', 'request-refused'],
  ['later', 'request-not-agreed'],
]);

/** A request as it is being written: its answers that are codes. */
export interface WrittenRequest {
  readonly toKind: string | undefined;
  readonly agreed: string | undefined;
}

/** Of one request that is being written its own word alone: what was said to another one says nothing of it. */
export function requestGaps(gate: RequestGate, { toKind, agreed }: WrittenRequest): readonly RequestGap[] {
  return gateOfRequest(toKind) === gate ? gapsBy([agreed]) : [];
}

/** Of all that are open and go through a gate, whoever made them. */
export function openRequestGaps(gate: RequestGate, records: readonly CaseRecord[]): readonly RequestGap[] {
  const through = standingRequests(records).filter(
    (request) => gateOfRequest(textOf(request, 'to-kind', records)) === gate,
  );
  return gapsBy(through.map((request) => textOf(request, 'agreed', records)));
}

/** Of all that are open to somebody of this name: where one is closed by what the person said to it, no paper goes to them either. */
export function requestGapsTo(name: string, records: readonly CaseRecord[]): readonly RequestGap[] {
  const theirs = standingRequests(records).filter(
    (request) => plainName(textOf(request, 'to-name', records) ?? '') === plainName(name),
  );
  return gapsBy(theirs.map((request) => textOf(request, 'agreed', records)));
}

/** Each once. */
function gapsBy(agreed: readonly (string | undefined)[]): readonly RequestGap[] {
  return [...new Set(agreed.flatMap((answer) => CLOSES.get(answer) ?? []))];
}

/**
 * Those that are open, by the word of all or by what counts whole here: what another office says became of a request takes no *no* from it, nor that it
 * changed the request or took it back since it was accepted here.
 */
function standingRequests(records: readonly CaseRecord[]) {
  const whole = countedWhole(records).length === records.length ? [] : openReferrals(countedWhole(records));
  const replaced = ofKind(records[0]?.earlier ?? [], 'referral');
  const binding = replaced.length === 0 ? [] : openReferrals([...countedWhole(records), ...replaced]);
  return [...openReferrals(records), ...whole, ...binding];
}
