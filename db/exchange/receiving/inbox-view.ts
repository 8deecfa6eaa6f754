/** What the inbox shows: what somebody must look at, with the one act that mends it, what was taken in, and which receipts are owed. Reads only. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Inbox, InboxMend, InboxPackage, InboxTrouble, InboxTroubleKind } from '../../contract/inbox.ts';
import type { Database } from '../../store/database.ts';
import { linesNotKept } from '../../store/lines-told.ts';
import { missingPackages, sequenceDoubtful } from '../../store/package-numbers.ts';
import { receiptsOwed } from '../../store/receipts-owed.ts';
import { setting } from '../../store/settings.ts';
import { ownStation } from '../../store/station.ts';
import { rangesOf } from '../format/line-ranges.ts';
import type { Refusal } from '../format/refusal.ts';
import { wordsAbout } from './ask-words.ts';

/** What a refusal is to whoever reads the inbox. Every other one says that the file is not as it left: it came damaged. */
const KIND_OF: { readonly [code in Refusal]?: InboxTroubleKind } = {
  'package-not-waymark': 'not-a-package',
  'package-unreadable': 'not-finished',
  'package-not-for-us': 'for-somebody-else',
  'package-wrong-addressee': 'for-somebody-else',
  'package-recipient-kind': 'for-somebody-else',
  'package-recipients-mixed': 'for-somebody-else',
  'package-demo': 'for-somebody-else',
  'package-not-demo': 'for-somebody-else',
  'sender-unknown': 'unknown-sender',
  'sender-not-enrolled': 'unknown-sender',
  'sender-not-announced': 'unknown-sender',
  'directory-root-unknown': 'unknown-sender',
  'sender-compromised': 'not-trusted',
  'manifest-signature': 'not-trusted',
  'head-signature': 'not-trusted',
  'seal-signature': 'not-trusted',
  'directory-root-wrong': 'not-trusted',
  'directory-signature': 'not-trusted',
  'directory-fork': 'not-trusted',
  'directory-sender': 'not-trusted',
  'package-future': 'needs-newer',
  'package-kind': 'needs-newer',
  'record-future': 'needs-newer',
};

interface TroubleRow {
  readonly number: number;
  readonly name: string | null;
  readonly bytes: number | null;
  readonly office: string | null;
  readonly packageNumber: number | null;
  readonly outcome: 'begun' | 'refused' | 'stopped';
  readonly code: SentenceCode | null;
  readonly places: string | null;
  readonly at: string;
  readonly times: number;
  /** 1 where the package that it holds, or that its name was given to, came in another file. */
  readonly cameOtherwise: 0 | 1;
}

/** `limit`: how many packages that were taken in; what must be looked at is always whole. */
export function inboxOf(db: Database, limit: number): Inbox {
  const headquarters = ownStation(db).kind === 'headquarters';
  const folder = setting(db, 'receipts-folder');
  return {
    toLookAt: troublesOf(db, headquarters),
    takenIn: takenIn(db, limit),
    receipts: {
      folder: folder === null ? null : basename(folder) || folder,
      present: folder !== null && existsSync(folder),
      owed: officesOwed(db),
    },
    putAway: db.prepare<[], number>('SELECT count(*) FROM inbox WHERE put_away_at IS NOT NULL').pluck().get() ?? 0,
  };
}

/** What somebody must look at, with what is asked about each. */
export function troublesOf(
  db: Database,
  headquarters = ownStation(db).kind === 'headquarters',
): readonly InboxTrouble[] {
  return [...filesToLookAt(db, headquarters), ...ofOffices(db), ...setAside(db)].map((trouble) => ({
    ...trouble,
    words: wordsAbout(trouble),
  }));
}

/** One before it has its words. */
type Found = Omit<InboxTrouble, 'words'>;

function filesToLookAt(db: Database, headquarters: boolean): readonly Found[] {
  return db
    .prepare<[], TroubleRow>(
      `SELECT number, name, bytes, k.office, package_number AS packageNumber, outcome, code, places, at, times,
         EXISTS (SELECT 1 FROM inbox AS good WHERE good.outcome = 'accepted'
           AND (good.package = inbox.package OR substr(good.name, 1, 8) = substr(inbox.name, 1, 8))) AS cameOtherwise
       FROM inbox LEFT JOIN known_station AS k ON k.id = inbox.station
       WHERE outcome <> 'accepted' AND put_away_at IS NULL ORDER BY at DESC, number DESC`,
    )
    .all()
    .flatMap((row) => {
      const is = kindOf(row);
      if (row.cameOtherwise === 1 && MENDED_BY_ANOTHER.has(is)) return [];
      return {
        is,
        file: row.number,
        name: row.name,
        bytes: row.bytes,
        office: row.office,
        packageNumber: row.packageNumber,
        code: row.code === null || row.code === 'cancelled' ? 'inbox-not-finished' : row.code,
        places: row.places === null ? {} : (JSON.parse(row.places) as InboxTrouble['places']),
        at: row.at,
        times: row.times,
        mend: mendOf(is, headquarters),
      };
    });
}

