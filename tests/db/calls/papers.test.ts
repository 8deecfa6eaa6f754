import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { partnersGaps } from '../../../db/casework/rules/partners-gate.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { say } from '../../../db/codebook/sentences.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { wordsIn } from '../../words.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  type Office,
  PEOPLE,
  type Person,
  saves,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { createStation, deskAt, logIn, refusalOf, VERA } from './office-desk.ts';

const RESIDENT: readonly RecordToSave[] = [
  { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
  { kind: 'identity', body: { 'name-used': 'Lia', 'family-name': 'Ciobanu' } },
  { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-01', wishes: 'a quiet room' } },
];
const createResident = (office: Office) => createCase(office.sessionOf('caseworker'), RESIDENT);
const sheet = (caseId: string | null, more = {}) => ({
  kind: 'house-sheet',
  caseId,
  language: 'en',
  copies: 1,
  how: 'print',
  ...more,
});
const prints = (office: Office, person: Person, caseId: string | null, more = {}) =>
  call(deskAt(office, person), 'papers', 'register', sheet(caseId, more));
const sidesIn = (html: string): readonly string[] => html.split('<section class="side">').slice(1);
/** As the window tells of a paper that it made itself. */
const TABLE = 'a table';
const outgoing = (office: Office) => call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 10 });

