import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { Threshold } from '../../components/signed-out-page.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { enter } from '../../state/session.ts';

/** Who tried to log in, as typed: whoever decides to go on need not type it again. */
export interface Tried {
  readonly user: string;
  readonly password: string;
}

/** Whether a refusal says that the database is not as far as it was. */
export function saysNotNewest({ code }: Refusal): boolean {
  return code === 'database-older' || code === 'rights-altered';
}

/**
 * The database is not the newest there was: what is missing, and the choice. To bring back the newer copy comes first; to go on without
 * what is missing is said on purpose.
 */
export function OlderDatabase({
  refusal,
  tried,
  demo,
  onRestore,
  onBack,
}: {
  readonly refusal: Refusal;
  readonly tried: Tried;
  readonly demo: boolean;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}) {
  const say = useText('log-in');
  const common = useText('common');
  const [looked, setLooked] = useState(false);
  const act = useAct();
  const goOn = () => act.run(async () => enter((await waymark.station.logIn({ ...tried, newEpoch: true })).session));

  return (
    <Threshold title={say('olderTitle')} demo={demo}>
      <Stack gap="md">
        <Refused refusal={refusal} />
        {!demo && (
          <Button onClick={onRestore} data-autofocus fullWidth>
            {say('olderRestore')}
          </Button>
        )}
        <p className="quiet">{say('olderGoOnText')}</p>
        <Checkbox
          label={say('olderLooked')}
          checked={looked}
          onChange={(event) => setLooked(event.currentTarget.checked)}
        />
        <Refused refusal={act.refusal} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {common('back')}
          </Button>
          <Button variant="default" disabled={!looked} loading={act.busy} onClick={goOn}>
            {say('olderGoOn')}
          </Button>
        </Group>
      </Stack>
    </Threshold>
  );
}
