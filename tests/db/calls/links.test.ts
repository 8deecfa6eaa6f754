import { describe, expect, it } from 'vitest';
import { openRecords } from '../../../db/casework/people/access.ts';
import { casesOfGroup, groupOf } from '../../../db/casework/record/groups.ts';
import { referenceOf } from '../../../db/casework/record/reference-of.ts';
import { registerHouse } from '../../../db/casework/writing/register-house.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  recordOf,
  saves,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const CONSENT = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } };
const ALONE = { present: ['nobody-else'] };
const person = (office: Office, by: Person = 'caseworker') => createCase(office.sessionOf(by), [CONSENT]);
const referenceIn = (office: Office, caseId: string) => referenceOf(office.db, caseId) ?? '';
type Link = { readonly what: 'family' | 'keep-apart' | 'recruited-by-same'; readonly word?: string };
const links = (office: Office, caseId: string, other: string, { what, word = '' }: Link, by: Person = 'caseworker') =>
  call(deskAt(office, by), 'links', 'put', {
    caseId,
    reference: referenceIn(office, other),
    what,
    sure: 'likely',
    word,
  });
const seen = async (office: Office, caseId: string, by: Person = 'caseworker') =>
  (await call(deskAt(office, by), 'links', 'of', { caseId })).links.map((link) => [
    link.what,
    link.sure,
    link.word,
    link.person.caseId,
  ]);

/** casework/RULES.md (Links). */
describe('a link between two persons', () => {
  it('is seen from both, with what links them, how sure it is, and a word', async () => {
    const office = createOffice();
    const [ana, oleg] = [person(office), person(office)];
    await links(office, ana, oleg, { what: 'recruited-by-same', word: 'both name the same café' });
    await links(office, ana, oleg, { what: 'family' });
    const as = (other: string) => [
      ['recruited-by-same', 'likely', 'both name the same café', other],
      ['family', 'likely', '', other],
    ];
    expect([await seen(office, ana), await seen(office, oleg)]).toEqual([as(oleg), as(ana)]);
    expect(trail(office).filter((line) => line.endsWith('link-persons family'))).toHaveLength(2);
  });

  it('is one of a kind: put again it is changed, and it can be taken away', async () => {
    const office = createOffice();
    const [ana, oleg] = [person(office), person(office)];
    await links(office, ana, oleg, { what: 'family', word: 'cousins' });
    await links(office, oleg, ana, { what: 'family', word: 'sisters' });
    expect(await seen(office, ana)).toEqual([['family', 'likely', 'sisters', oleg]]);
    const desk = deskAt(office, 'caseworker');
    const [link] = (await call(desk, 'links', 'of', { caseId: ana })).links;
    await call(desk, 'links', 'remove', { caseId: ana, link: link?.id ?? '' });
    expect(await seen(office, oleg)).toEqual([]);
    expect(await refusalOf(call(desk, 'links', 'remove', { caseId: ana, link: link?.id ?? '' }))).toBe('no-such-link');
  });

  it('is seen, made and taken away only by who opens both', async () => {
    const office = createOffice();
    const [ana, hers] = [person(office), person(office, 'second-caseworker')];
    const made = await links(office, ana, hers, { what: 'family' }, 'focal-point');
    expect(await seen(office, ana)).toEqual([]);
    expect(await seen(office, ana, 'focal-point')).toHaveLength(1);
    const desk = deskAt(office, 'caseworker');
    const link = made.links[0]?.id ?? '';
    expect(await refusalOf(call(desk, 'links', 'remove', { caseId: ana, link }))).toBe('no-such-link');
    // A case that is there and one that is not are refused alike.
    expect(await refusalOf(links(office, ana, hers, { what: 'family' }))).toBe('link-no-such-case');
    const nobody = { caseId: ana, reference: 'KG-BIS-26-AAAAAA', what: 'family', sure: 'likely', word: '' };
    expect(await refusalOf(call(desk, 'links', 'put', nobody as never))).toBe('link-no-such-case');
    expect(await refusalOf(links(office, ana, ana, { what: 'family' }))).toBe('link-with-itself');
  });

  it('is not seen where the other is closed to named people, or wants nothing kept', async () => {
    const office = createOffice();
    const ana = person(office);
    const [closed, refuses] = [person(office, 'second-caseworker'), person(office)];
    for (const other of [closed, refuses]) await links(office, ana, other, { what: 'family' }, 'focal-point');
    closeToNamed(office, closed);
    saves(office.sessionOf('caseworker'), refuses, {
      ...CONSENT,
      id: recordOf(office, refuses, 'consent').id,
      body: { date: '2026-05-04', keep: 'refuses' },
    });
    expect(await seen(office, ana)).toEqual([]);
    expect(await seen(office, ana, 'focal-point')).toHaveLength(2);
  });

  it('is added by who opened a colleague’s case with a reason, and never changed or taken away', async () => {
    const office = createOffice();
    const [ana, oleg, mine] = [person(office), person(office), person(office, 'second-caseworker')];
    await links(office, ana, oleg, { what: 'keep-apart', word: 'he watched her' });
    await call(deskAt(office, 'caseworker'), 'links', 'putTogether', {
      caseId: ana,
      reference: referenceIn(office, oleg),
    });
    for (const caseId of [ana, oleg]) {
      openRecords(office.sessionOf('second-caseworker'), caseId, 'she calls me tonight');
    }
    const desk = deskAt(office, 'second-caseworker');
    const puts = (caseId: string, other: string, what: Link['what'], word: string) =>
      refusalOf(links(office, caseId, other, { what, word }, 'second-caseworker'));
    const shown = await call(desk, 'links', 'of', { caseId: ana });
    const link = shown.links[0]?.id ?? '';
    // What would be refused is not offered.
    expect([shown.mayLink, shown.mayLeaveGroup, shown.links.map(({ mayRemove }) => mayRemove)]).toEqual([
      true,
      false,
      [false],
    ]);
    expect(await puts(ana, oleg, 'keep-apart', 'friends')).toBe('opened-to-read');
    expect(await refusalOf(call(desk, 'links', 'remove', { caseId: ana, link }))).toBe('opened-to-read');
    expect(await refusalOf(call(desk, 'links', 'remove', { caseId: ana }))).toBe('opened-to-read');
    expect(await puts(ana, oleg, 'family', 'sister')).toBe('done');
    expect(await seen(office, ana)).toEqual([
      ['family', 'likely', 'sister', oleg],
      ['keep-apart', 'likely', 'he watched her', oleg],
    ]);
    expect(groupOf(office.db, ana)).toBe(groupOf(office.db, oleg));
    expect(groupOf(office.db, ana)).toBeDefined();
    // Neither from the side of a case of one's own.
    await links(office, ana, mine, { what: 'keep-apart', word: 'same café' }, 'focal-point');
    expect(await puts(mine, ana, 'keep-apart', 'no café')).toBe('opened-to-read');
    const [ownLink] = (await call(desk, 'links', 'of', { caseId: mine })).links;
    const own = ownLink?.id ?? '';
    expect(ownLink?.mayRemove).toBe(false);
    expect(await refusalOf(call(desk, 'links', 'remove', { caseId: mine, link: own }))).toBe('opened-to-read');
    expect(await seen(office, mine, 'focal-point')).toEqual([['keep-apart', 'likely', 'same café', ana]]);
  });
});

