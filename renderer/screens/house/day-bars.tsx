import { addDays } from '../../../db/codebook/date.ts';
import type { HouseBeds } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import styles from './house.module.css';

interface DayBarsProps {
  readonly beds: HouseBeds;
  readonly on: string;
}

/** How many beds are taken tonight and on the days that follow: a number, and a bar a day of the same height for the same share. */
export function DayBars({ beds, on }: DayBarsProps) {
  const say = useText('house');
  const formats = useFormats();
  const [tonight = 0] = beds.days;
  const most = Math.max(beds.takes ?? 0, ...beds.days, 1);
  const words =
    beds.takes === null ? say('bedsTaken', { count: tonight }) : say('bedsOf', { taken: tonight, beds: beds.takes });
  const byDay = beds.days.map((taken, at) => `${formats.shortDay(addDays(on, at))}: ${formats.number(taken)}`);
  return (
    <figure className={styles.beds}>
      <figcaption>
        <strong>{words}</strong>
        {beds.takes !== null && (
          <span className="quiet"> {say('free', { count: Math.max(0, beds.takes - tonight) })}</span>
        )}
      </figcaption>
      <span className={styles.bars} role="img" aria-label={say('byDay', { days: byDay.join(', ') })}>
        {beds.days.map((taken, at) => (
          <span
            key={addDays(on, at)}
            className={styles.dayBar}
            data-full={(beds.takes !== null && taken >= beds.takes) || undefined}
            title={byDay[at]}
            style={{ height: `${(100 * taken) / most}%` }}
          />
        ))}
      </span>
    </figure>
  );
}
