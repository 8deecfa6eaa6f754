import { ScreenParts } from '../../components/screen-parts.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useText } from '../../locales/index.ts';
import { type ExchangePart, type LostPackage, replaceRoute } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import { InboxPart } from '../inbox/inbox.tsx';
import { DirectoryPart } from './directory-part.tsx';
import { JoinPart } from './join-part.tsx';
import { OfficesPart } from './offices-part.tsx';
import { PackagesPart } from './packages-part.tsx';
import { SealPart } from './seal-part.tsx';

/** What went, what came, what is missing. */
export function Exchange({
  part,
  to,
  cases,
  again,
}: {
  readonly part: ExchangePart;
  /** Seal: the office chosen already, and the cases selected in the list. */
  readonly to: string | undefined;
  readonly cases: readonly string[] | undefined;
  /** Seal: a package to that office that was lost. */
  readonly again: LostPackage | undefined;
}) {
  const say = useText('exchange');
  const { station } = useSession();
  const mission = station.kind === 'mission';
  const parts = [
    { part: 'offices', label: say('partOffices') },
    { part: 'seal', label: say('partSeal') },
    ...(mission ? [{ part: 'inbox', label: say('partInbox') } as const] : []),
    ...(mission ? [{ part: 'join', label: say('partJoin') } as const] : []),
    { part: 'directory', label: say('partDirectory') },
    { part: 'packages', label: say('partPackages') },
  ] as const;
  return (
    <>
      <ScreenTitle title={say('title')} />
      <ScreenParts
        label={say('title')}
        parts={parts}
        part={part}
        onPart={(chosen) => replaceRoute({ screen: 'exchange', part: chosen })}
      >
        {part === 'offices' && <OfficesPart />}
        {part === 'seal' && <SealPart key={to} firstTo={to} cases={cases} again={again} />}
        {part === 'inbox' && <InboxPart />}
        {part === 'join' && <JoinPart />}
        {part === 'directory' && <DirectoryPart />}
        {part === 'packages' && <PackagesPart />}
      </ScreenParts>
    </>
  );
}
