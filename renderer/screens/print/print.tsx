import { Alert, Button, Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConsentTextId, TextLanguage } from '../../../db/codebook/papers/consent/edition.ts';
import { answersOfText } from '../../../db/codebook/papers/consent/index.ts';
import { FOR_A_REASON } from '../../../db/codebook/papers/of-a-case.ts';
import { LANGUAGES, type Language } from '../../../db/codebook/types.ts';
import type { Likenesses, PaperKind, PaperSize, PaperStop } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { CameOut } from '../../components/came-out.tsx';
import { CountrySelect } from '../../components/country-select.tsx';
import { LeftList } from '../../components/left-list.tsx';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useSentence } from '../../components/sentence.ts';
import { ShareLimits } from '../../components/share-limits.tsx';
import { TextChoice } from '../../components/text-choice.tsx';
import { useText } from '../../locales/index.ts';
import { leaveEntered } from '../../print-paper.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go, type Route } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { keepTextShown } from '../../state/text-shown.ts';
import { PaperSheet } from './paper-sheet.tsx';
import styles from './print.module.css';
import { FIRST_CHOICE, OfficeChoice, type ReportChoice, ReportChoices } from './report-choices.tsx';

interface PrintProps {
  readonly paper: PaperKind;
  readonly caseId: string | null;
  /** Of a letter without consent: the decision that lets it leave. */
  readonly decision: string | undefined;
  /** Of a day sheet: whose. */
  readonly house: string | undefined;
  /** Of a paper to an office: its code. */
  readonly office: string | undefined;
  /** Of a list of cases: which. */
  readonly cases: readonly string[] | undefined;
  /** Of a text to agree to: which is shown first. */
  readonly text: ConsentTextId | undefined;
  /** Of a tracking sheet: the project line. */
  readonly line: string | undefined;
  /** Of what was paid by it in a month: `YYYY-MM`. */
  readonly month: string | undefined;
  /** Of a paper of one record: which. */
  readonly record: string | undefined;
  /** And through one partner alone. */
  readonly partner: string | undefined;
}

/** What says why it leaves as a list. */
const LISTS: ReadonlySet<PaperKind> = new Set(['case-list', 'consulate-list', 'post-sheet']);
const SIZES = ['A4', 'Letter'] as const satisfies readonly PaperSize[];

