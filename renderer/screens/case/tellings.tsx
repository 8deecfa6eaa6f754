import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { nameOf } from '../../components/answers/options.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { ShareLimits } from '../../components/share-limits.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go, replaceRoute } from '../../state/route.ts';
import { work } from '../../state/work.ts';
import styles from './tellings.module.css';

type Telling = CaseFile['tellings'][number];
type Shown = Awaited<ReturnType<typeof waymark.exchange.telling>>['answers'];

interface TellingsProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
}

/** What was decided to be told without the person's consent, until it has left and the person has been told. */
export function Tellings({ file, onFile }: TellingsProps) {
  const say = useText('case');
  const open = file.tellings.filter(({ left, personTold, mayTell }) => !personTold || (left === null && mayTell));
  if (open.length === 0) return null;
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconMailForward size={20} stroke={1.6} aria-hidden />}
      title={say('tellings')}
    >
      <Stack gap="sm">
        {open.map((telling) => (
          <OneTelling key={telling.record} caseId={file.row.caseId} telling={telling} onFile={onFile} />
        ))}
        {open.some(({ left, outside }) => left === null && outside !== null) && (
          <ShareLimits limits={file.shareLimits} />
        )}
      </Stack>
    </Alert>
  );
}

interface OneTellingProps {
  readonly caseId: string;
  readonly telling: Telling;
  readonly onFile: TellingsProps['onFile'];
}

function OneTelling({ caseId, telling, onFile }: OneTellingProps) {
  const say = useText('case');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const act = useAct();
  const [answers, setAnswers] = useState<Shown>();
  const { record, office, outside, ground, questions, left } = telling;
  const to = office ?? outside ?? '';
  const leaves = left === null && telling.mayTell;

  const look = () => void act.run(async () => setAnswers((await waymark.exchange.telling({ caseId, record })).answers));
  const seal = () =>
    void act.run(async () => {
      const folder = await waymark.desk.chooseFolder({ purpose: 'sealed' });
      if (!folder) return;
      await work(() => waymark.exchange.tell({ caseId, record, folder: folder.token }));
      notice(say('tellingSealed', { to }));
      onFile(await waymark.cases.open({ caseId }));
    });
  const letter = () => go({ screen: 'print', paper: 'told-letter', caseId, decision: record });

  return (
    <div>
      <Text size="sm">{say('tellingTo', { to, ground: codeLabel('told-ground', ground)?.[language] ?? ground })}</Text>
      {answers === undefined ? (
        <Text size="sm" c="dimmed">
          {questions.map((id) => nameOf('questions', id, language) ?? id).join(' · ')}
        </Text>
      ) : (
        <ToldAnswers answers={answers} />
      )}
      {left !== null && (
        <Text size="sm" c="dimmed">
          {say('tellingLeft', { at: formats.moment(left) })}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        {leaves && answers === undefined && (
          <Button size="compact-sm" variant="default" loading={act.busy} onClick={look}>
            {say('tellingLook')}
          </Button>
        )}
        {leaves && answers !== undefined && answers.length > 0 && (
          <Button size="compact-sm" loading={act.busy} onClick={office === null ? letter : seal}>
            {say(office === null ? 'tellingLetter' : 'tellingSeal', { to })}
          </Button>
        )}
        {!telling.personTold && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => replaceRoute({ screen: 'case', caseId, form: 'decision', record })}
          >
            {say('tellingSay')}
          </Button>
        )}
      </Group>
      {answers?.length === 0 && <Text size="sm">{say('tellingNothing')}</Text>}
      <Refused refusal={act.refusal} />
    </div>
  );
}

/** Answers as they are told: question and value, and nothing beside them. */
export function ToldAnswers({ answers }: { readonly answers: Shown }) {
  const language = useLanguage((state) => state.language);
  const words = useAnswerWords();
  // Two births that are only about right say so in the same words: an answer is known by its place, which does not change.
  const placed = answers.map((answer, place) => ({ ...answer, place }));
  return (
    <dl className={styles.told}>
      {placed.map(({ place, kind, question, value, about }) => {
        const asked = questionOf(kind, question);
        const beside = asked?.about === undefined || about !== true ? {} : { [asked.about]: about };
        return (
          <div key={place}>
            <dt>{nameOf('questions', `${kind}.${question}`, language) ?? `${kind}.${question}`}</dt>
            <dd dir="auto">{asked === undefined ? String(value) : words(kind, asked, value, beside)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
