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

/** What other offices recorded by which more would leave: it counts here when somebody here has made sure of it. */
export function Loosenings({ file, onFile }: LooseningsProps) {
  const say = useText('case');
  const act = useAct();
  const language = useLanguage((state) => state.language);
  const { caseId } = file.row;
  const accept = ({ station, record }: Loosening, sure: MadeSure) =>
    void act.run(async () => onFile(await waymark.cases.acceptLoosening({ caseId, station, record, ...sure })));

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
              {waysFor(one).map(({ sure, words, places }) => (
                <Button
                  key={`${words} ${places.office}`}
                  size="compact-sm"
                  variant="default"
                  loading={act.busy}
                  onClick={() => accept(one, sure)}
                >
                  {say(words, places)}
                </Button>
              ))}
            </Group>
          </div>
        ))}
      </Stack>
      <Refused refusal={act.refusal} />
    </Alert>
  );
}

type MadeSure = Pick<Parameters<typeof waymark.cases.acceptLoosening>[0], 'how' | 'agreement' | 'office'>;

interface Way {
  readonly sure: MadeSure;
  readonly words: 'looseningAsked' | 'looseningSigned' | 'looseningWitnessed' | 'looseningThird';
  readonly places: { readonly office: string };
}

/** How somebody here can make sure: the word of an office that would receive more by it is none of the ways. */
function waysFor({ office, mayRead, thirds }: Loosening): readonly Way[] {
  const read: readonly Way[] = [
    { sure: { how: 'read-agreement', agreement: 'signed' }, words: 'looseningSigned', places: { office } },
    { sure: { how: 'read-agreement', agreement: 'witnessed' }, words: 'looseningWitnessed', places: { office } },
  ];
  return [
    { sure: { how: 'asked-person' }, words: 'looseningAsked', places: { office } },
    ...(mayRead ? read : []),
    ...thirds.map(
      (third): Way => ({
        sure: { how: 'third-office', office: third },
        words: 'looseningThird',
        places: { office: third },
      }),
    ),
  ];
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
