/** What lines may hold that stand beside cases (`lines-told.ts`): another office wrote them, so each part is looked at before it is read. */
import { dateFault } from '../codebook/date.ts';
import type { JsonObject, JsonValue } from './line.ts';

/** More of anything than a printed page has. */
const MOST = 1_000;
export const MINUTE = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\dZ$/;
export const DAY = /^\d{4}-\d\d-\d\d$/;
const WORD = /^[!-~]{1,64}$/;

/** Reads a line of a type, of version 1; undefined where it is not of the shape, or of a later major version: it is kept as it is. */
export function readOfType<Line>(
  object: JsonObject,
  type: string,
  read: (object: JsonObject) => Line,
): Line | undefined {
  try {
    return object.type === type && /^1\.\d+$/.test(text(object.v)) ? read(object) : undefined;
  } catch (error) {
    if (error instanceof NotOfShape) return undefined;
    throw error;
  }
}

export class NotOfShape extends Error {
  override readonly name = 'NotOfShape';
}

export function text(value: JsonValue | undefined, shape = WORD): string {
  if (typeof value !== 'string' || !shape.test(value)) throw new NotOfShape();
  return value;
}

/** A day or minute of the calendar: nobody can write another one. */
export function onDay(value: string): string {
  if (dateFault(value.slice(0, 'YYYY-MM-DD'.length)) !== undefined) throw new NotOfShape();
  return value;
}

export function list(value: JsonValue | undefined, most = MOST): readonly JsonValue[] {
  if (!Array.isArray(value) || value.length > most) throw new NotOfShape();
  return value as readonly JsonValue[];
}

export function fields(value: JsonValue | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotOfShape();
  return value as JsonObject;
}

export function count(value: JsonValue | undefined, least: number, most = 1_000_000_000): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most)
    throw new NotOfShape();
  return value;
}

export function oneOf<T>(value: JsonValue | undefined, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new NotOfShape();
  return found;
}
