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
import {
  FLAG_URGENCY,
  type Flag,
  type FlagSince,
  type ShownDanger,
  type Stage,
  URGENCIES,
} from '../../preload/contract.ts';
import { useFormats, useText } from '../locales/index.ts';
import { useDangerStanding } from './danger/danger-standing.ts';
import { useSentence } from './sentence.ts';
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

/** How far a case is: icon and word. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  const say = useText('marks');
  const Sign = STAGE_ICON[stage];
  return (
    <span className={classes.stage} data-stage={stage}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {say(`stage-${stage}`)}
    </span>
  );
}

/** A danger, in the words of the list, its sign filled until somebody was told; the whole of what Today says, since when and how far, on demand. */
export function DangerMark({ danger }: { readonly danger: ShownDanger }) {
  const { says, since, nobodyTold } = danger;
  const standing = useDangerStanding();
  const say = useText('marks');
  const sentence = useSentence();
  const formats = useFormats();
  const Sign = nobodyTold ? IconAlertTriangleFilled : IconAlertTriangle;
  const words = [sentence(says), since === null ? '' : formats.day(since), standing(danger)];
  return (
    <span className={classes.flag} data-tone="to-life" title={words.filter((word) => word !== '').join(' · ')}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className={classes.short}>{say(`danger-${danger.danger}`)}</span>
    </span>
  );
}

/** That a case was handed over and no file with it has left: icon, word, and to whom on demand. */
export function NotSentMark({ words }: { readonly words: string }) {
  const say = useText('marks');
  return (
    <span className={classes.flag} data-tone="attention" title={words}>
      <IconMailOff size={16} stroke={1.75} aria-hidden />
      <span className={classes.short}>{say('shortNotSent')}</span>
    </span>
  );
}

/** What else is true of a case: icon and word, with the day since when on demand. */
export function FlagMark({ flag, short = false }: { readonly flag: FlagSince; readonly short?: boolean }) {
  const say = useText('marks');
  const formats = useFormats();
  const Sign = FLAG_ICON[flag.flag];
  const words = say(`flag-${flag.flag}`);
  const day =
    flag.until === undefined ? flag.since && formats.day(flag.since) : say('flagUntil', { until: flag.until });
  const since = day ? ` · ${day}` : '';
  return (
    <span className={classes.flag} data-tone={FLAG_URGENCY[flag.flag]} title={`${words}${since}`}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className={short ? classes.short : undefined}>{short ? say(`short-${flag.flag}`) : words}</span>
      {!short && since}
    </span>
  );
}
