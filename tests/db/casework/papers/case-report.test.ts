import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { caseReport } from '../../../../db/casework/papers/case-report.ts';
import { type Reading, recordsFor } from '../../../../db/casework/papers/report-answers.ts';
import type { CaseRecord, Counts } from '../../../../db/casework/record/case-record.ts';
import { closedByNo } from '../../../../db/casework/rules/said-no.ts';
import { audienceOf, questionsOf } from '../../../../db/codebook/forms/index.ts';
import {
  REPORT_PARTS,
  REPORT_READERS,
  type ReportPart,
  type ReportReader,
} from '../../../../db/codebook/papers/case-report.ts';
import { type Audience, type Form, LANGUAGES, type Language, type Question } from '../../../../db/codebook/types.ts';
import type { Paper } from '../../../../db/contract/papers.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { createOffice, type Person } from '../user-session.ts';
import { everyAnswerTo, FILLED, marksIn } from './every-answer.ts';

const OURS = 'KG-BIS';
type ReportDepth = NonNullable<ReturnType<Reading['depthOf']>>;
const full = (): ReportDepth => 'full';

interface Asked {
  readonly reader: ReportReader;
  readonly depthOf?: Reading['depthOf'];
  readonly person?: Person;
  readonly language?: Language;
  readonly without?: readonly ReportPart[];
}

function reportOf(records: readonly CaseRecord[], { reader, depthOf = full, person = 'focal-point', ...more }: Asked) {
  const session = createOffice().sessionOf(person);
  const read = recordsFor(session, records, { reader, depthOf });
  return caseReport(read, {
    ...{ reader, whose: 'KG-BIS-26-7K2MQX · for somebody', language: 'en', today: '2026-05-04' },
    ...{ gates: [], left: [], without: [], ...more },
  });
}

const wordsOf = (paper: Paper): string => JSON.stringify(paper.blocks);
const rowsOf = (paper: Paper) => paper.blocks.flatMap((block) => (block.block === 'facts' ? block.rows : []));
/** What stands in records, and where they are followed from answer to answer. */
const answersOn = (paper: Paper) =>
  paper.blocks.flatMap((block) =>
    block.block === 'facts' && (block.beside !== undefined || block.title === 'How things went on') ? block.rows : [],
  );
const titles = (paper: Paper) => paper.blocks.flatMap((block) => (block.block === 'part' ? [block.title] : []));

/** What somebody outside reads in words, by form: their names, what they told, the proceeding. Every other text of the file stays inside. */
const WORDS_OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  screening: ['narrative'],
  determination: ['ground-note', 'formal-authority', 'own-words'],
  identity: ['family-name', 'given-names', 'patronymic', 'names-in-script', 'other-names', 'birth-place'],
  profile: ['skills'],
  recruitment: ['place', 'narrative'],
  'journey-leg': ['from-place', 'to-place', 'border-place', 'narrative'],
  exploitation: ['place', 'venue', 'narrative'],
  'way-out': ['place', 'narrative'],
  legal: ['article', 'result-note', 'court', 'case-number'],
};

/** Answers that nobody outside may read although the rest of the form goes there. */
const NEVER_OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  screening: ['place', 'interviewer', 'people-in-room', 'interpreter', 'still-open'],
  identity: ['name-used', 'documents', 'document-kinds', 'document-numbers', 'identity-number', 'home-address'],
  profile: [
    ...['languages', 'interpreter', 'origin-place', 'marital-status', 'lived-with', 'parents-alive', 'family-knows'],
    ...['children', 'children-where', 'children-in-school', 'dependants', 'family-note'],
    ...['vulnerabilities-individual', 'vulnerabilities-household', 'vulnerabilities-community'],
  ],
  recruitment: ['recruiter', 'agency', 'decided-by', 'costs-from', 'owed-to'],
  'journey-leg': ['travelled-with'],
  exploitation: ['exploiter', 'consequences'],
  'way-out': ['left-behind'],
  legal: ['lawyer', 'testimony-protection', 'travels-before-trial', 'owed', 'awarded', 'received', 'due', 'note'],
};

/** What each reader may read of a question, in words of the field and not of the code: about whom, how close, at which depth. */
function mayRead(reader: ReportReader, depth: ReportDepth, inForm: Form, asked: Question): boolean {
  if (reader === 'own-office') return true;
  const audience: Audience = audienceOf(inForm, asked);
  if (inForm.kind === 'perpetrator' || inForm.kind === 'family') return false;
  if (audience === 'suspect' || audience === 'staff') return false;
  if (reader === 'headquarters' && inForm.kind === 'health') return false;
  if (depth === 'without-identity' && (asked.sensitivity !== 'fact' || inForm.kind === 'health')) return false;
  return reader !== 'outside' || WORDS_OUTSIDE[inForm.kind]?.includes(asked.id) === true;
}

