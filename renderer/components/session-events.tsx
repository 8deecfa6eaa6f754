import { Button, Modal, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Refusal } from '../../preload/contract.ts';
import { isRefusal, waymark } from '../calls.ts';
import { useText } from '../locales/index.ts';
import { ProgressBar } from './progress-bar.tsx';
import { Refused } from './refused.tsx';

type Ending =
  | { readonly at: 'closing' }
  | { readonly at: 'not-closed'; readonly refusal: Refusal }
  | { readonly at: 'ended' };

/** What main says unasked about the end of the session: the copy at closing is being made, failed, or the database has gone. */
export function Happenings({ databaseEnded }: { readonly databaseEnded: boolean }) {
  const say = useText('frame');
  const common = useText('common');
  const [ending, setEnding] = useState<Ending | undefined>(databaseEnded ? { at: 'ended' } : undefined);

  useEffect(() => {
    const stops = [
      waymark.on('closing', () => setEnding({ at: 'closing' })),
      waymark.on('not-closed', (happening) => {
        setEnding({ at: 'not-closed', refusal: isRefusal(happening) ? happening : { code: 'unexpected', places: {} } });
      }),
      waymark.on('database-ended', () => setEnding({ at: 'ended' })),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const mayGoOn = ending?.at === 'not-closed';
  return (
    <Modal
      opened={ending !== undefined}
      onClose={() => setEnding(undefined)}
      closeOnEscape={mayGoOn}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={ending && say(ending.at === 'closing' ? 'closing' : ending.at === 'ended' ? 'ended' : 'notClosed')}
    >
      {ending?.at === 'closing' && <ProgressBar doing={say('closingText')} done={0} total={0} />}
      {ending?.at === 'not-closed' && (
        <Stack gap="md" align="start">
          <Refused refusal={ending.refusal} />
          <p className="quiet">{say('notClosedText')}</p>
          <Button onClick={() => setEnding(undefined)} data-autofocus>
            {common('back')}
          </Button>
        </Stack>
      )}
      {ending?.at === 'ended' && (
        <>
          <p>{say('endedText')}</p>
          <Button mt="md" onClick={() => void waymark.desk.lock({})} data-autofocus>
            {say('lock')}
          </Button>
        </>
      )}
    </Modal>
  );
}
