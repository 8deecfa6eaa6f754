import { form } from '../../../db/codebook/forms/index.ts';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import type { Language } from '../../../db/codebook/types.ts';
import { type AuditRow, RELEASE_AUDIENCES, ROLES } from '../../../preload/contract.ts';
import { auditTexts } from '../../locales/audit.ts';
import { settingsTexts } from '../../locales/settings.ts';
import { sayIn, type TextKey } from '../../locales/words.ts';

type AuditKey = TextKey<'audit'>;

function isAuditKey(key: string): key is AuditKey {
  return Object.hasOwn(auditTexts, key);
}

function isPaperKey(key: string): key is TextKey<'settings'> {
  return Object.hasOwn(settingsTexts, key);
}

/** A code for which there are no words, of a newer version perhaps: as it is written, and said to be a code. */
function unknown(code: string, language: Language): string {
  return sayIn(language, 'audit', 'unknownCode', { code });
}

export function actIn(language: Language, { act }: Pick<AuditRow, 'act'>): string {
  const key = `act-${act}`;
  return isAuditKey(key) ? sayIn(language, 'audit', key) : unknown(act, language);
}

/** A case by its reference, a user by name, who covers for whom, an office by its code, a package by office and number; else what kind of thing it was. */
export function aboutIn(language: Language, { about }: Pick<AuditRow, 'about'>): string {
  if (about === null) return '';
  if (about.is === 'other') {
    const paper = `what-${about.known}`;
    return isPaperKey(paper) ? sayIn(language, 'settings', paper) : about.known;
  }
  if (about.is === 'cover') return sayIn(language, 'audit', 'coverOf', about.known);
  if (about.known === null) return sayIn(language, 'audit', `about-${about.is}`);
  return about.is === 'package' ? sayIn(language, 'audit', 'packageOf', about.known) : about.known;
}

export interface Outcome {
  readonly word: string;
  /** Why something was refused, where the codebook has a sentence for it that needs nothing filled in. */
  readonly why?: string;
}

/** How an act ended: a word of ours, the form that was written, the role that was given, or why it was refused. */
export function outcomeIn(language: Language, { outcome }: Pick<AuditRow, 'outcome'>): Outcome {
  if (outcome === null) return { word: '' };
  const key = `outcome-${outcome}`;
  if (isAuditKey(key)) return { word: sayIn(language, 'audit', key) };
  const left = releaseIn(language, outcome);
  if (left !== undefined) return { word: left };
  const written = form(outcome);
  if (written !== undefined) return { word: written.label[language] };
  const role = ROLES.find((known) => known === outcome);
  if (role !== undefined) return { word: sayIn(language, 'marks', `role-${role}`) };
  const sentence = SENTENCES.get(outcome)?.text[language];
  if (sentence === undefined) return { word: unknown(outcome, language) };
  // A warning that was answered is no refusal.
  if (outcome.startsWith('warning-')) return { word: sentence };
  const word = sayIn(language, 'audit', 'refused');
  return sentence.includes('{') ? { word } : { word, why: sentence };
}

/** For whom a table left and how well protected, `public-k5` or `internal-exact`; undefined for every other outcome. */
function releaseIn(language: Language, outcome: string): string | undefined {
  const [, to, protection = ''] = /^([a-z]+)-(exact|k\d+)$/.exec(outcome) ?? [];
  const known = RELEASE_AUDIENCES.find((one) => one === to);
  if (known === undefined) return undefined;
  const audience = sayIn(language, 'statistics', `audience-${known}`);
  if (protection === 'exact') return sayIn(language, 'audit', 'releaseExact', { audience });
  return sayIn(language, 'audit', 'releaseProtected', { audience, k: protection.slice(1) });
}
