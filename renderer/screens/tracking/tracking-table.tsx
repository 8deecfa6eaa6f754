import { Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { moneyLabel } from '../../../db/codebook/money.ts';
import { MONEY_PARTS, partLabel, TRACKING_SHEET } from '../../../db/codebook/papers/tracking-sheet.ts';
import type { Money, Spent, TrackingRow, TrackingSheet } from '../../../preload/contract.ts';
import { CaseLink } from '../../components/case-link.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import classes from './tracking.module.css';

const NONE = '–';
const COLUMNS = ['reference', 'whose', 'granted', 'ceiling', 'spent', 'left', 'receipts', 'followUp'] as const;
const SUMS = ['paid', 'planned', 'cameBack', 'notConverted', 'elsewhere'] as const;

/**
 * A row for each person, which opens their case, and below it one for their children, whose grant is theirs; below each what another office
 * paid.
 */
export function TrackingTable({ sheet }: { readonly sheet: TrackingSheet }) {
  const language = useLanguage((state) => state.language);
  const say = useText('projects');
  return (
    <ListTable
      label={say('tracking')}
      columns={COLUMNS.map((column) => TRACKING_SHEET[column][language])}
      figuresFrom={COLUMNS.indexOf('granted')}
    >
      {sheet.rows.map((row) => (
        <PersonRows key={row.caseId} {...{ row }} currency={sheet.currency} />
      ))}
    </ListTable>
  );
}

function PersonRows({ row, currency }: { readonly row: TrackingRow; readonly currency: string | null }) {
  const language = useLanguage((state) => state.language);
  const formats = useFormats();
  const { standing, nextFollowUp, nextFollowUpHour: hour } = row;
  return (
    <>
      <Table.Tr>
        <Table.Td className={classes.reference}>
          <CaseLink caseId={row.caseId} reference={row.reference} />
        </Table.Td>
        <Table.Td>{TRACKING_SHEET.person[language]}</Table.Td>
        <Table.Td className={classes.amount}>
          <Amounts amounts={standing.granted} />
        </Table.Td>
        <SpentCells spent={standing.person} currency={currency} />
        <Table.Td className={classes.amount}>{formats.number(standing.receiptsMissing)}</Table.Td>
        <Table.Td className={classes.amount}>
          {nextFollowUp === null ? NONE : [formats.day(nextFollowUp), hour].filter(Boolean).join(' ')}
        </Table.Td>
      </Table.Tr>
      <ElsewhereRow reference={row.reference} spent={standing.person} currency={currency} />
      {standing.children !== null && (
        <Table.Tr>
          <Table.Td className={classes.reference}>{row.reference}</Table.Td>
          <Table.Td>{TRACKING_SHEET.child[language]}</Table.Td>
          <Table.Td className={classes.amount}>
            <Amounts amounts={standing.grantedToChildren} />
          </Table.Td>
          <SpentCells spent={standing.children} currency={currency} />
          <Table.Td className={classes.amount}>{NONE}</Table.Td>
          <Table.Td className={classes.amount}>{NONE}</Table.Td>
        </Table.Tr>
      )}
      {standing.children !== null && (
        <ElsewhereRow reference={row.reference} spent={standing.children} currency={currency} />
      )}
    </>
  );
}

/** What another office says that it paid; nothing where it said nothing. */
function ElsewhereRow(props: { readonly reference: string; readonly spent: Spent; readonly currency: string | null }) {
  const language = useLanguage((state) => state.language);
  const { reference, spent, currency } = props;
  if (spent.elsewhere === undefined || currency === null) return null;
  const nothing = (key: string) => (
    <Table.Td key={key} className={classes.amount}>
      {NONE}
    </Table.Td>
  );
  return (
    <Table.Tr>
      <Table.Td className={classes.reference}>{reference}</Table.Td>
      <Table.Td>{TRACKING_SHEET.byOther[language]}</Table.Td>
      {['granted', 'ceiling'].map(nothing)}
      <Table.Td className={classes.amount}>{moneyLabel(spent.elsewhere, currency, language)}</Table.Td>
      {['left', 'receipts', 'followUp'].map(nothing)}
    </Table.Tr>
  );
}

/** What is passed has a sign beside its number. */
function SpentCells({ spent, currency }: { readonly spent: Spent; readonly currency: string | null }) {
  const language = useLanguage((state) => state.language);
  const say = useText('projects');
  const words = (amount: number | null) =>
    amount === null || currency === null ? NONE : moneyLabel(amount, currency, language);
  const isPassed = spent.left !== null && spent.left < 0;
  return (
    <>
      <Table.Td className={classes.amount}>{words(spent.ceiling)}</Table.Td>
      <Table.Td className={classes.amount}>{words(spent.spent)}</Table.Td>
      <Table.Td className={classes.amount} data-passed={isPassed || undefined}>
        {isPassed && <IconAlertTriangle size={16} stroke={1.75} aria-label={say('passed')} />} {words(spent.left)}
      </Table.Td>
    </>
  );
}

/** What was paid, is planned and came back, a row for each currency: no sum is of two. */
export function SumsTable({ sheet: { sums } }: { readonly sheet: TrackingSheet }) {
  const language = useLanguage((state) => state.language);
  const shown = SUMS.filter((sum) => sum !== 'elsewhere' || sums.elsewhere.length > 0);
  const currencies = [...new Set(shown.flatMap((sum) => sums[sum].map(({ currency }) => currency)))].toSorted();
  if (currencies.length === 0) return null;
  return (
    <ListTable
      label={TRACKING_SHEET.sums[language]}
      columns={[TRACKING_SHEET.sums[language], ...shown.map((sum) => TRACKING_SHEET[sum][language])]}
      figuresFrom={1}
    >
      {currencies.map((currency) => (
        <Table.Tr key={currency}>
          <Table.Td>{currency}</Table.Td>
          {shown.map((sum) => (
            <Table.Td key={sum} className={classes.amount}>
              <Amounts amounts={sums[sum].filter((money) => money.currency === currency)} />
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </ListTable>
  );
}

/** At headquarters: what was paid by country, by where people come from, and by donor. */
export function PartsTables({ sheet: { parts } }: { readonly sheet: TrackingSheet }) {
  const language = useLanguage((state) => state.language);
  if (parts === null) return null;
  return (
    <>
      {MONEY_PARTS.filter((part) => parts[part].length > 0).map((part) => (
        <ListTable
          key={part}
          label={TRACKING_SHEET[part][language]}
          columns={[TRACKING_SHEET[part][language], TRACKING_SHEET.paid[language]]}
          figuresFrom={1}
        >
          {parts[part].map(({ of, paid }) => (
            <Table.Tr key={of}>
              <Table.Td>{partLabel(part, of, language)}</Table.Td>
              <Table.Td className={classes.amount}>
                <Amounts amounts={paid} />
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      ))}
      <p className="quiet">{TRACKING_SHEET.inside[language]}</p>
    </>
  );
}

function Amounts({ amounts }: { readonly amounts: readonly Money[] }) {
  const language = useLanguage((state) => state.language);
  return amounts.map(({ amount, currency }) => moneyLabel(amount, currency, language)).join(' · ') || NONE;
}
