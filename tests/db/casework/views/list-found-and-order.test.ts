import { describe, expect, it, test } from 'vitest';
import { foundNames } from '../../../../db/casework/derived/found-names.ts';
import { soughtWords } from '../../../../db/casework/derived/name-keys/index.ts';
import { dangerPlaces } from '../../../../db/casework/derived/today-lines.ts';
import { readsWhatIsClosed } from '../../../../db/casework/people/roles.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { mayOrderBy, orderBy } from '../../../../db/casework/views/list-order.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { shortReference } from '../../../../db/codebook/short-reference.ts';
import { CASE_SORTS, type CaseFilter, type CaseSort } from '../../../../db/contract/case-list.ts';
import { NAME_PAIRS } from '../name-pairs.ts';
import { anonymousRow, createCase, createOffice, type Office, type Person, saves } from '../user-session.ts';

const named = (names: object): RecordToSave[] => [
  { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
  { kind: 'identity', body: { ...names } },
];
const listed = (
  office: Office,
  filter: CaseFilter,
  sort: CaseSort = 'changed',
  descending = true,
  person: Person = 'focal-point',
) => listCases(office.sessionOf(person), { filter, sort, descending, offset: 0, limit: 100 }).rows;

/** As `kind: text`, the marked parts in brackets; `~` where it is spelt otherwise. */
const why = (office: Office, search: string) =>
  listed(office, { search }).map(({ found }) => [
    ...(found?.reference === true ? ['reference'] : []),
    ...(found?.names ?? []).map(({ kind, speltOtherwise, text, marked }) => {
      const parts = marked
        .toReversed()
        .reduce((left, { from, to }) => `${left.slice(0, from)}[${left.slice(from, to)}]${left.slice(to)}`, text);
      return `${kind}${speltOtherwise ? '~' : ''} ${parts}`;
    }),
  ]);

describe('a row that a search found says why', () => {
  const OLENA = {
    'given-names': 'Олена',
    'family-name': 'Kovalénko',
    'name-used': 'Vira',
    'other-names': 'Lena, D’Angelo',
    'names-in-script': '王小明',
  };

  test.each<[string, readonly string[]]>([
    ['kovale', ['family-name [Kovalé]nko']],
    ['KOVALÉNKO', ['family-name [Kovalénko]']],
    ['Олена', ['given-names [Олена]']],
    ['olena', ['given-names~ [Олена]']],
    ['Коваленко', ['family-name~ [Kovalénko]']],
    ['vira', ['name-used [Vira]']],
    ['len', ['other-names [Len]a, D’Angelo']],
    ['d’angelo', ['other-names Lena, [D’Angelo]']],
    ['angelo', ['other-names Lena, D’[Angelo]']],
    ['小', ['names-in-script 王[小]明']],
    ['kov vi', ['family-name [Kov]alénko', 'name-used [Vi]ra']],
  ])('%s: %j', (search, reasons) => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), named(OLENA));
    expect(why(office, search)).toEqual([reasons]);
  });

  it('by its reference, and no name with it', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), named(OLENA));
    const reference = listed(office, {})[0]?.reference ?? '';
    expect([why(office, reference), why(office, shortReference(reference))]).toEqual([
      [['reference']],
      [['reference']],
    ]);
  });

  it('has no reason where nothing is searched', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), named(OLENA));
    expect([listed(office, {})[0]?.found, listed(office, { search: '  ' })[0]?.found]).toEqual([null, null]);
  });

  it('has one for every pair of published spellings that the search makes one', () => {
    const met = NAME_PAIRS.filter(({ meet }) => meet);
    const without = met.filter(
      ({ one, other }) => foundNames(soughtWords(other), [{ kind: 'given-names', text: one }]).length === 0,
    );
    expect(without).toEqual([]);
    expect(met.length).toBeGreaterThan(100);
  });
});

