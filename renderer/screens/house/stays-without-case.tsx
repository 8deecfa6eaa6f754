import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { HouseTonight, StayWithoutCase } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { StayWithoutCaseForm } from '../../components/stay-without-case-form.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useMay } from '../../state/session.ts';
import styles from './house.module.css';

interface StaysProps {
  readonly stays: readonly StayWithoutCase[];
  readonly nights: HouseTonight['nights'];
  readonly onChanged: () => void;
}

/** Who is here and does not want anything kept: what the night must know, gone the day after they leave; and how many nights there were. */
export function StaysWithoutCase({ stays: withoutCase, nights, onChanged }: StaysProps) {
  const say = useText('house');
  const formats = useFormats();
  const may = useMay('stay-without-case');
  const [open, setOpen] = useState<string>();
  const act = useAct();
  if (!may) return null;
  const changed = () => {
    setOpen(undefined);
    onChanged();
  };
  const end = (stay: StayWithoutCase, slip: boolean) =>
    void act.run(async () => {
      await waymark.cases.endStay({ id: stay.id, slip });
      notice(say(slip ? 'stayDropped' : 'stayEnds'));
      changed();
    });
  return (
    <section className={styles.house} aria-label={say('withoutCase')}>
      <h2 className={styles.title}>{say('withoutCase')}</h2>
      {withoutCase.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {(['houseCode', 'room', 'name', 'mustKnow', 'leavesOn'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(column)}
                </th>
              ))}
              <th scope="col" className={styles.stayActs}>
                <VisuallyHidden>{say('change')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {withoutCase.map((stay) => (
              <tr key={stay.id}>
                <td>{stay.house ?? say('noHouse')}</td>
                <td>{stay.room ?? say('noRoom')}</td>
                <th scope="row">{stay.nameUsed ?? say('noName')}</th>
                <td>{stay.mustKnow ?? say('nothingNoted')}</td>
                <td>
                  {stay.first > localToday() && `${formats.shortDay(stay.first)} – `}
                  {formats.shortDay(stay.until)}
                </td>
                <td>
                  <Group gap="xs">
                    <Button size="compact-sm" variant="subtle" onClick={() => setOpen(stay.id)}>
                      {say('change')}
                    </Button>
                    <Button size="compact-sm" variant="subtle" loading={act.busy} onClick={() => end(stay, false)}>
                      {say('leavesToday')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="gray"
                      loading={act.busy}
                      onClick={() => end(stay, true)}
                    >
                      {say('wasSlip')}
                    </Button>
                  </Group>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Refused refusal={act.refusal} />
      <Form
        {...{
          open,
          stays: withoutCase,
          onOpen: () => setOpen(NEW),
          onLeave: () => setOpen(undefined),
          onNoted: changed,
        }}
      />
      {nights.length > 0 && (
        <p className="quiet">
          {say('nights')}{' '}
          {nights.map(({ month, nights: n }) => `${formats.day(month)}: ${formats.number(n)}`).join(' · ')}
        </p>
      )}
    </section>
  );
}

const NEW = 'new';

interface FormProps {
  readonly open: string | undefined;
  readonly stays: readonly StayWithoutCase[];
  readonly onOpen: () => void;
  readonly onLeave: () => void;
  readonly onNoted: () => void;
}

function Form({ open, stays, onOpen, onLeave, onNoted }: FormProps) {
  const say = useText('house');
  const stay = stays.find(({ id }) => id === open);
  if (open === undefined) {
    return (
      <Button size="compact-sm" variant="default" onClick={onOpen}>
        {say('noteNew')}
      </Button>
    );
  }
  return <StayWithoutCaseForm key={open} {...(stay === undefined ? {} : { stay })} {...{ onNoted, onLeave }} />;
}
