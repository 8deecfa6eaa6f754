/** What Today says of the desk itself to those who may verify it: what was lost, and what keeps watch over it. */
import { basename } from 'node:path';
import type { SentenceCode } from '../../codebook/sentences.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import { firstAuditedAfter } from '../../store/audit.ts';
import { minuteOf } from '../../store/clock.ts';
import { copiesNews, newestThatCounts, placesToClear, staleSince } from '../../store/copies-news.ts';
import { type LostActs, lostActs } from '../../store/lost-acts.ts';
import { filesNotKnown } from '../../store/not-known-here.ts';
import { rootKeyLiesHere } from '../../store/root-key-place.ts';
import { setting } from '../../store/settings.ts';
import { verified } from '../../store/verified.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { PlainLine } from './today-line.ts';

const DAY_MS = 86_400_000;

export function deskLines(session: UserSession): readonly PlainLine[] {
  if (!hasPermission(session.user.role, 'verify')) return [];
  return [
    ...lossLines(session),
    ...verifiedLines(session),
    ...witnessLines(session),
    ...copyLines(session),
    ...rootKeyLines(session),
  ];
}

/**
 * The first act that is in no copy, once it is old: with this PC it would be lost, and all that came after it. A desk at which nobody worked needs no
 * newer copy.
 */
export function notCopiedLines(session: UserSession): readonly PlainLine[] {
  if (!hasPermission(session.user.role, 'copies')) return [];
  const first = firstAuditedAfter(session.db, newestThatCounts(session.db));
  if (first === null || first > daysAgo(session, TODAY_TERMS.copy)) return [];
  return [{ ...line('today-not-copied', first), opens: 'settings:copies' }];
}

const LOSS_CODES = {
  'went-on': 'today-went-on-older',
  restored: 'today-restored-older',
  rights: 'today-rights-put-back',
} as const satisfies Readonly<Record<LostActs['how'], SentenceCode>>;

function lossLines(session: UserSession): readonly PlainLine[] {
  const lost = lostActs(session.db);
  const from = daysAgo(session, TODAY_TERMS.loss);
  const acts =
    lost === undefined || lost.at < from
      ? []
      : [line(LOSS_CODES[lost.how], lost.at, { missing: lost.missing, until: lost.until ?? '–' })];
  const files = filesNotKnown(session.db).flatMap(({ office, n, since }) =>
    since < from ? [] : [line('today-files-not-known', since, { office, n })],
  );
  return [...acts, ...files];
}

function witnessLines(session: UserSession): readonly PlainLine[] {
  const told = [
    ['today-witness-missing', setting(session.db, 'witness-missing')],
    ['today-witness-begun', setting(session.db, 'witness-begun')],
  ] as const;
  const from = daysAgo(session, TODAY_TERMS.news);
  return told.flatMap(([code, at]) => (at === null || at < from ? [] : [line(code, at)]));
}

function verifiedLines({ db }: UserSession): readonly PlainLine[] {
  const last = verified(db);
  return last === null || last.faults === 0 ? [] : [line('today-verified-faults', last.at, { faults: last.faults })];
}

function copyLines({ db }: UserSession): readonly PlainLine[] {
  const news = copiesNews(db);
  const less =
    news.state === 'less' ? [line('today-copies-hold-less', news.at, { acts: news.acts, cases: news.cases })] : [];
  const since = staleSince(db)?.at ?? null;
  return [
    ...less,
    ...placesToClear(db).map((place) => line('today-copies-to-clear', since, { place: basename(place) })),
  ];
}

/** The root key may lie in the station's folder where it was made, and is asked about until it lies elsewhere (decided: 8). */
function rootKeyLines({ db, user }: UserSession): readonly PlainLine[] {
  if (!hasPermission(user.role, 'directory') || !rootKeyLiesHere(db)) return [];
  return [{ ...line('today-root-key-here', null), opens: 'exchange:directory' }];
}

function daysAgo(session: UserSession, days: number): string {
  return minuteOf(new Date(session.clock().getTime() - days * DAY_MS));
}

function line(code: SentenceCode, since: string | null, places: PlainLine['places'] = {}): PlainLine {
  return { code, places, since, until: null, caseId: null, reference: null, opens: 'settings' };
}
