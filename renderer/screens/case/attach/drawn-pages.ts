import { MOST_PAGES } from '../../../../db/codebook/bounds.ts';
import type { ChosenScan } from './use-chosen-scan.ts';

/** The pages that could be drawn, and so can be added, by their numbers. */
export function drawnPages({ pages }: Pick<ChosenScan, 'pages'>): readonly number[] {
  return pages.flatMap(({ number, picture }) => (picture === undefined ? [] : [number]));
}

/** Those that are chosen before anybody chose: of a long paper few pages matter, and all of a short one. */
export function pagesAtFirst(scan: ChosenScan | undefined): ReadonlySet<number> {
  return new Set(scan === undefined || scan.total > MOST_PAGES ? [] : drawnPages(scan));
}
