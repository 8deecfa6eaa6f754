import { Button } from '@mantine/core';
import { IconFolders, IconSearch } from '@tabler/icons-react';
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ElsewhereCase } from '../../../preload/contract.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { writesFirstContacts } from '../../components/frame/destinations.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { pressedKey, useKeys } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { setFilter, showAll, useListShown } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';
import { useMay, useRole } from '../../state/session.ts';
import { putAwayTold, useToldSearch } from '../../state/told-search.ts';
import { CaseFilters } from './case-filters.tsx';
import { type CasePages, useCasePages } from './case-pages.ts';
import { CaseTable } from './case-table.tsx';
import classes from './cases.module.css';
import { ColumnMenu } from './column-menu.tsx';
import { NameSearch } from './name-search.tsx';
import { useHeldNames } from './names-while-key-held.ts';
import { SelectedBar } from './selected/selected-bar.tsx';
import { ToldFound } from './told-found.tsx';
import { ToldSearch } from './told-search.tsx';
import { ViewLeftOut, ViewMenu } from './view-menu.tsx';

/** Find one case, see many. */
export function Cases() {
  const say = useText('cases');
  const role = useRole();
  /** Who may close a case has something to do with several. */
  const selects = useMay('begin-case');
  const findsTold = useMay('find-told');
  const told = useToldSearch((state) => state.found);
  const toldAct = useAct();
  const { filter, behind, sort, descending } = useListShown();
  const pages = useCasePages(filter, sort, descending);
  const names = useHeldNames();
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const toldField = useRef<HTMLInputElement>(null);
  const toldList = useRef<HTMLUListElement>(null);
  /** Whoever goes on from the search waits for its answer: Enter must never open whom other letters found. */
  const [goesOn, setGoesOn] = useState(false);
  const { clear } = toldAct;
  const forgetTold = useCallback(() => {
    setGoesOn(false);
    clear();
    putAwayTold();
  }, [clear]);
  const putAway = useCallback(() => {
    forgetTold();
    toldField.current?.focus();
  }, [forgetTold]);
  const goOn = useCallback(() => setGoesOn(true), []);
  useLayoutEffect(() => {
    if (!goesOn || !pages.isAnswered) return;
    setGoesOn(false);
    if (document.activeElement !== search.current) return;
    (table.current ?? toldList.current?.querySelector('button'))?.focus();
  }, [goesOn, pages.isAnswered]);
  useKeys({ find: () => search.current?.focus() });
  const counted = ({ total, others }: CasePages) => {
    if (total === undefined) return '\u00a0';
    const cases = say('count', { count: total - others });
    return others === 0 ? cases : `${cases} · ${say('others', { count: others })}`;
  };
  const toldCounted = ({ places, total }: NonNullable<typeof told>) =>
    total > places.length
      ? say('toldNewest', { count: total, shown: places.length })
      : say('toldCount', { count: total });
  const narrowed = behind !== null || Object.keys(filter).length > 0;

  return (
    <div className={classes.cases}>
      <ScreenTitle
        title={say('title')}
        below={<span role="status">{told === undefined ? counted(pages) : toldCounted(told)}</span>}
        takesFocus={false}
      >
        {told === undefined && <HeldNamesButton shown={names.shown} hold={names.hold} />}
      </ScreenTitle>
      <div className={classes.controls}>
        <div className={classes.searches}>
          <NameSearch
            field={search}
            searched={filter.search ?? ''}
            escapes={told === undefined}
            onType={forgetTold}
            onSearch={searchNames}
            onGoOn={goOn}
          />
          {findsTold && <ToldSearch field={toldField} act={toldAct} onPutAway={putAway} />}
          {told === undefined && (
            <div className={classes.views}>
              <ViewMenu />
              <ColumnMenu />
            </div>
          )}
        </div>
        {told === undefined && <CaseFilters filter={filter} role={role} />}
        {told === undefined && <ViewLeftOut />}
      </div>
      <Refused refusal={toldAct.refusal} />
      <Refused refusal={pages.refusal} />
      {told !== undefined && <ToldFound ref={toldList} places={told.places} field={toldField} onPutAway={putAway} />}
      {told === undefined && pages.elsewhere !== null && <Elsewhere found={pages.elsewhere} />}
      {told === undefined && pages.total === 0 && pages.elsewhere === null && (
        <div className="panel">
          {narrowed ? (
            <EmptyState icon={IconSearch} title={say('nothingTitle')} text={say('nothingText')}>
              <Button variant="default" onClick={showAll}>
                {say('clearFilters')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState icon={IconFolders} title={say('noneTitle')} text={say('noneText')}>
              {writesFirstContacts(role) && (
                <Button onClick={() => go({ screen: 'first-contact' })}>{say('firstContact')}</Button>
              )}
            </EmptyState>
          )}
        </div>
      )}
      {told === undefined && pages.total !== undefined && pages.total > 0 && (
        <>
          <CaseTable ref={table} pages={pages} total={pages.total} namesShown={names.shown} selectable={selects} />
          <SelectedBar total={pages.total} toList={() => table.current?.focus()} />
        </>
      )}
    </div>
  );
}

const searchNames = (name: string) => setFilter({ search: name });

/** Shows names for as long as it is held. */
const HeldNamesButton = memo(function HeldNamesButton({ shown, hold }: ReturnType<typeof useHeldNames>) {
  const say = useText('cases');
  return (
    <Button
      variant="default"
      rightSection={<KeyHint of="names" />}
      aria-keyshortcuts="F2"
      aria-pressed={shown}
      onPointerDown={() => hold(true)}
      onKeyDown={(event) => pressedKey(event) === ' ' && hold(true)}
      onKeyUp={(event) => pressedKey(event) === ' ' && hold(false)}
    >
      {say('names')}
    </Button>
  );
});

/** A colleague's case, found by its whole reference: who works on it, and the way to open it with a reason. */
function Elsewhere({ found: { caseId, reference, who } }: { readonly found: ElsewhereCase }) {
  const say = useText('cases');
  const formats = useFormats();
  return (
    <section className={`panel ${classes.elsewhere}`} aria-label={reference}>
      <p>
        <b>{reference}</b> {who.length === 0 ? say('elsewhereNobody') : say('elsewhere', { who: formats.list(who) })}
      </p>
      <Button variant="default" onClick={() => go({ screen: 'case', caseId })}>
        {say('elsewhereOpen')}
      </Button>
    </section>
  );
}
