/** Reading the fields of a line: each answers the value, or undefined where it is not what the format says. */
import { fromText } from '../../store/bytes.ts';
import { HASH_BYTES } from '../../store/chapter.ts';
import type { JsonObject, JsonValue } from '../../store/line.ts';

/** 16 bytes as 22 characters: stations, cases, records, packages. */
export const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
/** What names a record, a kind, a codebook: short, printable, without spaces. */
export const NAME = /^[!-~]{1,64}$/;
/** A UTC minute, as lines write it. */
export const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;
/** An office's code in the directory. */
export const OFFICE = /^[A-Z0-9][A-Z0-9-]{0,23}$/;
export const COUNTRY = /^[A-Z]{3}$/;

export function textField(value: JsonValue | undefined, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}

/** A text shown to people: not empty, of bounded length, without control characters. */
export function labelField(value: JsonValue | undefined, longest = 200): string | undefined {
  return typeof value === 'string' && value.length >= 1 && value.length <= longest && !/\p{Cc}/u.test(value)
    ? value
    : undefined;
}

export function countField(value: JsonValue | undefined, least = 0): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : undefined;
}

export function hashField(value: JsonValue | undefined): Buffer | undefined {
  return fromText(value, HASH_BYTES);
}

export function bytesField(value: JsonValue | undefined, length: number): Buffer | undefined {
  return fromText(value, length);
}

export function objectField(value: JsonValue | undefined): JsonObject | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function listField(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : undefined;
}

/** The object without its `signature`: what a signature covers. */
export function unsigned(object: JsonObject): JsonObject {
  const { signature: _, ...rest } = object;
  return rest;
}

/** `1.0` and every other minor of major 1; a higher major is the future. */
export function majorOf(version: JsonValue | undefined): number | undefined {
  const match = typeof version === 'string' ? /^([1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/.exec(version) : null;
  return match ? Number(match[1]) : undefined;
}
