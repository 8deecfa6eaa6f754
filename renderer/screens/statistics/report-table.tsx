import { figure } from '../../../db/contract/report-lines.ts';
import type { Report } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './statistics.module.css';

/** The numbers themselves: every category, zeros too, with percentages, what they are percentages of, and what is missing. */
export function ReportTable({ report }: { readonly report: Report }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const { k } = report.protection;
  const whole = (n: number | null) => (n === null ? <Suppressed /> : figure(report, n, '', formats.number));
  return (
    <section className={styles.tablePlace} aria-label={say('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('category')}</th>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('percent')}</th>
            <th scope="col">{say('denominator')}</th>
            <th scope="col">{say('missing')}</th>
          </tr>
        </thead>
        {report.dimensions.map((dimension) => (
          <tbody key={dimension.id}>
            <tr className={styles.group}>
              <th scope="rowgroup">
                {dimension.label[language]}
                {dimension.multi && <span className={styles.overlap}>{say('overlap')}</span>}
              </th>
              <td />
              <td />
              <td>{whole(dimension.denominator)}</td>
              <td>{whole(dimension.missing)}</td>
            </tr>
            {dimension.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.label[language]}</th>
                <td>{row.suppressed ? <Suppressed /> : whole(row.n)}</td>
                <td>{row.suppressed || row.percent === null ? '' : formats.percent(row.percent)}</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {k !== null && report.dimensions.some(({ rows }) => rows.some(({ suppressed }) => suppressed)) && (
        <p className={styles.outWhy}>{say('hiddenWith', { k })}</p>
      )}
    </section>
  );
}

function Suppressed() {
  const say = useText('statistics');
  return (
    <span className={styles.suppressed} title={say('suppressedLong')}>
      {say('suppressed')}
    </span>
  );
}
