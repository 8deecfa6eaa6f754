import { Alert, Button, Group, TextInput } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';

interface AcceptanceProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
}

/** A case that another office sent: it is accepted, or said not to be this office's, with a reason. */
export function Acceptance({ file, onFile }: AcceptanceProps) {
  const say = useText('case');
  const act = useAct();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const { caseId } = file.row;
  const answer = (accept: boolean) =>
    void act.run(async () =>
      onFile(
        await waymark.cases.accept({ caseId, accept, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }),
      ),
    );

  if (file.acceptance === 'not-ours') return <Alert color="gray">{say('accepted-as-not-ours')}</Alert>;
  if (file.acceptance !== 'waiting') return null;
  return (
    <Alert
      color="lagoon"
      variant="light"
      icon={<IconInbox size={20} stroke={1.6} aria-hidden />}
      title={say('waiting', { office: file.opener })}
    >
      {refusing ? (
        <Group align="flex-end">
          <TextInput
            label={say('notOursWhy')}
            value={reason}
            maxLength={500}
            flex={1}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button disabled={reason.trim() === ''} loading={act.busy} onClick={() => answer(false)}>
            {say('notOurs')}
          </Button>
        </Group>
      ) : (
        <Group>
          <Button loading={act.busy} onClick={() => answer(true)}>
            {say('accept')}
          </Button>
          <Button variant="default" onClick={() => setRefusing(true)}>
            {say('notOurs')}
          </Button>
        </Group>
      )}
      <Refused refusal={act.refusal} />
    </Alert>
  );
}
