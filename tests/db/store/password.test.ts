import { describe, expect, it } from 'vitest';
import {
  atLeast,
  COST_CEILING,
  COST_FLOOR,
  calibrateCost,
  chooseCost,
  costlier,
  deriveSecret,
  isBelowFloor,
  newDerivation,
} from '../../../db/store/password.ts';

describe('the work a password costs', () => {
  it.each([
    ['a PC slower than a second at the floor stays at the floor', 4000, { memory: 64, passes: 3 }],
    ['a PC that takes a second at the floor stays there', 1000, { memory: 64, passes: 3 }],
    ['half a second at the floor: twice the memory', 500, { memory: 128, passes: 3 }],
    ['a quarter: four times the memory', 250, { memory: 256, passes: 3 }],
    ['faster still: more passes, no more memory', 100, { memory: 256, passes: 7 }],
    ['no PC is asked for more than keys.json may ask', 0.01, { memory: 256, passes: COST_CEILING.passes }],
  ])('%s', (_, floorMs, expected) => {
    expect(chooseCost(floorMs)).toEqual({ memory: expected.memory * 1024, passes: expected.passes, lanes: 4 });
  });

  it.each([
    ['measured higher: is raised', { memory: 64, passes: 4 }, { memory: 128, passes: 3 }, { memory: 128, passes: 3 }],
    ['measured lower: stays', { memory: 256, passes: 4 }, { memory: 256, passes: 3 }, { memory: 256, passes: 4 }],
  ])('%s', (_, before, now, expected) => {
    expect(costlier({ ...before, lanes: 4 }, { ...now, lanes: 4 })).toEqual({ ...expected, lanes: 4 });
  });

  it('below a floor takes what it lacks to be at it, and nothing else', () => {
    const lacking = { memory: 256 * 1024, passes: 2, lanes: 1 };
    expect(atLeast(lacking, COST_FLOOR)).toEqual({ memory: 256 * 1024, passes: 3, lanes: 1 });
    expect(isBelowFloor(atLeast(lacking, COST_FLOOR))).toBe(false);
  });

  it('is never below 64 MiB and three passes, whatever this PC measures', async () => {
    expect(isBelowFloor(await calibrateCost())).toBe(false);
    expect(isBelowFloor({ ...COST_FLOOR, passes: 2 })).toBe(true);
    expect(isBelowFloor({ ...COST_FLOOR, memory: COST_FLOOR.memory - 1 })).toBe(true);
  });

  it.each([
    [1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
  ])('is Argon2id, version 1.3, as its reference implementation tests it (%i lanes)', async (lanes, expected) => {
    // phc-winner-argon2, src/test.c: Argon2id, t = 2, m = 256 KiB, "password", "somesalt"
    const salt = Buffer.from('somesalt').toString('base64url');
    const secret = await deriveSecret(Buffer.from('password'), { memory: 256, passes: 2, lanes, salt });
    expect(secret.toString('hex')).toBe(expected);
  });

  it('gives another key for another salt', async () => {
    const cost = { memory: 64, passes: 1, lanes: 1 };
    const [one, other] = [newDerivation(cost), newDerivation(cost)];
    const secret = Buffer.from('the same word');
    expect(await deriveSecret(secret, one)).toEqual(await deriveSecret(secret, one));
    expect(await deriveSecret(secret, one)).not.toEqual(await deriveSecret(secret, other));
  });
});
