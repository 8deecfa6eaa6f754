import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { initials } from '../../../../db/casework/derived/initials.ts';
import { keptKeys } from '../../../../db/casework/derived/name-keys/index.ts';
import { settleAcceptance } from '../../../../db/casework/record/acceptance.ts';
import { checkCharacter, newReference, soundReference } from '../../../../db/casework/record/reference.ts';
import { listCases, searchTerms, similarCases } from '../../../../db/casework/views/list.ts';
import { writeAnonymousRows } from '../../../../db/casework/writing/anonymous-rows.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { shortReference } from '../../../../db/codebook/short-reference.ts';
import type { CaseFilter, CaseSort } from '../../../../db/contract/case-list.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  anonymousRow,
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  refusalCode,
  saves,
} from '../user-session.ts';

const named = (given: string, family: string, more = {}): RecordToSave[] => [
  { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name', 'share-headquarters': 'with-name' } },
  { kind: 'identity', body: { 'given-names': given, 'family-name': family, ...more } },
];
function found(
  office: Office,
  filter: CaseFilter,
  person: Person = 'focal-point',
  sort: CaseSort = 'changed',
  descending = true,
) {
  return listCases(office.sessionOf(person), { filter, sort, descending, offset: 0, limit: 100 });
}
const names = (office: Office, search: string): readonly (string | null)[] =>
  found(office, { search })
    .rows.map(({ name }) => name)
    .toSorted();

describe('the search', () => {
  function createOfficeWith(...people: readonly (readonly [string, string, object?])[]): Office {
    const office = createOffice();
    for (const [given, family, more] of people) createCase(office.sessionOf('caseworker'), named(given, family, more));
    return office;
  }

  test.each<[string, string, string]>([
    ['without accents', 'Chişinău Ştefan', 'stefan'],
    ['with accents that were not written', 'Stefan', 'Ștefán'],
    ['whatever the order', 'Olena Kovalenko', 'kovalenko olena'],
    ['by the beginning of a part', 'Olena Kovalenko', 'kov ol'],
    ['in Latin letters what was written in Cyrillic', 'Олена Коваленко', 'Olena Kovalenko'],
    ['in Cyrillic what was written in Latin letters', 'Olena Kovalenko', 'Олена'],
    ['Aleksandr for Alexander', 'Alexander Popov', 'aleksandr popov'],
    ['Alexander for Aleksandr', 'Aleksandr Popov', 'alexander'],
    ['Alexander while it is typed', 'Alexander Popov', 'alexande'],
    ['Алекcандр for Alexandr', 'Alexandr Popov', 'Александр'],
    ['Olga for Ольга', 'Ольга Мельник', 'olga melnyk'],
    ['Lukianov for Лук’янов', 'Ivan Лук’янов', 'lukianov'],
    ['Angelo for D’Angelo', 'Ana D’Angelo', 'angelo'],
    ['Tchernov for Chernov', 'Chernov', 'chernov'],
    ['Gjon for Ğjon', 'Gjon Berisha', 'gjon'],
    ['Yusuf for Jusuf', 'Jusuf', 'yusuf'],
    ['Mohamed for Mohammed', 'Mohammed', 'mohamed'],
    ['Efimov for Yefimov', 'Ivan Yefimov', 'efimov'],
    ['Ефимов for Jefimov', 'Ivan Jefimov', 'Ефимов'],
    ['Elena for Jelena', 'Jelena', 'elena'],
    ['Andreyev for Андреев', 'Ivan Андреев', 'andreyev'],
    ['Andreev for Andrejev', 'Ivan Andrejev', 'andreev'],
    ['Andreev while it is typed', 'Ivan Andreev', 'andree'],
    ['Andreyev while it is typed', 'Ivan Andreyev', 'andre'],
  ])('finds %s', (_, name, search) => {
    const [given = '', family = ''] = name.split(' ');
    const office = createOfficeWith([given, family === '' ? 'Zzz' : family], ['Maria', 'Other']);
    expect(names(office, search)).toEqual([`${given} ${family === '' ? 'Zzz' : family}`]);
  });

  it('finds nobody by a name that nobody has, in whatever script', () => {
    const office = createOfficeWith(['Olena', 'Kovalenko'], ['Ana', 'Rusu']);
    for (const search of ['Иванов', 'Ștefan', '王', '؟', '%', '_', '"', 'Kovalenko Rusu', '*']) {
      expect([search, names(office, search)]).toEqual([search, []]);
    }
  });

  it('finds by every name a person goes by, and by the reference or its last six', () => {
    const office = createOfficeWith(
      ['Olena', 'Kovalenko', { 'other-names': 'Lena, Bilka', 'name-used': 'Vira', 'names-in-script': 'Олена Мельник' }],
      ['Ana', 'Rusu'],
    );
    const [row] = found(office, { search: 'bilka' }).rows;
    expect(names(office, 'vira')).toEqual(['Olena Kovalenko']);
    expect(names(office, 'melnyk')).toEqual(['Olena Kovalenko']);
    expect(found(office, { search: shortReference(row?.reference ?? '').toLowerCase() }).rows).toHaveLength(1);
    expect(found(office, { search: row?.reference ?? '' }).rows[0]?.caseId).toBe(row?.caseId);
  });

  it('finds nobody by what is nobody’s name, nor by what all references share', () => {
    const office = createOfficeWith(['Olena', 'Kovalenko'], ['Светлана', 'Rusu'], ['王小明', 'Li']);
    for (const search of [
      '-',
      '--',
      'KG',
      'kg-bis',
      'KG-BIS-26',
      'KG-BIS-26-',
      '26',
      '2',
      'bis',
      'BIS-26',
      '۲۶',
      'g-b',
    ]) {
      expect([search, names(office, search)]).toEqual([search, []]);
    }
    expect(names(office, 'Света-Лана')).toEqual(['Светлана Rusu']);
    expect(names(office, '王')).toEqual(['王小明 Li']);
    expect(similarCases(office.sessionOf('focal-point'), '王')).toHaveLength(1);
  });

  it('finds of sixteen people whom a name is of, in whatever script, and never all of them', () => {
    const ours =
      'Oʻgʻlibek Gʻulom Анна-Мария Щербаков Djamila Ольга Peter Aziza Mira Нуржан Муҳаббат عائشة အေးအေး Guest_3 A-B Lola';
    const office = createOfficeWith(...ours.split(' ').map((name): [string, string] => [name.replace('_', ' '), '']));
    for (const [search, name] of [
      ['Света-Лана', undefined],
      ['-', undefined],
      ['Oglibek', 'Oʻgʻlibek'],
      ['Gulom', 'Gʻulom'],
      ['Scherbakov', 'Щербаков'],
      ['Shcherbakov', 'Щербаков'],
      ['Jamila', 'Djamila'],
      ['Анна-Мария', 'Анна-Мария'],
      ['Aisha', 'عائشة'],
    ] as const) {
      expect([search, names(office, search)]).toEqual([search, name === undefined ? [] : [name]]);
    }
  });

  it('finds a reference by three of its own signs, with what stands before them or without', () => {
    const office = createOffice();
    // Without a name: two letters of a reference may well begin one.
    createCase(office.sessionOf('focal-point'));
    const reference = found(office, {}).rows[0]?.reference ?? '';
    const own = shortReference(reference);
    for (const search of [own.slice(0, 3), own.slice(2, 5), own, `26-${own.slice(0, 3)}`, reference.slice(0, -2)]) {
      expect([search, found(office, { search: search.toLowerCase() }).total]).toEqual([search, 1]);
    }
    expect(found(office, { search: reference.replaceAll('-', ' ') }).total).toBe(1);
    for (const search of [own.slice(0, 2), `26-${own.slice(0, 2)}`, `27-${own}`]) {
      expect([search, found(office, { search }).total]).toEqual([search, 0]);
    }
  });

  it('proposes nobody for a name that is but in a reference', () => {
    const office = createOfficeWith(['Olena', 'Kovalenko']);
    const own = shortReference(found(office, { search: 'olena' }).rows[0]?.reference ?? '');
    expect(similarCases(office.sessionOf('focal-point'), own)).toEqual([]);
  });

  it('takes whatever is typed: no word of it is a command to the search', () => {
    const office = createOfficeWith(['Olena', 'Kovalenko']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (search) => {
        expect(found(office, { search: search.slice(0, 200) }).total).toBeLessThanOrEqual(1);
        expect(searchTerms(search)).toMatch(
          /^tokens : ("‹nothing›"|\(\("[^"]*"\*?( OR "[^"]*"\*?)*\)( AND \("[^"]*"\*?( OR "[^"]*"\*?)*\))*\))$/,
        );
      }),
    );
  });

  it('proposes who may be meant once two letters are typed', () => {
    const office = createOfficeWith(['Olena', 'Kovalenko'], ['Oleh', 'Bondar'], ['Ana', 'Rusu']);
    const proposed = (typed: string) => similarCases(office.sessionOf('focal-point'), typed).length;
    expect([proposed(''), proposed('o'), proposed('ol'), proposed('olen')]).toEqual([0, 0, 2, 1]);
  });

  it.each([
    ['Olena', 'same-name'],
    ['kovalenko OLENA', 'same-name'],
    ['Олена', 'spelt-otherwise'],
    ['Elena', 'spelt-otherwise'],
    ['Sveta', 'other-name'],
    ['Света', 'other-name'],
    ['Olena Sveta', 'other-name'],
    ['Kova', 'begins-so'],
    ['ol', 'begins-so'],
    ['Sv', 'begins-so'],
  ] as const)('says why %s may be meant: %s', (typed, ground) => {
    const office = createOffice();
    createCase(office.sessionOf('focal-point'), named('Olena', 'Kovalenko', { 'other-names': 'Sveta' }));
    const [proposed] = similarCases(office.sessionOf('focal-point'), typed);
    expect(proposed).toMatchObject({ name: 'Olena Kovalenko', ground });
  });
});

