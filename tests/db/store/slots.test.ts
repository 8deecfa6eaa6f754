import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newDerivation } from '../../../db/store/password.ts';
import {
  newSlot,
  openDatabaseKey,
  openSlot,
  SLOT,
  type Slot,
  type SlotOwner,
  sealDatabaseKey,
} from '../../../db/store/slots.ts';
import { ANA, BEKIM, CHEAP, credentials } from './a-store.ts';

const { belowFloor: _, ...COST } = CHEAP;
const derivation = newDerivation(COST);
const user = (owner: typeof ANA): SlotOwner => ({ kind: 'user', ...owner });
let ana: Slot;
let bekim: Slot;
let recovery: Slot;
const code = randomBytes(16);

beforeAll(async () => {
  ana = await newSlot(user(ANA), derivation);
  bekim = await newSlot(user(BEKIM), derivation);
  recovery = await newSlot({ kind: 'recovery', code }, newDerivation(COST));
});

describe('slots', () => {
  it('open for the person they belong to', async () => {
    const slots = [ana, bekim, recovery];
    expect((await openSlot(slots, credentials(ANA))).slot).toBe(ana);
    expect((await openSlot(slots, credentials(BEKIM))).slot).toBe(bekim);
    expect((await openSlot(slots, { recoveryCode: code })).slot).toBe(recovery);
  });

  it('take a name in small letters and a password however its accents are composed', async () => {
    const typed = { name: ' ana PETRESCU ', password: ANA.password.normalize('NFD') };
    expect((await openSlot([ana, bekim], typed)).slot).toBe(ana);
  });

  it('give one answer to a wrong password, to nobody’s name and to another’s name', async () => {
    const slots = [ana, bekim, recovery];
    const wrong = expect.objectContaining({ code: 'wrong-password', places: {} });
    await expect(openSlot(slots, { name: ANA.name, password: 'guess' })).rejects.toEqual(wrong);
    await expect(openSlot(slots, { name: 'Nobody', password: ANA.password })).rejects.toEqual(wrong);
    await expect(openSlot(slots, { name: BEKIM.name, password: ANA.password })).rejects.toEqual(wrong);
    await expect(openSlot(slots, { recoveryCode: randomBytes(16) })).rejects.toThrow('wrong-recovery-code');
  });

  it('need the name only where more than one person logs in', async () => {
    expect((await openSlot([ana, recovery], { password: ANA.password })).slot).toBe(ana);
    await expect(openSlot([ana, bekim], { password: ANA.password })).rejects.toThrow('user-name-needed');
    await expect(openSlot([ana], { password: '' })).rejects.toThrow('password-empty');
  });

  it('tell two people with the same password apart', async () => {
    const twin = await newSlot(user({ ...BEKIM, password: ANA.password }), derivation);
    expect((await openSlot([ana, twin], { name: BEKIM.name, password: ANA.password })).slot).toBe(twin);
    expect((await openSlot([ana, twin], credentials(ANA))).slot).toBe(ana);
  });

  it.each([
    ['another user’s number', { user: 9 }],
    ['another kind', { kind: 'recovery' as const }],
    ['another recipient', { recipient: 'age1pq1stranger' }],
    ['another id', { id: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['another nonce', { nonce: 'AAAAAAAAAAAAAAAA' }],
  ])('do not open with %s in their header', async (_, change) => {
    const forged = { ...ana, ...change };
    await expect(openSlot([forged], credentials(ANA))).rejects.toThrow('wrong-password');
  });

  it('say no name, neither in letters nor in a shape that gives it away', () => {
    expect(JSON.stringify(ana)).not.toContain('Petrescu');
    expect(ana.sealed).toHaveLength(bekim.sealed.length);
    expect(SLOT.parse(JSON.parse(JSON.stringify(ana)))).toEqual(ana);
  });
});

describe('the sealed database key', () => {
  it('opens for every slot it was sealed to, and for no other', async () => {
    const key = randomBytes(32);
    const sealed = await sealDatabaseKey(key, [ana.recipient, recovery.recipient]);
    const { identity } = await openSlot([ana], credentials(ANA));
    const stranger = await openSlot([bekim], credentials(BEKIM));
    expect(await openDatabaseKey(sealed, identity)).toEqual(key);
    await expect(openDatabaseKey(sealed, stranger.identity)).rejects.toThrow('keys-damaged');
  });

  it('never goes to a recipient that is not post-quantum', async () => {
    const classic = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
    await expect(sealDatabaseKey(randomBytes(32), [ana.recipient, classic])).rejects.toThrow('hybrid');
  });
});
