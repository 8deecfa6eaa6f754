import { describe, expect, it, test } from 'vitest';
import { TEXT_LANGUAGES } from '../../../db/codebook/papers/consent/edition.ts';
import { createCase, createOffice, type Office, type Person } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

/** Invented, and none of it may stand on the paper. */
const SECRETS = ['Lia', 'Ciobanu', 'Bazaar Korgon', 'a quiet room', 'Vocea', 'debt'];
const createPerson = (office: Office, more: { readonly languages?: string[]; readonly age?: number } = {}) =>
  createCase(office.sessionOf('caseworker'), [
    { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
    { kind: 'identity', body: { 'name-used': 'Lia', 'family-name': 'Ciobanu', 'birth-place': 'Bazaar Korgon' } },
    { kind: 'profile', body: { sex: 'female', age: more.age ?? 27, languages: more.languages ?? ['kir', 'apc'] } },
    { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-01', wishes: 'a quiet room' } },
    { kind: 'screening', body: { date: '2026-05-02', narrative: 'She told of Vocea.', means: ['debt'] } },
  ]);
const wanted = (caseId: string | null, more = {}) => ({
  kind: 'consent-text',
  caseId,
  text: { id: 'agreement' },
  language: 'en',
  ...more,
});
const content = (office: Office, person: Person, caseId: string | null, more = {}) =>
  call(deskAt(office, person), 'papers', 'content', wanted(caseId, more));
const prints = (office: Office, person: Person, caseId: string | null, more = {}) =>
  call(deskAt(office, person), 'papers', 'register', wanted(caseId, { copies: 1, how: 'print', ...more }));

describe('a text to agree to, printed for a case', () => {
  it('is in the first language of the person in which there are texts, with the office’s small beside it', async () => {
    const office = createOffice();
    const { paper, text } = await content(office, 'caseworker', createPerson(office));
    expect(text).toEqual({ id: 'agreement', language: 'ar', version: '2026-11-28' });
    expect(paper.reads).toEqual({ language: 'ar', fromRight: true });
    expect(paper.heading).toBe('موافقتك');
    expect(paper.blocks[1]).toMatchObject({
      title: 'القرار لك',
      besideTitle: 'You decide',
      rows: [
        { text: 'هل لديك رغبة في أن نساعدك؟', boxes: ['نعم', 'لا'], beside: 'Do you want us to help you? (Yes · No)' },
        {
          boxes: ['نعم، مع اسمي', 'نعم، بدون اسمي', 'لا'],
          beside: 'May we write down what you tell us, and keep it? (Yes, with my name · Yes, without my name · No)',
        },
        {},
        {},
      ],
    });
  });

  it('is in the language that is chosen, and stands once where that is the office’s', async () => {
    const office = createOffice();
    const { paper, text } = await content(office, 'caseworker', createPerson(office), {
      text: { id: 'agreement', language: 'fr' },
      language: 'fr',
    });
    expect(text?.language).toBe('fr');
    expect(paper.blocks[0]).toMatchObject({ title: 'Bon à savoir', besideTitle: null });
    expect(JSON.stringify(paper)).not.toContain('Signature\\nSignature');
  });

  it('is in the office’s language where there is no text in any of the person’s', async () => {
    const office = createOffice();
    const { text } = await content(office, 'caseworker', createPerson(office, { languages: ['kir'] }), {
      language: 'es',
    });
    expect(text?.language).toBe('es');
  });

  test.each(TEXT_LANGUAGES)(
    'carries in %s the last six characters of the reference, and nothing of the case',
    async (language) => {
      const office = createOffice();
      const caseId = createPerson(office);
      const { row } = await call(deskAt(office, 'caseworker'), 'cases', 'open', { caseId });
      const { document } = await prints(office, 'caseworker', caseId, { text: { id: 'return', language } });
      expect(document.html).toContain(row.reference.slice(-6));
      expect(document.html).not.toContain(row.reference);
      // The six characters are drawn, and may end as the name of a room.
      const text = document.html.replace(/<head>.*<\/head>/su, '').replaceAll(row.reference.slice(-6), '');
      for (const secret of [...SECRETS, 'Bishkek', 'KG-BIS', 'H1', 'R2', 'Waymark', 'IOM']) {
        expect(text).not.toContain(`${secret}`.concat(secret.length < 4 ? '<' : ''));
      }
    },
  );

  it('is numbered under what left, with the text, its language and its edition, and says until when what nobody signed is destroyed', async () => {
    const office = createOffice();
    const { number, paper } = await prints(office, 'caseworker', createPerson(office), { copies: 2 });
    const [row] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 10 });
    expect(row).toMatchObject({
      number,
      what: 'consent-text',
      reference: expect.stringMatching(/^KG-BIS/),
      copies: 2,
      reason: 'Agreement · Arabic · 2026-11-28',
      destroyBy: '2026-05-18',
    });
    expect(paper.foot).toEqual([
      expect.stringMatching(/number \d+ · copy 1 of 2 · signed: keep locked · not signed: destroy by 18 May 2026/),
      expect.stringMatching(/copy 2 of 2/),
    ]);
  });

  it('names to whom to complain in the house in which the person stays; without a stay, of all houses if it is the same', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'focal-point');
    const registers = (code: string, complaintsTo: string) =>
      call(desk, 'houses', 'put', { isNew: true, code, forWhom: [], rooms: [], complaintsTo });
    const complaints = async (caseId: string | null) => {
      const { paper } = await content(office, 'focal-point', caseId, { text: { id: 'agreement', language: 'en' } });
      const facts = paper.blocks.find(({ block }) => block === 'facts');
      return facts?.block === 'facts' ? facts.rows[0]?.value : undefined;
    };
    const caseId = createPerson(office);
    expect(await complaints(caseId)).toBe('');
    await registers('H2', 'Mr Hill');
    expect(await complaints(caseId)).toBe('');
    expect(await complaints(null)).toBe('Mr Hill');
    await registers('H1', 'Ms Orlova');
    expect(await complaints(caseId)).toBe('Ms Orlova');
    expect(await complaints(null)).toBe('');
  });

  it('has room for who answers for a child where the person may be one', async () => {
    const office = createOffice();
    const named = async (age: number) => {
      const caseId = createPerson(office, { age });
      const { paper } = await content(office, 'caseworker', caseId, { text: { id: 'return', language: 'en' } });
      return paper.blocks.flatMap((block) => (block.block === 'signatures' ? block.labels : []));
    };
    expect(await named(27)).not.toContain('Responsible for the child: name, signature');
    expect(await named(15)).toEqual([
      'Signature',
      'Thumbprint',
      'Witness: name, signature',
      'Interpreter: name, signature',
      'Responsible for the child: name, signature',
      'Read out by: name, signature',
    ]);
  });

  test.each<[string, Person, object, string]>([
    ['a caseworker prints for her case', 'caseworker', {}, 'done'],
    [
      'the focal point saves a file with a reason',
      'focal-point',
      { how: 'pdf', reason: 'the printer is broken' },
      'done',
    ],
    ['a file needs a reason', 'focal-point', { how: 'pdf' }, 'reason-needed'],
    ['a caseworker saves no file', 'caseworker', { how: 'pdf', reason: 'x' }, 'role-may-not'],
    ['another’s caseworker prints none', 'second-caseworker', {}, 'case-of-another'],
    ['a shelter manager asks for no consent', 'shelter-manager', {}, 'role-may-not'],
    ['an approver prints none', 'approver', {}, 'role-may-not'],
    ['which text is named', 'caseworker', { text: undefined }, 'bad-input'],
  ])('%s', async (_, person, more, outcome) => {
    const office = createOffice();
    expect(await refusalOf(prints(office, person, createPerson(office), more))).toBe(outcome);
  });
});

