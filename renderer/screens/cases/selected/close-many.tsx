import { Button, Group, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { AnswerOf, contract } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { LeftList } from '../../../components/left-list.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct, useAsked } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import { type DialogProps, Outcome, showChanged } from './outcome.tsx';
import classes from './selected.module.css';

/** Closes those of what is selected in which nothing is open, and says first which these are and what keeps the others open. */
export function CloseMany({ cases, onClose }: DialogProps) {
  const say = useText('selected');
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  const { answer, refusal } = useAsked(`closing ${cases.join(' ')}`, () =>
    waymark.cases.closingMany({ cases: [...cases] }),
  );
  const [reason, setReason] = useState<string | null>(null);
  const [done, setDone] = useState<AnswerOf<(typeof contract)['cases']['closeMany']>>();
  const act = useAct();
  const count = answer?.closable.length ?? 0;
  const close = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null || answer === undefined || count === 0) return;
    void act.run(async () => {
      const closed = await waymark.cases.closeMany({ cases: [...answer.closable], reason });
      showChanged(closed.undo);
      // What was shown as open before is no news.
      if (closed.left.length === 0) onClose();
      else setDone(closed);
    });
  };
  if (done !== undefined) {
    return <Outcome said={say('closed', { count: done.closed.length })} left={done.left} onClose={onClose} />;
  }
  return (
    <form onSubmit={close}>
      <Stack gap="sm">
        <p className={classes.said} role="status">
          {answer === undefined ? '\u00a0' : count === 0 ? say('closableNone') : say('closable', { count })}
        </p>
        <LeftList left={answer?.left ?? []} />
        <Select
          label={say('closeReason')}
          data={list('closure-reason').codes.map(({ code, label }) => ({ value: code, label: label[language] }))}
          value={reason}
          onChange={setReason}
          disabled={answer !== undefined && count === 0}
          searchable
          selectFirstOptionOnChange
          // Whole: what scrolls would have to take the focus.
          maxDropdownHeight="none"
          data-autofocus
        />
        <Refused refusal={refusal ?? act.refusal} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={reason === null || count === 0} loading={act.busy}>
            {say('closeAct', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
