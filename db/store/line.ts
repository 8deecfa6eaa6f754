/**
 * Lines: the bytes of a record. A line is written once as RFC 8785 JSON (UTF-8) and from then on stored, sent and hashed as
 * exactly those bytes; nobody re-serialises to verify.
 */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

/** Bounds for a line from outside. The manifest alone may be longer: it lists every chapter of a package. */
export const MAX_LINE_BYTES = 1024 * 1024;
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
/** Objects and lists inside each other, the line's own object among them. */
export const MAX_DEPTH = 8;

export type LineFault =
  | 'line-too-long'
  | 'line-too-deep'
  | 'line-not-utf8'
  | 'line-not-json'
  | 'line-not-object'
  | 'line-not-canonical'
  | 'line-bad-key'
  | 'line-bad-number'
  | 'line-bad-text';

/** A line that is not what the format says. `fault` is a code of the codebook's sentences. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly fault: LineFault;
  constructor(fault: LineFault) {
    super(fault);
    this.fault = fault;
  }
}

const KEY = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The canonical bytes of an object that this station writes (no line feed).
 * Text is expected in NFC (normalise when it is typed). Throws {@link LineError} for what no reader would take.
 */
export function writeLine(value: JsonObject, maxBytes = MAX_LINE_BYTES): Buffer {
  return lineToWrite(value, maxBytes).bytes;
}

/** A line as its canonical bytes, as text, and as what is read of it again. */
export interface LineToWrite {
  readonly bytes: Buffer;
  readonly text: string;
  readonly read: JsonObject;
}

/** {@link writeLine} for whoever goes on with what was written. */
export function lineToWrite(value: JsonObject, maxBytes = MAX_LINE_BYTES): LineToWrite {
  check(value, 1, false);
  const read = inOrder(value);
  // RFC 8785 writes numbers and texts as JSON.stringify does (3.2.2), of which there are none here that it could not write.
  const text = JSON.stringify(read);
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > maxBytes) throw new LineError('line-too-long');
  return { bytes, text, read };
}

/** An object with its keys in the order of their UTF-16 units (RFC 8785, 3.2.3), and so every object in it. Every key has the format's shape. */
function inOrder(object: JsonObject): JsonObject {
  const ordered: Record<string, JsonValue> = {};
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) ordered[key] = valueInOrder(value);
  }
  return ordered;
}

function valueInOrder(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(valueInOrder) : inOrder(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * Reads one line from outside, without its line feed. Length and depth are bounded before anything is parsed; what is
 * not exactly canonical is refused, so that a hash over bytes is a hash over meaning.
 */
export function readLine(bytes: Uint8Array, maxBytes = MAX_LINE_BYTES): JsonObject {
  if (bytes.length > maxBytes) throw new LineError('line-too-long');
  boundDepth(bytes);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new LineError('line-not-utf8');
  }
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    throw new LineError('line-not-json');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new LineError('line-not-object');
  if (JSON.stringify(value) !== text) throw new LineError('line-not-canonical');
  check(value, 1, true);
  return value as JsonObject;
}

/** Counts brackets outside strings; cheap, and done on bytes nobody has parsed yet. */
function boundDepth(bytes: Uint8Array): void {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (inText) {
      if (byte === 0x5c) i++;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > MAX_DEPTH) throw new LineError('line-too-deep');
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
}

/** Lines name the same few hundred keys again and again. */
function isKey(key: string): boolean {
  if (known.has(key)) return true;
  if (!KEY.test(key)) return false;
  if (known.size < MOST_KNOWN) known.add(key);
  return true;
}
const known = new Set<string>();
/** What a stranger writes fills no more. */
const MOST_KNOWN = 4_000;

/** Numbers are safe integers, text is well-formed, keys have the format's shape and, once written, stand in order. */
function check(value: JsonValue, depth: number, ordered: boolean): void {
  if (depth > MAX_DEPTH && typeof value === 'object' && value !== null) throw new LineError('line-too-deep');
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new LineError('line-bad-number');
  } else if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new LineError('line-bad-text');
  } else if (Array.isArray(value)) {
    for (const entry of value) check(entry, depth + 1, ordered);
  } else if (value !== null && typeof value === 'object') {
    let previous = '';
    const object = value as JsonObject;
    for (const key of Object.keys(object)) {
      if (!isKey(key)) throw new LineError('line-bad-key');
      if (ordered && key <= previous) throw new LineError('line-not-canonical');
      previous = key;
      check(object[key] ?? null, depth + 1, ordered);
    }
  }
}
