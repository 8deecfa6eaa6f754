import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { CaseFile } from '../../../preload/contract.ts';
import { useDangerStanding } from '../../components/danger/danger-standing.ts';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { askDanger } from '../../state/danger.ts';
import { dangerActs } from './danger-acts.ts';
import styles from './danger-strip.module.css';

/** All danger that nobody has answered, in words, worst first; on every part of the case until somebody says what became of it. */
export function DangerStrip({
  file,
  isTold,
}: {
  readonly file: Pick<CaseFile, 'row' | 'mayWrite'>;
  /** It is another office's to answer, and known as of what came from there. */
  readonly isTold: boolean;
}) {
  const say = useText('case');
  const today = useText('today');
  const standing = useDangerStanding(isTold);
  const sentence = useSentence();
  const formats = useFormats();
  const { caseId, reference, dangers } = file.row;
  if (dangers.length === 0) return null;
  const { answering, answerable } = dangerActs(file);
  return (
    <section className={styles.strip} aria-label={say('danger')} data-danger>
      <IconAlertTriangleFilled size={16} stroke={1.75} aria-hidden />
      <ul className={styles.words}>
        {dangers.map((danger) => {
          const since = danger.since === null ? '' : today('since', { date: formats.shortDay(danger.since) });
          const beside = [since, standing(danger)].filter((words) => words !== '').join(' · ');
          return (
            <li key={danger.danger}>
              <b>{sentence(danger.says)}</b>
              {beside !== '' && <span className={styles.since}>{beside}</span>}
            </li>
          );
        })}
      </ul>
      {answering && (
        <Button
          size="compact-sm"
          className={styles.act ?? ''}
          onClick={() => askDanger({ caseId, reference, dangers: answerable })}
        >
          {say('dangerDone')}
        </Button>
      )}
    </section>
  );
}
