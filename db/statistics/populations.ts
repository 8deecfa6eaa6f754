/** Who a table is of, each a condition on the part that an office has in a case, and the step that brings somebody into it. */
import type { DateRule, Population } from '../contract/statistics.ts';
import type { Part } from './part.ts';

interface PopulationRule {
  readonly holds: (part: Part) => boolean;
  /** Facts that `holds` reads of a part beside its standing. */
  readonly reads: readonly string[];
  /** Since when, for a table as of a day: the dates of that step, each as far as it is known. */
  readonly since: (part: Part) => readonly string[];
  /** Facts that `since` reads. */
  readonly sinceReads: readonly string[];
  /** By which date it is counted where nobody asks for another. */
  readonly date: DateRule;
}

/** Help of which nobody noted the day is help all the same; the date that a table asks for leaves it out, with its number. */
export function isAssisted({ standing }: Part): boolean {
  return standing.isAssisted;
}

const positive = (value: unknown): boolean => typeof value === 'number' && value > 0;

export const POPULATION_RULES: Readonly<Record<Population, PopulationRule>> = {
  known: {
    holds: () => true,
    reads: [],
    since: (part) => {
      const opened = part.words('opened');
      return opened.length > 0 ? opened : part.words('first-contact');
    },
    sinceReads: ['opened', 'first-contact'],
    date: 'opened',
  },
  screened: {
    holds: (part) => part.words('screened').length > 0,
    reads: ['screened'],
    since: (part) => part.words('screened'),
    sinceReads: ['screened'],
    date: 'opened',
  },
  eligible: {
    holds: (part) => part.fact('eligible') === 'yes' || part.fact('eligible') === 'partly',
    reads: ['eligible'],
    since: (part) => part.words('found-eligible'),
    sinceReads: ['found-eligible'],
    date: 'opened',
  },
  assisted: {
    holds: isAssisted,
    reads: [],
    since: (part) => part.words('help-days'),
    sinceReads: ['help-days'],
    date: 'first-help',
  },
  victims: {
    holds: (part) => part.fact('status') === 'victim',
    reads: ['status'],
    since: (part) => part.words('determined-victim'),
    sinceReads: ['determined-victim'],
    date: 'first-help',
  },
  'exploited-migrants': {
    holds: (part) => part.fact('category') === 'exploited-migrant',
    reads: ['category'],
    since: (part) => part.words('determined-exploited-migrant'),
    sinceReads: ['determined-exploited-migrant'],
    date: 'first-help',
  },
  'followed-up': {
    holds: (part) => positive(part.fact('follow-ups-done')),
    reads: ['follow-ups-done'],
    since: (part) => part.words('first-follow-up'),
    sinceReads: ['first-follow-up'],
    date: 'helped',
  },
  dependants: {
    holds: (part) => part.fact('category') === 'dependant',
    reads: ['category'],
    since: (part) => part.words('determined-dependant'),
    sinceReads: ['determined-dependant'],
    date: 'first-help',
  },
};
