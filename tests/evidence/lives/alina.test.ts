/**
 * Alina, a grown woman: helped at RS-B where she was found, received at MD-K where she comes from, met again by ES-M, which knows nothing
 * of it; headquarters counts. Every step of her life that the application has forms for.
 *
 * Not here, because there are no such forms or calls yet: the roster (each woman has a page of her own), the scanned consent, risk
 * assessment, needs, plan, the `referral` to MD-K, hearing and permit (`legal`), the return gate and that of the authorities of origin
 * (only what she agreed to), the suspects to be left out (`perpetrator`), travel and arrival, payments, linking the two cases
 * (`same-person`), and erasing what named her (only that it goes to nobody any more).
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import { carry, refusalOf } from '../desks.ts';
import { agreed, aLife, flagsOf, missingAt, type Office, profileOf, rowsOf, seenIn, todayOf } from './acting.ts';

const life = aLife('alina', '2026-03-02T09:00');
let rsb: Office;
let mdk: Office;
let esm: Office;
let hq: Office;
let alina = '';
/** A second woman of that night, whom nobody comes to ask. */
let dina = '';
let screening = '';

const DRAFT = 'first-contact-alina';
const PAGE = {
  'intake.safe-to-talk': 'alone',
  'consent.keep': 'emergency',
  'identity.name-used': 'Alina',
  'profile.languages': ['ron'],
  'intake.needs-today': ['safe-place', 'food-clothes'],
  'intake.channel': 'police',
  'profile.sex': 'female',
  'profile.age': 24,
  'profile.nationalities': ['MDA'],
  'screening.purposes': ['sexual'],
  'screening.countries-of-exploitation': ['SRB'],
  'screening.means': ['shut-in', 'debt'],
};
const previewed = async (from: Office, to: string, caseId: string) =>
  (await from.ask('exchange', 'previewSeal', { to, cases: [caseId] })).cases[0];

beforeAll(async () => {
  rsb = await life.opens('RS-B', { country: 'SRB', user: 'Ana' });
  mdk = await life.opens('MD-K', { country: 'MDA', user: 'Bogdan' });
  esm = await life.opens('ES-M', { country: 'ESP', user: 'Carmen' });
  hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, rsb, mdk, esm);
  await rsb.joins('Ion', 'caseworker');
  await rsb.joins('Rodica', 'shelter-manager', 'H1');
}, 60_000);

