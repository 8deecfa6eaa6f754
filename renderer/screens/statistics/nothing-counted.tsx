import { IconChartBar } from '@tabler/icons-react';
import { countsPeople, type Unit } from '../../../db/contract/statistics.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useText } from '../../locales/index.ts';

/** In the place of a table in which nothing is: what there is none of goes by what it counts. */
export function NothingCounted({ unit }: { readonly unit: Unit }) {
  const say = useText('statistics');
  return (
    <EmptyState
      icon={IconChartBar}
      title={say(countsPeople(unit) ? 'nothing' : 'nothingNoted')}
      text={say('nothingDo')}
    />
  );
}
