/** The letter of a request, as a paper: what stands on it, and what stops it (papers/README.md, Referral letter). */
import { describe, expect, it, test } from 'vitest';
import { forbiddenIn } from '../../../../db/casework/papers/forbidden.ts';
import { questionsTold, referralLetter } from '../../../../db/casework/papers/referral-letter.ts';
import { layoutOf } from '../../../../db/casework/papers/sides.ts';
import { ofKind } from '../../../../db/casework/record/answers.ts';
import { answersTold } from '../../../../db/casework/rules/telling.ts';
import { questionsOf } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { LETTERS, REFERRAL_LETTER } from '../../../../db/codebook/papers/referral-letter.ts';
import { recipientOf, sharedWith } from '../../../../db/codebook/shared-with.ts';
import { tellable } from '../../../../db/codebook/tellable.ts';
import { type Body, LANGUAGES, type Language } from '../../../../db/codebook/types.ts';
import { PAPER_SIZES } from '../../../../db/contract/papers.ts';
import { caseOf, type Told } from '../case-of.ts';
import { everyAnswerTo, FILLED, marksIn } from './every-answer.ts';

const KINDS = list('provider-kind').codes.map(({ code }) => code);
const EVERYTHING = FILLED.filter(({ kind }) => kind !== 'referral').map(everyAnswerTo);

/** A letter to a kind of recipient, by default with all that may be ticked for it. */
function letterOf(
  toKind: string,
  told: readonly Told[],
  language: Language = 'en',
  more: Body = {},
  to = 'Dr Osmonova',
) {
  const shared = sharedWith(toKind);
  const records = caseOf(...told, ['referral', { act: 'ask', 'to-kind': toKind, shared: [...shared], ...more }]);
  const [request] = ofKind(records, 'referral');
  if (request === undefined) throw new Error('no request');
  const answers = answersTold(records, { questions: questionsTold(request, records) });
  const from = { to, from: 'Bishkek', reference: '7K2MQX' };
  return referralLetter({ request, records, answers, ...from }, language);
}
const wordsOf = ({ paper }: ReturnType<typeof letterOf>): string => JSON.stringify([paper.blocks, paper.whose]);
const valueAt = ({ paper }: ReturnType<typeof letterOf>, label: string) =>
  paper.blocks.flatMap((block) => (block.block === 'facts' ? block.rows : [])).find((row) => row.label === label)
    ?.value;

