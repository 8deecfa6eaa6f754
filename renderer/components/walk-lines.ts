import type { KeyboardEvent } from 'react';
import { pressedKey } from '../keys.ts';

/** Arrow keys walk over the lines (`data-line`) inside what hears them, from the one that has the focus; from elsewhere to the first. */
export function walkLines(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[pressedKey(event) ?? ''] ?? 0;
  if (step === 0 || event.altKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.findIndex((line) => line.matches(':focus'));
  const next = lines[at === -1 ? 0 : at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
