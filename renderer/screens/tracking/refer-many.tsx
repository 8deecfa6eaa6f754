import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AnswerOf, contract } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { LeftList } from '../../components/left-list.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { showUndoable } from '../../state/saved.ts';
import { Outcome } from '../cases/selected/outcome.tsx';
import classes from './tracking.module.css';

interface ReferManyProps {
  /** Those whose money has ended and whose follow-up goes on. */
  readonly cases: readonly string[];
  readonly onChanged: () => void;
}

/** Whose money has ended and whose follow-up goes on: how many, and the way to ask a partner to follow them up. */
export function ReferMany({ cases, onChanged }: ReferManyProps) {
  const say = useText('projects');
  const common = useText('common');
  const [asking, setAsking] = useState(false);
  if (cases.length === 0 && !asking) return null;
  const close = () => setAsking(false);
  return (
    <div className={classes.ended} data-ended={cases.length}>
      <p>{say('ended', { count: cases.length })}</p>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {say('referEnded')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={say('referTitle')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <ReferForm cases={cases} onChanged={onChanged} onClose={close} />
      </Modal>
    </div>
  );
}

function ReferForm({ cases, onChanged, onClose }: ReferManyProps & { readonly onClose: () => void }) {
  const say = useText('projects');
  const common = useText('common');
  const [asked] = useState(cases);
  const judged = useAsked(`referring ${asked.join(' ')}`, () => waymark.cases.referringMany({ cases: [...asked] }));
  const [partner, setPartner] = useState<string | null>(null);
  const [done, setDone] = useState<AnswerOf<(typeof contract)['cases']['referMany']>>();
  const act = useAct();
  const count = judged.answer?.referable.length ?? 0;
  const refer = (event: FormEvent) => {
    event.preventDefault();
    if (partner === null || judged.answer === undefined || count === 0) return;
    const { referable } = judged.answer;
    void act.run(async () => {
      const referred = await waymark.cases.referMany({ cases: [...referable], partner });
      const { undo } = referred;
      if (undo !== null) showUndoable(() => waymark.records.undo({ undo }), onChanged);
      onChanged();
      if (referred.left.length === 0) onClose();
      else setDone(referred);
    });
  };
  if (done !== undefined) {
    return <Outcome said={say('referred', { count: done.referred.length })} left={done.left} onClose={onClose} />;
  }
  return (
    <form onSubmit={refer}>
      <Stack gap="sm">
        <p role="status">{judged.answer === undefined ? '\u00a0' : say('referable', { count })}</p>
        <p className="quiet">{say('referText')}</p>
        <LeftList left={judged.answer?.left ?? []} />
        <Select
          label={say('referTo')}
          data={(judged.answer?.partners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={partner}
          onChange={setPartner}
          // Not before that is known: a field that may not be used when the dialog opens is not given the focus.
          disabled={judged.answer !== undefined && count === 0}
          searchable
          selectFirstOptionOnChange
          data-autofocus
        />
        <Refused refusal={judged.refusal ?? act.refusal} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={partner === null || count === 0} loading={act.busy}>
            {say('referAct', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
