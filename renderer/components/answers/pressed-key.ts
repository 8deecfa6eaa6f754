/** What of a key press tells which key of the board it was. */
export interface Press {
  readonly key: string;
  readonly code: string;
}

/**
 * The digit or Latin letter of a key, also on boards where it is not what the key types: French boards type digits with
 * Shift only, Cyrillic ones type no Latin letter at all.
 */
export function pressedKey({ key, code }: Press): string | null {
  const typed = key.toLowerCase();
  if (/^[a-z0-9]$/.test(typed)) return typed;
  if (key.length !== 1 || key === ' ') return null;
  const place = /^(?:Digit|Numpad|Key)([A-Z0-9])$/.exec(code);
  return place?.[1]?.toLowerCase() ?? null;
}
