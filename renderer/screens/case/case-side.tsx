import { Button } from '@mantine/core';
import { IconBan, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { form } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import type { SharingWith } from '../../../db/codebook/sharing.ts';
import type { CaseFile, Gate } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { useSentence } from '../../components/sentence.ts';
import { FlagMark, StageMark } from '../../components/stage-and-flag-badges.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import styles from './case-side.module.css';

interface CaseSideProps {
  readonly file: CaseFile;
  readonly onRecord: (kind: string, id: string) => void;
  readonly onDraft: (kind: string, record: string | null) => void;
}

/** Where the case stands: stage, flags, gates with what is missing, what may be shared, drafts, the timeline. */
export function CaseSide({ file, onRecord, onDraft }: CaseSideProps) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const { row } = file;
  const labelOf = (kind: string) => {
    const found = form(kind);
    return found === undefined ? kind : words(found.label);
  };
  // What must be there before anything is decided for a child is not asked of an adult.
  const gates = file.gates.filter(({ gate }) => gate !== 'child' || row.minor);
  const nextStep = row.nextStep === null ? undefined : codeLabel('next-step', row.nextStep);
  return (
    <aside className={styles.side} aria-label={say('stands')}>
      <Block title={say('stands')}>
        <div className={styles.marks}>
          <StageMark stage={row.stage} />
          {row.flags.map((flag) => (
            <FlagMark key={flag.flag} flag={flag} />
          ))}
        </div>
        <dl className={styles.facts}>
          {row.nextStep !== null && (
            <Fact label={say('nextStep')}>
              {nextStep === undefined ? row.nextStep : words(nextStep)}
              {row.nextStepOn === null ? '' : `, ${formats.day(row.nextStepOn)}`}
            </Fact>
          )}
          {file.assigned.length > 0 && <Fact label={say('assign')}>{formats.list(file.assigned)}</Fact>}
          {row.offices.length > 1 && <Fact label={say('offices')}>{row.offices.join(', ')}</Fact>}
        </dl>
        {file.closedTo && <p className={styles.closed}>{say('closedTo')}</p>}
      </Block>
      {file.drafts.length > 0 && (
        <Block title={say('drafts')}>
          <ul className={styles.list}>
            {file.drafts.map((draft) => (
              <li key={draft.id}>
                <button type="button" className={styles.line} onClick={() => onDraft(draft.kind, draft.record)}>
                  <IconPencil size={14} stroke={1.7} aria-hidden />
                  {say('draftAt', { form: labelOf(draft.kind), at: formats.moment(draft.at) })}
                </button>
              </li>
            ))}
          </ul>
        </Block>
      )}
      {gates.length > 0 && (
        <Block title={say('gates')}>
          <ul className={styles.list}>
            {gates.map((gate) => (
              <GateLine key={gate.gate} gate={gate} />
            ))}
          </ul>
        </Block>
      )}
      {file.sharing !== null && file.consent.length > 0 && (
        <Block title={say('sharing')}>
          <dl className={styles.facts}>
            <Fact label={say('toHeadquarters')}>
              <Shared answer={file.sharing.headquarters} />
            </Fact>
            <Fact label={say('toReceiving')}>
              <Shared answer={file.sharing.receiving} />
            </Fact>
          </dl>
        </Block>
      )}
      {file.eligibility.length > 0 && (
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
      )}
      <Timeline file={file} labelOf={labelOf} onRecord={onRecord} />
    </aside>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.block} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const say = useText('case');
  return (
    <div>
      <dt>{say('labelled', { label })}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Shared({ answer }: { readonly answer: SharingWith }) {
  const say = useText('case');
  const words = useWords();
  if (answer === 'emergency' || answer === 'not-recorded') return say(`share-${answer}`);
  const label = codeLabel('consent-share', answer);
  return label === undefined ? answer : words(label);
}

function GateLine({ gate }: { readonly gate: Gate }) {
  const say = useText('case');
  const sentence = useSentence();
  return (
    <li className={styles.gate} data-allowed={gate.allowed}>
      {gate.allowed ? (
        <IconCircleCheck size={16} stroke={1.8} aria-hidden />
      ) : (
        <IconBan size={16} stroke={1.8} aria-hidden />
      )}
      <div>
        <span>
          {say('labelled', { label: say(`gate-${gate.gate}`) })}
          <b>{say(gate.allowed ? 'allowed' : 'notYet')}</b>
        </span>
        {gate.missing.map(({ code, places }) => (
          <p key={code} className={styles.missing}>
            {sentence(code, places)}
          </p>
        ))}
      </div>
    </li>
  );
}

/** More are shown on demand: a case of three years has hundreds. */
const LINES = 8;

interface TimelineProps {
  readonly file: CaseFile;
  readonly labelOf: (kind: string) => string;
  readonly onRecord: (kind: string, id: string) => void;
}

function Timeline({ file, labelOf, onRecord }: TimelineProps) {
  const say = useText('case');
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const ours = file.records.find((record) => record.own)?.office;
  const lines = all ? file.timeline : file.timeline.slice(0, LINES);
  const rest = file.timeline.length - lines.length;
  return (
    <Block title={say('timeline')}>
      {lines.length === 0 && <p className="quiet">{say('noDates')}</p>}
      <ol className={styles.list}>
        {lines.map(({ date, kind, record, office }) => (
          <li key={record}>
            <button type="button" className={styles.event} onClick={() => onRecord(kind, record)}>
              <span className={styles.date}>{formats.day(date)}</span>
              <span>{labelOf(kind)}</span>
              {office !== ours && <span className={styles.office}>{office}</span>}
            </button>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {say('showAll', { count: rest })}
        </Button>
      )}
    </Block>
  );
}
