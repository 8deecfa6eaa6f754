import { Button, Select, Table } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { STOP_REASONS, type StopReason } from '../../../db/codebook/stop-reasons.ts';
import { named, periodWords } from '../../../db/contract/report-lines.ts';
import { type ReleaseRow, TABLES } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './statistics.module.css';
import { WordLost } from './word-lost.tsx';

/** What left, for whom, why and by whom: asked for once somebody opens it, and again with each table that leaves. */
export function ReleaseRegister({ left }: { readonly left: number }) {
  const say = useText('statistics');
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={say('register')} className={styles.register}>
      <Button
        variant="subtle"
        className={styles.registerOpens ?? ''}
        aria-expanded={isOpen}
        leftSection={<IconArchive size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        {say('register')}
      </Button>
      {isOpen && <Rows left={left} />}
    </section>
  );
}

function Rows({ left }: { readonly left: number }) {
  const say = useText('statistics');
  const formats = useFormats();
  const words = { language: useLanguage((state) => state.language), day: formats.day };
  const asked = useAsked(`releases ${left}`, () => waymark.statistics.releases({}));
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  if (asked.answer.length === 0) {
    return (
      <div className="panel">
        <EmptyState icon={IconArchive} title={say('registerNone')} />
      </div>
    );
  }
  return (
    <>
      <p className="quiet">{say('registerText')}</p>
      <ListTable
        label={say('register')}
        columns={[
          say('registerNumber'),
          say('registerWhen'),
          say('registerWho'),
          say('audience'),
          say('registerWhat'),
          say('period'),
          say('registerWhy'),
          say('registerGivenOut'),
        ]}
      >
        {asked.answer.map((row) => (
          <Table.Tr key={`${row.office ?? ''} ${row.number} ${row.at}`}>
            <Table.Td>{row.number}</Table.Td>
            <Table.Td className={styles.uncut ?? ''}>{formats.moment(row.at)}</Table.Td>
            <Table.Td>{row.user ?? row.office ?? '–'}</Table.Td>
            <Table.Td>{say(`audience-${row.audience}`)}</Table.Td>
            <Table.Td>
              {editionOf(row, say)}
              {row.only?.map(({ variable, code, question, label }) => (
                <p key={`${variable}=${code}`} className="quiet">
                  {named(question[words.language], label[words.language], words.language)}
                </p>
              ))}
            </Table.Td>
            <Table.Td>{periodWords(row, words)}</Table.Td>
            <Table.Td>{row.reason ?? '–'}</Table.Td>
            <Table.Td>
              <GivenOut row={row} what={`${whatOf(row, say)}, ${periodWords(row, words)}`} onChanged={asked.reload} />
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
    </>
  );
}

type Say = ReturnType<typeof useText<'statistics'>>;

function whatOf({ table, edition, contract }: ReleaseRow, say: Say): string {
  if (contract !== null) {
    const { line, recipient, edition: n } = contract;
    const of = { what: say('which-project'), line };
    const report = recipient === null ? `${of.what} · ${line}` : say('registerFor', { ...of, recipient });
    return `${report} · ${say('registerEdition', { n })}`;
  }
  const known = [...TABLES, 'annual-report' as const].find((name) => name === table);
  const words = known === undefined ? table : say(`which-${known}`);
  return edition === null ? words : `${words} · ${edition.office ?? say('allOffices')}`;
}

function editionOf(row: ReleaseRow, say: Say): string {
  const { edition } = row;
  return edition === null ? whatOf(row, say) : `${whatOf(row, say)} · ${say('registerEdition', { n: edition.number })}`;
}

/** Whether numbers are given out still, with the choice to end it or to begin again. What stayed inside has none. */
function GivenOut({
  row,
  what,
  onChanged,
}: {
  readonly row: ReleaseRow;
  /** Of which table, for whoever hears the button alone. */
  readonly what: string;
  readonly onChanged: () => void;
}) {
  const say = useText('statistics');
  const formats = useFormats();
  const act = useAct();
  const { stopped, withdrawn, held, notKnown } = row;
  const ends = endOf(row);
  if (ends === null && withdrawn === null && held === null) return '–';
  const stop = (why: StopReason | null) =>
    void act.run(async () => {
      await ends?.(why);
      onChanged();
    });
  return (
    <>
      {held !== null && (
        <p>
          {say('registerHeld', {
            by: held.by,
            when: formats.moment(held.at),
            why: held.why === null ? say('registerHeldWhy') : say(`registerStop-${held.why}`),
          })}
        </p>
      )}
      {notKnown !== null && <WordLost word={notKnown} isHeldHere={stopped !== null} />}
      {withdrawn !== null && <p>{say('registerWithdrawnThere', { when: formats.moment(withdrawn) })}</p>}
      {ends === null ? null : stopped === null ? (
        <Select
          aria-label={`${say('registerStop')} ${what}`}
          placeholder={say('registerStop')}
          size="xs"
          w="11rem"
          disabled={act.busy}
          data={STOP_REASONS.map((value) => ({ value, label: say(`registerStop-${value}`) }))}
          value={null}
          onChange={(value) => {
            const why = STOP_REASONS.find((known) => known === value);
            if (why !== undefined) stop(why);
          }}
        />
      ) : (
        <>
          <p>{say('registerStopped', { when: formats.moment(stopped.at), why: say(`registerStop-${stopped.why}`) })}</p>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${say('registerAgain')}: ${what}`}
            loading={act.busy}
            onClick={() => stop(null)}
          >
            {say('registerAgain')}
          </Button>
        </>
      )}
      <Refused refusal={act.refusal} />
    </>
  );
}

/** How what left is given out no more, or again; null of what stayed inside, and of the report of a project that another desk gave out. */
function endOf({ edition, contract, office, to }: ReleaseRow): ((why: StopReason | null) => Promise<null>) | null {
  if (edition !== null) {
    const { number: _, ...printed } = edition;
    return (why) => waymark.statistics.stop({ edition: printed, why });
  }
  if (contract === null || !contract.mayStop || office === null || to === null) return null;
  const { line, edition: number } = contract;
  return (why) => waymark.statistics.stopContract({ contract: { office, line, until: to, edition: number }, why });
}
