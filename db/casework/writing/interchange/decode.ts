/**
 * From the bytes of a file to its text. A file that is not UTF-8 is never guessed at: a name read wrongly is lost with the list it came
 * from. Whoever takes it over says which encoding it is, and is shown a word of the file as each that may be right reads it. Pure.
 */
import type { ENCODINGS } from '../../../contract/interchange.ts';
import { WaymarkError } from '../../../store/errors.ts';

export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text without its byte order mark. Throws `import-encoding-offered` or `import-encoding-unknown` for what is not UTF-8,
 * `import-not-in-encoding` for what the named encoding cannot hold, `import-is-utf8` where another is named and the file is UTF-8 beyond doubt.
 */
export function decodeFile(bytes: Uint8Array, encoding?: Encoding): string {
  const utf8 = decode(bytes, 'utf-8');
  // UTF-16 is mostly half zeros, which are UTF-8 too and are in no text.
  const isUtf8 = utf8 !== undefined && !utf8.includes('\0');
  if (encoding === undefined) {
    if (isUtf8) return utf8;
    throw notUtf8(bytes);
  }
  if (isUtf8 && (SIGNS.test(utf8) || MARK.every((byte, at) => bytes[at] === byte)))
    throw new WaymarkError('import-is-utf8', { encoding });
  const text = decode(bytes, encoding);
  if (text === undefined || text.includes('\0')) throw new WaymarkError('import-not-in-encoding', { encoding });
  return text;
}

/** Signs beyond ASCII: in another encoding their bytes are UTF-8 by no accident. */
const SIGNS = /[^\0-\u007f]/;
/** The byte order mark as UTF-8 has it. */
const MARK = [0xef, 0xbb, 0xbf];

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function notUtf8(bytes: Uint8Array): WaymarkError {
  const offers = (Object.keys(READS_WELL) as Encoding[]).flatMap((encoding) => {
    const text = decode(bytes, encoding);
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
