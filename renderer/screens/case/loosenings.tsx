import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconShieldQuestion } from '@tabler/icons-react';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import type { Language } from '../../../db/codebook/types.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';

type Loosening = CaseFile['loosenings'][number];

interface LooseningsProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
}

/** What other offices recorded by which more would leave: it counts here when somebody here has made sure of it, in one of two ways. */
export function Loosenings({ file, onFile }: LooseningsProps) {
  const say = useText('case');
  const act = useAct();
  const language = useLanguage((state) => state.language);
  const { caseId } = file.row;
  const accept = ({ station, record }: Loosening, how: 'asked-person' | 'read-agreement') =>
    void act.run(async () => onFile(await waymark.cases.acceptLoosening({ caseId, station, record, how })));

  if (file.loosenings.length === 0) return null;
  return (
    <Alert color="gray" variant="light" icon={<IconShieldQuestion aria-hidden />} title={say('loosenings')}>
      <Stack gap="sm">
        {file.loosenings.map((one) => (
          <div key={`${one.station} ${one.record}`}>
            <Text size="sm">
              {one.office}: {wordsOf(one, language) || say('looseningTakenBack')}
            </Text>
            <Group gap="xs" mt={4}>
              <Button
                size="compact-sm"
                variant="default"
                loading={act.busy}
                onClick={() => accept(one, 'asked-person')}
              >
                {say('looseningAsked')}
              </Button>
              {one.mayRead && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={act.busy}
                  onClick={() => accept(one, 'read-agreement')}
                >
                  {say('looseningRead')}
                </Button>
              )}
            </Group>
          </div>
        ))}
      </Stack>
      <Refused refusal={act.refusal} />
    </Alert>
  );
}

/** The answers in words, as the form asks and offers them. */
function wordsOf({ kind, answers }: Loosening, language: Language): string {
  return answers
    .map(({ question, answer }) => {
      const asked = questionOf(kind, question);
      const label = asked?.label[language] ?? question;
      return `${label}: ${codeLabel(asked?.list ?? '', answer)?.[language] ?? answer}`;
    })
    .join(' · ');
}