describe('who sees names in the list', () => {
  function twoCases(): Office {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), named('Olena', 'Kovalenko'));
    createCase(office.sessionOf('second-caseworker'), named('Ana', 'Rusu'));
    return office;
  }

  it('a caseworker: of the own cases, which are all that is in her list', () => {
    const office = twoCases();
    const own = [['Olena Kovalenko', 'O. K.']];
    for (const filter of [{}, { mine: true }]) {
      const { rows, total } = found(office, filter, 'caseworker');
      expect([rows.map(({ name, initials: short }) => [name, short]), total]).toEqual([own, 1]);
    }
  });

  it('an approver: none, and a search by name tells nothing', () => {
    const office = twoCases();
    const [theirs, other] = ['kovalenko', 'rusu'].map((search) => found(office, { search }).rows[0]);
    saves(office.sessionOf('caseworker'), theirs?.caseId ?? '', {
      kind: 'decision',
      body: { date: '2026-05-04', matter: 'clearance', result: 'asked' },
    });
    const { rows, total } = found(office, {}, 'approver');
    expect(rows.map(({ reference, name, nationality }) => [reference, name, nationality])).toEqual([
      [theirs?.reference, null, []],
    ]);
    expect(total).toBe(1);
    expect(found(office, { search: 'kovalenko' }, 'approver').total).toBe(0);
    expect(found(office, { search: theirs?.reference ?? '' }, 'approver').total).toBe(1);
    expect(found(office, { search: other?.reference ?? '' }, 'approver')).toMatchObject({ total: 0, elsewhere: null });
  });

  it('a shelter manager and an analyst have no list at all', () => {
    const office = twoCases();
    expect(refusalCode(() => found(office, {}, 'shelter-manager'))).toBe('role-may-not');
    expect(refusalCode(() => similarCases(office.sessionOf('hq-analyst'), 'olena'))).toBe('role-may-not');
  });

  it('a case closed to named people is in nobody else’s list or count', () => {
    const office = twoCases();
    const [theirs] = found(office, { search: 'rusu' }).rows;
    closeToNamed(office, theirs?.caseId ?? '');
    expect(found(office, {}, 'approver').total).toBe(0);
    expect(found(office, {}, 'caseworker').total).toBe(1);
    expect(found(office, {}, 'second-caseworker').total).toBe(1);
    expect(found(office, {}, 'focal-point').total).toBe(2);
    expect(found(office, { search: 'rusu' }, 'caseworker').rows).toEqual([]);
  });

  it('nor in that of a caseworker who shares all others, but for whose work it is', () => {
    const office = createOffice();
    office.db.prepare("INSERT INTO setting (key, value) VALUES ('cases-shared', 'yes')").run();
    const vera = office.sessionOf('focal-point');
    const refused = anonymousRow(office, 'focal-point');
    createCase(vera);
    createCase(vera, [{ kind: 'closure', body: { date: '2026-05-04', state: 'closed', reason: 'moved' } }]);
    const [closed, own] = [createCase(vera), createCase(office.sessionOf('caseworker'))];
    const counts = (person: Person, filter: CaseFilter = {}) => {
      const { rows, total, others } = found(office, filter, person);
      expect([rows.length, rows.filter(({ kind }) => kind !== 'case').length]).toEqual([total, others]);
      return [total, others];
    };
    expect([counts('caseworker'), counts('second-caseworker')]).toEqual([
      [5, 1],
      [5, 1],
    ]);
    for (const caseId of [closed, own, refused]) closeToNamed(office, caseId);
    expect([counts('focal-point'), counts('caseworker'), counts('second-caseworker')]).toEqual([
      [5, 1],
      [3, 0],
      [2, 0],
    ]);
    expect([
      counts('caseworker', { stages: ['contact'] }),
      counts('second-caseworker', { stages: ['contact'] }),
    ]).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });
});

