import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factRows } from '../../../../db/casework/derived/facts.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../../db/demo/invented-life.ts';
import { chapterOf, openedBy } from '../../../generate/records.ts';

const BISHKEK = { office: 'KG-BIS' };
const MOSCOW = { office: 'RU-MOS' };

/** The facts of one office in a case that Bishkek opened. */
function factsOf(records: readonly CaseRecord[], office = 'KG-BIS') {
  const row = factRows(records).find((candidate) => candidate.office === office);
  if (row === undefined) throw new Error(`no row for ${office}`);
  return row.values;
}
const atBishkek = (...records: readonly InterchangeRecord[]) => factsOf(openedBy('c', BISHKEK, records));
/** Bishkek opened the case, Moscow wrote in it: Moscow's facts. */
const atMoscow = (first: readonly InterchangeRecord[], own: readonly InterchangeRecord[]) =>
  factsOf([...openedBy('c', BISHKEK, first), ...chapterOf('c', MOSCOW, own)], 'RU-MOS');

const typeBits = (...codes: readonly string[]) =>
  list('exploitation-type').codes.reduce((mask, { code }, bit) => (codes.includes(code) ? mask + 2 ** bit : mask), 0);
const note: InterchangeRecord = { kind: 'note', body: { kind: 'note', text: 'x' } };

describe('a row a case and office', () => {
  test('every office that wrote in a case has a row, and no other', () => {
    const rows = factRows([...openedBy('c', BISHKEK, []), ...chapterOf('c', MOSCOW, [note])]);
    expect(rows.map((row) => row.office)).toEqual(['KG-BIS', 'RU-MOS']);
    expect(factRows([])).toEqual([]);
  });

  test('the office that opened a case is the one whose station has the smallest id, where several did', () => {
    const rows = factRows([
      ...openedBy('c', { office: 'KG-BIS', station: 'b' }, []),
      ...openedBy('c', { office: 'RU-MOS', station: 'a' }, []),
    ]);
    expect(rows.map((row) => row.values.opener)).toEqual(['RU-MOS', 'RU-MOS']);
    expect(rows.map((row) => row.values.place)).toEqual([1, 0]);
  });
});

