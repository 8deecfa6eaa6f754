/** From plans to lines: counted first, then read from the database chapter by chapter. */
import { pictureBytes } from '../../casework/record/attachment-content.ts';
import { namedPicture } from '../../casework/record/named-picture.ts';
import { toText } from '../../store/bytes.ts';
import { headObject } from '../../store/chapter.ts';
import type { Database } from '../../store/database.ts';
import { writeLine } from '../../store/line.ts';
import { pieceLines, sizeOfPieces } from '../format/attachment-pieces.ts';
import { refusal } from '../format/refusal.ts';
import type { ChapterHere, ChapterPlan } from './seal-plan.ts';
import type { Content } from './send.ts';

/** A chapter as it goes, counted. It holds no line: a package of many chapters is planned before the first of them is read. */
export interface ChapterToSeal extends Pick<ChapterPlan, 'from' | 'goes'> {
  readonly chapter: Omit<ChapterHere, 'lines'>;
  /** Pictures that go with a line, by its place in `goes`; undefined where none does. */
  readonly pictures: ReadonlyMap<number, PictureToSeal> | undefined;
  readonly lines: number;
  readonly bytes: number;
}

interface PictureToSeal {
  /** Of the record that it belongs to. */
  readonly id: string;
  readonly bytes: number;
}

/** Counts what a plan puts into a package. */
export function counted(plan: ChapterPlan): ChapterToSeal {
  const { lines: here, ...chapter } = plan.chapter;
  const pictures = new Map<number, PictureToSeal>();
  let lines = 1;
  let bytes = headLine(chapter).length + 1;
  for (const [i, how] of plan.goes.entries()) {
    const line = here[plan.from + i];
    if (line === undefined) throw new Error('a plan names lines of its chapter');
    lines += how === 'both' ? 2 : 1;
    bytes += how === 'both' || how === 'record' ? (line.lineBytes ?? 0) + 1 : withheldBytes(line.n) + 1;
    if (how !== 'both') continue;
    bytes += (line.privateBytes ?? 0) + 1;
    if (!plan.pictures || line.id === null || line.pictureBytes === undefined) continue;
    const pieces = sizeOfPieces(line.id, line.pictureBytes);
    lines += pieces.lines;
    bytes += pieces.bytes;
    pictures.set(i, { id: line.id, bytes: line.pictureBytes });
  }
  const { from, goes } = plan;
  return { chapter, from, goes, pictures: pictures.size > 0 ? pictures : undefined, lines, bytes };
}

/**
 * What these chapters put between manifest and seal, and after all of them what else is said there (`besides`). The lines are read when they
 * are sealed; were one erased in between, the reading throws `seal-changed`.
 */
export function contentOf(db: Database, going: readonly ChapterToSeal[], besides: readonly Buffer[]): Content {
  return {
    chapters: going.map(({ chapter, from }) => ({
      case: chapter.case,
      station: chapter.station,
      epoch: chapter.epoch,
      from,
      n: chapter.n,
      head: chapter.head,
    })),
    lines: going.reduce((sum, { lines }) => sum + lines, besides.length),
    bytes: [...going.map(({ bytes }) => bytes), ...besides.map(({ length }) => length + 1)].reduce((a, b) => a + b, 0),
    pictures: going.some(({ pictures }) => pictures !== undefined),
    batches: batches(db, going, besides),
  };
}

/** The pieces of the picture that a private half names. Throws `seal-changed` where it is not what was counted. */
function pictureLines(
  db: Database,
  caseId: string,
  { id, bytes: size }: PictureToSeal,
  half: Buffer,
): Iterable<Buffer> {
  const { body } = JSON.parse(half.toString('utf8')) as { readonly body: Readonly<Record<string, unknown>> };
  const bytes = pictureBytes(db, caseId, namedPicture(body)?.sha256 ?? '');
  if (bytes === undefined || bytes.length !== size) throw refusal('seal-changed');
  return pieceLines(id, bytes);
}

interface LineRow {
  readonly n: number;
  readonly hash: Buffer;
  readonly line: Buffer | null;
  readonly private_line: Buffer | null;
}

function* batches(
  db: Database,
  going: readonly ChapterToSeal[],
  besides: readonly Buffer[],
): Generator<readonly Buffer[]> {
  const select = db.prepare<[string, string, number, number, number], LineRow>(
    `SELECT n, hash, line, private_line FROM record
     WHERE case_id = ? AND station = ? AND epoch = ? AND n > ? AND n <= ? ORDER BY n`,
  );
  for (const { chapter, from, goes, pictures } of going) {
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
      const picture = pictures?.get(i);
      for (const piece of picture === undefined ? [] : pictureLines(db, chapter.case, picture, row.private_line)) {
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

function headLine(chapter: ChapterToSeal['chapter']): Buffer {
  return writeLine({ ...headObject(chapter), signature: toText(chapter.signature), type: 'head' });
}

const WITHHELD_BYTES = writeLine({ hash: toText(Buffer.alloc(32)), n: 1, type: 'withheld' }).length - 1;

function withheldBytes(n: number): number {
  return WITHHELD_BYTES + String(n).length;
}
