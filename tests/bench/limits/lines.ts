/** Rows of the tables `chapter` and `record`, written with nothing around them. */
import type { Database } from '../../../db/store/database.ts';
import type { Head } from './hashes.ts';

export interface SignedHead extends Head {
  readonly signature: Buffer;
}

/** A line of a chapter; without `line` its place alone. */
export interface Line {
  readonly n: number;
  readonly hash: Buffer;
  readonly line: Buffer | null;
  readonly said: {
    readonly id: string;
    readonly revision: number;
    readonly kind: string;
    readonly at: string;
    readonly by: number;
    readonly body: unknown;
  } | null;
  privateHash: Buffer | null;
  privateLine: Buffer | null;
}

export function lineWriter(db: Database) {
  const chapter = db.prepare<[string, string, number, number, Buffer, string, Buffer]>(
    `INSERT INTO chapter (case_id, station, epoch, n, head, at, signature) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const record = db.prepare<(string | number | Buffer | null)[]>(
    `INSERT INTO record (case_id, station, epoch, n, hash, state, id, revision, kind, at, by, line, private_hash, private_line, current)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ case_id, station, epoch, n, head, at, signature }: SignedHead, lines: readonly Line[]): void => {
    chapter.run(case_id, station, epoch, n, head, at, signature);
    const newest = new Map(lines.map(({ said }, place) => [said?.id, place]));
    for (const [place, { n: at_n, hash, line, said, privateHash, privateLine }] of lines.entries()) {
      const current = said !== null && said.body !== null && newest.get(said.id) === place ? 1 : 0;
      record.run(
        ...[case_id, station, epoch, at_n, hash, line === null ? 'lacking' : 'held'],
        ...[said?.id ?? null, said?.revision ?? null, said?.kind ?? null, said?.at ?? null, said?.by ?? null],
        ...[line, privateHash, privateLine, current],
      );
    }
  };
}

/** Parts of a text that end with a line feed, without it; what a piece cuts is joined with the next. */
export function lineSplitter(take: (line: Buffer) => void) {
  let carried: Buffer = Buffer.alloc(0);
  return (piece: Buffer): void => {
    const text = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
    let start = 0;
    for (let end = text.indexOf(0x0a); end >= 0; end = text.indexOf(0x0a, start)) {
      take(text.subarray(start, end));
      start = end + 1;
    }
    carried = Buffer.from(text.subarray(start));
  };
}