describe('an instance of assistance (statistics/RULES.md, Instance of assistance)', () => {
  test.each<[string, InterchangeRecord, 0 | 1]>([
    ['a dated service', { kind: 'service', date: '2005-03-04', body: { service: 'food' } }, 1],
    ['a service given in part', { kind: 'service', date: '2005-03-04', body: { outcome: 'given-in-part' } }, 1],
    ['a service only planned', { kind: 'service', date: '2005-03-04', body: { outcome: 'planned' } }, 0],
    ['a service refused', { kind: 'service', date: '2005-03-04', body: { outcome: 'refused' } }, 0],
    ['a service without a date', { kind: 'service', body: { service: 'food' } }, 0],
    ['a service at an unknown date', { kind: 'service', body: { service: 'food', date: { missing: 'unknown' } } }, 0],
    ['a stay', { kind: 'stay', date: '2005-03-04', body: {} }, 1],
    ['a done follow-up', { kind: 'follow-up', date: '2005-03-04', body: { state: 'done' } }, 1],
    ['a missed follow-up', { kind: 'follow-up', date: '2005-03-04', body: { state: 'missed' } }, 0],
    ['a planned follow-up', { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2005-03-04' } }, 0],
    ['a screening', { kind: 'screening', date: '2005-03-04', body: {} }, 0],
  ])('%s', (_, record, instance) => {
    expect(atBishkek(record).instance).toBe(instance);
    expect(atBishkek(record)['first-help']).toBe(instance === 1 ? '2005-03-04' : null);
  });

  test('first help is the earliest of them, whatever it was', () => {
    const facts = atBishkek(
      { kind: 'service', date: '2005-06-01', body: { service: 'food' } },
      { kind: 'stay', date: '2005-05', body: {} },
      { kind: 'follow-up', date: '2005-07-01', body: { state: 'done' } },
      { kind: 'service', date: '2004-01-01', body: { service: 'food', outcome: 'planned' } },
    );
    expect(facts).toMatchObject({
      'first-help': '2005-05',
      'first-help-from': '2005-05-01',
      'first-help-to': '2005-05-31',
      'last-help': '2005-07-01',
      'services-given': 1,
    });
  });

  test('help by one office makes no instance of another', () => {
    const help: InterchangeRecord = { kind: 'service', date: '2005-03-04', body: { service: 'food' } };
    expect(atMoscow([help], [note]).instance).toBe(0);
    expect(atMoscow([], [help]).instance).toBe(1);
  });
});

describe('whose answer a fact is (casework/RULES.md, What a case is)', () => {
  const female: InterchangeRecord = { kind: 'profile', body: { sex: 'female' } };
  const male: InterchangeRecord = { kind: 'profile', body: { sex: 'male' } };
  const unknown: InterchangeRecord = { kind: 'profile', body: { sex: { missing: 'unknown' } } };
  const declined: InterchangeRecord = { kind: 'profile', body: { sex: { missing: 'declined' } } };

  test.each<[string, InterchangeRecord[], InterchangeRecord[], string | null]>([
    ['its own', [female], [male], 'male'],
    ['else that of the office that first knew', [female], [note], 'female'],
    ['that of the office that first knew before its own “unknown”', [female], [unknown], 'female'],
    ['its own reason why there is none', [declined], [unknown], 'unknown'],
    ['the other’s reason why there is none', [declined], [note], 'declined'],
    ['nothing where nobody recorded anything', [], [note], null],
  ])('%s', (_, first, own, sex) => {
    expect(atMoscow(first, own).sex).toBe(sex);
  });

  test('why none of several is told stands beside them, once', () => {
    const said: InterchangeRecord = { kind: 'profile', body: { languages: { missing: 'declined' } } };
    const nobody = { languages: null, unanswered: 'languages=declined' };
    expect(atBishkek(said)).toMatchObject(nobody);
    expect(atMoscow([said], [note])).toMatchObject(nobody);
    expect(atMoscow([{ kind: 'profile', body: { languages: ['rus'] } }], [said])).toMatchObject({
      languages: 'rus',
      unanswered: null,
    });
  });

  test('what Moscow wrote does not change what Bishkek knows', () => {
    expect(factsOf([...openedBy('c', BISHKEK, []), ...chapterOf('c', MOSCOW, [female])]).sex).toBeNull();
  });

  test('an office’s own acts are nobody else’s: dates of its steps, channel of its contact', () => {
    const screened: InterchangeRecord = { kind: 'screening', date: '2005-01-02', body: { 'trafficking-type': 'both' } };
    expect(atMoscow([screened], [note])).toMatchObject({ screened: null, 'trafficking-type': 'both' });
  });

  test('a cited answer counts as answered', () => {
    const first = openedBy('c', BISHKEK, [female]);
    const profile = first.find((record) => record.kind === 'profile');
    const citing: InterchangeRecord = { kind: 'profile', body: { sex: { cites: [profile?.id ?? '', 'sex'] } } };
    const [own] = chapterOf('c', MOSCOW, [note]);
    if (own === undefined) throw new Error('no record');
    const records = [...first, { ...own, kind: 'profile', open: citing.body }];
    expect(factsOf(records, 'RU-MOS').sex).toBe('female');
    const gone = records.filter((record) => record !== profile);
    expect(factsOf(gone, 'RU-MOS').sex).toBeNull();
  });

  test('of several talks the newest that says something counts, by the days people entered', () => {
    const talks = [
      ...chapterOf('c', { ...BISHKEK, station: 'b' }, [
        { kind: 'determination', date: '2005-09-01', body: { status: 'victim' } },
      ]),
      ...chapterOf('c', { ...BISHKEK, station: 'a' }, [
        { kind: 'determination', date: '2005-10-01', body: { status: { missing: 'unknown' } } },
        note,
      ]),
    ];
    expect(factsOf(talks).status).toBe('victim');
  });
});

describe('destination (statistics/RULES.md, Countries)', () => {
  const exploited = (country: string, ended?: string): InterchangeRecord => ({
    kind: 'exploitation',
    body: { country, types: ['forced-labour'], ...(ended === undefined ? {} : { ended }) },
  });
  const screened = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'screening', body });

  test.each<[string, InterchangeRecord[], string | null]>([
    ['the country of last exploitation', [exploited('RUS', '2004-05'), exploited('KAZ', '2003-01')], 'RUS'],
    ['the last written where none is dated', [exploited('RUS'), exploited('KAZ')], 'KAZ'],
    ['a dated one before an undated one', [exploited('RUS', '2004-05'), exploited('KAZ')], 'RUS'],
    [
      'unknown where that is unknown, although an earlier one is known',
      [exploited('RUS', '2007'), { kind: 'exploitation', body: { country: { missing: 'unknown' }, ended: '2008' } }],
      'unknown',
    ],
    [
      'unknown where the last form names none, and not the country that was intended',
      [
        exploited('RUS', '2007'),
        { kind: 'exploitation', body: { ended: '2008' } },
        screened({ 'destination-intended': 'TUR' }),
      ],
      'unknown',
    ],
    [
      'not of a form that says neither when nor where',
      [exploited('RUS'), { kind: 'exploitation', body: { types: ['forced-labour'] } }],
      'RUS',
    ],
    [
      'unknown where nobody knows in which country it was, and not that of identification',
      [screened({ 'countries-of-exploitation': { missing: 'unknown' }, 'country-of-identification': 'KGZ' })],
      'unknown',
    ],
    [
      'before what was coded at first contact',
      [exploited('RUS'), screened({ 'countries-of-exploitation': ['TUR'], 'destination-intended': 'DEU' })],
      'RUS',
    ],
    ['the last country told, in the order told', [screened({ 'countries-of-exploitation': ['UZB', 'RUS'] })], 'RUS'],
    [
      'the intended country where the person was stopped before it',
      [screened({ 'destination-intended': 'TUR', 'country-of-identification': 'KGZ' })],
      'TUR',
    ],
    [
      'also where a form says: recruited or moved, not yet used',
      [
        { kind: 'exploitation', body: { types: ['not-yet-used'], country: 'KAZ' } },
        screened({ 'destination-intended': 'TUR' }),
      ],
      'TUR',
    ],
    ['else the country of identification', [screened({ 'country-of-identification': 'KGZ' })], 'KGZ'],
    ['an explicit unknown is missing', [screened({ 'country-of-identification': { missing: 'unknown' } })], 'unknown'],
    ['nothing is guessed', [screened({ 'trafficking-type': 'in-country' })], null],
  ])('%s', (_, records, destination) => {
    expect(atBishkek(...records).destination).toBe(destination);
  });

  test('a receiving office that knows only where the person was identified counts the destination that the first office knows', () => {
    expect(atMoscow([exploited('TUR')], [screened({ 'country-of-identification': 'KGZ' })]).destination).toBe('TUR');
  });
});

