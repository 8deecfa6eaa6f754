import { Button } from '@mantine/core';
import { IconBan, IconHourglass } from '@tabler/icons-react';
import { form, question as questionOf } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { caseTexts } from '../../locales/case.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import styles from './agreed.module.css';
import { Block } from './block.tsx';
import type { SummaryProps } from './summary.tsx';

/** The four that are asked by default stand there whether they were or not. */
const ALWAYS = ['keep', 'help', 'share-receiving', 'contact'];
const REFUSED = new Set(['refuses']);
const OPEN = new Set(['later', 'not-asked', 'emergency', 'not-recorded']);

/** What is in force, matter by matter: the word and the day. */
export function Agreed({ file, onWrite }: Pick<SummaryProps, 'file' | 'onWrite'>) {
  const say = useText('case');
  if (!file.sees.includes('contact')) return null;
  return (
    <Block
      title={say('agreed')}
      beside={
        file.mayWrite.includes('consent') && (
          <span>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => go({ screen: 'print', paper: 'consent-text', caseId: file.row.caseId })}
            >
              {say('agreedPaper')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => onWrite('consent')}>
              {say('agreedAsk')}
            </Button>
          </span>
        )
      }
    >
      <ul className={styles.matters}>
        {mattersOf(file).map((matter) => (
          <Matter key={matter.matter} {...matter} />
        ))}
      </ul>
    </Block>
  );
}

type MatterShown = Pick<CaseFile['consent'][number], 'matter' | 'answer' | 'date'>;

/**
 * In the order of the form, those that are always asked first. Of what is shared as it holds: what may not be kept, or not yet, is not passed on,
 * whatever was said of sharing.
 */
function mattersOf({ consent, sharing }: CaseFile): readonly MatterShown[] {
  const holds: Readonly<Record<string, string>> = {
    'share-receiving': sharing.receiving,
    'share-headquarters': sharing.headquarters,
  };
  const asked = form('consent')?.groups.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? [];
  const others = consent.filter(({ matter }) => !ALWAYS.includes(matter));
  const shown: readonly MatterShown[] = [
    ...ALWAYS.map(
      (matter) => consent.find((one) => one.matter === matter) ?? { matter, answer: 'not-asked', date: null },
    ),
    ...others.toSorted((a, b) => asked.indexOf(a.matter) - asked.indexOf(b.matter)),
  ];
  return shown.map((one) => ({ ...one, answer: holds[one.matter] ?? one.answer }));
}

function Matter({ matter, answer, date }: MatterShown) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const asked = questionOf('consent', matter);
  const named = `agreed-${matter}`;
  const label = isText(named) ? say(named) : asked === undefined ? matter : words(asked.label);
  const said = asked?.list === undefined ? undefined : codeLabel(asked.list, answer);
  const tone = REFUSED.has(answer) ? 'refused' : OPEN.has(answer) ? 'open' : undefined;
  return (
    <li data-matter={matter} data-tone={tone}>
      <span className={styles.matter}>{label}</span>
      <span className={styles.answer}>
        {tone === 'refused' && <IconBan size={16} stroke={1.75} aria-hidden />}
        {tone === 'open' && <IconHourglass size={16} stroke={1.75} aria-hidden />}
        {said === undefined ? say(answer === 'emergency' ? 'notYetEmergency' : 'notRecorded') : words(said)}
      </span>
      <span className={styles.day}>{date === null ? '' : formats.shortDay(date)}</span>
    </li>
  );
}

function isText(name: string): name is Extract<keyof typeof caseTexts, `agreed-${string}`> {
  return Object.hasOwn(caseTexts, name);
}
