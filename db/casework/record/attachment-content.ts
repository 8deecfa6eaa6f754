/**
 * Owner of `attachment_content`: the pictures of attachments. No picture gets in here but by {@link keepPicture}, which looks at it strictly, whoever
 * brings it; it goes with the last private half that names it (migration 020).
 */
import { createHash } from 'node:crypto';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { toText } from '../../store/bytes.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { MOST_PICTURE_BYTES, plainPicture } from './plain-picture.ts';

/** What a private half says of its picture. */
interface NamedPicture {
  readonly media: CodeOf<'attachment-media'>;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, base64url. */
  readonly sha256: string;
}

/** In a statement on `record`: the hash of the picture that the private half names. */
export const NAMED = "json_extract(CAST(record.private_line AS TEXT), '$.body.sha256')";

const SHA256 = /^[A-Za-z0-9_-]{43}$/;

const statements = cachedPerDatabase((db) => ({
  keep: db.prepare<[string, string, Buffer | null]>(
    `INSERT INTO attachment_content (case_id, sha256, bytes) VALUES (?, ?, ?)
     ON CONFLICT (case_id, sha256) DO UPDATE SET bytes = excluded.bytes WHERE bytes IS NULL`,
  ),
  one: db.prepare<[string, string], { bytes: Buffer | null }>(
    'SELECT bytes FROM attachment_content WHERE case_id = ? AND sha256 = ?',
  ),
  state: db
    .prepare<[string, string], 0 | 1>(
      'SELECT bytes IS NOT NULL FROM attachment_content WHERE case_id = ? AND sha256 = ?',
    )
    .pluck(),
}));

/**
 * Which picture the private answers of an attachment name; undefined where they name none that could be one, or a kind of picture that only a newer
 * Waymark knows. The answers may be anybody's.
 */
export function namedPicture(answers: Readonly<Record<string, unknown>>): NamedPicture | undefined {
  const { media, size, sha256 } = answers;
  if (media !== 'jpeg' && media !== 'png') return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1 || size > MOST_PICTURE_BYTES)
    return undefined;
  return typeof sha256 === 'string' && SHA256.test(sha256) ? { media, size, sha256 } : undefined;
}

/** What names a picture, of a plain one; undefined where it is none. */
export function nameOfPicture(bytes: Buffer): NamedPicture | undefined {
  const media = plainPicture(bytes)?.media;
  return media === undefined ? undefined : { media, size: bytes.length, sha256: digestOf(bytes) };
}

/**
 * Keeps a picture of a case under the hash of its bytes. Of what is no plain picture only the hash is kept, so that nobody is asked for it again. Call
 * it inside the transaction that writes the private half.
 */
export function keepPicture(db: Database, caseId: string, bytes: Buffer): void {
  statements(db).keep.run(caseId, digestOf(bytes), plainPicture(bytes) === undefined ? null : bytes);
}

/** Where a picture is: `here`; `not-travelled`, nobody sent it; `not-kept`, what came was no plain picture. */
export function pictureState(db: Database, caseId: string, sha256: string): 'here' | 'not-travelled' | 'not-kept' {
  const kept = statements(db).state.get(caseId, sha256);
  return kept === undefined ? 'not-travelled' : kept === 1 ? 'here' : 'not-kept';
}

export function pictureBytes(db: Database, caseId: string, sha256: string): Buffer | undefined {
  return statements(db).one.get(caseId, sha256)?.bytes ?? undefined;
}

function digestOf(bytes: Buffer): string {
  return toText(createHash('sha256').update(bytes).digest());
}

interface VerifiedPictures {
  /** Pictures that are here and are what was kept. */
  readonly here: number;
  /** Attachments in force whose picture is not here: it did not travel, or was no plain one. */
  readonly elsewhere: number;
  /** Cases, each with the hash of a picture that is not what was kept. */
  readonly damaged: readonly string[];
}

export const NO_PICTURES: VerifiedPictures = { here: 0, elsewhere: 0, damaged: [] };

/** Looks at every picture anew. One that is not here is no fault: it may never have travelled. */
export function verifyPictures(db: Database): VerifiedPictures {
  const kept = db.prepare<[], { case_id: string; sha256: string; bytes: Buffer }>(
    'SELECT case_id, sha256, bytes FROM attachment_content WHERE bytes IS NOT NULL ORDER BY case_id, sha256',
  );
  const damaged: string[] = [];
  let here = 0;
  for (const { case_id: caseId, sha256, bytes } of kept.iterate()) {
    if (digestOf(bytes) === sha256 && plainPicture(bytes) !== undefined) here += 1;
    else damaged.push(`${caseId}/${sha256}`);
  }
  const elsewhere = db
    .prepare<[], number>(
      `SELECT count(*) FROM record WHERE kind = 'attachment' AND current = 1 AND private_line IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM attachment_content AS content WHERE content.case_id = record.case_id AND content.bytes IS NOT NULL
           AND content.sha256 = ${NAMED})`,
    )
    .pluck()
    .get();
  return { here, elsewhere: elsewhere ?? 0, damaged };
}
