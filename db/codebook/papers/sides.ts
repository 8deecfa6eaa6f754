/** What a paper says of its sides. */
import { text } from '../text.ts';

export const SIDE_OF = text('side {n} of {m}', 'page {n} sur {m}', 'cara {n} de {m}');
/** Over what goes on from the side before. */
export const CONTINUED = text('{title}, continued', '{title}, suite', '{title}, continuación');
