import type { Body } from '../../../../db/codebook/types.ts';
import type { Told } from '../case-of.ts';

/** What is decided about a child that is alone, where all is there (casework/RULES.md, Child). Only invented. */

const decided = (date: string, matter: string, more: Body): Told => [
  'decision',
  { date, matter, result: 'yes', ...more },
];

/** What a guardian's appointment says where nothing of it is missing. */
export const APPOINTED: Body = {
  'by-role': 'child-protection',
  'guardian-confirmed': ['notified-here', 'notified-origin', 'willing', 'able'],
};
export const BY_AUTHORITY: Body = { 'by-role': 'child-protection' };
export const ASSESSED: Body = { 'family-found': ['took-no-part', 'contact-safe', 'wants-child', 'has-means'] };

/** All but a guardian, the best interest and the child's own wish. */
export const ALONE: readonly Told[] = [
  decided('2026-04-01', 'child-situation', { 'child-situation': 'alone' }),
  decided('2026-04-01', 'family-assessment', ASSESSED),
  decided('2026-04-01', 'escort', {}),
];
