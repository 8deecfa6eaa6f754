/** The name of a person as a list shows it, the family name first, and what such names are put in order by. */
import anyAscii from 'any-ascii';
import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';

/** `Kovalenko, Olena`; what there is where one of them is missing, else the name used; null for who has none. */
export function listedName(family: string | null, given: string | null, used: string | undefined): string | null {
  const full = [family, given].filter((part) => part !== null);
  return full.length > 0 ? full.join(', ') : (used ?? null);
}

/** One order for all scripts: in Latin letters, without capitals, accents and signs. What no table romanises comes after them. */
export function nameOrder(listed: string): string {
  const plain = withoutInvisibleSigns(listed).normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = anyAscii(plain)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return latin === '' ? `~${plain.toLowerCase()}` : latin;
}
