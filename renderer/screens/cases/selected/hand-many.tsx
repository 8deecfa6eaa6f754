import { Button, Group, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AnswerOf, contract } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { worksOnCases } from '../../../components/frame/destinations.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct, useAsked } from '../../../state/asked.ts';
import { type DialogProps, Outcome, showChanged } from './outcome.tsx';

/** Hands what is selected to a colleague. */
export function HandMany({ cases, onClose }: DialogProps) {
  const say = useText('selected');
  const common = useText('common');
  const asked = useAsked('users', () => waymark.station.users({}));
  const [user, setUser] = useState<string | null>(null);
  const [done, setDone] = useState<AnswerOf<(typeof contract)['post']['giveOn']>>();
  const act = useAct();
  const colleagues = (asked.answer ?? []).filter(({ active, role }) => active && worksOnCases(role));
  const name = colleagues.find(({ number }) => String(number) === user)?.name ?? '';
  const hand = (event: FormEvent) => {
    event.preventDefault();
    if (user === null) return;
    void act.run(async () => {
      const answer = await waymark.post.giveOn({ cases: [...cases], to: Number(user) });
      showChanged(answer.undo);
      if (answer.left.length === 0) onClose();
      else setDone(answer);
    });
  };
  if (done !== undefined) {
    const said = say('handed', { count: done.given.length, user: name });
    return <Outcome said={said} left={done.left} onClose={onClose} />;
  }
  return (
    <form onSubmit={hand}>
      <Stack gap="sm">
        <Select
          label={say('colleague')}
          description={say('handText')}
          data={colleagues.map(({ number, name }) => ({ value: String(number), label: name }))}
          value={user}
          onChange={setUser}
          searchable
          selectFirstOptionOnChange
          data-autofocus
        />
        <Refused refusal={asked.refusal ?? act.refusal} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={user === null} loading={act.busy}>
            {say('handAct', { count: cases.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