describe('a detailed report', () => {
  const forms = fc.subarray([...FILLED], { minLength: 1 });
  const depths = fc.constantFrom<ReportDepth>('full', 'without-identity');

  test('holds every answer that its reader may read, by right, half and no, and no other', () => {
    fc.assert(
      fc.property(forms, fc.constantFrom(...REPORT_READERS), depths, depths, (chosen, reader, here, there) => {
        const [ours, theirs] = [chosen.filter((_, at) => at % 2 === 0), chosen.filter((_, at) => at % 2 === 1)];
        const records = [...caseOf(...ours.map(everyAnswerTo)), ...from('MD-KIV', ...theirs.map(everyAnswerTo))];
        const depthOf = (office: string) => (reader === 'own-office' ? 'full' : office === OURS ? here : there);
        const said = wordsOf(reportOf(records, { reader, depthOf }).paper);
        for (const [some, depth] of [
          [ours, depthOf(OURS)],
          [theirs, depthOf('MD-KIV')],
        ] as const) {
          for (const inForm of some) {
            for (const asked of questionsOf(inForm)) {
              // What only proves which picture belongs to a record is on no paper.
              const is = asked.system !== true && mayRead(reader, depth, inForm, asked);
              for (const mark of marksIn(inForm.kind, asked)) {
                expect(said.includes(mark), `${reader} ${depth} ${inForm.kind}.${asked.id}`).toBe(is);
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(FILLED.map((inForm) => [inForm.kind, inForm] as const))(
    'says every answer to %s under its question, codes and days too',
    (_, inForm) => {
      const told = everyAnswerTo(inForm);
      const { paper } = reportOf(caseOf(told), { reader: 'own-office' });
      const labels = answersOn(paper).map(({ label }) => label);
      const asked = questionsOf(inForm).filter(
        ({ id, system }) => system !== true && id in told[1] && id !== inForm.date,
      );
      expect(labels.filter((label) => asked.some((one) => one.label.en === label)).toSorted()).toEqual(
        asked.map(({ label }) => label.en).toSorted(),
      );
    },
  );

  it('says of what happened nothing to anybody where the person does not want that kept', () => {
    const no: Told = [
      'consent',
      { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] },
    ];
    const others = FILLED.filter(({ kind }) => kind !== 'consent');
    const records = caseOf(...others.map(everyAnswerTo), no);
    expect(closedByNo(records)).toBe('story');
    const said = wordsOf(reportOf(records, { reader: 'own-office' }).paper);
    for (const inForm of others) {
      for (const asked of questionsOf(inForm)) {
        const tells = inForm.tells === 'story' || (inForm.tells === 'in-words' && asked.sensitivity === 'told');
        // What the gates of a step said is closed by every no, also beside what stays open.
        const stays = asked.id === 'gate-then' || (tells && !inForm.staysOpenAfterNo);
        for (const mark of marksIn(inForm.kind, asked)) {
          expect(said.includes(mark), `${inForm.kind}.${asked.id}`).toBe(!stays);
        }
      }
    }
  });

  it('tells somebody outside who the person is, what happened and how the proceeding stands, and of no other form', () => {
    const { paper } = reportOf(caseOf(...FILLED.map(everyAnswerTo)), { reader: 'outside' });
    const records = paper.blocks.flatMap((block) =>
      block.block === 'facts' && block.beside !== undefined ? [block.title] : [],
    );
    expect(records.toSorted()).toEqual([
      ...['Determination', 'Exploitation', 'Identity', 'Part of the journey', 'Proceedings and papers to stay'],
      ...['Profile', 'Recruitment', 'Screening', 'The way out'],
    ]);
    expect(paper.blocks.filter(({ block }) => block === 'table')).toHaveLength(1);
  });

  it.each(Object.entries(NEVER_OUTSIDE))(
    'tells nobody outside of %s what is about others or their safety',
    (kind, ids) => {
      const inForm = FILLED.find((one) => one.kind === kind);
      if (inForm === undefined) throw new Error(kind);
      const { paper } = reportOf(caseOf(everyAnswerTo(inForm)), { reader: 'outside' });
      const labels = answersOn(paper).map(({ label }) => label);
      expect(labels).not.toEqual([]);
      const asked = questionsOf(inForm).filter(({ id }) => ids.includes(id));
      expect(asked).toHaveLength(ids.length);
      expect(asked.filter(({ label }) => labels.includes(label.en)).map(({ id }) => id)).toEqual([]);
    },
  );

  it('holds nothing of what an office wrote that may not go there', () => {
    const records = [
      ...caseOf(['screening', { date: '2026-05-01', narrative: 'told here' }]),
      ...from('MD-KIV', ['screening', { date: '2026-05-02', narrative: 'told there' }]),
    ];
    const depthOf = (office: string) => (office === OURS ? 'full' : null);
    const said = wordsOf(reportOf(records, { reader: 'other-office', depthOf }).paper);
    expect([said.includes('told here'), said.includes('told there'), said.includes('MD-KIV')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('keeps a note where its writer kept it', () => {
    const note = (text: string, visibility?: string): Told => ['note', { text, ...(visibility ? { visibility } : {}) }];
    const records = caseOf(note('for all'), note('for us', 'this-office'), note('for her', 'focal-point'));
    const said = (reader: ReportReader, person?: Person) => {
      const words = wordsOf(reportOf(records, { reader, ...(person ? { person } : {}) }).paper);
      return ['for all', 'for us', 'for her'].filter((text) => words.includes(text));
    };
    expect(said('own-office')).toEqual(['for all', 'for us', 'for her']);
    expect(said('own-office', 'second-caseworker')).toEqual(['for all', 'for us']);
    expect(said('other-office')).toEqual(['for all']);
  });

  it('says in words why there is no answer, and nothing of what nobody was asked', () => {
    const records = caseOf([
      'profile',
      { sex: { missing: 'declined' }, gender: { missing: 'unknown' }, interpreter: { missing: 'not-asked' } },
    ]);
    const rows = rowsOf(reportOf(records, { reader: 'own-office' }).paper).map(({ value }) => value);
    expect(rows).toContain('Does not want to say');
    expect(rows).toContain('Unknown');
    expect(rows).toContain('Not asked');
  });

  it('has both where two offices say otherwise, each with its office and day', () => {
    const records = [
      ...caseOf(['screening', { date: '2026-05-01', narrative: 'by lorry' }]),
      ...from('MD-KIV', ['screening', { date: '2026-05-02', narrative: 'by train' }]),
    ];
    const blocks = reportOf(records, { reader: 'own-office' }).paper.blocks;
    const screenings = blocks.filter((block) => block.block === 'facts' && block.title === 'Screening');
    expect(screenings).toMatchObject([
      { beside: '1 May 2026 · KG-BIS', rows: [{ value: 'by lorry' }] },
      { beside: '2 May 2026 · MD-KIV', rows: [{ value: 'by train' }] },
    ]);
  });

  it('has what was written of one kind in the order in which days count: what is dated after its writing comes first', () => {
    const screening = (date: string, narrative: string): Told => ['screening', { date, narrative }];
    const records = caseOf(screening('2026-05-02', 'then'), screening('2026-05-01', 'first')).map(
      (record): CaseRecord => (record.open.date === '2026-05-02' ? { ...record, at: '2026-04-30T12:00Z' } : record),
    );
    const told = rowsOf(reportOf(records, { reader: 'own-office' }).paper).map(({ value }) => value);
    expect(told.filter((value) => ['first', 'then'].includes(value))).toEqual(['then', 'first']);
  });

  it('tells what is asked again and again as one line of answers, equal ones together', () => {
    const step = (planned: string, code: string): Told => [
      'follow-up',
      { state: 'done', date: planned, 'domain-housing': code },
    ];
    const records = caseOf(step('2026-01-05', 'crisis'), step('2026-02-05', 'crisis'), step('2026-03-05', 'weak'));
    const { paper } = reportOf(records, { reader: 'own-office' });
    const housing = rowsOf(paper).filter(({ label }) => label === 'Housing');
    expect(housing).toHaveLength(1);
    expect(housing[0]?.value.split('\n')).toHaveLength(2);
    expect(housing[0]?.value).toMatch(/^5 Jan 2026 · KG-BIS – 5 Feb 2026 · KG-BIS: .+\n5 Mar 2026 · KG-BIS: /);
  });

  it('tells the way as one route of countries', () => {
    const records = caseOf(
      ['recruitment', { when: '2024-01', country: 'MDA' }],
      ['journey-leg', { leg: 1, left: '2024-02', 'from-country': 'MDA', 'to-country': 'TUR' }],
      ['exploitation', { started: '2024-03', ended: '2025-01', country: 'TUR' }],
      ['way-out', { when: '2025-02', country: 'KGZ' }],
    );
    const { paper } = reportOf(records, { reader: 'own-office' });
    expect(rowsOf(paper).find(({ label }) => label === 'Route')?.value).toBe('Moldova → Türkiye → Kyrgyzstan');
  });

  it('says of each danger since when and what became of it', () => {
    const records = caseOf(
      ['intake', { date: '2026-05-01', 'needs-today': ['threatened', 'doctor-now'] }],
      ['danger-answer', { date: '2026-05-01', dangers: ['doctor-now'], answer: 'done' }],
    );
    const { paper } = reportOf(records, { reader: 'own-office' });
    const table = paper.blocks.find((block) => block.block === 'table' && block.title === 'Danger');
    expect(table).toMatchObject({
      rows: [
        [expect.stringMatching(/threat/i), '1 May 2026', 'open'],
        [expect.stringMatching(/doctor/i), '1 May 2026', expect.stringMatching(/^1 May 2026: /)],
      ],
    });
  });

  it('adds money of one currency, state and way, never two currencies, nor a child’s to the person’s', () => {
    const paid = (amount: number, currency: string, more = {}): Told => [
      'payment',
      { date: '2026-05-01', state: 'paid', way: 'grant', for: 'food', amount, currency, ...more },
    ];
    const records = caseOf(
      paid(10_050, 'EUR'),
      paid(20_000, 'EUR'),
      paid(500_000, 'JPY'),
      paid(1_000, 'EUR', { way: 'returned' }),
      paid(4_000, 'EUR', { 'for-whom': 'child' }),
      ['payment', { date: '2026-05-01', way: 'grant', for: 'food', amount: 50, currency: 'EUR' }],
    );
    const { paper } = reportOf(records, { reader: 'own-office' });
    const table = paper.blocks.find((block) => block.block === 'table' && block.columns.includes('Sum'));
    expect(table).toMatchObject({
      rows: [
        ['KG-BIS (this office)', '–', 'Paid', 'Given', '3', '301.00 EUR'],
        ['KG-BIS (this office)', '–', 'Paid', 'Given', '1', '500,000 JPY'],
        ['KG-BIS (this office)', '–', 'Paid', 'Unspent, returned to the fund', '1', '10.00 EUR'],
        ['KG-BIS (this office)', 'A child of theirs', 'Paid', 'Given', '1', '40.00 EUR'],
      ],
    });
  });

  test.each([
    ['en', 'Who pays', 'this office', 'another office', ', which accounts for it and keeps the receipt'],
    ['fr', 'Qui paie', 'ce bureau', 'un autre bureau', ', qui en rend compte et garde le reçu'],
    ['es', 'Quién paga', 'esta oficina', 'otra oficina', ', que rinde cuentas de ello y guarda el comprobante'],
  ] as const)(
    'says of what other offices paid, accepted here or not, whose it is, and adds it to nobody’s: %s',
    (language, label, ours, another, accounts) => {
      const paid: Told = [
        'payment',
        { date: '2026-05-01', state: 'paid', way: 'grant', amount: 10_000, currency: 'EUR' },
      ];
      const theirs = (office: string, counts: Counts) =>
        from(office, paid, paid).map((record): CaseRecord => ({ ...record, counts }));
      const records = [...theirs('UA-ODS', 'tightening'), ...caseOf(paid), ...theirs('MD-KIV', 'whole')];
      for (const reader of ['own-office', 'other-office', 'headquarters'] as const) {
        const { paper } = reportOf(records, { reader, language });
        const marks = rowsOf(paper).filter((row) => row.label === label);
        const mark = (office: string) => ({ label, value: `${office} (${another})${accounts}` });
        expect(marks).toEqual(expect.arrayContaining(['MD-KIV', 'UA-ODS'].map(mark)));
        expect(marks).toHaveLength(4);
        const table = paper.blocks.findLast((block) => block.block === 'table');
        const sums = table?.block === 'table' ? table.rows.map((row) => [row[0], row[4]]) : [];
        expect(sums).toEqual([
          [`KG-BIS (${ours})`, '1'],
          [`MD-KIV (${another})`, '2'],
          [`UA-ODS (${another})`, '2'],
        ]);
      }
    },
  );

  test.each(LANGUAGES)('leaves out the parts that are not to go, and still says what each holds: %s', (language) => {
    const records = caseOf(...FILLED.map(everyAnswerTo));
    const whole = reportOf(records, { reader: 'own-office', language });
    expect(whole.parts.map(({ part }) => part)).toEqual(REPORT_PARTS.filter((part) => part !== 'left'));
    expect(titles(whole.paper)).toHaveLength(whole.parts.length);
    for (const { part, count } of whole.parts) {
      const less = reportOf(records, { reader: 'own-office', language, without: [part] });
      expect(less.parts.find((one) => one.part === part)?.count).toBe(count);
      expect(titles(less.paper)).toHaveLength(whole.parts.length - 1);
      expect(wordsOf(less.paper).length).toBeLessThan(wordsOf(whole.paper).length);
    }
  });
});