describe('exploitation', () => {
  test.each<[string, InterchangeRecord[], number | null, string | null]>([
    [
      'what was coded at first contact',
      [{ kind: 'screening', body: { purposes: ['work', 'sexual'] } }],
      typeBits('forced-labour', 'sexual-exploitation'),
      'sexual-and-labour',
    ],
    [
      'forms of its own, when present, override it',
      [
        { kind: 'screening', body: { purposes: ['work'] } },
        { kind: 'exploitation', body: { types: ['forced-begging'] } },
        { kind: 'exploitation', body: { types: ['forced-crime'] } },
      ],
      typeBits('forced-begging', 'forced-crime'),
      'begging',
    ],
    [
      'a form that does not say what it was overrides nothing',
      [
        { kind: 'screening', body: { purposes: ['work'] } },
        { kind: 'exploitation', body: { country: 'RUS' } },
      ],
      typeBits('forced-labour'),
      'labour',
    ],
    ['nothing told', [{ kind: 'screening', body: { purposes: ['nothing-told'] } }], null, null],
    [
      'recruited, not yet used: kept, but no type',
      [{ kind: 'screening', body: { purposes: ['not-yet-used'] } }],
      typeBits('not-yet-used'),
      null,
    ],
  ])('%s', (_, records, mask, exclusive) => {
    expect(atBishkek(...records)).toMatchObject({ exploitation: mask, 'exclusive-type': exclusive });
  });
});