describe('the night of the call', () => {
  it('the blank sheets have the numbers of the screen, stop by stop and choice by choice', async () => {
    const { paper } = await rsb.ask('papers', 'content', { kind: 'first-contact', caseId: null, language: 'fr' });
    const printed = paper.blocks.flatMap((block) => (block.block === 'choices' ? [block] : []));
    expect(printed.map(({ number }) => number)).toEqual([...FIRST_CONTACT.stops.map((stop) => `${stop.number}`), '→']);
    for (const { number, fields } of FIRST_CONTACT.stops) {
      const sheet = printed.find((block) => block.number === `${number}`);
      const keys = fields.flatMap((field) => field.keys ?? []).map(({ key }) => `${key} `);
      for (const key of keys) expect(sheet?.choices.some((choice) => choice.startsWith(key))).toBe(true);
    }
  });

  it('a power cut costs the answer that was being typed and no other; Today says where to go on', async () => {
    life.at('2026-03-02T23:40');
    await rsb.sits('Ion');
    const { 'screening.means': beingTyped, ...typed } = PAGE;
    const draft = { id: DRAFT, caseId: null, kind: 'first-contact', record: null };
    await rsb.ask('records', 'putDraft', { ...draft, body: typed });
    expect(beingTyped).toHaveLength(2);
    rsb.losesPower();
    life.at('2026-03-02T23:55');
    await rsb.sits('Ion');
    expect(await rsb.ask('records', 'drafts', {})).toMatchObject([{ id: DRAFT, body: typed }]);
    expect(await todayOf(rsb)).toContainEqual(['today-draft', null, `first-contact:${DRAFT}`]);
  });

  it('three women are written down, of whom one will say on the spot; nobody asked Alina and Dina yet', async () => {
    const saved = await rsb.firstContact(PAGE, 'help-today', { draft: DRAFT });
    alina = saved.caseId ?? '';
    expect(saved).toMatchObject({ kind: 'case', reference: expect.stringMatching(/^RS-B-26-/) });
    expect(await rsb.ask('records', 'drafts', {})).toEqual([]);
    dina = (await rsb.firstContact({ ...PAGE, 'identity.name-used': 'Dina', 'profile.age': 31 })).caseId ?? '';
    await rsb.firstContact({ ...PAGE, 'consent.keep': 'without-name', 'identity.name-used': 'Lenuţa' });
    const until = `${new Date('2026-03-05T23:55').toISOString().slice(0, 16)}Z`;
    const emergencies = (await todayOf(rsb)).filter(([code]) => code === 'today-emergency');
    expect(emergencies).toEqual([
      ['today-emergency', until, 'form:consent'],
      ['today-emergency', until, 'form:consent'],
    ]);
    const { rows } = await rsb.ask('cases', 'list', { filter: {}, sort: 'reference' });
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Alina', 'Dina', null]);
    const file = await rsb.file(alina);
    expect([file.row.stage, flagsOf(file), missingAt(file, 'help')]).toEqual(['screened', ['emergency-consent'], []]);
  });

  it('she sleeps in the house, and who keeps the house sees the stay and what it must know, nothing else', async () => {
    await rsb.writes(
      alina,
      ['stay', { kind: 'shelter', house: 'H1', room: 'R2', from: '2026-03-02', 'safety-letter': 'b' }],
      ['health', { date: '2026-03-02', allergies: 'penicillin', treatment: 'told to the doctor alone' }],
    );
    await rsb.sits('Rodica');
    const { rows } = await rsb.ask('cases', 'house', {});
    expect(rows).toMatchObject([{ caseId: alina, nameUsed: 'Alina', house: 'H1', room: 'R2', minor: false }]);
    const file = await rsb.file(alina);
    expect([...new Set(seenIn(file))]).toEqual([
      'health.allergies',
      'health.date',
      'identity.name-used',
      'profile.languages',
      'stay.from',
      'stay.house',
      'stay.kind',
      'stay.room',
      'stay.safety-letter',
    ]);
    expect(JSON.stringify(file)).not.toMatch(/police|sexual|MDA|debt|doctor/);
    // The command makes the same calls.
    for (const asked of [
      rsb.ask('cases', 'list', { filter: {} }),
      rsb.ask('statistics', 'report', { table: 'ctm-profile' }),
      rsb.ask('exchange', 'previewSeal', { to: 'HQ' }),
    ]) {
      expect(await refusalOf(asked)).toBe('role-may-not');
    }
    expect(await refusalOf(rsb.file(dina))).toBe('not-in-your-house');
    const sheet = { kind: 'house-sheet', caseId: alina, language: 'en' } as const;
    expect((await rsb.ask('papers', 'content', sheet)).stops).toEqual([]);
  });
});

