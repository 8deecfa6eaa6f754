/**
 * Icons that stand by the dozen in a list: `data-sign` draws one before the words of an element, in their colour (`signs.css`). A drawing of
 * lines would be six elements of the page for each, and a scaled and a cut place besides; a mask would be a layer and a picture drawn anew: so each
 * is a letter of a font (`signs.ttf`). Names are Tabler's.
 */
export const SIGNS = [
  'alert-triangle',
  'alert-triangle-filled',
  'arrow-forward-up',
  'arrows-exchange',
  'check',
  'checks',
  'circle-check',
  'circle-dashed',
  'circle-minus',
  'clipboard-check',
  'clock-pause',
  'door-enter',
  'hand-off',
  'hand-stop',
  'heart-handshake',
  'home',
  'hourglass',
  'inbox',
  'mail-off',
  'mood-kid',
  'package',
  'package-off',
  'pencil',
  'plane-departure',
  'refresh',
  'repeat',
  'shield-exclamation',
  'user-question',
] as const;

export type Sign = (typeof SIGNS)[number];
