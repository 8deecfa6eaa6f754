import { describe, expect, it, test } from 'vitest';
import { caseRecords } from '../../../db/casework/record/read.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import {
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  recordOf,
  saves,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const AGREED = {
  date: '2026-05-04',
  keep: 'with-name',
  'authorities-of-origin': 'agrees',
  'fears-authorities': 'no',
  'asylum-explained': true,
  form: 'signed',
  present: ['interpreter'],
};
const LIA = {
  'name-used': 'Ela',
  'family-name': 'Ciobanu',
  'given-names': 'Lia',
  'birth-date': '1999-03-07',
  'birth-place': 'Soroca',
  'document-kinds': ['passport', 'residence-permit'],
  'document-numbers': 'AB1234567, kept by Boris (2019)\nat the Quarzlampe since 4 May',
};

interface Told {
  readonly consent?: object;
  readonly identity?: object;
  readonly nationalities?: readonly string[];
  readonly profile?: object;
  readonly more?: readonly RecordToSave[];
}
const person = (
  office: Office,
  { consent = {}, identity = LIA, nationalities = ['MDA'], profile = {}, more = [] }: Told = {},
) =>
  createCase(office.sessionOf('caseworker'), [
    { kind: 'consent', body: { ...AGREED, ...consent } },
    { kind: 'identity', body: { ...identity } },
    { kind: 'profile', body: { nationalities: [...nationalities], ...profile } },
    { kind: 'screening', body: { date: '2026-05-04', narrative: 'a man with a grey van' } },
    ...more,
  ]);
const list = (cases: readonly string[], more = {}) => ({
  kind: 'consulate-list' as const,
  caseId: null,
  cases: [...cases],
  country: 'MDA',
  language: 'en' as const,
  ...more,
});
const shows = (office: Office, cases: readonly string[], more = {}, who: Person = 'focal-point') =>
  call(deskAt(office, who), 'papers', 'content', list(cases, more));
const prints = (office: Office, cases: readonly string[], more = {}, who: Person = 'focal-point') =>
  call(
    deskAt(office, who),
    'papers',
    'register',
    list(cases, { copies: 1, how: 'print', reason: 'passports', ...more }),
  );
const outgoing = (office: Office) => call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 10 });
const tableOf = (paper: { readonly blocks: readonly { readonly block: string }[] }) =>
  paper.blocks.find(({ block }) => block === 'table');

