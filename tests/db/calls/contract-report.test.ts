/** The report of a project for one of its donors: what it says, what it leaves out, and what else leaves beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../../db/contract/projects.ts';
import type { Report } from '../../../db/contract/report.ts';
import { type StationState, stationOfCard, writeStation } from '../../../db/exchange/trust/known-stations.ts';
import { ownStation } from '../../../db/store/station.ts';
import { PROJECT } from '../casework/a-project.ts';
import { createCase, createOffice, type Office } from '../casework/user-session.ts';
import { forgeStation } from '../exchange/forge.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';
import { readWorkbook } from './read-workbook.ts';

const LINE = 'C72-CSE';
const DONOR = 'SIDA';

interface Helped {
  readonly sex?: string;
  readonly age?: number;
  readonly date?: string;
  readonly project?: string | null;
  readonly amount?: number;
  readonly sharing?: string;
  readonly service?: string;
  /** The day on which they left for home. */
  readonly home?: string;
}

async function officeWithProject(more: { readonly targets?: readonly Target[] } = {}): Promise<Office> {
  const office = createOffice();
  const donors = [{ name: DONOR, share: null }];
  const targets = [{ what: 'people helped to return', count: 40, counts: null, service: null, by: null, why: null }];
  const known = { donors, targets, currency: 'EUR', from: '2025-01-01' };
  await call(deskAt(office, 'focal-point'), 'projects', 'put', { ...PROJECT, ...known, ...more, isNew: true });
  return office;
}

function help(office: Office, n: number, helped: Helped = {}): void {
  const {
    sex = 'female',
    age = 30,
    date = '2025-02-03',
    project = LINE,
    amount,
    sharing = 'with-name',
    service = 'food',
    home,
  } = helped;
  const under = project === null ? {} : { project };
  for (let at = 0; at < n; at++) {
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2025-01-01', keep: 'with-name', 'share-headquarters': sharing } },
      { kind: 'profile', body: { sex, age, nationalities: ['MDA'] } },
      { kind: 'service', body: { date, service, outcome: 'given', ...under } },
      ...(home === undefined
        ? []
        : [{ kind: 'travel', body: { state: 'departed', mode: 'voluntary-return', departed: home } } as const]),
      ...(amount === undefined
        ? []
        : [
            {
              kind: 'payment',
              body: { date, state: 'paid', for: 'business', amount, currency: 'EUR', ...under },
            } as const,
          ]),
    ]);
  }
}

const asked = { line: LINE, recipient: DONOR, until: '2025-12-31', reason: 'agreement of 2025', how: 'copy' };
const report = (office: Office, more: object = {}) =>
  call(deskAt(office, 'focal-point'), 'statistics', 'contract', { ...asked, ...more });
const rows = ({ dimensions }: Report) =>
  Object.fromEntries(
    dimensions.map(({ id, rows: of }) => [id, Object.fromEntries(of.map(({ code, n }) => [code, n]))]),
  );

