/**
 * Sixty-three men from the boats: ID-A where they came ashore, MM-Y which receives some of them, and headquarters, which grants money.
 *
 * Not told here: flights, papers and arrivals on one sheet (`travel`, `arrival`), the claim (`legal`; what was owed and received stands with the work),
 * the consular list, linking a man's two cases (`same-person`), tables by port and month, and totals with the anonymous rows at headquarters.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { carry, refusalOf } from '../desks.ts';
import { foundInDatabase } from '../remains.ts';
import { agreed, flagsOf, type Office, profileOf, rowsOf, startLife, todayOf } from './life-steps.ts';

const life = startLife('boats', '2024-05-02T08:00');
let ida: Office;
let mmy: Office;
let hq: Office;
/** The 51 with a name and the 8 without, in this order. */
const men: string[] = [];
const man = (n: number): string => men[n] ?? '';
/** Two years ago at MM-Y, as a Russian-speaking colleague wrote him down. */
const EARLIER = { 'consent.keep': 'with-name', 'identity.name-used': 'Ко Аунг Чжо' };
let earlier = '';

const VESSEL = 'the blue Sinar Baru 7';
/** Told once, for all. */
const SHARED = {
  'intake.channel': 'labour-inspection',
  'journey-leg.from-country': 'THA',
  'journey-leg.from-place': 'Songkhla',
  'journey-leg.arrived': '2026-04-06',
  'journey-leg.to-place': 'Ambon',
  'journey-leg.transport': ['boat'],
  'exploitation.venue': VESSEL,
};
const NAMES = ['Aung', 'Kyaw', 'Zaw', 'Min', 'Thant', 'Htun', 'Soe'];
/** `Aung Zaw`, `Aung Min` …: nobody has the name of another. */
const nameOf = (n: number): string =>
  `${NAMES[n % 7]} ${['Lwin', 'Oo', 'Naing', 'Myint', 'Hla', 'Tin', 'Win', 'Shwe'][Math.floor(n / 7)]}`;
const PAGE = {
  'intake.safe-to-talk': 'chosen-company',
  'intake.came-with': ['others-alike'],
  'profile.languages': ['mya'],
  'profile.interpreter': true,
  'profile.sex': 'male',
  'profile.nationalities': ['MMR'],
  'screening.purposes': ['work'],
  'screening.countries-of-exploitation': ['IDN'],
  'screening.trafficking-type': 'cross-border',
  'screening.means': ['pay-kept', 'shut-in'],
};
/** What he tells of himself. One of the two interpreters is the agent's cousin. */
const answersOf = (n: number) => ({
  ...PAGE,
  'consent.keep': n < 51 ? 'with-name' : n < 59 ? 'without-name' : 'refuses',
  'identity.name-used': nameOf(n),
  ...(n === 58 ? { 'profile.age-band': '18-24' } : { 'profile.age': 19 + (n % 20) }),
  ...(n === 5 ? { 'profile.not-this-interpreter': true } : {}),
});
const said = (date: string, more: object) => ['consent', { date, 'given-by': 'person', ...more }] as const;
const food = ['service', { date: '2026-04-07', service: 'food', outcome: 'given' }] as const;
const total = async (office: Office, filter: object) => (await office.ask('cases', 'list', { filter })).total;

beforeAll(async () => {
  mmy = await life.opens('MM-Y', { country: 'MMR', user: 'Khin' });
  earlier = (await mmy.firstContact({ ...PAGE, ...EARLIER })).caseId ?? '';
  life.at('2026-04-07T08:00');
  await mmy.ask('station', 'confirmClock', {});
  ida = await life.opens('ID-A', { country: 'IDN', user: 'Dewi' });
  hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, ida, mmy);
});

