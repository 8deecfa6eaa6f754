import type { Filled, Places, SentenceCode } from '../codebook/sentences.ts';

export type { Places };

/**
 * What a person can cause or mend. `code` names a sentence of the codebook that says what happened and what to do;
 * `places` fill its `{name}` places. Everything else that goes wrong is a plain `Error` and crashes loudly.
 */
export class WaymarkError<C extends SentenceCode = SentenceCode> extends Error {
  override readonly name = 'WaymarkError';
  readonly code: SentenceCode;
  readonly places: Places;
  constructor(code: C, ...[places = {}, options]: Filled<C, ErrorOptions>) {
    super(code, options);
    this.code = code;
    this.places = places;
  }
}

/** True for a {@link WaymarkError}, and of this code when one is given. */
export function isWaymarkError(error: unknown, code?: SentenceCode): error is WaymarkError {
  return error instanceof WaymarkError && (code === undefined || error.code === code);
}