describe('the report of a project', () => {
  it('has its persons, help and money exactly, with its targets, and who may not be told apart is split', async () => {
    const office = await officeWithProject();
    help(office, 7, { amount: 120_50 });
    help(office, 6, { sex: 'male', amount: 100_00 });
    const { number, report: made } = await report(office);
    expect(number).toBe(1);
    expect(rows(made)).toEqual({
      reached: { persons: 13, services: 13 },
      gender: { female: 7, male: 6 },
      'age-group': { adult: 13 },
      paid: { EUR: 1443.5 },
      // 1443.50 of 13 is 111.038…
      'paid-each': { EUR: 111.04 },
      targets: { 'target-1': 40 },
    });
    expect(made.narrowed.map(({ label }) => label.en)).toEqual(['C72-CSE · Return and reintegration', DONOR]);
    expect(made.caveats[0]?.en).toBe('For SIDA alone, under the project C72-CSE. Not for publication.');
  });

  it('has of each target what was achieved, with its day, as the register named it when it was counted', async () => {
    const target = { what: '', count: 20, counts: null, service: null, by: null, why: null };
    const targets = [
      { ...target, counts: 'returned' as const, by: '2026-06-30' },
      { ...target, what: 'hot meals', counts: 'service' as const, service: 'food' },
      { ...target, count: 13, counts: 'persons' as const },
      { ...target, counts: 'nights' as const, why: 'the house opened in May' },
      { ...target, counts: 'reintegration' as const },
      { ...target, what: 'lawyers trained', count: 3 },
    ];
    const office = await officeWithProject({ targets });
    help(office, 7, { home: '2025-03-04' });
    help(office, 2, { home: '2026-03-04' });
    help(office, 4, { service: 'business-training' });
    const { report: made } = await report(office);
    expect(rows(made)).toMatchObject({
      'target-1': { target: 20, achieved: 7 },
      'target-3': { target: 13, achieved: 13 },
      'target-4': { target: 20, achieved: 0 },
      targets: { 'target-6': 3 },
    });
    // Four were given other help.
    expect(rows(made)).toMatchObject({ 'target-2': { achieved: null }, 'target-5': { achieved: null } });
    const labels = made.dimensions.filter(({ id }) => id.startsWith('target-')).map(({ label }) => label);
    expect(labels.map(({ en }) => en).slice(0, 2)).toEqual([
      'Persons who returned home · until 30 Jun 2026',
      'hot meals · Persons given: Food',
    ]);
    expect(labels[3]?.en).toBe('Nights under a roof · why less was reached: the house opened in May');
    expect(labels[0]?.fr).toBe('Personnes rentrées chez elles · jusqu’au 30 juin 2026');
    expect(made.dimensions.find(({ id }) => id === 'target-1')?.rows.map(({ percent }) => percent)).toEqual([null, 35]);
    expect(made.caveats.at(-1)?.en).toContain('Persons given: Food · Persons given help in reintegration');
    const changed = { ...PROJECT, donors: [{ name: DONOR, share: null }], currency: 'EUR', from: '2025-01-01' };
    await call(deskAt(office, 'focal-point'), 'projects', 'put', { ...changed, isNew: false });
    expect((await report(office)).report).toEqual(made);
  });

  it('has the nights that the project paid for, and says which those are', async () => {
    const office = await officeWithProject();
    const roof = { service: 'shelter', date: '2025-02-03', outcome: 'given', project: LINE };
    const stay = { from: '2025-02-03', until: '2025-02-13' };
    for (let at = 0; at < 6; at++) {
      createCase(office.sessionOf('caseworker'), [
        { kind: 'consent', body: { date: '2025-01-01', keep: 'with-name', 'share-headquarters': 'with-name' } },
        { kind: 'service', body: roof },
        { kind: 'stay', body: stay },
      ]);
    }
    const { report: made } = await report(office);
    expect(rows(made).reached).toEqual({ persons: 6, services: 6, nights: 60 });
    expect(made.caveats.map(({ en }) => en).join(' ')).toContain('Nights: those of a stay in which this office gave');
    const without = await officeWithProject();
    help(without, 6);
    const { report: made2 } = await report(without);
    expect(made2.caveats.map(({ en }) => en).join(' ')).not.toContain('Nights');
  });

  it('has nobody of another project, of a later day, or whose data headquarters may not have', async () => {
    const office = await officeWithProject();
    help(office, 6);
    help(office, 5, { project: 'OTHER' });
    help(office, 5, { project: null });
    help(office, 5, { date: '2026-01-03' });
    help(office, 5, { sharing: 'refuses' });
    const { report: made } = await report(office);
    expect(rows(made).reached).toEqual({ persons: 6, services: 6 });
  });

  it('of fewer than five persons says how many they are, its targets, and what it leaves out', async () => {
    const office = await officeWithProject();
    help(office, 4, { amount: 120_50 });
    const { report: made } = await report(office);
    expect(rows(made)).toEqual({ reached: { persons: 4 }, targets: { 'target-1': 40 } });
    expect(made.caveats.at(-1)?.en).toContain(
      'Times that help was given · Nights under a roof · Money paid · Gender · Children and adults',
    );
  });

  it('leaves the split out where a part is few, where few others are beside, and where the year left already', async () => {
    const few = await officeWithProject();
    help(few, 7);
    help(few, 2, { sex: 'male' });
    expect(rows((await report(few)).report).gender).toBeUndefined();
    const beside = await officeWithProject();
    help(beside, 7);
    help(beside, 3, { project: null });
    expect(rows((await report(beside)).report).gender).toBeUndefined();
    const left = await officeWithProject();
    help(left, 22);
    await publicYear(left);
    const { report: made } = await report(left);
    expect(rows(made)).toMatchObject({ reached: { persons: 22 } });
    expect(made.dimensions.map(({ id }) => id)).not.toContain('gender');
  });

  it('is split at a desk that its directory names, not where another desk of the office may have given out the year', async () => {
    const office = await officeWithProject();
    help(office, 22);
    const { id, office: code } = ownStation(office.db);
    const { card } = await forgeStation(code);
    writeStation(office.db, { ...stationOfCard(card), id, state: 'active' });
    expect(rows((await report(office)).report).gender).toEqual({ female: 22 });
    for (const state of ['active', 'retired', 'compromised'] satisfies readonly StationState[]) {
      const withTwo = await officeWithProject();
      help(withTwo, 22);
      writeStation(withTwo.db, { ...stationOfCard(card), state });
      expect(rows((await report(withTwo)).report).gender, state).toBeUndefined();
    }
  });

  it('makes the tables of what it split coarser in the public year, and leaves every other as it was', async () => {
    const office = await officeWithProject();
    help(office, 26);
    help(office, 24, { sex: 'male' });
    await report(office);
    const { report: year } = await publicYear(office);
    const gender = year.dimensions.find(({ id }) => id === 'gender');
    for (const { n } of gender?.rows ?? []) expect(n === null || n % 10 === 0).toBe(true);
    expect(year.caveats.map(({ en }) => en).join(' ')).toContain('Gender · Age: rounded to 10');
    expect(year.protection.k).toBe(5);
  });

  it('is the same each time, whatever was written since, also to another donor, and no earlier day can be asked', async () => {
    const office = await officeWithProject();
    help(office, 7);
    const first = await report(office);
    help(office, 6);
    const again = await report(office, { reason: undefined });
    expect(again.number).toBe(2);
    expect(again.report).toEqual(first.report);
    expect(await refusalOf(report(office, { until: '2025-09-30' }))).toBe('contract-later-left');
    const next = await report(office, { until: '2026-03-31' });
    expect(rows(next.report).reached).toEqual({ persons: 13, services: 13 });
  });

  it.each<[string, object, string]>([
    ['a day that ends no quarter', { until: '2025-11-30' }, 'contract-not-printed'],
    ['a day that there is not', { until: '2025-12-32' }, 'contract-not-printed'],
    ['a year', { until: '2025' }, 'contract-not-printed'],
    ['a quarter that is not over', { until: '2026-06-30' }, 'contract-not-printed'],
    ['a quarter before the project', { until: '2024-12-31' }, 'contract-not-printed'],
    ['somebody who is no donor', { recipient: 'The press' }, 'contract-recipient'],
    ['no project', { line: 'P-9' }, 'no-such-project'],
    ['no reason', { reason: ' ' }, 'contract-needs-reason'],
  ])('is nothing else: %s is refused, and nothing left', async (_, more, code) => {
    const office = await officeWithProject();
    help(office, 7);
    expect(await refusalOf(report(office, more))).toBe(code);
    expect(office.db.prepare('SELECT count(*) FROM release').pluck().get()).toBe(0);
  });

  it('is the focal point’s: no caseworker takes it out', async () => {
    const office = await officeWithProject();
    expect(await refusalOf(call(deskAt(office, 'caseworker'), 'statistics', 'contract', asked))).toBe('role-may-not');
  });

  it('stands in the register with its recipient, and keeps no case', async () => {
    const office = await officeWithProject();
    help(office, 7);
    await report(office);
    const [row] = await call(deskAt(office, 'focal-point'), 'statistics', 'releases', {});
    expect(row).toMatchObject({
      ...{ table: 'project', audience: 'contract', reason: 'agreement of 2025', edition: null },
      contract: { line: LINE, recipient: DONOR },
    });
    const kept = office.db.prepare<[], string>('SELECT cells FROM release').pluck().get() ?? '';
    expect(Object.keys(JSON.parse(kept).contract)).not.toContain('office');
    for (const id of office.db.prepare<[], string>('SELECT DISTINCT case_id FROM record').pluck().all()) {
      expect(kept).not.toContain(id);
    }
  });

  it('stands inside exactly, with a reason, of everybody, to any day, and binds no report that leaves', async () => {
    const target = { what: '', count: 4, counts: 'returned' as const, service: null, by: null, why: null };
    const office = await officeWithProject({ targets: [target] });
    help(office, 2, { amount: 120_50, home: '2025-03-04' });
    help(office, 1, { sex: 'male', sharing: 'refuses' });
    const inside = { line: LINE, until: '2025-11-17', reason: 'budget meeting', how: 'copy' as const };
    const ask = (more: object = {}) =>
      call(deskAt(office, 'focal-point'), 'statistics', 'project', { ...inside, ...more });
    const { report: made } = await ask();
    expect(rows(made)).toEqual({
      reached: { persons: 3, services: 3 },
      gender: { female: 2, male: 1 },
      'age-group': { adult: 3 },
      paid: { EUR: 241 },
      'paid-each': { EUR: 80.33 },
      'target-1': { target: 4, achieved: 2 },
    });
    expect(made.caveats.at(-1)?.en).toContain('Not protected');
    const [row] = await call(deskAt(office, 'focal-point'), 'statistics', 'releases', {});
    expect(row).toMatchObject({ audience: 'internal', reason: 'budget meeting', contract: null, edition: null });
    expect(rows((await report(office)).report).reached).toEqual({ persons: 2 });
    expect(await refusalOf(ask({ reason: ' ' }))).toBe('release-needs-reason');
    for (const until of ['2025', '2025-11', '2025-11-31', 'yesterday'])
      expect([until, await refusalOf(ask({ until }))]).toEqual([until, 'report-whole-day']);
    expect(await refusalOf(ask({ line: 'P-9' }))).toBe('no-such-project');
  });

  it('opens the cases behind each of its numbers, and of nobody else', async () => {
    const targets = [
      { what: '', count: 4, counts: 'returned' as const, service: null, by: null, why: null },
      { what: '', count: 9, counts: 'persons' as const, service: null, by: null, why: 'the road was closed' },
    ];
    const office = await officeWithProject({ targets });
    help(office, 2, { amount: 120_50, home: '2025-03-04' });
    help(office, 1, { sex: 'male', sharing: 'refuses' });
    const desk = deskAt(office, 'focal-point');
    const project = { line: LINE, until: '2025-11-17' };
    const shown = await call(desk, 'statistics', 'projectInside', project);
    expect(await call(desk, 'statistics', 'releases', {})).toEqual([]);
    const behind = async (dimension: string, row: string) =>
      (await call(desk, 'cases', 'list', { filter: {}, behind: { project, of: { dimension, row } } })).total;
    for (const { id, rows: all } of shown.dimensions.filter(({ id: one }) =>
      ['reached', 'gender', 'age-group'].includes(one),
    )) {
      for (const { code, n } of all) expect([id, code, await behind(id, code)]).toEqual([id, code, n]);
    }
    expect(await behind('paid', 'EUR')).toBe(2);
    expect(await behind('target-1', 'achieved')).toBe(2);
    expect(await behind('target-2', 'achieved')).toBe(3);
    expect(await refusalOf(behind('target-1', 'target'))).toBe('report-no-such-number');
    expect(await refusalOf(behind('target-3', 'achieved'))).toBe('report-no-such-number');
    const asked = { filter: {}, behind: { project, of: { dimension: 'reached', row: 'persons' } } };
    expect(await refusalOf(call(deskAt(office, 'caseworker'), 'cases', 'list', asked))).toBe('role-may-not');
  });

  it('of several projects inside counts each person once, with the targets of each beside what that one achieved', async () => {
    const target = { what: '', count: 4, counts: 'persons' as const, service: null, by: null, why: null };
    const office = await officeWithProject({ targets: [target] });
    const desk = deskAt(office, 'focal-point');
    const other = { ...PROJECT, code: 'D10', name: 'Houses', from: '2024-06-01', isNew: true };
    const words = { what: 'a room for each', count: 2, counts: null, service: null, by: null, why: null };
    await call(desk, 'projects', 'put', { ...other, targets: [{ ...target, count: 2 }, words] });
    help(office, 2, { amount: 100_00 });
    help(office, 1, { sex: 'male', project: 'D10' });
    help(office, 1, { project: null });
    // One whom both of them help.
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2025-01-01', keep: 'with-name' } },
      { kind: 'profile', body: { sex: 'female', age: 30 } },
      ...[LINE, 'D10'].map((project) => ({
        kind: 'service',
        body: { date: '2025-02-03', service: 'food', outcome: 'given', project },
      })),
    ]);
    const project = { line: ['D10', LINE], until: '2025-11-17' };
    const shown = await call(desk, 'statistics', 'projectInside', project);
    expect(rows(shown)).toEqual({
      reached: { persons: 4, services: 5 },
      gender: { female: 3, male: 1 },
      'age-group': { adult: 4 },
      paid: { EUR: 200 },
      'paid-each': { EUR: 50 },
      'C72-CSE target-1': { target: 4, achieved: 3 },
      'D10 target-1': { target: 2, achieved: 2 },
      targets: { 'D10 target-2': 2 },
    });
    expect(shown.period.from).toBe('2024-06-01');
    expect(shown.narrowed).toMatchObject([
      {
        variable: 'project',
        code: ['C72-CSE', 'D10'],
        label: { en: 'C72-CSE · Return and reintegration; D10 · Houses' },
      },
    ]);
    expect(shown.caveats.map(({ en }) => en).join(' ')).toContain('counted once');
    const behind = async (dimension: string, row: string) =>
      (await call(desk, 'cases', 'list', { filter: {}, behind: { project, of: { dimension, row } } })).total;
    expect(await behind('reached', 'persons')).toBe(4);
    expect(await behind('C72-CSE target-1', 'achieved')).toBe(3);
    expect(await behind('D10 target-1', 'achieved')).toBe(2);
    expect(await refusalOf(behind('E9 target-1', 'achieved'))).toBe('report-no-such-number');
    const one = await call(desk, 'statistics', 'projectInside', { ...project, line: ['D10', 'D10'] });
    expect(one).toEqual(await call(desk, 'statistics', 'projectInside', { ...project, line: 'D10' }));
    const unknown = { ...project, line: ['D10', 'P-9'] };
    expect(await refusalOf(call(desk, 'statistics', 'projectInside', unknown))).toBe('no-such-project');
    // It is registered as internal, and is the report of none of them for a donor.
    await call(desk, 'statistics', 'project', { ...project, reason: 'budget meeting', how: 'copy' });
    const [left] = await call(desk, 'statistics', 'releases', {});
    expect(left).toMatchObject({ audience: 'internal', contract: null, edition: null });
  });

  it('of several projects leaves for no donor', async () => {
    const office = await officeWithProject();
    help(office, 6);
    await expect(report(office, { line: [LINE, 'D10'] })).rejects.toThrow();
    await expect(report(office, { project: [LINE, 'D10'], line: undefined })).rejects.toThrow();
    expect((await report(office)).report.n).toBe(6);
  });

  it('leaves inside as a file, registered once its place is good', async () => {
    const office = await officeWithProject();
    help(office, 2);
    const desk = deskAt(office, 'focal-point');
    const asked = {
      line: LINE,
      until: '2025-11-17',
      reason: 'budget meeting',
      as: 'csv' as const,
      language: 'en' as const,
    };
    const out = join(tempFolder(), 'project.csv');
    await call(desk, 'statistics', 'projectFile', { ...asked, out });
    expect(readFileSync(out, 'utf8')).toContain('Persons,2');
    expect(await refusalOf(call(desk, 'statistics', 'projectFile', { ...asked, reason: '', out }))).toBe(
      'release-needs-reason',
    );
    expect(await call(desk, 'statistics', 'releases', {})).toHaveLength(1);
  });

  it('stands inside with the nights that are over, whatever day is asked for', async () => {
    const target = { what: '', count: 10, counts: 'nights' as const, service: null, by: null, why: null };
    const office = await officeWithProject({ targets: [target] });
    office.at('2026-05-20T10:00Z');
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name', 'share-headquarters': 'with-name' } },
      { kind: 'service', body: { date: '2026-05-17', service: 'shelter', outcome: 'given', project: LINE } },
      { kind: 'stay', body: { from: '2026-05-17' } },
    ]);
    const inside = { line: LINE, reason: 'budget meeting', how: 'copy' as const };
    const ask = (until: string) => call(deskAt(office, 'focal-point'), 'statistics', 'project', { ...inside, until });
    // 17 and 18 May; 17, 18 and 19 May.
    for (const [until, nights] of [
      ['2026-05-18', 2],
      ['2026-05-20', 3],
      ['2026-12-31', 3],
    ] as const) {
      expect(rows((await ask(until)).report)).toMatchObject({ 'target-1': { target: 10, achieved: nights } });
    }
  });

  it('is inside for whoever may see exact tables alone', async () => {
    const office = await officeWithProject();
    const inside = { line: LINE, until: '2025-11-17', reason: 'budget meeting', how: 'copy' as const };
    expect(await refusalOf(call(deskAt(office, 'caseworker'), 'statistics', 'project', inside))).toBe('role-may-not');
  });

  it('of fewer than five persons says nothing of nights that a target asks for', async () => {
    const target = { what: '', count: 10, counts: 'nights' as const, service: null, by: null, why: null };
    const office = await officeWithProject({ targets: [target] });
    help(office, 3);
    const { report: made } = await report(office);
    expect(rows(made)).toMatchObject({ reached: { persons: 3 }, 'target-1': { target: 10, achieved: null } });
  });

  it('leaves as a spreadsheet with its numbers as numbers', async () => {
    const office = await officeWithProject();
    help(office, 7, { amount: 120_50 });
    const out = join(tempFolder(), 'report.xlsx');
    const { how: _, ...rest } = asked;
    await call(deskAt(office, 'focal-point'), 'statistics', 'contractFile', {
      ...rest,
      as: 'xlsx',
      out,
      language: 'fr',
    });
    const { rows: cells } = readWorkbook(out);
    expect(cells[0]?.slice(0, 2)).toEqual(['Rapport d’un projet', 'Tableau 1']);
    expect(cells).toContainEqual(['Argent versé', 'EUR', 843.5, '', 7, 0]);
    expect(cells.map(([first]) => first)).toContain('Réservé à SIDA, au titre du projet C72-CSE. Ne pas publier.');
  });
});

function publicYear(office: Office) {
  return call(deskAt(office, 'focal-point'), 'statistics', 'release', {
    ...{ table: 'ctm-profile', unit: 'persons', from: '2025', to: '2025' },
    ...{ protect: 5, audience: 'public', how: 'copy' },
  });
}
