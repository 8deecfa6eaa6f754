/**
 * What a house is told of danger: one sentence of what to do, or nothing, and never the danger itself (casework/RULES.md, Danger in the house). Of a
 * pregnancy it reads what the person allowed, as a precaution; what a house can do nothing about it is not told. Pure.
 */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { type Danger, openDangersOn } from './danger.ts';

const TOLD: Readonly<Record<Danger, SentenceCode | null>> = {
  'self-harm': 'house-look-in',
  threatened: 'house-unknown-here',
  watched: 'house-unknown-here',
  'not-safe': 'house-unknown-here',
  'place-known': 'house-unknown-here',
  'threat-to-staff': 'house-unknown-here',
  'danger-to-others': 'house-two-staff',
  'child-missing': 'house-late',
  'child-missed': 'house-late',
  'child-late': 'house-late',
  late: 'house-late',
  'doctor-now': 'house-doctor',
  injury: 'house-doctor',
  medicine: 'house-medicine',
  pregnancy: null,
  'children-in-danger': null,
  'safe-place': null,
  detained: null,
  'lost-contact': null,
  'child-with-them': null,
  'gives-place-away': null,
};

/** What the house does for this person on a day (`YYYY-MM-DD`), worst first, each once. */
export function toldInHouse(records: readonly CaseRecord[], today: string): readonly SentenceCode[] {
  return [...new Set(openDangersOn(records, today).flatMap(({ danger }) => TOLD[danger] ?? []))];
}
