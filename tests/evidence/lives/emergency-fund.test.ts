/**
 * Money for two people from the emergency fund, over three desks: RS-B asks headquarters, which decides; RS-B pays a part where Oana was found and
 * MD-K the rest where she comes from; headquarters adds up. For Lidia it is decided by telephone in the night.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { carry } from '../desks.ts';
import { foundInDatabase } from '../remains.ts';
import { type Office, startLife, todayOf, type Written } from './life-steps.ts';

const life = startLife('emergency-fund', '2026-03-02T09:00');
let rsb: Office;
let mdk: Office;
let hq: Office;
let oana = '';
let lidia = '';
/** The request for Oana. */
let asked = '';

const GAF = {
  ...{ mission: null, code: 'GAF', phase: null, name: 'Emergency fund', managedBy: 'HQ', from: null, until: null },
  ...{ extendedTo: null, state: 'active' as const, covers: 'all' as const, budget: null, currency: 'USD', targets: [] },
  rules: {
    who: {
      ...{
        crossBorder: false,
        notElsewhere: false,
        nationalOf: [],
        notNationalOf: [],
        returningTo: [],
        categories: [],
      },
    },
    ...{ grants: [], total: null },
  },
};
const PAGE = {
  'intake.safe-to-talk': 'alone',
  'consent.keep': 'with-name',
  'profile.sex': 'female',
  'profile.nationalities': ['MDA'],
};
const SECRET = ['Oana Ciobanu', 'Ciobanu', 'the mill by the river', 'her cousin drove'];
const onMoney = (date: string, more: object): Written => [
  'decision',
  { date, matter: 'fund', project: 'GAF', ...more },
];
const pays = (date: string, amount: number, currency: string, rate: number, more: object = {}): Written => [
  'payment',
  {
    ...{ date, state: 'paid', project: 'GAF', for: 'journey', form: 'cash', amount, currency },
    ...{ rate, 'rate-currency': 'USD', 'rate-date': date, ...more },
  },
];
const revised = ([kind, body]: Written, id: string | undefined): Written => [kind, body, id];
const sheet = (office: Office) => office.ask('projects', 'tracking', { line: 'GAF' });
const standing = async (office: Office, caseId: string) =>
  (await sheet(office)).rows.find((row) => row.caseId === caseId)?.standing;
const telephone = async (office: Office) =>
  (await todayOf(office)).filter(([code]) => code.startsWith('today-fund-telephone'));
const lines = async (office: Office) => (await todayOf(office)).map(([code]) => code);
const advanceLeft = async () => (await rsb.ask('projects', 'advance', { line: 'GAF' }))?.left;

async function meets(name: string): Promise<string> {
  const { caseId } = await rsb.firstContact({ ...PAGE, 'identity.name-used': name });
  if (caseId === null || caseId === undefined) throw new Error('no case');
  const agreed = {
    'share-headquarters': 'with-name',
    'share-receiving': 'with-name',
    help: 'agrees',
    return: 'agrees',
  };
  await rsb.writes(
    caseId,
    ['consent', { date: '2026-03-02', 'given-by': 'person', form: 'signed', keep: 'with-name', ...agreed }],
    ['profile', { 'origin-country': 'MDA', 'origin-place': SECRET[2] }, await idOf(caseId, 'profile')],
    ['screening', { date: '2026-03-02', 'trafficking-type': 'cross-border', narrative: SECRET[3] }],
    ['needs', { date: '2026-03-02', 'in-their-words': 'to go home' }],
    ['risk-assessment', { date: '2026-03-02', level: 'low' }],
  );
  return caseId;
}
const idOf = async (caseId: string, kind: string) =>
  (await rsb.file(caseId)).records.find((record) => record.kind === kind)?.id;

beforeAll(async () => {
  rsb = await life.opens('RS-B', { country: 'SRB', user: 'Ana' });
  mdk = await life.opens('MD-K', { country: 'MDA', user: 'Bogdan' });
  hq = await life.opens('HQ', { kind: 'headquarters', country: 'CHE', user: 'Hana' });
  await life.introduces(hq, rsb, mdk);
  const donors = [
    { name: 'Bureau of the Lakes', share: 667 },
    { name: 'Lantern Foundation', share: 333 },
  ];
  await hq.ask('projects', 'put', { ...GAF, isNew: true, advance: null, donors });
  await rsb.ask('projects', 'put', { ...GAF, isNew: true, advance: 30_000, donors: [] });
  await mdk.ask('projects', 'put', { ...GAF, isNew: true, advance: null, donors: [] });
});

