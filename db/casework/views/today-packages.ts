/** What Today says of packages: cases that wait, what was set aside, never came or was never answered, and what is not sent yet. */
import { compareText } from '../../codebook/order.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import type { TodayLine } from '../../contract/today.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { linesNotKept } from '../../store/lines-told.ts';
import { notReported } from '../../store/months-reported.ts';
import { wordsNotKnown } from '../../store/not-known-here.ts';
import { missingNumbers, sequenceDoubtful } from '../../store/package-numbers.ts';
import { receiptsOwed } from '../../store/receipts-owed.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownOffice } from '../../store/station.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { lineOf } from './today-line.ts';
import { unsentToHeadquarters } from './unsent.ts';

interface PackageLine {
  readonly group: 'inbox' | 'packages';
  readonly line: TodayLine;
}

export function packageLines({ db, clock }: UserSession): readonly PackageLine[] {
  const lines: PackageLine[] = [];
  const add = (
    group: PackageLine['group'],
    code: SentenceCode,
    places: TodayLine['places'],
    more: Partial<TodayLine> = {},
  ) =>
    lines.push({
      group,
      line: lineOf({ code, places, opens: 'exchange', ...more }),
    });
  const sql = statements(db);
  const waiting = sql.waiting.get() ?? 0;
  if (waiting > 0) add('inbox', 'today-cases-waiting', { n: waiting }, { opens: 'cases:waiting' });
  const aside = sql.aside.get() ?? 0;
  if (aside > 0) add('inbox', 'today-set-aside', { n: aside }, { opens: 'inbox' });
  for (const { office, at } of sql.unreadTold.all()) {
    add('inbox', 'today-told-to-us', { office }, { since: at, opens: 'exchange:packages' });
  }
  const stations = sql.stations.all();
  for (const { id, office } of stations) {
    if (sequenceDoubtful(db, id)) add('inbox', 'today-packages-contradict', { office }, { opens: 'inbox' });
    if (linesNotKept(db, id) > 0) add('inbox', 'today-says-too-much', { office }, { opens: 'inbox' });
    const missing = missingNumbers(db, id).length;
    if (missing > 0) add('inbox', 'today-packages-missing', { office, n: missing }, { opens: 'inbox' });
  }
  const before = minuteOf(new Date(clock().getTime() - TODAY_TERMS.receipt * 86_400_000));
  for (const { office, at } of sql.unanswered.all(before))
    add('packages', 'today-no-receipt', { office }, { since: at });
  const kind = ownOffice(db)?.kind;
  if (kind === 'headquarters') {
    for (const [office, desks] of Map.groupBy(receiptsOwed(db), (owed) => owed.office)) {
      const [oldest] = desks.map(({ since }) => since).toSorted();
      add('inbox', 'today-receipt-owed', { office }, { since: oldest ?? null, opens: 'inbox' });
    }
    for (const { office, last } of notReported(db, dayOf(clock()))) {
      if (last === null) add('inbox', 'today-never-reported', { office }, { opens: 'inbox' });
      else add('inbox', 'today-not-reported', { office }, { since: last, opens: 'inbox' });
    }
  }
  const changed = Math.max(
    0,
    ...stations
      .filter(({ headquarters }) => kind === 'mission' && headquarters === 1)
      .map(({ id }) => unsentToHeadquarters(db, id)),
  );
  if (changed > 0) add('packages', 'today-changed-since-sealed', { n: changed });
  return lines;
}

/** Of one office: one that says very many must not push another's off Today. The register that they lead to shows all. */
const MOST_WORDS = 10;

/** At headquarters, words on reports by which offices go and which this desk no longer knows: to whoever may say them again. The oldest of each office. */
export function wordLines({ db, user }: UserSession): readonly TodayLine[] {
  if (!hasPermission(user.role, 'report-unprotected')) return [];
  const words = [...wordsNotKnown(db).values()].toSorted((one, other) => compareText(one.at, other.at));
  const shown = [...Map.groupBy(words, ({ office }) => office).values()].flatMap((of) => of.slice(0, MOST_WORDS));
  return shown.map(({ office, line, at, why }) =>
    lineOf({
      code: why === undefined ? 'today-lift-not-known' : 'today-hold-not-known',
      ...{ places: { office, line }, since: at, opens: 'statistics' },
    }),
  );
}

interface OfOffice {
  readonly office: string;
  readonly at: string;
}

const statements = cachedPerDatabase((db) => ({
  waiting: db.prepare<[], number>("SELECT count(*) FROM acceptance WHERE state = 'waiting'").pluck(),
  aside: db.prepare<[], number>('SELECT count(*) FROM set_aside').pluck(),
  /** Offices that told something without consent which nobody has read yet, and since when it waits: a line an office, however much it tells. */
  unreadTold: db.prepare<[], OfOffice>(
    `SELECT coalesce(k.office, p.station) AS office, min(p.at) AS at FROM told_here JOIN package_in AS p ON p.id = package
     LEFT JOIN known_station AS k ON k.id = p.station WHERE read_at IS NULL GROUP BY 1 ORDER BY 2, 1`,
  ),
  stations: db.prepare<[], { id: string; office: string; headquarters: 0 | 1 }>(
    `SELECT id, office, headquarters FROM known_station
     WHERE state = 'active' AND id NOT IN (SELECT id FROM own_station) ORDER BY office, id`,
  ),
  /** Stations whose newest package of cases was sealed before a UTC minute and has no receipt. */
  unanswered: db.prepare<[string], OfOffice>(
    `SELECT office, at FROM package_out AS p JOIN known_station AS k ON k.id = p.station
     WHERE kind = 'cases' AND acknowledged IS NULL AND at < ? AND k.state = 'active'
       AND NOT EXISTS (SELECT 1 FROM package_out AS later WHERE later.station = p.station AND later.kind = 'cases'
         AND (later.epoch, later.number) > (p.epoch, p.number))
     ORDER BY at`,
  ),
}));
