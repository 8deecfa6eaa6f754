import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconShieldQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
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
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const answerWords = useAnswerWords(file.records);
  /** The answers in words, as the form asks and offers them. */
  const wordsOf = ({ kind, answers }: Loosening): string =>
    answers
      .map(({ question, answer }) => {
        const asked = questionOf(kind, question);
        return asked === undefined ? answer : `${asked.label[language]}: ${answerWords(kind, asked, answer)}`;
      })
      .join(' · ');
  const { caseId } = file.row;
  const [chosen, choose] = useState<Chosen>();
  const accept = ({ one: { station, record, line }, way }: Chosen) =>
    void act.run(async () => {
      onFile(await waymark.cases.acceptLoosening({ caseId, station, record, line, ...way.sure }));
      choose(undefined);
    });

  if (file.loosenings.length === 0) return null;
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconShieldQuestion size={20} stroke={1.6} aria-hidden />}
      title={say('loosenings')}
    >
      <Stack gap="sm">
        {file.loosenings.map((one) => (
          <div key={`${one.station} ${one.record}`}>
            <Text size="sm">
              {one.office}
              {one.date === null ? '' : `, ${formats.day(one.date)}`}:{' '}
              {wordsOf(one) || say(isContact(one) ? 'looseningContact' : 'looseningTakenBack')}
            </Text>
            {chosen?.one === one ? (
              <Accepting chosen={chosen} busy={act.busy} onAccept={accept} onBack={() => choose(undefined)} />
            ) : (
              <Ways one={one} onChoose={(way) => choose({ one, way })} />
            )}
          </div>
        ))}
      </Stack>
      <Refused refusal={act.refusal} />
    </Alert>
  );
}

function isContact({ kind }: Loosening): boolean {
  return kind === 'safe-contact';
}

interface Chosen {
  readonly one: Loosening;
  readonly way: Way;
}

/** How somebody here made sure; who may not accept reads who does. */
function Ways({ one, onChoose }: { readonly one: Loosening; readonly onChoose: (way: Way) => void }) {
  const say = useText('case');
  if (!one.mayAccept) return <Text size="sm">{say('looseningNotYours')}</Text>;
  return (
    <Group gap="xs" mt="xs">
      {waysFor(one).map((way) => (
        <Button
          key={`${way.words} ${way.places.office}`}
          size="compact-sm"
          variant="default"
          onClick={() => onChoose(way)}
        >
          {say(way.words, way.places)}
        </Button>
      ))}
    </Group>
  );
}

interface AcceptingProps {
  readonly chosen: Chosen;
  readonly busy: boolean;
  readonly onAccept: (chosen: Chosen) => void;
  readonly onBack: () => void;
}

/** Asked once more: it is not taken back by a key. */
function Accepting({ chosen, busy, onAccept, onBack }: AcceptingProps) {
  const say = useText('case');
  return (
    <Stack gap="xs" mt="xs">
      <Text size="sm" fw="var(--wm-strong)">
        {say(chosen.way.words, chosen.way.places)}
      </Text>
      <Text size="sm">{say(isContact(chosen.one) ? 'looseningContactCounts' : 'looseningCounts')}</Text>
      <Group gap="xs">
        <Button size="compact-sm" loading={busy} autoFocus onClick={() => onAccept(chosen)}>
          {say('looseningAccept')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onBack}>
          {say('looseningBack')}
        </Button>
      </Group>
    </Stack>
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
