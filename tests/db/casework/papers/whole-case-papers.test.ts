/** The two short papers that are made of a whole case: for the office that takes it over, and for the person. */
import { describe, expect, it, test } from 'vitest';
import { handoverSummary } from '../../../../db/casework/papers/handover-summary.ts';
import { ownCopy } from '../../../../db/casework/papers/own-copy.ts';
import { layoutOf } from '../../../../db/casework/papers/sides.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { FORMS, questionsOf } from '../../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../../db/codebook/lists/index.ts';
import { OWN_COPY } from '../../../../db/codebook/papers/own-copy.ts';
import { type Body, LANGUAGES } from '../../../../db/codebook/types.ts';
import { PAPER_SIZES, type Paper } from '../../../../db/contract/papers.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { everyAnswerTo, FILLED, marksIn } from './every-answer.ts';

const wordsOf = ({ blocks, whose }: Paper): string => JSON.stringify([blocks, whose]);
const summaryOf = (
  told: readonly Told[],
  language: (typeof LANGUAGES)[number] = 'en',
  // What another office wrote and does not go there.
  withheld: readonly CaseRecord[] = [],
) => {
  const read = caseOf(...told);
  return handoverSummary(read, {
    ...{ whose: 'KG-BIS-26-7K2MQX · for MD-KIV', from: 'Bishkek', language, today: '2026-05-04' },
    ...{ file: [...read, ...withheld], isWhole: withheld.length === 0 },
  });
};
const blockOf = ({ blocks }: Paper, title: string) => blocks.find((block) => 'title' in block && block.title === title);
const answerOn = ({ blocks }: Paper, label: string) =>
  blocks.flatMap((block) => (block.block === 'facts' ? block.rows : [])).find((row) => row.label === label)?.value;
const copyOf = (told: readonly Told[], language: (typeof LANGUAGES)[number] = 'en', more: object = {}) =>
  ownCopy(caseOf(...told), { whose: '7K2MQX', language, offices: [], complaintsTo: null, ...more });

const LIFE: readonly Told[] = [
  ['consent', { date: '2026-05-01', keep: 'with-name', help: 'agrees', 'share-receiving': 'with-name' }],
  ['identity', { 'name-used': 'Lia', 'family-name': 'Ciobanu', 'birth-date': '1999-03-04' }],
  ['profile', { nationalities: ['MDA'], languages: ['ron'], sex: 'female' }],
  [
    'intake',
    { date: '2026-05-01', 'needs-today': ['threatened'], 'next-step': 'talk-again', 'next-step-date': '2026-05-09' },
  ],
  ['safe-contact', { date: '2026-05-01', telephone: '+996 555 010 010', 'never-say': 'where she worked' }],
  [
    'plan',
    {
      date: '2026-05-02',
      items: [
        { what: 'find a course', who: 'Bishkek', until: '2026-06-01', state: 'planned' },
        { what: 'a new passport', who: 'Bishkek', state: 'done' },
      ],
    },
  ],
  ['stay', { house: 'H1', from: '2026-04-01' }],
];

