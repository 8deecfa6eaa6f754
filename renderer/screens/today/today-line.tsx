import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChecklist } from '@tabler/icons-react';
import { shortCodeLabel } from '../../../db/codebook/lists/index.ts';
import { shortReference } from '../../../db/codebook/short-reference.ts';
import type { TodayGroup, TodayLine } from '../../../preload/contract.ts';
import { localToday } from '../../components/answers/today.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { setFilter } from '../../state/case-list.ts';
import { askDanger } from '../../state/danger.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { finishTask } from '../../state/tasks.ts';
import { leadsToWaiting, routeOf } from './route-of.ts';
import classes from './today.module.css';
import { type When, whenOf } from './when.ts';

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

/** One line: when, what, of whom. Enter opens its page; what can be answered at once has its button beside it. */
export function Line({ line, group }: { readonly line: TodayLine; readonly group: TodayGroup }) {
  const say = useText('today');
  const danger = useText('danger');
  const sentence = useSentence();
  const language = useLanguage((state) => state.language);
  const act = useAct();
  const { task } = line;
  const when = whenOf(line, localToday());
  const matter = line.matter === null ? undefined : shortCodeLabel('decision-matter', line.matter)?.[language];
  const said = [...[line.code, ...line.also].map((code) => sentence(code, line.places)), matter]
    .filter((part) => part !== undefined)
    .join(' · ');
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
          {group === 'danger' && <IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
          {line.task !== null && <IconChecklist size={16} stroke={1.75} aria-hidden />}
          <span>
            {line.nobodyTold && <b>{danger('nobodyTold')} · </b>}
            {said}
          </span>
        </span>
        {line.nameUsed === null ? (
          <>
            <span className={classes.person}>{line.initials}</span>
            <span className={classes.age}>{age}</span>
            <span className={classes.reference}>{line.reference === null ? null : shortReference(line.reference)}</span>
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
      {task !== null && (
        <ActionIcon
          className={classes.act}
          data-act="done"
          variant="subtle"
          size={24}
          aria-label={say('taskDone', { what: said })}
          loading={act.busy}
          onClick={() => void act.run(() => finishTask(task))}
        >
          <IconCheck size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      {act.refusal !== undefined && (
        <div className={classes.refused}>
          <Refused refusal={act.refusal} />
        </div>
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
