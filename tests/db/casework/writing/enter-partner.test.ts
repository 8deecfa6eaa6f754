import { describe, expect, it } from 'vitest';
import { partnersFor, putPartner, takePartnerOut } from '../../../../db/casework/writing/enter-partner.ts';
import { PARTNER_KINDS } from '../../../../db/contract/partners.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { PARTNER } from '../a-partner.ts';
import { createOffice, type Office, type Person, refusalCode, trail, whereIs } from '../user-session.ts';

const enters = (office: Office, more: Partial<typeof PARTNER> = {}, by: Person = 'caseworker') =>
  inTransaction(office.db, () => putPartner(office.sessionOf(by), { ...PARTNER, ...more }));
const register = (office: Office, person: Person = 'caseworker') => partnersFor(office.sessionOf(person));

/** casework/RULES.md (Partners). */
describe('the register of partners and services', () => {
  it('holds what each is, offers and asks for, those in use first and by name', () => {
    const office = createOffice();
    const closed = enters(office, { name: 'Aster House', inUse: false });
    const clinic = enters(office);
    const legal = enters(office, { name: 'bridge law desk', kind: 'legal', contacts: [] });
    expect(register(office).partners.map(({ id }) => id)).toEqual([legal, clinic, closed]);
    expect(register(office, 'focal-point').partners[1]).toEqual({ ...PARTNER, id: clinic });
  });

  it('is changed as a whole, and no contact that says nothing is kept', () => {
    const office = createOffice();
    const id = enters(office);
    const contacts = [
      { post: ' ', telephone: '', email: '' },
      { post: 'front desk', telephone: ' 0555 010 204 ', email: '' },
    ];
    enters(office, { id, contacts, services: [], agreement: 'none', agreementUntil: null }, 'focal-point');
    expect(register(office).partners).toEqual([
      {
        ...{ ...PARTNER, id, services: [], agreement: 'none', agreementUntil: null },
        contacts: [{ post: 'front desk', telephone: '0555 010 204', email: '' }],
      },
    ]);
  });

  it('refuses what has no name, a name that stands there at the same place, and a day of no agreement', () => {
    const office = createOffice();
    const id = enters(office);
    const refused = (more: Partial<typeof PARTNER>) => refusalCode(() => enters(office, more));
    expect(refused({ name: ' \u200b ' })).toBe('partner-without-name');
    expect(refused({ name: 'lantern clinic ' })).toBe('partner-name-taken');
    expect(refused({ name: 'Lantern Clinic', place: 'Osh' })).toBe('done');
    expect(refused({ id, name: 'LANTERN CLINIC' })).toBe('done');
    expect(refused({ name: 'Other', agreement: 'none' })).toBe('partner-agreement-day');
    expect(refused({ name: 'Other', agreementUntil: '2027-02-30' })).toBe('partner-agreement-day');
    expect(refused({ name: 'Other', id: 'A'.repeat(22) })).toBe('no-such-partner');
    expect(register(office).partners).toHaveLength(2);
  });

  it('is nobody’s who works on no case', () => {
    const office = createOffice();
    for (const person of ['shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(
        refusalCode(() => register(office, person)),
        person,
      ).toBe('role-may-not');
      expect(
        refusalCode(() => enters(office, {}, person)),
        person,
      ).toBe('role-may-not');
    }
  });

  it('loses an entry only on the day it was written, by who wrote it', () => {
    const office = createOffice();
    const [first, second] = [enters(office), enters(office, { place: 'Osh' })];
    const takes = (id: string, person: Person = 'caseworker') =>
      refusalCode(() => inTransaction(office.db, () => takePartnerOut(office.sessionOf(person), id)));
    expect(register(office).mayTakeOut.toSorted()).toEqual([first, second].toSorted());
    expect(takes(first, 'focal-point')).toBe('no-such-partner');
    expect(takes(first)).toBe('done');
    expect(whereIs(office, 'intake nurse')).toEqual(['partner_contact.post']);
    office.at('2026-05-05T10:00');
    expect(register(office).mayTakeOut).toEqual([]);
    expect(takes(second)).toBe('no-such-partner');
  });

  it('keeps its words in no other place: no trail, no chapter that travels', () => {
    const office = createOffice();
    const id = enters(office);
    enters(office, { id, note: 'ring twice' });
    inTransaction(office.db, () => takePartnerOut(office.sessionOf('caseworker'), id));
    expect(whereIs(office, 'Lantern')).toEqual([]);
    expect(whereIs(office, '0555 010 203')).toEqual([]);
    expect(trail(office).map((line) => line.replace(/^\d+ /, ''))).toEqual([
      'enter-partner done',
      'change-partner done',
      'take-partner-out done',
    ]);
  });

  it('has every kind of who gives help but our own offices', () => {
    expect(PARTNER_KINDS).toContain('ngo');
    expect(PARTNER_KINDS).not.toContain('this-office');
    expect(PARTNER_KINDS).not.toContain('other-office');
  });
});