describe('the handover summary', () => {
  it('says who it is, what danger is open, how they are reached, what was agreed, what is open and who does what next', () => {
    const said = wordsOf(summaryOf(LIFE));
    for (const text of ['Lia', 'Ciobanu', 'Moldova', 'Romanian', '+996 555 010 010', 'where she worked']) {
      expect(said).toContain(text);
    }
    for (const text of ['since 1 May 2026', 'A stay that is not over: 1 Apr 2026', 'find a course', '9 May 2026']) {
      expect(said).toContain(text);
    }
    expect(said).not.toContain('a new passport');
  });

  it('says the newest allergy that was told, also where it was not asked again; that it was not asked only where none was', () => {
    const asked = (date: string, allergies: Body[string]): Told => ['health', { date, allergies }];
    const older = asked('2026-05-01', 'penicillin');
    expect(answerOn(summaryOf([older, asked('2026-05-03', { missing: 'not-asked' })]), 'Allergies')).toBe('penicillin');
    expect(answerOn(summaryOf([older, asked('2026-05-03', 'nuts')]), 'Allergies')).toBe('nuts');
    expect(answerOn(summaryOf([asked('2026-05-03', { missing: 'not-asked' })]), 'Allergies')).toBe('Not asked');
  });

  it('says that nothing is agreed about reaching them, and what has run out', () => {
    expect(wordsOf(summaryOf([]))).toContain('Nothing is agreed. Ask before any call');
    const card: Told = ['safe-contact', { date: '2026-01-01', telephone: '1', 'valid-until': '2026-02-01' }];
    expect(wordsOf(summaryOf([card]))).toContain('This has run out.');
    expect(wordsOf(summaryOf(LIFE))).not.toContain('This has run out.');
  });

  it('says of an agreement that waits for a guardian that it does, and never that the person decides later', () => {
    const paper = summaryOf([
      ['profile', { age: 16 }],
      ['consent', { date: '2026-05-04', return: 'agrees' }],
    ]);
    expect(answerOn(paper, 'Waiting for others')).toBeDefined();
    expect(wordsOf(paper)).not.toContain('Will decide later');
  });

  it('warns by the codes of danger and of a child that stand in what does not go there, without its words or day', () => {
    const withheld = from(
      'GE-TBS',
      ['intake', { date: '2026-05-02', 'needs-today': ['threatened'], 'needs-note': 'by her uncle' }],
      ['profile', { 'may-be-under-18': true }],
    );
    const paper = summaryOf([['intake', { date: '2026-05-01', 'needs-today': ['doctor-now'] }]], 'en', withheld);
    expect(blockOf(paper, 'Danger')).toMatchObject({
      items: ['Is being threatened', 'A doctor now, since 1 May 2026'],
    });
    expect(answerOn(paper, 'Adult or child')).toBe('Child');
    expect(wordsOf(paper)).not.toMatch(/uncle|2 May 2026|GE-TBS/);
  });

  test.each([
    ['en', 'Danger', 'Adult or child', 'Not known from this paper: part of the file is not here.'],
    ['fr', 'Danger', 'Adulte ou enfant', 'Non précisé par ce document : une partie du dossier n’est pas ici.'],
    ['es', 'Peligro', 'Edad', 'No se sabe por este papel: aquí falta parte del caso.'],
  ] as const)(
    'never says of part of a file that there is no danger, or an adult: %s',
    (language, danger, age, says) => {
      const paper = summaryOf([], language, from('GE-TBS', ['identity', { 'name-used': 'Lia' }]));
      expect(blockOf(paper, danger)).toMatchObject({ items: [says] });
      expect(answerOn(paper, age)).toBe(says);
      expect(wordsOf(summaryOf([], language))).not.toContain(says);
    },
  );

  test.each(PAPER_SIZES)('is two sides at most, however much was written: %s', (size) => {
    const long = 'She was told that nobody would ever come to look for her there. '.repeat(40);
    const told = FILLED.map((inForm): Told => {
      const [kind, body] = everyAnswerTo(inForm);
      const answers = questionsOf(inForm).flatMap(({ id, type }) =>
        type === 'long-text' ? [[id, long] as const] : type === 'text' ? [[id, long.slice(0, 190)] as const] : [],
      );
      return [kind, { ...body, ...Object.fromEntries(answers) }];
    });
    const items = Array.from({ length: 40 }, () => ({
      what: long.slice(0, 200),
      who: long.slice(0, 200),
      state: 'planned',
    }));
    const consent = FORMS.get('consent');
    const matters = (consent === undefined ? [] : questionsOf(consent)).filter(({ list }) => list === 'consent-yes-no');
    const agreed = Object.fromEntries(matters.map(({ id }) => [id, 'agrees']));
    const all: readonly Told[] = [
      ...told.filter(([kind]) => kind !== 'plan'),
      ['plan', { date: '2026-05-02', items }],
      ['consent', { date: '2026-05-02', ...agreed }],
    ];
    for (const language of LANGUAGES) {
      const paper = summaryOf(all, language);
      expect(wordsOf(paper)).toContain('…');
      expect(layoutOf(paper, size).sides.length, language).toBeLessThanOrEqual(2);
    }
  });
});