describe('a blank text to agree to', () => {
  it('has a line for the reference, and room for who answers for a child', async () => {
    const { paper } = await content(createOffice(), 'caseworker', null, { text: { id: 'agreement', language: 'ro' } });
    expect(paper.whose).toMatch(/^Your agreement · Reference _+ · Text of 28 Nov 2026$/);
    expect(JSON.stringify(paper.blocks)).toContain('Răspunde de copil');
  });
});

describe('the paper of who wants no help now, or time', () => {
  it('has on a side of its own a card on which nothing is printed', async () => {
    const office = createOffice();
    const caseId = createPerson(office);
    for (const [id, has] of [
      ['declined', true],
      ['deferred', true],
      ['withdrawn', false],
      ['agreement', false],
    ] as const) {
      const { paper, layout } = await content(office, 'caseworker', caseId, { text: { id, language: 'uk' } });
      expect([id, paper.back?.map(({ block }) => block)]).toEqual([id, has ? ['card'] : undefined]);
      if (has) expect(layout.sides.at(-1)?.blocks.map(({ block }) => block)).toEqual(['card']);
    }
    const { document } = await prints(office, 'caseworker', caseId, { text: { id: 'declined', language: 'uk' } });
    expect(document.html).toContain('<div class="card"><i></i><i></i></div>');
  });
});
