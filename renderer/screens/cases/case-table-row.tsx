// biome-ignore-all lint/a11y/useSemanticElements: rows out of view are not drawn, so an HTML table would count wrongly; the grid's roles say it all
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { codeLabel, shortCodeLabel } from '../../../db/codebook/lists/index.ts';
import { countryLabel } from '../../../db/codebook/world.ts';
import type { CaseRow } from '../../../preload/contract.ts';
import { byUrgency, DangerMark, FlagMark, StageMark } from '../../components/stage-and-flag-badges.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { select } from '../../state/case-list.ts';
import { useLanguage } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { CaseOffices } from './case-offices.tsx';
import { CaseState } from './case-state.tsx';
import classes from './cases.module.css';
import { lastChange } from './last-change.ts';

/** One case. A row that has not been read yet keeps its place. */
export function CaseTableRow({
  index,
  row,
  top,
  active,
  selected,
  selectable,
  namesShown,
  onOpen,
}: {
  readonly index: number;
  readonly row: CaseRow | undefined;
  readonly top: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly selectable: boolean;
  readonly namesShown: boolean;
  readonly onOpen: () => void;
}) {
  const say = useText('cases');
  const marks = useText('marks');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const { station } = useSession();
  const label = (list: string, code: string) => codeLabel(list, code)?.[language] ?? code;
  const nationality = row?.nationality.map((code) => countryLabel(code, language)) ?? [];

  const [danger, ...dangers] = row?.dangers ?? [];
  // The hours of an emergency are said once, as danger.
  const flags = byUrgency(row?.flags ?? []).filter(({ flag }) => danger === undefined || flag !== 'emergency-consent');
  const first = danger === undefined ? flags[0] : undefined;
  const rest = flags.filter((flag) => flag !== first);
  const others = [
    ...dangers.map((one) => marks(`danger-${one.danger}`)),
    ...rest.map(({ flag }) => marks(`flag-${flag}`)),
  ];

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for its active row
    <div
      id={`case-${index}`}
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      {row && (
        <>
          <div role="gridcell" className={classes.reference}>
            {selectable && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click from opening the row
              <label className={classes.check} onClick={(event) => event.stopPropagation()}>
                <input
                  type="checkbox"
                  tabIndex={-1}
                  checked={selected}
                  aria-label={say('select', { reference: row.reference })}
                  onChange={(event) => select(row.caseId, event.currentTarget.checked)}
                />
              </label>
            )}
            {row.reference === '' ? '–' : row.reference}
          </div>
          <div role="gridcell">
            {row.kind === 'case' ? (
              <span className={namesShown && row.name ? classes.name : undefined}>
                {(namesShown ? row.name : null) ?? row.initials ?? ''}
              </span>
            ) : (
              <span className="quiet">{marks(`kind-${row.kind}`)}</span>
            )}
          </div>
          <div role="gridcell">
            {row.ageGroup === null ? '' : (shortCodeLabel('age-band', row.ageGroup)?.[language] ?? row.ageGroup)}
          </div>
          <div role="gridcell" title={nationality.join(', ')}>
            {nationality.join(', ')}
          </div>
          <div role="gridcell">
            <StageMark stage={row.stage} />
          </div>
          <div role="gridcell" className={classes.marks}>
            {danger && <DangerMark danger={danger} />}
            {first && <FlagMark flag={first} short />}
            {others.length > 0 && (
              <span className="quiet" title={formats.list(others)}>
                +{others.length}
              </span>
            )}
          </div>
          <div role="gridcell" title={row.nextStep === null ? undefined : label('next-step', row.nextStep)}>
            {row.nextStep === null ? '' : label('next-step', row.nextStep)}
            {row.nextStepOn !== null && <span className="quiet"> {formats.shortDay(row.nextStepOn)}</span>}
          </div>
          <div role="gridcell">{lastChange(row, formats)}</div>
          <div role="gridcell">
            {station.kind === 'headquarters' ? (
              <CaseOffices row={row} own={station.office} />
            ) : (
              <CaseState row={row} short />
            )}
          </div>
        </>
      )}
    </div>
  );
}
