import { describe, expect, it, test } from 'vitest';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { PROJECT } from '../casework/a-project.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  type Office,
  type Person,
  ROLES_HERE,
  saves,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const AGREED = { date: '2026-05-04', keep: 'with-name', 'share-partners': 'with-name', 'share-receiving': 'with-name' };
const TOLD: readonly RecordToSave[] = [
  { kind: 'identity', body: { 'name-used': 'Lia', 'family-name': 'Ciobanu' } },
  { kind: 'screening', body: { date: '2026-05-04', narrative: 'by lorry at night' } },
  { kind: 'perpetrator', body: { roles: ['recruiter'], 'way-of-working': 'with a ring' } },
];
const createTold = (office: Office, consent: object = AGREED) =>
  createCase(office.sessionOf('focal-point'), [{ kind: 'consent', body: consent as RecordToSave['body'] }, ...TOLD]);

const asked = (caseId: string, report: object, more: object = {}) => ({
  ...{ kind: 'case-report', caseId, language: 'en', copies: 1, how: 'print', reason: 'asked for by the court' },
  ...{ report, ...more },
});
const OWN = { reader: 'own-office' };
const LAWYER = { reader: 'outside', agreed: 'share-partners', name: 'Ms Orlova, lawyer' };
const prints = (office: Office, input: object, person: Person = 'focal-point') =>
  call(deskAt(office, person), 'papers', 'register', input);
const outcome = (office: Office, input: object, person?: Person) => refusalOf(prints(office, input, person));
const shows = (office: Office, input: object) => call(deskAt(office, 'focal-point'), 'papers', 'content', input);

