import { Alert, Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import type { CaseFile } from '../../../preload/contract.ts';
import { useSentence } from '../../components/sentence.ts';
import { useText } from '../../locales/index.ts';
import { replaceRoute } from '../../state/route.ts';

/** What a no to keeping closes of the case and what is to be done, for whoever works on it; nothing where nobody said no. */
export function NoNotice({ file }: { readonly file: CaseFile }) {
  const say = useText('case');
  const sentence = useSentence();
  if (file.no === null) return null;
  const { says, asks, record } = file.no;
  const form = { screen: 'case', caseId: file.row.caseId, form: 'consent' } as const;
  return (
    <Alert
      color="clay"
      variant="light"
      icon={<IconHandStop size={20} stroke={1.6} aria-hidden />}
      role="status"
      data-code={says}
    >
      {sentence(says)}
      {asks !== null && (
        <div>
          <Button
            size="compact-sm"
            mt="xs"
            variant="default"
            onClick={() => replaceRoute(record === null ? form : { ...form, record })}
          >
            {say(asks === 'consent' ? 'askAnew' : 'answerNo')}
          </Button>
        </div>
      )}
    </Alert>
  );
}
