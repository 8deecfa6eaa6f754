/**
 * The newest receipt of each station: what it holds, by its own word. It decides what the next package to it need not carry. A newer one
 * (by epoch, then number) replaces all before it, forwards or backwards: a station that was restored holds less than it did. A station
 * numbers what it sends for each addressee: what comes to this one is newer than what came to the one that it was. What headquarters holds back is an
 * act of a minute, and no receipt ends it by saying nothing (`../../store/contract-hold.ts`).
 */
import { noteHoldsSaid } from '../../store/contract-hold.ts';
import type { Database } from '../../store/database.ts';
import { noteArrived } from '../../store/packages-sent.ts';
import { ownStation } from '../../store/station.ts';
import type { Ranges } from '../format/line-ranges.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Held, ReceiptLine } from '../format/receipt.ts';

/** Takes a receipt. Call inside a transaction. False where a newer one of this station is already here. */
export function takeReceipt(db: Database, manifest: Manifest, lines: readonly ReceiptLine[], at: string): boolean {
  const { from, to, epoch, number } = manifest;
  const before = db
    .prepare<[string], Taken>('SELECT addressee, epoch, number FROM receipt WHERE station = ?')
    .get(from);
  acknowledge(db, from, lines, at);
  const isOlder = before !== undefined && !isNewer(manifest, before, ownStation(db).id);
  if (isOlder) {
    takeHolds(db, from, lines, isOlder);
    return false;
  }
  db.prepare('DELETE FROM receipt_held WHERE by_station = ?').run(from);
  db.prepare('DELETE FROM receipt_question WHERE by_station = ?').run(from);
  db.prepare('DELETE FROM receipt_aside WHERE by_station = ?').run(from);
  db.prepare(
    `INSERT INTO receipt (station, epoch, number, at, addressee) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (station) DO UPDATE SET epoch = excluded.epoch, number = excluded.number, at = excluded.at,
       addressee = excluded.addressee`,
  ).run(from, epoch, number, at, to);
  const held = db.prepare(
    `INSERT OR REPLACE INTO receipt_held (by_station, case_id, station, epoch, n, head, lacking) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const question = db.prepare(
    'INSERT INTO receipt_question (by_station, case_id, station, id, code) VALUES (?, ?, ?, ?, ?)',
  );
  const aside = db.prepare(
    'INSERT INTO receipt_aside (by_station, case_id, station, epoch, reason) VALUES (?, ?, ?, ?, ?)',
  );
  for (const line of lines) {
    if (line.type === 'held') {
      const lacking = JSON.stringify({ lines: line.lacking, private: line.private, pictures: line.pictures });
      held.run(from, line.case, line.station, line.epoch, line.n, line.head, lacking);
    } else if (line.type === 'question') question.run(from, line.case, line.station, line.id, line.code);
    else if (line.type === 'aside') aside.run(from, line.case, line.station, line.epoch, line.reason);
  }
  takeHolds(db, from, lines, false);
  return true;
}

/** What a station says of holds stays until it says otherwise, and is taken of an older receipt too: a desk that was brought back does not know it. */
function takeHolds(db: Database, by: string, lines: readonly ReceiptLine[], isOlder: boolean): void {
  const holds = lines.flatMap((line) => (line.type === 'hold' ? [line.hold] : []));
  noteHoldsSaid(db, by, holds, isOlder);
}

interface Taken {
  /** Null where this station was the only one that it ever was. */
  readonly addressee: string | null;
  readonly epoch: number;
  readonly number: number;
}

function isNewer({ to, epoch, number }: Manifest, before: Taken, own: string): boolean {
  const beforeTo = before.addressee ?? own;
  if (beforeTo !== to && (beforeTo === own || to === own)) return to === own;
  return before.epoch < epoch || (before.epoch === epoch && before.number < number);
}

/** A package that any receipt names has arrived, whichever receipt comes first. */
function acknowledge(db: Database, by: string, lines: readonly ReceiptLine[], at: string): void {
  for (const line of lines) if (line.type === 'received') noteArrived(db, by, line.package, at);
}

/** What a station says it holds of a case, by `station epoch` of the chapter; to be asked case by case. */
export function heldBy(db: Database, station: string): (caseId: string) => ReadonlyMap<string, Held> {
  const select = db.prepare<
    [string, string],
    { station: string; epoch: number; n: number; head: Buffer; lacking: string }
  >('SELECT station, epoch, n, head, lacking FROM receipt_held WHERE by_station = ? AND case_id = ?');
  return (caseId) =>
    new Map(
      select.all(station, caseId).map((row) => {
        const {
          lines,
          private: halves,
          pictures = [],
        } = JSON.parse(row.lacking) as {
          readonly lines: Ranges;
          readonly private: Ranges;
          /** Not in a receipt that came before there were pictures. */
          readonly pictures?: Ranges;
        };
        const { station: by, epoch, n, head } = row;
        return [
          `${by} ${epoch}`,
          { case: caseId, station: by, epoch, n, head, lacking: lines, private: halves, pictures },
        ];
      }),
    );
}

/** Whether the newest receipt of a station says which pictures it lacks, if only that it lacks none: then it reads them, however old its card is. */
export function tellsOfPictures(db: Database, station: string): boolean {
  const select = db
    .prepare<[string], number>(
      "SELECT 1 FROM receipt_held WHERE by_station = ? AND json_type(lacking, '$.pictures') = 'array' LIMIT 1",
    )
    .pluck();
  return select.get(station) !== undefined;
}
