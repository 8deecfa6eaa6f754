import { Button, NumberInput, Table } from '@mantine/core';
import { IconCircle, IconCircleFilled, IconClock, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportingMark } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import classes from './inbox.module.css';

const SIGNS = { came: IconCircleFilled, late: IconCircle, never: IconMinus, open: IconClock } as const;

/** Who should have reported until when, and who has: worst first, and who has nothing to do is folded away. */
export function Reporting() {
  const say = useText('inbox');
  const formats = useFormats();
  const asked = useAsked('reporting', () => waymark.exchange.reporting({}));
  const act = useAct();
  const [all, setAll] = useState(false);
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  const { offices, dueDay } = asked.answer;
  if (offices.length === 0) return null;
  const behind = offices.filter(({ isComplete }) => !isComplete);
  const shown = all ? offices : behind;
  const months = offices[0]?.months ?? [];
  // When the field is left: what stands in it while somebody types is no day yet.
  const changeDay = (day: number) =>
    day !== dueDay && Number.isInteger(day) && day >= 1 && day <= 28
      ? void act.run(async () => asked.setAnswer(await waymark.exchange.reportingDay({ day })))
      : undefined;
  return (
    <section className={classes.block} aria-labelledby="reporting">
      <div className={classes.head}>
        <h2 className={classes.heading} id="reporting">
          {say('reporting')}
        </h2>
        <span className="quiet">{say('worstFirst', { count: offices.length })}</span>
        <span className="quiet">{say('reportingRule', { day: dueDay })}</span>
        <NumberInput
          size="xs"
          w={64}
          aria-label={say('reportingDay')}
          key={dueDay}
          defaultValue={dueDay}
          onBlur={(event) => changeDay(Number(event.currentTarget.value))}
          min={1}
          max={28}
          clampBehavior="strict"
        />
      </div>
      <Refused refusal={act.refusal} />
      {shown.length > 0 && (
        <ListTable
          label={say('reporting')}
          columns={[
            say('office'),
            say('holdsUntil'),
            ...months.map(({ month }) => formats.shortDay(month)),
            say('gap'),
            say('cases'),
            say('incomplete'),
            say('receipt'),
            '',
          ]}
        >
          {shown.map((row) => (
            <Table.Tr key={row.office}>
              <Table.Td title={row.name}>{row.office}</Table.Td>
              <Table.Td>{row.holdsUntil === null ? '–' : formats.shortDay(row.holdsUntil)}</Table.Td>
              {row.months.map(({ month, due, mark }) => (
                <Table.Td key={month}>
                  <Mark mark={mark} due={due} />
                </Table.Td>
              ))}
              <Table.Td>
                {row.missingNumbers.length === 0 ? (
                  '–'
                ) : (
                  <span className={classes.attention}>
                    {say('gapNumbers', { numbers: row.missingNumbers.join(', ') })}
                  </span>
                )}
              </Table.Td>
              <Table.Td className={classes.figure}>{formats.number(row.cases)}</Table.Td>
              <Table.Td className={classes.figure}>{formats.number(row.incomplete)}</Table.Td>
              <Table.Td>
                <span className={row.receipt === 'owed' ? classes.attention : undefined}>
                  {say(`receipt-${row.receipt}`)}
                </span>
              </Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => go({ screen: 'print', paper: 'feedback-sheet', caseId: null, office: row.office })}
                >
                  {say('feedback')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      {!all && offices.length > behind.length && (
        <div>
          <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
            {say('nothingToDo', { count: offices.length - behind.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Mark({ mark, due }: { readonly mark: ReportingMark; readonly due: string }) {
  const say = useText('inbox');
  const formats = useFormats();
  const Sign = SIGNS[mark];
  return (
    <span className={classes.mark} data-mark={mark}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {say(`mark-${mark}`, { date: formats.shortDay(due) })}
    </span>
  );
}
