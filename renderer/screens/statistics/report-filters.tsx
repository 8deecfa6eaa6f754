import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { MOST_FILTERS } from '../../../db/contract/statistics.ts';
import type { FilterVariables } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { askFilter, useAskedReport } from './asked-report.ts';
import { Codes, useLabel, useOptions, Which } from './filter-fields.tsx';
import styles from './statistics.module.css';

/** What is being chosen: `null` nothing, `''` which variable, else the codes of that one. */
type Choosing = string | null;

/** Of whoever is counted only those with any of the codes chosen, of every variable chosen. A line each, and one quiet button for who needs none. */
export function ReportFilters() {
  const say = useText('statistics');
  const { filters } = useAskedReport();
  const [choosing, setChoosing] = useState<Choosing>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  /** Nobody is left without a place: whoever has chosen, or taken away, is where the next filter is added; where none can be, on the last. */
  const [returns, setReturns] = useState(false);
  useEffect(() => {
    if (!returns) return;
    setReturns(false);
    (opener.current ?? [...(place.current?.querySelectorAll<HTMLElement>('[data-filter]') ?? [])].at(-1))?.focus();
  }, [returns]);
  const end = () => {
    setChoosing(null);
    setReturns(true);
  };
  const isNew = choosing !== null && choosing !== '' && filters.every(({ variable }) => variable !== choosing);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <div ref={place} className={styles.filters} role="group" aria-label={say('filters')}>
      {(filters.length > 0 || choosing !== null) && (
        <Chosen choosing={choosing} isNew={isNew} onChoosing={setChoosing} onEnd={end} />
      )}
      {choosing === null && filters.length < MOST_FILTERS && (
        <Button
          ref={opener}
          variant="subtle"
          size="compact-sm"
          className={styles.addFilter ?? ''}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setChoosing('')}
        >
          {say('addFilter')}
        </Button>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly choosing: Choosing;
  /** Its variable has no code yet, and so no line. */
  readonly isNew: boolean;
  readonly onChoosing: (choosing: Choosing) => void;
  readonly onEnd: () => void;
}

/** The lines, one of them open, or the choice of a variable; asked for only where there is anything to word. */
export function Chosen({ choosing, isNew, onChoosing, onEnd }: ChosenProps) {
  const { filters, mapping } = useAskedReport();
  const { answer, refusal } = useAsked(`filters ${mapping}`, () =>
    waymark.statistics.filters(mapping === null ? {} : { mapping }),
  );
  // One that has no code yet, or none any more, keeps its field: nothing that is typed there is lost.
  const lines = isNew && choosing !== null ? [...filters, { variable: choosing, codes: [] }] : filters;
  return (
    <>
      <Refused refusal={refusal} />
      {answer !== undefined &&
        lines.map(({ variable, codes }) =>
          variable === choosing ? (
            <Codes key={variable} there={answer} variable={variable} onEnd={onEnd} />
          ) : (
            <Line
              key={variable}
              there={answer}
              variable={variable}
              codes={codes}
              onChange={() => onChoosing(variable)}
              onAway={() => {
                askFilter(variable, []);
                onEnd();
              }}
            />
          ),
        )}
      {choosing === '' && <Which there={answer ?? NOTHING_YET} onVariable={onChoosing} onEnd={onEnd} />}
    </>
  );
}

/** The field is there before what it offers: who types on after opening it types into it, and whoever is refused can leave it. */
const NOTHING_YET: FilterVariables = { variables: [], lists: {} };

interface LineProps {
  readonly there: FilterVariables;
  readonly variable: string;
  readonly codes: readonly string[];
  readonly onChange: () => void;
  readonly onAway: () => void;
}

/** A filter that is chosen, as it is read: press it to change it. */
function Line({ there, variable, codes, onChange, onAway }: LineProps) {
  const say = useText('statistics');
  const [named, options] = [useLabel(there, variable), useOptions(there, variable)];
  const words = codes.map((code) => options.find(({ value }) => value === code)?.label ?? code).join(' · ');
  const filter = `${named}: ${words}`;
  return (
    <div className={styles.filter}>
      <button
        type="button"
        data-filter
        className={`word-button ${styles.filterWords}`}
        title={say('filterChange', { filter })}
        onClick={onChange}
      >
        <span>{named}</span> {words}
      </button>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={say('filterAway', { filter })} onClick={onAway}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  );
}
