/**
 * Owner of `attachment_content`: the pictures of attachments. No picture gets in here but by {@link keepPicture}, which looks at it strictly, whoever
 * brings it; it goes with the last private half that names it (migration 020).
 */
import { createHash } from 'node:crypto';
import { toText } from '../../store/bytes.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { type NamedPicture, namedPicture } from './named-picture.ts';
import { plainPicture } from './plain-picture.ts';

/** In a statement on `record`: the hash of the picture that the private half names. */
export const NAMED_PICTURE = "json_extract(CAST(record.private_line AS TEXT), '$.body.sha256')";

const statements = cachedPerDatabase((db) => ({
  keep: db.prepare<[string, string, Buffer | null]>(
    `INSERT INTO attachment_content (case_id, sha256, bytes) VALUES (?, ?, ?)
     ON CONFLICT (case_id, sha256) DO UPDATE SET bytes = excluded.bytes WHERE bytes IS NULL`,
  ),
  one: db.prepare<[string, string], { bytes: Buffer | null }>(
    'SELECT bytes FROM attachment_content WHERE case_id = ? AND sha256 = ?',
  ),
  ofCase: db.prepare<[string], { place: string; half: string; bytes: number }>(
    `SELECT station || ' ' || epoch || ' ' || n AS place, CAST(private_line AS TEXT) AS half, length(bytes) AS bytes
     FROM record JOIN attachment_content AS content ON content.case_id = record.case_id AND content.sha256 = ${NAMED_PICTURE}
     WHERE record.case_id = ? AND kind = 'attachment' AND private_line IS NOT NULL AND bytes IS NOT NULL`,
  ),
  drop: db.prepare<{ caseId: string; sha256: string }>(
    `DELETE FROM attachment_content WHERE case_id = @caseId AND sha256 = @sha256 AND NOT EXISTS (
       SELECT 1 FROM record WHERE case_id = @caseId AND kind = 'attachment' AND current = 1
         AND private_line IS NOT NULL AND ${NAMED_PICTURE} = @sha256)`,
  ),
  state: db
    .prepare<[string, string], 0 | 1>(
      'SELECT bytes IS NOT NULL FROM attachment_content WHERE case_id = ? AND sha256 = ?',
    )
    .pluck(),
}));

/** What names a picture, of a plain one; undefined where it is none. */
export function nameOfPicture(bytes: Buffer): NamedPicture | undefined {
  const media = plainPicture(bytes)?.media;
  return media === undefined ? undefined : { media, size: bytes.length, sha256: digestOf(bytes) };
}

/**
 * Keeps a picture of a case under the hash of its bytes. Of what is no plain picture only the hash is kept, so that nobody is asked for it again. Call
 * it inside the transaction that writes the private half. False where it was here.
 */
export function keepPicture(db: Database, caseId: string, bytes: Buffer): boolean {
  const kept = plainPicture(bytes) === undefined ? null : bytes;
  return statements(db).keep.run(caseId, digestOf(bytes), kept).changes > 0;
}

/** Deletes a picture of a case, unless a record in force names it. Call it inside the transaction that takes back the record that named it. */
export function dropPicture(db: Database, caseId: string, sha256: string): void {
  statements(db).drop.run({ caseId, sha256 });
}

/** Where a picture is: `here`; `not-travelled`, nobody sent it; `not-kept`, what came was no plain picture. */
export function pictureState(db: Database, caseId: string, sha256: string): 'here' | 'not-travelled' | 'not-kept' {
  const kept = statements(db).state.get(caseId, sha256);
  return kept === undefined ? 'not-travelled' : kept === 1 ? 'here' : 'not-kept';
}

/** The pictures of a case that are here and are as long as the private half says, in bytes, by `station epoch n` of the line that names each. */
export function picturesHere(db: Database, caseId: string): ReadonlyMap<string, number> {
  const rows = statements(db).ofCase.all(caseId);
  return new Map(
    rows.flatMap(({ place, half, bytes }): [string, number][] => {
      const { body } = JSON.parse(half) as { readonly body: Readonly<Record<string, unknown>> };
      return namedPicture(body)?.size === bytes ? [[place, bytes]] : [];
    }),
  );
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
           AND content.sha256 = ${NAMED_PICTURE})`,
    )
    .pluck()
    .get();
  return { here, elsewhere: elsewhere ?? 0, damaged };
}
