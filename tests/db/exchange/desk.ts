/** Desks for tests: a station with a database of its own in memory, a folder, a user and a clock that stands still. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveCase } from '../../../db/casework/derived/derive.ts';
import type { UserSession } from '../../../db/casework/people/user-session.ts';
import { insertUser } from '../../../db/casework/people/users.ts';
import { answerHandover } from '../../../db/casework/writing/accept-case.ts';
import { trustRoot } from '../../../db/exchange/trust/directory-taken.ts';
import { type KnownStation, stationOfCard, writeStation } from '../../../db/exchange/trust/known-stations.ts';
import { newRootKey, type RootKey } from '../../../db/exchange/trust/root-key.ts';
import { minuteOf } from '../../../db/store/clock.ts';
import type { Database } from '../../../db/store/database.ts';
import { appendLines, type NewLine } from '../../../db/store/records.ts';
import { beginEpoch, insertStation, ownStation, randomId } from '../../../db/store/station.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { databaseWithFacts } from '../store/memory-database.ts';
import { EPOCH, type ForgedStation, forgeStation } from './forge.ts';

export interface Desk {
  readonly session: UserSession;
  readonly db: Database;
  readonly station: ForgedStation;
  /** The station's own folder. */
  readonly folder: string;
  /** Where packages are put. */
  readonly out: string;
  readonly root: RootKey;
  close(): void;
}

export const NOW = new Date(EPOCH * 1000);

export async function openDesk(
  office: string,
  is: { readonly kind?: 'mission' | 'headquarters'; readonly demo?: boolean; readonly station?: ForgedStation } = {},
): Promise<Desk> {
  const station = is.station ?? (await forgeStation(office, is));
  const folder = mkdtempSync(join(tmpdir(), 'waymark-desk-'));
  const out = join(folder, 'out');
  mkdirSync(out);
  const db = databaseWithFacts();
  const user = {
    number: 1,
    name: 'Vera',
    role: station.kind === 'headquarters' ? ('hq-case-manager' as const) : ('focal-point' as const),
    house: null,
  };
  const root = newRootKey();
  inTransaction(db, () => {
    insertStation(
      db,
      {
        id: station.id,
        office,
        name: station.card.name,
        country: station.card.country,
        kind: station.kind,
        demo: station.demo,
        ageIdentity: station.ageIdentity,
        ageRecipient: station.ageRecipient,
        signSeed: station.sign.seed,
        signPublic: station.sign.public,
        card: station.card.bytes,
      },
      minuteOf(NOW),
    );
    beginEpoch(db, 'set-up', NOW);
    insertUser(db, user, minuteOf(NOW));
    if (station.kind === 'headquarters') trustRoot(db, root.current.public);
  });
  const session: UserSession = { db, user, clock: () => NOW };
  return {
    session,
    db,
    station,
    folder,
    out,
    root,
    close() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes stations known as a directory would have. */
export function introduce(
  desk: Desk,
  stations: readonly ForgedStation[],
  as: Partial<Pick<KnownStation, 'state' | 'lastGood' | 'agreedDepth' | 'successorOf'>> = {},
): void {
  for (const { card, kind } of stations) {
    writeStation(desk.db, {
      ...stationOfCard(card),
      headquarters: kind === 'headquarters',
      state: 'active',
      ...as,
    });
  }
}

/** Appends records to the desk's own chapter of a case, as a save does. */
export function write(desk: Desk, caseId: string, records: readonly Partial<NewLine>[]): readonly string[] {
  return inTransaction(desk.db, () => {
    const lines = records.map(
      (record): NewLine => ({
        id: record.id ?? randomId(),
        revision: record.revision ?? 1,
        kind: record.kind ?? 'note',
        open: record.open === undefined ? {} : record.open,
        private: record.private ?? null,
        replaces: null,
      }),
    );
    appendLines(desk.db, ownStation(desk.db), caseId, { at: minuteOf(NOW), by: 1, codebook: '1.0' }, lines);
    deriveCase(desk.db, caseId);
    return lines.map((line) => line.id);
  });
}

/** A case with its first record, a consent to share as given, and a name. */
export function writeCase(
  desk: Desk,
  reference: string,
  shares: { readonly headquarters?: string; readonly receiving?: string } = {},
  more: readonly Partial<NewLine>[] = [],
): string {
  const caseId = randomId();
  write(desk, caseId, [
    { kind: 'case', open: { reference, opened: '2026-01-10', person: randomId(), origin: 'live' } },
    {
      kind: 'consent',
      open: {
        date: '2026-01-10',
        keep: 'with-name',
        'share-headquarters': shares.headquarters ?? 'with-name',
        'share-receiving': shares.receiving ?? 'with-name',
      },
    },
    { kind: 'identity', open: {}, private: { 'name-given': 'Alina' } },
    ...more,
  ]);
  return caseId;
}

/** What shows that an office met the person: without it, nothing it says they agreed to counts at another office. */
export const MET: Partial<NewLine> = { kind: 'intake', open: { date: '2026-01-10' } };

/** Says that a received case is this desk's to go on with. */
export function accept(desk: Desk, caseId: string): void {
  inTransaction(desk.db, () => answerHandover(desk.session, caseId, true, undefined));
}

export function putFile(desk: Desk, name: string, bytes: Uint8Array): string {
  const path = join(desk.folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** All rows of all tables but the audit trail, as text: what a refusal must not change. */
export function dump(db: Database): string {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('audit', 'inbox') AND name NOT LIKE 'watch%' ORDER BY name",
    )
    .pluck()
    .all();
  return JSON.stringify(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]));
}

export function auditTail(db: Database): { readonly n: number; readonly act: string; readonly outcome: string } {
  const last = db
    .prepare<[], { n: number; act: string; outcome: string }>(
      'SELECT n, act, outcome FROM audit ORDER BY n DESC LIMIT 1',
    )
    .get();
  return last ?? { n: 0, act: '', outcome: '' };
}