/** What is over as soon as the same package is in from another file. Who forged one is looked at all the same. */
const MENDED_BY_ANOTHER: ReadonlySet<InboxTroubleKind> = new Set(['damaged', 'not-finished']);

function kindOf({ outcome, code }: Pick<TroubleRow, 'outcome' | 'code'>): InboxTroubleKind {
  if (outcome !== 'refused' || code === null) return 'not-finished';
  const kinds: Readonly<Record<string, InboxTroubleKind | undefined>> = KIND_OF;
  return kinds[code] ?? 'damaged';
}

function mendOf(is: InboxTroubleKind, headquarters: boolean): InboxMend {
  switch (is) {
    case 'unknown-sender':
      return headquarters ? 'compare' : 'ask-headquarters';
    case 'not-finished':
      return 'offer-again';
    case 'not-trusted':
    case 'contradicts':
      return 'call';
    case 'damaged':
    case 'gap':
    case 'set-aside':
      return 'ask-again';
    default:
      return 'put-away';
  }
}

/** Ascending numbers, three and more in a row from the first to the last. */
function shortOf(numbers: readonly number[]): string {
  return rangesOf(numbers)
    .map(([from, to]) => (from === to ? from : `${from}${to === from + 1 ? ', ' : '–'}${to}`))
    .join(', ');
}

/** What is wrong with what came of an office as a whole. */
function ofOffices(db: Database): readonly Found[] {
  const stations = db
    .prepare<[], { id: string; office: string; last: string | null }>(
      `SELECT k.id, office, (SELECT max(at) FROM package_in WHERE station = k.id) AS last FROM known_station AS k
       WHERE state = 'active' AND k.id NOT IN (SELECT id FROM own_station) ORDER BY office, k.id`,
    )
    .all();
  return stations.flatMap(({ id, office, last }) => {
    const { alone, acts } = missingPackages(db, id);
    const notKept = linesNotKept(db, id);
    const about = { file: null, name: null, bytes: null, office, packageNumber: null, at: last, times: 1 } as const;
    const gap = { ...about, is: 'gap', mend: 'ask-again' } as const;
    const tooMuch = { ...about, is: 'says-too-much', mend: 'call' } as const;
    return [
      ...(alone.length === 0 ? [] : [{ ...gap, code: 'inbox-gap', places: { numbers: shortOf(alone) } } as const]),
      ...acts.map(({ count, parts, numbers }) => {
        const places = { of: count, parts: shortOf(parts), numbers: shortOf(numbers) };
        return { ...gap, code: 'inbox-act-gap', places } as const;
      }),
      ...(sequenceDoubtful(db, id)
        ? [{ ...about, is: 'contradicts', code: 'inbox-contradicts', places: {}, mend: 'call' } as const]
        : []),
      ...(notKept === 0 ? [] : [{ ...tooMuch, code: 'inbox-says-too-much', places: { n: notKept } } as const]),
    ];
  });
}

/** Chapters that did not join, one line an office and reason. */
function setAside(db: Database): readonly Found[] {
  return db
    .prepare<[], { office: string | null; reason: string; n: number; at: string }>(
      `SELECT office, reason, count(*) AS n, max(at) AS at FROM set_aside LEFT JOIN known_station AS k ON k.id = set_aside.station
       GROUP BY set_aside.station, reason ORDER BY max(at) DESC`,
    )
    .all()
    .map(({ office, reason, n, at }) => ({
      is: 'set-aside',
      file: null,
      name: null,
      bytes: null,
      office,
      packageNumber: null,
      code: `aside-${reason}` as SentenceCode,
      places: { n },
      at,
      times: 1,
      mend: reason === 'fork' || reason === 'compromised' ? 'call' : office === null ? 'compare' : 'ask-again',
    }));
}

interface TakenRow extends Omit<InboxPackage, 'counts'> {
  readonly counts: string | null;
}

function takenIn(db: Database, limit: number): readonly InboxPackage[] {
  return db
    .prepare<[number], TakenRow>(
      `SELECT inbox.number AS file, coalesce(k.office, inbox.station) AS office, inbox.kind, package_number AS packageNumber, inbox.at,
         times, CASE WHEN inbox.kind = 'cases' THEN p.counts END AS counts,
         CASE WHEN inbox.receipt = 'owed' AND k.state IS NOT 'active' THEN 'none' ELSE inbox.receipt END AS receipt,
         o.file AS receiptFile
       FROM inbox LEFT JOIN known_station AS k ON k.id = inbox.station LEFT JOIN package_in AS p ON p.id = inbox.package
         LEFT JOIN package_out AS o ON o.id = receipt_package
       WHERE inbox.outcome = 'accepted' ORDER BY inbox.at DESC, inbox.number DESC LIMIT ?`,
    )
    .all(limit)
    .map(({ counts, ...row }) => ({
      ...row,
      counts: counts === null ? null : (JSON.parse(counts) as NonNullable<InboxPackage['counts']>),
    }));
}

function officesOwed(db: Database): readonly string[] {
  return [...new Set(receiptsOwed(db).map(({ office }) => office))];
}
