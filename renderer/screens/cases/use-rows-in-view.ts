import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { BESIDE, HEAD, NO_ROWS, ROW, type Rows, slotted } from './rows-in-view.ts';

/**
 * The rows of a long list that are drawn: those in view and a few beside them. A place is used again for another row, so that a notch of the
 * wheel makes no elements: `places` has an index or nothing for each.
 */
export function useRowsInView(
  scroll: RefObject<HTMLElement | null>,
  total: number,
): {
  readonly rows: Rows;
  readonly places: readonly (number | undefined)[];
  readonly showRow: (index: number) => void;
} {
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: BESIDE,
    // Rows begin under the line of heads, which takes its height from the end of what is seen.
    scrollPaddingEnd: HEAD,
  });
  const items = virtual.getVirtualItems();
  const { first, last } = { first: items[0]?.index ?? NO_ROWS.first, last: items.at(-1)?.index ?? NO_ROWS.last };
  const rows = useMemo(() => ({ first, last }), [first, last]);
  const most = useRef(0);
  most.current = Math.max(most.current, last - first + 1);
  useMarkWherePointed(scroll);

  const showRow = useCallback((index: number) => virtual.scrollToIndex(index, { align: 'auto' }), [virtual]);
  return { rows, places: slotted(rows, most.current), showRow };
}

/** Marks the list while the pointer moves over it. A row that is only scrolled under a pointer that rests would be painted for it, and the one that leaves it. */
function useMarkWherePointed(scroll: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = scroll.current;
    if (place === null) return;
    const rest = () => {
      delete place.dataset.pointed;
    };
    const point = () => {
      place.dataset.pointed ??= '';
    };
    place.addEventListener('scroll', rest, { passive: true });
    place.addEventListener('pointermove', point, { passive: true });
    return () => {
      place.removeEventListener('scroll', rest);
      place.removeEventListener('pointermove', point);
    };
  }, [scroll]);
}
