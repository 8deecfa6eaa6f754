import type { Closing } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import styles from './closing-list.module.css';

/** Beside a closing that is being written: what is open in the case, what goes on all the same, and what is asked for no more. */
export function ClosingList({ caseId }: { readonly caseId: string }) {
  const say = useText('case');
  const { answer, refusal } = useAsked(caseId, () => waymark.cases.closing({ caseId }));
  if (refusal !== undefined) return <Refused refusal={refusal} />;
  if (answer === undefined) return null;
  const goesOn = answer.open.filter(({ stops }) => !stops);
  const stops = answer.open.filter((line) => line.stops);
  return (
    <section className={styles.open} aria-label={say('closingOpen')} data-closing>
      {answer.open.length === 0 && <p role="status">{say('closingNothing')}</p>}
      <Lines title={say('closingGoesOn')} lines={goesOn} />
      <Lines title={say('closingStops')} lines={stops} />
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: Closing['open'] }) {
  const sentence = useSentence();
  const formats = useFormats();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ code, places, since, until }, at) => {
          const day = until ?? since;
          const words = sentence(code, places);
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same of one day
          return <li key={at}>{day === null ? words : `${words} · ${formats.day(day)}`}</li>;
        })}
      </ul>
    </>
  );
}
