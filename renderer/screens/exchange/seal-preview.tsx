import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPackageExport } from '@tabler/icons-react';
import { TODAY_TERMS } from '../../../db/codebook/today-terms.ts';
import type { Depth, Refusal, SealGroup, SealPreview } from '../../../preload/contract.ts';
import { localToday } from '../../components/answers/today.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { Working } from '../../components/working.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import classes from './seal.module.css';
import { SealGroupRow } from './seal-group.tsx';

const DEPTH_WORDS = {
  full: 'groupWith',
  'without-identity': 'groupWithout',
  core: 'groupWithout',
} as const satisfies Record<Depth, string>;

/** The answer first: two sentences and a bar; then what to look at, what goes and what stays, counted by its cause. */
export function SealPreviewPanel({
  preview,
  office,
  sealing,
  refusal,
  onSeal,
}: {
  readonly preview: SealPreview;
  readonly office: string;
  readonly sealing: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSeal: () => void;
}) {
  const say = useText('exchange');
  const sentence = useSentence();
  const formats = useFormats();
  const { totals, groups, lookFirst, nothing, standsIn } = preview;
  const all = totals.cases + totals.heldBack + totals.unchanged;
  const stays = groups.filter(({ goes }) => goes === null);
  const going = groups.filter(({ goes }) => goes !== null);
  const due = new Date(Date.now() + TODAY_TERMS.receipt * 86_400_000).toISOString().slice(0, 10);
  const words = ({ goes, depth, reason }: SealGroup): string =>
    goes === null
      ? reason === null
        ? ''
        : sentence(reason)
      : [say(`group-${goes}`), depth === null ? '' : say(DEPTH_WORDS[depth]), reason === null ? '' : sentence(reason)]
          .filter((word) => word !== '')
          .join(', ');
  return (
    <section className={`panel ${classes.preview}`} aria-labelledby="what-goes">
      <h2 className={classes.heading} id="what-goes">
        {say('whatGoes')}
      </h2>
      <div role="status" className={classes.answer}>
        {nothing === null ? (
          <p>
            {say(totals.withName > 0 ? 'sumGoesNamed' : 'sumGoes', {
              count: totals.cases,
              all: formats.number(all),
              office,
              named: formats.number(totals.withName),
            })}
          </p>
        ) : (
          <p>
            {sentence(nothing.code, {
              n: say('cases', { count: nothing.n }),
              date: nothing.at === null ? '–' : localToday(new Date(nothing.at)),
            })}
          </p>
        )}
        {standsIn && <p>{say('standsIn')}</p>}
        {nothing === null && totals.heldBack > 0 && <p>{say('sumStays', { count: totals.heldBack })}</p>}
        {totals.unchanged > 0 && nothing?.code !== 'nothing-new' && (
          <p className="quiet">{say('sumUnchanged', { count: totals.unchanged })}</p>
        )}
      </div>
      {totals.cases > 0 && all > totals.cases && (
        <div className={classes.bar} aria-hidden>
          <span className={classes.barGoes} style={{ flexGrow: totals.cases }} />
          <span className={classes.barStays} style={{ flexGrow: all - totals.cases }} />
        </div>
      )}
      {lookFirst.length > 0 && (
        <>
          <h3 className={classes.heading}>{say('lookFirst')}</h3>
          <ul className={classes.groups}>
            {lookFirst.map(({ code, cases }) => (
              <SealGroupRow
                key={code}
                words={sentence(code)}
                sign={<IconAlertTriangle size={16} stroke={1.75} aria-hidden className={classes.attention} />}
                cases={cases}
              />
            ))}
          </ul>
        </>
      )}
      {going.length > 0 && (
        <>
          <h3 className={classes.heading}>{say('groupGoes')}</h3>
          <Groups groups={going} words={words} />
        </>
      )}
      {stays.length > 0 && (
        <>
          <h3 className={classes.heading}>{say('groupStays')}</h3>
          <Groups groups={stays} words={words} />
        </>
      )}
      <Refused refusal={refusal} />
      {sealing ? (
        <Working doing={say('sealing')} />
      ) : (
        (totals.cases > 0 || standsIn) && (
          <div className={classes.foot}>
            <span className="quiet">{say('sealFoot', { office, date: formats.day(due) })}</span>
            <Button onClick={onSeal} leftSection={<IconPackageExport size={16} stroke={1.75} aria-hidden />}>
              {standsIn ? say('sealStandsIn') : say('sealCount', { count: totals.cases })}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function Groups({
  groups,
  words,
}: {
  readonly groups: readonly SealGroup[];
  readonly words: (group: SealGroup) => string;
}) {
  return (
    <ul className={classes.groups}>
      {groups.map((group) => (
        <SealGroupRow
          key={`${group.goes} ${group.depth} ${group.reason}`}
          words={words(group)}
          cases={group.cases}
          records={group.records}
        />
      ))}
    </ul>
  );
}
