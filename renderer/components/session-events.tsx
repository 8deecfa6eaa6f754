import { Button, Modal, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Refusal } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';
import { useText } from '../locales/index.ts';
import { ProgressBar } from './progress-bar.tsx';
import { Refused } from './refused.tsx';
import { useSentence } from './sentence.ts';

type Ending =
  | { readonly at: 'closing' }
  | { readonly at: 'not-closed'; readonly refusal: Refusal }
  | { readonly at: 'session-lost' }
  | { readonly at: 'ended' };

/** Nothing on the page can be answered any more: it is covered until it is locked. */
const isOver = (ending: Ending | undefined) => ending?.at === 'ended' || ending?.at === 'session-lost';

const TITLES = { closing: 'closing', 'not-closed': 'notClosed', 'session-lost': 'ended', ended: 'ended' } as const;

/** What main says unasked about the end of the session: the copy at closing is being made, failed, or the database has closed itself or gone. */
export function SessionEvents({ databaseEnded }: { readonly databaseEnded: boolean }) {
  const say = useText('frame');
  const common = useText('common');
  const sentence = useSentence();
  const [ending, setEnding] = useState<Ending | undefined>(databaseEnded ? { at: 'ended' } : undefined);

  useEffect(() => {
    const stops = [
      waymark.on('closing', () => setEnding((before) => (isOver(before) ? before : { at: 'closing' }))),
      waymark.on('not-closed', (refusal) =>
        setEnding((before) => (isOver(before) ? before : { at: 'not-closed', refusal })),
      ),
      waymark.on('session-lost', () => setEnding({ at: 'session-lost' })),
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
      title={ending && say(TITLES[ending.at])}
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
      {isOver(ending) && (
        <>
          <p>{ending?.at === 'ended' ? say('endedText') : sentence('key-change-unsure')}</p>
          <Button mt="md" onClick={() => void waymark.desk.lock({})} data-autofocus>
            {say('lock')}
          </Button>
        </>
      )}
    </Modal>
  );
}
