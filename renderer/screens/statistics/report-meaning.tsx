import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { isProtected } from '../../../db/codebook/least-k.ts';
import { coverageLines, meaningLines, waterfallLines } from '../../../db/contract/report-lines.ts';
import { isRegisterUnit } from '../../../db/contract/statistics.ts';
import type { Report } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { CasesBehind } from './cases-behind.tsx';
import styles from './statistics.module.css';

/** What the numbers below mean: what is counted, of whom, since when. Stands above them, not in a footnote. */
export function ReportMeaning({ report }: { readonly report: Report }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const words = { language, day: formats.day };
  const protectedBy = report.protection.k;
  return (
    <section className={styles.meaning} aria-label={report.title[language]}>
      <h2 className={styles.title}>
        {report.title[language]}
        <span className={styles.shield} data-off={!isProtected(protectedBy) || undefined}>
          {isProtected(protectedBy) ? (
            <IconShieldCheck size={16} stroke={1.75} aria-hidden />
          ) : (
            <IconShieldOff size={16} stroke={1.75} aria-hidden />
          )}
          {protectedBy === null ? say('hidesNone') : say('hidesUnder', { k: protectedBy })}
        </span>
      </h2>
      <dl className={styles.facts}>
        {meaningLines(report, words).map(([label, value]) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{report.caveats[0]?.[language]}</p>
      {report.waterfall === null ? (
        report.notCounted.map(({ why, n }) => (
          <p key={why}>{n === null ? say(`not-${why}-few`) : say(`not-${why}`, { count: n })}</p>
        ))
      ) : (
        <Waterfall report={report} />
      )}
    </section>
  );
}

/** Where everybody known went who is not counted, a step a line. */
function Waterfall({ report }: { readonly report: Report }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  return (
    <dl className={styles.steps} aria-label={say('waterfall')}>
      {waterfallLines(report, { language, day: formats.day }, formats.number).map(({ step, label, n }) => (
        <div key={step} data-step={step}>
          <dt>{label}</dt>
          <dd>
            {isRegisterUnit(report.unit) ? (
              n
            ) : (
              <CasesBehind of={{ step }} called={label}>
                {n}
              </CasesBehind>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the numbers rest on: how they were counted, what is missing from them, which offices reported until when. */
export function ReportRests({ report }: { readonly report: Report }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  return (
    <section className={styles.meaning} aria-label={say('rests')}>
      <h2 className={styles.title}>{say('rests')}</h2>
      <ul className={styles.caveats}>
        {report.caveats.slice(1).map((caveat) => (
          <li key={caveat.en}>{caveat[language]}</li>
        ))}
        {report.coverage.offices.length > 0 && (
          <li>{coverageLines(report, { language, day: formats.day }).join(' · ')}</li>
        )}
      </ul>
    </section>
  );
}
