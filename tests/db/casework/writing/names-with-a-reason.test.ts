/** Suspects and family are named only where it is said what for, and suspects are read by whoever answers for the office alone. */
import { describe, expect, it, test } from 'vitest';
import { createCase, createOffice, fileFor, refusalCode, saves, shownIn } from '../user-session.ts';

describe.each([
  ['perpetrator', { roles: ['recruiter'] }, 'court', ['name', 'other-names', 'known-by']],
  ['family', { relation: 'mother' }, 'contact', ['name', 'reached-at']],
] as const)('%s', (kind, told, reason, naming) => {
  test.each(naming)('%s is not kept without a reason, nor where the reason is not known', (question) => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    const writes = (body: object) => refusalCode(() => saves(session, caseId, { kind, body: { ...told, ...body } }));
    expect(writes({ [question]: 'Invented Name' })).toBe('answers-wrong');
    expect(writes({ [question]: 'Invented Name', 'name-reason': { missing: 'unknown' } })).toBe('answers-wrong');
    expect(writes({ [question]: 'Invented Name', 'name-reason': reason })).toBe('done');
    expect(writes({})).toBe('done');
  });
});

it('a caseworker reads of the family who may have taken part, and nothing of a suspect', () => {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('caseworker'));
  const focalPoint = office.sessionOf('focal-point');
  saves(focalPoint, caseId, { kind: 'perpetrator', body: { roles: ['exploiter'], 'way-of-working': 'by lorry' } });
  saves(focalPoint, caseId, { kind: 'family', body: { relation: 'father', 'took-part': 'yes' } });
  const reads = (person: 'caseworker' | 'focal-point') =>
    shownIn(fileFor(office.sessionOf(person), caseId)).filter((id) => /^(family|perpetrator)\./.test(id));
  const family = ['family.relation', 'family.took-part'];
  expect(reads('caseworker')).toEqual(family);
  expect(reads('focal-point')).toEqual([...family, 'perpetrator.roles', 'perpetrator.way-of-working']);
});
