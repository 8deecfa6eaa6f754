import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AnswerOf, contract } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { localToday } from '../../../components/answers/today.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import { type DialogProps, Outcome } from './outcome.tsx';
import classes from './selected.module.css';

/** Writes the list of what is selected to a spreadsheet: why, then where. */
export function ExportList({ cases, onClose }: DialogProps) {
  const say = useText('selected');
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<AnswerOf<(typeof contract)['cases']['exportList']>>();
  const act = useAct();
  const isReady = reason.trim() !== '';
  const write = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    void act.run(async () => {
      const name = say('fileName', { day: localToday() });
      const place = await waymark.desk.chooseSave({ purpose: 'spreadsheet', name });
      if (place === null) return;
      setDone(await waymark.cases.exportList({ cases: [...cases], out: place.token, reason, language }));
    });
  };
  if (done !== undefined) {
    const said = say('exported', { count: done.cases, number: done.number });
    return <Outcome said={said} left={done.left} onClose={onClose} />;
  }
  return (
    <form onSubmit={write}>
      <Stack gap="sm">
        <p className={classes.said}>{say('exportText')}</p>
        <TextInput
          label={say('exportReason')}
          value={reason}
          maxLength={500}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refused refusal={act.refusal} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={act.busy}>
            {say('exportAct', { count: cases.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
