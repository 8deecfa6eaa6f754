/**
 * From the bytes of a file to its lines. A file that is not UTF-8 is never guessed at: a name read wrongly is lost with the list it came
 * from. Whoever takes it over says which encoding it is, and is shown a word of the file as each that may be right reads it.
 */
import { createHash } from 'node:crypto';
import type { ENCODINGS } from '../../../contract/interchange.ts';
import { WaymarkError } from '../../../store/errors.ts';

export type Encoding = (typeof ENCODINGS)[number];

/** The bytes of a file, a piece at a time, each time from its beginning: a file of many cases is never whole in memory. */
export type FilePieces = () => Iterable<Uint8Array>;

/** Lines, and about how many there are: blank ones count too. */
export interface Lines extends Iterable<string> {
  readonly length: number;
}

export interface FileLines {
  /**
   * The lines without their line feeds and without a byte order mark, read anew each time. Going through them throws `read-failed` where the file is not
   * any more what it was.
   */
  readonly lines: Lines;
  /** SHA-256 of its bytes. */
  readonly digest: Buffer;
}

/**
 * The lines of a file, once all of it can be read. Throws `import-encoding-offered` or `import-encoding-unknown` for what is not UTF-8,
 * `import-not-in-encoding` for what the named encoding cannot hold, `import-is-utf8` where another is named and the file is UTF-8 beyond doubt.
 */
export function linesOfFile(pieces: FilePieces, encoding?: Encoding): FileLines {
  const hash = createHash('sha256');
  const utf8 = lookingThrough('utf-8');
  const named = encoding === undefined ? utf8 : lookingThrough(encoding);
  let length = 0;
  for (const piece of pieces()) {
    hash.update(piece);
    length += lineFeedsIn(piece);
    utf8.take(piece);
    if (named !== utf8) named.take(piece);
  }
  const digest = hash.digest();
  const found = utf8.end();
  if (encoding === undefined) {
    if (!found.isText) throw notUtf8(Buffer.concat([...pieces()].map((piece) => Buffer.from(piece))));
  } else {
    if (found.isText && found.hasSigns) throw new WaymarkError('import-is-utf8', { encoding });
    if (!named.end().isText) throw new WaymarkError('import-not-in-encoding', { encoding });
  }
  return { lines: { length, [Symbol.iterator]: () => linesIn(pieces, encoding ?? 'utf-8', digest) }, digest };
}

/** Bytes that are a line feed, in UTF-16 now and then half of another sign. */
function lineFeedsIn(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
const LINE_FEED = 0x0a;

/** Signs beyond ASCII, the byte order mark among them: in another encoding their bytes are UTF-8 by no accident. */
const SIGNS = /[^\0-\u007f]/;

/** Whether bytes are a text in an encoding. UTF-16 is mostly half zeros, which are UTF-8 too and are in no text. */
function lookingThrough(encoding: string) {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let isText = true;
  let hasSigns = false;
  const look = (piece?: Uint8Array): void => {
    if (!isText) return;
    const text = decoded(decoder, piece);
    isText = text?.includes('\0') === false;
    hasSigns ||= isText && SIGNS.test(text ?? '');
  };
  return {
    take: look,
    /** Once; after the last piece. */
    end() {
      look();
      return { isText, hasSigns };
    },
  };
}

function* linesIn(pieces: FilePieces, encoding: string, digest: Buffer): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const hash = createHash('sha256');
  /** The beginning of a line of which the end has not come. */
  let begun = '';
  const linesOf = (piece?: Uint8Array): readonly string[] => {
    const text = decoded(decoder, piece);
    if (text === undefined) throw new WaymarkError('read-failed');
    const [first = '', ...others] = text.split('\n');
    const lines = [begun + first, ...others];
    begun = lines.pop() ?? '';
    return lines;
  };
  for (const piece of pieces()) {
    hash.update(piece);
    yield* linesOf(piece);
  }
  yield* linesOf();
  if (!hash.digest().equals(digest)) throw new WaymarkError('read-failed');
  yield begun;
}

/** The text of the next piece, left out of what is left at the end; undefined where it is none in the encoding. */
function decoded(decoder: TextDecoder, piece: Uint8Array | undefined): string | undefined {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function notUtf8(bytes: Uint8Array): WaymarkError {
  const offers = (Object.keys(READS_WELL) as Encoding[]).flatMap((encoding) => {
    const text = decoded(new TextDecoder(encoding, { fatal: true }), bytes);
    return text !== undefined && !CONTROL.test(text) && READS_WELL[encoding](text)
      ? [`${encoding} “${sampleOf(text)}”`]
      : [];
  });
  return offers.length === 0
    ? new WaymarkError('import-encoding-unknown')
    : new WaymarkError('import-encoding-offered', { offers: offers.join(', ') });
}

/** What is in no text that was meant. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\0-\u0008\u000e-\u001f\u007f-\u009f]/;

/** Whether a text as an encoding reads it may be what was meant. */
const READS_WELL: Readonly<Record<Encoding, (text: string) => boolean>> = {
  'windows-1251': (text) => mostlyIn(text, /^\p{scx=Cyrillic}+$/u),
  'windows-1252': (text) => mostlyIn(text, /^\p{scx=Latin}+$/u) && mostlyPlain(text),
  'windows-1256': (text) => mostlyIn(text, /^\p{scx=Arabic}+$/u),
  'utf-16le': beginsAsJson,
  'utf-16be': beginsAsJson,
};

/** A word has one capital, at its beginning, or nothing else. */
const CASED = /^(\p{Lu}?\P{Lu}*|\p{Lu}+)$/u;

/** Whether the words that are not plain ASCII are words of one script: letters of two scripts in one, or capitals inside, are a wrong reading. */
function mostlyIn(text: string, script: RegExp): boolean {
  const words = strangeWords(text);
  return words.length > 0 && words.filter((word) => script.test(word) && CASED.test(word)).length >= words.length * 0.9;
}

/** Words in Latin letters have few that are not of ASCII: Cyrillic read as Latin has hardly another. */
function mostlyPlain(text: string): boolean {
  const letters = strangeWords(text)
    .filter(({ length }) => length > 2)
    .join('');
  const strange = letters.match(/[^a-z]/gi)?.length ?? 0;
  return strange * 2 <= letters.length;
}

function strangeWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => SIGNS.test(word));
}

function beginsAsJson(text: string): boolean {
  return /^\s*\{\s*"/.test(text);
}

/** In letters. One word is enough to see whether it is read rightly, and tells little of anybody. */
const SAMPLE = 12;

function sampleOf(text: string): string {
  const word = strangeWords(text).find(({ length }) => length > 2) ?? text.trim();
  return [...word].slice(0, SAMPLE).join('');
}
