import { NativeSelect, Table } from '@mantine/core';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { moneyLabel } from '../../../db/codebook/money.ts';
import { PAYMENTS_OF_MONTH } from '../../../db/codebook/papers/payments-of-month.ts';
import { TRACKING_SHEET } from '../../../db/codebook/papers/tracking-sheet.ts';
import type { Money, MonthOfPayments, PaymentOfMonth } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { CaseLink } from '../../components/case-link.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { fill } from '../../formats.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import classes from './tracking.module.css';

const NONE = '–';

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

interface PartnerChoiceProps {
  /** Those that payments of the month name. */
  readonly partners: readonly string[];
  readonly partner: string | null;
  readonly onChoose: (partner: string | undefined) => void;
}

/** All payments of a month, or what went through or to one partner; nothing to choose where no payment names one. */
export function PartnerChoice({ partners, partner, onChoose }: PartnerChoiceProps) {
  const language = useLanguage((state) => state.language);
  const offered = partner === null || partners.includes(partner) ? partners : [partner, ...partners];
  if (offered.length === 0) return null;
  return (
    <NativeSelect
      label={PAYMENTS_OF_MONTH.partner[language]}
      w="max-content"
      maw="100%"
      data={[
        { value: '', label: PAYMENTS_OF_MONTH.allPartners[language] },
        ...offered.map((one) => ({ value: one, label: one })),
      ]}
      value={partner ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}

interface PaymentsOfMonthProps {
  readonly line: string;
  readonly month: string;
  readonly partner: string | undefined;
  readonly onPartner: (partner: string | undefined) => void;
}

/** What was paid by a line in a month. */
export function PaymentsOfMonth({ line, month, partner, onPartner }: PaymentsOfMonthProps) {
  const say = useText('projects');
  const { answer, refusal, asking } = useAsked(`payments ${line} ${month} ${partner}`, () =>
    waymark.projects.month({ line, month, ...(partner === undefined ? {} : { partner }) }),
  );
  if (answer === undefined) {
    return asking ? <ProgressBar doing={say('counting')} done={0} total={0} /> : <Refused refusal={refusal} />;
  }
  return (
    <>
      <PartnerChoice partners={answer.partners} partner={answer.partner} onChoose={onPartner} />
      <MonthShown shown={answer} />
    </>
  );
}

/** Each payment, whose reference opens the case, the sums by currency, and what else is to be known of the month. */
export function MonthShown({ shown }: { readonly shown: MonthOfPayments }) {
  const language = useLanguage((state) => state.language);
  const { day, forWhat, amount, receipt, claim } = PAYMENTS_OF_MONTH;
  const columns = [TRACKING_SHEET.reference, day, TRACKING_SHEET.whose, forWhat, receipt, claim, amount];
  return (
    <>
      {shown.rows.length > 0 && (
        <>
          <ListTable
            label={PAYMENTS_OF_MONTH.month[language]}
            columns={columns.map((column) => column[language])}
            figuresFrom={columns.length - 1}
          >
            {shown.rows.map((payment) => (
              <PaymentRow key={payment.record} payment={payment} />
            ))}
          </ListTable>
          <ListTable
            label={TRACKING_SHEET.sums[language]}
            columns={[TRACKING_SHEET.sums[language], TRACKING_SHEET.paid[language]]}
            figuresFrom={1}
          >
            {shown.sums.map((sum) => (
              <Table.Tr key={sum.currency}>
                <Table.Td>{sum.currency}</Table.Td>
                <Table.Td className={classes.amount}>{moneyLabel(sum.amount, sum.currency, language)}</Table.Td>
              </Table.Tr>
            ))}
          </ListTable>
        </>
      )}
      <Notes shown={shown} />
    </>
  );
}

function PaymentRow({ payment }: { readonly payment: PaymentOfMonth }) {
  const language = useLanguage((state) => state.language);
  const formats = useFormats();
  const { date, isChild, amount, currency, receipt, lacksReceipt, claim } = payment;
  const code = (list: string, given: string | null) =>
    given === null ? NONE : (codeLabel(list, given)?.[language] ?? given);
  return (
    <Table.Tr>
      <Table.Td className={classes.reference}>
        <CaseLink caseId={payment.caseId} reference={payment.reference} />
      </Table.Td>
      <Table.Td>{date === null ? NONE : formats.day(date)}</Table.Td>
      <Table.Td>{TRACKING_SHEET[isChild ? 'child' : 'person'][language]}</Table.Td>
      <Table.Td>{code('payment-for', payment.for)}</Table.Td>
      <Table.Td>
        {receipt === null && lacksReceipt ? PAYMENTS_OF_MONTH.noReceipt[language] : code('receipt', receipt)}
      </Table.Td>
      <Table.Td>{code('claim-state', claim)}</Table.Td>
      <Table.Td className={classes.amount}>
        {amount === null || currency === null ? NONE : moneyLabel(amount, currency, language)}
      </Table.Td>
    </Table.Tr>
  );
}

/** What else is to be known of the month, as its paper says it. */
function Notes({ shown }: { readonly shown: MonthOfPayments }) {
  const language = useLanguage((state) => state.language);
  const { rows, receiptsMissing, noPartner, elsewhere, withoutMonth, notShown } = shown;
  const sumsOf = (money: readonly Money[]) =>
    money.map((sum) => moneyLabel(sum.amount, sum.currency, language)).join(' · ') || NONE;
  const words = PAYMENTS_OF_MONTH;
  return (
    <>
      {rows.length === 0 && <p className="quiet">{words.none[language]}</p>}
      {receiptsMissing > 0 && (
        <p className="quiet">{fill(words.receiptsMissing[language], { n: receiptsMissing }, language)}</p>
      )}
      {noPartner !== null && noPartner.n > 0 && (
        <p className="quiet">
          {fill(words.noPartner[language], { n: noPartner.n, sums: sumsOf(noPartner.sums) }, language)}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className="quiet">{fill(words.elsewhere[language], { sums: sumsOf(elsewhere) }, language)}</p>
      )}
      {withoutMonth.n > 0 && (
        <p className="quiet">
          {fill(words.withoutMonth[language], { n: withoutMonth.n, sums: sumsOf(withoutMonth.sums) }, language)}
        </p>
      )}
      {notShown > 0 && <p className="quiet">{fill(TRACKING_SHEET.notOnSheet[language], { n: notShown }, language)}</p>}
    </>
  );
}
