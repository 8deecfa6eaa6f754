/** The sheet for who goes along on a journey, as a paper (papers/README.md, Travel sheet). */
import { describe, expect, it, test } from 'vitest';
import { forbiddenIn } from '../../../../db/casework/papers/forbidden.ts';
import { layoutOf } from '../../../../db/casework/papers/sides.ts';
import { travelSheet } from '../../../../db/casework/papers/travel-sheet.ts';
import { ofKind } from '../../../../db/casework/record/answers.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { questionsOf } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { ON_THE_TRAVEL_SHEET, TRAVEL_SHEET } from '../../../../db/codebook/papers/travel-sheet.ts';
import { type Body, LANGUAGES, type Language } from '../../../../db/codebook/types.ts';
import { PAPER_SIZES } from '../../../../db/contract/papers.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { everyAnswerTo, FILLED, marksIn } from './every-answer.ts';

const ROUTE = [
  { day: '2026-05-11', hour: '06:40', from: 'Bishkek', to: 'Istanbul', number: 'TK 347' },
  { day: '2026-05-11', hour: '13:15', from: 'Istanbul', to: 'Chisinau', number: 'TK 273' },
];
const HOME = { state: 'planned', mode: 'voluntary-return', 'planned-for': '2026-05-11', route: ROUTE };
const LIA: readonly Told[] = [
  ['identity', { 'name-used': 'Lia', 'family-name': 'Ciobanu', 'birth-date': '1999-03-04' }],
  ['profile', { languages: ['ron'], nationalities: ['MDA'] }],
];
function sheetOf(
  body: Body,
  told: readonly Told[] = LIA,
  language: Language = 'en',
  theirs: readonly CaseRecord[] = [],
) {
  const records = [...caseOf(...told, ['travel', body]), ...theirs];
  const [travel] = ofKind(records, 'travel');
  if (travel === undefined) throw new Error('no journey');
  const onDuty = [{ id: 'd', name: 'Vera', telephone: '+996 555 010 010', hours: 'day and night', house: null }];
  return travelSheet({ travel, records, reference: '7K2MQX', onDuty }, language);
}
const wordsOf = ({ paper }: ReturnType<typeof sheetOf>): string => JSON.stringify([paper.whose, paper.blocks]);
const stopsOf = (body: Body, told?: readonly Told[]) =>
  sheetOf({ ...HOME, ...body }, told).stops.map(({ code, places }) => [code, places.word]);

