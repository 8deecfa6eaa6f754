import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { NO_ROWS, type Rows, rowsInView, slotted, topOfRow } from './rows-in-view.ts';

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
  const [rows, setRows] = useState<Rows>(NO_ROWS);
  const most = useRef(0);
  const look = useCallback(() => {
    const place = scroll.current;
    if (place === null) return;
    const now = rowsInView(place.scrollTop, place.clientHeight, total);
    setRows((before) => (before.first === now.first && before.last === now.last ? before : now));
  }, [scroll, total]);

  useLayoutEffect(look, [look]);
  useEffect(() => {
    const place = scroll.current;
    if (place === null) return;
    // Before the picture is made: else what has just come into view would be empty in it.
    const lookNow = () => {
      // A row that comes under a pointer that rests would be painted for it, and the one that leaves it.
      delete place.dataset.pointed;
      flushSync(look);
    };
    const point = () => {
      place.dataset.pointed ??= '';
    };
    const size = new ResizeObserver(look);
    place.addEventListener('scroll', lookNow, { passive: true });
    place.addEventListener('pointermove', point, { passive: true });
    size.observe(place);
    return () => {
      place.removeEventListener('scroll', lookNow);
      place.removeEventListener('pointermove', point);
      size.disconnect();
    };
  }, [scroll, look]);

  const showRow = useCallback(
    (index: number) => {
      const place = scroll.current;
      const top = place && topOfRow(index, place.scrollTop, place.clientHeight);
      if (place && top !== null) place.scrollTop = top;
    },
    [scroll],
  );
  most.current = Math.max(most.current, rows.last - rows.first + 1);
  return { rows, places: slotted(rows, most.current), showRow };
}
