import { text } from './text.ts';

/** What somebody is called who gives no name, before the letters of the computer and their number: *Guest KM3*. It is kept in the words of whoever wrote it down. */
export const GUEST = text('Guest', 'Sans prénom', 'Visita');
