/**
 * Who of a file may be here already, or may stand in it twice. Told by line and reference alone: the name is what they share, and a list on
 * a terminal is no place for it. Who takes cases over may open every case of the office.
 */
import { minuteOf } from '../../../store/clock.ts';
import { keptKeys, soughtWords } from '../../derived/name-keys/index.ts';
import { holdingAll } from '../../derived/name-keys/terms.ts';
import { comparedWords, maybeSamePerson, NAME_NOT_HIDDEN, type Named } from '../../derived/named-alike.ts';
import { rightsTime } from '../../people/rights-clock.ts';
import { readsWhatIsClosed } from '../../people/roles.ts';
import type { UserSession } from '../../people/user-session.ts';
import { isAbout } from '../../record/answers.ts';
import { newest } from '../../record/counted-day.ts';
import { CHANGED_SEQ } from '../../record/last-change.ts';
import { caseRecords } from '../../record/read.ts';
import type { ReadRecord } from './read-line.ts';

/** More likely matches than these say only that the name is common. */
const MOST = 3;
const LOOKED_AT = 20;

/** Who a case of the file is about, as far as its names and birth date tell. */
export function namedIn(records: readonly ReadRecord[]): Named {
  const identity = records.find(({ form }) => form.kind === 'identity')?.body ?? {};
  const text = (id: string) => {
    const answer = identity[id];
    return typeof answer === 'string' ? answer : '';
  };
  const full = `${text('given-names')} ${text('family-name')}`.trim();
  const names = ['family-name', 'given-names', 'patronymic', 'names-in-script', 'name-used', 'other-names'];
  return {
    words: comparedWords(full === '' ? text('name-used') : full),
    kept: new Set(names.flatMap((id) => keptKeys(text(id)))),
    // A birth that is only about right tells two people neither apart nor together.
    born: identity['birth-date-about'] === true ? undefined : text('birth-date') || undefined,
  };
}

/**
 * Asks for cases of the office that may be about the same person; answers their references, the last written first. Of those alone that are here when this
 * is called: what is written since comes from the file itself.
 */
export function alikeHere(session: UserSession): (named: Named) => readonly string[] {
  // A row that is added has the next number.
  const last = session.db.prepare<[], number | null>('SELECT max(rowid) FROM case_index').pluck().get() ?? null;
  if (last === null) return () => [];
  const find = session.db.prepare<
    [{ search: string; hidden: string | null; last: number }],
    { caseId: string; reference: string; name: string; tokens: string }
  >(
    `SELECT i.case_id AS caseId, i.reference, i.name, search.tokens
     FROM search JOIN case_index AS i ON i.rowid = search.rowid
     WHERE search MATCH @search AND search.rowid <= @last AND i.kind = 'case' AND i.name IS NOT NULL
       AND (@hidden IS NULL OR ${NAME_NOT_HIDDEN}) ORDER BY ${CHANGED_SEQ} DESC LIMIT ${LOOKED_AT}`,
  );
  // A name that the end of an emergency's hours has hidden is the focal point's to find.
  const hidden = readsWhatIsClosed(session.user.role) ? null : minuteOf(rightsTime(session));
  return (named) => {
    if (named.words.length === 0) return [];
    return find
      .all({ search: holdingAll(named.words), hidden, last })
      .filter(({ caseId, name, tokens }) => {
        const records = caseRecords(session.db, caseId);
        const birth = newest(records, 'identity', 'birth-date', 'birth-date');
        const born = birth === undefined || isAbout(birth.record, 'birth-date', records) ? undefined : birth.value;
        const there = {
          words: soughtWords(name),
          kept: new Set(tokens.split(' ')),
          born: typeof born === 'string' ? born : undefined,
        };
        return maybeSamePerson(named, there);
      })
      .slice(0, MOST)
      .map(({ reference }) => reference);
  };
}

/** A case of the file that was judged before. */
interface Earlier {
  readonly line: number;
  readonly person: string | undefined;
  readonly named: Named;
}

/** Asks, line by line, for earlier lines that may be about the same person without saying so (`person`). */
export function alikeInFile(): (line: number, person: string | undefined, named: Named) => readonly number[] {
  /** Of each word no more than are looked at: in a large file a name comes up thousands of times. */
  const byWord = new Map<string, Earlier[]>();
  const lastWith = (word: string) => byWord.get(word) ?? [];
  return (line, person, named) => {
    if (named.words.length === 0) return [];
    const candidates = new Set([...named.words.flatMap(({ keys }) => keys), ...named.kept].flatMap(lastWith));
    const alike = [...candidates].filter(
      (earlier) => (person === undefined || earlier.person !== person) && maybeSamePerson(named, earlier.named),
    );
    const here = { line, person, named };
    for (const word of named.kept) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [here]);
      else if (known.push(here) > LOOKED_AT) known.shift();
    }
    return alike
      .map((earlier) => earlier.line)
      .sort((a, b) => a - b)
      .slice(0, MOST);
  };
}