describe('the order by name', () => {
  const NAMES: readonly (readonly [string, string | null])[] = [
    ['Ana', 'Šabić'],
    ['Олена', 'Коваленко'],
    ['Zoe', 'abel'],
    ['Ana', 'Kovacs'],
    ['شيماء', 'علي'],
    ['Bela', null],
  ];
  function createOfficeOf(names = NAMES): Office {
    const office = createOffice();
    for (const [given, family] of names) {
      createCase(
        office.sessionOf('caseworker'),
        named({ 'given-names': given, ...(family === null ? {} : { 'family-name': family }) }),
      );
    }
    return office;
  }
  const inOrder = (office: Office, descending = false, person: Person = 'focal-point') =>
    listed(office, {}, 'name', descending, person).map(({ listedName }) => listedName);

  it('is by family name, whatever its script, capitals and accents; who has none comes last both ways', () => {
    const office = createOfficeOf();
    createCase(office.sessionOf('caseworker'));
    const order = ['abel, Zoe', 'Bela', 'Kovacs, Ana', 'Коваленко, Олена', 'علي, شيماء', 'Šabić, Ana'];
    expect(inOrder(office)).toEqual([...order, null]);
    expect(inOrder(office, true)).toEqual([...order.toReversed(), null]);
    expect(inOrder(office, false, 'caseworker')).toEqual([...order, null]);
  });

  it('is no order for an approver, who sees no names', () => {
    const office = createOfficeOf();
    for (const { caseId } of listed(office, {}, 'name', true)) {
      saves(office.sessionOf('caseworker'), caseId, {
        kind: 'decision',
        body: { date: '2026-05-04', matter: 'clearance', result: 'asked' },
      });
    }
    const [byName, byChange] = (['name', 'changed'] as const).map((sort) =>
      listed(office, {}, sort, true, 'approver').map(({ caseId }) => caseId),
    );
    expect(byName).toEqual(byChange);
    expect(listed(office, {}, 'urgency', true, 'approver').map(({ caseId }) => caseId)).toEqual(byChange);
    expect(byName).toHaveLength(NAMES.length);
  });

  it('has no place for a name that a no closes, or that the end of an emergency hides, but with who reads it all the same', () => {
    const office = createOfficeOf([['Ana', 'Kovacs']]);
    const session = office.sessionOf('caseworker');
    const refused = createCase(session, named({ 'given-names': 'Aba', 'family-name': 'Aaron' }));
    saves(session, refused, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    createCase(session, [
      { kind: 'consent', body: { date: '2026-05-01', keep: 'emergency' } },
      { kind: 'identity', body: { 'family-name': 'Abaza' } },
    ]);
    office.at('2026-05-09T10:00');
    expect(inOrder(office)).toEqual(['Aaron, Aba', 'Abaza', 'Kovacs, Ana']);
    const order = listed(office, {}, 'name', false, 'caseworker');
    expect(order.map(({ listedName }) => listedName)).toEqual(['Kovacs, Ana', null, null]);
    const byChange = listed(office, {}, 'changed', true, 'caseworker').map(({ caseId }) => caseId);
    expect(order.slice(1).map(({ caseId }) => caseId)).toEqual(byChange.filter((id) => id !== order[0]?.caseId));
  });

  it('says no name to whom it is hidden, not even of a row that its reference found', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const refused = createCase(session);
    const signs = shortReference(listed(office, {})[0]?.reference ?? '');
    // A name that is also what the reference ends with.
    saves(session, refused, { kind: 'identity', body: { 'family-name': 'Aaron', 'other-names': signs } });
    saves(session, refused, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    const rows = listed(office, { search: signs }, 'changed', true, 'caseworker');
    expect(rows).toMatchObject([
      { found: { reference: true, names: [] }, listedName: null, languages: [], ageYears: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Aaron');
    expect(listed(office, { search: 'aaron' }, 'changed', true, 'caseworker')).toEqual([]);
    expect(listed(office, { search: signs })).toMatchObject([{ found: { reference: true, names: [{ text: signs }] } }]);
  });
});

describe('the order by danger and flags', () => {
  const needs = (...codes: readonly string[]): RecordToSave => ({
    kind: 'intake',
    body: { date: '2026-05-04', 'needs-today': codes },
  });
  const agrees: RecordToSave = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name', help: 'agrees' } };

  it('puts the worst first: whose danger nobody was told of, then by danger, then by the most urgent flag', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const none = createCase(session, [agrees]);
    const quiet = createCase(session, [{ ...agrees, body: { ...agrees.body, return: 'later' } }]);
    const young = createCase(session, [agrees, { kind: 'profile', body: { age: 16 } }]);
    const ill = createCase(session, [agrees, needs('doctor-now')]);
    const harm = createCase(session, [agrees, needs('self-harm')]);
    const order = listed(office, {}, 'urgency', false).map(({ caseId }) => caseId);
    expect(order).toEqual([harm, ill, young, quiet, none]);
    expect(listed(office, {}, 'urgency', true).map(({ caseId }) => caseId)).toEqual([ill, harm, quiet, young, none]);
  });

  it('puts whom nobody was told of before the worst of which somebody was', () => {
    const line = { group: 'danger', since: null, until: null, opens: 'case' } as const;
    const place = (code: 'today-self-harm' | 'today-detained', nobodyTold: boolean) =>
      dangerPlaces({ stage: 'assisted', kind: 'case' }, [{ ...line, code, ...(nobodyTold ? { nobodyTold } : {}) }])
        .always?.order ?? -1;
    expect(place('today-detained', true)).toBeLessThan(place('today-self-harm', false));
    expect(place('today-self-harm', true)).toBeLessThan(place('today-detained', true));
    expect(
      dangerPlaces({ stage: 'closed', kind: 'case' }, [{ ...line, code: 'today-emergency' }]).always,
    ).toBeUndefined();
  });

  it('has who is late among those in danger from the day after until thirty days are over, and not before', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    office.at('2026-05-04T09:00Z');
    const expected = createCase(session, [agrees, { kind: 'stay', body: { from: '2026-05-10', house: 'H1' } }]);
    const pending = createCase(session, [{ ...agrees, body: { ...agrees.body, return: 'later' } }]);
    const seen = (day: string) => {
      office.at(`${day}T12:00Z`);
      return {
        inDanger: listed(office, { danger: true }).map(({ caseId }) => caseId),
        order: listed(office, {}, 'urgency', false).map(({ caseId }) => caseId),
        says: listed(office, {})
          .find(({ caseId }) => caseId === expected)
          ?.dangers.map(({ danger }) => danger),
      };
    };
    const late = { inDanger: [expected], order: [expected, pending], says: ['late'] };
    const not = { inDanger: [], order: [pending, expected], says: [] };
    expect(['2026-05-10', '2026-05-11', '2026-06-09', '2026-06-10'].map(seen)).toEqual([not, late, late, not]);
  });

  it('has no place for the flags of a row that a no closes', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const closed = createCase(session, [agrees, { kind: 'profile', body: { age: 16 } }]);
    saves(session, closed, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    const quiet = createCase(session, [{ ...agrees, body: { ...agrees.body, return: 'later' } }]);
    const order = (person: Person) => listed(office, {}, 'urgency', false, person).map(({ caseId }) => caseId);
    expect(order('caseworker')).toEqual([quiet, closed]);
    expect(order('focal-point')).toEqual([closed, quiet]);
  });
});

describe('what people can choose to see of a row', () => {
  it('is the age in years, languages, the day it was opened and who works on it', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [{ kind: 'profile', body: { age: 31, languages: ['rus', 'kir'] } }]);
    expect(listed(office, {})[0]).toMatchObject({
      ageYears: 31,
      languages: ['rus', 'kir'],
      opened: '2026-05-04',
      workers: ['Ion'],
    });
  });

  it('is no day of who refused that anything is kept', () => {
    const office = createOffice();
    anonymousRow(office, 'caseworker');
    expect(listed(office, {})).toMatchObject([{ kind: 'anonymous', opened: null }]);
  });
});

