import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { form } from '../../../db/codebook/forms/index.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { Block } from './block.tsx';
import { useRecordLine } from './record-line.ts';
import { sectionOf } from './section-state.ts';
import type { SummaryProps } from './summary.tsx';
import styles from './was-done.module.css';

/** More are shown on demand: a case of three years has hundreds. */
const LINES = 10;

/** What was written about the case, a line a record, the newest first: the day, what kind, and what it tells. */
export function WasDone({ file, onRecord }: Pick<SummaryProps, 'file' | 'onRecord'>) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const lineOf = useRecordLine(file.records);
  const [all, setAll] = useState(false);
  const { timeline, records } = file;
  const lines = all ? timeline : timeline.slice(0, LINES);
  const earlier = timeline.length - lines.length;
  return (
    <Block
      title={say('wasDone')}
      beside={timeline.length > 0 && <span>{say('wasDoneCount', { count: timeline.length })}</span>}
    >
      {lines.length === 0 && <p className="quiet">{say('noDates')}</p>}
      <ol className={styles.lines}>
        {lines.map(({ date, kind, record: id, office }) => {
          const record = records.find((one) => one.id === id && one.office === office);
          const found = form(kind);
          return (
            <li key={`${office} ${id}`}>
              <button type="button" className={styles.line} onClick={() => onRecord(sectionOf(kind), id)}>
                <span className={styles.day}>{formats.shortDay(date)}</span>
                <span className={styles.kind}>{found === undefined ? kind : words(found.label)}</span>
                <span className={styles.said}>
                  {record === undefined || found === undefined ? '' : lineOf(found, record)}
                </span>
                {record?.own === false && (
                  <span className={styles.office}>
                    <IconLock size={16} stroke={1.75} aria-hidden />
                    {office}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {earlier > 0 && (
        <div className={styles.earlier}>
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            {say('earlier', { count: earlier })}
          </Button>
        </div>
      )}
    </Block>
  );
}