describe('a house sheet', () => {
  it('is numbered in the outgoing list before it is printed: what, by whom, copies, destroy by', async () => {
    const office = createOffice();
    const { number, paper, document } = await prints(office, 'shelter-manager', createResident(office), { copies: 2 });
    expect(await outgoing(office)).toEqual([
      {
        number,
        at: expect.any(String),
        user: 'Rodica',
        what: 'house-sheet',
        reference: expect.stringMatching(/^KG-BIS/),
        recipient: null,
        copies: 2,
        depth: null,
        reason: null,
        destroyBy: '2026-05-18',
        destroyed: null,
      },
    ]);
    expect(paper.foot).toEqual([
      expect.stringMatching(/10:00 · number 1 · copy 1 of 2 · destroy by/),
      expect.stringMatching(/10:00 · number 1 · copy 2 of 2 · destroy by/),
    ]);
    expect(sidesIn(document.html)).toEqual(['copy 1', 'copy 2'].map((copy) => expect.stringContaining(copy)));
    expect(paper.foot.join(' ')).not.toContain('Rodica');
    expect(document.html).toContain('Lia');
    expect(trail(office).at(-1)).toBe('4 print done');
    expect((await prints(office, 'focal-point', createResident(office))).number).toBe(number + 1);
  });

  it('has on its back whom one can complain to in the house in which the person stays, and in no other', async () => {
    const office = createOffice();
    const caseId = createResident(office);
    const desk = deskAt(office, 'focal-point');
    const registers = (code: string, complaintsTo: string) =>
      call(desk, 'houses', 'put', { isNew: true, code, forWhom: [], rooms: [], complaintsTo });
    const backOf = async () => (await call(desk, 'papers', 'content', sheet(caseId))).paper.back;
    await registers('H2', 'Mr Hill');
    expect(await backOf()).toBeUndefined();
    await registers('H1', 'Ms Orlova');
    expect(JSON.stringify(await backOf())).toContain('Ms Orlova');
    const { document } = await prints(office, 'shelter-manager', caseId);
    expect(sidesIn(document.html).map((side) => side.includes('Ms Orlova'))).toEqual([false, true]);
    expect(document.html).not.toContain('Mr Hill');
  });

  it('has, where one side is not enough, on each side of each copy whose it is, its number, which side of how many, and until when', async () => {
    const office = createOffice();
    const caseId = createResident(office);
    saves(office.sessionOf('caseworker'), caseId, {
      kind: 'health',
      body: {
        date: '2026-05-02',
        'medicine-list': Array.from({ length: 40 }, (_, n) => ({ name: `Invented ${n + 1}`, hours: '08:00' })),
        'at-night': 'a light in the corridor',
      },
    });
    const shown = await call(deskAt(office, 'shelter-manager'), 'papers', 'content', sheet(caseId));
    const { document, number, sides } = await prints(office, 'shelter-manager', caseId, { copies: 2 });
    const printed = sidesIn(document.html);
    expect([shown.layout.sides.length, sides, printed.length]).toEqual([2, 2, 4]);
    // Small type would not have saved the second.
    expect(shown.layout.points).toBe(11);
    for (const [at, side] of printed.entries()) {
      expect(side).toMatch(/<p class="whose">Lia · R2 · Sheet [0-9A-Z]{6}<\/p>/);
      expect(side).toContain(`<p>side ${(at % 2) + 1} of 2</p>`);
      expect(side).toMatch(new RegExp(`number ${number} · copy ${at < 2 ? 1 : 2} of 2 · destroy by`));
    }
    // Every medicine once a copy, and a table that goes on says so.
    expect(document.html.match(/Invented 40</g)).toHaveLength(2);
    expect(printed[1]).toContain('Medicines, continued');
    expect(printed[0]).not.toContain('Signature on arrival');
    expect(printed[1]).toContain('Signature on arrival');
  });

  test.each<[string, Person, object, string]>([
    ['a shelter manager prints, and saves no file', 'shelter-manager', { how: 'pdf', reason: 'x' }, 'role-may-not'],
    ['the focal point saves one with a reason only', 'focal-point', { how: 'pdf' }, 'reason-needed'],
    ['the focal point saves one with a reason', 'focal-point', { how: 'pdf', reason: 'for the night shift' }, 'done'],
    ['an approver prints none', 'approver', {}, 'role-may-not'],
    ['an analyst prints none', 'hq-analyst', {}, 'role-may-not'],
    ['another’s caseworker prints none', 'second-caseworker', {}, 'case-of-another'],
  ])('%s', async (_, person, more, outcome) => {
    const office = createOffice();
    expect(await refusalOf(prints(office, person, createResident(office), more))).toBe(outcome);
    expect(await outgoing(office)).toHaveLength(outcome === 'done' ? 1 : 0);
  });

  it('is stopped by a sign that no font that travels has, which is named with its answer', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
      { kind: 'identity', body: { 'name-used': 'Lia 王' } },
      { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-01', wishes: 'a quiet room' } },
    ]);
    const { stops } = await call(deskAt(office, 'shelter-manager'), 'papers', 'content', sheet(caseId));
    expect(stops).toEqual([
      {
        code: 'paper-missing-sign',
        places: { label: 'Name used in the house', sign: '王 (U+738B)', word: '王' },
        at: { record: expect.any(String), kind: 'identity', question: 'name-used' },
      },
    ]);
    expect(await refusalOf(prints(office, 'shelter-manager', caseId))).toBe('paper-missing-sign');
    expect(await outgoing(office)).toEqual([]);
    expect(trail(office).at(-1)).toBe('4 print paper-missing-sign');
  });

  it('is printed with names in the scripts that offices meet, each in the font that has it', async () => {
    const office = createOffice();
    const names = [
      ...['أمينة محمد', 'می‌خواهم', 'שרה לוי', 'ნინო', 'Անի Պետրոսյան', 'ሰላም', 'ဇော်ဇော်အောင်', 'สมหญิง', 'ສົມສັກ'],
      ...['សុខា', 'प्रिया शर्मा', 'ক্ষমা রহমান', 'தமிழ்ச்செல்வி', 'Айгүль Ёлкина', 'Ελένη', 'Nguyễn Thị Hường'],
    ];
    const caseId = createCase(office.sessionOf('caseworker'), [
      ...RESIDENT.slice(0, 2),
      { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-01', wishes: names.join('\n') } },
    ]);
    const { document } = await prints(office, 'shelter-manager', caseId);
    for (const font of ['greek', 'cyrillic', 'arabic-arabic', 'hebrew-hebrew', 'khmer-khmer', 'tamil-tamil'])
      expect(document.html).toMatch(new RegExp(`href="/fonts/[a-z-]*-${font}-wght-normal.woff2"`));
  });

  it('is stopped by a forbidden word until it is edited, gets no number, and the trail says why', async () => {
    const office = createOffice();
    const caseId = createResident(office);
    const stay = { house: 'H1', room: 'R2', from: '2026-05-01' };
    const { id } = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'stay',
      body: { ...stay, wishes: 'no police' },
    });
    const { stops } = await call(deskAt(office, 'shelter-manager'), 'papers', 'content', {
      kind: 'house-sheet',
      caseId,
      language: 'fr',
    });
    expect(stops).toMatchObject([{ code: 'paper-forbidden-word', places: { word: 'police' } }]);
    expect(await refusalOf(prints(office, 'shelter-manager', caseId))).toBe('paper-forbidden-word');
    expect(await outgoing(office)).toEqual([]);
    expect(trail(office).at(-1)).toBe('4 print paper-forbidden-word');
    saves(office.sessionOf('shelter-manager'), caseId, { kind: 'stay', id, body: { ...stay, wishes: 'quiet' } });
    expect(await refusalOf(prints(office, 'shelter-manager', caseId))).toBe('done');
  });

  describe('with what may be meant otherwise', () => {
    const stay = { house: 'H1', room: 'R2', from: '2026-05-01' };
    function createLikeness(office: Office, wishes = 'the pillow and its case') {
      const caseId = createResident(office);
      const { id } = saves(office.sessionOf('caseworker'), caseId, { kind: 'stay', body: { ...stay, wishes } });
      return { caseId, id };
    }
    const shownTo = async (office: Office, caseId: string) =>
      (await call(deskAt(office, 'shelter-manager'), 'papers', 'content', sheet(caseId))).likenesses;

    it('is printed once somebody has said so, which the list and the trail keep, but never the words', async () => {
      const office = createOffice();
      const { caseId } = createLikeness(office);
      const likenesses = await shownTo(office, caseId);
      expect(likenesses?.found).toEqual([{ code: 'paper-like-word', places: { label: 'Wishes', word: 'case' } }]);
      expect(await refusalOf(prints(office, 'shelter-manager', caseId))).toBe('paper-like-word');
      expect(trail(office).at(-1)).toBe('4 print paper-like-word');
      expect(await outgoing(office)).toEqual([]);
      const said = { meantOtherwise: likenesses?.shown };
      expect(await refusalOf(prints(office, 'shelter-manager', caseId, said))).toBe('done');
      expect(trail(office).slice(-2)).toEqual(['4 print meant-otherwise', '4 print done']);
      expect(await outgoing(office)).toMatchObject([{ reason: 'Said to be meant otherwise: Wishes.' }]);
      const file = { ...said, how: 'pdf', reason: 'no printer' };
      expect(await refusalOf(prints(office, 'focal-point', caseId, file))).toBe('done');
      expect((await outgoing(office))[0]?.reason).toBe('no printer · Said to be meant otherwise: Wishes.');
    });

    it('is not printed with what was said of other words, nor with a word that is certain', async () => {
      const office = createOffice();
      const { caseId, id } = createLikeness(office);
      const said = { meantOtherwise: (await shownTo(office, caseId))?.shown };
      const rewrites = (wishes: string) =>
        saves(office.sessionOf('caseworker'), caseId, { kind: 'stay', id, body: { ...stay, wishes } });
      rewrites('the pillow and its case, and the court');
      expect(await refusalOf(prints(office, 'shelter-manager', caseId, said))).toBe('paper-like-word');
      rewrites('the pillow and its case, no police');
      const all = { meantOtherwise: (await shownTo(office, caseId))?.shown };
      expect(await refusalOf(prints(office, 'shelter-manager', caseId, all))).toBe('paper-forbidden-word');
      rewrites('In case of fever call the nurse');
      expect(await shownTo(office, caseId)).toBeNull();
      expect(await refusalOf(prints(office, 'shelter-manager', caseId))).toBe('done');
      expect((await outgoing(office))[0]?.reason).toBeNull();
    });
  });

  it('is not printed once an emergency’s hours are over, nor without a stay or a case', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } },
      { kind: 'stay', body: { house: 'H1', from: '2026-05-04' } },
    ]);
    expect(await refusalOf(prints(office, 'shelter-manager', caseId))).toBe('done');
    office.at('2026-05-08T10:00');
    expect(await refusalOf(prints(office, 'shelter-manager', caseId))).toBe('emergency-over');
    expect(await refusalOf(prints(office, 'focal-point', caseId))).toBe('emergency-over');
    expect(await refusalOf(prints(office, 'focal-point', createCase(office.sessionOf('caseworker'))))).toBe('no-stay');
    expect(await refusalOf(prints(office, 'focal-point', null))).toBe('no-such-case');
  });
});

