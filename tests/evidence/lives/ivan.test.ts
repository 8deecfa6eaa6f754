/**
 * Ivan: not eligible, back after five months under another spelling, helped where he is; RO-B, an organisation that has its own desk, and
 * headquarters. He takes back what he agreed to, the disk dies, and his word comes back from headquarters.
 *
 * Not here, because other tests hold it: the answer to the police (a register: `enter-register`), the funnel and the snapshot of a day that is past
 * (`snapshot-and-funnel`), the donor's report (`contract-report`), his own copy as a paper (`whole-case-papers`; here he reads his file), and a
 * file that is prepared for erasure (`keeping`; here nothing more of him goes out, and his word is believed again after a restore).
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { STOPS_WHEN_NOT_SAFE } from '../../../db/codebook/pages/first-contact.ts';
import { carry, refusalOf } from '../desks.ts';
import { agreed, flagsOf, missingAt, type Office, profileOf, rowsOf, startLife, todayOf } from './life-steps.ts';

const life = startLife('ivan', '2026-01-12T10:00');
const copies = join(life.path, 'second-place');
let rob: Office;
let ngo: Office;
let hq: Office;
let ivan = '';
let exploitation = '';
let reference = '';

const said = (date: string, more: object) => ['consent', { date, 'given-by': 'person', ...more }] as const;
const eligible = (date: string, project: string, result: string, reason: readonly string[]) =>
  ['decision', { date, matter: 'eligibility', project, result, reason, 'by-role': 'focal-point' }] as const;
const similar = async (name: string) => (await rob.ask('cases', 'similar', { name })).map(({ caseId }) => caseId);

beforeAll(async () => {
  mkdirSync(copies);
  rob = await life.opens('RO-B', { country: 'ROU', user: 'Oana', copies });
  ngo = await life.opens('RO-NGO', { country: 'ROU', user: 'Petru' });
  hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, rob, ngo);
  await rob.joins('Sorin', 'caseworker');
  await rob.joins('Dan', 'caseworker');
  await rob.sits('Sorin');
});

describe('he walks in with “a friend”', () => {
  it('it is not safe to talk: of the page two questions stay, and how to meet', async () => {
    expect(STOPS_WHEN_NOT_SAFE).toEqual([1, 5]);
    const saved = await rob.firstContact(
      {
        'intake.safe-to-talk': 'not-safe',
        'intake.meet-how': 'at the polyclinic, Thursday at nine',
        'intake.needs-today': ['injury'],
        'intake.next-step-date': '2026-01-15',
      },
      'talk-again',
    );
    ivan = saved.caseId ?? '';
    reference = saved.reference ?? '';
    const file = await rob.file(ivan);
    expect(file.records.map(({ kind }) => kind).toSorted()).toEqual(['case', 'intake']);
    expect([file.row.name, flagsOf(file)]).toEqual([null, ['no-consent-yet']]);
    expect(missingAt(file, 'help')).toEqual(['help-not-asked']);
    expect(await todayOf(rob)).toContainEqual(['today-talk-again', '2026-01-15', 'case']);
    expect(await todayOf(rob)).toContainEqual(['today-ask-consent', null, 'form:consent']);
  });

  it('on Thursday he is alone: at home, in construction; no project takes him, each says why, the doctor does', async () => {
    life.at('2026-01-15T09:00');
    const told = {
      'profile.nationalities': ['ROU'],
      'screening.purposes': ['work'],
      'screening.countries-of-exploitation': ['ROU'],
    };
    const meaning = await rob.ask('cases', 'firstContactMeaning', { answers: told });
    expect(meaning).toMatchObject({
      reading: 'first-contact-not-clear',
      mayBeUnder18: false,
      traffickingType: 'in-country',
    });
    const page = {
      ...told,
      'screening.trafficking-type': meaning.traffickingType,
      'screening.means': ['pay-kept'],
      'intake.safe-to-talk': 'alone',
      'consent.keep': 'with-name',
      'identity.name-used': 'Ivan Yefimov',
      'profile.sex': 'male',
      'profile.age': 41,
    };
    expect(await rob.firstContact(page, 'help-today', { into: ivan })).toMatchObject({ caseId: ivan, kind: 'case' });
    [exploitation = ''] = await rob.writes(
      ivan,
      [
        'exploitation',
        { types: ['forced-labour'], country: 'ROU', sector: 'isic-f', started: '2025-03', ended: '2025-12' },
      ],
      ['determination', { date: '2026-01-15', status: 'victim', 'by-whom': 'our-office', 'own-view': 'unsure' }],
      eligible('2026-01-15', 'RETURN-1', 'no', ['needs-return']),
      eligible('2026-01-15', 'FUND-2', 'no', ['not-internal']),
      ['service', { date: '2026-01-15', service: 'medical-care', outcome: 'given', 'provider-kind': 'health' }],
      said('2026-01-15', { help: 'agrees', police: 'refuses', 'share-headquarters': 'without-name' }),
    );
  });

  it('the doctor is handed a letter, as he agreed: what he is called, what he speaks and what he must not get, and no more', async () => {
    const shared = ['identity.name-used', 'profile.languages', 'health.allergies'];
    const request = { act: 'ask', date: '2026-01-15', for: 'service', service: 'medical-care', 'to-kind': 'health' };
    const letter = { kind: 'referral-letter', caseId: ivan, language: 'en' } as const;
    const records = (await rob.file(ivan)).records.filter(({ kind }) => kind === 'profile');
    const [profile] = records;
    const [asked = ''] = await rob.writes(
      ivan,
      ['referral', { ...request, 'to-name': 'Dr Ilie', shared }],
      ['health', { date: '2026-01-15', allergies: 'penicillin' }],
      ['profile', { ...profile?.body, languages: ['ron'] }, profile?.id],
    );
    const before = await rob.ask('papers', 'content', letter);
    expect(before.stops.map(({ code }) => code)).toEqual(['partners-not-agreed']);
    await rob.writes(ivan, said('2026-01-15', { 'share-partners': 'with-name' }));
    const { paper } = await rob.ask('papers', 'register', { ...letter, copies: 1, how: 'print' });
    const told = paper.blocks.flatMap((block) =>
      block.block === 'facts' && block.title !== null ? block.rows.map(({ value }) => value) : [],
    );
    expect(told.toSorted()).toEqual(['Ivan Yefimov', 'Romanian', 'penicillin']);
    expect(JSON.stringify(paper)).not.toMatch(/forced|construction|RETURN-1|FUND-2/u);
    await rob.writes(ivan, [
      'referral',
      { act: 'answer', date: '2026-01-16', answers: [asked, 'date'], answer: 'done' },
    ]);
  });

  it('his case is closed: refused, helped all the same, and counted', async () => {
    life.at('2026-01-20T09:00');
    await rob.writes(ivan, ['closure', { date: '2026-01-20', state: 'closed', reason: 'not-eligible' }]);
    const file = await rob.file(ivan);
    expect(file.eligibility.map(({ project, result, reason }) => [project, result, reason])).toEqual([
      ['RETURN-1', 'no', 'needs-return'],
      ['FUND-2', 'no', 'not-internal'],
    ]);
    expect([file.row.stage, agreed(file, 'police')]).toEqual(['closed', 'refuses']);
    await rob.sits('Oana');
    expect((await profileOf(rob)).n).toBe(1);
    const { snapshot } = await rob.ask('cases', 'today', {});
    expect(snapshot.stages.filter(({ n }) => n > 0)).toEqual([{ stage: 'closed', n: 1 }]);
  });
});

describe('five months later', () => {
  it('he is found under another spelling and in another script before a case is opened anew', async () => {
    life.at('2026-06-18T11:00');
    await rob.sits('Sorin');
    for (const typed of ['Efimov', 'iefimov ivan', 'Иван Ефимов', 'Ivan Jefimov']) {
      expect([typed, await similar(typed)]).toEqual([typed, [ivan]]);
    }
    expect(await similar('Igor')).toEqual([]);
    const again = { 'consent.keep': 'with-name', 'identity.name-used': 'Ivan Efimov', 'intake.channel': 'self' };
    expect(await rob.firstContact(again, 'help-today', { into: ivan })).toMatchObject({ caseId: ivan });
    const { total } = await rob.ask('cases', 'list', { filter: {} });
    expect(total).toBe(1);
  });

  it('his case is reopened; now a project takes him, and he is helped without going anywhere', async () => {
    await rob.writes(
      ivan,
      ['closure', { date: '2026-06-18', state: 'reopened' }],
      eligible('2026-06-18', 'HOME-3', 'yes', ['meets-rules']),
      ['service', { date: '2026-06-20', service: 'housing', project: 'HOME-3', outcome: 'given' }],
      said('2026-06-18', { return: 'refuses', contact: 'agrees' }),
      ['safe-contact', { date: '2026-06-18', how: 'he calls on Mondays' }],
    );
    const file = await rob.file(ivan);
    // Housing stands in one table of the CTM alone, that of reintegration, and counts there without a phase.
    expect(file.row.stage).toBe('reintegrating');
    expect(flagsOf(file)).toEqual(['declined-part', 'reopened']);
    expect(file.eligibility.at(-1)).toMatchObject({ project: 'HOME-3', result: 'yes' });
  });

  it('a caseworker is his cousin: the case is closed to those who are named, for every call', async () => {
    const reason = 'I only want to help';
    await rob.sits('Dan');
    expect(await refusalOf(rob.file(ivan))).toBe('case-of-another');
    expect((await rob.ask('cases', 'open', { caseId: ivan, reason })).row.name).toBe('Ivan Efimov');
    await rob.sits('Oana');
    const opened = (await rob.ask('station', 'audit', { limit: 40 })).find(({ act }) => act === 'open-case-of-another');
    expect(opened).toMatchObject({ user: 'Dan', reason });
    const [, sorin] = await rob.ask('station', 'users', {});
    expect(sorin?.name).toBe('Sorin');
    expect(await rob.ask('cases', 'closeTo', { caseId: ivan, closed: true })).toMatchObject({ closedTo: true });
    await rob.sits('Dan');
    for (const asked of [
      rob.ask('cases', 'open', { caseId: ivan, reason }),
      rob.writes(ivan, ['note', { text: reason }]),
      rob.firstContact({ 'profile.sex': 'male' }, 'talk-again', { into: ivan }),
    ]) {
      expect(await refusalOf(asked)).toBe('case-closed-to-named');
    }
    expect(await similar('Efimov')).toEqual([]);
    expect((await rob.ask('cases', 'list', { filter: {} })).rows).toEqual([]);
    await rob.sits('Sorin');
    expect((await rob.file(ivan)).row.name).toBe('Ivan Efimov');
    await rob.sits('Oana');
    const trail = await rob.ask('station', 'audit', { limit: 40 });
    expect(trail.filter(({ outcome }) => outcome === 'case-closed-to-named').map(({ user }) => user)).toEqual([
      'Dan',
      'Dan',
      'Dan',
    ]);
  });
});

describe('headquarters', () => {
  it('has him without his name, and the organisation’s hotline had him too: one person or two', async () => {
    life.at('2026-07-01T10:00');
    const call = { 'consent.keep': 'without-name', 'profile.sex': 'male', 'profile.nationalities': ['ROU'] };
    const { caseId } = await ngo.firstContact({ ...call, 'intake.channel': 'hotline' });
    await ngo.writes(caseId ?? '', said('2026-07-01', { help: 'agrees', 'share-headquarters': 'without-name' }), [
      'service',
      { date: '2026-07-01', service: 'legal-counselling', outcome: 'given' },
    ]);
    await rob.sits('Oana');
    await carry(rob, hq, life.mail, { receipt: true });
    await carry(ngo, hq, life.mail);
    expect((await hq.file(ivan)).row).toMatchObject({ name: null, initials: null });
    const { coverage } = await profileOf(hq, { unit: 'persons' });
    expect(coverage.persons).toEqual({ least: 1, most: 2, notCompared: 1 });
    expect(rowsOf(await profileOf(hq), 'type')).toEqual({ 'in-country': 1 });
  });

  it('he reads his file and corrects a date: a revision, and what stood there before is kept', async () => {
    life.at('2026-09-01T10:00');
    const body = (await rob.file(ivan)).records.find(({ id }) => id === exploitation)?.body ?? {};
    const entered = Object.fromEntries(Object.entries(body).filter(([question]) => !question.includes('.')));
    await rob.writes(ivan, ['exploitation', { ...entered, started: '2025-04' }, exploitation]);
    const history = await rob.ask('records', 'history', { caseId: ivan, id: exploitation });
    expect(history.map(({ revision, body: then }) => [revision, then?.started]).toSorted()).toEqual([
      [1, '2025-03'],
      [2, '2025-04'],
    ]);
    const impossible = rob.writes(ivan, ['exploitation', { ...entered, started: '2026-01' }, exploitation]);
    expect(await refusalOf(impossible)).toBe('warning-end-before-start');
  });
});

describe('he takes back everything', () => {
  it('nothing more of him goes out but that he said so; headquarters counts him no more and says how many it holds back', async () => {
    expect((await rob.sits('Oana')).copy.place).toBe('there');
    life.at('2026-09-20T10:00');
    const no = { keep: 'refuses', help: 'refuses', contact: 'refuses' };
    await rob.writes(
      ivan,
      said('2026-09-20', { ...no, 'share-headquarters': 'refuses', 'share-receiving': 'refuses' }),
    );
    const file = await rob.file(ivan);
    expect(flagsOf(file)).toContain('declined-all');
    expect([missingAt(file, 'help'), missingAt(file, 'contact')]).toEqual([['help-refused'], ['contact-refused']]);
    const [planned] = (await rob.ask('exchange', 'previewSeal', { to: 'HQ' })).cases;
    expect(planned).toMatchObject({ goes: true, privateHalves: 0, reason: 'seal-consent-only', records: 1 });
    await carry(rob, hq, life.mail, { receipt: true });
    const { n, coverage } = await profileOf(hq);
    expect([n, coverage.heldBack]).toEqual([1, 1]);
    // At the office that helped him he is in no table either, and one of the number that is held back.
    expect(await profileOf(rob)).toMatchObject({ n: 0, coverage: { heldBack: 1 } });
    expect((await profileOf(rob, { shared: true })).n).toBe(0);
    const outgoing = await rob.ask('station', 'outgoing', { limit: 10 });
    expect(outgoing.map(({ what, recipient }) => [what, recipient])).toEqual([
      ['package', 'HQ'],
      ['package', 'HQ'],
      ['referral-letter', 'for Dr Ilie'],
    ]);
  });

  it('the disk dies; the copy is from before, and his word comes back from headquarters', async () => {
    const [copy = ''] = readdirSync(copies);
    life.at('2026-10-01T10:00');
    await rob.losesDisk(join(copies, copy));
    expect(agreed(await rob.file(ivan), 'keep')).toBe('with-name');
    const { results } = await carry(hq, rob, life.mail, { cases: [ivan] });
    expect(results).toMatchObject([{ outcome: 'accepted', setAside: [] }]);
    const file = await rob.file(ivan);
    expect([agreed(file, 'keep'), agreed(file, 'contact')]).toEqual(['refuses', 'refuses']);
    expect(file.row.reference).toBe(reference);
    expect(await refusalOf(rob.ask('exchange', 'seal', { to: 'RO-NGO', cases: [ivan], folder: life.mail }))).toBe(
      'seal-nothing',
    );
  });

  it('no reference is given twice, and the station goes on in a new epoch that headquarters takes', async () => {
    const next = await rob.firstContact({ 'consent.keep': 'with-name', 'profile.sex': 'female' });
    expect(next.reference).not.toBe(reference);
    await rob.writes(
      next.caseId ?? '',
      said('2026-10-01', { keep: 'with-name', 'share-headquarters': 'without-name' }),
      ['service', { date: '2026-10-01', service: 'food', outcome: 'given' }],
    );
    const { results } = await carry(rob, hq, life.mail, { receipt: true });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { new: 1, setAside: 0 } }]);
    const { rows } = await hq.ask('cases', 'list', { filter: {} });
    const references = rows.map((row) => row.reference).filter((one) => one !== '');
    expect(new Set(references).size).toBe(references.length);
  });

  it('at the end of the year the sums agree: what the offices count and what is held back is what headquarters holds', async () => {
    life.at('2026-12-31T17:00');
    const year = { from: '2026', to: '2026' };
    const offices = await Promise.all([rob, ngo].map((office) => profileOf(office, { ...year, shared: true })));
    const all = await profileOf(hq, year);
    expect(all.n).toBe(offices.reduce((sum, { n }) => sum + (n ?? 0), 0));
    expect(all.coverage).toMatchObject({ heldBack: 1 });
    expect(all.coverage.offices.map(({ office, instances }) => [office, instances])).toEqual(
      expect.arrayContaining([
        ['RO-B', 1],
        ['RO-NGO', 1],
      ]),
    );
    for (const office of [rob, ngo, hq]) expect((await office.ask('station', 'verify', {})).faults).toEqual([]);
  });
});
