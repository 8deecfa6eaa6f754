/** casework/RULES.md (Questions of an office). */
import { describe, expect, it } from 'vitest';
import { caseReport } from '../../../../db/casework/papers/case-report.ts';
import { secretsOf } from '../../../../db/casework/papers/secrets.ts';
import { ownQuestionLines } from '../../../../db/casework/record/own-questions.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { findTold } from '../../../../db/casework/views/find-told.ts';
import { ownQuestionsFor } from '../../../../db/casework/writing/enter-own-question.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { linesOfCases } from '../../../../db/casework/writing/interchange/lines-of-cases.ts';
import { saveRecords } from '../../../../db/casework/writing/save.ts';
import { FORMS } from '../../../../db/codebook/forms/index.ts';
import {
  LONGEST_OWN_QUESTION,
  MOST_OWN_QUESTIONS,
  mayHaveOwnQuestions,
} from '../../../../db/codebook/own-questions.ts';
import { readLine } from '../../../../db/store/line.ts';
import { readOwnQuestionLine } from '../../../../db/store/own-question-line.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { adds, DAY, FLAG, HEARD, SHOE, type Typed, WISH } from '../an-own-question.ts';
import {
  createCase as caseOf,
  createOffice,
  fileFor,
  type Office,
  type Person,
  refusalCode,
  trail,
} from '../user-session.ts';

const createCase = (office: Office) => caseOf(office.sessionOf('focal-point'));
const fileOf = (office: Office, caseId: string) => fileFor(office.sessionOf('focal-point'), caseId);
/** The acts on such questions, in their order. */
const acts = (office: Office) => trail(office).filter((line) => line.includes('own-question'));
const put = (office: Office, typed: Typed, by: Person = 'focal-point') => adds(office.sessionOf(by), typed);
const list = (office: Office, by: Person = 'focal-point') => ownQuestionsFor(office.sessionOf(by));
const known = (office: Office, id: string) => list(office).questions.find((one) => one.id === id);
/** The question with its codes as they stand, to be typed again. */
const typedAgain = (office: Office, id: string, more: Partial<Typed> = {}): Typed => {
  const { office: _, ...own } = known(office, id) ?? { ...HEARD, id, office: '' };
  return { ...own, codes: [...own.codes], ...more };
};
const save = (office: Office, caseId: string, body: object, id?: string, by: Person = 'focal-point') =>
  inTransaction(office.db, () =>
    saveRecords(office.sessionOf(by), caseId, [{ kind: 'profile', body: { ...body }, ...(id && { id }) }]),
  );
const profileOf = (office: Office, caseId: string) =>
  caseRecords(office.db, caseId).find(({ kind }) => kind === 'profile');

