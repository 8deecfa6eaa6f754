/**
 * Who may decide, and what a decision to tell somebody without consent must name before it lets anything leave (exchange/SHARING.md,
 * Telling without consent).
 */
import { isDeepStrictEqual } from 'node:util';
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { Role } from '../../codebook/roles.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Body } from '../../codebook/types.ts';
import { DECIDED_BY } from '../../codebook/who-records.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import type { UserSession } from '../people/user-session.ts';
import { IN_GUARDIANS_PLACE } from '../rules/guardian.ts';
import { overrideFault } from '../rules/override.ts';
import { officesToHandTo } from './hand-over.ts';

/** Results by which something may be done. */
const DECIDED: ReadonlySet<unknown> = new Set(['yes', 'partly']);

/** What whoever meets the person afterwards notes in a decision of somebody else. */
const NOTED_SINCE: ReadonlySet<string> = new Set<QuestionId<'decision'>>(['told-since']);

/**
 * Throws `override-needs-another`, `child-return-needs-another` or `telling-needs-decider` where the role may only ask for such a decision, what `overrideFault` says,
 * and what `expectTelling` and `expectGuardianPlace` throw. `before` is the decision as it stands where this is a revision of it.
 */
export function expectDecider(
  { db, user }: UserSession,
  { kind, body }: { readonly kind: string; readonly body: Body },
  before: Body | undefined,
): void {
  if (kind !== 'decision' || typeof body.matter !== 'string') return;
  const { matter } = body;
  const isDecided = DECIDED.has(body.result);
  if (
    isDecided &&
    DECIDED_BY.get(matter)?.includes(user.role) === false &&
    !onlyNotes(before, body) &&
    !isHeard(body)
  ) {
    throw new WaymarkError(NEEDS_ANOTHER[matter] ?? 'telling-needs-decider');
  }
  const fault = overrideFault(body);
  if (fault !== undefined) throw new WaymarkError(fault);
  if (!isDecided) return;
  if (matter === 'tell-without-consent') expectTelling(db, body);
  if (matter === 'guardian-place') expectGuardianPlace(user.role, body, before);
}

const NEEDS_ANOTHER: Readonly<Record<string, SentenceCode>> = {
  override: 'override-needs-another',
  'child-return': 'child-return-needs-another',
};

/** The yes of an approver or of headquarters to a child's return that was heard by telephone: whose word, who said it, on which day and at what hour. */
function isHeard(body: Body): boolean {
  const isTheirs = body['by-role'] === 'approver' || body['by-role'] === 'headquarters';
  const isNamed = (['date', 'hour', 'by-organisation'] as const).every((question) => isGiven(body[question]));
  return (
    body.matter === 'child-return' && body['by-telephone'] === true && body.result === 'yes' && isTheirs && isNamed
  );
}

function onlyNotes(before: Body | undefined, body: Body): boolean {
  if (before === undefined) return false;
  const ids = new Set([...Object.keys(before), ...Object.keys(body)]);
  return [...ids].every((id) => NOTED_SINCE.has(id) || isDeepStrictEqual(before[id], body[id]));
}

/**
 * Throws `guardian-place-lacks` where a decision in the guardian's place does not name its day, ground, matters and who decided, and
 * `guardian-place-needs-approver` where somebody else than the approver would write the approver's.
 */
function expectGuardianPlace(role: Role, body: Body, before: Body | undefined): void {
  const by = body['by-role'];
  const named = (['date', 'guardian-ground', 'guardian-matters'] as const).every((question) => isGiven(body[question]));
  if (!named || typeof by !== 'string' || !IN_GUARDIANS_PLACE.has(by)) throw new WaymarkError('guardian-place-lacks');
  if (by === 'approver' && role !== 'approver' && !isDeepStrictEqual(before, body)) {
    throw new WaymarkError('guardian-place-needs-approver');
  }
}

/** What such a decision must name, in the order of the form. */
const NAMED = ['date', 'by-role', 'told-ground', 'told-law', 'told-answers', 'told-before'] as const;

/** Who of an office decides; an authority may ask for it or order it, and that is the law that the decision names. */
const OF_OFFICE: ReadonlySet<unknown> = new Set(['focal-point', 'approver', 'headquarters']);

/**
 * Throws `telling-in-part` where it was decided in part, `telling-lacks` with the question that is not answered, `telling-whose-decision`,
 * `telling-to-whom` where it does not name one recipient, and `handover-office-unknown`.
 */
function expectTelling(db: Database, body: Body): void {
  if (body.result !== 'yes') throw new WaymarkError('telling-in-part');
  const lacking = NAMED.find((question) => !isGiven(body[question]));
  if (lacking !== undefined) throw new WaymarkError('telling-lacks', { question: lacking });
  if (!OF_OFFICE.has(body['by-role'])) throw new WaymarkError('telling-whose-decision');
  const office = body['told-office'];
  const outside = isGiven(body['told-outside']) && isGiven(body['told-outside-name']);
  const anyOutside = isGiven(body['told-outside']) || isGiven(body['told-outside-name']);
  if (typeof office === 'string' ? anyOutside : !outside) throw new WaymarkError('telling-to-whom');
  if (typeof office === 'string' && !officesToHandTo(db).some((named) => named.office === office)) {
    throw new WaymarkError('handover-office-unknown', { office });
  }
}

/** Whether a question is answered itself: "unknown" names nothing, and what is cited changes when others change it. */
function isGiven(answer: Body[string] | undefined): boolean {
  return answer !== undefined && (typeof answer !== 'object' || Array.isArray(answer));
}
