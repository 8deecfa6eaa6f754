import { Alert, Button, Group, Modal } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { TODAY_TERMS } from '../../../db/codebook/today-terms.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { KeepFiles } from '../cases/selected/keep-files.tsx';

interface KeepingNoticeProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
}

/** That a closed file is to be looked at, or is prepared for erasure, with what can be decided; nothing of any other. */
export function KeepingNotice({ file, onFile }: KeepingNoticeProps) {
  const say = useText('keeping');
  const common = useText('common');
  const [deciding, setDeciding] = useState(false);
  const act = useAct();
  const words = useWords(file.keeping);
  if (words === undefined) return null;
  const { caseId } = file.row;
  const readAnew = () => act.run(async () => onFile(await waymark.cases.open({ caseId })));
  const takeBack = () =>
    void act.run(async () => {
      await waymark.cases.takeBackErasure({ cases: [caseId] });
      onFile(await waymark.cases.open({ caseId }));
    });
  const close = () => {
    setDeciding(false);
    void readAnew();
  };
  return (
    <Alert
      color={words.color}
      variant="light"
      icon={<IconArchive size={20} stroke={1.6} aria-hidden />}
      role="status"
      data-keeping
    >
      {words.said}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => setDeciding(true)}>
          {say('decide')}
        </Button>
        {file.keeping?.prepared !== null && (
          <Button size="compact-sm" variant="default" loading={act.busy} onClick={takeBack}>
            {say('takeBack')}
          </Button>
        )}
      </Group>
      <Refused refusal={act.refusal} />
      <Modal
        opened={deciding}
        onClose={close}
        title={say('title')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <KeepFiles cases={[caseId]} onClose={close} />
      </Modal>
    </Alert>
  );
}

function useWords(keeping: CaseFile['keeping']) {
  const say = useText('keeping');
  const formats = useFormats();
  if (keeping === null) return undefined;
  if (keeping.prepared === null) {
    return keeping.isDue ? { color: 'amber', said: say('due', { day: formats.day(keeping.until) }) } : undefined;
  }
  const { since, until, isOver } = keeping.prepared;
  const places = { since: formats.day(since), until: formats.day(until), days: TODAY_TERMS.erasure };
  return { color: 'clay', said: say(isOver ? 'isOver' : 'isPrepared', places) };
}
