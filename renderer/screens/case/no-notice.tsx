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
  const { caseId } = file.row;
  // The office's own no is answered where it stands; another office's by a consent of ours.
  const record = file.records.findLast(
    ({ kind, mayRevise, body }) => kind === 'consent' && mayRevise && body.keep === 'refuses',
  );
  const form = { screen: 'case', caseId, form: 'consent' } as const;
  const answer = () => replaceRoute(record === undefined ? form : { ...form, record: record.id });
  return (
    <Alert color="clay" variant="light" icon={<IconHandStop aria-hidden />} role="status" data-code={file.no}>
      {sentence(file.no)}
      {file.mayAnswerNo && (
        <div>
          <Button
            size="compact-sm"
            mt="xs"
            variant="default"
            onClick={ASKS_ANEW.has(file.no) ? () => replaceRoute(form) : answer}
          >
            {say(ASKS_ANEW.has(file.no) ? 'askAnew' : 'answerNo')}
          </Button>
        </div>
      )}
    </Alert>
  );
}

/** Where a new consent is asked for, and what was answered stays as it was said. */
const ASKS_ANEW: ReadonlySet<string> = new Set(['no-misunderstood', 'no-closed-misunderstood']);