describe('a question that an office asks for itself', () => {
  it('gets an id of the office and of its words, that nobody used; so do its codes', () => {
    const office = createOffice();
    expect(put(office, HEARD)).toBe('x-kg-bis-heard-of-us-by');
    expect(put(office, { ...HEARD, kind: 'intake' })).toBe('x-kg-bis-heard-of-us-by-2');
    expect(put(office, { ...FLAG, words: { en: 'Өзүнүн <b>бешиги</b>' } })).toMatch(/^x-kg-bis-[a-z0-9-]+$/u);
    expect(put(office, { ...FLAG, words: { en: '???' } })).toBe('x-kg-bis-question');
    expect(known(office, 'x-kg-bis-heard-of-us-by')).toEqual({
      ...{ ...HEARD, id: 'x-kg-bis-heard-of-us-by', office: 'KG-BIS' },
      codes: [
        { code: 'radio', words: { en: 'Radio' }, ended: false },
        { code: 'a-friend', words: { en: 'A friend', fr: 'Une amie' }, ended: false },
      ],
    });
    const words = ['Unknown', 'Declined', 'Constructor', 'Unclassified'];
    const id = put(office, { ...HEARD, codes: words.map((en) => ({ words: { en }, ended: false })) });
    expect(known(office, id)?.codes.map(({ code }) => code)).toEqual([
      ...['unknown-2', 'declined-2', 'constructor-2', 'unclassified-2'],
    ]);
  });

  it('keeps its words without what only deceives, in one line, and as others are told of them', () => {
    const office = createOffice();
    const id = put(office, { ...FLAG, words: { en: ' \u202eHas a\n\u200b bicycle\u2066 ', es: '\u200b ' } });
    expect(known(office, id)?.words).toEqual({ en: 'Has a bicycle' });
    // A letter that is written as two: the words become longer than a form holds.
    const long = known(office, put(office, { ...FLAG, words: { en: '\u0958'.repeat(LONGEST_OWN_QUESTION) } }));
    expect(long?.words.en).toHaveLength(LONGEST_OWN_QUESTION);
    const [, line] = ownQuestionLines(office.db);
    expect(line && readOwnQuestionLine(readLine(line), 'KG-BIS')).toEqual(long);
  });

  it('is the focal point’s to add; everybody reads what is asked', () => {
    const office = createOffice();
    const id = put(office, HEARD);
    const others = ['caseworker', 'shelter-manager', 'approver', 'hq-case-manager', 'hq-analyst'] as const;
    for (const person of others) {
      expect(
        refusalCode(() => put(office, HEARD, person)),
        person,
      ).toBe('role-may-not');
      expect(list(office, person), person).toMatchObject({ questions: [{ id }], mayChange: [] });
    }
    expect(list(office).mayChange).toEqual([id]);
    expect(acts(office)).toEqual(['1 add-own-question profile']);
  });

  it.each<[string, Partial<Typed>, string]>([
    ['without words', { words: {} }, 'own-question-without-words'],
    ['whose words nobody sees', { words: { en: '\u200b \u2060' } }, 'own-question-without-words'],
    [
      'with a code without words',
      { codes: [...HEARD.codes, { words: {}, ended: false }] },
      'own-question-without-words',
    ],
    ['in a form that there is not', { kind: 'nothing' }, 'own-question-form'],
    ['in a form that rules read', { kind: 'consent' }, 'own-question-form'],
    ['in one that the application writes', { kind: 'case' }, 'own-question-form'],
    ['in one that is begun by an act', { kind: 'attachment' }, 'own-question-form'],
    ['of one answer', { codes: HEARD.codes.slice(0, 1) }, 'own-question-codes'],
    ['of no answers', { codes: [] }, 'own-question-codes'],
    ['whose bounds are turned round', { ...SHOE, min: 51 }, 'own-question-bounds'],
    ['that has bounds and is no number', { min: 1 }, 'own-question-bounds'],
    [
      'with a code of its own choosing',
      { codes: [{ ...HEARD.codes[0], code: 'mine', words: { en: 'x' }, ended: false }, ...HEARD.codes] },
      'own-question-fixed',
    ],
    [
      'with two answers of the same words',
      { codes: [...HEARD.codes, { words: { en: 'radio' }, ended: false }] },
      'own-question-code-twice',
    ],
    ['that there is not', { id: 'x-kg-bis-other' }, 'no-such-own-question'],
  ])('%s is refused', (_, more, code) => {
    const office = createOffice();
    expect(refusalCode(() => put(office, { ...HEARD, ...more }))).toBe(code);
    expect(list(office).questions).toEqual([]);
  });

  it('changes its words and gets more answers; never its type, form, half, bounds, nor loses an answer', () => {
    const office = createOffice();
    const id = put(office, HEARD);
    const shoe = put(office, SHOE);
    const changes = (of: string, more: Partial<Typed>) => refusalCode(() => put(office, typedAgain(office, of, more)));
    for (const more of [{ kind: 'intake' }, { type: 'flag' as const, codes: [] }, { isPrivate: true }]) {
      expect(changes(id, more)).toBe('own-question-fixed');
    }
    expect(changes(id, { codes: HEARD.codes })).toBe('own-question-fixed');
    expect(changes(shoe, { max: 60 })).toBe('own-question-fixed');
    const [radio, friend] = known(office, id)?.codes ?? [];
    const codes = [
      { ...radio, words: { es: 'Radio' }, ended: true },
      { ...friend, words: { en: 'Friend' }, ended: false },
    ];
    expect(
      changes(id, { words: { es: 'Nos conoció por' }, codes: [...codes, { words: { en: 'Radio' }, ended: false }] }),
    ).toBe('done');
    expect(known(office, id)).toMatchObject({
      words: { es: 'Nos conoció por' },
      codes: [
        { code: 'radio', words: { es: 'Radio' }, ended: true },
        { code: 'a-friend', words: { en: 'Friend' }, ended: false },
        { code: 'radio-2', words: { en: 'Radio' }, ended: false },
      ],
    });
    expect(changes(id, { ended: true })).toBe('done');
    expect(known(office, id)?.ended).toBe(true);
    expect(put(office, HEARD)).toBe(`${id}-2`);
    expect(acts(office)).toEqual(['add', 'add', 'change', 'end', 'add'].map((act) => `1 ${act}-own-question profile`));
  });

  it('makes no form longer than twelve questions', () => {
    const office = createOffice();
    const ids = Array.from({ length: 12 }, (_, at) => put(office, { ...FLAG, words: { en: `Question ${at}` } }));
    expect(refusalCode(() => put(office, FLAG))).toBe('own-question-too-many');
    expect(refusalCode(() => put(office, { ...FLAG, kind: 'intake' }))).toBe('done');
    put(office, typedAgain(office, ids[0] ?? '', { ended: true }));
    expect(refusalCode(() => put(office, FLAG))).toBe('done');
    expect(refusalCode(() => put(office, typedAgain(office, ids[0] ?? '', { ended: false })))).toBe(
      'own-question-too-many',
    );
  });
});

