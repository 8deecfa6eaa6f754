/** A search, which is found by indexes, finds whom it finds when every case is looked at, after whatever an office does, receives and sends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptName } from '../../../../db/casework/derived/index-row.ts';
import { keptKeys, soughtWords } from '../../../../db/casework/derived/name-keys/index.ts';
import { readsWhatIsClosed, sees } from '../../../../db/casework/people/roles.ts';
import type { UserSession } from '../../../../db/casework/people/user-session.ts';
import { mayBeReference } from '../../../../db/casework/record/reference.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { ACTS, acts, DAYS, done, inReach, READERS, REFERENCES, type Reached, type Work } from './office-at-work.ts';

const TYPED = [
  ...['ol', 'olen', 'Олен', 'kov ol', 'lukian', 'Лук’ян', "d'ang", 'D’Angelo', 'angelo', 'мари', 'maria anna', 'pop'],
  ...[
    '412',
    '0412',
    'md-2011-0412',
    'MD 2011 0412',
    '2011',
    'abc',
    'AB',
    '77k',
    'k2mqx9',
    'OLD77K2MQX9',
    '2009',
    'x-20',
  ],
];

/** Whether a text that is typed means a case: by its reference, or by its names to whoever may know them. */
function isMeant({ user: { role } }: UserSession, typed: string, row: Reached): boolean {
  if (isItsReference(typed, row.reference)) return true;
  if (!sees(role, 'identity') || (row.hidden === 1 && !readsWhatIsClosed(role))) return false;
  const kept = (JSON.parse(row.names) as readonly KeptName[]).flatMap(({ text }) => keptKeys(text));
  const words = soughtWords(typed);
  const holds = (key: string, whole: boolean) => kept.some((one) => (whole ? one === key : one.startsWith(key)));
  return words.length > 0 && words.every(({ keys, whole }) => keys.some((key) => holds(key, whole)));
}

function isItsReference(typed: string, reference: string): boolean {
  const whole = typed.toUpperCase().replace(/[\s-]+/g, '-');
  if (!mayBeReference(whole)) return false;
  if (whole === reference) return true;
  const own = (whole.split('-').at(-1) ?? '').slice(-6);
  const isOfMany = own.length < 3 || /^(19|20)\d\d$/.test(own);
  const itsOwn = reference.toUpperCase().split('-').at(-1) ?? '';
  return (
    !isOfMany && itsOwn.includes(own) && reference.toUpperCase().replaceAll('-', '').includes(whole.replaceAll('-', ''))
  );
}

const LIST = { sort: 'changed', descending: true, offset: 0, limit: 1000 } as const;

function checkFound({ office }: Work, typed: string): void {
  for (const person of READERS) {
    const session = office.sessionOf(person);
    const meant = inReach(session).filter((row) => isMeant(session, typed, row));
    const found = listCases(session, { ...LIST, filter: { search: typed } });
    expect([person, typed, found.rows.map(({ reference }) => reference).toSorted(), found.total]).toEqual([
      ...[person, typed],
      meant.map(({ reference }) => reference).toSorted(),
      meant.length,
    ]);
  }
}

describe('whatever an office does, receives and sends', () => {
  it('a search finds whom it finds when every case is looked at', () => {
    const partOfReference = fc
      .tuple(fc.constantFrom(...REFERENCES), fc.nat(9), fc.nat(12))
      .map(([of, from, to]) => of.slice(from, to));
    const typed = fc
      .oneof(fc.constantFrom(...TYPED), partOfReference, fc.string({ unit: 'grapheme', maxLength: 6 }))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        acts,
        fc.array(typed, { minLength: 5, maxLength: 9 }),
        fc.constantFrom(...DAYS),
        (given, texts, day) => {
          const work = done(given);
          for (const n of [2, 3]) ACTS.opens?.(work, n, n);
          for (const n of REFERENCES.keys()) ACTS['takes a case in']?.(work, n, n + 1);
          work.office.at(`${day}T12:00`);
          for (const { reference } of inReach(work.office.sessionOf('focal-point'))
            .filter(({ reference }) => reference !== '')
            .slice(0, 2))
            checkFound(work, reference.toLowerCase().replaceAll('-', ' ').slice(-8).trim());
          for (const text of texts) checkFound(work, text);
        },
      ),
      { numRuns: 8 },
    );
  });
});
