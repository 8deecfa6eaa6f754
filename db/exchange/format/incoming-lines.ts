/** What a package brings, line by line and chapter by chapter, once its bytes were checked. */
import type { JsonObject } from '../../store/line.ts';
import type { ChapterClaim } from './manifest.ts';

/** One line of a chapter as it came: whole, or only its hash where its content was left out. */
export interface PackedLine {
  readonly n: number;
  readonly hash: Buffer;
  readonly record: PackedRecord | null;
}

export interface PackedRecord {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly at: string;
  readonly by: number;
  readonly line: Buffer;
  /** The line as it was parsed to be checked. */
  readonly parsed: JsonObject;
  readonly privateHash: Buffer | null;
  readonly privateLine: Buffer | null;
}

/** A chapter whose lines have all come. `joined`: its lines lead from what we hold to the signed head. */
export interface PackedChapter {
  readonly claim: ChapterClaim;
  readonly at: string;
  readonly signature: Buffer;
  readonly joined: boolean;
  /** Some record of it cites more, or holds a longer text, than one may. */
  readonly tooMuch: boolean;
}
