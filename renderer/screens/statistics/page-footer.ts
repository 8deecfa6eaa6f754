import { pageFooter as footerOf } from '../../../db/codebook/papers/page-footer.ts';
import type { Say } from '../../locales/index.ts';

/** Rules of a printed document that put words at the foot of every page, and which page of how many it is. */
export function pageFooter(left: string, { say }: { readonly say: Say<'statistics'> }): string {
  return footerOf([left], say('paperPage'));
}
