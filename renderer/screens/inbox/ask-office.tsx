import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { LANGUAGES, type Language, type Text } from '../../../db/codebook/types.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';

/** Who is asked, and the words. */
export interface Question {
  /** Empty where nobody knows who sent it. */
  readonly office: string;
  readonly words: Text;
  /** Puts the same on paper; none where it is about one file. */
  readonly print?: () => void;
}

/** A text to be copied into a mail, or said on the telephone, in the language of whom it goes to. Nothing is sent by itself. */
export function AskOffice({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const say = useText('inbox');
  const print = useText('print');
  const common = useText('common');
  const act = useAct();
  const screenLanguage = useLanguage((state) => state.language);
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const { office, words } = question;
  const copy = () =>
    act.run(async () => {
      await waymark.desk.copy({ text: words[language] });
      notice(common('copied'));
      onClose();
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={office === '' ? say('askWhom') : say('askTitle', { office })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <p className="quiet">{say('askText')}</p>
        <Select
          label={say('askLanguage')}
          data={LANGUAGES.map((value) => ({ value, label: print(`language-${value}`) }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => setLanguage(LANGUAGES.find((known) => known === value) ?? language)}
        />
        <Textarea label={say('askMessage')} value={words[language]} readOnly autosize minRows={3} />
        <Group justify="flex-end">
          {question.print && (
            <Button variant="default" onClick={question.print}>
              {say('askPrint')}
            </Button>
          )}
          <Button onClick={copy} loading={act.busy} data-autofocus>
            {say('askCopy')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
