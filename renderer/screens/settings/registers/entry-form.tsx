import { Button, Group } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { FaultsShown } from '../../../components/answers/faults-shown.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import classes from '../settings.module.css';

interface EntryFormProps {
  readonly id: string;
  readonly title: string;
  /** On the button that saves. */
  readonly saves: string;
  /** Nothing is missing, and all that was typed could be read. */
  readonly isWhole: boolean;
  readonly onSave: () => Promise<void>;
  readonly onLeave: () => void;
  /** What is asked. `tried`: somebody wanted to save; from then on what is missing is said. */
  readonly children: (tried: boolean) => ReactNode;
}

/** The form of one entry of a register. What is not whole is not sent: the first field that lacks something has the focus. */
export function EntryForm({ id, title, saves, isWhole, onSave, onLeave, children }: EntryFormProps) {
  const common = useText('common');
  const act = useAct();
  const [tried, setTried] = useState(false);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    flushSync(() => setTried(true));
    if (isWhole) void act.run(onSave);
    else event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <form className={`panel ${classes.card}`} noValidate aria-labelledby={id} onSubmit={save}>
      <h3 className={classes.heading} id={id}>
        {title}
      </h3>
      <FaultsShown value={tried}>{children(tried)}</FaultsShown>
      <Refused refusal={act.refusal} />
      <Group>
        <Button type="submit" loading={act.busy}>
          {saves}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  );
}