describe('a request without identity', () => {
  it('takes a name there only where headquarters itself pays the carrier or hospital, although she agreed to her name', async () => {
    oana = await meets('Oana Ciobanu');
    const planned = (amount: number, what: string): Written => [
      'payment',
      { state: 'planned', project: 'GAF', for: what, amount, currency: 'USD' },
    ];
    [asked = ''] = await rsb.writes(
      oana,
      onMoney('2026-03-03', { result: 'asked', amount: 60_000, currency: 'USD', 'reason-note': SECRET[2] }),
      planned(40_000, 'journey'),
      planned(20_000, 'medical'),
    );
    const seals = async (purpose: string) =>
      (await rsb.ask('exchange', 'previewSeal', { to: 'HQ', depth: 'full', purpose, cases: [oana] })).cases[0];
    expect(await seals('fund-request')).toMatchObject({ privateHalves: 0, reason: 'seal-no-name-needed' });
    expect((await seals('person-wishes'))?.privateHalves).toBeGreaterThan(0);
    const rest = { result: 'asked', amount: 60_000, currency: 'USD', 'reason-note': SECRET[2] };
    const request = { ...rest, 'headquarters-pays': ['carrier'] };
    await rsb.writes(oana, revised(onMoney('2026-03-03', request), asked));
    expect((await seals('fund-request'))?.privateHalves).toBeGreaterThan(0);
    await rsb.writes(oana, revised(onMoney('2026-03-03', rest), asked));
  });

  it('goes to headquarters with its assessment and cost, and no name, word or place of hers', async () => {
    const { results } = await carry(rsb, hq, life.mail, { receipt: true });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { cases: 1, new: 1, setAside: 0 } }]);
    expect(await lines(hq)).toContain('today-decision-asked');
    const { records, begins } = await hq.file(oana);
    expect(records.find(({ id }) => id === asked)?.body).toMatchObject({ amount: 60_000, currency: 'USD' });
    expect(records.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['needs', 'risk-assessment']));
    expect((await standing(hq, oana))?.planned).toEqual([{ amount: 60_000, currency: 'USD' }]);
    expect(begins.decision).toMatchObject({ matter: 'fund', project: 'GAF', answers: [asked, 'date'] });
    await hq.closes();
    expect(await foundInDatabase(hq.folder, SECRET)).toEqual([]);
    await hq.sits('Hana');
  });
});

describe('granted in part, and paid in two parts', () => {
  it('headquarters’ answer comes back: a part of it, and what else there is', async () => {
    life.at('2026-03-04T10:00');
    const { begins } = await hq.file(oana);
    const answer = { date: '2026-03-04', result: 'partly', amount: 45_000, currency: 'USD' };
    await hq.writes(oana, ['decision', { ...begins.decision, ...answer, reason: ['no-money'], instead: ['partner'] }]);
    await carry(hq, rsb, life.mail, { receipt: true });
    expect((await standing(rsb, oana))?.granted).toEqual([{ amount: 45_000, currency: 'USD' }]);
    expect(await lines(rsb)).not.toContain('today-decision-asked');
  });

  it('RS-B pays in dinars and MD-K in lei with their rates; a receipt, and what was not spent, follow', async () => {
    life.at('2026-03-05T10:00');
    await rsb.writes(oana, pays('2026-03-05', 2_000_000, 'RSD', 9_300, { receipt: 'signed', instalment: 1 }), [
      'transfer',
      { date: '2026-03-05', act: 'hand-over', 'to-office': 'MD-K', reason: 'returns' },
    ]);
    expect(await advanceLeft()).toBe(30_000);
    await carry(rsb, mdk, life.mail, { cases: [oana], receipt: true });
    await mdk.ask('cases', 'accept', { caseId: oana, accept: true });
    life.at('2026-03-12T10:00');
    const [paid] = await mdk
      .writes(
        oana,
        ['intake', { date: '2026-03-12' }],
        pays('2026-03-12', 450_000, 'MDL', 56_000, { receipt: 'missing', instalment: 2 }),
      )
      .then((ids) => ids.slice(1));
    expect((await standing(mdk, oana))?.receiptsMissing).toBe(1);
    await mdk.writes(
      oana,
      revised(pays('2026-03-12', 450_000, 'MDL', 56_000, { receipt: 'thumb', instalment: 2 }), paid),
      pays('2026-03-20', 50_000, 'MDL', 56_000, { way: 'returned' }),
    );
    await carry(mdk, hq, life.mail, { receipt: true });
    await carry(mdk, rsb, life.mail, { receipt: true });
    await carry(rsb, hq, life.mail, { receipt: true });
  });

  it('each office accounts for what it paid, also what RS-B paid before MD-K took the case on; headquarters adds up, to the unit', async () => {
    // 20,000 RSD are 186.00, 4,500 MDL 252.00, and 500 MDL that came back 28.00.
    const [lei, dinars] = [
      { amount: 400_000, currency: 'MDL' },
      { amount: 2_000_000, currency: 'RSD' },
    ];
    const [rs, md] = [18_600, 25_200 - 2_800];
    const [here, there, above] = await Promise.all([standing(rsb, oana), standing(mdk, oana), standing(hq, oana)]);
    expect(above).toMatchObject({
      ...{ person: { ceiling: 45_000, spent: rs + md, left: 4_000 }, paid: [lei, dinars], elsewhere: [] },
      ...{ cameBack: [{ amount: 50_000, currency: 'MDL' }], notConverted: [], receiptsMissing: 0 },
    });
    expect(there).toMatchObject({
      ...{ person: { ceiling: 45_000, spent: md, elsewhere: rs, left: 4_000 }, paid: [lei], elsewhere: [dinars] },
      ...{ granted: above?.granted, cameBack: above?.cameBack, planned: [], receiptsMissing: 0 },
    });
    expect(here).toMatchObject({
      ...{ person: { ceiling: 45_000, spent: rs, elsewhere: md, left: 4_000 }, paid: [dinars], elsewhere: [lei] },
      ...{ granted: above?.granted, planned: above?.planned, cameBack: [], receiptsMissing: 0 },
    });
  });

  it('headquarters’ sum by country, origin and donor is what both offices paid', async () => {
    const { sums, parts } = await sheet(hq);
    const lei = { amount: 400_000, currency: 'MDL' };
    const dinars = { amount: 2_000_000, currency: 'RSD' };
    expect(sums.paid).toEqual([lei, dinars]);
    expect(parts).toEqual({
      byCountry: [
        { of: 'MDA', paid: [lei] },
        { of: 'SRB', paid: [dinars] },
      ],
      byOrigin: [{ of: 'MDA', paid: [lei, dinars] }],
      byDonor: [
        {
          of: 'Bureau of the Lakes',
          paid: [
            { ...lei, amount: 266_800 },
            { ...dinars, amount: 1_334_000 },
          ],
        },
        {
          of: 'Lantern Foundation',
          paid: [
            { ...lei, amount: 133_200 },
            { ...dinars, amount: 666_000 },
          ],
        },
      ],
    });
    expect([(await sheet(rsb)).parts, (await sheet(mdk)).parts]).toEqual([null, null]);
  });
});

