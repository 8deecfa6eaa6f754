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
  const taken = beds.days.map((day) => day.taken);
  const [tonight = 0] = taken;
  const free = beds.days[0]?.free ?? null;
  const most = Math.max(beds.takes ?? 0, ...taken, 1);
  const words =
    beds.takes === null ? say('bedsTaken', { count: tonight }) : say('bedsOf', { taken: tonight, beds: beds.takes });
  const byDay = taken.map((count, at) => `${formats.shortDay(addDays(on, at))}: ${formats.number(count)}`);
  return (
    <figure className={styles.beds}>
      <figcaption>
        <strong>{words}</strong>
        {free !== null && <span className="quiet"> {say('free', { count: free })}</span>}
      </figcaption>
      <span className={styles.bars} role="img" aria-label={say('byDay', { days: byDay.join(', ') })}>
        {taken.map((count, at) => (
          <span
            key={addDays(on, at)}
            className={styles.dayBar}
            data-full={(beds.takes !== null && count >= beds.takes) || undefined}
            title={byDay[at]}
            style={{ height: `${(100 * count) / most}%` }}
          />
        ))}
      </span>
    </figure>
  );
}
