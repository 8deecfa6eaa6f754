import { Alert, Button, Group, List } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import type { WantedDesk } from './first-run-checks.ts';

/**
 * Third step: where copies go, and what the PC should have before. While a place is being chosen and looked at, no desk is made: it would be
 * one without the place that somebody has just chosen.
 */
export function CopiesStep({
  wanted,
  change,
  onBack,
  onMake,
  making,
}: {
  readonly wanted: WantedDesk;
  readonly change: (part: Partial<WantedDesk>) => void;
  readonly onBack: () => void;
  readonly onMake: () => void;
  readonly making: boolean;
}) {
  const say = useText('first-run');
  const common = useText('common');
  const settings = useText('settings');
  const choosing = useAct();
  const choose = () =>
    choosing.run(async () => {
      const copies = await waymark.desk.chooseFolder({ purpose: 'copies' });
      if (!copies) return;
      const { sameDisk } = await waymark.station.judgeCopiesPlace({ folder: copies.token });
      change({ copies: { ...copies, sameDisk } });
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!choosing.busy) onMake();
      }}
    >
      <ChosenPlaceField
        label={say('copies')}
        help={say('copiesText')}
        chosen={wanted.copies?.name ?? null}
        none={say('copiesNone')}
        choose={say('copiesChoose')}
        onChoose={choose}
      />
      <Refused refusal={choosing.refusal} />
      {wanted.copies === null && <p className="quiet">{say('copiesLater')}</p>}
      {wanted.copies?.sameDisk && (
        <Alert
          icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}
          color="amber"
          variant="light"
          role="alert"
        >
          {settings('placeSameDisk')}
        </Alert>
      )}
      <Alert icon={<IconShieldCheck size={20} stroke={1.6} aria-hidden />} title={say('adviceTitle')} variant="light">
        <List size="sm" spacing={4}>
          <List.Item>{say('adviceDisk')}</List.Item>
          <List.Item>{say('advicePlace')}</List.Item>
        </List>
      </Alert>
      {making ? (
        <ProgressBar doing={say('making')} done={0} total={0} />
      ) : (
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack} disabled={choosing.busy}>
            {common('back')}
          </Button>
          <Button type="submit" disabled={choosing.busy} data-autofocus>
            {say('make')}
          </Button>
        </Group>
      )}
    </form>
  );
}
