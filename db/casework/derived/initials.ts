import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';

/** The first letters of a name's parts, as lists show them: "A. P."; the script is kept. Digits and quotation marks begin nobody's name. */
export function initials(name: string): string {
  return withoutInvisibleSigns(name)
    .normalize('NFC')
    .split(/[\s\-']+/u)
    .flatMap((part) => part.match(/\p{L}/u) ?? [])
    .slice(0, 3)
    .map((letter) => `${letter.toLocaleUpperCase()}.`)
    .join(' ');
}
