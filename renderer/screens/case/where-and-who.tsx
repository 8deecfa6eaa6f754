import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { Block, Fact } from './block.tsx';
import { labelled } from './record-line.ts';
import { sectionOf } from './section-state.ts';
import type { SummaryProps } from './summary.tsx';
import styles from './where-and-who.module.css';

/** Where the person sleeps: house, room, nights, children along. */
export function Where({ file, onRecord }: Pick<SummaryProps, 'file' | 'onRecord'>) {
  const say = useText('case');
  const common = useText('common');
  const words = useWords();
  const formats = useFormats();
  const answerWords = useAnswerWords(file.records);
  const { where } = file.summary;
  const stay = file.records.find(({ id, kind }) => kind === 'stay' && id === where?.record);
  if (where === null || stay === undefined) return null;
  const said = ['kind', 'house', 'room'].flatMap((id) => {
    const asked = questionOf('stay', id);
    const answer = stay.body[id];
    if (asked === undefined || answer === undefined) return [];
    const value = answerWords('stay', asked, answer, stay.body);
    return [asked.list === undefined ? labelled(common, words(asked.label), value) : value];
  });
  const { presence, from, until, nights, children } = where;
  return (
    <Block title={say('where')}>
      <button
        type="button"
        className={`word-button ${styles.stay}`}
        onClick={() => onRecord(sectionOf('stay'), stay.id)}
      >
        {said.join(' · ') || say('stays')}
      </button>
      <p>
        {presence === 'arriving' && from !== null
          ? say('arrives', { day: formats.day(from) })
          : [
              nights === null ? '' : say('nights', { count: nights }),
              until === null ? '' : say('untilDay', { day: formats.shortDay(until) }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
      </p>
      {children !== null && (
        <p>
          {say('childrenAlong', { count: children.count })}
          {children.ages.length > 0 &&
            ` · ${say('childrenAges', { ages: formats.list(children.ages.map(formats.number)) })}`}
        </p>
      )}
    </Block>
  );
}

/** Who has the case, and which offices read it. */
export function Who({ file }: Pick<SummaryProps, 'file'>) {
  const say = useText('case');
  const formats = useFormats();
  const { row, assigned, closedTo, summary } = file;
  if (!file.sees.includes('contact')) return null;
  return (
    <Block title={say('who')}>
      <dl className={styles.facts}>
        <Fact label={say('assign')}>{assigned.length > 0 ? formats.list(assigned) : say('assignNone')}</Fact>
        <Fact label={say('offices')}>{row.offices.join(', ')}</Fact>
        {summary.readers.length > 0 && (
          <Fact label={say('readers')}>
            {summary.readers
              .map(({ office, at }) => say('readSince', { office, day: formats.shortDay(at.slice(0, 10)) }))
              .join(', ')}
          </Fact>
        )}
      </dl>
      {closedTo && <p className={styles.closed}>{say('closedTo')}</p>}
    </Block>
  );
}

/** A row for each project that was tried. */
export function Tried({ file }: Pick<SummaryProps, 'file'>) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  if (file.eligibility.length === 0) return null;
  return (
    <Block title={say('eligibility')}>
      <dl className={styles.facts}>
        {file.eligibility.map(({ project, result, reason, date, office }) => {
          const label = codeLabel('decision-result', result);
          const why = reason === null ? undefined : codeLabel('decision-reason', reason);
          return (
            <Fact key={`${project} ${office} ${date}`} label={project}>
              {label === undefined ? result : words(label)}
              {reason === null ? '' : `: ${why === undefined ? reason : words(why)}`}
              {date === null ? '' : `, ${formats.day(date)}`}
            </Fact>
          );
        })}
      </dl>
    </Block>
  );
}
