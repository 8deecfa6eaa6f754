/** The annual report leaves as one release, registered before anything can print or write it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStoreOf } from '../../../db/calls/desk.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { stationFiles } from '../../../db/store/folder.ts';
import { createCase, createOffice, type Office, type Person, trail } from '../casework/user-session.ts';
import { keyOf, tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { createStation, deskAt, logIn, refusalOf } from './office-desk.ts';

function officeThatHelped(people = 3): Office {
  const office = createOffice();
  const ion = office.sessionOf('caseworker');
  for (let at = 0; at < people; at += 1) {
    createCase(ion, [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name', 'share-headquarters': 'with-name' } },
      { kind: 'profile', body: { sex: at === 0 ? 'male' : 'female', age: 30, nationalities: ['MDA'] } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food', outcome: 'given' } },
    ]);
  }
  return office;
}

const INSIDE = { year: 2026, audience: 'internal', reason: 'our yearly meeting', language: 'en', how: 'print' };
const annual = (office: Office, more: object = {}, person: Person = 'focal-point') =>
  call(deskAt(office, person), 'statistics', 'annual', { ...INSIDE, ...more });
const releases = (office: Office) => call(deskAt(office, 'focal-point'), 'statistics', 'releases', {});

describe('the annual report', () => {
  it('is one entry in the register: for whom, why, by whom, of when', async () => {
    const office = officeThatHelped();
    const { number, document } = await annual(office);
    expect(number).toBe(1);
    expect(document.html).toContain('Annual report 2026');
    const [row, ...others] = await releases(office);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ number: 1, table: 'annual-report', audience: 'internal', reason: 'our yearly meeting', edition: null },
      ...{ from: '2026-01-01', to: '2026-12-31', user: office.sessionOf('focal-point').user.name },
    });
    expect(trail(office).at(-1)).toBe('1 release-print internal-exact');
  });

  it('for the public is the edition of the year, kept with it, and the same when it is given out again', async () => {
    const office = officeThatHelped(40);
    const asked = { audience: 'public', reason: undefined };
    expect(await refusalOf(annual(office, asked))).toBe('release-too-early');
    office.at('2027-03-05T10:00Z');
    const first = await annual(office, asked);
    const again = await annual(office, asked);
    const numbered = (html: string) =>
      html.replaceAll(/register number \d|number \d · Assisted/gu, '').replaceAll(/<style>.*<\/style>/gsu, '');
    expect(numbered(again.document.html)).toBe(numbered(first.document.html));
    const [row] = await releases(office);
    expect(row).toMatchObject({ audience: 'public', edition: { span: 'year', year: 2026, number: 1 } });
    const kept = office.db.prepare<[], string>('SELECT cells FROM release ORDER BY number').pluck().all();
    expect(kept.map((cells) => 'edition' in JSON.parse(cells))).toEqual([true, false]);
  });

  it('is for whoever takes tables out, with a reason where it is exact', async () => {
    const office = officeThatHelped();
    for (const person of ['caseworker', 'shelter-manager'] as const) {
      expect(await refusalOf(annual(office, {}, person))).toBe('role-may-not');
    }
    expect(await refusalOf(annual(office, { reason: ' ' }))).toBe('release-needs-reason');
    expect(await refusalOf(annual(office, { before: 2026 }))).toBe('annual-year-beside');
    expect(await refusalOf(annual(office, { audience: 'public', before: 2025 }))).toBe('annual-year-beside');
    expect(await releases(office)).toEqual([]);
  });

  it('is not registered where it cannot be written', async () => {
    const office = officeThatHelped();
    const out = join(tempFolder(), 'report.pdf');
    writeFileSync(out, 'no paper');
    expect(await refusalOf(annual(office, { how: 'pdf', out }))).toBe('file-exists');
    expect(await releases(office)).toEqual([]);
  });

  it('is counted inside before it asks to write: meanwhile others save', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    const other = openConnection(stationFiles(station.folder).database, keyOf(openStoreOf(desk)));
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const counted = call(desk, 'statistics', 'annual', { ...INSIDE, office: 'NO-SUCH' });
    expect(await refusalOf(counted)).toBe('annual-own-office');
    const released = call(desk, 'statistics', 'annual', INSIDE);
    other.exec('COMMIT');
    expect((await released).number).toBe(1);
  });

  it('becomes a file as it was registered, and as nothing else', async () => {
    const office = officeThatHelped();
    const desk = deskAt(office, 'focal-point');
    const enter = (html: string) => call(desk, 'papers', 'registerOwn', { what: 'statistics', how: 'file', html });
    const { document } = await call(desk, 'statistics', 'annual', { ...INSIDE, how: 'pdf' });
    expect(await refusalOf(enter(document.html.replace('Female', 'Male')))).toBe('paper-not-registered');
    expect(
      await refusalOf(call(desk, 'papers', 'registerOwn', { what: 'caseload', how: 'file', html: document.html })),
    ).toBe('paper-not-registered');
    expect(await enter(document.html)).toEqual({ registered: true });
  });
});
