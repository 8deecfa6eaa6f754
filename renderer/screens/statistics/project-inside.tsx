import { TextInput } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useState } from 'react';
import { asTabs } from '../../../db/codebook/csv.ts';
import { listOf } from '../../../db/contract/report.ts';
import { periodWords, reportLines } from '../../../db/contract/report-lines.ts';
import type { ProjectAsked, ProjectNumber, Report } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { printOwn } from '../../print-paper.ts';
import { useAsked } from '../../state/asked.ts';
import { showBehind } from '../../state/case-list.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { useAskedReport } from './asked-report.ts';
import { contractDocument } from './contract-document.ts';
import { projectSections } from './project-sections.ts';
import styles from './statistics.module.css';
import { type Sending, useChosenFile, WaysOut } from './ways-out.tsx';

/** A project as it stands, exactly: targets beside what was achieved, what it did, money and cost a person. Nothing of it leaves but inside. */
export function ProjectInside({ onLeft }: { readonly onLeft: () => void }) {
  const say = useText('statistics');
  const { projectLines: lines, projectUntil: until } = useAskedReport();
  const asked = { line: [...lines], until };
  const { answer, refusal, asking } = useAsked(`project ${lines.join(' ')} ${until}`, async () =>
    lines.length === 0 ? null : waymark.statistics.projectInside(asked),
  );
  if (refusal !== undefined) return <Refused refusal={refusal} />;
  if (lines.length === 0)
    return <EmptyState icon={IconReportMoney} title={say('projectNone')} text={say('projectNoneDo')} />;
  if (asking || answer === undefined || answer === null)
    return <ProgressBar doing={say('counting')} done={0} total={0} />;
  return (
    <>
      <Shown report={answer} asked={asked} />
      <Take asked={asked} onLeft={onLeft} />
    </>
  );
}

function Shown({ report, asked }: { readonly report: Report; readonly asked: ProjectAsked }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const words = { language, day: formats.day, say, formats };
  const [first, ...notes] = report.caveats;
  return (
    <>
      <section className={styles.meaning} aria-label={report.title[language]}>
        <h2 className={styles.title}>{report.narrowed[0]?.label[language]}</h2>
        <dl className={styles.facts}>
          <div>
            <dt>{say('period')}</dt>
            <dd>{periodWords(report.period, words)}</dd>
          </div>
          <div>
            <dt>{say('office')}</dt>
            <dd>{listOf(report.filters.office).join(', ')}</dd>
          </div>
        </dl>
        <p>{first?.[language]}</p>
      </section>
      <section className={styles.tablePlace} aria-label={say('table')}>
        {projectSections(report, words).map(({ title, head, rows }) => (
          <table key={title} className={`${styles.crossed} ${styles.project}`}>
            <caption>{title}</caption>
            <thead>
              <tr>
                {head.map((word, at) => (
                  <th key={word} scope="col">
                    {at === 0 ? say('category') : word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, cells }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {cells.map(({ text, of }, at) => (
                    <td key={head[at + 1]}>
                      {of === undefined ? (
                        text
                      ) : (
                        <Behind number={{ project: asked, of }} called={`${title}: ${name}`}>
                          {text}
                        </Behind>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
      <section className={styles.meaning} aria-label={say('rests')}>
        <h2 className={styles.title}>{say('rests')}</h2>
        <ul className={styles.caveats}>
          {notes.map((caveat) => (
            <li key={caveat.en}>{caveat[language]}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface BehindProps {
  readonly number: ProjectNumber;
  readonly called: string;
  readonly children: string;
}

/** Opens the cases behind it, for whoever may open cases. */
function Behind({ number, called, children }: BehindProps) {
  const say = useText('statistics');
  const opensCases = useMay('open-case');
  if (!opensCases) return children;
  const open = () => {
    showBehind(number, called);
    go({ screen: 'cases' });
  };
  return (
    <button type="button" className={styles.behind} title={say('behind', { number: called })} onClick={open}>
      {children}
    </button>
  );
}

/** Each way is registered first, as internal, with its reason; what leaves is what was registered. */
function Take({ asked, onLeft }: { readonly asked: ProjectAsked; readonly onLeft: () => void }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const chosenFile = useChosenFile();
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  const words = { language, day: formats.day, say, formats };
  const toFile = async (as: 'xlsx' | 'csv') => {
    const place = await chosenFile(as);
    if (place === null) return null;
    const { number } = await waymark.statistics.projectFile({ ...asked, reason, as, out: place.token, language });
    return say('released', { number });
  };
  const send: Sending = {
    copy: async () => {
      const { number, report } = await waymark.statistics.project({ ...asked, reason, how: 'copy' });
      await waymark.desk.copy({ text: asTabs(reportLines(report, number, words), language) });
      return say('copied', { number });
    },
    print: async () => {
      const { number, report } = await waymark.statistics.project({ ...asked, reason, how: 'print' });
      const printed = await printOwn('statistics', contractDocument(report, number, words));
      return printed === false ? null : say('released', { number });
    },
    xlsx: () => toFile('xlsx'),
    csv: () => toFile('csv'),
  };
  return (
    <section className={styles.out} aria-label={say('out')}>
      <WaysOut send={send} disabled={reason === ''} why={say('projectWhy')} onLeft={onLeft}>
        <TextInput
          label={say('reason')}
          flex={1}
          miw="12rem"
          maxLength={500}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </WaysOut>
    </section>
  );
}
