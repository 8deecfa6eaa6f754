import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';

/** The first letters of a name's parts, as lists show them: "A. P."; the script is kept. Quotation marks begin nobody's name, and a part with a digit in it is a number. */
export function initials(name: string): string {
  return withoutInvisibleSigns(name)
    .normalize('NFC')
    .split(/[\s\-']+/u)
    .flatMap((part) => (/\p{N}/u.test(part) ? [] : (part.match(/\p{L}/u) ?? [])))
    .slice(0, 3)
    .map((letter) => `${letter.toLocaleUpperCase()}.`)
    .join(' ');
}
