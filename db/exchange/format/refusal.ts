/**
 * Why a file, a card or an act is refused. Each code has its own sentence (`db/codebook/sentences/exchange.ts`) and its own test.
 * A refusal leaves the database as it was but for one line of audit and the file's row in the inbox.
 */
import type { Filled, SentenceCode } from '../../codebook/sentences.ts';
import { WaymarkError } from '../../store/errors.ts';
import type { LineFault } from '../../store/line.ts';

/** The sealed file itself, before anything in it is believed. */
export const FILE_REFUSALS = [
  'package-unreadable',
  'package-not-waymark',
  'package-header-too-long',
  'package-header-too-many',
  'package-header-malformed',
  'package-recipient-kind',
  'package-recipients-mixed',
  'package-not-for-us',
  'package-damaged',
  'package-not-compressed',
  'package-window',
  'package-no-checksum',
  'package-second-frame',
  'package-trailing-bytes',
  'package-padding',
  'package-too-large',
  'package-cut-short',
  'package-not-read',
] as const;

/** The manifest, and what it claims. */
export const MANIFEST_REFUSALS = [
  'manifest-missing',
  'manifest-malformed',
  'manifest-repeated',
  'package-future',
  'package-kind',
  'package-wrong-addressee',
  'package-demo',
  'package-not-demo',
  'sender-unknown',
  'sender-not-enrolled',
  'sender-not-announced',
  'sender-compromised',
  'manifest-signature',
  'manifest-too-large',
  'manifest-contradicts',
  'disk-space-short',
] as const;

/** The lines between manifest and seal, and the seal. */
export const LINE_REFUSALS = [
  'line-unexpected',
  'line-foreign',
  'line-out-of-order',
  'record-future',
  'record-malformed',
  'private-malformed',
  'private-mismatch',
  'attachment-malformed',
  'attachment-mismatch',
  'withheld-malformed',
  'chain-broken',
  'head-contradicts',
  'head-signature',
  'wrong-counts',
  'seal-mismatch',
  'seal-signature',
  'lines-after-seal',
  'receipt-malformed',
  'told-malformed',
] as const;

export const DIRECTORY_REFUSALS = [
  'directory-malformed',
  'directory-contradicts',
  'directory-signature',
  'directory-root-unknown',
  'directory-root-wrong',
  'directory-fork',
  'directory-sender',
  'directory-without-us',
  'directory-not-headquarters',
] as const;

export const CARD_REFUSALS = [
  'card-malformed',
  'card-future',
  'card-signature',
  'card-demo',
  'card-not-demo',
  'card-own',
  'card-headquarters',
  'card-no-request',
  'fingerprint-needed',
  'succession-unknown',
  'succession-package-missing',
  'fingerprint-not-words',
  'fingerprint-mismatch',
  'root-key-malformed',
  'root-key-missing',
  'root-key-not-written',
  'root-key-office',
  'root-key-password',
  'root-key-other',
] as const;

export const SEAL_REFUSALS = [
  'seal-no-office',
  'seal-own-office',
  'seal-no-station',
  'seal-depth-reserved',
  'seal-purpose-missing',
  'mark-unknown-station',
  'seal-case-unknown',
  'seal-no-package',
  'seal-again-which',
  'seal-nothing',
  'seal-changed',
  'seal-folder',
  'seal-not-announced',
] as const;

export type Refusal =
  | LineFault
  | (typeof FILE_REFUSALS)[number]
  | (typeof MANIFEST_REFUSALS)[number]
  | (typeof LINE_REFUSALS)[number]
  | (typeof DIRECTORY_REFUSALS)[number]
  | (typeof CARD_REFUSALS)[number]
  | (typeof SEAL_REFUSALS)[number];

/**
 * Why a chapter of an accepted package is set aside. `gap`: it does not join what we hold; `fork`: two signed versions of the same
 * place; `unknown-station`: no directory names its station; `not-announced`: its station is enrolled but in no directory yet;
 * `compromised`: its station's key is known to be stolen and this came after what the directory vouches for;
 * `too-much`: more records, citations or text than a case may hold.
 */
const ASIDE_REASONS = ['gap', 'fork', 'unknown-station', 'not-announced', 'compromised', 'too-much'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

export function refusal<C extends Refusal>(code: C, ...[places, cause]: Filled<C, unknown>): WaymarkError {
  return new WaymarkError<SentenceCode>(code, places, cause === undefined ? undefined : { cause });
}
