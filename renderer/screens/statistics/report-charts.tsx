import { figure } from '../../../db/contract/report-lines.ts';
import type { Report, ReportDimension } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './charts.module.css';

/** A bar chart for each variable, of everybody: columns stand beside one another in the table alone. Every bar has its number beside it; what is suppressed is hatched and says so. */
export function ReportCharts({ report }: { readonly report: Report }) {
  const say = useText('statistics');
  return (
    <section className={styles.charts} aria-label={say('charts')}>
      {report.dimensions
        .filter(({ column }) => column === undefined)
        .map((dimension) => (
          <Chart key={dimension.id} report={report} dimension={dimension} />
        ))}
    </section>
  );
}

function Chart({ report, dimension }: { readonly report: Report; readonly dimension: ReportDimension }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const what = dimension.label[language];
  const written = (n: number | null) => figure(report, n, say('suppressed'), formats.number);
  const longest = Math.max(1, ...dimension.rows.map(({ n }) => n ?? 0));
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{what}</b>
        {dimension.denominator !== null && (
          <span className={styles.of}>
            {say('denominatorLine', { n: written(dimension.denominator), missing: written(dimension.missing) })}
          </span>
        )}
      </figcaption>
      <div className={styles.bars} role="img" aria-label={say('chartOf', { what })}>
        {dimension.rows.map((row) => (
          <div key={row.code} className={styles.row}>
            <span className={styles.label}>{row.label[language]}</span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                data-suppressed={row.suppressed || undefined}
                style={{ width: row.suppressed ? undefined : `${(100 * (row.n ?? 0)) / longest}%` }}
              />
            </span>
            <span className={styles.value}>
              {row.suppressed
                ? say('suppressed')
                : row.percent === null
                  ? written(row.n)
                  : formats.percent(row.percent)}
            </span>
          </div>
        ))}
      </div>
    </figure>
  );
}
