/** Writing lines that came into the chapters we hold. What it reads is prepared once a package. */
import { keepPicture } from '../../casework/record/attachment-content.ts';
import { noteCameLater } from '../../casework/record/counting-here.ts';
import { fieldsIn, type LineFields, type WrittenLine } from '../../casework/record/read.ts';
import type { Database } from '../../store/database.ts';
import {
  fillPlace,
  fillPrivateHalf,
  insertEmptyPlace,
  insertHeldLine,
  type LineColumns,
  setChapterHead,
} from '../../store/record-table.ts';
import type { OwnStation } from '../../store/station.ts';
import type { ChapterClaim } from '../format/manifest.ts';
import { dropWaitingAside, hasChaptersAside } from './chapters-aside.ts';
import { halfKeptHere, isLineKeptHere } from './kept-here.ts';
import type { StagedChapter, StagedLine } from './stage.ts';

export interface HeldChapter {
  readonly n: number;
  readonly head: Buffer;
}

export interface ChapterWriter {
  held(claim: ChapterClaim): HeldChapter | undefined;
  /** How many records the case would have with this chapter, every revision one. */
  recordsWith(claim: ChapterClaim, held: HeldChapter | undefined): number;
  /** True where any chapter of the case is here. */
  knows(caseId: string): boolean;
  /** Whether the staged lines that we hold too, up to place `until`, have our hashes. */
  agrees(staged: StagedChapter, until: number, lines: Iterable<StagedLine>): boolean;
  /** Appends what is new, fills in what is lacking; true where anything was filled in. */
  take(
    staged: StagedChapter,
    held: HeldChapter | undefined,
    lines: Iterable<StagedLine>,
    pictureOf: (line: StagedLine) => Buffer | undefined,
  ): boolean;
  /** A chapter that joined no longer waits for its gap to close or its station to be announced. A fork stays aside. */
  settle(claim: ChapterClaim): void;
  /** The lines appended since the last call. */
  written(): readonly WrittenLine[];
  /** Records whose content came in so far. */
  readonly records: number;
  /** Lines and halves dropped so far because they were erased here. */
  readonly erased: number;
}

interface PlaceRow {
  readonly seq: number;
  readonly hash: Buffer;
  readonly state: 'held' | 'lacking' | 'erased';
  readonly private_hash: Buffer | null;
  readonly has_private: number;
}

function privateHashIn({ private: hash }: LineFields): Buffer | null {
  return hash === undefined ? null : Buffer.from(hash, 'base64url');
}

