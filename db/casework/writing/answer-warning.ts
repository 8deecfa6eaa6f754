/** Answering a warning: why what does not fit stays as it is. Some must be answered for what they are about to be saved at all. */
import { isDeepStrictEqual } from 'node:util';
import type { Body } from '../../codebook/types.ts';
import { needingReason } from '../../codebook/warnings.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { writeAudit } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { noteWarningAnswer, type WarningPlace } from '../record/warning-answers.ts';

/** Keeps the reason and writes one line of audit. Call inside a transaction. */
export function answerWarning(session: UserSession, caseId: string, warning: WarningPlace, reason: string): void {
  const by = { reason, user: session.user.number, at: minuteOf(session.clock()) };
  noteWarningAnswer(session.db, caseId, warning, by);
  writeAudit(session, 'answer-warning', caseId, warning.code);
}

/** A record that is being saved, and the reasons given for its answers, by question. */
export interface SavedWithReasons {
  readonly kind: string;
  readonly body: Body;
  readonly reasons: Readonly<Record<string, string>> | undefined;
  /** The answers of the record that this one goes on from in another file: nobody answers again for what stands there. */
  readonly stood: Body | undefined;
}

/**
 * Keeps the reasons for what may only be saved with one. Each record needs its own, whatever was answered before in the case. Throws the
 * warning's own sentence where a reason is missing.
 */
export function keepReasons(session: UserSession, caseId: string, saving: readonly SavedWithReasons[]): void {
  for (const { kind, body, reasons, stood } of saving) {
    for (const warning of needingReason({ kind, body }, dayOf(session.clock()))) {
      if (stood !== undefined && isDeepStrictEqual(stood[warning.question], body[warning.question])) continue;
      const reason = reasons?.[warning.question];
      if (reason === undefined) throw new WaymarkError(warning.code, { kind, question: warning.question });
      answerWarning(session, caseId, warning, reason);
    }
  }
}
