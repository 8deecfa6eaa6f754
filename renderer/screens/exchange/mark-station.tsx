import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import classes from './exchange.module.css';

const STATES = ['active', 'retired', 'compromised'] as const;
type State = (typeof STATES)[number];

export interface Marked {
  readonly station: string;
  readonly name: string;
  readonly state: State;
}

/** Headquarters: what the next directory says of a desk. */
export function MarkStation({
  marked,
  onMarked,
  onCancel,
}: {
  readonly marked: Marked;
  readonly onMarked: () => void;
  readonly onCancel: () => void;
}) {
  const say = useText('exchange');
  const common = useText('common');
  const [state, setState] = useState<State>(marked.state);
  const act = useAct();
  const mark = () =>
    act.run(async () => {
      await waymark.exchange.markStation({ station: marked.station, state });
      notice(say('marked', { name: marked.name }));
      onMarked();
    });
  return (
    <Modal
      opened
      onClose={onCancel}
      title={say('markTitle', { name: marked.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void mark();
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={say('state')}
            value={state}
            onChange={(value) => setState(STATES.find((known) => known === value) ?? marked.state)}
          >
            <Stack gap="sm" mt="xs">
              {STATES.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={say(`state-${value}`)}
                  description={say(`mark-${value}`)}
                  className={classes.choice}
                  data-autofocus={value === marked.state || undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Refused refusal={act.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" disabled={state === marked.state} loading={act.busy}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
