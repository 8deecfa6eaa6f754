/** From plans to lines: counted first, then read from the database chapter by chapter. */
import { pictureBytes } from '../../casework/record/attachment-content.ts';
import { namedPicture } from '../../casework/record/named-picture.ts';
import { toText } from '../../store/bytes.ts';
import { headObject } from '../../store/chapter.ts';
import type { Database } from '../../store/database.ts';
import { writeLine } from '../../store/line.ts';
import { pieceLines, sizeOfPieces } from '../format/attachment-pieces.ts';
import { refusal } from '../format/refusal.ts';
import type { ChapterHere, ChapterPlan, LineHere } from './seal-plan.ts';
import type { Content } from './send.ts';

/**
 * What these plans put between manifest and seal, and after all chapters what else is said there (`besides`). The lines are read when they
 * are sealed; were one erased in between, the reading throws `seal-changed`.
 */
export function contentOf(db: Database, plans: readonly ChapterPlan[], besides: readonly Buffer[]): Content {
  let lines = besides.length;
  let bytes = besides.reduce((sum, line) => sum + line.length + 1, 0);
  let pictures = false;
  for (const plan of plans) {
    const head = headLine(plan.chapter);
    lines += 1;
    bytes += head.length + 1;
    for (const [i, how] of plan.goes.entries()) {
      const line = plan.chapter.lines[plan.from + i];
      if (line === undefined) throw new Error('a plan names lines of its chapter');
      lines += how === 'both' ? 2 : 1;
      bytes += how === 'both' || how === 'record' ? (line.lineBytes ?? 0) + 1 : withheldBytes(line.n) + 1;
      if (how === 'both') bytes += (line.privateBytes ?? 0) + 1;
      const picture = how === 'both' ? pictureSize(plan, line) : undefined;
      lines += picture?.lines ?? 0;
      bytes += picture?.bytes ?? 0;
      if (picture !== undefined) pictures = true;
    }
  }
  return {
    chapters: plans.map(({ chapter, from }) => ({
      case: chapter.case,
      station: chapter.station,
      epoch: chapter.epoch,
      from,
      n: chapter.n,
      head: chapter.head,
    })),
    lines,
    bytes,
    pictures,
    batches: batches(db, plans, besides),
  };
}

/** What the pieces of a line's picture take; undefined where none goes with it. */
function pictureSize({ pictures }: ChapterPlan, { id, pictureBytes: size }: LineHere) {
  return pictures && id !== null && size !== undefined ? sizeOfPieces(id, size) : undefined;
}

/** The pieces of the picture that a private half names. Throws `seal-changed` where it is not what was counted. */
function pictureLines(db: Database, plan: ChapterPlan, line: LineHere, half: Buffer): Iterable<Buffer> {
  if (pictureSize(plan, line) === undefined) return [];
  const { body } = JSON.parse(half.toString('utf8')) as { readonly body: Readonly<Record<string, unknown>> };
  const bytes = pictureBytes(db, plan.chapter.case, namedPicture(body)?.sha256 ?? '');
  if (bytes === undefined || bytes.length !== line.pictureBytes) throw refusal('seal-changed');
  return pieceLines(line.id ?? '', bytes);
}

interface LineRow {
  readonly n: number;
  readonly hash: Buffer;
  readonly line: Buffer | null;
  readonly private_line: Buffer | null;
}

function* batches(
  db: Database,
  plans: readonly ChapterPlan[],
  besides: readonly Buffer[],
): Generator<readonly Buffer[]> {
  const select = db.prepare<[string, string, number, number, number], LineRow>(
    `SELECT n, hash, line, private_line FROM record
     WHERE case_id = ? AND station = ? AND epoch = ? AND n > ? AND n <= ? ORDER BY n`,
  );
  for (const plan of plans) {
    const { chapter, from, goes } = plan;
    const rows = select.all(chapter.case, chapter.station, chapter.epoch, from, chapter.n);
    let lines: Buffer[] = [];
    for (const [i, how] of goes.entries()) {
      const row = rows[i];
      if (row === undefined) throw refusal('seal-changed');
      if (how === 'known' || how === 'withheld') {
        lines.push(writeLine({ hash: toText(row.hash), n: row.n, type: 'withheld' }));
        continue;
      }
      if (row.line === null || (how === 'both' && row.private_line === null)) throw refusal('seal-changed');
      lines.push(row.line);
      if (how !== 'both' || row.private_line === null) continue;
      lines.push(row.private_line);
      const line = chapter.lines[from + i];
      for (const piece of line === undefined ? [] : pictureLines(db, plan, line, row.private_line)) {
        // One at a time: a case of a hundred pictures is never whole in memory.
        yield [...lines, piece];
        lines = [];
      }
    }
    lines.push(headLine(chapter));
    yield lines;
  }
  if (besides.length > 0) yield besides;
}

function headLine(chapter: ChapterHere): Buffer {
  return writeLine({ ...headObject(chapter), signature: toText(chapter.signature), type: 'head' });
}

const WITHHELD_BYTES = writeLine({ hash: toText(Buffer.alloc(32)), n: 1, type: 'withheld' }).length - 1;

function withheldBytes(n: number): number {
  return WITHHELD_BYTES + String(n).length;
}
