import { Button, Group, Table } from '@mantine/core';
import { IconBed } from '@tabler/icons-react';
import { useState } from 'react';
import type { RegisteredHouse } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { showSaved } from '../../state/saved.ts';
import { capacityOf, HouseForm } from './house-form.tsx';
import classes from './settings.module.css';

/** The houses that the office knows, with their rooms and beds. */
export function HousesPart() {
  const say = useText('houses');
  const formats = useFormats();
  const asked = useAsked('houses', () => waymark.houses.list({}));
  const [open, setOpen] = useState<RegisteredHouse>();
  const [changes, setChanges] = useState(0);
  const act = useAct();
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  const takeOut = (house: RegisteredHouse) =>
    void act.run(async () => {
      changed(await waymark.houses.remove({ code: house.code }));
      showSaved('saved', () => putBack(house));
    });
  const putBack = async (house: RegisteredHouse) => {
    const lists = { forWhom: [...house.forWhom], rooms: [...house.rooms] };
    const said = { nameUsed: house.nameUsed ?? undefined, complaintsTo: house.complaintsTo ?? undefined };
    const noted = { code: house.code, ...said, capacity: capacityOf(house) };
    changed(await waymark.houses.put({ isNew: true, ...noted, ...lists }));
    showSaved('undone');
  };
  const changed = (houses: readonly RegisteredHouse[]) => {
    asked.setAnswer(houses);
    setOpen(undefined);
    setChanges(changes + 1);
  };
  return (
    <div className={classes.wide}>
      <p className="quiet">{say('text')}</p>
      {asked.answer.length === 0 ? (
        <div className="panel">
          <EmptyState icon={IconBed} title={say('none')} text={say('noneText')} />
        </div>
      ) : (
        <ListTable
          label={say('title')}
          columns={[say('code'), say('nameUsed'), say('forWhom'), say('rooms'), say('takes'), say('complaints'), '']}
        >
          {asked.answer.map((house) => (
            <Table.Tr key={house.code}>
              <Table.Td>{house.code}</Table.Td>
              <Table.Td>{house.nameUsed ?? '–'}</Table.Td>
              <Table.Td>{house.forWhom.map((who) => say(`for-${who}`)).join(', ') || '–'}</Table.Td>
              <Table.Td>
                {house.rooms.map(({ room, beds }) => `${room} (${formats.number(beds)})`).join(', ') || '–'}
              </Table.Td>
              <Table.Td>{formats.number(house.capacity)}</Table.Td>
              <Table.Td className={classes.told}>{house.complaintsTo ?? say('complaintsNone')}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap" justify="flex-end">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={say('changeOf', { house: house.code })}
                    onClick={() => setOpen(house)}
                  >
                    {say('change')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={say('takeOutOf', { house: house.code })}
                    loading={act.busy}
                    onClick={() => takeOut(house)}
                  >
                    {say('takeOut')}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      <Refused refusal={act.refusal} />
      <HouseForm key={`${open?.code} ${changes}`} house={open} goesOn={changes > 0} onDone={changed} />
    </div>
  );
}
