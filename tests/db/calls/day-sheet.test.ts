import { describe, expect, it, test } from 'vitest';
import { noteStay } from '../../../db/casework/writing/stay-without-case.ts';
import { say } from '../../../db/codebook/sentences.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import type { Paper } from '../../../db/contract/papers.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  recordOf,
  saves,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

/** An invented house on Monday 4 May 2026: Lia in R10, Ana in R2, Ion comes, somebody without a case. */
function createHouse(): Office {
  const office = createOffice();
  const caseworker = office.sessionOf('caseworker');
  createCase(caseworker, [
    { kind: 'identity', body: { 'name-used': 'Lia', 'family-name': 'Ciobanu' } },
    { kind: 'intake', body: { date: '2026-05-01', 'needs-today': ['self-harm'] } },
    {
      kind: 'health',
      body: { date: '2026-05-01', allergies: 'nuts', 'medicine-list': [{ name: 'Metformin', hours: '08:00 20:00' }] },
    },
    {
      kind: 'stay',
      body: {
        house: 'H1',
        room: 'R10',
        from: '2026-05-01',
        until: '2026-05-05',
        'keep-apart-from': 'R2',
        'appointment-list': [
          { day: '2026-05-05', hour: '09:00', 'fetched-by': 'the nurse' },
          { day: '2026-05-12', hour: '09:00', 'fetched-by': 'the driver' },
        ],
      },
    },
  ]);
  createCase(office.sessionOf('second-caseworker'), [
    { kind: 'identity', body: { 'name-used': 'Ana' } },
    { kind: 'health', body: { date: '2026-05-01', 'medicine-list': [{ name: 'Vitamin C', hours: '07:30' }] } },
    { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-01' } },
  ]);
  createCase(caseworker, [
    { kind: 'identity', body: { 'name-used': 'Ion' } },
    { kind: 'stay', body: { house: 'H1', room: 'R3', from: '2026-05-05' } },
  ]);
  inTransaction(office.db, () =>
    noteStay(office.sessionOf('shelter-manager'), {
      nameUsed: 'Quillona',
      room: 'R1',
      mustKnow: 'Zaringate at ten',
      until: '2026-05-06',
    }),
  );
  return office;
}
const asked = (more: object = {}) => ({ kind: 'day-sheet', caseId: null, language: 'en', ...more });
const prints = (office: Office, more: object = {}, person: Person = 'shelter-manager') =>
  call(deskAt(office, person), 'papers', 'register', { ...asked(), copies: 1, how: 'print', ...more });
const tables = (paper: Paper) =>
  Object.fromEntries(
    paper.blocks.flatMap((block) => (block.block === 'table' ? [[block.title ?? '', block.rows] as const] : [])),
  );
const lists = (paper: Paper) =>
  Object.fromEntries(
    paper.blocks.flatMap((block) => (block.block === 'list' ? [[block.title, block.items] as const] : [])),
  );

/** papers/README.md (Day sheet). */
describe('the day sheet', () => {
  it('has rooms in their order, names used, what to do, and medicines of all in the hours of the night shift, each with a box', async () => {
    const { paper } = await prints(createHouse());
    const { 'In the house tonight': here, 'Medicines by hour': medicines } = tables(paper);
    expect(here?.map(([room, name]) => [room, name])).toEqual([
      ['R1', 'Quillona'],
      ['R2', 'Ana'],
      ['R10', 'Lia'],
    ]);
    expect(here?.[0]?.[2]).toBe('Zaringate at ten');
    // Nobody asked Ana: an empty cell would be read as no allergy.
    expect(here?.[1]?.[2]).toBe('Allergies: not noted, ask');
    expect(here?.[2]?.[2]).toMatch(/^Look in at the agreed hours.*\nAllergies: nuts$/);
    expect(medicines).toEqual([
      ['20:00', '☐', 'R10', 'Lia', 'Metformin'],
      ['07:30', '☐', 'R2', 'Ana', 'Vitamin C'],
      ['08:00', '☐', 'R10', 'Lia', 'Metformin'],
    ]);
  });

  it('has the appointments until tomorrow, who comes and goes, and who must not meet, by room', async () => {
    const { paper } = await prints(createHouse());
    expect(tables(paper)['Appointments until tomorrow']).toEqual([['5 May 2026', '09:00', 'R10', 'Lia', 'the nurse']]);
    expect(lists(paper)).toMatchObject({
      'Who comes and goes': [
        '4 May 2026 · R1 · Quillona · comes',
        '5 May 2026 · R3 · Ion · comes',
        '5 May 2026 · R10 · Lia · leaves',
      ],
      'Must not meet': ['Room R10: keep apart from R2'],
    });
  });

  it('has who leaves today apart, with no medicines and no bed of the night', async () => {
    const office = createHouse();
    office.at('2026-05-05T18:00');
    const { paper } = await prints(office);
    const { 'In the house tonight': here, 'Medicines by hour': medicines, ...others } = tables(paper);
    expect(here?.map(([room, name]) => [room, name])).toEqual([
      ['R1', 'Quillona'],
      ['R2', 'Ana'],
      ['R3', 'Ion'],
    ]);
    expect(medicines).toEqual([['07:30', '☐', 'R2', 'Ana', 'Vitamin C']]);
    expect(others).toEqual({});
    expect(lists(paper)).toMatchObject({
      'Leave today': ['R10 · Lia'],
      'Who comes and goes': ['6 May 2026 · R1 · Quillona · leaves', '5 May 2026 · R3 · Ion · comes'],
    });
  });

  test.each(LANGUAGES)('has no reference, no house and no family name: %s', async (language) => {
    const { paper, document } = await prints(createHouse(), { language });
    for (const unsaid of ['KG-BIS', 'H1', 'Ciobanu', 'self-harm', 'Sheet ']) {
      expect(JSON.stringify(paper)).not.toContain(unsaid);
      expect(document.html).not.toContain(unsaid);
    }
  });

  it('is one copy, numbered in the outgoing list, to be destroyed the next morning', async () => {
    const office = createHouse();
    const { number, paper } = await prints(office, { copies: 9 });
    expect(paper.foot).toEqual([expect.stringMatching(/copy 1 of 1 · destroy by 5 May 2026/)]);
    expect(await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 5 })).toMatchObject([
      { number, what: 'day-sheet', recipient: 'H1', reference: null, copies: 1, destroyBy: '2026-05-05' },
    ]);
  });

  it('that did not come out of the printer is nobody’s to destroy', async () => {
    const office = createHouse();
    const desk = deskAt(office, 'shelter-manager');
    const { number } = await call(desk, 'papers', 'register', {
      ...{ kind: 'day-sheet', caseId: null, language: 'en', copies: 1, how: 'print' },
    });
    const lies = async () => (await call(desk, 'cases', 'house', {})).sheets;
    expect(await lies()).toHaveLength(1);
    await call(desk, 'papers', 'takeBack', { paper: number });
    expect(await lies()).toEqual([]);
  });

  it('stands on Today from the morning on, until somebody of the house says that it is destroyed', async () => {
    const office = createHouse();
    const { number } = await prints(office);
    const lies = async (person: Person) => (await call(deskAt(office, person), 'cases', 'house', {})).sheets;
    const asks = async (person: Person) =>
      (await call(deskAt(office, person), 'cases', 'today', {})).groups
        .flatMap(({ lines }) => lines)
        .filter(({ code }) => code === 'today-destroy-sheet')
        .map(({ places }) => places.number);
    const destroys = (person: Person, destroyed = true) =>
      refusalOf(call(deskAt(office, person), 'houses', 'destroyed', { number, destroyed }));
    expect(await lies('shelter-manager')).toEqual([{ number, house: 'H1', destroyBy: '2026-05-05' }]);
    expect([await asks('shelter-manager'), await lies('caseworker')]).toEqual([[], []]);
    office.at('2026-05-05T08:00');
    expect([await asks('shelter-manager'), await asks('focal-point'), await asks('caseworker')]).toEqual([
      [number],
      [number],
      [],
    ]);
    expect(await destroys('caseworker')).toBe('no-such-sheet');
    expect([await destroys('shelter-manager'), await destroys('focal-point')]).toEqual(['done', 'no-such-sheet']);
    expect([await asks('focal-point'), await lies('focal-point')]).toEqual([[], []]);
    expect([await destroys('focal-point', false), await destroys('shelter-manager', false)]).toEqual([
      'no-such-sheet',
      'done',
    ]);
    expect(await asks('focal-point')).toEqual([number]);
  });

  it('is destroyed from the list of what left too, which says when and by whom', async () => {
    const office = createHouse();
    const { number } = await prints(office);
    const listed = async () => {
      const rows = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 5 });
      return rows.find((row) => row.number === number)?.destroyed;
    };
    expect(await listed()).toBeNull();
    office.at('2026-05-05T08:00');
    await call(deskAt(office, 'focal-point'), 'houses', 'destroyed', { number, destroyed: true });
    expect(await listed()).toEqual({ at: '2026-05-05T08:00Z', by: expect.any(String) });
    await call(deskAt(office, 'focal-point'), 'houses', 'destroyed', { number, destroyed: false });
    expect(await listed()).toBeNull();
  });

  it('is printed by the manager of the house, and by the focal point who says which; by nobody who sees half of it', async () => {
    const office = createHouse();
    expect((await prints(office, { house: 'H9' })).paper.blocks).toEqual((await prints(office)).paper.blocks);
    expect(await refusalOf(prints(office, { house: 'H1' }, 'focal-point'))).toBe('done');
    expect(await refusalOf(prints(office, {}, 'focal-point'))).toBe('stay-which-house');
    for (const person of ['caseworker', 'approver', 'hq-analyst'] as const) {
      expect(await refusalOf(prints(office, { house: 'H1' }, person))).toBe('role-may-not');
    }
  });

  it('is stopped by a word that must not lie about, and by what one’s own file holds beside it', async () => {
    const office = createHouse();
    const stays = (more: object) =>
      createCase(office.sessionOf('caseworker'), [
        { kind: 'identity', body: { 'name-used': 'Nur', 'family-name': 'Toktogulova' } },
        { kind: 'stay', body: { house: 'H1', room: 'R4', from: '2026-05-01', ...more } },
      ]);
    stays({ 'appointment-list': [{ day: '2026-05-05', 'fetched-by': 'the police' }] });
    expect(await refusalOf(prints(office))).toBe('paper-forbidden-word');
    const other = createHouse();
    createCase(other.sessionOf('caseworker'), [
      { kind: 'identity', body: { 'name-used': 'Nur', 'family-name': 'Toktogulova' } },
      { kind: 'health', body: { date: '2026-05-01', 'at-night': 'call Mrs Toktogulova' } },
      { kind: 'stay', body: { house: 'H1', room: 'R4', from: '2026-05-01' } },
    ]);
    expect(await refusalOf(prints(other))).toBe('paper-tells');
  });

  it('is not stopped by words of its own that are an answer of the case, and is by the same word where somebody typed it', async () => {
    const office = createHouse();
    const stays = (name: string, more: object) =>
      createCase(office.sessionOf('caseworker'), [
        { kind: 'intake', body: { date: '2026-05-03', 'needs-today': ['self-harm'] } },
        {
          kind: 'danger-answer',
          body: {
            ...{ date: '2026-05-03', hour: 22, dangers: ['self-harm'], answer: 'told' },
            'told-to': 'Dr Rusu, duty psychiatrist, room to keep apart from',
          },
        },
        { kind: 'identity', body: { 'name-used': name } },
        { kind: 'stay', body: { house: 'H1', room: 'R4', from: '2026-05-01', ...more } },
      ]);
    stays('Nur', { 'keep-apart-from': 'R5' });
    const { paper } = await prints(office);
    expect(JSON.stringify(paper)).toContain('Call duty at any hour');
    expect(JSON.stringify(paper)).toContain('Room R4: keep apart from R5');
    stays('Ana', { 'keep-apart-from': 'R6, says Rusu' });
    const stopped = await refusalOf(prints(office));
    expect(stopped).toBe('paper-tells');
  });

  it('says whose line stops it, by room and name, and to the list of what left nothing but which answer', async () => {
    const office = createHouse();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'identity', body: { 'name-used': 'Nur' } },
      { kind: 'health', body: { date: '2026-05-01', 'at-night': 'rings the police' } },
      { kind: 'stay', body: { house: 'H1', room: 'R4', from: '2026-05-01' } },
    ]);
    const found = () => call(deskAt(office, 'shelter-manager'), 'papers', 'content', asked());
    const { stops } = await found();
    expect(stops.map(({ code, places }) => say(code, 'en', places))).toEqual([
      expect.stringMatching(/^“R4 · Nur: .*night.*” holds the word “police”/i),
    ]);
    saves(office.sessionOf('caseworker'), caseId, {
      kind: 'health',
      id: recordOf(office, caseId, 'health').id,
      body: { date: '2026-05-01', allergies: 'a blood test' },
    });
    const { likenesses } = await found();
    expect(likenesses?.found.map(({ places }) => places.label)).toEqual(['R4 · Nur: Allergies']);
    await prints(office, { meantOtherwise: likenesses?.shown });
    const [left] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 1 });
    expect(left?.reason).toMatch(/Allergies/);
    expect(left?.reason).not.toMatch(/Nur|R4/);
  });

  it('is not stopped by what is not printed on it: of who comes tomorrow it has the name and the room', async () => {
    const office = createHouse();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'identity', body: { 'name-used': 'Nur' } },
      { kind: 'health', body: { date: '2026-05-01', 'at-night': 'rings the police' } },
      { kind: 'stay', body: { house: 'H1', room: 'R4', from: '2026-05-05' } },
    ]);
    const { paper } = await prints(office);
    expect(lists(paper)['Who comes and goes']).toContain('5 May 2026 · R4 · Nur · comes');
    expect(JSON.stringify(paper)).not.toContain('police');
    office.at('2026-05-05T20:00');
    expect(await refusalOf(prints(office))).toBe('paper-forbidden-word');
  });

  it('has whose file is closed to named people by the name used, and of them no more than to ask duty', async () => {
    const office = createOffice();
    const closed = (name: string, stay: object) =>
      closeToNamed(
        office,
        createCase(office.sessionOf('caseworker'), [
          { kind: 'identity', body: { 'name-used': name } },
          { kind: 'intake', body: { date: '2026-05-01', 'needs-today': ['self-harm'] } },
          { kind: 'health', body: { date: '2026-05-01', 'medicine-list': [{ name: 'Metformin', hours: '08:00' }] } },
          { kind: 'stay', body: { house: 'H1', ...stay } },
        ]),
      );
    closed('Lia', { room: 'R2', from: '2026-05-01', 'keep-apart-from': 'R7', wishes: 'a window' });
    closed('Ana', { room: 'R3', from: '2026-05-05' });
    const { paper } = await prints(office);
    expect(tables(paper)).toEqual({ 'In the house tonight': [['R2', 'Lia', 'ask duty']] });
    expect(lists(paper)).toEqual({
      'Who comes and goes': ['5 May 2026 · R3 · Ana · comes'],
      'Must not meet': ['Room R2: keep apart from R7'],
    });
    const { paper: whole } = await prints(office, { house: 'H1' }, 'focal-point');
    expect(JSON.stringify(whole)).toContain('Metformin');
  });

  it('tells two of one name apart wherever they stand, as the list of the house does', async () => {
    const office = createHouse();
    createCase(office.sessionOf('second-caseworker'), [
      { kind: 'identity', body: { 'name-used': 'lia ' } },
      { kind: 'health', body: { date: '2026-05-01', 'medicine-list': [{ name: 'Iron', hours: '09:00' }] } },
      { kind: 'stay', body: { house: 'H1', room: 'R10', from: '2026-05-01' } },
    ]);
    const { rows } = await call(deskAt(office, 'shelter-manager'), 'cases', 'house', {});
    const [mine, theirs] = ['Lia', 'lia'].map((name) => {
      const row = rows.find(({ nameUsed }) => nameUsed === name);
      return `${name} (${row?.mark})`;
    });
    const { paper } = await prints(office);
    const { 'In the house tonight': here = [], 'Medicines by hour': medicines = [] } = tables(paper);
    expect(here.map((cells) => cells[1])).toEqual(['Quillona', 'Ana', ...[mine, theirs]]);
    expect(medicines.map(([hour, , , who]) => [hour, who])).toEqual([
      ['20:00', mine],
      ['07:30', 'Ana'],
      ['08:00', mine],
      ['09:00', theirs],
    ]);
  });

  it('has of who does not want anything kept what the house must know, and of an emergency that is over only that somebody is there', async () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } },
      { kind: 'identity', body: { 'name-used': 'Lia' } },
      { kind: 'health', body: { date: '2026-05-01', allergies: 'nuts', 'at-night': 'a lamp' } },
      {
        kind: 'stay',
        body: {
          house: 'H1',
          room: 'R1',
          from: '2026-05-01',
          'appointment-list': [{ day: '2026-05-04', hour: '10:00' }],
        },
      },
    ]);
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-04-20', keep: 'emergency' } },
      { kind: 'identity', body: { 'name-used': 'Ana' } },
      { kind: 'health', body: { date: '2026-05-01', allergies: 'eggs' } },
      { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-01' } },
    ]);
    office.at('2026-05-12T10:00');
    const { paper } = await prints(office);
    expect(tables(paper)).toEqual({
      'In the house tonight': [
        ['R1', 'Lia', 'Allergies: nuts'],
        ['R2', 'no name', 'ask duty'],
      ],
    });
  });
});
