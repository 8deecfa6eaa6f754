import type { ReactNode } from 'react';
import { baseless, dimensionTitle, figure, matricesOf, type ReportMatrix } from '../../../db/contract/report-lines.ts';
import { isRegisterUnit } from '../../../db/contract/statistics.ts';
import type { Report, ReportDimension, ReportRow } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { CasesBehind } from './cases-behind.tsx';
import styles from './statistics.module.css';

/** The numbers themselves: every category, zeros too, with percentages, what they are percentages of, and what is missing. */
export function ReportTable({ report }: { readonly report: Report }) {
  const say = useText('statistics');
  const { k } = report.protection;
  const matrices = matricesOf(report);
  const single = matrices.filter(({ columns }) => columns.length === 1);
  return (
    <section className={styles.tablePlace} aria-label={say('table')}>
      {matrices
        .filter(({ columns }) => columns.length > 1)
        .map((matrix) => (
          <SideBySide key={matrix.id} report={report} matrix={matrix} />
        ))}
      {single.length > 0 && <OneUnderAnother report={report} matrices={single} />}
      {k !== null && report.dimensions.some(({ rows }) => rows.some(({ suppressed }) => suppressed)) && (
        <p className={styles.outWhy}>{say('hiddenWith', { k })}</p>
      )}
    </section>
  );
}

/** Of a table without columns: one variable under another. */
function OneUnderAnother({
  report,
  matrices,
}: {
  readonly report: Report;
  readonly matrices: readonly ReportMatrix[];
}) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const whole = (n: number | null) => (n === null ? <Suppressed /> : figure(report, n, '', formats.number));
  const base = (dimension: ReportDimension, n: number | null) =>
    n === null && baseless(report, dimension, say('suppressed')) === '' ? '' : whole(n);
  const isCompared = report.compared !== undefined;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('category')}</th>
          <th scope="col">{say('number')}</th>
          <th scope="col">{say('percent')}</th>
          <th scope="col">{say('denominator')}</th>
          <th scope="col">{say('missing')}</th>
          {isCompared && <th scope="col">{say('before')}</th>}
          {isCompared && <th scope="col">{say('change')}</th>}
        </tr>
      </thead>
      {matrices
        .flatMap(({ columns }) => columns)
        .map((dimension) => (
          <tbody key={dimension.id}>
            <tr className={styles.group}>
              <th scope="rowgroup">
                {dimensionTitle(dimension, language)}
                {dimension.multi && <span className={styles.overlap}>{say('overlap')}</span>}
              </th>
              <td />
              <td />
              <td>{base(dimension, dimension.denominator)}</td>
              <td>{base(dimension, dimension.missing)}</td>
              {isCompared && <td colSpan={2} />}
            </tr>
            {dimension.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.label[language]}</th>
                <td>
                  {row.suppressed ? (
                    <Suppressed />
                  ) : (
                    <Behind report={report} dimension={dimension} row={row}>
                      {whole(row.n)}
                    </Behind>
                  )}
                </td>
                <td>{row.suppressed || row.percent === null ? '' : formats.percent(row.percent)}</td>
                <td />
                <td />
                {isCompared && <td>{whole(row.before?.n ?? null)}</td>}
                {isCompared && <td>{row.before?.change == null ? '' : formats.change(row.before.change)}</td>}
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  );
}

/** Of a table with columns: a column each with its number and its percent, what that is of, and what is missing, under them. */
function SideBySide({ report, matrix }: { readonly report: Report; readonly matrix: ReportMatrix }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const whole = (n: number | null | undefined) =>
    n === undefined ? formats.number(0) : n === null ? <Suppressed /> : figure(report, n, '', formats.number);
  const { columns, rows } = matrix;
  const question = columns.at(-1)?.column?.question;
  return (
    <table className={styles.crossed}>
      <caption>
        {columns[0]?.label[language]}
        {question !== null && question !== undefined && ` · ${question[language]}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('category')}</th>
          {columns.map(({ id, column }) => (
            <th key={id} scope="col" colSpan={2}>
              {column?.label[language] ?? say('everybody')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, label, cells }) => (
          <tr key={code}>
            <th scope="row">{label[language]}</th>
            {columns.map((dimension, at) => {
              const row = cells[at];
              const n = whole(row?.n);
              return (
                <NumberAndPercent
                  key={dimension.id}
                  n={
                    row === undefined ? (
                      n
                    ) : (
                      <Behind report={report} dimension={dimension} row={row}>
                        {n}
                      </Behind>
                    )
                  }
                  percent={row?.percent ?? null}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {(['denominator', 'missing'] as const).map((part) => (
          <tr key={part}>
            <th scope="row">{say(part)}</th>
            {columns.map((dimension) => (
              <NumberAndPercent key={dimension.id} n={whole(dimension[part])} percent={null} />
            ))}
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

interface BehindProps {
  readonly report: Report;
  readonly dimension: ReportDimension;
  readonly row: ReportRow;
  readonly children: ReactNode;
}

/** A number of an exact table leads to its cases, where it counts any. */
function Behind({ report, dimension, row, children }: BehindProps) {
  const language = useLanguage((state) => state.language);
  if (report.waterfall === null || isRegisterUnit(report.unit) || row.n === null || row.n === 0) return children;
  const { id, column } = dimension;
  const place =
    column === undefined || column.question === null
      ? { dimension: id }
      : { dimension: column.of, column: column.code };
  return (
    <CasesBehind
      of={{ ...place, row: row.code }}
      called={`${dimensionTitle(dimension, language)}: ${row.label[language]}`}
    >
      {children}
    </CasesBehind>
  );
}

function NumberAndPercent({ n, percent }: { readonly n: ReactNode; readonly percent: number | null }) {
  const formats = useFormats();
  return (
    <>
      <td>{n}</td>
      <td className={styles.share}>{percent === null ? '' : formats.percent(percent)}</td>
    </>
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