describe('a list for a consulate', () => {
  it('holds names, birth and papers of that State, in the order of the names, and nothing else', async () => {
    const office = createOffice();
    const cases = [
      person(office),
      person(office, { identity: { 'family-name': 'Balan', 'given-names': 'Ana', 'birth-date': '2001' } }),
    ];
    const { paper, left, stops } = await shows(office, cases);
    expect([left, stops]).toEqual([[], []]);
    expect(tableOf(paper)).toMatchObject({
      columns: ['No.', 'Family name', 'Given names', 'Date of birth', 'Place of birth', 'Papers'],
      rows: [
        ['1', 'Balan', 'Ana', '2001', '', ''],
        ['2', 'Ciobanu', 'Lia', '7 Mar 1999', 'Soroca', 'Passport · AB1234567'],
      ],
    });
    const { shown } = await shows(office, cases);
    const { document } = await prints(office, cases, { shown });
    expect(document.html).toContain('Moldova');
    const body = document.html.replace(/<style>.*<\/style>|<(?:link|body)[^>]*>/gsu, '');
    expect(body).not.toMatch(/grey van|Boris|Quarzlampe|2019|\bEla\b|KG-BIS|consul|embassy|permit|\bcase|victim/i);
  });

  it('leaves out with every reason who did not agree, is no national, has no name here, or is in asylum', async () => {
    const office = createOffice();
    const others = {
      refused: person(office, { consent: { 'authorities-of-origin': 'refuses' } }),
      elsewhere: person(office, { consent: { form: 'spoken' }, nationalities: ['ROU'] }),
      spoken: person(office, { consent: { form: 'spoken', 'asylum-explained': undefined } }),
      feared: person(office, { consent: { 'fears-authorities': 'yes' } }),
      inAsylum: person(office, {
        more: [{ kind: 'legal', body: { date: '2026-05-04', proceeding: 'asylum', country: 'KGZ' } }],
      }),
      nameless: person(office, { consent: { keep: 'without-name' } }),
      calledOnly: person(office, { identity: { 'name-used': 'Ela' } }),
      child: person(office, { profile: { 'may-be-under-18': true } }),
      agreedForChild: person(office, {
        consent: { 'given-by': 'both', help: 'agrees' },
        profile: { 'may-be-under-18': true },
      }),
      saidNoToRequest: person(office, {
        more: [{ kind: 'referral', body: { date: '2026-05-04', act: 'ask', 'to-kind': 'embassy', agreed: 'refuses' } }],
      }),
      saidNo: person(office, { consent: { keep: 'refuses' } }),
      named: person(office),
    };
    closeToNamed(office, others.named);
    const { left, paper } = await shows(office, [...Object.values(others), person(office)]);
    expect(left.at(-1)?.caseId).toBe(others.elsewhere);
    const names = new Map(Object.entries(others).map(([name, caseId]) => [caseId, name]));
    expect(Object.fromEntries(left.map(({ caseId, why }) => [names.get(caseId), why.map(({ code }) => code)]))).toEqual(
      {
        refused: ['authorities-refused'],
        spoken: ['authorities-not-explained', 'authorities-not-written'],
        elsewhere: ['consulate-not-national'],
        feared: ['authorities-feared'],
        inAsylum: ['authorities-asylum'],
        nameless: ['consulate-no-name'],
        calledOnly: ['consulate-no-name'],
        child: ['export-not-kept'],
        agreedForChild: [
          ...['authorities-fear-not-alone', 'child-situation-not-said', 'child-no-guardian', 'child-no-best-interest'],
          ...['child-family-not-assessed', 'child-no-escort'],
        ],
        saidNoToRequest: ['request-refused'],
        saidNo: ['export-not-kept'],
        named: ['list-closed-to-named'],
      },
    );
    expect(tableOf(paper)).toMatchObject({
      rows: [['1', 'Ciobanu', 'Lia', expect.any(String), 'Soroca', expect.any(String)]],
    });
  });

  it('says no paper of another State, and is not for a State of which one office says otherwise', async () => {
    const office = createOffice();
    const other = person(office, { identity: { ...LIA, 'document-country': 'ROU' } });
    expect(tableOf((await shows(office, [other])).paper)).toMatchObject({
      rows: [['1', 'Ciobanu', 'Lia', '7 Mar 1999', 'Soroca']],
    });
    const two = person(office, { nationalities: ['MDA', 'ROU'] });
    expect((await shows(office, [two])).left).toEqual([]);
    expect((await shows(office, [two], { country: 'UKR' })).stops).toEqual([{ code: 'consulate-nobody', places: {} }]);
  });

  it('goes by nobody’s word that nobody here accepted: another office closes it, and names nobody', async () => {
    const office = createOffice();
    const there = anotherOffice(office, 'RO-BUH');
    const [told, named, alone] = [
      person(office),
      person(office),
      person(office, { nationalities: [], profile: { sex: 'female' } }),
    ];
    there.writes(told, [{ kind: 'profile', body: { nationalities: ['ROU'] } }]);
    there.writes(named, [{ kind: 'identity', body: { 'family-name': 'Popescu', 'document-numbers': 'XX7654321' } }]);
    there.writes(alone, [{ kind: 'profile', body: { nationalities: ['MDA'] } }]);
    const { paper, left } = await shows(office, [told, named, alone]);
    expect(left.map(({ caseId, why }) => [caseId, why[0]?.code])).toEqual([
      [told, 'consulate-not-national'],
      [alone, 'consulate-not-national'],
    ]);
    expect(tableOf(paper)).toMatchObject({
      rows: [['1', 'Ciobanu', 'Lia', '7 Mar 1999', 'Soroca', 'Passport · AB1234567']],
    });
  });

  it('says what we cite of another office, and neither that nor whose it is', async () => {
    const office = createOffice();
    const cited = person(office, { identity: { 'family-name': 'Ciobanu' } });
    const [theirs = ''] = anotherOffice(office, 'RO-BUH').writes(cited, [
      { kind: 'identity', body: { 'given-names': 'Lia', 'birth-date': '1999-03', 'birth-date-about': true } },
    ]);
    const cites = (question: string) => ({ cites: [theirs, question] });
    const own = caseRecords(office.db, cited).find(({ kind, office: of }) => kind === 'identity' && of === 'KG-BIS');
    saves(office.sessionOf('caseworker'), cited, {
      kind: 'identity',
      ...(own && { id: own.id }),
      body: { 'family-name': 'Ciobanu', 'given-names': cites('given-names'), 'birth-date': cites('birth-date') },
    });
    const { paper } = await shows(office, [cited]);
    expect(tableOf(paper)).toMatchObject({ rows: [['1', 'Ciobanu', 'Lia', 'about March 1999']] });
  });

  it('leaves as it was shown: who says no between showing and printing is named to nobody', async () => {
    const office = createOffice();
    const cases = [person(office), person(office)];
    const { shown } = await shows(office, cases);
    expect(await refusalOf(prints(office, cases))).toBe('consulate-list-changed');
    const no = { ...AGREED, date: '2026-05-04', 'authorities-of-origin': 'refuses' };
    saves(office.sessionOf('caseworker'), cases[0] ?? '', { kind: 'consent', body: no });
    expect(await refusalOf(prints(office, cases, { shown }))).toBe('consulate-list-changed');
    expect(await outgoing(office)).toEqual([]);
    const again = await shows(office, cases);
    expect(again.left).toMatchObject([{ caseId: cases[0], why: [{ code: 'authorities-refused' }] }]);
    await prints(office, cases, { shown: again.shown });
    expect(await outgoing(office)).toHaveLength(1);
  });

  it('is numbered under what left with the country, and stands in the trail of each case on it', async () => {
    const office = createOffice();
    const cases = [person(office), person(office), person(office, { nationalities: ['ROU'] })];
    const { shown } = await shows(office, cases);
    const before = trail(office).length;
    const { number, document } = await prints(office, cases, { shown, copies: 2 });
    expect(await outgoing(office)).toMatchObject([
      { number, what: 'consulate-list', recipient: 'Consulate: Moldova', copies: 2, reason: 'passports' },
    ]);
    expect(document.html.match(new RegExp(`number ${number} · copy`, 'g'))).toHaveLength(2);
    const told = () =>
      office.db
        .prepare<[number], { subject: string; outcome: string }>(
          'SELECT subject, outcome FROM audit WHERE n > ? ORDER BY n',
        )
        .all(before)
        .filter(({ outcome }) => outcome === 'done' || outcome === 'taken-back');
    const subjects = [cases[0], cases[1], 'consulate-list'];
    expect(told()).toEqual(subjects.map((subject) => ({ subject, outcome: 'done' })));
  });

  it('stops where a name or the place of birth says too much, and before a country is chosen', async () => {
    const office = createOffice();
    const caseId = person(office, {
      identity: { ...LIA, 'family-name': 'Ciobanu (victim)', 'birth-place': 'the shelter of Soroca' },
    });
    expect((await shows(office, [caseId])).stops).toEqual([
      { code: 'paper-forbidden-word', places: { label: '1 · Family name', word: 'victim' } },
      { code: 'paper-forbidden-word', places: { label: '1 · Place of birth', word: 'shelter' } },
    ]);
    expect((await shows(office, [caseId], { country: undefined })).stops).toEqual([
      { code: 'consulate-which', places: {} },
    ]);
    expect(await refusalOf(shows(office, [caseId], { country: 'XXX' }))).toBe('bad-input');
  });

  it('is for whoever may export cases, and takes a reason', async () => {
    const office = createOffice();
    const caseId = person(office);
    for (const who of ['caseworker', 'shelter-manager', 'approver'] as const) {
      expect(await refusalOf(shows(office, [caseId], {}, who))).toBe('role-may-not');
      expect(await refusalOf(prints(office, [caseId], {}, who))).toBe('role-may-not');
    }
    const { shown } = await shows(office, [caseId]);
    expect(await refusalOf(prints(office, [caseId], { shown, reason: '' }))).toBe('reason-needed');
    expect(recordOf(office, caseId, 'identity')).toBeDefined();
  });

  test.each(LANGUAGES)('is in %s, and names neither the office nor why', async (language) => {
    const office = createOffice();
    const { paper } = await shows(office, [person(office)], { language });
    expect(paper.heading).toBe({ en: 'List', fr: 'Liste', es: 'Lista' }[language]);
    expect(paper.blocks[0]).toMatchObject({
      title: { en: 'Nationality: Moldova', fr: 'Nationalité : Moldavie', es: 'Nacionalidad: Moldavia' }[language],
    });
  });
});