describe('a decision by telephone', () => {
  const SAID = ['today-fund-telephone', '2026-03-28', 'form:decision'];
  const LATE = ['today-fund-telephone-over', '2026-03-28', 'form:decision'];

  it('is needed beyond the advance, counts at once, and stands on both Todays', async () => {
    life.at('2026-03-21T23:30');
    lidia = await meets('Lidia');
    const gate = async () =>
      (await rsb.file(lidia)).gates.find((one) => one.gate === 'fund')?.missing.map(({ code }) => code);
    await rsb.writes(lidia, pays('2026-03-21', 20_000, 'USD', 1_000_000));
    expect([await advanceLeft(), await gate()]).toEqual([10_000, []]);
    await rsb.writes(lidia, pays('2026-03-21', 10_001, 'USD', 1_000_000));
    expect([await advanceLeft(), await gate()]).toEqual([-1, ['fund-advance-over']]);
    const said = { result: 'yes', amount: 35_000, currency: 'USD', 'by-role': 'headquarters', 'by-telephone': true };
    await rsb.writes(lidia, onMoney('2026-03-21', { ...said, hour: 23, 'by-organisation': 'Hana, duty' }));
    expect([await advanceLeft(), await gate()]).toEqual([30_000, []]);
    expect((await standing(rsb, lidia))?.granted).toEqual([{ amount: 35_000, currency: 'USD' }]);
    await carry(rsb, hq, life.mail, { receipt: true });
    expect([await telephone(rsb), await telephone(hq)]).toEqual([[SAID], [SAID]]);
  });

  it('is late on both after seven days, also when the case was closed', async () => {
    life.at('2026-03-28T12:00');
    expect([await telephone(rsb), await telephone(hq)]).toEqual([[SAID], [SAID]]);
    life.at('2026-03-29T12:00');
    await rsb.writes(lidia, ['closure', { date: '2026-03-29', state: 'closed', reason: 'moved' }]);
    await carry(rsb, hq, life.mail, { receipt: true });
    expect([await telephone(rsb), await telephone(hq)]).toEqual([[LATE], [LATE]]);
  });

  it('goes from both with headquarters’ own record, and is one grant', async () => {
    const { begins } = await hq.file(lidia);
    expect(begins.decision).toMatchObject({ 'by-role': 'headquarters', project: 'GAF' });
    await hq.writes(lidia, ['decision', { ...begins.decision, date: '2026-03-29', result: 'yes' }]);
    expect(await telephone(hq)).toEqual([]);
    expect(await telephone(rsb)).toEqual([LATE]);
    await carry(hq, rsb, life.mail, { receipt: true });
    expect(await telephone(rsb)).toEqual([]);
    const [here, above] = [await standing(rsb, lidia), await standing(hq, lidia)];
    expect(here).toEqual(above);
    expect(here?.granted).toEqual([{ amount: 35_000, currency: 'USD' }]);
    const { sums, parts } = await sheet(hq);
    expect(sums.paid.find(({ currency }) => currency === 'USD')?.amount).toBe(30_001);
    const usd = parts?.byDonor.map(({ paid }) => paid.find(({ currency }) => currency === 'USD')?.amount);
    expect(usd).toEqual([20_011, 9_990]);
  });
});
