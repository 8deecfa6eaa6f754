import './signs.css';
import type { ReactNode } from 'react';
import {
  FLAG_URGENCY,
  type Flag,
  type FlagSince,
  type ShownDanger,
  type Stage,
  URGENCIES,
} from '../../preload/contract.ts';
import type { Formats } from '../formats.ts';
import { type Say, useFormats, useText } from '../locales/index.ts';
import type { Sign } from './signs.ts';
import classes from './stage-and-flag-badges.module.css';

const STAGE_SIGN: Readonly<Record<Stage, Sign>> = {
  contact: 'door-enter',
  screened: 'clipboard-check',
  assisted: 'heart-handshake',
  returning: 'plane-departure',
  reintegrating: 'home',
  'follow-up': 'arrow-forward-up',
  closed: 'circle-check',
};

/** The stages in their order, for filters and legends. */
export const STAGES = Object.keys(STAGE_SIGN) as Stage[];

const FLAG_SIGN: Readonly<Record<Flag, Sign>> = {
  'no-consent-yet': 'circle-dashed',
  'emergency-consent': 'hourglass',
  'declined-all': 'hand-stop',
  'declined-part': 'hand-off',
  deferred: 'clock-pause',
  'waiting-for': 'hourglass',
  'whereabouts-unknown': 'user-question',
  'may-be-under-18': 'mood-kid',
  'high-risk': 'shield-exclamation',
  'handed-over': 'arrows-exchange',
  reopened: 'refresh',
  're-trafficked': 'repeat',
  'not-eligible': 'circle-minus',
};

/** The most urgent first. */
export function byUrgency(flags: readonly FlagSince[]): readonly FlagSince[] {
  const urgency = ({ flag }: FlagSince) => URGENCIES.indexOf(FLAG_URGENCY[flag]);
  return flags.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Every flag, for filters. */
export const FLAGS = Object.keys(FLAG_SIGN) as Flag[];

/** What marks say things with. */
interface MarkWords {
  readonly marks: Say<'marks'>;
  readonly formats: Formats;
}

/** How far a case is: icon and word. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  return stageMark(stage, { marks: useText('marks') });
}

/** The same as plain elements, for a list with many. */
export function stageMark(stage: Stage, { marks }: Pick<MarkWords, 'marks'>): ReactNode {
  return (
    <span className={classes.stage} data-stage={stage} data-sign={STAGE_SIGN[stage]}>
      {marks(`stage-${stage}`)}
    </span>
  );
}

/** A danger, in the words of the list, its sign filled until somebody was told; the whole of what Today says, since when and how far, on demand. */
export function dangerMark(
  danger: ShownDanger,
  {
    marks,
    formats,
    sentence,
    standing,
  }: MarkWords & {
    readonly sentence: (code: string) => string;
    readonly standing: (danger: ShownDanger) => string;
  },
): ReactNode {
  const { says, since, nobodyTold } = danger;
  const sign: Sign = nobodyTold ? 'alert-triangle-filled' : 'alert-triangle';
  const words = [sentence(says), since === null ? '' : formats.day(since), standing(danger)];
  return (
    <span
      className={classes.flag}
      data-tone="to-life"
      data-sign={sign}
      title={words.filter((word) => word !== '').join(' · ')}
    >
      <span className={classes.short}>{marks(`danger-${danger.danger}`)}</span>
    </span>
  );
}

/** That a case was handed over and no file with it has left: icon, word, and to whom on demand. */
export function notSentMark(words: string, { marks }: Pick<MarkWords, 'marks'>): ReactNode {
  return (
    <span className={classes.flag} data-tone="attention" data-sign={'mail-off' satisfies Sign} title={words}>
      <span className={classes.short}>{marks('shortNotSent')}</span>
    </span>
  );
}

/** What else is true of a case: icon and word, with the day since when on demand. */
export function FlagMark({ flag, short = false }: { readonly flag: FlagSince; readonly short?: boolean }) {
  return flagMark(flag, short, { marks: useText('marks'), formats: useFormats() });
}

/** The same as plain elements, for a list with many. */
export function flagMark(flag: FlagSince, short: boolean, { marks, formats }: MarkWords): ReactNode {
  const words = marks(`flag-${flag.flag}`);
  const day =
    flag.until === undefined ? flag.since && formats.day(flag.since) : marks('flagUntil', { until: flag.until });
  const since = day ? ` · ${day}` : '';
  return (
    <span
      className={classes.flag}
      data-tone={FLAG_URGENCY[flag.flag]}
      data-sign={FLAG_SIGN[flag.flag]}
      title={`${words}${since}`}
    >
      <span className={short ? classes.short : undefined}>{short ? marks(`short-${flag.flag}`) : words}</span>
      {!short && since}
    </span>
  );
}
