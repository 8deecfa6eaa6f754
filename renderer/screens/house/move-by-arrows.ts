import type { KeyboardEvent } from 'react';
import { pressedKey } from '../../keys.ts';

/** Up and down go to the same button of the next row. */
export function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[pressedKey(event) ?? ''];
  const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-column]') : null;
  if (step === undefined || button === null) return;
  const column = button.dataset.column;
  const same = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  const next = same[same.indexOf(button) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