describe('the links of who does not want to be kept', () => {
  it.each([
    [{ keep: 'refuses' }, 'no-unwritten'],
    [{ keep: 'refuses', 'no-means': 'everything', ...ALONE }, 'no-unwritten-to-erase'],
    [{ keep: 'refuses', 'no-means': 'story', ...ALONE }, 'no-story-unwritten'],
  ])('are the focal point’s alone: %j', async (said, refused) => {
    const office = createOffice();
    const [ana, oleg, ivan] = [person(office), person(office), person(office)];
    const made = await links(office, ana, oleg, { what: 'family' });
    const together = (by: Person, reference: string) =>
      refusalOf(call(deskAt(office, by), 'links', 'putTogether', { caseId: ana, reference }));
    expect(await together('caseworker', referenceIn(office, oleg))).toBe('done');
    saves(office.sessionOf('focal-point'), ana, {
      ...CONSENT,
      id: recordOf(office, ana, 'consent').id,
      body: { date: '2026-05-04', ...said },
    });
    const shown = (by: Person) => call(deskAt(office, by), 'links', 'of', { caseId: ana });
    const nothing = { links: [], cameTogether: [], mayLink: false, mayLeaveGroup: false };
    expect(await shown('caseworker')).toEqual(nothing);
    const removes = (link: string | undefined) =>
      refusalOf(call(deskAt(office, 'caseworker'), 'links', 'remove', { caseId: ana, link }));
    expect(await refusalOf(links(office, ana, ivan, { what: 'family' }))).toBe(refused);
    expect(await together('caseworker', referenceIn(office, ivan))).toBe(refused);
    expect(await removes(made.links[0]?.id)).toBe(refused);
    expect(await removes(undefined)).toBe(refused);
    // Whether a reference is one of this office is not to be told by it either.
    expect(await together('caseworker', 'KG-BIS-26-AAAAAA')).toBe(refused);
    const { links: kept, cameTogether, ...may } = await shown('focal-point');
    expect([kept, cameTogether].map((of) => of.length)).toEqual([1, 1]);
    expect([may, kept[0]?.mayRemove]).toEqual([{ mayLink: true, mayLeaveGroup: true }, true]);
    expect(await together('focal-point', referenceIn(office, ivan))).toBe('done');
  });
});

