/** Where the opened list of a field lies: over neither the field's label nor what explains it, and no higher than there is room. */
import type { ComboboxProps } from '@mantine/core';

type SizeOptions = Exclude<NonNullable<NonNullable<ComboboxProps['middlewares']>['size']>, boolean>;
type Placed = Parameters<NonNullable<SizeOptions['apply']>>[0];

/** Pixels that a list always has, where the window has less: three lines of it. */
const LEAST_ROOM = 96;
/** Pixels of a list's frame, above and below its lines. */
const FRAME = 10;
/** Pixels between a list and the edge of the window. */
const EDGE = 8;

/** The highest that a list of choices is: 260 pixels, or the room that {@link besideItsWords} found. */
export const LIST_HEIGHT = 'min(260px, var(--wm-list-room, 260px))';

/** For every list that opens below a field: where there is no room for it there it opens above the field and its words. */
export const besideItsWords = {
  flip: { padding: EDGE },
  shift: true,
  size: { padding: EDGE, apply: lieBesideWords },
} as const satisfies ComboboxProps['middlewares'];

function lieBesideWords({ placement, availableHeight, elements: { reference, floating } }: Placed): void {
  const above = placement.startsWith('top') ? heightOfWords(reference) : 0;
  floating.style.setProperty('margin-block-start', `${-above}px`);
  floating.style.setProperty('--wm-list-room', `${Math.max(LEAST_ROOM, availableHeight - above - FRAME)}px`);
}

/** Of the label, the description and what is wrong, which stand above the field. */
function heightOfWords(reference: Placed['elements']['reference']): number {
  if (!(reference instanceof Element)) return 0;
  const whole = reference.closest('.mantine-InputWrapper-root');
  return whole === null ? 0 : reference.getBoundingClientRect().top - whole.getBoundingClientRect().top;
}