describe('a detailed report', () => {
  test.each(ROLES_HERE)('is made by whoever leads, and by nobody else: %s', async (role) => {
    const office = createOffice();
    const leads = role === 'focal-point' || role === 'hq-case-manager';
    expect(await outcome(office, asked(createTold(office), OWN), role)).toBe(leads ? 'done' : 'role-may-not');
  });

  it('leaves with a reason only, numbered, with for whom, and stands in the trail', async () => {
    const office = createOffice();
    const caseId = createTold(office);
    expect(await outcome(office, { ...asked(caseId, LAWYER), reason: undefined })).toBe('reason-needed');
    const { number, paper, document } = await prints(office, asked(caseId, LAWYER, { copies: 2 }));
    const [listed] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 5 });
    expect(listed).toMatchObject({
      ...{ number, what: 'case-report', recipient: 'for Ms Orlova, lawyer', copies: 2 },
      ...{ reason: 'asked for by the court', destroyBy: '2026-08-02' },
    });
    expect(trail(office).at(-1)).toBe('1 print done');
    expect(paper.foot).toEqual([1, 2].map((copy) => expect.stringContaining(`number ${number} · copy ${copy} of 2`)));
    for (const side of document.html.split('<section class="side">').slice(1)) {
      expect(side).toMatch(/<p class="whose">[0-9A-Z]{6} · for Ms Orlova, lawyer<\/p>/);
      expect(side).toMatch(/<p>side \d of \d<\/p>/);
      expect(side).toContain('destroy by 2 Aug 2026');
    }
    expect(document.html).toContain('by lorry at night');
    expect(document.html).not.toContain('with a ring');
  });

  it('for the office itself holds suspects, its gates and what left before, and is destroyed within fourteen days', async () => {
    const office = createOffice();
    const caseId = createTold(office);
    await prints(office, asked(caseId, LAWYER));
    const text = { id: 'agreement', language: 'en' };
    await prints(office, { kind: 'consent-text', caseId, language: 'en', copies: 1, how: 'print', text });
    const { paper, parts } = await shows(office, asked(caseId, OWN));
    const words = JSON.stringify(paper);
    for (const said of ['with a ring', 'Ciobanu', 'May we?', 'for Ms Orlova, lawyer', 'Text to agree to'])
      expect(words).toContain(said);
    expect(paper.whose).toMatch(/^KG-BIS-26-[0-9A-Z]{6} · for the focal point of KG-BIS$/);
    expect(parts.find(({ part }) => part === 'left')?.count).toBe(2);
    await prints(office, asked(caseId, OWN));
    const [listed] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 1 });
    expect(listed?.destroyBy).toBe('2026-05-18');
  });

  it('says for the office itself what a house and a project line were called when they were written, whatever they are called since', async () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const caseId = createTold(office);
    const focal = office.sessionOf('focal-point');
    const desk = deskAt(office, 'focal-point');
    const house = (more: object) => call(desk, 'houses', 'put', { code: 'H1', forWhom: [], rooms: [], ...more });
    const line = (more: object) => call(desk, 'projects', 'put', { ...PROJECT, ...more });
    await house({ isNew: true, nameUsed: 'Garden' });
    await line({ isNew: true, name: 'First name' });
    const stay = (from: string): RecordToSave => ({ kind: 'stay', body: { house: 'H1', from } });
    const paid = (date: string): RecordToSave => ({
      kind: 'payment',
      body: { date, state: 'paid', way: 'grant', for: 'food', amount: 100, currency: 'USD', project: 'C72-CSE' },
    });
    saves(focal, caseId, stay('2026-05-01'));
    saves(focal, caseId, paid('2026-05-01'));
    office.at('2026-05-06T10:00');
    await house({ isNew: false, nameUsed: 'Hill' });
    await line({ isNew: false, name: 'Second name' });
    saves(focal, caseId, stay('2026-05-05'));
    saves(focal, caseId, paid('2026-05-05'));
    await call(desk, 'houses', 'remove', { code: 'H1' });
    anotherOffice(office, 'GE-TBS').writes(caseId, [stay('2026-05-02')]);
    const said = async (report: object, more: object = {}) => {
      const { paper } = await shows(office, asked(caseId, report, more));
      return paper.blocks
        .flatMap((block) => (block.block === 'facts' && block.beside !== undefined ? block.rows : []))
        .filter(({ label }) => label === 'House (code)' || label.startsWith('Project'))
        .map(({ value }) => value);
    };
    expect(await said(OWN)).toEqual([
      ...['H1 · Garden', 'H1', 'H1 · Hill'],
      ...['C72-CSE · First name', 'C72-CSE · Second name'],
    ]);
    const handed = { date: '2026-05-04', act: 'hand-over', 'to-office': 'MD-KIV', reason: 'services' };
    saves(focal, caseId, { kind: 'transfer', body: handed });
    expect(new Set(await said({ reader: 'other-office' }, { office: 'MD-KIV' }))).toEqual(new Set(['H1', 'C72-CSE']));
  });

  it('says for the office itself of each gate of a step ahead whether it is open and what is lacking, and for nobody else', async () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const caseId = createTold(office);
    const focal = office.sessionOf('focal-point');
    const gates = async (report: object, more: object = {}) => {
      const { paper } = await shows(office, asked(caseId, report, more));
      const [block] = paper.blocks.flatMap((one) =>
        one.block === 'facts' && one.title === 'May we?' ? [one.rows] : [],
      );
      return block?.map(({ label, value }) => [label, value.split('\n')[0], value.split('\n').length > 1]);
    };
    const [closed, open] = [
      ['No', true],
      ['Yes', false],
    ];
    const always = [
      ['Helping', ...open],
      ['Calling, writing, visiting', ...closed],
      ['Sharing with headquarters', ...closed],
      ['Sharing with a receiving office', ...open],
    ];
    expect(await gates(OWN)).toEqual(always);
    saves(focal, caseId, { kind: 'travel', body: { state: 'planned' } });
    saves(focal, caseId, {
      kind: 'referral',
      body: { act: 'ask', date: '2026-05-04', 'to-kind': 'legal', 'to-name': 'Ms Orlova', agreed: 'with-name' },
    });
    expect(await gates(OWN)).toEqual([...always, ['Return', ...closed], ['Telling partners', ...open]]);
    const french = await shows(office, asked(caseId, OWN, { language: 'fr' }));
    expect(JSON.stringify(french.paper)).toContain('"Retour au pays","value":"Non\\n');
    saves(focal, caseId, { kind: 'transfer', body: { date: '2026-05-04', act: 'hand-over', 'to-office': 'MD-KIV' } });
    expect(await gates({ reader: 'other-office' }, { office: 'MD-KIV' })).toBeUndefined();
    expect(await gates(LAWYER)).toBeUndefined();
  });

  test.each<[string, object, object, string]>([
    ['nobody asked whether it may be shared outside', { keep: 'with-name' }, LAWYER, 'report-not-agreed'],
    ['the person refuses partners', { ...AGREED, 'share-partners': 'refuses' }, LAWYER, 'report-not-agreed'],
    ['only counting was agreed', { ...AGREED, 'share-partners': 'counted-only' }, LAWYER, 'report-not-agreed'],
    ['the police was not agreed to', AGREED, { ...LAWYER, agreed: 'police' }, 'report-not-agreed'],
    ['the police was refused', { ...AGREED, police: 'refuses' }, { ...LAWYER, agreed: 'police' }, 'report-not-agreed'],
    ['the police was agreed to', { ...AGREED, police: 'agrees' }, { ...LAWYER, agreed: 'police' }, 'done'],
    ['it does not say to whom', AGREED, { ...LAWYER, name: ' ' }, 'report-for-whom'],
    ['no agreement is named', AGREED, { ...LAWYER, agreed: undefined }, 'report-not-agreed'],
    ['nothing may be kept', { keep: 'refuses' }, OWN, 'report-not-kept'],
    ['keeping is decided later', { keep: 'later' }, OWN, 'report-not-kept'],
    ['there is no such office', AGREED, { reader: 'other-office' }, 'report-for-whom'],
    ['there is no headquarters', AGREED, { reader: 'headquarters' }, 'report-for-whom'],
  ])('where %s', async (_, consent, report, code) => {
    const office = createOffice();
    const caseId = createTold(office, { date: '2026-05-04', ...consent });
    const { paper, stops } = await shows(office, asked(caseId, report));
    expect(stops.map((stop) => stop.code)).toEqual(code === 'done' ? [] : [code]);
    expect(JSON.stringify(paper).includes('lorry')).toBe(code === 'done');
    expect(await outcome(office, asked(caseId, report))).toBe(code);
  });

  it('is for nobody to whom a request stands that the person said no to, and shows with whom and what never', async () => {
    const office = createOffice();
    const caseId = createTold(office, { ...AGREED, 'share-limits': 'Never the church' });
    const focal = office.sessionOf('focal-point');
    const asks = { act: 'ask', date: '2026-05-04', 'to-kind': 'legal', 'to-name': 'Ms  orlova, Lawyer' };
    const { id } = saves(focal, caseId, { kind: 'referral', body: { ...asks, agreed: 'refuses' } });
    const { stops, limits } = await shows(office, asked(caseId, LAWYER));
    expect([stops.map(({ code }) => code), limits]).toEqual([['request-refused'], ['Never the church']]);
    expect(await outcome(office, asked(caseId, LAWYER))).toBe('request-refused');
    expect(await outcome(office, asked(caseId, { ...LAWYER, name: 'Mr Beck, lawyer' }))).toBe('done');
    expect((await shows(office, asked(caseId, OWN))).limits).toEqual([]);
    saves(focal, caseId, { kind: 'referral', id, body: { ...asks, agreed: 'later' } });
    expect(await outcome(office, asked(caseId, LAWYER))).toBe('request-not-agreed');
    saves(focal, caseId, { kind: 'referral', id, body: { ...asks, agreed: 'with-name' } });
    expect(await outcome(office, asked(caseId, LAWYER))).toBe('done');
  });

  it('without a name goes without what was told', async () => {
    const office = createOffice();
    const caseId = createTold(office, { ...AGREED, 'share-partners': 'without-name' });
    const { paper } = await shows(office, asked(caseId, LAWYER));
    expect(JSON.stringify(paper)).not.toMatch(/Ciobanu|Lia|lorry/);
    expect(JSON.stringify(paper)).toContain('Screening');
  });

  it('is not printed once an emergency’s hours are over', async () => {
    const office = createOffice();
    const caseId = createTold(office, { date: '2026-05-04', keep: 'emergency' });
    office.at('2026-05-08T10:00');
    expect(await outcome(office, asked(caseId, OWN))).toBe('emergency-over');
  });

  it('goes to another office where the case goes there, as deep as it would be sealed', async () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const caseId = createTold(office);
    const theirs = asked(caseId, { reader: 'other-office' }, { office: 'MD-KIV' });
    expect(await outcome(office, theirs)).toBe('sharing-not-handed-over');
    const handed = { date: '2026-05-04', act: 'hand-over', 'to-office': 'MD-KIV', reason: 'services' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'transfer', body: handed });
    const words = async () => JSON.stringify((await shows(office, theirs)).paper);
    expect(await words()).toMatch(/lorry/);
    expect(await words()).not.toMatch(/with a ring/);
    const narrower = { ...AGREED, date: '2026-05-05', 'share-receiving': 'without-name' };
    office.at('2026-05-05T10:00');
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', body: narrower });
    expect(await words()).not.toMatch(/lorry|Ciobanu/);
    expect(await outcome(office, theirs)).toBe('done');
  });

  it('goes to headquarters without a name, whatever was agreed', async () => {
    const office = createOffice();
    anotherOffice(office, 'HQ', { headquarters: true });
    const caseId = createTold(office, { ...AGREED, 'share-headquarters': 'with-name' });
    const { paper, stops } = await shows(office, asked(caseId, { reader: 'headquarters' }));
    expect(stops).toEqual([]);
    expect(JSON.stringify(paper)).not.toMatch(/lorry|Ciobanu|Lia|Suspect/);
    expect(JSON.stringify(paper)).toContain('Consent');
  });
});

