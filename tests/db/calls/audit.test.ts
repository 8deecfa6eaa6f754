import { describe, expect, it } from 'vitest';
import { writeAudit } from '../../../db/casework/people/access.ts';
import { createOffice, type Office, PEOPLE } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';

const about = async (office: Office) =>
  (await call(deskAt(office, 'focal-point'), 'station', 'audit', { limit: 20 })).map(({ act, about: what }) => [
    act,
    what,
  ]);

describe('cover', () => {
  it('is told by who covers and for whom, also once it has ended and its row has gone', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'focal-point');
    const [by, covered] = [PEOPLE['second-caseworker'], PEOPLE.caseworker];
    const { covers } = await call(desk, 'cases', 'cover', {
      covered: covered.number,
      by: by.number,
      first: '2026-05-04',
      last: '2026-05-05',
    });
    await call(desk, 'cases', 'endCover', { number: covers[0]?.number ?? 0 });
    const known = { who: by.name, whose: covered.name };
    expect(await about(office)).toEqual([
      ['end-cover', { is: 'cover', known }],
      ['name-cover', { is: 'cover', known }],
    ]);
  });

  it('of a version before, which wrote who covers alone, is told by that', async () => {
    const office = createOffice();
    writeAudit(office.sessionOf('focal-point'), 'name-cover', String(PEOPLE.caseworker.number), 'done');
    expect(await about(office)).toEqual([['name-cover', { is: 'user', known: PEOPLE.caseworker.name }]]);
  });
});

describe('what an act in the audit trail was done to', () => {
  it('is a case by its reference, never only by its id', async () => {
    const office = createOffice();
    const { caseId, reference } = await call(deskAt(office, 'caseworker'), 'cases', 'begin', {});
    await call(deskAt(office, 'caseworker'), 'cases', 'open', { caseId });
    expect(await about(office)).toContainEqual(['open-case', { is: 'case', known: reference }]);
  });

  it('is only called a case where this desk has none of that id', async () => {
    const office = createOffice();
    writeAudit(office.sessionOf('focal-point'), 'open-case', 'AAAAAAAAAAAAAAAAAAAAAA');
    expect(await about(office)).toEqual([['open-case', { is: 'case', known: null }]]);
  });

  it('is a user by name, a package by what it is, a number as it is', async () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    writeAudit(session, 'log-in', String(PEOPLE.caseworker.number));
    writeAudit(session, 'open-package', 'BBBBBBBBBBBBBBBBBBBBBB', 'package-damaged');
    writeAudit(session, 'set-idle', '2');
    writeAudit(session, 'verify', null, 'clean');
    expect(await about(office)).toEqual([
      ['verify', null],
      ['set-idle', { is: 'other', known: '2' }],
      ['open-package', { is: 'package', known: null }],
      ['log-in', { is: 'user', known: PEOPLE.caseworker.name }],
    ]);
  });
});
