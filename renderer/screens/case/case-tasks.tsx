import { ActionIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Task } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { finishTask, useTaskChanges } from '../../state/tasks.ts';
import { Fact } from './block.tsx';
import styles from './now.module.css';

/** What is still to be done for this person: on which day, by whom. */
export function CaseTasks({ caseId }: { readonly caseId: string }) {
  const say = useText('case');
  const changes = useTaskChanges((state) => state.changes);
  const asked = useAsked(`${caseId} ${changes}`, () => waymark.cases.tasks({ caseId }));
  const open = asked.answer?.tasks.filter(({ done }) => !done) ?? [];
  if (open.length === 0) return <Refused refusal={asked.refusal} />;
  return (
    <Fact label={say('tasks')}>
      <ul className={styles.dates} data-case-tasks>
        {open.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </Fact>
  );
}

function TaskLine({ task: { id, what, day, hour, who } }: { readonly task: Task }) {
  const say = useText('today');
  const formats = useFormats();
  const act = useAct();
  const when = [formats.shortDay(day), hour].filter((part) => part !== null).join(' ');
  return (
    <li>
      {[when, what, who].join(' · ')}
      <ActionIcon
        className={styles.finish}
        variant="subtle"
        size={24}
        loading={act.busy}
        aria-label={say('taskDone', { what })}
        onClick={() => void act.run(() => finishTask(id))}
      >
        <IconCheck size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <Refused refusal={act.refusal} />
    </li>
  );
}
