/**
 * Mira, who says 19, whose papers say 21 and who looks 15: found at AL-T, received at KV-P, with headquarters asked once. She turns 18.
 *
 * Not here, because other tests hold it: whom she must not sleep beside (`stay-apart`), the family assessment that KV-P is asked for
 * (`answer-to-request`), the gates of family and of the authorities of origin (`family-gate`, `origin-gate`), the escort on the journey (`travel-sheet`),
 * the signed hand-over (`attach`), and a schedule that nobody has to plan (`follow-up-schedule`; here each follow-up is planned by itself).
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../db/contract/index.ts';
import { carry, refusalOf } from '../desks.ts';
import {
  agreed,
  flagsOf,
  missingAt,
  type Office,
  profileOf,
  rowsOf,
  seenIn,
  startLife,
  todayOf,
} from './life-steps.ts';

const life = startLife('mira', '2026-02-10T10:00');
let alt: Office;
let kvp: Office;
let hq: Office;
let mira = '';

const consent = (date: string, by: string, more: object) => ['consent', { date, 'given-by': by, ...more }] as const;
const decision = (date: string, matter: string, result: string, more: object = {}) =>
  ['decision', { date, matter, result, ...more }] as const;
const childGate = (file: CaseFile) => file.gates.find(({ gate }) => gate === 'child');
const ageRow = async (office: Office) => rowsOf(await profileOf(office), 'age');
const answerTo = async (office: Office, question: string) => {
  const { records } = await office.file(mira);
  return records.find(({ body }) => body.matter === 'override' && body.result === question)?.id ?? '';
};

beforeAll(async () => {
  alt = await life.opens('AL-T', { country: 'ALB', user: 'Drita' });
  kvp = await life.opens('KV-P', { country: 'XKX', user: 'Fatos' });
  hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, alt, kvp);
  await alt.joins('Besa', 'focal-point');
  await alt.joins('Ilir', 'caseworker');
  await alt.joins('Rodica', 'shelter-manager', 'H1');
  await alt.joins('Arta', 'approver');
});

describe('a neighbour calls', () => {
  let call = '';
  it('it is an intake without a case, which nobody counts as one', async () => {
    await alt.sits('Ilir');
    const page = { 'intake.way': 'telephone', 'intake.channel': 'passer-by', 'intake.needs-note': 'a girl at the bar' };
    const saved = await alt.firstContact(page, 'advice-only');
    call = saved.caseId ?? '';
    expect(saved).toMatchObject({ kind: 'intake', reference: null });
    const { snapshot } = await alt.ask('cases', 'today', {});
    expect(snapshot.total).toBe(0);
  });

  it('and is hers when she comes: her case begins with the call', async () => {
    life.at('2026-02-14T18:00');
    const saved = await alt.firstContact(
      {
        'intake.safe-to-talk': 'alone',
        'intake.needs-today': ['safe-place', 'threatened'],
        'consent.keep': 'with-name',
        'identity.name-used': 'Mira',
        'profile.languages': ['sqi'],
        'profile.sex': 'female',
        'profile.age': 19,
        'profile.age-in-papers': 21,
        'profile.age-estimated': 15,
        'profile.nationalities': ['XKX'],
        'screening.purposes': ['sexual'],
        'screening.countries-of-exploitation': ['ALB'],
      },
      'help-today',
      { into: call },
    );
    mira = saved.caseId ?? '';
    expect(saved).toMatchObject({ kind: 'case', reference: expect.stringMatching(/^AL-T-26-/) });
    const intakes = (await alt.file(mira)).records.filter(({ kind }) => kind === 'intake');
    expect(intakes.map(({ body }) => body.date).toSorted()).toEqual(['2026-02-10', '2026-02-14']);
    const { rows } = await alt.ask('cases', 'list', { filter: {} });
    expect(rows.map(({ kind, initials }) => [kind, initials])).toEqual([['case', 'M.']]);
    expect(await refusalOf(alt.file(call))).toBe('no-such-case');
  });
});

describe('a child, as it seems', () => {
  it('by itself, and her gate says what is missing, in Today too', async () => {
    const file = await alt.file(mira);
    expect([file.row.minor, flagsOf(file)]).toEqual([true, ['may-be-under-18']]);
    expect(missingAt(file, 'child')).toEqual([
      'child-situation-not-said',
      'child-no-guardian',
      'child-no-best-interest',
      'child-not-asked',
      'child-family-not-assessed',
      'child-no-escort',
    ]);
    // Kept by her own word alone is not yet agreed to.
    expect([agreed(file, 'keep'), file.sharing.headquarters]).toEqual(['later', 'later']);
    const today = (await todayOf(alt)).map(([code]) => code);
    expect(today).toEqual(expect.arrayContaining(['today-threatened', 'today-child-no-guardian']));
  });

  it('sleeps in the house, which knows that she is a child and nothing of the bar', async () => {
    const stay = { kind: 'shelter', house: 'H1', room: 'R3', from: '2026-02-14', 'keep-apart-from': 'R5' };
    await alt.writes(
      mira,
      ['stay', stay],
      ['service', { date: '2026-02-14', service: 'accommodation', phase: 'first-help' }],
    );
    await alt.sits('Rodica');
    const { rows } = await alt.ask('cases', 'house', {});
    expect(rows).toMatchObject([{ nameUsed: 'Mira', minor: true, keepApart: true }]);
    expect(seenIn(await alt.file(mira)).filter((place) => !/^(stay|identity|profile)\./.test(place))).toEqual([]);
    const { paper, stops } = await alt.ask('papers', 'content', { kind: 'house-sheet', caseId: mira, language: 'en' });
    expect(stops).toEqual([]);
    expect(JSON.stringify(paper)).not.toMatch(/bar|sexual|ALB|Kosovo/);
  });

  it('the age is decided: 16 when identified, in the numbers too; what she said first is kept', async () => {
    expect(await ageRow(await sat(alt, 'Drita'))).toEqual({ disputed: 1 });
    life.at('2026-03-01T10:00');
    const [question = ''] = await alt.writes(mira, decision('2026-02-20', 'age', 'asked', { 'by-role': 'medical' }));
    expect(flagsOf(await alt.file(mira))).toEqual(['waiting-for', 'may-be-under-18']);
    const answered = { 'age-years': 16, 'by-role': 'medical', answers: [question, 'result'] };
    await alt.writes(mira, decision('2026-03-01', 'age', 'yes', answered));
    const file = await alt.file(mira);
    expect(file.row).toMatchObject({ minor: true, ageGroup: '15-17' });
    expect(file.records.find(({ kind }) => kind === 'profile')?.body.age).toBe(19);
    expect(await ageRow(alt)).toEqual({ '15-17': 1 });
  });

  it('was met alone, which is asked first; her family at home is assessed, and an escort found', async () => {
    const found = ['took-no-part', 'contact-safe', 'wants-child', 'has-means'];
    await alt.writes(
      mira,
      decision('2026-03-01', 'child-situation', 'yes', { 'child-situation': 'alone' }),
      decision('2026-03-01', 'family-assessment', 'yes', { 'by-role': 'partner', 'family-found': found }),
      decision('2026-03-01', 'escort', 'yes'),
    );
    const missing = missingAt(await alt.file(mira), 'child');
    expect(missing).toEqual(['child-no-guardian', 'child-no-best-interest', 'child-not-asked']);
  });

  it('does not want to go in March and wants to in May; both stand there with their day', async () => {
    life.at('2026-03-10T10:00');
    await alt.writes(mira, consent('2026-03-10', 'person', { help: 'agrees', return: 'refuses' }));
    expect(agreed(await alt.file(mira), 'return')).toBe('refuses');
    life.at('2026-05-10T10:00');
    await alt.writes(mira, consent('2026-05-10', 'person', { return: 'agrees', form: 'signed' }));
    const file = await alt.file(mira);
    const wishes = file.records.filter(({ kind }) => kind === 'consent').map(({ body }) => [body.date, body.return]);
    expect(wishes).toEqual(
      expect.arrayContaining([
        ['2026-03-10', 'refuses'],
        ['2026-05-10', 'agrees'],
      ]),
    );
    // Hers alone is not enough.
    expect([agreed(file, 'return'), flagsOf(file)]).toEqual(['later', ['waiting-for', 'may-be-under-18']]);
    expect(missingAt(file, 'child')).toEqual(['child-no-guardian', 'child-no-best-interest']);
  });

  it('no journalist: for a child nobody can agree to that', async () => {
    const media = consent('2026-05-11', 'both', { media: 'agrees' });
    for (const user of ['Ilir', 'Drita']) {
      expect(await refusalOf((await sat(alt, user)).writes(mira, media))).toBe('warning-media-and-child');
    }
    expect(agreed(await alt.file(mira), 'media')).toBeUndefined();
  });
});

describe('going on although something is missing', () => {
  const LACKING = ['child-no-guardian', 'child-no-best-interest'];
  const asked = decision('2026-05-12', 'override', 'asked', { gate: 'child', reason: ['urgent'] });

  it('is asked for by the focal point and not granted by her, whatever she writes', async () => {
    life.at('2026-05-12T10:00');
    const [question = ''] = await alt.writes(mira, asked);
    const granted = decision('2026-05-12', 'override', 'yes', { gate: 'child', 'by-role': 'approver' });
    for (const user of ['Ilir', 'Drita']) {
      const at = await sat(alt, user);
      expect(await refusalOf(at.writes(mira, granted))).toBe('override-needs-another');
      expect(await refusalOf(at.writes(mira, [...granted, question]))).toBe('override-needs-another');
    }
    expect(missingAt(await alt.file(mira), 'child')).toEqual(LACKING);
    expect(flagsOf(await alt.file(mira))).toEqual(['waiting-for', 'may-be-under-18']);
  });

  it('the approver, who reads no story, grants it for a week', async () => {
    await alt.sits('Arta');
    const file = await alt.file(mira);
    expect([...new Set(seenIn(file).map((place) => place.split('.')[0]))]).toEqual(['decision']);
    expect(file.row).toMatchObject({ name: null, initials: null, nationality: [] });
    const answers = [await answerTo(alt, 'asked'), 'result'];
    const granted = { overrides: LACKING, gate: 'child', answers, 'by-role': 'approver' };
    const until = { 'valid-until': '2026-05-19', ...granted };
    await alt.writes(mira, decision('2026-05-12', 'override', 'yes', until));
    expect(await refusalOf(alt.file(mira))).toBe('nothing-to-decide');
    const opened = childGate(await (await sat(alt, 'Drita')).file(mira));
    expect([opened?.allowed, opened?.missing[0]?.code]).toEqual([true, 'gate-overridden']);
    expect((await todayOf(alt)).map(([code]) => code)).not.toContain('today-decision-asked');
    life.at('2026-05-20T10:00');
    expect(childGate(await alt.file(mira))).toMatchObject({ allowed: false });
  });

  it('headquarters grants it too, asked by a package and answering by one', async () => {
    const kept = { keep: 'with-name', help: 'agrees', 'share-headquarters': 'without-name' };
    await alt.writes(
      mira,
      decision('2026-05-20', 'override', 'asked', { gate: 'child' }),
      consent('2026-05-20', 'both', { ...kept, contact: 'agrees', return: 'agrees', form: 'signed' }),
      decision('2026-05-20', 'guardian', 'yes', {
        'by-role': 'child-protection',
        'guardian-confirmed': ['notified-here', 'notified-origin', 'willing', 'able'],
      }),
    );
    expect(missingAt(await alt.file(mira), 'child')).toEqual(['child-no-best-interest']);
    await carry(alt, hq, life.mail, { receipt: true });
    expect((await hq.file(mira)).row).toMatchObject({ minor: true, name: null });
    const open = (await hq.file(mira)).records.filter(({ body }) => body.result === 'asked' && body.gate === 'child');
    const last = open.find(({ date }) => date === '2026-05-20');
    const answers = [last?.id ?? '', 'result'];
    const points = { gate: 'child', overrides: ['child-no-best-interest'] };
    const until = { ...points, answers, 'valid-until': '2026-06-04', 'by-role': 'headquarters' };
    const granted = decision('2026-05-21', 'override', 'yes', until);
    life.at('2026-05-21T10:00');
    await hq.writes(mira, granted);
    expect((await carry(hq, alt, life.mail)).results).toMatchObject([{ outcome: 'accepted', counts: { updated: 1 } }]);
    const file = await alt.file(mira);
    expect(childGate(file)).toMatchObject({ allowed: true });
    expect([file.row.offices, flagsOf(file)]).toEqual([['AL-T', 'HQ'], ['may-be-under-18']]);
    life.at('2026-05-22T10:00');
    await alt.writes(mira, decision('2026-05-22', 'best-interest', 'yes', { 'by-role': 'child-protection' }));
    expect(missingAt(await alt.file(mira), 'child')).toEqual([]);
  });
});

describe('to KV-P', () => {
  it('the hand-over, a school and a schedule, which nobody keeps before she may be contacted safely', async () => {
    life.at('2026-06-01T10:00');
    await alt.writes(
      mira,
      consent('2026-06-01', 'both', { 'share-receiving': 'with-name' }),
      ['transfer', { date: '2026-06-01', act: 'hand-over', 'to-office': 'KV-P', reason: 'returns' }],
      ['closure', { date: '2026-06-01', state: 'handed-over', reason: 'helped-elsewhere' }],
    );
    expect(flagsOf(await alt.file(mira))).toEqual(['may-be-under-18', 'handed-over']);
    await carry(alt, kvp, life.mail, { receipt: true });
    await kvp.ask('cases', 'accept', { caseId: mira, accept: true });
    life.at('2026-06-03T10:00');
    await kvp.writes(mira, ['service', { date: '2026-06-03', service: 'education', phase: 'reintegration' }]);
    const days = ['2026-06-15', '2026-07-01', '2026-08-01', '2026-09-01', '2026-12-01', '2027-06-01'];
    for (const day of days) await kvp.writes(mira, ['follow-up', { state: 'planned', 'planned-for': day }]);
    const due = (await todayOf(kvp)).filter(([code]) => code === 'today-follow-up-confirm');
    expect(due).toEqual([['today-follow-up-confirm', '2026-06-15', 'form:safe-contact']]);
    expect(missingAt(await kvp.file(mira), 'contact')).toEqual(['safe-contact-none']);
  });

  it('knows her age from AL-T alone, and a journalist gets no consent there either', async () => {
    expect((await kvp.file(mira)).records.filter(({ kind, own }) => kind === 'profile' && own)).toEqual([]);
    const media = consent('2026-06-05', 'both', { media: 'agrees' });
    expect(await refusalOf(kvp.writes(mira, media))).toBe('warning-media-and-child');
  });
});

describe('the focal point leaves AL-T', () => {
  it('her log-in is ended by who comes after her, and the keys.json that she kept opens nothing', async () => {
    life.at('2026-09-01T10:00');
    await alt.sits('Besa');
    expect((await alt.file(mira)).row.name).toBe('Mira');
    const keys = join(alt.folder, 'keys.json');
    const [kept, newer] = [join(life.path, 'kept.json'), join(life.path, 'newer.json')];
    copyFileSync(keys, kept);
    const users = await alt.ask('station', 'removeUser', { name: 'Drita' });
    expect(users.find(({ name }) => name === 'Drita')).toMatchObject({ active: false });
    await alt.closes();
    expect(await refusalOf(alt.sits('Drita'))).toBe('wrong-password');
    copyFileSync(keys, newer);
    copyFileSync(kept, keys);
    rmSync(join(alt.folder, 'keys-twin.json'));
    for (const user of ['Drita', 'Besa']) expect(await refusalOf(alt.sits(user))).toBe('wrong-key');
    copyFileSync(newer, keys);
    await alt.sits('Besa');
    expect((await alt.ask('station', 'verify', {})).faults).toEqual([]);
    expect((await alt.file(mira)).records.some(({ by }) => by === 'Drita')).toBe(true);
  });
});

describe('she turns 18', () => {
  it('a review lifts the gates, consent is asked anew, and the numbers keep the child that was identified', async () => {
    life.at('2027-08-20T10:00');
    for (const office of [kvp, hq]) await office.ask('station', 'confirmClock', {});
    const review = { 'age-years': 18, reason: ['turned-18'], 'by-role': 'child-protection' };
    await kvp.writes(mira, decision('2027-08-20', 'age', 'yes', review), [
      'follow-up',
      { date: '2027-08-20', state: 'done', 're-trafficked': 'no' },
    ]);
    const file = await kvp.file(mira);
    expect([file.row.minor, file.row.ageGroup]).toEqual([false, '15-17']);
    expect(missingAt(file, 'child')).toEqual([]);
    expect(await todayOf(kvp)).toContainEqual(['today-ask-consent-18', null, 'form:consent']);
    await kvp.writes(mira, consent('2027-08-20', 'person', { contact: 'agrees', media: 'agrees' }));
    expect(agreed(await kvp.file(mira), 'media')).toBe('agrees');
    expect((await todayOf(kvp)).map(([code]) => code)).not.toContain('today-ask-consent-18');
    await carry(kvp, hq, life.mail);
    for (const office of [kvp, hq]) expect(await ageRow(office)).toEqual({ '15-17': 2 });
    for (const office of [kvp, hq]) expect((await office.ask('station', 'verify', {})).faults).toEqual([]);
  });
});

/** The office, after somebody has sat down there. */
async function sat(office: Office, user: string): Promise<Office> {
  await office.sits(user);
  return office;
}
