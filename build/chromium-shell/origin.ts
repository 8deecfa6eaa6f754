/**
 * Chromium has no scheme of our own to serve, so the shell shows `app://waymark/…` as one https origin that exists
 * nowhere, and answers for it by interception. These two turn an address, or a blob's address, into the other.
 */
const SHOWN = 'https://waymark.invalid';
const OWN = 'app://waymark';

export const SHOWN_ORIGIN = SHOWN;

export function shown(address: string): string {
  return swapped(address, OWN, SHOWN);
}

export function own(address: string): string {
  return swapped(address, SHOWN, OWN);
}

function swapped(address: string, from: string, to: string): string {
  for (const prefix of ['', 'blob:']) {
    const origin = `${prefix}${from}`;
    if (address === origin || address.startsWith(`${origin}/`)) return `${prefix}${to}${address.slice(origin.length)}`;
  }
  return address;
}