describe('the list', () => {
  function mixed(): Office {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    createCase(session, [{ kind: 'profile', body: { age: 16, nationalities: ['MDA'] } }]);
    createCase(session, [
      { kind: 'profile', body: { age: 40, nationalities: ['UKR', 'MDA'] } },
      { kind: 'screening', body: { date: '2026-05-04' } },
    ]);
    createCase(session, [
      { kind: 'profile', body: { age: 22, nationalities: ['ALB'] } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food' } },
      { kind: 'consent', body: { date: '2026-05-04', help: 'agrees', return: 'later' } },
    ]);
    anotherOffice(office, 'MD-K').writes(createCase(session), [
      { kind: 'intake', body: { date: '2026-04-01', 'next-step': 'talk-again', 'next-step-date': '2026-05-20' } },
    ]);
    return office;
  }

  test.each<[string, CaseFilter, number]>([
    ['everything', {}, 4],
    ['two stages', { stages: ['screened', 'assisted'] }, 2],
    ['no stage chosen', { stages: [] }, 4],
    ['a flag', { flags: ['deferred'] }, 1],
    ['either of two flags', { flags: ['deferred', 'may-be-under-18'] }, 2],
    ['a nationality among several', { nationality: 'MDA' }, 2],
    ['an office that wrote in it', { office: 'MD-K' }, 1],
    ['this office', { office: 'KG-BIS' }, 4],
    ['no part of an office’s code', { office: 'MD' }, 0],
    ['who may be under 18', { minor: true }, 1],
    ['who may not', { minor: false }, 3],
    ['intakes', { kinds: ['intake'] }, 0],
    ['received and waiting', { waiting: true }, 0],
    ['two together', { nationality: 'MDA', minor: false }, 1],
  ])('filters %s', (_, filter, total) => {
    const list = found(mixed(), filter);
    expect([list.total, list.rows.length]).toEqual([total, total]);
  });

  it('shows a high risk, and finds it, also when the day to look again is over', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      {
        kind: 'risk-assessment',
        body: { date: '2026-05-04', step: 'return', level: 'high', 'review-date': '2026-05-20' },
      },
    ]);
    const flagged = () => {
      const { rows, total } = found(office, { flags: ['high-risk'] });
      const shown = found(office, {}).rows.flatMap(({ flags }) => flags.filter(({ flag }) => flag === 'high-risk'));
      return [total, rows.length, shown.length];
    };
    office.at('2026-05-20T23:00');
    expect(flagged()).toEqual([1, 1, 1]);
    office.at('2026-05-21T01:00');
    expect(flagged()).toEqual([1, 1, 1]);
  });

  test.each<[CaseSort, boolean, (row: ReturnType<typeof found>['rows'][number]) => unknown, readonly unknown[]]>([
    ['stage', false, ({ stage }) => stage, ['contact', 'contact', 'screened', 'assisted']],
    ['stage', true, ({ stage }) => stage, ['assisted', 'screened', 'contact', 'contact']],
    ['age', false, ({ ageGroup }) => ageGroup, ['15-17', '18-24', '31-over', null]],
    ['nationality', true, ({ nationality }) => nationality.join(' '), ['UKR MDA', 'MDA', 'ALB', '']],
    ['next-step', true, ({ nextStepOn }) => nextStepOn, ['2026-05-20', null, null, null]],
  ])('sorts by %s, descending %s', (sort, descending, of, expected) => {
    expect(found(mixed(), {}, 'focal-point', sort, descending).rows.map(of)).toEqual(expected);
  });

  it('sorts by the office that a case comes from, whatever this office wrote in it', () => {
    const office = createOffice();
    const ours = createCase(office.sessionOf('focal-point'), named('Ana', 'Rusu'));
    const theirs = ['MD-K', 'RS-B', 'AL-T'].map((code, at) => {
      const caseId = `${code.slice(0, 2)}${'a'.repeat(20)}`;
      anotherOffice(office, code).writes(caseId, [
        { kind: 'case', body: { reference: `${code}-26-AAAAA${at}`, origin: 'live', opened: '2026-04-01' } },
        { kind: 'service', body: { service: 'food', date: '2026-04-02' } },
      ]);
      return caseId;
    });
    const [, serbian = ''] = theirs;
    settleAcceptance(office.db, serbian, 'accepted', null, '2026-05-04T10:00Z');
    saves(office.sessionOf('focal-point'), serbian, { kind: 'note', body: { text: 'seen' } });
    const rows = found(office, {}, 'focal-point', 'office', false).rows;
    expect(rows.find(({ caseId }) => caseId === serbian)?.offices).toHaveLength(2);
    expect(rows.map(({ caseId }) => caseId)).toEqual([ours, theirs[2], theirs[0], theirs[1]]);
    expect(found(office, {}, 'focal-point', 'office').rows[0]?.caseId).toBe(serbian);
  });

  it('is read in pages, the newest change first, and says how many there are', () => {
    const office = mixed();
    const page = (offset: number) =>
      listCases(office.sessionOf('focal-point'), { filter: {}, sort: 'changed', descending: true, offset, limit: 3 });
    expect([page(0).rows.length, page(3).rows.length, page(0).total]).toEqual([3, 1, 4]);
    const seen = [...page(0).rows, ...page(3).rows].map(({ caseId }) => caseId);
    expect(new Set(seen).size).toBe(4);
    expect(seen[0]).toBe(found(office, { office: 'MD-K' }).rows[0]?.caseId);
  });
});