describe('a morning at the port', () => {
  it('sixty-three come ashore: 51 with a name, 8 without, 4 want nothing kept; 59 cases, and of the four nothing yet', async () => {
    const { persons } = await ida.ask('cases', 'saveRoster', {
      shared: SHARED,
      persons: Array.from({ length: 63 }, (_, n) => ({ answers: answersOf(n), next: 'help-today' })),
    });
    expect(persons.map(({ kind }) => kind)).toEqual([...Array(59).fill('case'), ...Array(4).fill('anonymous')]);
    men.push(...persons.flatMap(({ caseId }) => caseId ?? []));
    expect(men).toHaveLength(59);
    expect([await total(ida, { kinds: ['case'] }), await total(ida, {})]).toEqual([59, 59]);
    expect((await ida.ask('cases', 'today', {})).snapshot.total).toBe(59);
    const { rows } = await ida.ask('cases', 'list', { filter: {}, limit: 100 });
    expect(rows.filter(({ name }) => name !== null)).toHaveLength(51);
    expect((await ida.file(man(5))).records.find(({ kind }) => kind === 'profile')?.body).toMatchObject({
      interpreter: true,
      'not-this-interpreter': true,
    });
  });

  it('each has his own copy of vessel and route, and what he was owed and got in the same record', async () => {
    const ids = new Set<string>();
    for (const [n, caseId] of men.entries()) {
      const { records } = await ida.file(caseId);
      const way = records.find(({ kind }) => kind === 'journey-leg');
      const work = records.find(({ kind }) => kind === 'exploitation');
      expect(way?.body).toMatchObject({ 'from-place': 'Songkhla', 'to-country': 'IDN', 'to-place': 'Ambon' });
      expect(work?.body).toEqual({ venue: VESSEL });
      for (const record of [way, work]) ids.add(record?.id ?? '');
      const pay = { 'pay-owed': 400_000 + n, 'pay-received': n < 20 ? 100_000 : 0, 'pay-currency': 'IDR', pay: 'less' };
      await ida.writes(
        caseId,
        [
          'exploitation',
          { types: ['forced-labour'], country: 'IDN', sector: 'isic-a', venue: VESSEL, ...pay },
          work?.id,
        ],
        food,
        said('2026-04-07', { help: 'agrees', 'share-headquarters': n < 57 ? 'without-name' : 'counted-only' }),
      );
    }
    expect(ids.size).toBe(118);
    const [first, last] = [await ida.file(man(0)), await ida.file(man(58))];
    const owed = (file: typeof first) => file.records.find(({ kind }) => kind === 'exploitation')?.body['pay-owed'];
    expect([owed(first), owed(last)]).toEqual([400_000, 400_058]);
    expect((await profileOf(ida)).n).toBe(59);
  });

  it('twelve want no label: they are counted all the same, and help goes on', async () => {
    life.at('2026-04-10T09:00');
    const before = (await profileOf(ida)).n;
    for (const caseId of men.slice(0, 12)) {
      await ida.writes(caseId, [
        'determination',
        { date: '2026-04-10', status: 'victim', 'by-whom': 'our-office', 'own-view': 'rejects-label' },
      ]);
    }
    await ida.writes(man(0), ['service', { date: '2026-04-10', service: 'medical-care', outcome: 'given' }]);
    expect((await profileOf(ida)).n).toBe(before);
    const file = await ida.file(man(0));
    expect([file.row.stage, file.records.find(({ kind }) => kind === 'determination')?.body['own-view']]).toEqual([
      'assisted',
      'rejects-label',
    ]);
  });

  it('five stay, and one of them fears the authorities of his country: no is his answer to the consul', async () => {
    for (const caseId of men.slice(12, 17)) await ida.writes(caseId, said('2026-04-10', { return: 'refuses' }));
    const fears = { 'fears-authorities': 'yes', 'asylum-explained': true, 'authorities-of-origin': 'refuses' };
    await ida.writes(man(12), said('2026-04-11', fears));
    const stay = await Promise.all(men.slice(12, 17).map((caseId) => ida.file(caseId)));
    expect(stay.map((file) => agreed(file, 'return'))).toEqual(Array(5).fill('refuses'));
    expect(stay.map(flagsOf)).toEqual(Array(5).fill(['declined-part']));
    expect(agreed(await ida.file(man(12)), 'authorities-of-origin')).toBe('refuses');
  });
});

