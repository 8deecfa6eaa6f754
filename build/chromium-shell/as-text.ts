/** An answer on its way to the page. */
export type Spoken = { readonly text: string } | { readonly value: unknown };

/**
 * As text where JSON says all of it. Playwright takes everything else apart and puts it together part by part in the page, which for a hundred
 * rows takes the window's thread longer than drawing them; Electron's own channels do not.
 */
export function asText(value: unknown): Spoken {
  return saysAll(value) ? { text: JSON.stringify(value) } : { value };
}

/** What JSON gives back as it was: no bytes, no days, nothing that is not there. */
function saysAll(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(saysAll);
      return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(saysAll);
    default:
      return false;
  }
}
