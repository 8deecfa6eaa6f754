/** Pictures of screens are taken in a checkout alone (`build/tour`): an installed program has the window itself. */
import type { Language } from '../../../db/codebook/types.ts';
import { fromCheckout } from '../checkout.ts';

export interface Photographed {
  /** The station's folder. */
  readonly station: string;
  readonly user: string;
  readonly password: string;
  readonly language: Language;
  /** The case whose screen is shown. */
  readonly reference: string;
  /** The folder for the pictures. */
  readonly out: string;
}

/** How many pictures there are, or what is missing for them. */
export type Pictures =
  | { readonly taken: number }
  | { readonly lacks: 'tour-no-browser' | 'tour-no-build' | 'tour-no-checkout' };

interface Photographer {
  readonly takePictures: (asked: Photographed) => Promise<Pictures>;
}

export async function takePictures(asked: Photographed): Promise<Pictures> {
  const photographer = await fromCheckout<Photographer>('tour/pictures.ts');
  return photographer === undefined ? { lacks: 'tour-no-checkout' } : photographer.takePictures(asked);
}
