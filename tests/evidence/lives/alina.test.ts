/**
 * Alina, a grown woman: helped at RS-B where she was found, received at MD-K where she comes from, met again by ES-M, which knows nothing
 * of it; headquarters counts. The night is in `alina-first-night.test.ts`; plan, money, journey and the year after in `alina-way-home.test.ts`.
 *
 * Not here, because other tests hold it: the scanned consent (`pictures-travel`), what a request to MD-K shares (`answer-to-request`), hearing and
 * permit, the suspects that are left out (`never-to-headquarters`), and erasing what named her (only that it goes to nobody any more).
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { carry, refusalOf } from '../desks.ts';
import { ALINA } from './alina-page.ts';
import { agreed, flagsOf, missingAt, type Office, profileOf, rowsOf, startLife, todayOf } from './life-steps.ts';

const life = startLife('alina', '2026-03-02T09:00');
let rsb: Office;
let mdk: Office;
let esm: Office;
let hq: Office;
let alina = '';
let screening = '';

const consent = (date: string, more: object) => ['consent', { date, 'given-by': 'person', ...more }] as const;
const screened = (date: string, more: object) => ['screening', { date, place: 'shelter', ...more }] as const;
const determined = (date: string, more: object) => ['determination', { date, ...more }] as const;
const gave = (date: string, service: string, more: object = {}) =>
  ['service', { date, service, outcome: 'given', ...more }] as const;
const eligible = (project: string, result: string, reason: string) =>
  ['decision', { date: '2026-03-10', matter: 'eligibility', project, result, reason: [reason] }] as const;
const previewed = async (from: Office, to: string, caseId: string) =>
  (await from.ask('exchange', 'previewSeal', { to, cases: [caseId] })).cases[0];

beforeAll(async () => {
  rsb = await life.opens('RS-B', { country: 'SRB', user: 'Ana' });
  mdk = await life.opens('MD-K', { country: 'MDA', user: 'Bogdan' });
  esm = await life.opens('ES-M', { country: 'ESP', user: 'Carmen' });
  hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, rsb, mdk, esm);
  await rsb.joins('Ion', 'caseworker');
});

describe('the days after', () => {
  it('on the second day she says, in Romanian, what may be kept and with whom it is shared', async () => {
    life.at('2026-03-02T23:55');
    await rsb.sits('Ion');
    alina = (await rsb.firstContact(ALINA)).caseId ?? '';
    life.at('2026-03-03T15:00');
    const { id } = (await rsb.file(alina)).records.find(({ kind }) => kind === 'identity') ?? {};
    const kept = {
      'limits-explained': true,
      language: 'ron',
      form: 'signed',
      keep: 'with-name',
      'count-once': 'refuses',
    };
    const shared = { 'share-receiving': 'with-name', 'share-headquarters': 'without-name' };
    await rsb.writes(
      alina,
      consent('2026-03-03', { ...kept, ...shared, help: 'agrees', shelter: 'agrees', contact: 'agrees' }),
      ['safe-contact', { date: '2026-03-03', when: 'Sundays', 'who-to-say': 'Vera from the pharmacy' }],
      ['identity', { 'name-used': 'Alina', 'family-name': 'Rotaru', 'given-names': 'Alina' }, id],
    );
    const file = await rsb.file(alina);
    expect(flagsOf(file)).toEqual([]);
    for (const gate of ['help', 'contact', 'sharing-headquarters', 'sharing-receiving', 'print'] as const) {
      expect([gate, missingAt(file, gate)]).toEqual([gate, []]);
    }
    expect(file.sharing).toEqual({ headquarters: 'without-name', receiving: 'with-name' });
    expect(agreed(file, 'count-once')).toBe('refuses');
  });

  it('the interview has two sessions; what was told in the first is cited in the second, and the police’s counts', async () => {
    await rsb.sits('Ion');
    const [first = ''] = await rsb.writes(
      alina,
      screened('2026-03-06', { interviewer: 'ours', purposes: ['sexual'], narrative: 'the flat above the bakery' }),
    );
    screening = first;
    const found = {
      'identified-on': '2026-03-02',
      'country-of-identification': 'SRB',
      'trafficking-type': 'cross-border',
    };
    const told = { interviewer: 'ours', purposes: { cites: [first, 'purposes'] }, 'times-interviewed': 3 };
    await rsb.writes(
      alina,
      screened('2026-03-02', { interviewer: 'police', place: 'police-station', 'times-interviewed': 1 }),
      screened('2026-03-09', { ...found, ...told }),
      ['exploitation', { types: ['sexual-exploitation'], country: 'SRB', started: '2025-10', ended: '2026-03-02' }],
    );
    const sessions = (await rsb.file(alina)).records.filter(({ kind }) => kind === 'screening');
    expect(sessions).toHaveLength(4);
    const last = sessions.find(({ body }) => body['times-interviewed'] === 3);
    expect(last?.body.purposes).toEqual({ cites: [first, 'purposes'] });
  });

  it('a victim for the office, pending for the authority; one project takes her and the other not, with its reason', async () => {
    await rsb.writes(
      alina,
      determined('2026-03-10', { status: 'victim', 'by-whom': 'our-office', 'formally-identified': 'pending' }),
      eligible('X', 'yes', 'meets-rules'),
      eligible('EMERGENCY', 'no', 'covered-elsewhere'),
      gave('2026-03-03', 'counselling', { project: 'X' }),
    );
    const file = await rsb.file(alina);
    expect([file.row.stage, flagsOf(file)]).toEqual(['assisted', ['waiting-for']]);
    expect(file.eligibility).toMatchObject([
      { project: 'X', result: 'yes', reason: 'meets-rules', office: 'RS-B' },
      { project: 'EMERGENCY', result: 'no', reason: 'covered-elsewhere', office: 'RS-B' },
    ]);
    expect((await todayOf(rsb)).map(([code]) => code)).toContain('today-identification-pending');
  });

  it('she puts off going back, and agrees to the embassy once told what that can mean, in writing', async () => {
    life.at('2026-03-20T10:00');
    await rsb.sits('Ion');
    const embassy = { return: 'later', 'authorities-of-origin': 'agrees' };
    const [id = ''] = await rsb.writes(alina, consent('2026-03-20', { ...embassy, form: 'spoken' }));
    const warned = async () => (await rsb.file(alina)).warnings.map(({ code }) => code);
    expect((await warned()).toSorted()).toEqual(['warning-consent-not-signed', 'warning-embassy-not-explained']);
    const told = { ...embassy, form: 'signed', 'asylum-explained': true, 'fears-authorities': 'no' };
    await rsb.writes(alina, [...consent('2026-03-20', told), id]);
    expect(await warned()).toEqual([]);
    expect(flagsOf(await rsb.file(alina))).toEqual(['deferred', 'waiting-for']);
    life.at('2026-04-20T10:00');
    await rsb.writes(
      alina,
      consent('2026-04-20', { return: 'agrees', form: 'signed' }),
      determined('2026-04-20', { 'formally-identified': 'yes', 'by-whom': 'police' }),
    );
    expect(agreed(await rsb.file(alina), 'return')).toBe('agrees');
  });
});

describe('the way home', () => {
  it('goes to MD-K alone, with her name and without the office’s own note; the mail is lost and MD-K sees that', async () => {
    life.at('2026-04-22T09:00');
    await rsb.sits('Ana');
    expect(await previewed(rsb, 'MD-K', alina)).toMatchObject({ goes: false, reason: 'sharing-not-handed-over' });
    await rsb.writes(
      alina,
      ['transfer', { date: '2026-04-22', act: 'hand-over', 'to-office': 'MD-K', reason: 'returns' }],
      ['note', { date: '2026-04-22', visibility: 'this-office', text: 'who drives on Thursday' }],
    );
    expect(await previewed(rsb, 'MD-K', alina)).toMatchObject({ goes: true, depth: 'full', reason: null });
    expect(await previewed(rsb, 'ES-M', alina)).toMatchObject({ goes: false, reason: 'sharing-not-handed-over' });
    expect(await previewed(rsb, 'HQ', alina)).toMatchObject({ goes: true, depth: 'without-identity' });
    const lost = await rsb.ask('exchange', 'seal', { to: 'MD-K', folder: life.mail });
    const [file] = lost.files;
    const name = join(life.mail, file?.name ?? '');
    copyFileSync(name, join(life.path, 'on-the-stick'));
    rmSync(name);

    await rsb.writes(alina, gave('2026-04-23', 'travel-documents'));
    const { results } = await carry(rsb, mdk, life.mail, { receipt: true });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { cases: 1, new: 1, setAside: 0 } }]);
    const missing = async () =>
      (await mdk.ask('exchange', 'offices', {})).offices.find(({ office }) => office === 'RS-B')?.missingNumbers;
    expect(await missing()).toEqual([1]);
    await mdk.ask('exchange', 'open', { files: [join(life.path, 'on-the-stick')] });
    expect(await missing()).toEqual([]);
    const { sent } = await rsb.ask('exchange', 'packages', { limit: 5 });
    expect(sent.map(({ number, acknowledged }) => [number, acknowledged])).toContainEqual([2, true]);
    expect(await refusalOf(rsb.ask('exchange', 'seal', { to: 'MD-K', folder: life.mail }))).toBe('seal-nothing');
  });

  it('MD-K takes the case and reads all of it; the screening is not MD-K’s to change', async () => {
    expect(await todayOf(mdk)).toContainEqual(['today-cases-waiting', null, 'cases:waiting']);
    const file = await mdk.ask('cases', 'accept', { caseId: alina, accept: true });
    expect(file).toMatchObject({ acceptance: 'accepted', row: { name: 'Alina Rotaru' } });
    const read = file.records.find(({ id }) => id === screening);
    expect(read?.body.narrative).toBe('the flat above the bakery');
    expect(JSON.stringify(file.records)).not.toContain('Thursday');
    const edited = mdk.writes(alina, ['screening', { ...read?.body, narrative: 'nothing' }, screening]);
    expect(await refusalOf(edited)).toBe('not-your-record');
    expect(missingAt(file, 'contact')).toEqual([]);
  });

  it('is followed up: done, done, missed on three days until somebody decides, then abroad again', async () => {
    life.at('2026-05-02T10:00');
    await mdk.writes(alina, gave('2026-05-02', 'vocational-training', { phase: 'reintegration' }), [
      'follow-up',
      { state: 'planned', 'planned-for': '2026-05-10' },
    ]);
    expect((await mdk.file(alina)).row.stage).toBe('reintegrating');
    expect(await todayOf(mdk)).toContainEqual(['today-follow-up', '2026-05-10', 'form:follow-up']);
    const visit = (date: string, state: string, more = {}) => {
      life.at(`${date}T12:00`);
      return mdk.writes(alina, ['follow-up', { date, state, ...more }]);
    };
    await visit('2026-05-25', 'done', { 're-trafficked': 'no', safe: 'yes' });
    await visit('2026-07-25', 'done', { 're-trafficked': 'no' });
    await visit('2026-10-20', 'missed', { 'contact-tries': 1 });
    await visit('2026-11-05', 'missed', { 'contact-tries': 2 });
    expect(flagsOf(await mdk.file(alina))).toEqual([]);
    await visit('2026-11-09', 'missed');
    expect(flagsOf(await mdk.file(alina))).toEqual(['whereabouts-unknown']);
    expect((await todayOf(mdk)).map(([code]) => code)).toContain('today-lost-contact');
    await visit('2027-04-25', 'done', { 're-trafficked': 'suspected', note: 'abroad again' });
    const file = await mdk.file(alina);
    expect([file.row.stage, flagsOf(file)]).toEqual(['follow-up', ['re-trafficked']]);
    expect((await todayOf(mdk)).map(([code]) => code)).not.toContain('today-lost-contact');
  });
});

describe('headquarters', () => {
  it('counts three instances in two cases of one or two persons, once ES-M has met her unaware', async () => {
    life.at('2027-05-20T10:00');
    // Nobody has sat at these for more than a year.
    for (const office of [rsb, esm, hq]) await office.ask('station', 'confirmClock', {});
    const page = { ...ALINA, 'consent.keep': 'with-name', 'identity.name-used': 'Alinka', 'profile.age': 25 };
    const { caseId } = await esm.firstContact({ ...page, 'screening.countries-of-exploitation': ['ESP'] });
    const met = caseId ?? '';
    const shared = { keep: 'with-name', help: 'agrees', 'share-headquarters': 'without-name' };
    await esm.writes(met, consent('2027-05-20', shared), gave('2027-05-20', 'shelter'));
    await carry(rsb, hq, life.mail);
    await carry(mdk, hq, life.mail);
    await carry(esm, hq, life.mail);
    const counted = async (unit: 'instances' | 'cases' | 'persons') => (await profileOf(hq, { unit })).n;
    expect([await counted('instances'), await counted('cases')]).toEqual([3, 2]);
    const persons = await profileOf(hq, { unit: 'persons', origin: 'MDA' });
    expect(persons.coverage.persons).toEqual({ least: 1, most: 2, notCompared: 1 });
    expect(rowsOf(await profileOf(hq), 'gender')).toEqual({ female: 3 });
    for (const id of [alina, met]) expect((await hq.file(id)).row).toMatchObject({ name: null, initials: null });
  });

  it('has an analyst who counts and opens no case', async () => {
    await hq.joins('Noor', 'hq-analyst');
    await hq.sits('Noor');
    expect((await profileOf(hq)).n).toBe(3);
    for (const asked of [hq.file(alina), hq.ask('cases', 'list', { filter: {} }), hq.ask('station', 'users', {})]) {
      expect(await refusalOf(asked)).toBe('role-may-not');
    }
    await hq.sits('Hana');
  });

  it('she takes back her name: it goes to nobody any more, and the numbers are what they were', async () => {
    const before = await profileOf(hq);
    await mdk.writes(alina, consent('2027-05-20', { keep: 'without-name' }));
    expect(await previewed(mdk, 'RS-B', alina)).toMatchObject({ depth: 'without-identity', reason: null });
    await carry(mdk, hq, life.mail);
    await carry(mdk, rsb, life.mail);
    const hers = { to: 'MD-K', depth: 'full' as const, cases: [alina] };
    const [planned] = (await rsb.ask('exchange', 'previewSeal', hers)).cases;
    expect(planned).toMatchObject({ privateHalves: 0 });
    expect(agreed(await rsb.file(alina), 'keep')).toBe('without-name');
    const after = await profileOf(hq);
    expect([after.n, after.dimensions]).toEqual([before.n, before.dimensions]);
    const outgoing = await rsb.ask('station', 'outgoing', { limit: 20 });
    expect(outgoing.map(({ recipient, depth }) => [recipient, depth])).toContainEqual(['MD-K', 'full']);
    for (const office of [rsb, mdk, esm, hq]) expect((await office.ask('station', 'verify', {})).faults).toEqual([]);
  });
});