describe('money for forty', () => {
  const fund = { matter: 'fund', project: 'EMERGENCY', date: '2026-04-14' };

  it('is asked of headquarters in each man’s file; those who are only counted do not go', async () => {
    life.at('2026-04-14T09:00');
    for (const caseId of men.slice(17, 57)) await ida.writes(caseId, ['decision', { ...fund, result: 'asked' }]);
    expect(await total(ida, { flags: ['waiting-for'] })).toBe(40);
    const { cases, totals } = await ida.ask('exchange', 'previewSeal', { to: 'HQ' });
    expect(totals).toMatchObject({ cases: 57, heldBack: 2 });
    expect(cases.filter(({ goes }) => !goes).map(({ reason }) => reason)).toEqual(
      Array(2).fill('sharing-counted-only'),
    );
    expect(cases.every(({ privateHalves }) => privateHalves === 0)).toBe(true);
    const { results } = await carry(ida, hq, life.mail, { receipt: true });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { cases: 57, new: 57, setAside: 0 } }]);
    expect(await total(hq, { search: 'Aung' })).toBe(0);
  });

  it('headquarters grants it for 33: its answers are a chapter of its own in each case, and come back', async () => {
    life.at('2026-04-15T09:00');
    for (const [n, caseId] of men.slice(17, 57).entries()) {
      const { records } = await hq.file(caseId);
      const asked = records.find(({ body }) => body.result === 'asked');
      expect(asked).toMatchObject({ own: false, office: 'ID-A' });
      const answer = { matter: 'fund', project: 'EMERGENCY', date: '2026-04-15', answers: [asked?.id ?? '', 'result'] };
      await hq.writes(caseId, [
        'decision',
        n < 33
          ? { ...answer, result: 'yes', amount: 50_000, currency: 'USD' }
          : { ...answer, result: 'no', reason: ['no-money'] },
      ]);
    }
    const { results } = await carry(hq, ida, life.mail, { receipt: true });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { updated: 40, setAside: 0 } }]);
    expect(await total(ida, { flags: ['waiting-for'] })).toBe(0);
    const granted = await ida.file(man(17));
    expect(granted.row.offices).toEqual(['HQ', 'ID-A']);
    const answer = granted.records.find(({ office }) => office === 'HQ');
    expect(answer?.body).toMatchObject({ result: 'yes', amount: 50_000, currency: 'USD' });
    const changed = ida.writes(man(17), ['decision', { ...answer?.body, amount: 90_000 }, answer?.id ?? '']);
    expect(await refusalOf(changed)).toBe('not-your-record');
  });
});

describe('the clock of the old PC', () => {
  it('goes back to 2009: the desk asks, and nothing is written with 2009', async () => {
    life.at('2009-01-01T00:01');
    expect((await ida.sits('Dewi')).clockDoubtful).toBe(true);
    expect(await refusalOf(ida.firstContact(PAGE))).toBe('clock-doubtful');
    expect(await refusalOf(ida.writes(man(0), food))).toBe('clock-doubtful');
    expect(await refusalOf(ida.ask('exchange', 'seal', { to: 'HQ', folder: life.mail }))).toBe('clock-doubtful');
    expect((await ida.file(man(0))).row.stage).toBe('assisted');
    await ida.closes();
    expect(await foundInDatabase(ida.folder, ['2009-01', '2008-12'])).toEqual([]);
    life.at('2026-04-20T09:00');
    expect((await ida.sits('Dewi')).clockDoubtful).toBe(false);
    await ida.writes(man(0), ['note', { date: '2026-04-20', kind: 'note', text: 'clock put right' }]);
  });
});

describe('the way home', () => {
  it('one lies in hospital, one has died: his case is closed with that reason, and he still counts', async () => {
    const before = (await profileOf(ida)).n;
    await ida.writes(man(20), ['stay', { kind: 'hospital', from: '2026-04-20', 'expected-until': '2026-04-28' }]);
    await ida.writes(man(21), ['closure', { date: '2026-04-21', state: 'closed', reason: 'died', solution: 'died' }]);
    expect(await todayOf(ida)).toContainEqual(['today-stay-ends', '2026-04-28', 'form:stay']);
    expect((await ida.file(man(21))).row.stage).toBe('closed');
    const { snapshot } = await ida.ask('cases', 'today', {});
    expect(snapshot.stages.find(({ stage }) => stage === 'closed')?.n).toBe(1);
    expect([snapshot.total, (await profileOf(ida)).n]).toEqual([59, before]);
  });

  it('three go to MM-Y: a package for them carries nobody else', async () => {
    life.at('2026-05-04T09:00');
    const going = men.slice(30, 33);
    for (const caseId of going) {
      await ida.writes(
        caseId,
        said('2026-05-04', { return: 'agrees', form: 'signed', 'share-receiving': 'with-name' }),
        ['transfer', { date: '2026-05-04', act: 'hand-over', 'to-office': 'MM-Y', reason: 'returns' }],
      );
    }
    const { results } = await carry(ida, mmy, life.mail, { receipt: true });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { cases: 3, new: 3 } }]);
    for (const caseId of going) await mmy.ask('cases', 'accept', { caseId, accept: true });
    expect(await total(mmy, {})).toBe(4);
    const others = men.flatMap((_, n) => (n < 51 && (n < 30 || n > 32) ? [nameOf(n)] : []));
    await mmy.closes();
    expect(await foundInDatabase(mmy.folder, others)).toEqual([]);
    expect((await foundInDatabase(mmy.folder, [nameOf(30), VESSEL])).length).toBeGreaterThan(0);
    await mmy.sits('Khin');
    const one = (await mmy.file(man(30))).records.find(({ kind }) => kind === 'exploitation');
    expect(one?.body.venue).toBe(VESSEL);
    life.at('2026-05-06T09:00');
    await mmy.writes(man(30), ['service', { date: '2026-05-06', service: 'reception', phase: 'on-arrival' }]);
  });

  it('one who had a case two years ago in another script is proposed while his name is typed', async () => {
    for (const typed of ['аунг', 'Aung', 'aung ko']) {
      const found = await mmy.ask('cases', 'similar', { name: typed });
      expect([typed, found.map(({ caseId }) => caseId)]).toEqual([typed, expect.arrayContaining([earlier])]);
    }
    const [shown] = await mmy.ask('cases', 'similar', { name: 'Аунг Чжо' });
    expect(shown?.initials).toBe('К. А. Ч.');
  });
});