describe('age at identification', () => {
  test.each<[string, InterchangeRecord[], number | null, string | null]>([
    ['in years', [{ kind: 'profile', body: { age: 31 } }], 31, '31-over'],
    ['14 is under 15', [{ kind: 'profile', body: { age: 14 } }], 14, 'under-15'],
    ['17 is a child', [{ kind: 'profile', body: { age: 17 } }], 17, '15-17'],
    ['as a band', [{ kind: 'profile', body: { 'age-band': '25-30' } }], null, '25-30'],
    ['years before a band', [{ kind: 'profile', body: { age: 24, 'age-band': '25-30' } }], 24, '18-24'],
    [
      'that somebody turned 18 since is not their age when identified',
      [
        { kind: 'profile', body: { age: 19 } },
        { kind: 'decision', date: '2005-01-01', body: { matter: 'age', 'age-years': 16 } },
        { kind: 'decision', date: '2007-01-01', body: { matter: 'age', 'age-years': 18, reason: ['turned-18'] } },
      ],
      16,
      '15-17',
    ],
    [
      'nor is a decision that is only asked for',
      [
        { kind: 'profile', body: { age: 17 } },
        { kind: 'decision', date: '2005-01-01', body: { matter: 'age', 'age-years': 20, result: 'asked' } },
      ],
      17,
      '15-17',
    ],
    [
      'an authority’s decision before what was said',
      [
        { kind: 'profile', body: { age: 19 } },
        { kind: 'decision', date: '2005-01-01', body: { matter: 'age', 'age-years': 16 } },
      ],
      16,
      '15-17',
    ],
    ['unknown', [{ kind: 'profile', body: { age: { missing: 'declined' } } }], null, 'declined'],
  ])('%s', (_, records, age, band) => {
    expect(atBishkek(...records)).toMatchObject({ age, 'age-band': band });
  });
});

describe('the row of the age table: whoever is a child by any ground is none of the adults', () => {
  const profile = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'profile', body });
  const met: InterchangeRecord = { kind: 'intake', date: '2009-03-04', body: {} };

  test.each<[string, InterchangeRecord[], string | null]>([
    ['an estimate of 15', [profile({ 'age-estimated': 15 })], '15-17'],
    ['papers that say 15', [profile({ 'age-in-papers': 15 })], '15-17'],
    ['papers before an estimate', [profile({ 'age-in-papers': 17, 'age-estimated': 13 })], '15-17'],
    ['a birth in 1995, met in 2009', [met, { kind: 'identity', body: { 'birth-date': '1995-01-20' } }], 'under-15'],
    ['a tick, and nothing of the age', [profile({ 'may-be-under-18': true })], 'under-18'],
    [
      'a tick, and nobody knows the age',
      [profile({ 'may-be-under-18': true, age: { missing: 'unknown' } })],
      'under-18',
    ],
    ['a tick beside 19', [profile({ age: 19, 'may-be-under-18': true })], 'disputed'],
    ['19 that looks 15', [profile({ age: 19, 'age-estimated': 15 })], 'disputed'],
    ['19 whose papers say 16', [profile({ age: 19, 'age-in-papers': 16 })], 'disputed'],
    ['20', [profile({ age: 20 })], '18-24'],
    [
      '19, decided to be 16',
      [profile({ age: 19 }), { kind: 'decision', date: '2005-01-01', body: { matter: 'age', 'age-years': 16 } }],
      '15-17',
    ],
    ['nobody said', [profile({ age: { missing: 'declined' } })], 'declined'],
    ['nothing', [], null],
  ])('%s', (_, records, row) => {
    expect(atBishkek(...records)['age-counted']).toBe(row);
  });

  const turned18: InterchangeRecord = {
    kind: 'decision',
    date: '2006-01-01',
    body: { matter: 'age', 'age-years': 18, reason: ['turned-18'] },
  };
  test.each<[string, InterchangeRecord[], string]>([
    ['a tick, and nothing of the age', [profile({ 'may-be-under-18': true }), turned18], 'under-18'],
    ['19 that looks 15', [profile({ age: 19, 'age-estimated': 15 }), turned18], 'disputed'],
    ['16', [profile({ age: 16 }), turned18], '15-17'],
    [
      'who was decided to be 20 when identified',
      [
        profile({ age: 19, 'age-estimated': 15 }),
        { kind: 'decision', date: '2005-01-01', body: { matter: 'age', 'age-years': 20 } },
        turned18,
      ],
      '18-24',
    ],
  ])('who has turned 18 since stays what they were when identified: %s', (_, records, row) => {
    expect(atBishkek(...records)).toMatchObject({ minor: 0, 'age-counted': row });
  });

  test('a decision of the second office is the age at both', () => {
    const decided: InterchangeRecord = {
      kind: 'decision',
      date: '2005-01-01',
      body: { matter: 'age', 'age-years': 16 },
    };
    const records = [...openedBy('c', BISHKEK, [profile({ age: 19 })]), ...chapterOf('c', MOSCOW, [decided])];
    for (const office of ['KG-BIS', 'RU-MOS']) expect(factsOf(records, office)['age-counted']).toBe('15-17');
  });
});