/** Of what never goes to headquarters, headquarters keeps the place and no content, should an older office send it all the same. */
export function chapterWriter(db: Database, own: Pick<OwnStation, 'kind'>): ChapterWriter {
  const selectChapter = db.prepare<[string, string, number], HeldChapter>(
    'SELECT n, head FROM chapter WHERE case_id = ? AND station = ? AND epoch = ?',
  );
  const selectCase = db.prepare<[string]>('SELECT 1 FROM chapter WHERE case_id = ? LIMIT 1');
  const selectRecords = db
    .prepare<[string], number>('SELECT coalesce(sum(n), 0) FROM chapter WHERE case_id = ?')
    .pluck();
  const selectPlace = db.prepare<[string, string, number, number], PlaceRow>(
    `SELECT seq, hash, state, private_hash, private_line IS NOT NULL AS has_private FROM record
     WHERE case_id = ? AND station = ? AND epoch = ? AND n = ?`,
  );
  const anythingAside = hasChaptersAside(db);
  const selectErased = db.prepare<[Buffer]>('SELECT 1 FROM erased WHERE hash = ?');
  const anythingErased = db.prepare('SELECT 1 FROM erased LIMIT 1').get() !== undefined;
  let records = 0;
  let erased = 0;
  let written: WrittenLine[] = [];

  const isErased = (hash: Buffer | null): boolean =>
    anythingErased && hash !== null && selectErased.get(hash) !== undefined;

  /** The private half, unless it is erased here or may not be kept here. */
  function privateOf({ privateLine }: StagedLine, fields: LineFields): Buffer | null {
    const half = halfKeptHere(own, privateLine);
    if (half === null || !isErased(privateHashIn(fields))) return half;
    erased += 1;
    return null;
  }

  function contentOf(line: StagedLine, fields: LineFields): LineColumns {
    const { id, revision, kind, at, by } = fields;
    const privateHash = privateHashIn(fields);
    return { id, revision, kind, at, by, line: line.line, privateHash, privateLine: privateOf(line, fields) };
  }

  function append(claim: ChapterClaim, line: StagedLine): void {
    const { case: caseId, station, epoch } = claim;
    const { n, hash } = line;
    const gone = isErased(hash);
    const text = gone ? null : (line.line?.toString('utf8') ?? null);
    const fields = text === null ? null : fieldsIn(text);
    if (text === null || fields === null || !isLineKeptHere(own, fields)) {
      if (line.line !== null && gone) erased += 1;
      insertEmptyPlace(db, { caseId, station, epoch, n, hash }, gone ? 'erased' : 'lacking');
      return;
    }
    records += 1;
    const content = contentOf(line, fields);
    // Almost always in force; `deriveCase` settles it in the same transaction.
    const seq = insertHeldLine(db, { caseId, station, epoch, n, hash, ...content, current: 1 });
    written.push({ seq, line: text, fields, privateLine: content.privateLine?.toString('utf8') ?? null });
  }

  function fillIn(claim: ChapterClaim, line: StagedLine): boolean {
    const fields = line.line === null ? null : fieldsIn(line.line.toString('utf8'));
    if (fields === null || !isLineKeptHere(own, fields)) return false;
    const place = selectPlace.get(claim.case, claim.station, claim.epoch, line.n);
    if (place === undefined) throw new Error('a line of a chapter we hold is not there');
    if (place.state === 'erased') {
      erased += 1;
      return false;
    }
    if (place.state === 'lacking') {
      if (isErased(line.hash)) {
        erased += 1;
        return false;
      }
      fillPlace(db, place.seq, contentOf(line, fields));
      noteCameLater(db, place.seq);
      records += 1;
      return true;
    }
    if (line.privateLine === null || place.has_private === 1) return false;
    const half = privateOf(line, fields);
    if (half === null) return false;
    fillPrivateHalf(db, place.seq, half);
    records += 1;
    return true;
  }

  /** Keeps the picture that came with a line, where the half that names it is here. */
  function takePicture(
    claim: ChapterClaim,
    line: StagedLine,
    pictureOf: (line: StagedLine) => Buffer | undefined,
  ): boolean {
    if (line.picture.length === 0) return false;
    const place = selectPlace.get(claim.case, claim.station, claim.epoch, line.n);
    if (place?.has_private !== 1) return false;
    const picture = pictureOf(line);
    return picture !== undefined && keepPicture(db, claim.case, picture);
  }

  return {
    held: (claim) => selectChapter.get(claim.case, claim.station, claim.epoch),
    recordsWith: (claim, before) => (selectRecords.get(claim.case) ?? 0) + Math.max(0, claim.n - (before?.n ?? 0)),
    knows: (caseId) => selectCase.get(caseId) !== undefined,
    agrees({ claim }, until, lines) {
      for (const line of lines) {
        if (line.n > until) break;
        const place = selectPlace.get(claim.case, claim.station, claim.epoch, line.n);
        if (place === undefined || !place.hash.equals(line.hash)) return false;
      }
      return true;
    },
    take({ claim, at, signature }, held, lines, pictureOf) {
      const until = held?.n ?? 0;
      if (claim.n > until) {
        const { case: caseId, station, epoch, n, head } = claim;
        setChapterHead(db, { caseId, station, epoch, n, head, at, signature });
      }
      let filled = false;
      for (const line of lines) {
        const isFilled = line.n <= until && fillIn(claim, line);
        if (line.n > until) append(claim, line);
        if (takePicture(claim, line, pictureOf) || isFilled) filled = true;
      }
      return filled;
    },
    settle(claim) {
      if (anythingAside) dropWaitingAside(db, claim);
    },
    written() {
      const lines = written;
      written = [];
      return lines;
    },
    get records() {
      return records;
    },
    get erased() {
      return erased;
    },
  };
}