describe('the blank first contact', () => {
  test.each(LANGUAGES)(
    'has the thirteen stops of the screen with their numbers, and nobody’s answers: %s',
    async (language) => {
      const office = createOffice();
      createResident(office);
      const { paper } = await call(deskAt(office, 'caseworker'), 'papers', 'register', {
        kind: 'first-contact',
        caseId: null,
        language,
        copies: 5,
        how: 'print',
      });
      const questions = paper.blocks.flatMap((block) => (block.block === 'choices' ? [block.number] : []));
      expect(questions).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '→']);
      expect(JSON.stringify(paper)).not.toMatch(/Lia|Ciobanu|KG-BIS/);
    },
  );
});

describe('what is printed or written', () => {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

  it('is exactly what the database numbered, as often as it was asked for', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'shelter-manager');
    const confirms = (text: string) =>
      refusalOf(call(desk, 'papers', 'confirm', { sha256: hashOf(text), how: 'print' }));
    const { document } = await call(desk, 'papers', 'register', sheet(createResident(office)));
    expect(await confirms(document.html.replace('Lia', 'Ana'))).toBe('paper-not-registered');
    expect(await confirms(document.html)).toBe('done');
    expect(await confirms(document.html)).toBe('paper-not-registered');
  });

  it('leaves only in the way it was registered for: a sheet for the printer is never a file', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'shelter-manager');
    const { document } = await call(desk, 'papers', 'register', sheet(createResident(office)));
    const confirms = (how: string) =>
      refusalOf(call(desk, 'papers', 'confirm', { sha256: hashOf(document.html), how }));
    expect(await confirms('file')).toBe('paper-not-registered');
    expect(await confirms('print')).toBe('done');
  });

  it('is, of what the window makes itself, what the role may take out', async () => {
    const office = createOffice();
    const enters = (person: Person, what: string) =>
      refusalOf(call(deskAt(office, person), 'papers', 'registerOwn', { what, html: TABLE }));
    expect(await enters('shelter-manager', 'statistics')).toBe('role-may-not');
    expect(await enters('caseworker', 'statistics')).toBe('role-may-not');
    expect(await enters('shelter-manager', 'caseload')).toBe('role-may-not');
    expect(await enters('hq-analyst', 'statistics')).toBe('done');
  });

  it('is stopped, of what the window makes itself, by a sign that cannot be printed', async () => {
    const desk = deskAt(createOffice(), 'focal-point');
    const prints = (html: string) => refusalOf(call(desk, 'papers', 'registerOwn', { what: 'caseload', html }));
    expect(await prints('<style>p::before { content: "王" }</style><p>Бишкек · ბათუმი · 10 %</p>')).toBe('done');
    expect(await prints('<p>Office of 王</p>')).toBe('document-missing-sign');
  });

  it('is printed, never a file, and has its line in the trail when it leaves: none when the dialog was closed', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'hq-analyst');
    await call(desk, 'papers', 'registerOwn', { what: 'statistics', html: TABLE });
    const before = trail(office).length;
    const confirms = (how: string) => refusalOf(call(desk, 'papers', 'confirm', { sha256: hashOf(TABLE), how }));
    expect(await confirms('file')).toBe('paper-not-registered');
    expect(trail(office).slice(before)).toEqual([]);
    expect(await confirms('print')).toBe('done');
    expect(trail(office).slice(before)).toEqual(['7 print done']);
  });

  describe('and did not come out', () => {
    const takesBack = (desk: Desk, paper: number | string) => refusalOf(call(desk, 'papers', 'takeBack', { paper }));

    it('keeps its number, with no copy that lies anywhere or is to be destroyed, and the trail says so', async () => {
      const office = createOffice();
      const desk = deskAt(office, 'shelter-manager');
      const { number, document } = await call(desk, 'papers', 'register', sheet(createResident(office), { copies: 2 }));
      await call(desk, 'papers', 'confirm', { sha256: hashOf(document.html), how: 'print' });
      expect(await takesBack(desk, number)).toBe('done');
      expect(await outgoing(office)).toMatchObject([{ number, what: 'house-sheet', copies: 0, destroyBy: null }]);
      expect(trail(office).at(-1)).toBe('4 print taken-back');
    });

    it('is not printed later under the number that was taken back', async () => {
      const office = createOffice();
      const desk = deskAt(office, 'shelter-manager');
      const { number, document } = await call(desk, 'papers', 'register', sheet(createResident(office)));
      expect(await takesBack(desk, number)).toBe('done');
      const confirmed = call(desk, 'papers', 'confirm', { sha256: hashOf(document.html), how: 'print' });
      expect(await refusalOf(confirmed)).toBe('paper-not-registered');
    });

    it('is taken back once, and by the session that registered it alone', async () => {
      const office = createOffice();
      const desk = deskAt(office, 'shelter-manager');
      const { number } = await call(desk, 'papers', 'register', sheet(createResident(office)));
      expect(await takesBack(deskAt(office, 'shelter-manager'), number)).toBe('paper-not-registered');
      expect(await takesBack(desk, number)).toBe('done');
      expect(await takesBack(desk, number)).toBe('paper-not-registered');
    });

    it('is said in the trail of what the window made itself', async () => {
      const office = createOffice();
      const desk = deskAt(office, 'hq-analyst');
      await call(desk, 'papers', 'registerOwn', { what: 'statistics', html: TABLE });
      await call(desk, 'papers', 'confirm', { sha256: hashOf(TABLE), how: 'print' });
      expect(await takesBack(desk, 'statistics')).toBe('done');
      expect(trail(office).slice(-2)).toEqual(['7 print done', '7 print taken-back']);
    });
  });

  it('is a recovery code only in the session that was shown one', async () => {
    const code = { what: 'recovery-code', html: 'any words' };
    const enters = (desk: Desk) => refusalOf(call(desk, 'papers', 'registerOwn', code));
    const office = createOffice();
    for (const person of Object.keys(PEOPLE) as Person[])
      expect(await enters(deskAt(office, person))).toBe('paper-not-registered');

    const station = await createStation();
    const first = await logIn(station);
    expect(await enters(first)).toBe('paper-not-registered');
    await call(first, 'station', 'close', {});
    const desk = station.desk();
    await call(desk, 'station', 'logInWithRecovery', {
      code: station.recoveryCode,
      user: VERA.user,
      newPassword: 'chestnuts by the old mill',
    });
    expect(await enters(desk)).toBe('done');
    await call(desk, 'station', 'close', {});
    await call(desk, 'station', 'logIn', { user: VERA.user, password: 'chestnuts by the old mill' });
    expect(await enters(desk)).toBe('paper-not-registered');
  });
});