describe('who came together', () => {
  const together = (office: Office, caseId: string, other: string) =>
    call(deskAt(office, 'caseworker'), 'links', 'putTogether', { caseId, reference: referenceIn(office, other) });

  it('are one group, that others join, and that two groups do not become by a key', async () => {
    const office = createOffice();
    const [ana = '', oleg = '', ivan = '', vera = '', doina = ''] = [1, 2, 3, 4, 5].map(() => person(office));
    await together(office, ana, oleg);
    const { cameTogether } = await together(office, ivan, oleg);
    expect(cameTogether.map(({ caseId }) => caseId).toSorted()).toEqual([ana, oleg].toSorted());
    await together(office, vera, doina);
    expect(await refusalOf(together(office, ana, vera))).toBe('link-other-group');
    await call(deskAt(office, 'caseworker'), 'links', 'remove', { caseId: ivan });
    expect(casesOfGroup(office.db, groupOf(office.db, ana) ?? '')).toEqual([ana, oleg].toSorted());
    await call(deskAt(office, 'caseworker'), 'links', 'remove', { caseId: vera });
    expect([vera, doina].map((caseId) => groupOf(office.db, caseId))).toEqual([undefined, undefined]);
  });
});

describe('keep apart by a link', () => {
  it('follows who moves: no room is given in which the two would meet, without duty’s yes', async () => {
    const office = createOffice();
    const rooms = ['R1', 'R2', 'R3'].map((room) => ({ room, beds: 2 }));
    inTransaction(office.db, () => registerHouse(office.sessionOf('focal-point'), { code: 'H1', forWhom: [], rooms }));
    const inRoom = (room: string) =>
      createCase(office.sessionOf('caseworker'), [
        CONSENT,
        { kind: 'stay', body: { house: 'H1', from: '2026-05-01', room } },
      ]);
    const [ana, oleg] = [inRoom('R1'), inRoom('R2')];
    await links(office, ana, oleg, { what: 'keep-apart' });
    const desk = deskAt(office, 'caseworker');
    const moves = (caseId: string, room: string, more: object = {}) =>
      refusalOf(call(desk, 'houses', 'giveRoom', { caseId, stay: recordOf(office, caseId, 'stay').id, room, ...more }));
    expect(await moves(ana, 'R2')).toBe('room-kept-apart');
    expect(await moves(oleg, 'R3')).toBe('done');
    expect(await moves(ana, 'R2')).toBe('done');
    expect(await moves(ana, 'R3')).toBe('room-kept-apart');
    expect(await moves(ana, 'R3', { yes: { who: 'Vera', hour: '02:10' } })).toBe('done');
    const { apart } = await call(deskAt(office, 'shelter-manager'), 'cases', 'house', {});
    expect(apart.map(({ code, places }) => [code, places])).toEqual([
      ['today-apart-yes', { room: 'R3', who: 'Vera', hour: '02:10' }],
    ]);
  });

  it('says once of a room that two are in it who were linked afterwards', async () => {
    const office = createOffice();
    const stay = { kind: 'stay', body: { house: 'H1', from: '2026-05-01', room: 'R1' } };
    const [ana, oleg] = [1, 2].map(() => createCase(office.sessionOf('caseworker'), [CONSENT, stay]));
    await links(office, ana ?? '', oleg ?? '', { what: 'keep-apart' });
    const { apart } = await call(deskAt(office, 'shelter-manager'), 'cases', 'house', {});
    expect(apart).toEqual([{ house: 'H1', code: 'today-apart', places: { room: 'R1' } }]);
  });
});
