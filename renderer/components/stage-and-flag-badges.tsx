import {
  type Icon,
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconArrowForwardUp,
  IconArrowsExchange,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconClipboardCheck,
  IconClockPause,
  IconDoorEnter,
  IconHandOff,
  IconHandStop,
  IconHeartHandshake,
  IconHome,
  IconHourglass,
  IconMailOff,
  IconMoodKid,
  IconPlaneDeparture,
  IconRefresh,
  IconRepeat,
  IconShieldExclamation,
  IconUserQuestion,
} from '@tabler/icons-react';
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
import classes from './stage-and-flag-badges.module.css';

const STAGE_ICON: Readonly<Record<Stage, Icon>> = {
  contact: IconDoorEnter,
  screened: IconClipboardCheck,
  assisted: IconHeartHandshake,
  returning: IconPlaneDeparture,
  reintegrating: IconHome,
  'follow-up': IconArrowForwardUp,
  closed: IconCircleCheck,
};

/** The stages in their order, for filters and legends. */
export const STAGES = Object.keys(STAGE_ICON) as Stage[];

const FLAG_ICON: Readonly<Record<Flag, Icon>> = {
  'no-consent-yet': IconCircleDashed,
  'emergency-consent': IconHourglass,
  'declined-all': IconHandStop,
  'declined-part': IconHandOff,
  deferred: IconClockPause,
  'waiting-for': IconHourglass,
  'whereabouts-unknown': IconUserQuestion,
  'may-be-under-18': IconMoodKid,
  'high-risk': IconShieldExclamation,
  'handed-over': IconArrowsExchange,
  reopened: IconRefresh,
  're-trafficked': IconRepeat,
  'not-eligible': IconCircleMinus,
};

/** The most urgent first. */
export function byUrgency(flags: readonly FlagSince[]): readonly FlagSince[] {
  const urgency = ({ flag }: FlagSince) => URGENCIES.indexOf(FLAG_URGENCY[flag]);
  return flags.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Every flag, for filters. */
export const FLAGS = Object.keys(FLAG_ICON) as Flag[];

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
  const Sign = STAGE_ICON[stage];
  return (
    <span className={classes.stage} data-stage={stage}>
      <Sign size={16} stroke={1.75} aria-hidden />
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
  const Sign = nobodyTold ? IconAlertTriangleFilled : IconAlertTriangle;
  const words = [sentence(says), since === null ? '' : formats.day(since), standing(danger)];
  return (
    <span className={classes.flag} data-tone="to-life" title={words.filter((word) => word !== '').join(' · ')}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className={classes.short}>{marks(`danger-${danger.danger}`)}</span>
    </span>
  );
}

/** That a case was handed over and no file with it has left: icon, word, and to whom on demand. */
export function notSentMark(words: string, { marks }: Pick<MarkWords, 'marks'>): ReactNode {
  return (
    <span className={classes.flag} data-tone="attention" title={words}>
      <IconMailOff size={16} stroke={1.75} aria-hidden />
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
  const Sign = FLAG_ICON[flag.flag];
  const words = marks(`flag-${flag.flag}`);
  const day =
    flag.until === undefined ? flag.since && formats.day(flag.since) : marks('flagUntil', { until: flag.until });
  const since = day ? ` · ${day}` : '';
  return (
    <span className={classes.flag} data-tone={FLAG_URGENCY[flag.flag]} title={`${words}${since}`}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className={short ? classes.short : undefined}>{short ? marks(`short-${flag.flag}`) : words}</span>
      {!short && since}
    </span>
  );
}
