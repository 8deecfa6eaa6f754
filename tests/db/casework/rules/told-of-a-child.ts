import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import type { Told } from '../case-of.ts';
import { APPOINTED, ASSESSED, BY_AUTHORITY } from './alone.ts';

/** What is said and decided of a child, and what its gate finds missing then (casework/RULES.md, Child). Only invented. */

export const DAY = '2026-05-04';
export const LATER = '2026-05-06';
export const CHILD: Told = ['profile', { age: 15 }];
export const decides = (matter: string, more: Body = {}, date = DAY): Told => [
  'decision',
  { date, matter, result: 'yes', ...more },
];
export const says = (body: Body, date = DAY): Told => ['consent', { date, 'given-by': 'person', ...body }];
export const isWith = (situation: string, more: Body = {}, date = DAY): Told =>
  decides('child-situation', { 'child-situation': situation, ...more }, date);

/** The same with another result than yes, or with none. */
export const resultOf = (result: string | undefined, situation: string, more: Body = {}, date = DAY): Told => [
  'decision',
  { date, matter: 'child-situation', 'child-situation': situation, ...more, ...(result && { result }) },
];

export const WISH = says({ help: 'agrees' });
export const PARENT = isWith('with-parent', { 'other-parent': 'not-needed' });
export const PARENT_AGREES = says({ help: 'agrees', 'given-by': 'guardian' });
export const OWN_ASSESSMENT = decides('best-interest', { 'by-role': 'focal-point' });
export const WITH_PARENT = [CHILD, PARENT, PARENT_AGREES, OWN_ASSESSMENT, WISH];
export const GUARDIAN = decides('guardian', APPOINTED);
export const BEST_INTEREST = decides('best-interest', BY_AUTHORITY);
export const FAMILY = decides('family-assessment', ASSESSED);
export const ESCORT = decides('escort');
export const SIX = [CHILD, GUARDIAN, BEST_INTEREST, WISH, FAMILY, ESCORT];
export const KEPT_AWAY = isWith('in-question', { 'parent-kept-away': true });
export const PANEL: Body = {
  'by-role': 'panel',
  'panel-complete': true,
  'panel-persons': 'Vera Ilincu, our office; Radu Botezatu, Casa',
};
export const EVERYTHING_OF_SIX = [
  'child-no-guardian',
  'child-no-best-interest',
  'child-not-asked',
  'child-family-not-assessed',
  'child-no-escort',
];

/** The same, where all was there with a parent who was not in question. */
export const IN_QUESTION_OF_WITH_PARENT = [
  'child-parent-not-kept-away',
  'child-no-guardian',
  'child-best-interest-by-whom',
  'child-family-not-assessed',
  'child-no-escort',
];
export const JUDGED: Body = { 'no-answer': 'too-young', 'judged-by': 'psychologist', 'judged-how': ['played'] };

export const gateOf = (records: readonly CaseRecord[]) =>
  gatesOf(records, { today: '2026-05-20', emergencyOver: false }).find(({ gate }) => gate === 'child');
export const missingIn = (records: readonly CaseRecord[]) => gateOf(records)?.missing.map(({ code }) => code);
export const without = (all: readonly Told[], one: Told, ...instead: readonly Told[]) => [
  ...all.filter((told) => told !== one),
  ...instead,
];

/** Of what was told, what the gate names. */
export type Row = readonly [line: string, told: readonly Told[], missing: readonly string[]];
