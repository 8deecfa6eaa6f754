import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCheck, IconChecklist, IconPencilPlus, IconPrinter, IconSun, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TodayGroup as GroupName } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { writesFirstContacts } from '../../components/frame/destinations.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { NewTask } from '../../components/new-task.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { walkLines } from '../../components/walk-lines.ts';
import { useKeys } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useDanger } from '../../state/danger.ts';
import { go } from '../../state/route.ts';
import { useMay, useSession } from '../../state/session.ts';
import { useTaskChanges } from '../../state/tasks.ts';
import { Caseload } from './caseload.tsx';
import { CopyAge, LastCheck } from './copy-age.tsx';
import { copyTone } from './copy-tone.ts';
import { DangerTold } from './danger-told.tsx';
import { DutyTelephone } from './no-duty-telephone.tsx';
import { Copies, GoOn, HouseTonight, ToSend } from './side.tsx';
import classes from './today.module.css';
import { TodayGroup } from './today-group.tsx';

/** What stands beside the lines: what is mine to go on with, and what should be sent. */
const SIDE: ReadonlySet<GroupName> = new Set(['go-on', 'packages']);

/** What must be done and what is waiting: no names, no types of exploitation. */
export function Today() {
  const say = useText('today');
  const formats = useFormats();
  const session = useSession();
  const role = session.user.role;
  const answered = useDanger((state) => state.answered);
  const changes = useTaskChanges((state) => state.changes);
  const [writesTask, setWritesTask] = useState(false);
  const version = answered + changes;
  const today = useAsked(`today ${version}`, () => waymark.cases.today({}));
  const groups = today.answer?.groups.filter((group) => group.lines.length > 0) ?? [];
  const main = groups.filter(({ group }) => !SIDE.has(group));
  const named = (name: GroupName) => groups.find(({ group }) => group === name);
  const empty = today.answer !== undefined && groups.length === 0;
  const writes = writesFirstContacts(role);
  const hasTasks = useMay('open-case');
  // To who sees no case list the caseload's figures are no answer, not even none.
  const seesCases = useMay('list-cases');
  const hearsOfDanger = today.answer?.hearsOfDanger === true;
  const dangerTold = today.answer?.dangerTold ?? null;
  const makesCopies = useMay('copies');
  const notesDuty = useMay('users');
  /** The copies have a block of their own, and are not said twice. */
  const saysCopies = makesCopies && copyTone(session) !== 'fine';
  const snapshot = today.answer?.snapshot;
  const [goOn, toSend] = [named('go-on'), named('packages')];
  useKeys({
    ...(hasTasks ? { newTask: () => setWritesTask(true), done: () => actOfLine('done')?.click() } : {}),
    ...(hearsOfDanger
      ? { answer: () => (actOfLine('answer') ?? document.querySelector<HTMLElement>('[data-act="answer"]'))?.click() }
      : {}),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the title, where reading starts, and of the buttons inside it
    <div className={classes.today} onKeyDown={walkLines}>
      <ScreenTitle
        title={say('title')}
        below={
          <>
            {formats.day(new Date().toISOString())}
            {saysCopies ? null : (
              <>
                {' · '}
                <CopyAge session={session} />
                <LastCheck session={session} />
              </>
            )}
          </>
        }
      >
        {writes && (
          <Tooltip label={say('blankSheet')}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={say('blankSheet')}
              onClick={() => go({ screen: 'print', paper: 'first-contact', caseId: null })}
            >
              <IconPrinter size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {hasTasks && (
          <Button
            variant="default"
            leftSection={<IconChecklist size={16} stroke={1.75} />}
            rightSection={<KeyHint of="newTask" />}
            onClick={() => setWritesTask(true)}
          >
            {say('task')}
          </Button>
        )}
        {writes && (
          <Button
            variant="default"
            leftSection={<IconUsersPlus size={16} stroke={1.75} />}
            rightSection={<KeyHint of="roster" />}
            onClick={() => go({ screen: 'roster' })}
          >
            {say('roster')}
          </Button>
        )}
        {writes && (
          <Button
            leftSection={<IconPencilPlus size={16} stroke={1.75} />}
            rightSection={<KeyHint of="new" />}
            onClick={() => go({ screen: 'first-contact' })}
          >
            {say('firstContact')}
          </Button>
        )}
      </ScreenTitle>
      <Refused refusal={today.refusal} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {dangerTold !== null && <DangerTold told={dangerTold} />}
          {hearsOfDanger && dangerTold === null && named('danger') === undefined && snapshot?.total !== 0 && (
            <p className={classes.calm}>
              <IconCheck size={16} stroke={1.75} aria-hidden /> {say('noDanger')}
            </p>
          )}
          {main.map((group) => (
            <TodayGroup key={group.group} group={group} version={version} isWholeList={dangerTold === null} />
          ))}
          {empty && snapshot?.total === 0 && seesCases && (
            <section className="panel">
              <EmptyState
                icon={IconSun}
                title={say('beginTitle')}
                text={say(session.station.kind === 'mission' ? 'beginText' : 'beginTextOther')}
              >
                {writes && <Button onClick={() => go({ screen: 'first-contact' })}>{say('firstContact')}</Button>}
              </EmptyState>
            </section>
          )}
          {empty && (snapshot?.total !== 0 || !seesCases) && (
            <p className={classes.done}>
              <IconSun size={20} stroke={1.6} aria-hidden /> {say('allDone')}
            </p>
          )}
          <p className={classes.foot}>
            <Button variant="subtle" size="compact-sm" onClick={() => go({ screen: 'today-rules' })}>
              {say('rules')}
            </Button>
          </p>
        </div>
        <div className={classes.side}>
          {goOn !== undefined && <GoOn group={goOn} />}
          {today.answer &&
            today.answer.tonight !== null &&
            today.answer.tonight.here + today.answer.tonight.arrive > 0 && (
              <HouseTonight tonight={today.answer.tonight} />
            )}
          {toSend !== undefined && <ToSend group={toSend} />}
          {makesCopies && <Copies session={session} />}
          {notesDuty && <DutyTelephone dutyTelephone={session.dutyTelephone} station={session.station} />}
          {snapshot !== undefined && seesCases && snapshot.total + snapshot.others > 0 && (
            <Caseload snapshot={snapshot} office={session.station.name} />
          )}
        </div>
      </div>
      {writesTask && <NewTask onClose={() => setWritesTask(false)} />}
    </div>
  );
}

/** What can be done at once with the line that has the focus. */
function actOfLine(act: 'answer' | 'done'): HTMLElement | null {
  return document.activeElement?.closest('li')?.querySelector<HTMLElement>(`[data-act="${act}"]`) ?? null;
}