describe('names', () => {
  it('are initials by their parts, in their own script', () => {
    expect(initials('Olena Kovalenko')).toBe('O. K.');
    expect(initials('Олена Коваленко')).toBe('О. К.');
    expect(initials('Ana-Maria d’Angelo Rusu')).toBe('A. M. D.');
    expect(initials('')).toBe('');
  });

  it('are initials of letters only', () => {
    expect(initials('أحمد "x" 5')).toBe('أ. X.');
    expect(initials('Guest 2')).toBe('G.');
    expect(initials('Guest KM3')).toBe('G.');
    expect(initials('"Lena" (7) Rusu')).toBe('L. R.');
    expect(initials('5 "-"')).toBe('');
  });

  it('are keys of letters and digits whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        for (const key of keptKeys(name)) expect(key).toMatch(/^[\p{L}\p{N}]{1,24}$/u);
      }),
    );
  });
});

describe('a reference', () => {
  const reference = fc
    .tuple(fc.constantFrom('KG-BIS', 'RS-B'), fc.integer({ min: 2000, max: 2099 }))
    .map(([office, year]) => newReference(office, year));

  it('says office, year and six characters that are not misread aloud', () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(made).toMatch(/^(KG-BIS|RS-B)-\d\d-[0-9A-HJKMNP-TV-Z]{6}$/);
      }),
    );
  });

  it('carries a check character that finds every wrong one', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(reference, fc.integer({ min: 0, max: 5 }), fc.constantFrom(...alphabet), (made, at, wrong) => {
        expect(soundReference(made)).toBe(true);
        const last = shortReference(made);
        const mistaken = last.slice(0, at) + wrong + last.slice(at + 1);
        expect(soundReference(mistaken)).toBe(mistaken === last);
      }),
    );
  });

  it('and nearly every swapped pair', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const pairs = [...alphabet].flatMap((a) => [...alphabet].filter((b) => a < b).map((b) => a + b));
    const unseen = pairs.filter((pair) => checkCharacter(`000${pair}`) === checkCharacter(`000${pair[1]}${pair[0]}`));
    expect(unseen).toEqual(['0Z']);
  });
});

it('the list says how many of what it holds is no case: a contact that became none, and who refused', () => {
  const office = createOffice();
  createCase(office.sessionOf('caseworker'), []);
  const contact = (answers: Readonly<Record<string, unknown>>) =>
    inTransaction(office.db, () => saveFirstContact(office.sessionOf('caseworker'), { answers, next: 'advice-only' }));
  contact({ 'consent.keep': 'without-name', 'profile.sex': 'female' });
  contact({ 'consent.keep': 'refuses', 'profile.sex': 'female' });
  expect(found(office, {})).toMatchObject({ total: 2, others: 1 });
  office.at('2026-07-01T08:00');
  inTransaction(office.db, () => writeAnonymousRows(office.sessionOf('focal-point')));
  expect(found(office, {})).toMatchObject({ total: 3, others: 2 });
  expect(found(office, { kinds: ['case'] })).toMatchObject({ total: 1, others: 0 });
  expect(found(office, { kinds: ['anonymous'] })).toMatchObject({ total: 1, others: 1 });
});
