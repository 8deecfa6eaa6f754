/** Calls to the hotline (casework/RULES.md, Hotline): without a name, and with a number only where somebody wants to be called back. */
import { addDays, dateFault } from '../../codebook/date.ts';
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import { type CallBack, DAYS_TO_CALL_BACK, type Hotline, type hotlineArea } from '../../contract/hotline.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { dayOf, midnightOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { wroteToday } from '../people/wrote-today.ts';
import {
  callsOf,
  callWithId,
  dropCall,
  dropCallBack,
  dropCallBacksBefore,
  linkCall,
  putCall,
} from '../record/hotline-calls.ts';

type CallToNote = CheckedInputOf<(typeof hotlineArea)['note']>;

/** Calls that a list shows beside those to be called back. */
const MOST_SHOWN = 50;

/** Throws `role-may-not`. */
export function hotlineFor(session: UserSession): Hotline {
  requirePermission(session.user.role, 'first-contact');
  const calls = callsOf(session.db, MOST_SHOWN);
  return {
    calls: calls.map(({ byUser: _, caseId, ...call }) => ({ ...call, hasCase: caseId !== null })),
    mayTakeOut: calls.filter((call) => wroteToday(session, call)).map(({ id }) => id),
  };
}

/** Notes a call that was just had; answers its id. A silent or abusive one has its hour alone. Call inside a transaction. */
export function noteCall(session: UserSession, noted: CallToNote): string {
  requirePermission(session.user.role, 'first-contact');
  const { kind, callBack, ...said } = noted;
  const id = randomId();
  const of = { id, at: minuteOf(session.clock()), byUser: session.user.number, caseId: null, kind };
  const words = {
    ...said,
    referredTo: keptWords(said.referredTo),
    callBack: callBack && wholeCallBack(session, callBack),
  };
  putCall(session.db, kind === 'call' ? { ...of, ...words } : { ...of, ...NOTHING_SAID });
  writeAudit(session, 'note-call', null, 'done');
  return id;
}

/** They were called back, or need not be. Call inside a transaction. */
export function endCallBack(session: UserSession, id: string): void {
  requirePermission(session.user.role, 'first-contact');
  if (!dropCallBack(session.db, id)) throw new WaymarkError('no-such-call');
  writeAudit(session, 'called-back', null, 'done');
}

/** Keeps which case was made of a call; nothing of one that was taken out meanwhile, for the case stands. Call inside a transaction. */
export function linkCallToCase(session: UserSession, id: string, caseId: string): void {
  requirePermission(session.user.role, 'first-contact');
  openRecords(session, caseId);
  if (callWithId(session.db, id) === undefined) return;
  linkCall(session.db, id, caseId);
  writeAudit(session, 'call-made-case', caseId, 'done');
}

/** Takes out what oneself noted today by mistake. Call inside a transaction. */
export function takeCallOut(session: UserSession, id: string): void {
  requirePermission(session.user.role, 'first-contact');
  const call = callWithId(session.db, id);
  if (call === undefined || !wroteToday(session, call)) throw new WaymarkError('no-such-call');
  dropCall(session.db, id);
  writeAudit(session, 'take-call-out', null, 'done');
}

/**
 * Deletes the numbers of calls of 30 days ago and before by the office's own calendar, none before the day that was agreed is over. Call inside a
 * transaction, and by no doubtful clock.
 */
export function clearCallBacks(session: UserSession): void {
  const today = dayOf(session.clock());
  dropCallBacksBefore(session.db, minuteOf(midnightOf(addDays(today, 1 - DAYS_TO_CALL_BACK))), today);
}

const NOTHING_SAID = {
  ...{ way: null, language: null, caller: null, country: null, topics: [], advice: [], referredTo: '', canTalk: null },
  callBack: null,
} as const;

/** A number, and a day that is not over and on which it will still be here. */
function wholeCallBack(session: UserSession, { number, whoMayAnswer, whatToSay, ...when }: CallBack): CallBack {
  const today = dayOf(session.clock());
  const isKept = dateFault(when.day) === undefined && when.day >= today && when.day < addDays(today, DAYS_TO_CALL_BACK);
  if (isBlank(number) || !isKept) throw new WaymarkError('call-back-whole', { days: DAYS_TO_CALL_BACK });
  return { ...when, number: keptWords(number), whoMayAnswer: keptWords(whoMayAnswer), whatToSay: keptWords(whatToSay) };
}