describe('a letter without consent', () => {
  const DECISION = {
    date: '2026-05-04',
    matter: 'tell-without-consent',
    result: 'yes',
    'by-role': 'focal-point',
    'told-ground': 'law',
    'told-law': 'Invented Code, article 12',
    'told-answers': ['identity.family-name', 'stay.from'],
    'told-before': 'endangers',
    'told-outside': 'police',
    'told-outside-name': 'Invented district police',
  };

  it('holds the answers that the decision names and no others, leaves once, and is listed with its ground', async () => {
    const office = createOffice();
    const caseId = createResident(office);
    const { id: decision } = saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body: DECISION });
    const letter = { kind: 'told-letter', decision, language: 'en', size: 'A4', copies: 1, how: 'print' };
    const { document, number } = await prints(office, 'focal-point', caseId, letter);
    for (const told of ['Ciobanu', '1 May 2026', 'Invented district police', 'The law obliges us', 'KG-BIS-26-']) {
      expect(document.html).toContain(told);
    }
    for (const kept of ['Invented Code', 'a quiet room', 'Lia', 'H1', 'R2']) {
      expect(wordsIn(document.html)).not.toContain(kept);
    }
    expect(await outgoing(office)).toMatchObject([
      { number, what: 'told-letter', recipient: 'Invented district police', reason: 'law', copies: 1 },
    ]);
    expect(await refusalOf(prints(office, 'focal-point', caseId, letter))).toBe('telling-left');
    expect(await refusalOf(prints(office, 'focal-point', caseId, { ...letter, how: 'pdf' }))).toBe('telling-left');
    expect(await outgoing(office)).toHaveLength(1);
  });

  it('goes with a medical transport in an emergency, in which partners are told nothing and the gate says this way', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } },
      { kind: 'identity', body: { 'family-name': 'Ciobanu' } },
      { kind: 'health', body: { allergies: 'Penicillin', treatment: 'Insulin, each evening' } },
    ]);
    const [gap] = partnersGaps(caseRecords(office.db, caseId));
    expect(gap).toBe('partners-emergency');
    for (const [language, matter] of [
      ['en', 'telling somebody without the person’s consent'],
      ['fr', 'information transmise sans le consentement de la personne'],
      ['es', 'información comunicada sin el consentimiento de la persona'],
    ] as const) {
      expect(say('partners-emergency', language)).toContain(matter);
      expect(codeLabel('decision-matter', 'tell-without-consent')?.[language].toLowerCase()).toBe(matter);
    }
    const body = {
      ...{ ...DECISION, 'told-ground': 'danger-to-life', 'told-law': 'Unconscious' },
      ...{ 'told-answers': ['health.allergies', 'health.treatment'], 'told-before': 'not-reached' },
      ...{ 'told-outside': 'health', 'told-outside-name': 'Invented hospital' },
    };
    const { id: decision } = saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body });
    const { document } = await prints(office, 'focal-point', caseId, { kind: 'told-letter', decision, language: 'en' });
    for (const told of ['Penicillin', 'Insulin, each evening', 'Invented hospital', 'Danger to life'])
      expect(document.html).toContain(told);
    expect(wordsIn(document.html)).not.toContain('Ciobanu');
    expect(await outgoing(office)).toMatchObject([{ what: 'told-letter', reason: 'danger-to-life' }]);
  });

  it('may leave again where it was taken back: nothing came out', async () => {
    const office = createOffice();
    const caseId = createResident(office);
    const { id: decision } = saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body: DECISION });
    const desk = deskAt(office, 'focal-point');
    const print = () => call(desk, 'papers', 'register', sheet(caseId, { kind: 'told-letter', decision }));
    const { number } = await print();
    await call(desk, 'papers', 'takeBack', { paper: number });
    const { number: again } = await print();
    expect((await outgoing(office)).map(({ number: n, copies }) => [n, copies])).toEqual([
      [again, 1],
      [number, 0],
    ]);
    expect(await refusalOf(print())).toBe('telling-left');
  });

  test.each<[Person, string]>([
    ['caseworker', 'role-may-not'],
    ['shelter-manager', 'role-may-not'],
    ['approver', 'role-may-not'],
  ])('is not printed by the %s', async (person, code) => {
    const office = createOffice();
    const caseId = createResident(office);
    const { id: decision } = saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body: DECISION });
    expect(await refusalOf(prints(office, person, caseId, { kind: 'told-letter', decision }))).toBe(code);
    expect(await outgoing(office)).toEqual([]);
  });

  it('does not leave where the decision names one of our offices', async () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const caseId = createResident(office);
    const { 'told-outside': _, 'told-outside-name': __, ...rest } = DECISION;
    const body = { ...rest, 'told-office': 'MD-KIV' };
    const { id: decision } = saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body });
    expect(await refusalOf(prints(office, 'focal-point', caseId, { kind: 'told-letter', decision }))).toBe(
      'telling-other-way',
    );
  });
});