describe('an office', () => {
  it('asks a hundred at most: what it asks no more leaves room for another', () => {
    const office = createOffice();
    const kinds = [...FORMS.values()].filter(mayHaveOwnQuestions).map(({ kind }) => kind);
    const ids = Array.from({ length: MOST_OWN_QUESTIONS }, (_, at) =>
      put(office, { ...FLAG, kind: kinds[at % kinds.length] ?? '', words: { en: `Question ${at}` } }),
    );
    const one = { ...FLAG, kind: kinds.at(-1) ?? '' };
    expect(refusalCode(() => put(office, one))).toBe('own-question-too-many');
    put(office, typedAgain(office, ids[0] ?? '', { ended: true }));
    expect(refusalCode(() => put(office, one))).toBe('done');
  });
});

describe('an answer to it', () => {
  it('lies in its half: a choice, a yes and a number open unless they are private, a text and a day always private', () => {
    const office = createOffice();
    const caseId = createCase(office);
    const ids = [HEARD, FLAG, SHOE, WISH, DAY, { ...FLAG, isPrivate: true }].map((typed) => put(office, typed));
    const [heard = '', flag = '', shoe = '', wish = '', day = '', hidden = ''] = ids;
    const body = { sex: 'female', [heard]: 'radio', [flag]: true, [shoe]: 38, [hidden]: true };
    save(office, caseId, { ...body, [wish]: ' a  warm coat ', [day]: '2026-07-01' });
    expect(profileOf(office, caseId)).toMatchObject({
      open: { sex: 'female', [heard]: 'radio', [flag]: true, [shoe]: 38 },
      private: { [wish]: 'a warm coat', [day]: '2026-07-01', [hidden]: true },
      unreadable: { open: [], private: [] },
    });
    const shown = fileOf(office, caseId).records.find(({ kind }) => kind === 'profile');
    expect(shown?.body).toMatchObject({ ...body, [wish]: 'a warm coat' });
    expect(shown?.hidden).toBe(0);
    expect(fileOf(office, caseId).ownQuestions).toMatchObject({
      office: 'KG-BIS',
      questions: ids.map((id) => ({ id })),
    });
    const facts = office.db.prepare('SELECT sum(unclassified) FROM fact').pluck().get();
    expect(facts).toBe(0);
  });

  it.each<[string, Typed, unknown, string]>([
    ['a code that is not offered', HEARD, 'telephone', 'answer-unknown-code'],
    ['a text for a choice', HEARD, 7, 'answer-wrong-shape'],
    ['a number below the least', SHOE, 19, 'answer-number-too-small'],
    ['a number above the largest', SHOE, 51, 'answer-number-too-large'],
    ['a day that there is not', DAY, '2026-02-30', 'answer-no-such-day'],
    ['a text that is too long', WISH, 'x'.repeat(501), 'answer-too-long'],
    ['signs that are no text', WISH, 'a\u0007b', 'answer-bad-text'],
  ])('%s is refused', (_, typed, answer, fault) => {
    const office = createOffice();
    const caseId = createCase(office);
    const id = put(office, typed);
    let said: unknown;
    try {
      save(office, caseId, { sex: 'female', [id]: answer });
    } catch (error) {
      said = error;
    }
    expect(said).toMatchObject({ code: 'answers-wrong', places: { question: id, fault } });
  });

  it('is refused under another form, another office’s id, and as a citation', () => {
    const office = createOffice();
    const caseId = createCase(office);
    const id = put(office, { ...HEARD, kind: 'intake' });
    const codeOf = (body: object) => refusalCode(() => save(office, caseId, body));
    expect(codeOf({ sex: 'female', [id]: 'radio' })).toBe('answers-wrong');
    expect(codeOf({ sex: 'female', 'x-md-kiv-heard': 'radio' })).toBe('answers-wrong');
    const here = put(office, HEARD);
    expect(codeOf({ [here]: { cites: ['A'.repeat(22), here] } })).toBe('answer-not-to-cite');
  });

  it.each(['advice-only', 'help-today'])(
    'stays where the person comes again, and goes along where the file becomes a case: %s',
    (next) => {
      const office = createOffice();
      const session = office.sessionOf('focal-point');
      const [heard, wish] = [put(office, HEARD), put(office, WISH)];
      const contact = (given: Omit<Parameters<typeof saveFirstContact>[1], 'answers'>, answers: object) =>
        inTransaction(office.db, () =>
          saveFirstContact(session, { ...given, answers: { 'consent.keep': 'with-name', ...answers } }),
        );
      const first = contact({ next: 'advice-only' }, { 'profile.sex': 'female' });
      const into = first.caseId ?? '';
      const profile = profileOf(office, into)?.id;
      save(office, into, { sex: 'female', [heard]: 'radio', [wish]: 'a coat' }, profile);
      const again = contact({ next, into }, { 'profile.sex': 'female', 'profile.age': 31 });
      expect(profileOf(office, again.caseId ?? '')).toMatchObject({
        open: { [heard]: 'radio', age: 31 },
        private: { [wish]: 'a coat' },
      });
    },
  );

  it('stays readable and can still be corrected when the question is asked no more', () => {
    const office = createOffice();
    const caseId = createCase(office);
    const [id, flag] = [put(office, HEARD), put(office, FLAG)];
    const record = save(office, caseId, { sex: 'female', [id]: 'radio' }).records[0]?.id ?? '';
    put(office, typedAgain(office, id, { ended: true }));
    save(office, caseId, { sex: 'male', [id]: 'radio', [flag]: true }, record);
    expect(profileOf(office, caseId)?.open).toEqual({ sex: 'male', [id]: 'radio', [flag]: true });
    save(office, caseId, { sex: 'male' }, record);
    expect(profileOf(office, caseId)?.open).toEqual({ sex: 'male' });
  });

  it('is printed in the detailed report by its words, found among what was told, and looked for on the house sheet', () => {
    const office = createOffice();
    const caseId = createCase(office);
    const [heard, wish] = [put(office, HEARD), put(office, WISH)];
    save(office, caseId, { [heard]: 'a-friend', [wish]: 'a violin from Osh' });
    const records = caseRecords(office.db, caseId);
    const own = { office: 'KG-BIS', questions: list(office).questions };
    const { paper } = caseReport(records, {
      ...{
        reader: 'own-office',
        whose: '',
        language: 'fr',
        today: '2026-05-04',
        gates: [],
        left: [],
        without: [],
        own,
      },
    });
    const rows = paper.blocks.flatMap((block) => (block.block === 'facts' ? block.rows : []));
    expect(rows).toContainEqual({ label: 'Nous a connus par', value: 'Une amie' });
    expect(rows).toContainEqual({ label: 'What to bring (EN)', value: 'a violin from Osh' });
    const found = findTold(office.sessionOf('focal-point'), ['violin']);
    expect(found.places).toMatchObject([{ question: wish }]);
    expect(secretsOf(records, 'en').map(({ label }) => label)).toContain(wish);
  });

  it('goes out and comes in with the lines of cases', () => {
    const office = createOffice();
    const caseId = createCase(office);
    const [heard, wish] = [put(office, HEARD), put(office, WISH)];
    save(office, caseId, { sex: 'female', [heard]: 'radio', [wish]: 'a coat' });
    const { lines, leftOut } = linesOfCases(office.sessionOf('focal-point'), [caseId]);
    expect(leftOut).toEqual([]);
    expect(lines[0]).toContain(`"${heard}":"radio"`);
    const another = createOffice();
    const taken = () =>
      inTransaction(another.db, () => importCases(another.sessionOf('focal-point'), lines, 'imported'));
    expect(taken().errors.map(({ code }) => code)).toEqual(['answer-unknown-question', 'answer-unknown-question']);
    for (const typed of [HEARD, WISH]) put(another, typed);
    expect(taken().errors).toEqual([]);
    const record = another.db
      .prepare<[], string>("SELECT CAST(line AS TEXT) FROM record WHERE kind = 'profile'")
      .pluck()
      .get();
    expect(record).toContain(`"${heard}":"radio"`);
    expect(record).not.toContain(wish);
  });
});
