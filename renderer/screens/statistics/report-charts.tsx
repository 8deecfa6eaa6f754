import { chartsOf, notDrawn } from '../../../db/contract/charts/chart.ts';
import { CHART_WIDTH, drawChart } from '../../../db/contract/charts/draw-chart.ts';
import { type Drawing, type Mark, SIZES } from '../../../db/contract/charts/drawing.ts';
import { scalesOf } from '../../../db/contract/charts/scale.ts';
import type { Report } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './charts.module.css';

/** The charts of a table, drawn as in a file and on paper, all on one scale; each is read aloud with the numbers of its table. */
export function ReportCharts({ report }: { readonly report: Report }) {
  const say = useText('statistics');
  const { day } = useFormats();
  const language = useLanguage((state) => state.language);
  const words = { language, day };
  const charts = chartsOf(report, words);
  const scales = scalesOf(charts);
  return (
    <section className={styles.charts} aria-label={say('charts')}>
      {charts.map((chart) => (
        <Picture key={`${chart.id} ${chart.shape}`} drawing={drawChart(chart, scales, words)} />
      ))}
      {notDrawn(report, words).map((line) => (
        <p key={line} className={styles.notDrawn}>
          {line}
        </p>
      ))}
    </section>
  );
}

function Picture({ drawing: { width, height, aloud, marks } }: { readonly drawing: Drawing }) {
  return (
    <figure className={width > CHART_WIDTH ? `${styles.chart} ${styles.wide}` : styles.chart}>
      <svg role="img" aria-label={aloud} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        {marks.map((mark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name; a picture is drawn anew as a whole.
          <Drawn key={at} mark={mark} />
        ))}
      </svg>
    </figure>
  );
}

function Drawn({ mark }: { readonly mark: Mark }) {
  const className = styles[mark.look];
  if (mark.shape === 'path') return <path className={className} d={mark.d} />;
  const { x, y } = mark;
  if (mark.shape === 'rect')
    return <rect className={className} {...{ x, y }} width={mark.width} height={mark.height} />;
  return (
    <text className={className} {...{ x, y }} fontSize={SIZES[mark.look]} textAnchor={mark.anchor}>
      {mark.text}
    </text>
  );
}