describe('the letter of a request', () => {
  test.each(KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    'to %s holds no answer that somebody typed but those on its list: %s',
    (toKind, language) => {
      const said = wordsOf(letterOf(toKind, EVERYTHING, language));
      const may = new Set(sharedWith(toKind));
      for (const inForm of FILLED.filter(({ kind }) => kind !== 'referral')) {
        for (const asked of questionsOf(inForm)) {
          const id = `${inForm.kind}.${asked.id}`;
          for (const mark of marksIn(inForm.kind, asked)) {
            expect([id, said.includes(mark)]).toEqual([id, may.has(id) && tellable(id) !== undefined]);
          }
        }
      }
    },
  );

  test.each(KINDS)(
    'to %s leaves out what is ticked and not on its list, as an older Waymark may have noted it',
    (toKind) => {
      const beyond = ['perpetrator.name', 'safe-contact.address', 'stay.house', 'family.name', 'plan.goals'];
      const answers = everyAnswerTo(FILLED.find(({ kind }) => kind === 'safe-contact') ?? never());
      expect(wordsOf(letterOf(toKind, [answers], 'en', { shared: beyond }))).not.toContain('Zq');
    },
  );

  it('has the three answers that were ticked and no more, and room for what is asked by hand: what was typed stays in the file', () => {
    const letter = letterOf(
      'health',
      [
        ['identity', { 'name-used': 'Ivan', 'family-name': 'Rusu' }],
        ['profile', { sex: 'male', languages: ['ron'], age: 41 }],
        ['health', { allergies: 'penicillin', diet: 'no pork', treatment: 'the knee' }],
      ],
      'en',
      {
        ...{ for: 'service', service: 'medical-care', note: 'he was beaten by the foreman', 'needed-by': '2026-06-02' },
        shared: ['identity.name-used', 'health.allergies', 'profile.languages'],
      },
    );
    const rows = letter.paper.blocks.flatMap((block) =>
      block.block === 'facts' && block.title !== null ? block.rows.map(({ value }) => value) : [],
    );
    expect(rows.toSorted()).toEqual(['Ivan', 'Romanian', 'penicillin']);
    expect(valueAt(letter, 'Asked for')).toBe('Medical care');
    expect(valueAt(letter, 'Needed by')).toBe('2 Jun 2026');
    expect(wordsOf(letter)).not.toMatch(/beaten|foreman|Rusu|no pork/);
    expect(letter.paper.blocks).toContainEqual({
      ...{ block: 'list', title: 'What is asked, by hand', items: [], lines: 3 },
    });
    expect([letter.stops, letter.likenesses]).toEqual([[], []]);
  });

  it('names no office of ours, and no help by a word that tells, where the person carries it', () => {
    const place: Body = { for: 'service', service: 'shelter' };
    expect(wordsOf(letterOf('ngo', [], 'en', place))).not.toMatch(/Bishkek|shelter/);
    expect(valueAt(letterOf('ngo', [], 'en', place), 'Asked for')).toBe('');
    const lawyer = letterOf('legal', [], 'en', { for: 'service', service: 'court-support' });
    expect([valueAt(lawyer, 'From'), valueAt(lawyer, 'Asked for')]).toEqual(['Bishkek', 'Support at court']);
  });

  test.each(LANGUAGES)('carries of its own no word that must not be read: %s', (language) => {
    for (const words of Object.values(REFERRAL_LETTER)) expect(forbiddenIn(words[language])).toEqual([]);
    for (const service of list('service').codes) {
      const letter = letterOf('health', [], language, { for: 'service', service: service.code });
      const asked = valueAt(letter, REFERRAL_LETTER.askedFor[language]) ?? '';
      expect([asked, forbiddenIn(asked, [], 'who-treats')]).toEqual([asked, []]);
    }
  });

  it('is stopped where a typed answer holds a forbidden word, or tells what is not on it; to who treats an illness may be named', () => {
    const codes = (letter: ReturnType<typeof letterOf>) => letter.stops.map(({ code, places }) => [code, places.word]);
    const wish = (words: string): Told => ['needs', { 'vocational-wish': words }];
    expect(codes(letterOf('school', [wish('was trafficked; wants to sew')]))).toEqual([
      ['paper-forbidden-word', 'trafficked'],
    ]);
    const employer: Told = ['exploitation', { venue: 'Zolotaya Rybka' }];
    expect(codes(letterOf('school', [employer, wish('cooked at the Zolotaya Rybka')]))).toEqual([
      ['paper-tells', 'Zolotaya Rybka'],
    ]);
    const illness: Told = ['health', { treatment: 'tuberculosis, second month' }];
    expect(codes(letterOf('health', [illness]))).toEqual([]);
    expect(codes(letterOf('health', [['health', { treatment: 'brought by the police' }]]))).toEqual([
      ['paper-forbidden-word', 'police'],
    ]);
  });

  it('is stopped where the name of whoever it goes to tells, if the person carries it', () => {
    const stopsTo = (toKind: string, to: string) =>
      letterOf(toKind, [], 'en', {}, to).stops.map(({ code, places }) => [code, places.label, places.word]);
    const centre = 'Centre for victims, Ms Orlova';
    expect(stopsTo('ngo', centre)).toEqual([['paper-forbidden-word', 'To', 'victims']]);
    expect(stopsTo('ngo', 'Ms Orlova')).toEqual([]);
    expect(stopsTo('legal', centre)).toEqual([]);
  });

  test.each(LANGUAGES)('carried, leaves to the hand what our own word for an answer tells: %s', (language) => {
    const carried = KINDS.filter((kind) => LETTERS[recipientOf(kind)].carried);
    for (const toKind of carried) {
      const readBy = recipientOf(toKind) === 'health' ? 'who-treats' : 'anybody';
      for (const { id, form, question } of sharedWith(toKind).flatMap((one) => tellable(one) ?? [])) {
        for (const { code } of question.list === undefined ? [] : list(question.list).codes) {
          const said = question.type === 'codes' ? [code] : code;
          const letter = letterOf(toKind, [[form.kind, { [question.id]: said }]], language, { shared: [id] });
          const told = letter.paper.blocks.flatMap((block) =>
            block.block === 'facts' && block.title !== null ? block.rows.map(({ value }) => value) : [],
          );
          const words = told.flatMap((value) => forbiddenIn(value, [], readBy).filter(({ certain }) => certain));
          expect([toKind, id, code, told.length, words]).toEqual([toKind, id, code, 1, []]);
        }
      }
    }
  });

  it('tells an embassy of no paper that says where somebody asked for protection', () => {
    const papers: Told = ['identity', { 'document-kinds': ['passport', 'refugee-document', 'residence-permit'] }];
    const letter = letterOf('embassy', [papers]);
    expect(wordsOf(letter)).toContain('"Passport"');
    expect(wordsOf(letter)).not.toMatch(/efugee|sylum|ermit/);
    expect(letter.stops).toEqual([]);
  });

  test.each(PAPER_SIZES)(
    'stands on one side with a usual list, and says whose it is on each where it has more: %s',
    (size) => {
      for (const language of LANGUAGES) {
        const usual = letterOf(
          'health',
          [
            ['identity', { 'name-used': 'Ivan', 'given-names': 'Ion' }],
            ['profile', { sex: 'male', languages: ['ron'], age: 41 }],
            ['health', { allergies: 'penicillin', mobility: 'a stick' }],
          ],
          language,
          { for: 'service', service: 'medical-care', 'needed-by': '2026-06-02', date: '2026-05-04' },
        );
        expect(layoutOf(usual.paper, size).sides.length, language).toBe(1);
        const long = layoutOf(letterOf('other-office', EVERYTHING, language).paper, size).sides;
        expect(long.length).toBeGreaterThan(1);
        expect(long.every(({ place }) => place !== null)).toBe(true);
      }
    },
  );
});

function never(): never {
  throw new Error('no such form');
}
