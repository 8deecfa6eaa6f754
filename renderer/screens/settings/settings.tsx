import type { Role } from '../../../preload/contract.ts';
import { ScreenParts } from '../../components/screen-parts.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useText } from '../../locales/index.ts';
import { replaceRoute, type SettingsPart } from '../../state/route.ts';
import { useRole } from '../../state/session.ts';
import { AuditPart } from './audit-part.tsx';
import { CopiesPart } from './copies-part.tsx';
import { CoverPart } from './cover-part.tsx';
import { DisplayPart } from './display-part.tsx';
import { HousesPart } from './houses-part.tsx';
import { OutgoingPart } from './outgoing-part.tsx';
import { OwnQuestionsPart } from './own-questions/own-questions-part.tsx';
import { PartnersPart } from './partners/partners-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { PostPart } from './post/post-part.tsx';
import { ProjectsPart } from './projects/projects-part.tsx';
import { RecoveryCodePart } from './recovery-code-part.tsx';
import { RegistersPart } from './registers/registers-part.tsx';
import classes from './settings.module.css';
import { UsersPart } from './users-part.tsx';

const OWN: readonly SettingsPart[] = ['display', 'password'];
const LEADS: readonly SettingsPart[] = [
  'copies',
  'users',
  'partners',
  'projects',
  'registers',
  'post',
  ...OWN,
  'outgoing',
  'audit',
];

/** Who looks after the desk sees all of it; everyone else what is one's own. */
const OFFERED: Readonly<Record<Role, readonly SettingsPart[]>> = {
  'focal-point': [
    'copies',
    'users',
    'houses',
    'partners',
    'projects',
    'registers',
    'own-questions',
    'cover',
    'post',
    ...OWN,
    'outgoing',
    'audit',
  ],
  'hq-case-manager': LEADS,
  caseworker: ['partners', 'cover', ...OWN],
  'shelter-manager': OWN,
  approver: OWN,
  'hq-analyst': OWN,
};

const NAMES = {
  copies: 'partCopies',
  users: 'partUsers',
  houses: 'partHouses',
  cover: 'partCover',
  projects: 'partProjects',
  partners: 'partPartners',
  registers: 'partRegisters',
  'own-questions': 'partOwnQuestions',
  post: 'partPost',
  password: 'partPassword',
  display: 'partDisplay',
  outgoing: 'partOutgoing',
  audit: 'partAudit',
} as const satisfies Record<SettingsPart, string>;

/** The desk's own affairs. */
export function Settings({
  part: wanted,
  field,
}: {
  readonly part: SettingsPart | undefined;
  /** What somebody came to change: it has the focus. */
  readonly field?: 'duty' | undefined;
}) {
  const say = useText('settings');
  const offered = OFFERED[useRole()];
  const part = wanted !== undefined && offered.includes(wanted) ? wanted : (offered[0] ?? 'display');
  return (
    <>
      <ScreenTitle title={say('title')} />
      <ScreenParts
        label={say('title')}
        parts={offered.map((name) => ({ part: name, label: say(NAMES[name]) }))}
        part={part}
        onPart={(chosen) => replaceRoute({ screen: 'settings', part: chosen })}
      >
        {part === 'copies' && <CopiesPart />}
        {part === 'users' && <UsersPart />}
        {part === 'houses' && <HousesPart />}
        {part === 'cover' && <CoverPart />}
        {part === 'partners' && <PartnersPart />}
        {part === 'projects' && <ProjectsPart />}
        {part === 'registers' && <RegistersPart />}
        {part === 'own-questions' && <OwnQuestionsPart />}
        {part === 'post' && <PostPart />}
        {part === 'password' && (
          <div className={classes.column}>
            <PasswordPart />
            {offered.includes('users') && <RecoveryCodePart />}
          </div>
        )}
        {part === 'display' && <DisplayPart field={field} />}
        {part === 'outgoing' && <OutgoingPart />}
        {part === 'audit' && <AuditPart />}
      </ScreenParts>
    </>
  );
}
