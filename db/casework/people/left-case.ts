/** Of several cases that an act is asked of: those that it may take, and those that stay as they are, each with every reason. */
import type { LeftCase } from '../../contract/many-cases.ts';
import { WaymarkError } from '../../store/errors.ts';
import { caseRecords } from '../record/read.ts';
import { referenceOf } from '../record/reference-of.ts';
import { opensFor } from './access.ts';
import type { UserSession } from './user-session.ts';

export type Why = LeftCase['why'][number];

interface Judged {
  readonly fit: readonly string[];
  readonly left: readonly LeftCase[];
}

/** `whyNot`: what keeps the act from a case, nothing where it fits. What it refuses by throwing is a reason too. Each case once. */
export function judgeCases(
  session: UserSession,
  caseIds: readonly string[],
  whyNot: (caseId: string) => readonly Why[],
): Judged {
  const fit: string[] = [];
  const left: LeftCase[] = [];
  for (const caseId of new Set(caseIds)) {
    const why = refusedAsWhy(() => whyNot(caseId));
    if (why.length === 0) fit.push(caseId);
    else left.push(leftCase(session, caseId, why));
  }
  return { fit, left };
}

/** Of a case that the user may not open, not even its reference. */
export function leftCase(session: UserSession, caseId: string, why: readonly Why[]): LeftCase {
  const opens = opensFor(session, caseId, caseRecords(session.db, caseId));
  return { caseId, reference: opens ? referenceOf(session.db, caseId) : null, why };
}

function refusedAsWhy(ask: () => readonly Why[]): readonly Why[] {
  try {
    return ask();
  } catch (error) {
    return [whyOf(error)];
  }
}

/** A refusal as a reason; throws what is none. */
export function whyOf(error: unknown): Why {
  if (!(error instanceof WaymarkError)) throw error;
  return { code: error.code, places: error.places, day: null };
}

export function because(code: Why['code'], places: Why['places'] = {}): Why {
  return { code, places, day: null };
}