describe('the other papers of a whole case', () => {
  const other = (kind: string, caseId: string, more: object = {}) => ({
    ...{ kind, caseId, language: 'en', copies: 1, how: 'print', reason: 'she goes there tomorrow', ...more },
  });

  test.each<[string, Person]>(
    ROLES_HERE.flatMap((role) => ['handover-summary', 'own-copy'].map((kind) => [kind, role] as const)),
  )('are made by whoever leads: %s, %s', async (kind, role) => {
    const office = createOffice();
    const leads = role === 'focal-point' || role === 'hq-case-manager';
    const code = await outcome(office, other(kind, createTold(office)), role);
    expect(code).toBe(leads ? (kind === 'own-copy' ? 'done' : 'report-for-whom') : 'role-may-not');
  });

  it('go where the case goes: a summary to the office that takes it over, with its number and day', async () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const caseId = createTold(office);
    const summary = other('handover-summary', caseId, { office: 'MD-KIV' });
    expect(await outcome(office, summary)).toBe('sharing-not-handed-over');
    const handed = { date: '2026-05-04', act: 'hand-over', 'to-office': 'MD-KIV', reason: 'services' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'transfer', body: handed });
    const { paper, number } = await prints(office, summary);
    expect(JSON.stringify(paper)).toContain('Ciobanu');
    expect(paper.whose).toMatch(/ · for MD-KIV$/);
    expect(paper.foot).toEqual([expect.stringContaining(`number ${number} · copy 1 of 1 · destroy by 2 Aug 2026`)]);
  });

  it('warn of danger in what another office wrote, also where its person wants none of that shared', async () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const caseId = createTold(office);
    const handed = { date: '2026-05-04', act: 'hand-over', 'to-office': 'MD-KIV', reason: 'services' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'transfer', body: handed });
    const summary = other('handover-summary', caseId, { office: 'MD-KIV' });
    const items = async () => {
      const { paper } = await shows(office, summary);
      return paper.blocks.flatMap((block) => (block.block === 'list' && block.title === 'Danger' ? block.items : []));
    };
    expect(await items()).toEqual(['None is open.']);
    const theirs = anotherOffice(office, 'GE-TBS');
    theirs.writes(caseId, [{ kind: 'consent', body: { date: '2026-05-01', keep: 'refuses' } }]);
    expect(await items()).toEqual(['Not known from this paper: part of the file is not here.']);
    theirs.writes(caseId, [{ kind: 'intake', body: { date: '2026-05-01', 'needs-today': ['threatened'] } }]);
    expect(await items()).toEqual(['Is being threatened']);
  });

  it('are the person’s to keep where they are theirs, with whom they can tell that something is not right', async () => {
    const office = createOffice();
    const caseId = createTold(office);
    const desk = deskAt(office, 'focal-point');
    const house = { isNew: true, code: 'H1', forWhom: [], rooms: [], complaintsTo: 'Mr Hill, +996 555 010 012' };
    await call(desk, 'houses', 'put', house);
    saves(office.sessionOf('focal-point'), caseId, { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } });
    const { paper } = await prints(office, other('own-copy', caseId));
    const words = JSON.stringify(paper);
    expect(words).toContain('Mr Hill, +996 555 010 012');
    expect(words).not.toMatch(/lorry|with a ring|KG-BIS/);
    const [listed] = await call(desk, 'station', 'outgoing', { limit: 1 });
    expect(listed).toMatchObject({ what: 'own-copy', recipient: 'for the person', destroyBy: null });
  });

  it('are not made where nothing may be kept', async () => {
    const office = createOffice();
    const caseId = createTold(office, { date: '2026-05-04', keep: 'refuses' });
    expect(await outcome(office, other('own-copy', caseId))).toBe('report-not-kept');
  });
});
