/**
 * The name of who gives none: *Guest KM3*. The number is counted on this computer and given once: who tells their name later leaves it to nobody.
 * The letters are the computer's, which two of one office share once in four hundred times.
 */
import { GUEST } from '../../codebook/guest.ts';
import type { Language } from '../../codebook/types.ts';
import type { Database } from '../../store/database.ts';
import { setSetting, setting } from '../../store/settings.ts';
import { ownStation } from '../../store/station.ts';

/** The next guest, in the language of the desk. Call inside the transaction that keeps the name. */
export function nextGuest(db: Database, language: Language): string {
  const number = Number(setting(db, 'guest-number') ?? highestOfBefore(db)) + 1;
  setSetting(db, 'guest-number', String(number));
  return `${GUEST[language]} ${lettersOf(ownStation(db).signPublic)}${number}`;
}

/** No vowels, so that they are never a word. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

function lettersOf([first = 0, second = 0]: Uint8Array): string {
  return `${LETTERS[first % LETTERS.length]}${LETTERS[second % LETTERS.length]}`;
}

/** Guests of before were numbered anew each day, in English: the count begins after the highest that is here. */
function highestOfBefore(db: Database): number {
  const names = db.prepare<[], string>("SELECT name FROM case_index WHERE name LIKE 'Guest %'").pluck().all();
  return Math.max(0, ...names.map((name) => Number(/^Guest (\d{1,6})$/.exec(name)?.[1] ?? 0)));
}