describe('the travel sheet', () => {
  it('says how the person is called and known, the route, who goes along and who waits, and whom to call', () => {
    const said = wordsOf(sheetOf({ ...HOME, 'escort-names': 'Aida', reception: 'Petru', 'known-by': 'a red scarf' }));
    for (const word of ['Lia · 7K2MQX', 'Adult', 'Romanian', 'TK 347', '06:40', 'Aida', 'Petru', 'a red scarf']) {
      expect(said).toContain(word);
    }
    expect(said).toContain('+996 555 010 010');
    expect(said).not.toMatch(/Ciobanu|1999|return|home|KG-BIS/i);
  });

  test.each(LANGUAGES)('leaves to the hand which paper they carry where its name tells why: %s', (language) => {
    for (const { code } of list('document-kinds').codes) {
      const sheet = sheetOf({ ...HOME, document: 'has-own', 'document-kind': code }, LIA, language);
      const rows = sheet.paper.blocks.flatMap((block) => (block.block === 'facts' ? block.rows : []));
      const carried = rows.find(({ label }) => label === TRAVEL_SHEET.paper[language])?.value;
      const tells = code === 'residence-permit' || code === 'refugee-document';
      expect([code, carried === '', carried !== undefined]).toEqual([code, tells, true]);
    }
  });

  test.each(LANGUAGES)('holds no answer of the case but its own: %s', (language) => {
    const all = FILLED.filter(({ kind }) => kind !== 'travel').map(everyAnswerTo);
    const said = wordsOf(sheetOf(everyAnswerTo(formOf('travel'))[1], all, language));
    const own: Readonly<Record<string, readonly string[]>> = ON_THE_TRAVEL_SHEET;
    for (const inForm of FILLED) {
      for (const asked of questionsOf(inForm)) {
        const isOwn = own[inForm.kind]?.includes(asked.id) === true;
        for (const mark of marksIn(inForm.kind, asked)) {
          expect([`${inForm.kind}.${asked.id}`, said.includes(mark)]).toEqual([`${inForm.kind}.${asked.id}`, isOwn]);
        }
      }
    }
    expect(said).not.toContain('AB-1');
  });

  test.each(LANGUAGES)('says of its own nothing that must not be read at a desk or a border: %s', (language) => {
    for (const words of Object.values(TRAVEL_SHEET)) expect(forbiddenIn(words[language])).toEqual([]);
    const { paper } = sheetOf({ ...HOME, document: 'issued', 'document-kind': 'travel-document' }, LIA, language);
    const texts = paper.blocks.flatMap((block) =>
      block.block === 'facts' ? block.rows.flatMap(({ label, value }) => [label, value]) : [],
    );
    expect(texts.flatMap((value) => forbiddenIn(value).map(({ word }) => word))).toEqual([]);
  });

  it('is stopped by a word that must not be read, and where what was typed tells what is not on it; not by a country of the route', () => {
    expect(stopsOf({ reception: 'Petru, IOM Chisinau' })).toEqual([['paper-forbidden-word', 'IOM']]);
    expect(stopsOf({ 'known-by': 'says she is Ciobanu' })).toEqual([['paper-tells', 'Ciobanu']]);
    expect(stopsOf({ 'to-place': 'Moldova, Orhei' })).toEqual([]);
    const health: Told = ['health', { date: '2026-05-04', precautions: 'pregnant, no lifting' }];
    expect(stopsOf({}, [...LIA, health])).toEqual([['paper-forbidden-word', 'pregnant']]);
  });

  it('has the medicines that were typed also where those of another record of the day are not read', () => {
    const theirs = from('MD-KIV', ['health', { date: '2026-05-04' }]).map((record) => ({
      ...record,
      unreadable: { open: [], private: ['medicine-list'] },
    }));
    const typed: Told = ['health', { date: '2026-05-04', medicines: 'insulin, mornings' }];
    const said = wordsOf(sheetOf(HOME, [...LIA, typed], 'en', theirs));
    expect(said).toContain('insulin, mornings');
    expect(said).toContain('not readable here');
  });

  it('of a child says the age, and that it is handed only to who is named', () => {
    const child: readonly Told[] = [
      ['identity', { 'name-used': 'Mira' }],
      ['profile', { age: 16 }],
    ];
    const said = wordsOf(sheetOf(HOME, child));
    expect(said).toContain('Child, 16 years');
    expect(said).toContain('Never alone');
    expect(wordsOf(sheetOf(HOME))).not.toContain('Never alone');
  });

  it('names a paper that they have, and none that is still to come', () => {
    const paper = (document: string) => wordsOf(sheetOf({ ...HOME, document, 'document-kind': 'passport' }));
    expect(paper('has-own')).toContain('Passport');
    expect(paper('applied')).not.toContain('Passport');
  });

  test.each(LANGUAGES)('leaves a line for the hand where our own word for the paper tells: %s', (language) => {
    for (const kind of ['residence-permit', 'refugee-document']) {
      const { paper } = sheetOf({ ...HOME, document: 'has-own', 'document-kind': kind }, LIA, language);
      const rows = paper.blocks.flatMap((block) => (block.block === 'facts' ? block.rows : []));
      expect(rows.find(({ label }) => label === TRAVEL_SHEET.paper[language])?.value).toBe('');
    }
  });

  test.each(PAPER_SIZES)('stands on one side, with lines for a route that nobody noted: %s', (size) => {
    for (const language of LANGUAGES) {
      const health: Told = ['health', { date: '2026-05-04', allergies: 'penicillin', mobility: 'a stick' }];
      const usual = sheetOf({ ...HOME, 'escort-names': 'Aida', reception: 'Petru' }, [...LIA, health], language);
      expect(layoutOf(usual.paper, size).sides.length, language).toBe(1);
    }
    const { route: _, ...without } = HOME;
    expect(sheetOf(without).paper.blocks).toContainEqual({ block: 'list', title: 'Route', items: [], lines: 3 });
  });
});

function formOf(kind: string) {
  const found = FILLED.find((form) => form.kind === kind);
  if (found === undefined) throw new Error(`no form ${kind}`);
  return found;
}