/** A paper before it is printed: what will be on it, what stops it, and the number it gets in the outgoing list. */
export function Print({
  paper: kind,
  caseId,
  decision,
  house,
  office,
  cases,
  text: firstText,
  line,
  month,
  record,
  partner,
}: PrintProps) {
  const say = useText('print');
  const act = useAct();
  const screenLanguage = useLanguage((state) => state.language);
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [size, setSize] = useState<PaperSize>('A4');
  const [textId, setTextId] = useState<ConsentTextId>(firstText ?? 'agreement');
  /** Until one is chosen, the language that the case knows of the person. */
  const [textLanguage, setTextLanguage] = useState<TextLanguage>();
  const [copies, setCopies] = useState(1);
  const [reason, setReason] = useState('');
  /** The number of a paper of which nobody knows whether it came out. */
  const [doubtful, setDoubtful] = useState<number | null>(null);
  const [tooLong, setTooLong] = useState(false);
  /** What was shown when somebody said that it is meant otherwise. */
  const [otherwise, setOtherwise] = useState<string | null>(null);
  const [choice, setChoice] = useState<ReportChoice>(FIRST_CHOICE);
  /** Of a list for a consulate: of which country. */
  const [country, setCountry] = useState<string | null>(null);
  const isReport = kind === 'case-report';
  const toOffice = kind === 'handover-summary';
  const of = {
    ...(isReport ? reportAsked(choice) : {}),
    ...(toOffice && choice.office !== undefined ? { office: choice.office } : {}),
    ...(decision === undefined ? {} : { decision }),
    ...(house === undefined ? {} : { house }),
    ...(office === undefined ? {} : { office }),
    ...(cases === undefined ? {} : { cases: [...cases] }),
    ...(kind === 'consent-text' ? { text: { id: textId, ...(textLanguage && { language: textLanguage }) } } : {}),
    ...(line === undefined ? {} : { line }),
    ...(month === undefined ? {} : { month }),
    ...(partner === undefined ? {} : { partner }),
    ...(country === null ? {} : { country }),
    ...(record === undefined ? {} : { record }),
  };
  const { answer, refusal, reload } = useAsked(
    `${kind} ${caseId} ${decision} ${house} ${office} ${cases} ${textId} ${textLanguage} ${line} ${month} ${partner} ${country} ${record} ${language} ${size} ${JSON.stringify(choice)}`,
    () => waymark.papers.content({ kind, caseId, language, size, ...of }),
  );
  const likenesses = answer?.likenesses ?? null;
  const isOtherwise = likenesses !== null && otherwise === likenesses.shown;
  const stopped = answer === undefined || answer.stops.length > 0 || (likenesses !== null && !isOtherwise);
  /** What lists cases, or tells a whole one, says on paper too why it leaves. */
  const saysWhy = FOR_A_REASON.has(kind);
  const withoutReason = reason.trim() === '';
  const maySave = useMay('save-paper');

  /** The list first, then the paper: what was printed and not listed could never be fetched back. */
  const leave = async (how: 'print' | 'pdf') => {
    const done = await act.run(async () => {
      const given = how === 'pdf' || saysWhy ? { reason: reason.trim() } : {};
      const { number, document } = await waymark.papers.register({
        kind,
        caseId,
        language,
        size,
        copies,
        how,
        ...of,
        ...given,
        ...(isOtherwise ? { meantOtherwise: likenesses.shown } : {}),
        ...(answer?.shown ? { shown: answer.shown } : {}),
      });
      let file: string | undefined;
      const left = await leaveEntered(number, async () => {
        if (how === 'print') return (await waymark.desk.print({ paper: document })).printed;
        file = (await waymark.desk.printToPdf({ paper: document, name: `${number}.pdf` }))?.name;
        return file !== undefined;
      });
      if (left !== false && caseId !== null && answer?.text) keepTextShown(caseId, answersOfText(answer.text));
      setDoubtful(left === 'unknown' ? number : null);
      if (left === true && file !== undefined) notice(say('savedFile', { number, name: file }));
      else if (left !== 'unknown') notice(say(left ? 'registered' : 'takenBack', { number }));
      reload();
    });
    // What was refused may have changed since it was shown.
    if (!done) reload();
  };
  const sayCameOut = (number: number, cameOut: boolean) =>
    void act.run(async () => {
      setDoubtful(null);
      if (!cameOut) await waymark.papers.takeBack({ paper: number });
      notice(say(cameOut ? 'registered' : 'takenBack', { number }));
    });

  return (
    <>
      <ScreenTitle title={say(`title-${kind}`)} below={say('listed')} />
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet scrolls at 200 % zoom, and the keys must reach it */}
        <section className={styles.preview} aria-label={say('preview')} tabIndex={0}>
          <Refused refusal={refusal} />
          {answer !== undefined && <PaperSheet {...{ size }} {...answer} onTooLong={setTooLong} />}
        </section>
        <section className={styles.choices} aria-label={say('print')}>
          {kind === 'consulate-list' && (
            <>
              <CountrySelect label={say('consulateOf')} value={country} onChange={setCountry} />
              <p className="quiet">{say('consulateNames')}</p>
            </>
          )}
          {toOffice && <OfficeChoice choice={choice} onChange={setChoice} />}
          {isReport && <ReportChoices choice={choice} parts={answer?.parts ?? []} onChange={setChoice} />}
          <ShareLimits limits={answer?.limits ?? []} />
          {answer !== undefined && <LeftList says="notOnIt" left={answer.left} />}
          {answer !== undefined && answer.stops.length > 0 && <Stops stops={answer.stops} caseId={caseId} />}
          {likenesses !== null && (
            <LikenessList likenesses={likenesses} checked={isOtherwise} onChange={setOtherwise} />
          )}
          {tooLong && (
            <Alert color="amber" variant="light" icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}>
              {say('tooLong')}
            </Alert>
          )}
          {kind === 'consent-text' && answer?.text && (
            <TextChoice text={answer.text} onText={setTextId} onLanguage={setTextLanguage} />
          )}
          <Select
            label={say(kind === 'consent-text' ? 'besideLanguage' : 'paperLanguage')}
            data={LANGUAGES.map((value) => ({ value, label: say(`language-${value}`) }))}
            value={language}
            allowDeselect={false}
            onChange={(value) => setLanguage(LANGUAGES.find((known) => known === value) ?? language)}
          />
          {answer !== undefined && answer.layout.sides.length > 1 && (
            <Alert color="amber" variant="light" icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}>
              {say('sides', { count: answer.layout.sides.length })}
            </Alert>
          )}
          <div>
            <span id="paper-size" className={styles.label}>
              {say('size')}
            </span>
            <SegmentedControl
              aria-labelledby="paper-size"
              data={[...SIZES]}
              value={size}
              fullWidth
              onChange={(value) => setSize(SIZES.find((known) => known === value) ?? 'A4')}
            />
          </div>
          {kind === 'day-sheet' ? (
            <p className="quiet">{say('oneCopy')}</p>
          ) : (
            <NumberInput
              label={say('copies')}
              min={1}
              max={20}
              clampBehavior="strict"
              allowDecimal={false}
              value={copies}
              onChange={(value) => typeof value === 'number' && setCopies(value)}
            />
          )}
          {saysWhy && (
            <TextInput
              label={say(LISTS.has(kind) ? 'listReason' : 'paperReason')}
              value={reason}
              maxLength={500}
              autoComplete="off"
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button
            leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
            disabled={stopped || (saysWhy && withoutReason)}
            loading={act.busy}
            onClick={() => void leave('print')}
          >
            {say('print')}
          </Button>
          {kind === 'consent-text' && caseId !== null && (
            <Button variant="subtle" onClick={() => go({ screen: 'case', caseId, form: 'consent' })}>
              {say('noteAnswers')}
            </Button>
          )}
          {doubtful !== null && (
            <CameOut onYes={() => sayCameOut(doubtful, true)} onNo={() => sayCameOut(doubtful, false)} />
          )}
          {maySave && (
            <form
              className={styles.file}
              onSubmit={(event) => {
                event.preventDefault();
                void leave('pdf');
              }}
            >
              {saysWhy ? (
                <p className="quiet">{say('pdfWarning')}</p>
              ) : (
                <TextInput
                  label={say('pdfReason')}
                  description={say('pdfWarning')}
                  value={reason}
                  maxLength={500}
                  autoComplete="off"
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              )}
              <Button
                type="submit"
                variant="default"
                leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
                disabled={stopped || withoutReason}
                loading={act.busy}
              >
                {say('pdf')}
              </Button>
            </form>
          )}
          <Refused refusal={act.refusal} />
        </section>
      </div>
    </>
  );
}