describe('the days of help', () => {
  test('are all kept, each as far as it is known, of services and stays apart', () => {
    const service = (date: string): InterchangeRecord => ({ kind: 'service', date, body: { service: 'food' } });
    expect(
      atBishkek(
        service('2009-03-05'),
        service('2008-11'),
        service('2008-11'),
        { kind: 'service', body: { service: 'food' } },
        { kind: 'service', date: '2007-01-01', body: { outcome: 'refused' } },
        { kind: 'stay', date: '2008-12-01', body: {} },
        { kind: 'follow-up', date: '2010', body: { state: 'done' } },
      ),
    ).toMatchObject({
      'help-days': '2008-11 2008-11 2008-12-01 2009-03-05 2010',
      'service-days': '2008-11 2008-11 2009-03-05',
      'stay-days': '2008-12-01',
      'services-given': 4,
    });
    expect(atBishkek(note)).toMatchObject({ 'help-days': null, 'service-days': null, 'stay-days': null });
  });
});

describe('what headquarters can have (statistics/RULES.md, What headquarters can have)', () => {
  const consent = (date: string, share: string, more: InterchangeRecord['body'] = {}): InterchangeRecord => ({
    kind: 'consent',
    date,
    body: { 'given-by': 'person', keep: 'with-name', 'share-headquarters': share, ...more },
  });
  const child: InterchangeRecord = { kind: 'profile', body: { age: 16 } };

  test.each<[string, InterchangeRecord[], string, 0 | 1]>([
    ['with name', [consent('2005-01-01', 'with-name')], 'with-name', 0],
    ['without name', [consent('2005-01-01', 'without-name')], 'without-name', 0],
    ['refused', [consent('2005-01-01', 'refuses')], 'refuses', 1],
    ['not recorded', [], 'not-recorded', 0],
    ['the latest holds', [consent('2005-02-01', 'refuses'), consent('2005-03-01', 'without-name')], 'without-name', 0],
    ['on one day refusal wins', [consent('2005-02-01', 'with-name'), consent('2005-02-01', 'refuses')], 'refuses', 1],
    ['a child needs the guardian too', [child, consent('2005-02-01', 'with-name')], 'later', 1],
    ['both together', [child, consent('2005-02-01', 'with-name', { 'given-by': 'both' })], 'with-name', 0],
  ])('%s', (_, records, sharing, held) => {
    expect(atBishkek(...records)).toMatchObject({ sharing, held });
  });
});

describe('what this version cannot read', () => {
  test('is counted by record: unknown kinds, questions and codes', () => {
    const known = openedBy('c', BISHKEK, [{ kind: 'profile', body: { sex: 'female' } }, note, note]);
    const strange = known.map((record, at) => {
      if (at === 1) return { ...record, open: { sex: 'a-later-code', 'a-later-question': 'x' } };
      return at === 2 ? { ...record, kind: 'a-later-kind' } : record;
    });
    expect(factsOf(known).unclassified).toBe(0);
    expect(factsOf(strange)).toMatchObject({ unclassified: 2, sex: 'a-later-code' });
  });

  test('months that a private date opens are known', () => {
    const facts = atBishkek({ kind: 'screening', body: { 'identified-on': '2005-03-04' } });
    expect(facts).toMatchObject({ unclassified: 0, identified: '2005-03' });
  });
});

