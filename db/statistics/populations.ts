/** Who a table is of, each a condition on the part that an office has in a case, and the step that brings somebody into it. */
import type { DateRule, Population } from '../contract/statistics.ts';
import type { Part } from './parts.ts';

interface PopulationRule {
  readonly holds: (part: Part) => boolean;
  /** Since when, for a table as of a day: the dates of that step, each as far as it is known. */
  readonly since: (part: Part) => readonly string[];
  /** By which date it is counted where nobody asks for another. */
  readonly date: DateRule;
}

/** Help of which nobody noted the day is help all the same; the date that a table asks for leaves it out, with its number. */
export function isAssisted({ facts }: Part): boolean {
  return facts.partition === 'assisted' || facts.partition === 'reintegration';
}

const positive = (value: unknown): boolean => typeof value === 'number' && value > 0;

export const POPULATION_RULES: Readonly<Record<Population, PopulationRule>> = {
  known: {
    holds: () => true,
    since: ({ dates }) => (dates.opened.length > 0 ? dates.opened : dates['first-contact']),
    date: 'opened',
  },
  screened: {
    holds: ({ dates }) => dates.screened.length > 0,
    since: ({ dates }) => dates.screened,
    date: 'opened',
  },
  eligible: {
    holds: ({ facts }) => facts.eligible === 'yes' || facts.eligible === 'partly',
    since: ({ dates }) => dates['found-eligible'],
    date: 'opened',
  },
  assisted: { holds: isAssisted, since: ({ help }) => help, date: 'first-help' },
  victims: {
    holds: ({ facts }) => facts.status === 'victim',
    since: ({ dates }) => dates['determined-victim'],
    date: 'first-help',
  },
  'exploited-migrants': {
    holds: ({ facts }) => facts.category === 'exploited-migrant',
    since: ({ dates }) => dates['determined-exploited-migrant'],
    date: 'first-help',
  },
  'followed-up': {
    holds: ({ facts }) => positive(facts['follow-ups-done']),
    since: ({ dates }) => dates['first-follow-up'],
    date: 'helped',
  },
  dependants: {
    holds: ({ facts }) => facts.category === 'dependant',
    since: ({ dates }) => dates['determined-dependant'],
    date: 'first-help',
  },
};
