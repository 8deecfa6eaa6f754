/**
 * Whether a colleague has met who sits at a first contact (casework/RULES.md, Met before): not whose case it is, only what protects tonight.
 * It is asked of the name that the page's own draft holds, whole words of it and not its beginning, with a reason.
 */
import { FIRST_CONTACT } from '../../codebook/pages/first-contact.ts';
import type { MetBefore, MetBeforeAnswer } from '../../contract/first-contacts.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import type { SoughtWord } from '../derived/name-keys/index.ts';
import { holdingAll } from '../derived/name-keys/terms.ts';
import { comparedWords, NAME_NOT_HIDDEN } from '../derived/named-alike.ts';
import { type CaseLine, DANGER_CODES } from '../derived/today-lines.ts';
import { writeAudit } from '../people/access.ts';
import { workerNames } from '../people/assignment.ts';
import { CLOSED } from '../people/closed-case.ts';
import { drafts } from '../people/drafts.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { answerOf, ofKind, textOf } from '../record/answers.ts';
import { CHANGED_SEQ } from '../record/last-change.ts';
import { caseRecords } from '../record/read.ts';
import { neverSaid } from '../rules/safe-contact.ts';

/** Of more likely matches than these nothing is shown: the name alone does not say who it is. */
const MOST = 3;
const LOOKED_AT = 50;

/** The words that a draft of first contact would be looked for by. Throws `no-such-draft` where the user is writing no such draft. */
export function wordsOfContact(session: UserSession, draft: string): readonly SoughtWord[] {
  requirePermission(session.user.role, 'first-contact');
  const found = drafts(session).find(({ id, kind }) => id === draft && kind === FIRST_CONTACT.id);
  if (found === undefined) throw new WaymarkError('no-such-draft');
  const name = found.body['identity.name-used'];
  return typeof name === 'string' ? comparedWords(name) : [];
}

/** Colleagues' cases whose names hold every one of the words; one line of audit. Call inside a transaction. */
export function metBefore(session: UserSession, words: readonly SoughtWord[], reason: string): MetBeforeAnswer {
  const found = words.length === 0 ? [] : casesOf(session, words);
  const [only] = found;
  writeAudit(session, 'met-before', found.length === 1 ? (only?.caseId ?? null) : null, reason);
  if (found.length > MOST) return { fit: 'many', cases: [] };
  return {
    fit: found.length === 0 ? 'none' : 'some',
    cases: found.map(({ caseId, today }) => protecting(session, caseId, today)),
  };
}

function casesOf(session: UserSession, words: readonly SoughtWord[]) {
  return session.db
    .prepare<
      [ReturnType<typeof reachParameters> & { search: string; hidden: string; most: number }],
      { caseId: string; today: string }
    >(
      `SELECT i.case_id AS caseId, i.today FROM case_index AS i
       WHERE i.rowid IN (SELECT rowid FROM search WHERE search MATCH @search) AND kind = 'case'
         AND NOT ${IN_REACH} AND NOT ${CLOSED} AND ${NAME_NOT_HIDDEN} ORDER BY ${CHANGED_SEQ} DESC LIMIT @most`,
    )
    .all({
      ...reachParameters(session),
      search: holdingAll(words),
      hidden: minuteOf(rightsTime(session)),
      most: LOOKED_AT,
    });
}

function protecting(session: UserSession, caseId: string, lines: string): MetBefore {
  const records = caseRecords(session.db, caseId);
  const neverSay = neverSaid(records);
  return {
    who: workerNames(session.db, caseId),
    dangers: (JSON.parse(lines) as readonly CaseLine[])
      .filter(({ code }) => DANGER_CODES.includes(code))
      .map(({ code }) => code),
    neverSay: neverSay.length > 0 ? neverSay.join(' · ') : null,
    notThisInterpreter: ofKind(records, 'profile').some(
      (profile) => answerOf(profile, 'not-this-interpreter', records) === true,
    ),
    keepApart: ofKind(records, 'stay').flatMap((stay) => textOf(stay, 'keep-apart-from', records) ?? []),
  };
}