describe('the numbers', () => {
  it('say 63 from the next month on: the four who wanted nothing kept are rows without a day, and of no country', async () => {
    await ida.sits('Dewi');
    expect([await total(ida, { kinds: ['case'] }), await total(ida, { kinds: ['anonymous'] })]).toEqual([59, 4]);
    expect(await total(ida, {})).toBe(63);
    const { rows } = await ida.ask('cases', 'list', { filter: { kinds: ['anonymous'] } });
    expect(rows.map(({ nationality }) => nationality)).toEqual(Array(4).fill([]));
    expect((await ida.ask('exchange', 'previewSeal', { to: 'HQ' })).totals.heldBack).toBe(6);
  });

  it('headquarters counts the 57 that it may have, and the second office of one of them', async () => {
    await carry(ida, hq, life.mail);
    await carry(mmy, hq, life.mail);
    expect((await profileOf(hq, { unit: 'cases' })).n).toBe(57);
    expect((await profileOf(hq, { unit: 'instances' })).n).toBe(58);
    expect((await profileOf(ida, { unit: 'instances', shared: true, office: 'ID-A' })).n).toBe(57);
    expect((await profileOf(ida)).coverage.heldBack).toBe(2);
    expect(rowsOf(await profileOf(hq), 'exploitation')).toEqual({ 'forced-labour': 58 });
  });

  it('for the public leave once the year is over; of a year that those of the boats fill no number, and the same again whoever came since', async () => {
    const year = { from: '2026', to: '2026' };
    const table = { table: 'ctm-profile', audience: 'public', how: 'copy', ...year } as const;
    expect(await refusalOf(ida.ask('statistics', 'release', table))).toBe('release-too-early');
    expect(await refusalOf(ida.ask('statistics', 'release', { ...table, origin: 'MMR' }))).toBe('release-not-printed');
    life.at('2026-06-01T09:00');
    const late = await ida.firstContact({ ...PAGE, 'consent.keep': 'without-name', 'profile.age': 50 });
    await ida.writes(late.caseId ?? '', ['service', { date: '2026-06-01', service: 'food', outcome: 'given' }]);
    life.at('2027-03-02T09:00');
    const { report } = await ida.ask('statistics', 'release', table);
    // Who came together count as one, so that this year is too small to be shown.
    expect([report.n, ...report.dimensions.flatMap(({ rows }) => rows.map(({ n }) => n))].filter(Boolean)).toEqual([]);
    expect((await profileOf(ida, { from: '2026', to: '2026' })).n).toBe(60);
    const another = await ida.firstContact({ ...PAGE, 'consent.keep': 'without-name', 'profile.age': 40 });
    await ida.writes(another.caseId ?? '', ['service', { date: '2026-12-01', service: 'food', outcome: 'given' }]);
    expect((await ida.ask('statistics', 'release', table)).report).toEqual(report);
    for (const office of [ida, mmy, hq]) expect((await office.ask('station', 'verify', {})).faults).toEqual([]);
  });
});
