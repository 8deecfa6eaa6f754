import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChecklist } from '@tabler/icons-react';
import { shortCodeLabel } from '../../../db/codebook/lists/index.ts';
import type { TodayGroup, TodayLine } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { setFilter } from '../../state/case-list.ts';
import { askDanger } from '../../state/danger.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { leadsToWaiting, routeOf } from './route-of.ts';
import classes from './today.module.css';
import { type When, whenOf } from './when.ts';

/** Signs of a reference that are its own: the rest is the office's and the year's, and stands in the case. */
const OWN_SIGNS = 6;

function open(line: TodayLine): void {
  const route = routeOf(line);
  if (!route) return;
  if (leadsToWaiting(line)) setFilter({ waiting: true });
  go(route);
}

/** Says what became of the danger of a line. */
function answer({ caseId, reference, dangers }: TodayLine): void {
  if (caseId !== null) askDanger({ caseId, reference: reference ?? '', dangers });
}

/** Says that a task is done; it can be taken back. */
async function finish({ task }: TodayLine, onChanged: () => void): Promise<void> {
  if (task === null) return;
  await waymark.cases.finishTask({ id: task, done: true });
  const takeBack = async () => {
    await waymark.cases.finishTask({ id: task, done: false });
    showSaved('undone');
    onChanged();
  };
  showSaved('saved', () => void takeBack());
  onChanged();
}

/** One line: when, what, of whom. Enter opens its page; what can be answered at once has its button beside it. */
export function Line({
  line,
  group,
  onChanged,
}: {
  readonly line: TodayLine;
  readonly group: TodayGroup;
  readonly onChanged: () => void;
}) {
  const say = useText('today');
  const sentence = useSentence();
  const language = useLanguage((state) => state.language);
  const when = whenOf(line, localToday());
  const said = [line.code, ...line.also].map((code) => sentence(code, line.places)).join(' · ');
  const age = line.ageGroup === null ? '' : (shortCodeLabel('age-band', line.ageGroup)?.[language] ?? line.ageGroup);
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={`line-button ${classes.line}`}
        data-line
        data-case={line.caseId ?? undefined}
        title={line.reference ?? undefined}
        onClick={() => open(line)}
      >
        <WhenWords when={when} />
        <span className={classes.what}>
          {group === 'danger' && <IconAlertTriangle size={16} stroke={1.8} aria-hidden />}
          {line.task !== null && <IconChecklist size={16} stroke={1.7} aria-hidden />}
          <span>
            {line.nobodyTold && <b>{say('nobodyTold')} · </b>}
            {said}
          </span>
        </span>
        {line.nameUsed === null ? (
          <>
            <span className={classes.person}>{line.initials}</span>
            <span className={classes.age}>{age}</span>
            <span className={classes.reference}>{line.reference?.slice(-OWN_SIGNS)}</span>
          </>
        ) : (
          <bdi className={classes.name}>{line.nameUsed}</bdi>
        )}
      </button>
      {line.dangers.length > 0 && (
        <button type="button" className={classes.act} data-act="answer" onClick={() => answer(line)}>
          {say('whatWasDone')}
        </button>
      )}
      {line.task !== null && (
        <ActionIcon
          className={classes.act}
          data-act="done"
          variant="subtle"
          size={24}
          aria-label={say('taskDone', { what: said })}
          onClick={() => void finish(line, onChanged)}
        >
          <IconCheck size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function WhenWords({ when }: { readonly when: When }) {
  const say = useText('today');
  const formats = useFormats();
  const words = () => {
    switch (when.is) {
      case 'nothing':
        return '';
      case 'hour':
        return when.hour;
      case 'late':
        return say('late', { count: when.days });
      case 'today':
      case 'tomorrow':
        return say(when.is);
      case 'look-again':
        return say('lookAgain', { date: formats.shortDay(when.day) });
      case 'since':
        return say('since', { date: formats.shortDay(when.day) });
      case 'day':
        return formats.shortDay(when.day);
    }
  };
  return (
    <span
      className={classes.when}
      data-late={when.is === 'late' || undefined}
      data-now={when.is === 'today' || undefined}
    >
      {words()}
      {when.is !== 'hour' && when.hour !== undefined && ` ${when.hour}`}
    </span>
  );
}
