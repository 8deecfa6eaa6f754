import { Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { list } from '../../../../db/codebook/lists/index.ts';
import { TODAY_TERMS } from '../../../../db/codebook/today-terms.ts';
import type { AnswerOf, contract } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { DateField } from '../../../components/date-field.tsx';
import { LeftList } from '../../../components/left-list.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct, useAsked } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import { type DialogProps, Outcome, showChanged } from './outcome.tsx';
import classes from './selected.module.css';
import { WouldGo } from './would-go.tsx';

type Judged = AnswerOf<(typeof contract)['cases']['keeping']>;
type Done = AnswerOf<(typeof contract)['cases']['keepOn']>;
type Act = 'keep' | 'erase';

/** Keeps closed files on, or prepares them for erasure: which of them can be, what keeps the others as they are, and what would go. */
export function KeepFiles({ cases, onClose }: DialogProps) {
  const say = useText('keeping');
  const { answer, refusal } = useAsked(`keeping ${cases.join(' ')}`, () =>
    waymark.cases.keeping({ cases: [...cases] }),
  );
  const [act, setAct] = useState<Act>('keep');
  const [done, setDone] = useState<Done>();
  const finish = (outcome: Done) => {
    showChanged(outcome.undo);
    // What was shown as left before is no news.
    if (outcome.left.length === 0) onClose();
    else setDone(outcome);
  };
  if (done !== undefined) {
    const said = say(act === 'keep' ? 'kept' : 'prepared', { count: done.done.length });
    return <Outcome said={said} left={done.left} onClose={onClose} />;
  }
  return (
    <Stack gap="sm">
      {answer !== undefined && answer.erase !== null && (
        <SegmentedControl
          aria-label={say('what')}
          data={(['keep', 'erase'] as const).map((value) => ({ value, label: say(value) }))}
          value={act}
          onChange={(chosen) => setAct(chosen === 'erase' ? 'erase' : 'keep')}
          fullWidth
        />
      )}
      <Refused refusal={refusal} />
      {act === 'erase' && answer !== undefined && answer.erase !== null ? (
        <EraseForm judged={answer.erase} onDone={finish} onClose={onClose} />
      ) : (
        <KeepForm judged={answer?.keep} onDone={finish} onClose={onClose} />
      )}
    </Stack>
  );
}

interface FormProps<Of> {
  readonly judged: Of;
  readonly onDone: (outcome: Done) => void;
  readonly onClose: () => void;
}

function KeepForm({ judged, onDone, onClose }: FormProps<Judged['keep'] | undefined>) {
  const say = useText('keeping');
  const language = useLanguage((state) => state.language);
  const [until, setUntil] = useState<string | null>(null);
  const [because, setBecause] = useState<string | null>(null);
  const act = useAct();
  const count = judged?.fit.length ?? 0;
  const isReady = until !== null && because !== null && count > 0;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (until === null || because === null || judged === undefined || count === 0) return;
    void act.run(async () => onDone(await waymark.cases.keepOn({ cases: [...judged.fit], until, because })));
  };
  return (
    <form onSubmit={keep}>
      <Stack gap="sm">
        <p className={classes.said} role="status">
          {judged === undefined ? '\u00a0' : count === 0 ? say('none') : say('keepable', { count })}
        </p>
        <LeftList left={judged?.left ?? []} />
        <Select
          label={say('because')}
          data={list('keep-reason').codes.map(({ code, label }) => ({ value: code, label: label[language] }))}
          value={because}
          onChange={setBecause}
          searchable
          selectFirstOptionOnChange
          // Whole: what scrolls would have to take the focus.
          maxDropdownHeight="none"
          data-autofocus
        />
        <DateField label={say('until')} value={until} toCome onDate={setUntil} />
        <Refused refusal={act.refusal} />
        <Foot act={say('keepAct', { count })} isReady={isReady} busy={act.busy} onClose={onClose} />
      </Stack>
    </form>
  );
}

function EraseForm({ judged, onDone, onClose }: FormProps<NonNullable<Judged['erase']>>) {
  const say = useText('keeping');
  const act = useAct();
  const count = judged.fit.length;
  const prepare = (event: FormEvent) => {
    event.preventDefault();
    if (count > 0) void act.run(async () => onDone(await waymark.cases.prepareErasure({ cases: [...judged.fit] })));
  };
  return (
    <form onSubmit={prepare}>
      <Stack gap="sm">
        <p className={classes.said} role="status">
          {count === 0 ? say('none') : say('erasable', { count, days: TODAY_TERMS.erasure })}
        </p>
        <LeftList left={judged.left} />
        {count > 0 && <WouldGo wouldGo={judged.wouldGo} />}
        <Refused refusal={act.refusal} />
        <Foot act={say('eraseAct', { count })} isReady={count > 0} busy={act.busy} onClose={onClose} />
      </Stack>
    </form>
  );
}

function Foot({
  act,
  isReady,
  busy,
  onClose,
}: {
  readonly act: string;
  readonly isReady: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}) {
  const common = useText('common');
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onClose}>
        {common('cancel')}
      </Button>
      <Button type="submit" disabled={!isReady} loading={busy}>
        {act}
      </Button>
    </Group>
  );
}
