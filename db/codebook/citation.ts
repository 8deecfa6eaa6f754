/** How records name each other: ids, and citations of one answer of another office's record. */

const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const QUESTION_ID = /^[a-z][a-z0-9-]*$/;

/** True for 16 bytes in unpadded base64url, as ids stand in lines. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** A record id and a question id, or undefined. Whether that record is here is for casework to see. */
export function readCitation(value: unknown): readonly [record: string, question: string] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [record, question]: unknown[] = value;
  return isId(record) && typeof question === 'string' && QUESTION_ID.test(question) ? [record, question] : undefined;
}