describe('the days after', () => {
  it('on the second day she says, in Romanian, what may be kept and with whom it is shared', async () => {
    life.at('2026-03-03T15:00');
    await rsb.sits('Ion');
    const said = {
      date: '2026-03-03',
      'given-by': 'person',
      'limits-explained': true,
      language: 'ron',
      form: 'signed',
    };
    await rsb.writes(
      alina,
      [
        'consent',
        {
          ...said,
          keep: 'with-name',
          help: 'agrees',
          shelter: 'agrees',
          contact: 'agrees',
          'share-receiving': 'with-name',
          'share-headquarters': 'without-name',
          'count-once': 'refuses',
        },
      ],
      ['safe-contact', { date: '2026-03-03', when: 'Sundays', 'who-to-say': 'Vera from the pharmacy' }],
      [
        'identity',
        { 'name-used': 'Alina', 'family-name': 'Rotaru', 'given-names': 'Alina' },
        await recordId(rsb, 'identity'),
      ],
    );
    const file = await rsb.file(alina);
    expect(flagsOf(file)).toEqual([]);
    for (const gate of ['help', 'contact', 'sharing-headquarters', 'sharing-receiving', 'print'] as const) {
      expect([gate, missingAt(file, gate)]).toEqual([gate, []]);
    }
    expect(file.sharing).toEqual({ headquarters: 'without-name', receiving: 'with-name' });
    expect(agreed(file, 'count-once')).toBe('refuses');
  });

  it('of Dina, whom nobody asked in 72 hours, the name is the focal point’s and nothing leaves; help goes on', async () => {
    life.at('2026-03-06T00:00');
    await rsb.sits('Ion');
    expect((await rsb.file(dina)).row).toMatchObject({ name: null, initials: null });
    expect(seenIn(await rsb.file(dina))).not.toContain('identity.name-used');
    await rsb.writes(
      dina,
      ['service', { date: '2026-03-06', service: 'medical-care' }],
      ['stay', { kind: 'shelter', house: 'H1', from: '2026-03-02' }],
    );
    await rsb.sits('Ana');
    const file = await rsb.file(dina);
    expect(file.row.name).toBe('Dina');
    expect(missingAt(file, 'print')).toEqual(['emergency-over']);
    expect(await todayOf(rsb)).toContainEqual(['today-emergency-over', expect.any(String), 'form:consent']);
    const sheet = { kind: 'house-sheet', caseId: dina, language: 'en', copies: 1, how: 'print' } as const;
    expect(await refusalOf(rsb.ask('papers', 'register', sheet))).toBe('emergency-over');
    expect(await previewed(rsb, 'HQ', dina)).toMatchObject({ goes: false, reason: 'sharing-emergency' });
    const sealed = rsb.ask('exchange', 'seal', { to: 'HQ', cases: [dina], folder: life.mail });
    expect(await refusalOf(sealed)).toBe('seal-nothing');
  });

  it('the interview has two sessions; what was told in the first is cited in the second, and the police’s counts', async () => {
    await rsb.sits('Ion');
    const day = { interviewer: 'ours', place: 'shelter', interpreter: 'not-needed' };
    const [first = ''] = await rsb.writes(alina, [
      'screening',
      {
        date: '2026-03-06',
        ...day,
        acts: ['recruitment'],
        purposes: ['sexual'],
        narrative: 'the flat above the bakery',
      },
    ]);
    screening = first;
    await rsb.writes(
      alina,
      ['screening', { date: '2026-03-02', interviewer: 'police', place: 'police-station', 'times-interviewed': 1 }],
      [
        'screening',
        {
          date: '2026-03-09',
          ...day,
          purposes: { cites: [first, 'purposes'] },
          'identified-on': '2026-03-02',
          'country-of-identification': 'SRB',
          'trafficking-type': 'cross-border',
          'times-interviewed': 3,
        },
      ],
      ['exploitation', { types: ['sexual-exploitation'], country: 'SRB', started: '2025-10', ended: '2026-03-02' }],
    );
    const sessions = (await rsb.file(alina)).records.filter(({ kind }) => kind === 'screening');
    expect(sessions).toHaveLength(4);
    const last = sessions.find(({ body }) => body['times-interviewed'] === 3);
    expect(last?.body.purposes).toEqual({ cites: [first, 'purposes'] });
  });

  it('a victim for the office, pending for the authority; one project takes her and the other not, with its reason', async () => {
    const decided = { date: '2026-03-10', matter: 'eligibility', 'by-role': 'focal-point' };
    await rsb.writes(
      alina,
      [
        'determination',
        { date: '2026-03-10', status: 'victim', 'by-whom': 'our-office', 'formally-identified': 'pending' },
      ],
      ['decision', { ...decided, project: 'X', result: 'yes', reason: ['meets-rules'] }],
      ['decision', { ...decided, project: 'EMERGENCY', result: 'no', reason: ['covered-elsewhere'] }],
      ['service', { date: '2026-03-03', service: 'counselling', project: 'X', outcome: 'given' }],
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
    const embassy = { date: '2026-03-20', 'given-by': 'person', return: 'later', 'authorities-of-origin': 'agrees' };
    const [id = ''] = await rsb.writes(alina, ['consent', { ...embassy, form: 'spoken' }]);
    const warned = async () => (await rsb.file(alina)).warnings.map(({ code }) => code);
    expect(await warned()).toEqual(
      expect.arrayContaining(['warning-embassy-not-explained', 'warning-consent-not-signed']),
    );
    const told = { ...embassy, form: 'signed', 'asylum-explained': true, 'fears-authorities': 'no' };
    await rsb.writes(alina, ['consent', told, id]);
    expect(await warned()).toEqual([]);
    expect(flagsOf(await rsb.file(alina))).toEqual(['deferred', 'waiting-for']);
    const done = { date: '2026-04-20', 'given-by': 'person', return: 'agrees', form: 'signed' };
    life.at('2026-04-20T10:00');
    await rsb.writes(
      alina,
      ['consent', done],
      ['determination', { date: '2026-04-20', 'formally-identified': 'yes', 'by-whom': 'police' }],
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

    await rsb.writes(alina, ['service', { date: '2026-04-23', service: 'travel-documents', outcome: 'given' }]);
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

  it('is followed up: done, done, missed twice until somebody decides, then abroad again', async () => {
    life.at('2026-05-02T10:00');
    await mdk.writes(
      alina,
      ['service', { date: '2026-05-02', service: 'vocational-training', phase: 'reintegration' }],
      ['follow-up', { state: 'planned', 'planned-for': '2026-05-10' }],
    );
    expect((await mdk.file(alina)).row.stage).toBe('reintegrating');
    expect(await todayOf(mdk)).toContainEqual(['today-follow-up', '2026-05-10', 'form:follow-up']);
    const visit = (date: string, state: string, more = {}) => {
      life.at(`${date}T12:00`);
      return mdk.writes(alina, ['follow-up', { date, state, ...more }]);
    };
    await visit('2026-05-25', 'done', { 're-trafficked': 'no', safe: 'yes' });
    await visit('2026-07-25', 'done', { 're-trafficked': 'no' });
    await visit('2026-10-20', 'missed', { 'contact-tries': 1 });
    expect(flagsOf(await mdk.file(alina))).toEqual([]);
    await visit('2026-11-05', 'missed', { 'contact-tries': 2 });
    expect(flagsOf(await mdk.file(alina))).toEqual(['whereabouts-unknown']);
    expect(await todayOf(mdk)).toContainEqual(['today-lost-contact', null, 'form:closure']);
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
    const page = { ...PAGE, 'consent.keep': 'with-name', 'identity.name-used': 'Alinka', 'profile.age': 25 };
    const { caseId } = await esm.firstContact({ ...page, 'screening.countries-of-exploitation': ['ESP'] });
    const met = caseId ?? '';
    await esm.writes(
      met,
      ['consent', { date: '2027-05-20', keep: 'with-name', help: 'agrees', 'share-headquarters': 'without-name' }],
      ['service', { date: '2027-05-20', service: 'shelter' }],
    );
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
    await mdk.writes(alina, ['consent', { date: '2027-05-20', 'given-by': 'person', keep: 'without-name' }]);
    expect(await previewed(mdk, 'RS-B', alina)).toMatchObject({ depth: 'without-identity', reason: null });
    await carry(mdk, hq, life.mail);
    await carry(mdk, rsb, life.mail);
    const hers = { to: 'MD-K', depth: 'full' as const, cases: [alina] };
    const [planned] = (await rsb.ask('exchange', 'previewSeal', hers)).cases;
    expect(planned).toMatchObject({ privateHalves: 0 });
    expect(agreed(await rsb.file(alina), 'keep')).toBe('without-name');
    const after = await profileOf(hq);
    expect([after.n, after.dimensions]).toEqual([before.n, before.dimensions]);
    const { rows } = { rows: await rsb.ask('station', 'outgoing', { limit: 20 }) };
    expect(rows.map(({ recipient, depth }) => [recipient, depth])).toContainEqual(['MD-K', 'full']);
    for (const office of [rsb, mdk, esm, hq]) expect((await office.ask('station', 'verify', {})).faults).toEqual([]);
  });
});

async function recordId(office: Office, kind: string): Promise<string> {
  return (await office.file(alina)).records.find((record) => record.kind === kind && record.own)?.id ?? '';
}
