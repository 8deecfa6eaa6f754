/** From plans to lines: counted first, then read from the database chapter by chapter. */
import { pictureBytes } from '../../casework/record/attachment-content.ts';
import { namedPicture } from '../../casework/record/named-picture.ts';
import { toText } from '../../store/bytes.ts';
import { headObject } from '../../store/chapter.ts';
import type { Database } from '../../store/database.ts';
import { writeLine } from '../../store/line.ts';
import { pieceLines, sizeOfPieces } from '../format/attachment-pieces.ts';
import type { ChapterClaim } from '../format/manifest.ts';
import { refusal } from '../format/refusal.ts';
import type { ChapterPlan } from './seal-plan.ts';
import type { Content } from './send.ts';

/** A chapter as it goes, counted. It holds no line but the last: a package of many chapters is planned before the first of them is read. */
export interface ChapterToSeal extends Pick<ChapterPlan, 'from' | 'goes' | 'mayGo'> {
  readonly chapter: ChapterClaim;
  /** Its head, as it is written behind its lines. */
  readonly headLine: Buffer;
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
export function counted({ chapter, from, goes, mayGo }: ChapterPlan): ChapterToSeal {
  const headLine = writeLine({ ...headObject(chapter), signature: toText(chapter.signature), type: 'head' });
  const pictures = new Map<number, PictureToSeal>();
  let lines = 1;
  let bytes = headLine.length + 1;
  let next = 0;
  for (const [i, how] of goes.entries()) {
    const n = from + i + 1;
    if (how === 'known' || how === 'withheld') {
      lines += 1;
      bytes += withheldBytes(n) + 1;
      continue;
    }
    while ((chapter.lines[next]?.n ?? n) < n) next += 1;
    const line = chapter.lines[next];
    if (line?.n !== n) throw new Error('a plan names lines of its chapter');
    lines += how === 'both' ? 2 : 1;
    bytes += line.lineBytes + 1;
    if (how !== 'both') continue;
    bytes += (line.privateBytes ?? 0) + 1;
    if (mayGo.pictures !== true || line.id === null || line.pictureBytes === undefined) continue;
    const pieces = sizeOfPieces(line.id, line.pictureBytes);
    lines += pieces.lines;
    bytes += pieces.bytes;
    pictures.set(i, { id: line.id, bytes: line.pictureBytes });
  }
  const { case: caseId, station, epoch, n } = chapter;
  // Beside others in one piece of memory: the database gives each a piece of its own, which takes ten times its size.
  const head = Buffer.from(chapter.head);
  return {
    chapter: { case: caseId, station, epoch, from, n, head },
    ...{ headLine, from, goes, mayGo, lines, bytes },
    pictures: pictures.size > 0 ? pictures : undefined,
  };
}

/**
 * What these chapters put between manifest and seal, and after all of them what else is said there (`besides`). The lines are read when they
 * are sealed; were one erased in between, the reading throws `seal-changed`.
 */
export function contentOf(db: Database, going: readonly ChapterToSeal[], besides: readonly Buffer[]): Content {
  return {
    chapters: going.map(({ chapter }) => chapter),
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

type LineRow = readonly [n: number, hash: Buffer, line: Buffer | null, privateLine?: Buffer | null];

function* batches(
  db: Database,
  going: readonly ChapterToSeal[],
  besides: readonly Buffer[],
): Generator<readonly Buffer[]> {
  const select = (columns: string) =>
    db
      .prepare<[string, string, number, number, number], LineRow>(
        `SELECT ${columns} FROM record WHERE case_id = ? AND station = ? AND epoch = ? AND n > ? AND n <= ? ORDER BY n`,
      )
      .raw();
  const open = select('n, hash, line');
  const both = select('n, hash, line, private_line');
  for (const { chapter, headLine, from, goes, pictures } of going) {
    const { case: caseId, station, epoch, n: until } = chapter;
    const rows = (goes.includes('both') ? both : open).all(caseId, station, epoch, from, until);
    let lines: Buffer[] = [];
    for (const [i, how] of goes.entries()) {
      const [n, hash, line, privateLine] = rows[i] ?? [];
      if (n !== from + i + 1 || hash === undefined) throw refusal('seal-changed');
      if (how === 'known' || how === 'withheld') {
        lines.push(withheldLine(hash, n));
        continue;
      }
      if (line == null || (how === 'both' && privateLine == null)) throw refusal('seal-changed');
      lines.push(line);
      if (how !== 'both' || privateLine == null) continue;
      lines.push(privateLine);
      const picture = pictures?.get(i);
      for (const piece of picture === undefined ? [] : pictureLines(db, caseId, picture, privateLine)) {
        // One at a time: a case of a hundred pictures is never whole in memory.
        yield [...lines, piece];
        lines = [];
      }
    }
    lines.push(headLine);
    yield lines;
  }
  if (besides.length > 0) yield besides;
}

function withheldLine(hash: Buffer, n: number): Buffer {
  return writeLine({ hash: toText(hash), n, type: 'withheld' });
}

const WITHHELD_BYTES = withheldLine(Buffer.alloc(32), 1).length - 1;

function withheldBytes(n: number): number {
  return WITHHELD_BYTES + String(n).length;
}
