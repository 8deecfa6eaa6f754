import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import { BESIDE, HEAD, NO_ROWS, ROW, type Rows, rowsFrom, slotted } from './rows-in-view.ts';

/**
 * The rows of a long list that are drawn: those in view and a few beside them. A place is used again for another row, so that a notch of the
 * wheel makes no elements: `places` has the row of each.
 */
export function useRowsInView(
  scroll: RefObject<HTMLElement | null>,
  total: number,
): {
  readonly rows: Rows;
  readonly places: readonly number[];
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
  const from = virtual.getVirtualItems()[0]?.index;
  const height = scroll.current?.clientHeight ?? 0;
  const { first, last } = from === undefined ? NO_ROWS : rowsFrom(from, height, total);
  const rows = useMemo(() => ({ first, last }), [first, last]);
  useMarkWherePointed(scroll);

  const showRow = useCallback((index: number) => virtual.scrollToIndex(index, { align: 'auto' }), [virtual]);
  return { rows, places: slotted(rows), showRow };
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