/** As the database is asked for it; the office is an office of every paper that goes to one. */
function reportAsked({ office, ...report }: ReportChoice) {
  const asked = { report: { ...report, without: [...report.without] } };
  return office === undefined ? asked : { ...asked, office };
}

interface StopsProps {
  readonly stops: readonly PaperStop[];
  readonly caseId: string | null;
}

/** What stops the paper, in words: a forbidden word in an answer, an emergency that has run out. */
function Stops({ stops, caseId }: StopsProps) {
  const say = useText('print');
  // For whom a paper is, is said beside it, where no answer says so.
  const first = stops.find(({ code, at }) => at !== undefined || code !== 'report-for-whom');
  return (
    <Alert
      color="clay"
      variant="light"
      icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}
      title={say('stops')}
      role="alert"
    >
      <StopList stops={stops} />
      {caseId !== null && first !== undefined && (
        <Button size="compact-sm" variant="light" color="clay" onClick={() => go(mendingRoute(caseId, first))}>
          {say('mend')}
        </Button>
      )}
    </Alert>
  );
}

interface LikenessListProps {
  readonly likenesses: Likenesses;
  readonly checked: boolean;
  /** Told what is meant otherwise; null: nothing is. */
  readonly onChange: (shown: string | null) => void;
}

/** Where the first of what stops the paper is mended: at its question, else in the case. */
export function mendingRoute(caseId: string, stop: PaperStop | undefined): Route {
  const at = stop?.at;
  if (at === undefined) return { screen: 'case', caseId };
  return { screen: 'case', caseId, record: at.record, form: at.kind, question: at.question };
}

/** What may tell something, and the one key that says it does not. */
function LikenessList({ likenesses, checked, onChange }: LikenessListProps) {
  const say = useText('print');
  return (
    <Alert
      color="amber"
      variant="light"
      icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}
      title={say('likenesses')}
      role="alert"
    >
      <StopList stops={likenesses.found} />
      <Checkbox
        label={say('meantOtherwise')}
        description={say('meantOtherwiseKept')}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked ? likenesses.shown : null)}
      />
    </Alert>
  );
}

function StopList({ stops }: { readonly stops: readonly PaperStop[] }) {
  const sentence = useSentence();
  return (
    <ul className={styles.stops}>
      {stops.map(({ code, places }) => (
        <li key={`${code} ${JSON.stringify(places)}`}>{sentence(code, places)}</li>
      ))}
    </ul>
  );
}
