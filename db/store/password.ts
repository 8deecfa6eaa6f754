/** From a password to 32 bytes (Argon2id, RFC 9106), and how much work that shall be on this PC. */
import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { toText } from './bytes.ts';

/** `memory` in KiB, `passes` over it, in `lanes` at once. */
export type PasswordCost = { readonly memory: number; readonly passes: number; readonly lanes: number };

/** A cost with its salt (unpadded base64url of 16 bytes): all that a password needs to give its key again. */
export type Derivation = PasswordCost & { readonly salt: string };

/** The least that protects a password: 64 MiB, three passes (RFC 9106 §4, second recommended choice). */
export const COST_FLOOR: PasswordCost = { memory: 64 * 1024, passes: 3, lanes: 4 };

/** More than any PC chooses for itself; what keys.json may ask for before a password has been checked. */
export const COST_CEILING: PasswordCost = { memory: 1024 * 1024, passes: 100, lanes: 16 };

/** A cost that was chosen, not measured. Below the floor only with `belowFloor`, which tests alone say. */
export type ChosenCost = PasswordCost & { readonly belowFloor?: true };

/** What the passwords of a station are to cost from now on. */
export interface CostInForce {
  /** What costs less is raised when its user logs in next. */
  readonly floor: PasswordCost;
  /** What a password that is set now costs; measured on this PC, which takes as long as one derivation. */
  readonly now: () => Promise<PasswordCost>;
}

/** Left out: measured, and never below {@link COST_FLOOR}. */
export function costInForce(chosen?: ChosenCost): CostInForce {
  if (chosen === undefined) return { floor: COST_FLOOR, now: calibrateCost };
  if (isBelowFloor(chosen) && chosen.belowFloor !== true) throw new Error('this cost does not protect a password');
  const { belowFloor: _, ...cost } = chosen;
  return { floor: cost, now: () => Promise.resolve(cost) };
}

const MOST_MEMORY = 256 * 1024;
const AIM_MS = 1000;
const SALT_BYTES = 16;

/** The cost that takes about a second here: memory first (it is what a thief's machines lack), then passes; never below the floor. */
export async function calibrateCost(): Promise<PasswordCost> {
  const probe = newDerivation(COST_FLOOR);
  const start = performance.now();
  await deriveSecret(Buffer.from('calibration', 'utf8'), probe);
  return chooseCost(performance.now() - start);
}

/** `floorMs` is how long {@link COST_FLOOR} takes. */
export function chooseCost(floorMs: number): PasswordCost {
  const affordable = Math.max(1, AIM_MS / Math.max(floorMs, 1));
  const doublings = Math.floor(Math.log2(affordable));
  const memory = Math.min(MOST_MEMORY, COST_FLOOR.memory * 2 ** doublings);
  const passes = Math.floor((COST_FLOOR.passes * affordable * COST_FLOOR.memory) / memory);
  return {
    memory,
    passes: Math.min(COST_CEILING.passes, Math.max(COST_FLOOR.passes, passes)),
    lanes: COST_FLOOR.lanes,
  };
}

export function isBelowFloor(cost: PasswordCost, floor: PasswordCost = COST_FLOOR): boolean {
  return cost.memory < floor.memory || cost.passes < floor.passes;
}

/** The costlier of the two: a busy hour, in which this PC seems slower than it is, lowers nothing. */
export function costlier(one: PasswordCost, other: PasswordCost): PasswordCost {
  return other.memory * other.passes > one.memory * one.passes ? other : one;
}

/** The cost with what it lacks to be not below this floor. */
export function atLeast({ memory, passes, lanes }: PasswordCost, floor: PasswordCost): PasswordCost {
  return { memory: Math.max(memory, floor.memory), passes: Math.max(passes, floor.passes), lanes };
}

export function newDerivation(cost: PasswordCost): Derivation {
  return { memory: cost.memory, passes: cost.passes, lanes: cost.lanes, salt: toText(randomBytes(SALT_BYTES)) };
}

/** 32 bytes from a secret; runs beside this thread. The caller overwrites them after use. */
export async function deriveSecret(secret: Buffer, derivation: Derivation): Promise<Buffer> {
  return hashRaw(secret, {
    algorithm: 2,
    memoryCost: derivation.memory,
    timeCost: derivation.passes,
    parallelism: derivation.lanes,
    outputLen: 32,
    salt: Buffer.from(derivation.salt, 'base64url'),
  });
}