describe('facts of whole files', () => {
  const files = inventedCases(30, 7).map((line, at): readonly CaseRecord[] => {
    const { records }: { records: InterchangeRecord[] } = JSON.parse(line);
    const half = Math.floor(records.length / 2);
    const once = new Set<string>();
    const own = records.slice(0, half);
    // A second office's chapter may hold forms of its own that the first one has too.
    const other = records.slice(half).filter(({ kind }) => !once.has(kind) && once.add(kind));
    return [...openedBy(`case-${at}`, BISHKEK, own), ...chapterOf(`case-${at}`, MOSCOW, other)];
  });

  test('are the same in whatever order the records came', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...files)
          .chain((records) =>
            fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
          ),
        ([records, shuffled]) => {
          expect(factRows(shuffled)).toEqual(factRows(records));
        },
      ),
    );
  });

  test('are the same with and without the private halves', () => {
    for (const records of files) {
      const without = records.map((record) => ({ ...record, private: {}, privateLacking: true }));
      expect(factRows(without)).toEqual(factRows(records));
    }
  });

  test('depend on no hour, and on no day but that on which each line was written', () => {
    for (const records of files) {
      const other = records.map((record, at) => {
        const time = `${String(at % 24).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}Z`;
        return { ...record, at: `${record.at.slice(0, 10)}T${time}`, seq: 1000 - at };
      });
      expect(factRows(other)).toEqual(factRows(records));
    }
  });
});

describe('help counts in the CTM’s tables by when it was given (sida-2003 §2.8)', () => {
  const legal = (phase?: string): InterchangeRecord => ({
    kind: 'service',
    date: '2005-03-04',
    body: { service: 'legal-counselling', ...(phase === undefined ? {} : { phase }) },
  });

  test.each<[string, InterchangeRecord, string | null]>([
    ['legal counselling in reintegration begins it', legal('reintegration'), '2005-03-04'],
    ['legal counselling as first help does not', legal('first-help'), null],
    ['nor where nobody said when', legal(), null],
    [
      'a grant is one of reintegration, also where nobody said when',
      { kind: 'service', date: '2005-03-04', body: { service: 'grant-scheme' } },
      '2005-03-04',
    ],
    [
      'one that was refused begins nothing',
      { kind: 'service', date: '2005-03-04', body: { service: 'grant-scheme', outcome: 'refused' } },
      null,
    ],
  ])('%s', (_, record, started) => {
    expect(atBishkek(record)['reintegration-started']).toBe(started);
  });
});

describe('months of exploitation (statistics/RULES.md, Months of exploitation)', () => {
  const place = (started?: string, ended?: string, more = {}): InterchangeRecord => ({
    kind: 'exploitation',
    body: { ...(started ? { started } : {}), ...(ended ? { ended } : {}), ...more },
  });
  test.each<[string, InterchangeRecord[], number | null]>([
    ['both months count', [place('2004-11-20', '2005-02-03')], 4],
    ['a few days are a month', [place('2005-03-02', '2005-03-05')], 1],
    ['two places at once count once', [place('2005-01', '2005-03'), place('2005-03', '2005-04')], 4],
    ['a gap is not counted', [place('2005-01', '2005-02'), place('2005-06', '2005-06')], 3],
    ['not where one place has no end', [place('2005-01', '2005-02'), place('2005-06')], null],
    ['not where only the year is known', [place('2004', '2005-02')], null],
    ['not before anybody was exploited', [place('2005-01', '2005-02', { types: ['not-yet-used'] })], null],
    ['nor where nothing was told', [], null],
  ])('%s', (_, records, months) => expect(atBishkek(...records)['months-exploited']).toBe(months));

  test('are those of the office that first knew, where this one noted none', () => {
    expect(atMoscow([place('2005-01', '2005-02')], [note])['months-exploited']).toBe(2);
  });
});

