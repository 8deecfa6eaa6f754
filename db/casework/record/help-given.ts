/**
 * Whether help was given: the one definition, for the stage of a case, for statistics, for whose word counts and for what ends a danger. Pure.
 * Sources: iom-2011 §2.9 (help is dated, with its result); norad-2010 §2.9 L3621-3624; a form says whether it counts as help.
 */
import { form } from '../../codebook/forms/index.ts';
import { saysGiven } from '../../codebook/help-outcome.ts';
import { answerNamed } from './answers.ts';
import type { CaseRecord } from './case-record.ts';
import { hasCome } from './counted-day.ts';

/** What a record says of help. `outcome` and `day` are answers as they stand, undefined where there is none. */
interface HelpTold {
  readonly kind: string;
  readonly outcome: unknown;
  readonly day: unknown;
  /** Of a stay: whether somebody came. */
  readonly came?: unknown;
  /** The UTC minute at which the record was written. */
  readonly at: string;
}

/**
 * A record of a form that counts as help, whose outcome (where the form asks for one) is given, and whose day had come when it was written; of a stay that
 * was announced, only once somebody said that they came.
 * An outcome that nobody noted means given, and so does a day that nobody noted: statistics need a day besides, and ask for it themselves.
 */
export function isHelpGiven({ kind, outcome, day, came, at }: HelpTold): boolean {
  if (form(kind)?.countsAsHelp !== true || came === 'not-yet') return false;
  return saysGiven(outcome) && hasCome({ at }, day);
}

/** The same of a record, with what it cites; `all` are the records that it may cite. */
export function helpWasGiven(record: CaseRecord, all: readonly CaseRecord[]): boolean {
  const { kind, at } = record;
  const date = form(kind)?.date;
  const day = date === undefined ? undefined : answerNamed(record, date, all);
  return isHelpGiven({
    kind,
    outcome: answerNamed(record, 'outcome', all),
    came: answerNamed(record, 'came', all),
    day,
    at,
  });
}
