import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useText } from '../../locales/index.ts';
import { useCaseList } from '../../state/case-list.ts';
import { chooseColumns, useCaseViews } from '../../state/case-views.ts';
import { useSession } from '../../state/session.ts';
import { headOf, offeredColumns, shownColumns } from './columns.ts';

/** Which columns the list has; the reference is always there. */
export function ColumnMenu() {
  const say = useText('cases');
  const { kind } = useSession().station;
  const kept = useCaseViews((state) => state.kept);
  const chosen = useCaseList((state) => state.columns);
  const offered = offeredColumns(kept, kind);
  const shown = shownColumns(chosen, kept, kind);
  const choose = (names: readonly string[]) => chooseColumns(offered.filter((column) => names.includes(column)));
  return (
    <Popover width={240} position="bottom-end" shadow="md" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden />}>
          {say('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('columns')}>
        <Stack gap="sm">
          <Checkbox.Group value={[...shown]} onChange={choose} aria-label={say('columns')}>
            <Stack gap="xs">
              {offered.map((column) => (
                <Checkbox key={column} value={column} label={say(headOf(column))} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button variant="subtle" size="xs" disabled={chosen === null} onClick={() => chooseColumns(null)}>
            {say('usualColumns')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