describe('what countries are to the person and to the office', () => {
  const national = (...nationalities: string[]): InterchangeRecord => ({ kind: 'profile', body: { nationalities } });
  const used = (country: string): InterchangeRecord => ({ kind: 'exploitation', body: { country } });
  const notYetUsed = (country: string): InterchangeRecord => ({
    kind: 'exploitation',
    body: { country, types: ['not-yet-used'] },
  });
  const met = (country: string): InterchangeRecord => ({ kind: 'intake', body: { country } });
  const leg = (from: string, to: string): InterchangeRecord => ({
    kind: 'journey-leg',
    body: { 'from-country': from, 'to-country': to },
  });
  test.each<[string, InterchangeRecord[], 'yes' | 'no' | null]>([
    ['of the country', [national('ROU'), used('ROU')], 'yes'],
    ['of several, one of them', [national('MDA', 'ROU'), used('ITA'), used('ROU')], 'yes'],
    ['of another', [national('MDA'), used('ITA')], 'no'],
    [
      'told at screening',
      [national('MDA'), { kind: 'screening', body: { 'countries-of-exploitation': ['MDA'] } }],
      'yes',
    ],
    ['nationality not known', [used('ITA')], null],
    ['recruited and not yet used there', [national('MDA'), notYetUsed('MDA')], null],
    ['not yet used there, used elsewhere', [national('MDA'), notYetUsed('MDA'), used('ITA')], 'no'],
    ['country not known', [national('MDA')], null],
  ])('citizen of the country of exploitation: %s', (_, records, citizen) =>
    expect(atBishkek(...records)['citizen-where-exploited']).toBe(citizen),
  );

  test.each<[string, InterchangeRecord[], string | null]>([
    ['where they are from', [met('KGZ'), national('KGZ'), used('RUS')], 'origin'],
    ['where they were exploited', [met('RUS'), national('KGZ'), used('RUS')], 'destination'],
    ['where they passed', [met('KAZ'), national('KGZ'), used('RUS'), leg('KGZ', 'KAZ'), leg('KAZ', 'RUS')], 'transit'],
    ['where they lived', [met('KAZ'), national('KGZ'), used('RUS'), leg('KAZ', 'RUS')], null],
    ['where they only came to', [met('KAZ'), national('KGZ'), leg('KGZ', 'KAZ')], null],
    ['where they moved about', [met('KAZ'), national('KGZ'), leg('KGZ', 'KAZ'), leg('KAZ', 'KAZ')], null],
    ['the way begins at home', [met('KGZ'), national('KGZ'), leg('KGZ', 'KAZ')], 'origin'],
    ['in their own country', [met('KGZ'), national('KGZ'), used('KGZ')], 'origin destination'],
    ['stopped there before they were used', [met('KAZ'), national('KGZ'), notYetUsed('KAZ')], null],
    ['none of these', [met('TUR'), national('KGZ'), used('RUS')], null],
    ['no contact noted', [national('KGZ'), used('KGZ')], null],
  ])('role of the office: %s', (_, records, role) => expect(atBishkek(...records)['office-role']).toBe(role));

  test.each<[string, InterchangeRecord[], string | null]>([
    ['of another country', [met('KGZ'), national('UZB'), used('KGZ')], 'foreign'],
    ['exploited in their own', [met('KGZ'), national('KGZ'), used('KGZ')], 'internal'],
    ['exploited abroad, also where at home too', [met('KGZ'), national('KGZ'), used('KGZ'), used('RUS')], 'returned'],
    ['with two nationalities, one of them', [met('KGZ'), national('UZB', 'KGZ'), used('RUS')], 'returned'],
    ['of whom nobody knows where', [met('KGZ'), national('KGZ'), notYetUsed('RUS')], 'national'],
    ['no contact noted', [national('KGZ'), used('KGZ')], null],
    ['nationality not known', [met('KGZ'), used('KGZ')], null],
  ])('foreign or national (oig-2004 §2.1): %s', (_, records, which) =>
    expect(atBishkek(...records)['foreign-or-national']).toBe(which),
  );

  test('who is national to one office is foreign to the next', () => {
    const told = [met('KGZ'), national('KGZ'), used('RUS')];
    expect(atBishkek(...told)['foreign-or-national']).toBe('returned');
    expect(atMoscow(told, [met('RUS')])['foreign-or-national']).toBe('foreign');
  });

  test('an office that received the case has its own role in what the first one was told', () => {
    expect(atMoscow([met('KGZ'), national('KGZ'), used('RUS')], [met('RUS')])['office-role']).toBe('destination');
  });
});

test('countries of exploitation are those in which somebody was used, and those told at screening', () => {
  const countries = atBishkek(
    { kind: 'exploitation', body: { country: 'TUR', types: ['not-yet-used'] } },
    { kind: 'exploitation', body: { country: 'RUS', types: ['not-yet-used', 'servitude'] } },
    { kind: 'screening', body: { 'countries-of-exploitation': ['KAZ', 'RUS'] } },
  )['exploitation-countries'];
  expect(countries).toBe('RUS KAZ');
});

