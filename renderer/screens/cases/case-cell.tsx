import type { ReactNode } from 'react';
import { codeLabel, shortCodeLabel } from '../../../db/codebook/lists/index.ts';
import { countryLabel, languageLabel } from '../../../db/codebook/world.ts';
import type { CaseColumn, ListedCase } from '../../../preload/contract.ts';
import { byUrgency, DangerMark, FlagMark, NotSentMark, StageMark } from '../../components/stage-and-flag-badges.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { CaseOffices } from './case-offices.tsx';
import { CasePerson } from './case-person.tsx';
import { CaseState } from './case-state.tsx';
import { FoundBy } from './found-by.tsx';
import { lastChange } from './last-change.ts';

interface CellProps {
  readonly column: CaseColumn | 'found';
  readonly row: ListedCase;
  readonly namesShown: boolean;
}

/** What a column says of a case. */
export function CaseCell({ column, row, namesShown }: CellProps): ReactNode {
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const { station } = useSession();
  switch (column) {
    case 'person':
      return <CasePerson row={row} namesShown={namesShown} />;
    case 'found':
      return row.found && <FoundBy found={row.found} namesShown={namesShown} />;
    case 'age':
      return row.ageGroup === null ? '' : (shortCodeLabel('age-band', row.ageGroup)?.[language] ?? row.ageGroup);
    case 'years':
      return row.ageYears ?? '';
    case 'nationality':
      return <Words words={row.nationality.map((code) => countryLabel(code, language))} />;
    case 'languages':
      return <Words words={row.languages.map((code) => languageLabel(code, language))} />;
    case 'stage':
      return <StageMark stage={row.stage} />;
    case 'flags':
      return <Marks row={row} />;
    case 'next-step':
      return <NextStep row={row} />;
    case 'opened':
      return row.opened === null ? '' : formats.shortDay(row.opened);
    case 'changed':
      return lastChange(row, formats);
    case 'workers':
      return <Words words={row.workers} />;
    case 'offices':
      return <CaseOffices row={row} own={station.office} />;
    case 'state':
      return <CaseState row={row} short />;
  }
}

/** What is cut stands in full behind it. */
function Words({ words }: { readonly words: readonly string[] }) {
  const all = words.join(', ');
  return <span title={all}>{all}</span>;
}

function NextStep({ row: { nextStep, nextStepOn } }: Pick<CellProps, 'row'>) {
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const step = nextStep === null ? '' : (codeLabel('next-step', nextStep)?.[language] ?? nextStep);
  return (
    <span title={step}>
      {step}
      {nextStepOn !== null && <span className="quiet"> {formats.shortDay(nextStepOn)}</span>}
    </span>
  );
}

/** The worst danger, or that nothing of a hand-over has left, or the most urgent flag; how many others there are, and which on demand. */
function Marks({ row }: Pick<CellProps, 'row'>) {
  const marks = useText('marks');
  const formats = useFormats();
  const [danger, ...dangers] = row.dangers;
  // The hours of an emergency are said once, as danger.
  const flags = byUrgency(row.flags).filter(({ flag }) => danger === undefined || flag !== 'emergency-consent');
  const notSent = row.notSentTo.map((office) => marks('notSentTo', { office }));
  const isNotSent = danger === undefined && notSent.length > 0;
  const first = danger === undefined && !isNotSent ? flags[0] : undefined;
  const rest = flags.filter((flag) => flag !== first);
  const others = [
    ...dangers.map((one) => marks(`danger-${one.danger}`)),
    ...(isNotSent ? notSent.slice(1) : notSent),
    ...rest.map(({ flag }) => marks(`flag-${flag}`)),
  ];
  return (
    <>
      {danger && <DangerMark danger={danger} />}
      {isNotSent && <NotSentMark words={notSent[0] ?? ''} />}
      {first && <FlagMark flag={first} short />}
      {others.length > 0 && (
        <span className="quiet" title={formats.list(others)}>
          +{others.length}
        </span>
      )}
    </>
  );
}
