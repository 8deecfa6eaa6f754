import { Button, NativeSelect, Table } from '@mantine/core';
import { monthNotes, monthSums, monthTable, paymentCells } from '../../../db/casework/papers/month-of-payments.ts';
import { PAYMENTS_OF_MONTH } from '../../../db/codebook/papers/payments-of-month.ts';
import { TRACKING_SHEET } from '../../../db/codebook/papers/tracking-sheet.ts';
import { waymark } from '../../calls.ts';
import { ListTable } from '../../components/list-table.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import classes from './tracking.module.css';

interface MonthChoiceProps {
  /** Those in which something was paid. */
  readonly months: readonly string[];
  readonly month: string | undefined;
  readonly onChoose: (month: string | undefined) => void;
}

/** The sheet by person, or what was paid in a month. */
export function MonthChoice({ months, month, onChoose }: MonthChoiceProps) {
  const language = useLanguage((state) => state.language);
  const formats = useFormats();
  const offered = month === undefined || months.includes(month) ? months : [month, ...months];
  return (
    <NativeSelect
      label={PAYMENTS_OF_MONTH.month[language]}
      w="max-content"
      data={[
        { value: '', label: PAYMENTS_OF_MONTH.all[language] },
        ...offered.map((one) => ({ value: one, label: formats.day(one) })),
      ]}
      value={month ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}

/** Each payment of a month, whose reference opens the case, and the sums by currency. */
export function PaymentsOfMonth({ line, month }: { readonly line: string; readonly month: string }) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  const { answer, refusal, asking } = useAsked(`payments ${line} ${month}`, () =>
    waymark.projects.month({ line, month }),
  );
  if (answer === undefined) {
    return asking ? <ProgressBar doing={say('counting')} done={0} total={0} /> : <Refused refusal={refusal} />;
  }
  const sums = monthSums(answer, language);
  return (
    <>
      {answer.rows.length > 0 && (
        <>
          <ListTable label={PAYMENTS_OF_MONTH.month[language]} columns={monthTable(answer, language).columns}>
            {answer.rows.map((payment, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two payments of a day may be alike, and the order is fixed
              <Table.Tr key={at}>
                <Table.Td className={classes.reference}>
                  <Button
                    size="compact-sm"
                    variant="transparent"
                    px={0}
                    fz="inherit"
                    onClick={() => go({ screen: 'case', caseId: payment.caseId })}
                  >
                    {payment.reference}
                  </Button>
                </Table.Td>
                {paymentCells(payment, language).map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
                  <Table.Td key={column}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </ListTable>
          <ListTable label={TRACKING_SHEET.sums[language]} columns={sums.columns} figuresFrom={1}>
            {sums.rows.map(([currency, paid]) => (
              <Table.Tr key={currency}>
                <Table.Td>{currency}</Table.Td>
                <Table.Td className={classes.amount}>{paid}</Table.Td>
              </Table.Tr>
            ))}
          </ListTable>
        </>
      )}
      {monthNotes(answer, language).map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </>
  );
}
