import { VisuallyHidden } from '@mantine/core';
import type { HouseBeds } from '../../../preload/contract.ts';
import { houseName } from '../../components/house-name.ts';
import { useFormats, useText } from '../../locales/index.ts';
import classes from './all-houses.module.css';
import { countedIn, countedInAll, DAY_LISTS, type DayList, type ShownList } from './day-lists.ts';
import { moveByArrows } from './move-by-arrows.ts';

interface AllHousesProps {
  readonly houses: readonly HouseBeds[];
  readonly shown: ShownList | undefined;
  /** The list behind a number, or the same again: everybody. */
  readonly onShow: (shown: ShownList | undefined) => void;
}

/** The beds of one day over all houses: a bar and its numbers a house, and each number opens the list that it counts. */
export function AllHouses({ houses, shown, onShow }: AllHousesProps) {
  const say = useText('house');
  const forWhom = useText('houses');
  const most = Math.max(1, ...houses.map((house) => Math.max(house.takes ?? 0, house.days[0]?.taken ?? 0)));
  const number = (list: DayList, house: string | null, title: string, count: number | null) => (
    <NumberOfList
      {...{ list, title, count }}
      isShown={shown?.list === list && shown.house === house}
      onShow={(isShown) => onShow(isShown ? { list, house } : undefined)}
    />
  );
  return (
    <section className={classes.all} aria-label={say('allHouses')}>
      <table className={classes.table} onKeyDown={moveByArrows}>
        <thead>
          <tr>
            <th scope="col">{say('houseCode')}</th>
            <th scope="col" className={classes.barColumn}>
              <VisuallyHidden>{say('list-taken')}</VisuallyHidden>
            </th>
            {DAY_LISTS.map((list) => (
              <th key={list} scope="col" className={classes.number}>
                {say(`list-${list}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {houses.map((house) => (
            <tr key={house.code}>
              <th scope="row">
                {houseName(house)}
                <span className={classes.forWhom}>{house.forWhom.map((who) => forWhom(`for-${who}`)).join(', ')}</span>
              </th>
              <td aria-hidden>
                <BedsBar house={house} most={most} />
              </td>
              {DAY_LISTS.map((list) => (
                <td key={list} className={classes.number}>
                  {number(list, house.code, say('house', { house: house.code }), countedIn(list, house))}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {say('everyHouse')}
            </th>
            {DAY_LISTS.map((list) => (
              <td key={list} className={classes.number}>
                {number(list, null, say('everyHouse'), countedInAll(list, houses))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface NumberOfListProps {
  readonly list: DayList;
  /** Of which house, in words. */
  readonly title: string;
  readonly count: number | null;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

function NumberOfList({ list, title, count, isShown, onShow }: NumberOfListProps) {
  const say = useText('house');
  const formats = useFormats();
  if (count === null) return <span className="quiet">–</span>;
  const name = say('listOf', { list: say(`list-${list}`), house: title, count: formats.number(count) });
  return (
    <button
      type="button"
      className={classes.open}
      data-column={list}
      data-none={count === 0 || undefined}
      aria-pressed={isShown}
      aria-label={name}
      onClick={() => onShow(!isShown)}
    >
      {formats.number(count)}
    </button>
  );
}

/** Beds of a house as a bar, as long as the house is large: taken, of them those of who comes that day striped, and free as an outline. */
function BedsBar({ house, most }: { readonly house: HouseBeds; readonly most: number }) {
  const { taken, comes, free } = house.days[0] ?? { taken: 0, comes: 0, free: null };
  // Who comes and leaves on one day has no bed of the night.
  const arriving = Math.min(comes, taken);
  const width = (beds: number) => ({ width: `${(100 * beds) / most}%` });
  return (
    <span className={classes.bar}>
      <span data-part="stay" style={width(taken - arriving)} />
      <span data-part="comes" style={width(arriving)} />
      <span data-part="free" style={width(free ?? 0)} />
    </span>
  );
}