it('a page reads the names of its own rows alone, whatever it is put in order by', () => {
  const office = createOffice();
  for (const name of ['Aaron', 'Bela', 'Cora']) {
    createCase(office.sessionOf('caseworker'), named({ 'given-names': 'Ana', 'family-name': name }));
  }
  office.db
    .prepare("UPDATE case_index SET names = '{', today = '{', flags = '{' WHERE listed_name <> 'Aaron, Ana'")
    .run();
  const page = (sort: CaseSort) =>
    listCases(office.sessionOf('focal-point'), {
      filter: { search: 'ana' },
      sort,
      descending: sort === 'changed',
      offset: sort === 'changed' ? 2 : 0,
      limit: 1,
    });
  for (const sort of ['name', 'changed'] as const) {
    expect(page(sort)).toMatchObject({ total: 3, rows: [{ listedName: 'Aaron, Ana' }] });
  }
});

describe('a list of many files', () => {
  /** Values by the number of a row: of each question some that many rows share, some that few do, and none. */
  const VALUES = {
    case_id: `'case-' || n`,
    changed_seq: 'n * 7919 % 100003',
    reference: `'KG-BIS-26-' || n`,
    stage: `CASE WHEN n % 3 > 0 THEN 'contact' WHEN n % 5 > 0 THEN 'closed' ELSE 'assisted' END`,
    kind: `CASE n % 11 WHEN 0 THEN 'anonymous' WHEN 1 THEN 'intake' ELSE 'case' END`,
    closed_by_no: 'n % 13 = 0',
    age_group: `CASE WHEN n % 2 = 0 THEN '25-30' WHEN n % 9 = 0 THEN '15-17' WHEN n % 7 = 0 THEN 'of-a-newer-version' END`,
    next_step_on: `CASE WHEN n % 2 = 0 THEN '2026-05-' || (10 + n % 19) END`,
    opened: `CASE WHEN n % 17 > 0 THEN '2026-04-' || (10 + n % 19) END`,
    name_order: `CASE WHEN n % 4 > 0 THEN 'name ' || (n % 50) END`,
    emergency_until: `CASE WHEN n % 6 = 0 THEN '2026-05-01T00:00Z' END`,
    flag_order: 'CASE WHEN n % 3 > 0 THEN 1 WHEN n % 7 = 0 THEN 0 END',
    danger_order: 'CASE WHEN n % 10 = 0 THEN n % 3 END',
    late_from: `CASE WHEN n % 15 = 0 THEN '2026-05-02' END`,
    late_until: `CASE WHEN n % 15 = 0 THEN '2026-05-09' END`,
    late_order: 'CASE WHEN n % 15 = 0 THEN n % 4 END',
  };

  it.each<Person>(['focal-point', 'hq-case-manager'])('has each once, on its page, in every order (%s)', (person) => {
    const office = createOffice();
    createCase(office.sessionOf('focal-point'));
    const names = office.db.prepare<[], string>("SELECT name FROM pragma_table_info('case_index')").pluck().all();
    const told = names.map((name) => (Object.hasOwn(VALUES, name) ? VALUES[name as keyof typeof VALUES] : name));
    office.db.exec(
      `WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 1200)
       INSERT INTO case_index (${names.join(', ')}) SELECT ${told.join(', ')} FROM many, (SELECT * FROM case_index LIMIT 1)`,
    );
    const session = office.sessionOf(person);
    const others = readsWhatIsClosed(session.user.role) ? 0 : 1;
    for (const sort of CASE_SORTS.filter((one) => mayOrderBy(session.user.role, one))) {
      for (const descending of [false, true]) {
        const inOrder = office.db
          .prepare<[Record<string, unknown>], string>(
            `SELECT i.case_id FROM case_index AS i ${orderBy(sort, descending)}`,
          )
          .pluck()
          .all({ day: '2026-05-04', now: '2026-05-04T10:00Z', others });
        const pages = Array.from({ length: Math.ceil(inOrder.length / 130) }, (_, page) =>
          listCases(session, { filter: {}, sort, descending, offset: page * 130, limit: 130 }),
        );
        const shown = pages.flatMap(({ rows }) => rows.map(({ caseId }) => caseId));
        expect([sort, descending, shown]).toEqual([sort, descending, inOrder]);
        expect(pages.map(({ total }) => total)).toEqual(pages.map(() => inOrder.length));
      }
    }
  });
});