describe('the age when recruited', () => {
  const recruited = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'recruitment', body });
  const born = (year: string): InterchangeRecord => ({ kind: 'identity', body: { 'birth-date': year } });
  test.each<[string, InterchangeRecord[], number | null, string | null]>([
    ['as it was told', [recruited({ 'age-then': 16 })], 16, '15-17'],
    ['told before a birth', [born('1985'), recruited({ 'age-then': 16, when: '2004-05' })], 16, '15-17'],
    ['recruited twice, of one band', [recruited({ 'age-then': 15 }), recruited({ 'age-then': 17 })], null, '15-17'],
    [
      'recruited twice, once as a child',
      [recruited({ 'age-then': 16 }), recruited({ 'age-then': 19 })],
      null,
      'unknown',
    ],
    ['of a year of birth that is of one band', [born('1984'), recruited({ when: '2004-05' })], null, '18-24'],
    ['of one that reaches over 18', [born('1986'), recruited({ when: '2004-05' })], null, 'unknown'],
    ['in a year alone', [born('1982'), recruited({ when: '2004' })], null, '18-24'],
    ['nobody knows when', [born('1984'), recruited({ country: 'KGZ' })], null, null],
    ['nor would they say', [recruited({ 'age-then': { missing: 'declined' } })], null, 'declined'],
    ['nothing', [], null, null],
  ])('%s', (_, records, years, band) => {
    expect(atBishkek(...records)).toMatchObject({ 'age-when-recruited': years, 'age-band-when-recruited': band });
  });
});

describe('the main exploitation', () => {
  const used = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'exploitation', body });
  const LABOUR = used({ types: ['forced-labour'] });
  const BEGGING = used({ types: ['forced-begging'] });
  test.each<[string, InterchangeRecord[], string | null]>([
    [
      'the one that was told',
      [used({ types: ['forced-labour', 'forced-begging'], 'main-type': 'forced-begging' })],
      'forced-begging',
    ],
    ['the only one', [LABOUR, LABOUR], 'forced-labour'],
    ['the only one of first contact', [{ kind: 'screening', body: { purposes: ['begging'] } }], 'forced-begging'],
    ['the only one, where nobody knew', [LABOUR, used({ 'main-type': { missing: 'unknown' } })], 'forced-labour'],
    ['none of several', [LABOUR, BEGGING], null],
    ['of several, nobody knows', [LABOUR, BEGGING, used({ 'main-type': { missing: 'unknown' } })], 'unknown'],
    ['nothing was told', [], null],
  ])('%s', (_, records, main) => expect(atBishkek(...records)['main-exploitation']).toBe(main));
});

test('the way there and out is counted', () => {
  const bitsOf = (listId: string, ...codes: readonly string[]) =>
    list(listId).codes.reduce((mask, { code }, bit) => (codes.includes(code) ? mask + 2 ** bit : mask), 0);
  expect(
    atBishkek(
      {
        kind: 'recruitment',
        body: { recruiter: ['friend'], methods: ['friends'], when: '2004-05-06', country: 'KGZ' },
      },
      { kind: 'recruitment', body: { recruiter: ['employer'], promises: ['catering'], when: '2004-09' } },
      { kind: 'journey-leg', body: { 'from-country': 'KGZ', 'to-country': 'KAZ', transport: ['bus'] } },
      {
        kind: 'journey-leg',
        body: { 'from-country': 'KAZ', 'to-country': 'RUS', transport: ['train'], border: 'hidden' },
      },
      { kind: 'exploitation', body: { 'venue-kind': ['flat'], 'main-type': 'domestic-servitude' } },
      { kind: 'way-out', body: { how: ['escaped'], 'helped-by': ['passer-by'], when: '2005-01-02' } },
      { kind: 'follow-up', date: '2005-09-01', body: { state: 'done', 'jobs-created': 2, 'gone-back': 'no' } },
    ),
  ).toMatchObject({
    recruited: '2004-05',
    'recruited-in': 'KGZ',
    recruiters: bitsOf('relation', 'friend', 'employer'),
    'recruitment-methods': bitsOf('recruitment-method', 'friends'),
    promises: bitsOf('promise', 'catering'),
    'journey-countries': 'KGZ KAZ RUS',
    transport: bitsOf('transport', 'bus', 'train'),
    'border-crossings': bitsOf('border-crossing', 'hidden'),
    'venue-kinds': bitsOf('venue-kind', 'flat'),
    'main-exploitation': 'domestic-servitude',
    'ways-out': bitsOf('how-out', 'escaped'),
    'got-out': '2005-01',
    'jobs-created': 2,
    'gone-back': 'no',
  });
});
