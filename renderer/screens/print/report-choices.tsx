import { Checkbox, Select, TextInput } from '@mantine/core';
import {
  AGREED_OUTSIDE,
  PART_LABELS,
  REPORT_READERS,
  type ReportPart,
  type ReportReader,
} from '../../../db/codebook/papers/case-report.ts';
import type { AnswerOf, papersArea, ReportAsked } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useWords } from '../../components/answers/words.ts';
import { Refused } from '../../components/refused.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import styles from './print.module.css';

/** For whom a detailed report is, as it is being chosen. */
export interface ReportChoice extends ReportAsked {
  /** Of one for another office: its code. */
  readonly office?: string;
}

export const FIRST_CHOICE: ReportChoice = { reader: 'own-office', without: [] };

interface ReportChoicesProps {
  readonly choice: ReportChoice;
  /** What holds something, for this reader. */
  readonly parts: AnswerOf<(typeof papersArea)['content']>['parts'];
  readonly onChange: (choice: ReportChoice) => void;
}

/** For whom, and which parts go: each by its digit. What may stand on the report at all the database decides by whom it is for. */
export function ReportChoices({ choice, parts, onChange }: ReportChoicesProps) {
  const say = useText('print');
  const words = useWords();
  const left = (part: ReportPart) => {
    const { without } = choice;
    onChange({
      ...choice,
      without: without.includes(part) ? without.filter((other) => other !== part) : [...without, part],
    });
  };
  useKeys({
    tab: (digit) => {
      const part = parts[Number(digit) - 1]?.part;
      if (part !== undefined) left(part);
    },
  });
  return (
    <>
      <Select
        label={say('reader')}
        data={REPORT_READERS.map((value) => ({ value, label: say(`reader-${value}`) }))}
        value={choice.reader}
        allowDeselect={false}
        onChange={(value) => onChange({ reader: readerOf(value), without: [] })}
      />
      {choice.reader === 'other-office' && <OfficeChoice choice={choice} onChange={onChange} />}
      {choice.reader === 'outside' && <OutsideChoice choice={choice} onChange={onChange} />}
      {parts.length > 0 && (
        <fieldset className={styles.parts}>
          <legend className={styles.label}>{say('parts')}</legend>
          {parts.map(({ part, count }, at) => (
            <Checkbox
              key={part}
              size="sm"
              label={
                <span className={styles.part}>
                  {at < 9 && <kbd>{at + 1}</kbd>}
                  <span>{words(PART_LABELS[part])}</span>
                  {count > 0 && <span className="quiet">{count}</span>}
                </span>
              }
              checked={!choice.without.includes(part)}
              onChange={() => left(part)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function readerOf(value: string | null): ReportReader {
  return REPORT_READERS.find((reader) => reader === value) ?? 'own-office';
}

type ChoiceProps = Omit<ReportChoicesProps, 'parts'>;

/** Which of our offices a paper goes to. */
export function OfficeChoice({ choice, onChange }: ChoiceProps) {
  const say = useText('print');
  const { answer, refusal } = useAsked('offices of the report', () => waymark.exchange.offices({}));
  const offices = (answer?.offices ?? []).filter(({ headquarters }) => !headquarters);
  return (
    <>
      <Refused refusal={refusal} />
      <Select
        label={say('readerOffice')}
        data={offices.map(({ office, name }) => ({
          value: office,
          label: name === office ? office : `${name} (${office})`,
        }))}
        value={choice.office ?? null}
        searchable
        nothingFoundMessage={say('noOffice')}
        onChange={(office) => onChange({ ...choice, ...(office === null ? {} : { office }) })}
      />
    </>
  );
}

function OutsideChoice({ choice, onChange }: ChoiceProps) {
  const say = useText('print');
  const agreedOf = (value: string | null) => AGREED_OUTSIDE.find((matter) => matter === value);
  return (
    <>
      <Select
        label={say('agreed')}
        data={AGREED_OUTSIDE.map((value) => ({ value, label: say(`agreed-${value}`) }))}
        value={choice.agreed ?? null}
        onChange={(value) => {
          const agreed = agreedOf(value);
          onChange({ ...choice, ...(agreed === undefined ? {} : { agreed }) });
        }}
      />
      <TextInput
        label={say('readerName')}
        value={choice.name ?? ''}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange({ ...choice, name: event.currentTarget.value })}
      />
    </>
  );
}