describe('the person’s own copy', () => {
  /** Their own names are theirs. */
  const THEIRS: Readonly<Record<string, readonly string[]>> = {
    identity: ['name-used', 'given-names', 'patronymic', 'family-name'],
  };

  test.each(LANGUAGES)('holds no word that somebody wrote, but for their own names: %s', (language) => {
    const said = wordsOf(copyOf(FILLED.map(everyAnswerTo), language));
    for (const inForm of FILLED) {
      for (const asked of questionsOf(inForm)) {
        const isTheirs = THEIRS[inForm.kind]?.includes(asked.id) === true;
        for (const mark of marksIn(inForm.kind, asked)) {
          expect(said.includes(mark), `${inForm.kind}.${asked.id}`).toBe(isTheirs);
        }
      }
    }
  });

  it('has the newest of their names that was told, also where it was not asked again', () => {
    const copy = copyOf([...LIFE, ['identity', { 'name-used': { missing: 'not-asked' }, 'family-name': 'Rusu' }]]);
    expect(answerOn(copy, 'What may we call you?')).toBe('Lia');
    expect(answerOn(copy, 'Family name')).toBe('Rusu');
  });

  it('says what they answered themselves, not a guardian’s refusal nor what another office wrote, and what waits for somebody else', () => {
    const own: Told = ['consent', { date: '2026-05-04', help: 'agrees', return: 'agrees', police: 'agrees' }];
    const guardian: Told = [
      'consent',
      { date: '2026-05-06', help: 'refuses', media: 'refuses', 'given-by': 'guardian' },
    ];
    const theirs = from('MD-KIV', ['consent', { date: '2026-05-07', police: 'refuses' }]);
    const records = [
      ...caseOf(['profile', { age: 16 }], own, guardian),
      ...theirs.map((record): CaseRecord => ({ ...record, counts: 'tightening' })),
    ];
    const waiting = {
      en: 'Agrees. Somebody else still has to agree.',
      fr: 'Accepte. Une autre personne doit encore donner son accord.',
      es: 'Acepta. Otra persona todavía tiene que dar su acuerdo.',
    };
    for (const language of LANGUAGES) {
      const copy = ownCopy(records, { whose: '7K2MQX', language, offices: [], complaintsTo: null });
      const agreed = blockOf(copy, OWN_COPY.agreed[language]);
      const yes = codeLabel('consent-yes-no', 'agrees')?.[language];
      const answers = agreed?.block === 'table' ? agreed.rows.map(([, answer]) => answer) : [];
      expect(answers).toEqual([yes, waiting[language], yes]);
    }
  });

  it('says where they stayed, and of no stay that was announced and to which nobody came', () => {
    const stay = (from: string, came: string): Told => ['stay', { house: 'H1', from, came }];
    const copy = copyOf([stay('2026-03-02', 'not-yet'), stay('2026-03-05', 'yes')]);
    expect(blockOf(copy, 'Where you stayed')).toMatchObject({ rows: [['5 Mar 2026', '', '']] });
  });

  it('tells what our office paid from what another one did, in words and without its name, and adds them never', () => {
    const paid: Told = [
      'payment',
      { date: '2026-05-01', state: 'paid', way: 'grant', amount: 10_000, currency: 'EUR' },
    ];
    const theirs = ['MD-KIV', 'UA-ODS'].flatMap((office) => from(office, paid));
    const records = [...theirs.map((record): CaseRecord => ({ ...record, counts: 'tightening' })), ...caseOf(paid)];
    const words = {
      en: ['Who pays', 'our office', 'another office'],
      fr: ['Qui paie', 'notre bureau', 'un autre bureau'],
      es: ['Quién paga', 'nuestra oficina', 'otra oficina'],
    };
    for (const language of LANGUAGES) {
      const copy = ownCopy(records, { whose: '7K2MQX', language, offices: [], complaintsTo: null });
      const money = blockOf(copy, OWN_COPY.money[language]);
      const [label, ours, another] = words[language];
      const said = money?.block === 'table' ? [money.columns[0], ...money.rows.map(([whose]) => whose)] : [];
      expect(said).toEqual([label, ours, another, another]);
    }
  });

  it('says nothing of suspects, family or danger, nor which office wrote what or where the house is', () => {
    const said = wordsOf(copyOf(FILLED.map(everyAnswerTo)));
    for (const word of ['Suspect', 'Family member', 'Danger', 'KG-BIS', 'AB-1']) expect(said).not.toContain(word);
  });

  it('says what they agreed to, where they stayed, who else has the file and whom they can tell', () => {
    const said = wordsOf(copyOf(LIFE, 'en', { offices: ['MD-KIV'], complaintsTo: 'Ms Orlova, +996 555 010 011' }));
    for (const text of ['Lia', '4 Mar 1999', 'Moldova', '1 Apr 2026', 'MD-KIV', 'Ms Orlova, +996 555 010 011']) {
      expect(said).toContain(text);
    }
    expect(said).not.toContain('H1');
    expect(wordsOf(copyOf(LIFE))).toContain('Nobody but our office.');
  });
});
