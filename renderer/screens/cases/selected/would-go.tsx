import type { AnswerOf, contract } from '../../../../preload/contract.ts';
import { useText } from '../../../locales/index.ts';
import classes from './selected.module.css';

type Erasable = NonNullable<AnswerOf<(typeof contract)['cases']['keeping']>['erase']>;

/** What erasing these files would take, and what would stay of them: here, in other offices, on paper. */
export function WouldGo({ wouldGo }: { readonly wouldGo: Erasable['wouldGo'] }) {
  const say = useText('keeping');
  const { offices, papers } = wouldGo;
  const goes = (['records', 'pictures', 'tasks', 'links'] as const).filter((what) => wouldGo[what] > 0);
  const stays = [
    say('row'),
    ...(offices.length === 0 ? [] : [say('offices', { offices: offices.join(', ') })]),
    ...(papers.length === 0 ? [] : [say('papers', { numbers: papers.join(', ') })]),
  ];
  return (
    <section className={classes.goes} data-would-go>
      <h3>{say('wouldGo')}</h3>
      <ul>
        {goes.map((what) => (
          <li key={what}>{say(what, { count: wouldGo[what] })}</li>
        ))}
      </ul>
      <h3>{say('wouldStay')}</h3>
      <ul>
        {stays.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
