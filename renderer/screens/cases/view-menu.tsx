import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconListDetails } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { CaseView } from '../../../preload/contract.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useCaseList } from '../../state/case-list.ts';
import { isChanged, keepChanges, removeView, showNoView, showView, useCaseViews } from '../../state/case-views.ts';
import classes from './cases.module.css';
import { ViewName } from './view-name.tsx';

/** The view that the list was opened with, the others to choose from, and what can be done with it. */
export const ViewMenu = memo(function ViewMenu() {
  const say = useText('cases');
  const kept = useCaseViews((state) => state.kept);
  const { view, changed } = useCaseList(
    useShallow((list) => {
      const chosen = kept?.views.find(({ id }) => id === list.view);
      return { view: chosen, changed: chosen !== undefined && isChanged(chosen, list) };
    }),
  );
  const [opened, setOpened] = useState(false);
  const [naming, setNaming] = useState<'new' | CaseView>();
  const act = useAct();
  // Escape closes the menu, wherever the focus is, and leaves the list for nowhere.
  useKeys({ views: () => setOpened(true), ...(opened ? { back: () => setOpened(false) } : {}) });
  const name = view === undefined ? say('allCases') : changed ? say('viewChanged', { name: view.name }) : view.name;
  const groups = [
    { label: say('ownViews'), views: kept?.views.filter(({ shared }) => !shared) ?? [] },
    { label: say('sharedViews'), views: kept?.views.filter(({ shared }) => shared) ?? [] },
  ].filter(({ views }) => views.length > 0);

  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={280} returnFocus>
        <Menu.Target>
          <Button
            variant="default"
            className={classes.view}
            aria-keyshortcuts="v"
            leftSection={<IconListDetails size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint of="views" />}
          >
            <VisuallyHidden>{say('view')}: </VisuallyHidden>
            {name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.viewList}>
          <Choice chosen={view === undefined} onChoose={showNoView}>
            {say('allCases')}
          </Choice>
          {groups.map(({ label, views }) => [
            <Menu.Label key={label}>{label}</Menu.Label>,
            ...views.map((one) => (
              <Choice key={one.id} chosen={one === view} onChoose={() => showView(one)}>
                {one.name}
              </Choice>
            )),
          ])}
          <Menu.Divider />
          {view?.mayChange === true && changed && (
            <Menu.Item onClick={() => void act.run(() => keepChanges(view))}>{say('viewUpdate')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming('new')}>{say('viewKeep')}</Menu.Item>
          {view?.mayChange === true && (
            <>
              <Menu.Item onClick={() => setNaming(view)}>{say('viewRename')}</Menu.Item>
              <Menu.Item onClick={() => void act.run(() => removeView(view))}>{say('viewRemove')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Refused refusal={act.refusal} />
      {naming !== undefined && (
        <ViewName of={naming} mayShare={kept?.mayShare === true} onClose={() => setNaming(undefined)} />
      )}
    </>
  );
});

function Choice({
  chosen,
  onChoose,
  children,
}: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}) {
  return (
    <Menu.Item
      aria-current={chosen || undefined}
      leftSection={chosen ? <IconCheck size={16} stroke={1.75} aria-hidden /> : <span className={classes.noCheck} />}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  );
}

/** What of the view that is open is not shown here, and why. */
export function ViewLeftOut() {
  const say = useText('cases');
  const chosen = useCaseList((state) => state.view);
  const view = useCaseViews(({ kept }) => kept?.views.find(({ id }) => id === chosen));
  if (view === undefined || view.leftOut.length === 0) return null;
  return (
    <p className={`quiet ${classes.leftOut}`} role="status">
      {view.leftOut.map((why) => say(`viewLeftOut-${why}`)).join(' ')}
    </p>
  );
}
