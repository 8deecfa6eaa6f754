import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
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
      <SenderWords file={file} />
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

/** Why the office that sent the case hands it over, as far as the role reads it. */
export function SenderWords({
  file: { records, handedHere },
}: {
  readonly file: Pick<CaseFile, 'records' | 'handedHere'>;
}) {
  const words = useAnswerWords(records);
  const handed = records.find(({ id }) => id === handedHere);
  if (handed === undefined) return null;
  const said = ['reason', 'note'].flatMap((id) => {
    const asked = questionOf('transfer', id);
    const answer = handed.body[id];
    return asked === undefined || answer === undefined ? [] : [words('transfer', asked, answer)];
  });
  if (said.length === 0) return null;
  return (
    <Text size="sm" mb="xs" data-sender-words>
      {handed.office}: {said.join(' · ')}
    </Text>
  );
}
