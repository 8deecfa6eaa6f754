import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconBed, IconDatabase, IconPackage, IconPencil } from '@tabler/icons-react';
import { form } from '../../../db/codebook/forms/index.ts';
import { codeOf } from '../../../db/codebook/lists/index.ts';
import { shortReference } from '../../../db/codebook/short-reference.ts';
import { languageLabel } from '../../../db/codebook/world.ts';
import type { Session, Today, TodayLine } from '../../../preload/contract.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import type { Formats } from '../../formats.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { copyNow } from '../../state/copy-now.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { CopyAge, LastCheck } from './copy-age.tsx';
import { copyTone } from './copy-tone.ts';
import { routeOf } from './route-of.ts';
import classes from './side.module.css';
import type { Group } from './today-group.tsx';

function openLine(line: TodayLine): void {
  const route = routeOf(line);
  if (route) go(route);
}

/** What one began and did not save: what it is, of whom, when it was typed last. */
export function GoOn({ group }: { readonly group: Group }) {
  const say = useText('today');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const sentence = useSentence();
  return (
    <section className={`panel ${classes.block}`} data-group="go-on" aria-labelledby="go-on">
      <div className={classes.head}>
        <h2 id="go-on">
          <IconPencil size={16} stroke={1.75} aria-hidden />
          {say('group-go-on')}
        </h2>
        <span className="quiet">{group.lines.length + group.more}</span>
      </div>
      <ul className={classes.lines}>
        {group.lines.map((line) => {
          const of = form(String(line.places.kind));
          const began = line.places.kind === 'roster' ? say('beganRoster') : say('beganContact');
          return (
            <li key={`${line.opens} ${line.caseId}`} className={classes.item}>
              <button type="button" className={classes.line} data-line onClick={() => openLine(line)}>
                <span>
                  {of?.label[language] ?? began}
                  {line.reference !== null && <span className="quiet"> {shortReference(line.reference)}</span>}
                  <DraftMarks places={line.places} />
                  <VisuallyHidden> {sentence(line.code, line.places)}</VisuallyHidden>
                </span>
                <span className="quiet">{line.since !== null && typedLast(line.since, formats)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What tells two that were begun apart: sex, language and how far each is. */
function DraftMarks({ places }: Pick<TodayLine, 'places'>) {
  const say = useText('today');
  const language = useLanguage((state) => state.language);
  const marks = [
    codeOf('sex', String(places.sex))?.label[language],
    places.language === undefined ? undefined : languageLabel(String(places.language), language),
    say('answers', { count: Number(places.answers) }),
  ];
  return <span className="quiet"> {marks.filter((mark) => mark !== undefined).join(' · ')}</span>;
}

/** Of what was typed today the hour, else the day. */
function typedLast(at: string, formats: Formats): string {
  return formats.day(at) === formats.day(new Date().toISOString()) ? formats.clock(at) : formats.shortDay(at);
}

/** Who is in the house tonight, who comes and who leaves; it opens the house. */
export function HouseTonight({ tonight }: { readonly tonight: NonNullable<Today['tonight']> }) {
  const say = useText('today');
  return (
    <section className={`panel ${classes.block}`} aria-labelledby="tonight">
      <div className={classes.head}>
        <h2 id="tonight">
          <IconBed size={16} stroke={1.75} aria-hidden />
          {say('tonight')}
        </h2>
      </div>
      <button type="button" className={classes.line} data-line onClick={() => go({ screen: 'house' })}>
        <span>
          {[
            say('here', { count: tonight.here }),
            ...(tonight.arrive > 0 ? [say('come', { count: tonight.arrive })] : []),
            ...(tonight.leave > 0 ? [say('leave', { count: tonight.leave })] : []),
          ].join(' · ')}
        </span>
      </button>
    </section>
  );
}

/** What has not been sent, and what nobody answered. */
export function ToSend({ group }: { readonly group: Group }) {
  const say = useText('today');
  const formats = useFormats();
  const sentence = useSentence();
  return (
    <section className={`panel ${classes.block}`} data-group="packages" aria-labelledby="packages">
      <div className={classes.head}>
        <h2 id="packages">
          <IconPackage size={16} stroke={1.75} aria-hidden />
          {say('group-packages')}
        </h2>
        <Button variant="default" size="compact-xs" onClick={() => go({ screen: 'exchange', part: 'seal' })}>
          {say('seal')}
        </Button>
      </div>
      <ul className={classes.lines}>
        {group.lines.map((line) => (
          <li key={`${line.code} ${JSON.stringify(line.places)}`} className={classes.item}>
            <button type="button" className={classes.line} data-line onClick={() => openLine(line)}>
              <span>{sentence(line.code, line.places)}</span>
              <span className="quiet">{line.since !== null && formats.shortDay(line.since)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The copy, where there is none, or it is older than a day: the greatest risk of all is not the quietest line. */
export function Copies({ session }: { readonly session: Session }) {
  const say = useText('today');
  const { copy } = session;
  const tone = copyTone(session);
  const settings = useText('settings');
  const copying = useAct();
  const makeCopy = () =>
    copying.run(async () => {
      await copyNow();
      notice(settings('copiedToPlace'));
    });
  if (tone === 'fine') return null;
  return (
    <section className={`panel ${classes.block}`} data-copies={tone} aria-labelledby="copies">
      <div className={classes.head}>
        <h2 id="copies">
          <IconDatabase size={16} stroke={1.75} aria-hidden />
          {say('copies')}
        </h2>
        {copy.place === 'there' ? (
          <Button variant="default" size="compact-xs" onClick={makeCopy} loading={copying.busy}>
            {say('copyNow')}
          </Button>
        ) : (
          <Button variant="default" size="compact-xs" onClick={() => go({ screen: 'settings', part: 'copies' })}>
            {say(copy.place === 'none' ? 'choosePlace' : 'openCopies')}
          </Button>
        )}
      </div>
      <p className={classes.told} data-tone={tone}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        <span>
          <CopyAge session={session} />
          <LastCheck session={session} />
        </span>
      </p>
      <Refused refusal={copying.refusal} />
    </section>
  );
}
