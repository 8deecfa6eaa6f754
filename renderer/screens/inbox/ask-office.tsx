import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { InboxTrouble, OfficeReport } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { type Say, useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';

/** What an office is to be asked: about one trouble, or why nothing came of it. */
export interface Question {
  readonly office: string;
  readonly trouble?: InboxTrouble;
  readonly report?: OfficeReport;
}

/** A text to be copied into a mail, or said on the telephone. It names no case and no person, and nothing is sent by itself. */
export function AskOffice({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const say = useText('inbox');
  const common = useText('common');
  const formats = useFormats();
  const act = useAct();
  const message = messageOf(say, question, formats.day, formats.list);
  const copy = () =>
    act.run(async () => {
      await waymark.desk.copy({ text: message });
      notice(common('copied'));
      onClose();
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={question.office === '' ? say('askWhom') : say('askTitle', { office: question.office })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <p className="quiet">{say('askText')}</p>
        <Textarea label={say('askMessage')} value={message} readOnly autosize minRows={3} />
        <Group justify="flex-end">
          <Button onClick={copy} loading={act.busy} data-autofocus>
            {say('askCopy')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function messageOf(
  say: Say<'inbox'>,
  { trouble, report }: Question,
  day: (date: string) => string,
  list: (words: readonly string[]) => string,
): string {
  if (report !== undefined) {
    const missing = report.months.filter(({ mark }) => mark === 'never').map(({ month }) => day(month));
    const numbers = report.missingNumbers.join(', ');
    return [
      missing.length > 0 && say('ask-report', { months: list(missing) }),
      numbers !== '' && say('ask-gap', { numbers }),
    ]
      .filter((line) => line !== false)
      .join('\n');
  }
  switch (trouble?.mend) {
    case 'ask-headquarters':
      return say('ask-headquarters');
    case 'call':
      return say('ask-call');
    default:
      break;
  }
  if (trouble?.is === 'gap') return say('ask-gap', trouble.places);
  if (trouble?.is === 'set-aside') return say('ask-set-aside');
  const number = trouble?.packageNumber ?? null;
  return number === null ? say('ask-damaged-file', { file: trouble?.name ?? '…' }) : say('ask-damaged', { number });
}
