import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { forbiddenIn } from '../../../../db/casework/papers/forbidden.ts';
import { footOf } from '../../../../db/casework/papers/house-sheet.ts';
import { questionLabel } from '../../../../db/casework/papers/labels.ts';
import { dayLabel } from '../../../../db/codebook/dates-in-words.ts';
import { questionsOf } from '../../../../db/codebook/forms/index.ts';
import { LISTS } from '../../../../db/codebook/lists/index.ts';
import { PREGNANCY_WORDS } from '../../../../db/codebook/papers/forbidden-words.ts';
import { type Body, type Form, LANGUAGES, type Language } from '../../../../db/codebook/types.ts';
import { countryLabel } from '../../../../db/codebook/world.ts';
import type { Paper } from '../../../../db/contract/papers.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { FORMS_HELD, houseSheetOf, isText, onSheet, printed, resident, STAY, sheetOf, word } from './a-resident.ts';

describe('the house sheet holds what the house needs', () => {
  it('the name used, room, languages, what must be known, and what to say at the door', () => {
    const { paper, stops } = sheetOf(resident());
    const all = printed({ paper });
    for (const text of ['nuts', 'a light in the corridor', 'a room to the garden']) expect(all).toContain(text);
    expect(paper.whose).toBe('Lia · R2 · Sheet 7K2MQX');
    expect(all).toContain('If anyone asks: we do not know this person.');
    expect(all.join(' ')).not.toContain('KG-BIS');
    expect(stops).toEqual([]);
  });

  test.each(LANGUAGES)('says on its back whom one can complain to, in words that may stand on it: %s', (language) => {
    const told = 'Ms Orlova\n+996 555 010 010';
    const { paper, stops, likenesses } = houseSheetOf(caseOf(...resident()), language, told);
    expect(paper.back).toMatchObject([{ rows: [{ value: told }] }, { block: 'notice' }]);
    expect([stops, likenesses]).toEqual([[], []]);
    for (const text of printed({ paper })) expect(forbiddenIn(text, [])).toEqual([]);
    expect(sheetOf(resident(), language).paper.back).toBeUndefined();
  });

  it('is stopped by what may not stand on its back either', () => {
    const codesOn = (back: string) =>
      houseSheetOf(caseOf(...resident()), 'en', back).stops.map(({ code, places }) => [code, places.label]);
    expect(codesOn('Ms Orlova, IOM')).toEqual([['paper-forbidden-word', 'Whom you can tell']]);
    expect(codesOn('Ms Ciobanu')).toEqual([['paper-tells', 'Whom you can tell']]);
  });

  it('says in one line of what nothing is noted, so that nobody reads silence for safety', () => {
    const { paper } = sheetOf([['stay', STAY]]);
    expect(factOf(paper, 'Nothing noted')?.split(' · ')).toEqual([
      ...(['allergies', 'diet', 'mobility', 'precautions', 'upsets', 'calms', 'at-night'] as const).map((id) =>
        questionLabel('health', id, 'en'),
      ),
      'Medicines',
    ]);
    const { paper: some } = sheetOf(resident({ health: { medicines: 'Vitamin C' } }));
    expect(factOf(some, 'Nothing noted')?.split(' · ')).toHaveLength(5);
    const full = Object.fromEntries(
      ['diet', 'mobility', 'precautions', 'upsets', 'calms', 'medicines'].map((id) => [id, 'see the desk']),
    );
    expect(factOf(sheetOf(resident({ health: full })).paper, 'Nothing noted')).toBeUndefined();
  });

  test.each(LANGUAGES)('says what the letter of safety asks, and not the letter alone: %s', (language) => {
    for (const { code, help } of LISTS.get('safety-letter')?.codes ?? []) {
      const { paper, stops, likenesses } = sheetOf(resident({ stay: { 'safety-letter': code } }), language);
      expect(factOf(paper, questionLabel('stay', 'safety-letter', language))).toBe(
        `${code.toUpperCase()}: ${help?.[language]}`,
      );
      expect([stops, likenesses]).toEqual([[], []]);
    }
  });

  it('says what to do in a danger, framed, and never what the danger is', () => {
    const noticesOf = (...needs: readonly string[]) =>
      sheetOf(resident({ other: [['intake', { date: '2026-05-01', 'needs-today': needs }]] })).paper.blocks.flatMap(
        (block) => (block.block === 'notice' ? [block.text] : []),
      );
    const [tonight, atTheDoor] = noticesOf('injury', 'self-harm', 'doctor-now');
    expect(tonight?.split('\n')).toEqual([
      'Look in at the agreed hours. Medicines and sharp things stay with the staff. Call duty at any hour.',
      'Ask duty for the hour of the doctor. Call duty if it gets worse.',
    ]);
    expect(atTheDoor).toBe('If anyone asks: we do not know this person.');
    expect(noticesOf('detained', 'pregnancy')).toEqual([atTheDoor]);
  });

  it('gives the age of a child only', () => {
    const person = (age: number) =>
      printed(
        sheetOf([
          ['profile', { age }],
          ['stay', STAY],
        ]),
      );
    expect(person(15)).toContain('Child, 15 years');
    expect(person(27)).toContain('Adult');
    expect(person(27).join(' ')).not.toContain('27');
  });

  it('has the appointments of fourteen days, by hour and who fetches', () => {
    const listed = (appointments: string) => {
      const { paper } = sheetOf(resident({ stay: { appointments } }));
      return paper.blocks.flatMap((block) => (block.block === 'list' ? block.items : []));
    };
    expect(listed('2026-05-03 9:00\n2026-05-04 9:00\n2026-05-18 9:00\n2026-05-19 9:00\nevery Friday 8:00')).toEqual([
      `${dayLabel('2026-05-04', 'en')} 9:00`,
      `${dayLabel('2026-05-18', 'en')} 9:00`,
      'every Friday 8:00',
    ]);
  });

  it('has the medicines hour by hour, with dose and keeper, and says so nowhere else', () => {
    const medicines: Body[string] = [
      { name: 'Metformin', dose: '500 mg', hours: '08:00 20:00', 'kept-by': 'house' },
      { name: 'Vitamin C', hours: '07:30' },
      { name: 'Ibuprofen', dose: '400 mg, when needed' },
    ];
    const { paper, stops } = sheetOf(resident({ health: { 'medicine-list': medicines } }));
    expect(tablesOf(paper)).toEqual([
      {
        title: 'Medicines',
        columns: ['Hour', 'Medicine', 'Dose', 'Kept by'],
        rows: [
          ['07:30', 'Vitamin C', '', ''],
          ['08:00', 'Metformin', '500 mg', 'The house'],
          ['20:00', 'Metformin', '500 mg', 'The house'],
          ['', 'Ibuprofen', '400 mg, when needed', ''],
        ],
      },
    ]);
    expect(factOf(paper, 'Medicines')).toBeUndefined();
    expect(stops).toEqual([]);
  });

  it('has the medicines of the newest record alone, whether they are a table there or a text', () => {
    const told = (first: Body, then: Body) =>
      sheetOf([
        ['health', { date: '2026-05-01', ...first }],
        ['health', { date: '2026-05-02', ...then }],
        ['stay', STAY],
      ]).paper;
    const table: Body = { 'medicine-list': [{ name: 'Metformin' }], 'medicines-kept-by': { missing: 'unknown' } };
    const typed: Body = { medicines: 'Vitamin C', 'medicines-kept-by': 'house' };
    const newer = told(typed, table);
    expect([tablesOf(newer).length, factOf(newer, 'Medicines'), factOf(newer, 'Medicines kept by')]).toEqual([
      ...[1, undefined, undefined],
    ]);
    const older = told(table, typed);
    expect([tablesOf(older).length, factOf(older, 'Medicines'), factOf(older, 'Medicines kept by')]).toEqual([
      ...[0, 'Vitamin C', 'The house'],
    ]);
    const both = told({}, { ...table, ...typed });
    expect([tablesOf(both).length, factOf(both, 'Medicines')]).toEqual([1, 'Vitamin C']);
  });

  it('has the medicines of two offices that wrote on one day: nobody knows which of them is the newer', () => {
    const theirs = (day: string, body: Body) =>
      houseSheetOf([
        ...caseOf(...resident({ health: { 'medicine-list': [{ name: 'Metformin' }, { name: 'Vitamin C' }] } })),
        ...from('MD-KIV', ['health', { date: day, ...body }]),
      ]).paper;
    const names = (paper: Paper) => tablesOf(paper).flatMap(({ rows }) => rows.map(([name]) => name));
    const insulin: Body = { 'medicine-list': [{ name: 'Insulin' }, { name: 'Vitamin C' }] };
    expect(names(theirs('2026-05-01', insulin)).toSorted()).toEqual(['Insulin', 'Metformin', 'Vitamin C']);
    expect(names(theirs('2026-04-30', insulin))).toEqual(['Metformin', 'Vitamin C']);
    expect(names(theirs('2026-05-02', insulin))).toEqual(['Insulin', 'Vitamin C']);
    const typed = theirs('2026-05-01', { medicines: 'Insulin', 'medicines-kept-by': 'house' });
    expect([names(typed), factOf(typed, 'Medicines')]).toEqual([['Metformin', 'Vitamin C'], 'Insulin']);
    // Who keeps what is typed stands beside it, also where a table has its own column for that.
    expect(factOf(typed, 'Medicines kept by')).toBe('The house');
  });

  it('says where a table cannot be read here, and takes no older one for it', () => {
    const told: readonly Told[] = [
      ['health', { date: '2026-05-01', 'medicine-list': [{ name: 'Metformin' }] }],
      ['health', { date: '2026-05-02', diet: 'no pork' }],
      ['stay', STAY],
    ];
    const unread = (kind: string, day: string, question: string) =>
      houseSheetOf(
        caseOf(...told).map((record) =>
          record.kind === kind && [record.open.date, record.open.from].includes(day)
            ? { ...record, unreadable: { open: [], private: [question] } }
            : record,
        ),
      ).paper;
    const said = 'noted, but not readable here: ask duty';
    const medicines = unread('health', '2026-05-02', 'medicine-list');
    expect([tablesOf(medicines), factOf(medicines, 'Medicines')]).toEqual([[], said]);
    const before = unread('health', '2026-05-01', 'medicine-list');
    expect(factOf(before, 'Medicines')).toBe(said);
    expect(factOf(unread('stay', '2026-05-01', 'child-list'), 'Children with them')).toBe(said);
    expect(printed({ paper: unread('stay', '2026-05-01', 'appointment-list') })).toContain(said);
  });

  it('has an hour once that stands twice in a cell, and breaks a word that is wider than its column', () => {
    const name = 'x'.repeat(60);
    const medicines: Body = { 'medicine-list': [{ name, dose: '500 mg', hours: '20:00' }] };
    const records = caseOf(...resident({ health: medicines })).map((record) =>
      record.kind === 'health'
        ? { ...record, private: { 'medicine-list': [{ name, dose: '500 mg', hours: '20:00 08:00 20:00' }] } }
        : record,
    );
    const { paper } = houseSheetOf(records);
    expect(tablesOf(paper).flatMap(({ rows }) => rows.map(([hour]) => hour))).toEqual(['08:00', '20:00']);
    const { html } = paperDocument(paper, 'A4');
    expect(html).toContain(`<td class="long">${name}</td><td>500 mg</td>`);
  });

  it('has appointments of fourteen days as a table, by day and hour, and those of which no day is known', () => {
    const listed = (rows: Body[string], text?: string) => {
      const typed: Body = text === undefined ? {} : { appointments: text };
      const stay: Body = { house: 'H1', room: 'R2', from: '2026-05-01', 'appointment-list': rows, ...typed };
      return sheetOf([['stay', stay]]).paper;
    };
    const paper = listed([
      { day: '2026-05-19', hour: '09:00' },
      { 'house-does': 'bring to the door', 'fetched-by': 'Nurgul' },
      { day: '2026-05-18', 'fetched-by': 'the driver' },
      { day: '2026-05-04', hour: '10:30' },
      { day: '2026-05', 'fetched-by': 'the nurse' },
      { day: '2026-05-04', hour: '08:00' },
      { day: '2026-05-03', hour: '08:00' },
      { day: '2026-04' },
    ]);
    const [today, last] = [dayLabel('2026-05-04', 'en'), dayLabel('2026-05-18', 'en')];
    expect(tablesOf(paper)).toEqual([
      {
        title: 'Appointments of the next 14 days',
        columns: ['Day', 'Hour', 'What the house does', 'Who fetches'],
        rows: [
          [today, '08:00', '', ''],
          [today, '10:30', '', ''],
          [last, '', '', 'the driver'],
          ['2026-05', '', '', 'the nurse'],
          ['', '', 'bring to the door', 'Nurgul'],
        ],
      },
    ]);
    const lines = (of: Paper) => of.blocks.flatMap((block) => (block.block === 'list' ? [block.items] : []));
    expect(lines(paper)).toEqual([]);
    expect(lines(listed([{ day: '2026-05-06' }], 'every Friday 8:00'))).toEqual([['every Friday 8:00']]);
    // Where nothing is left to show there are lines to write on.
    expect([tablesOf(listed([{ day: '2026-05-03' }])), lines(listed([{ day: '2026-05-03' }]))]).toEqual([[], [[]]]);
  });

  it('has the children who stay along, each on a line, beside what was typed of them before', () => {
    const children: Body = { 'child-list': [{ name: 'Mirlan', age: 4, bed: true }, { name: 'Ana' }] };
    const said = (stay: Body) => factOf(sheetOf([['stay', { ...STAY, ...stay }]]).paper, 'Children with them');
    expect(said(children)).toBe('Mirlan · 4 · Own bed\nAna');
    expect(said({ ...children, 'children-with-them': 'Sadyk, 1' })).toBe('Mirlan · 4 · Own bed\nAna\nSadyk, 1');
    // A name that is written from right to left turns neither the age nor the bed round.
    const ola: Body = { 'child-list': [{ name: 'علا حداد', age: 4, bed: true }] };
    expect(said(ola)).toBe('\u2068علا حداد\u2069 · 4 · Own bed');
    const hers: Told = ['identity', { 'family-name': 'حداد', 'name-used': 'Lia' }];
    expect(sheetOf([hers, ['stay', { ...STAY, ...ola }]]).stops.map(({ code }) => code)).toEqual(['paper-tells']);
  });

  it('has of who does not want anything kept the medicines, and neither children nor appointments', () => {
    const narrow = sheetOf(
      resident({
        health: { 'medicine-list': [{ name: 'Metformin', hours: '08:00', 'kept-by': 'house' }] },
        stay: {
          'child-list': [{ name: 'Mirlan', age: 4 }],
          'appointment-list': [{ day: '2026-05-06', 'fetched-by': 'the nurse' }],
        },
        other: [['consent', { date: '2026-05-03', keep: 'refuses' }]],
      }),
    );
    expect(tablesOf(narrow.paper).map(({ rows }) => rows)).toEqual([[['08:00', 'Metformin', 'The house']]]);
    const all = printed(narrow).join(' ');
    for (const closed of ['Mirlan', 'Children with them', 'the nurse', 'the driver']) expect(all).not.toContain(closed);
  });

  it('looks through every cell as through any text, and warns of a medicine once however often it is taken', () => {
    const looked = (health: Body) => sheetOf(resident({ health }));
    const of = (name: string) => looked({ 'medicine-list': [{ name, hours: '08:00 20:00' }] });
    expect(of('Ciobanu').stops).toMatchObject([{ code: 'paper-tells', places: { label: 'Medicines' } }]);
    expect(of('for the asylum').stops).toMatchObject([{ code: 'paper-forbidden-word' }]);
    expect(of('Isoniazid').likenesses).toHaveLength(1);
    const stay: Body = { 'appointment-list': [{ day: '2026-05-06', 'fetched-by': 'the police' }] };
    expect(sheetOf(resident({ stay })).stops).toMatchObject([{ code: 'paper-forbidden-word' }]);
    expect(
      sheetOf(resident({ stay: { 'child-list': [{ name: 'Ana Ciobanu' }] } })).stops.map(({ code }) => code),
    ).toEqual(['paper-tells']);
  });

  it('tells no day by saying when an appointment is, or until when a medicine lasts', () => {
    const near: Body = { 'next-examination': '2026-05-08' };
    const stay: Body = { 'appointment-list': [{ day: '2026-05-08', hour: '10:00' }] };
    expect(sheetOf(resident({ health: near, stay })).stops).toEqual([]);
    const until: Body = { 'medicine-list': [{ name: 'Metformin', 'enough-until': '2026-05-08' }] };
    expect(sheetOf(resident({ health: { ...near, ...until } })).stops).toEqual([]);
    expect(sheetOf(resident({ health: { ...near, diet: 'until 8.5.2026' } })).stops).toHaveLength(1);
  });

  it('shows a day however it is typed, and a line that may mean a day to come', () => {
    const listed = (appointments: string) => {
      const { paper } = sheetOf(resident({ stay: { appointments } }));
      return paper.blocks.flatMap((block) => (block.block === 'list' ? block.items : []));
    };
    const day = dayLabel('2026-05-06', 'en');
    expect(
      listed('6.5.2026 10:00\n06.05.26 11:00\n6 mai 2026, 12:00\nMon 6 May 2026 13:00\n- 6 мая 2026 14:00'),
    ).toEqual([`${day} 10:00`, `${day} 11:00`, `${day}, 12:00`, `${day} 13:00`, `${day} 14:00`]);
    expect(listed('3.12.2025 9:00\n12/03/2026 9:00\n3 décembre 2025\n3.12.2026 9:00\n12/03/2027 9:00')).toEqual([]);
    expect(listed('05/06/2026 9:00\n08/05/2026 9:00\n17/05/2026 9:00')).toEqual([
      '05/06/2026 9:00',
      '08/05/2026 9:00',
      `${dayLabel('2026-05-17', 'en')} 9:00`,
    ]);
    const open = ['every Friday 8:00', '6 May 9:00', 'from 1.4.2026 every day', '10.05 the nurse'];
    expect(listed(open.join('\n'))).toEqual(open);
  });

  it('has no heading with nothing under it, and does not say that a child has no children', () => {
    const titles = ({ paper }: ReturnType<typeof sheetOf>) =>
      paper.blocks.flatMap((block) => ('title' in block && block.title !== null ? [block.title] : []));
    const bare = { house: 'H1', room: 'R2', from: '2026-05-01' };
    expect(titles(sheetOf([['stay', bare]]))).toEqual(['Must know', 'Appointments of the next 14 days']);
    expect(titles(sheetOf([['stay', STAY]]))).toContain('Safety');
    const withChildren = (age: number, children: string) =>
      printed(
        sheetOf([
          ['profile', { age }],
          ['stay', { ...bare, 'children-with-them': children }],
        ]),
      ).includes('Children with them');
    expect([withChildren(15, 'none'), withChildren(15, 'Ana, 1'), withChildren(27, 'none')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('ends with its number, which copy, and when it is destroyed, and names no colleague', () => {
    const foot = (language: Language) =>
      footOf(language, { at: '4 May', number: 12, copy: 2, copies: 5, destroyBy: '2026-05-18' });
    expect(LANGUAGES.map(foot)).toEqual([
      'Printed 4 May · number 12 · copy 2 of 5 · destroy by 18 May 2026',
      'Imprimé le 4 May · numéro 12 · exemplaire 2 sur 5 · à détruire au plus tard le 18 mai 2026',
      'Impreso el 4 May · número 12 · ejemplar 2 de 5 · destruir a más tardar el 18 may 2026',
    ]);
  });
});

describe('never on it', () => {
  test.each(LANGUAGES)('a forbidden word, in labels, headings or notices: %s', (language) => {
    for (const text of printed(sheetOf(resident(), language)))
      expect([text, forbiddenIn(text, PREGNANCY_WORDS)]).toEqual([text, []]);
  });

  test.each(LANGUAGES)(
    'whatever was planted in any private question that is not on the sheet’s list: %s',
    (language) => {
      fc.assert(
        fc.property(word, (planted) => {
          const told = FORMS_HELD.map((inForm): Told => [inForm.kind, plantedIn(inForm, planted)]).filter(
            ([, body]) => Object.keys(body).length > 0,
          );
          const { paper, stops, likenesses } = sheetOf(told, language);
          expect(printed({ paper }).filter((text) => text.toLowerCase().includes(planted))).toEqual([]);
          expect([...stops, ...likenesses]).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('nationality, birth date, countries, or the codes of a story', () => {
    for (const language of LANGUAGES) {
      const all = printed(
        sheetOf(
          resident({
            other: [
              ['screening', { date: '2026-05-02', purposes: ['sexual'], 'countries-of-exploitation': ['ARE'] }],
              ['decision', { date: '2026-05-02', matter: 'eligibility', project: 'KG-REIN-1', result: 'yes' }],
              ['determination', { date: '2026-05-02', status: 'victim' }],
            ],
          }),
          language,
        ),
      ).join(' ');
      for (const text of [
        countryLabel('MDA', language),
        countryLabel('ARE', language),
        'Ciobanu',
        '1999',
        dayLabel('1999-02-03', language),
        'KG-REIN',
        'H1',
      ])
        expect([language, text, all.includes(text)]).toEqual([language, text, false]);
    }
  });

  it('script, link or picture: what was typed is text', () => {
    const { paper } = sheetOf(resident({ stay: { wishes: '<img src=x onerror=alert(1)> & "quotes"' } }));
    const { html, title } = paperDocument(paper, 'Letter');
    expect(html).not.toMatch(/<img|<script|http|<a /i);
    expect(html).toContain('&#60;img');
    expect(title).toBe('Sheet');
  });
});

describe('a text that would turn round what stands beside it', () => {
  it('is kept to itself on paper, wherever it stands', () => {
    const turned = 'Lia\u202Ethgin ta';
    const { paper } = sheetOf(
      resident({
        stay: { wishes: turned, appointments: `2026-05-06 ${turned}` },
        health: { allergies: turned },
        other: [['identity', { 'name-used': turned }]],
      }),
    );
    // A name loses such signs before it is shown anywhere; a told answer keeps them.
    expect(paper.whose).toMatch(turned.replace('\u202E', ''));
    expect(printed({ paper }).filter((text) => text.includes(turned))).toHaveLength(3);
    const everywhere: Paper = {
      ...paper,
      blocks: [
        ...paper.blocks,
        { block: 'facts', title: null, rows: [{ label: 'Name used', value: turned }] },
        { block: 'table', title: null, columns: ['Medicines'], rows: [[turned]] },
        { block: 'notice', text: turned },
        { block: 'choices', number: '1', question: turned, asked: true, choices: [turned], line: false },
      ],
      foot: [turned],
    };
    const { html } = paperDocument(everywhere, 'A4');
    const holding = [...html.matchAll(/<(?<tag>\w+)[^>]*>[^<]*\u202E/g)].map(({ groups }) => groups?.tag);
    const isolating = [...html.matchAll(/^ *(?<tags>[a-z, ]+) \{ unicode-bidi: (?:isolate|plaintext); \}$/gm)].flatMap(
      ({ groups }) => groups?.tags?.split(', '),
    );
    expect(new Set(holding)).toEqual(new Set(['dd', 'td', 'li', 'p', 'b', 'span', 'footer']));
    expect(new Set(isolating)).toEqual(new Set(holding));
  });
});

const tablesOf = (paper: Paper) =>
  paper.blocks.flatMap((one) => {
    if (one.block !== 'table') return [];
    const { title, columns, rows } = one;
    return [{ title, columns, rows }];
  });

const factOf = (paper: Paper, wanted: string): string | undefined =>
  paper.blocks.flatMap((one) => (one.block === 'facts' ? one.rows : [])).find(({ label }) => label === wanted)?.value;

/** A body of this form with the word in every private question that is not on the sheet's list. */
function plantedIn(inForm: Form, planted: string): Body {
  const secret = questionsOf(inForm).filter((asked) => asked.sensitivity !== 'fact' && !onSheet(inForm, asked));
  const told = Object.fromEntries(
    secret.flatMap((asked): [string, string][] =>
      isText(asked) ? [[asked.id, `${planted} ${asked.id}`]] : asked.type === 'date' ? [[asked.id, '1987-06-05']] : [],
    ),
  );
  return inForm.kind === 'stay' ? { ...told, from: '2026-05-01', room: 'R2' } : told;
}
