/** The zero of each script that the offices' people write with; its other digits follow it (Unicode, General Category Nd). */
const ZEROS: readonly number[] = [
  0x0660, // Arabic-Indic
  0x06f0, // Persian, Urdu, Pashto
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0a66, // Gurmukhi
  0x0ae6, // Gujarati
  0x0be6, // Tamil
  0x0e50, // Thai
  0x0ed0, // Lao
  0x1040, // Burmese
  0x1090, // Shan
  0x17e0, // Khmer
  0xff10, // full width, of Chinese and Japanese boards
];

const VALUES: ReadonlyMap<string, string> = new Map(
  ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), String(digit)] as const),
  ),
);

/** Arabic's own decimal sign, its sign between thousands and its comma; the marks that only turn the direction of writing. */
const SIGNS: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': ',',
  '،': ',',
  '\u200e': '',
  '\u200f': '',
  '\u061c': '',
};

/** The text with the digits of every script as 0 to 9, and the signs between them as they are read here. */
export function withLatinDigits(typed: string): string {
  return [...typed].map((sign) => VALUES.get(sign) ?? SIGNS[sign] ?? sign).join('');
}
