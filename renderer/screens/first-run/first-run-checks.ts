import { SHORTEST } from '../../components/shortest-password.ts';

/** What is asked in the three steps, as typed. */
export interface WantedDesk {
  readonly kind: 'mission' | 'headquarters';
  readonly name: string;
  readonly office: string;
  readonly country: string | null;
  readonly user: string;
  readonly password: string;
  readonly repeat: string;
  readonly rootPassword: string;
  readonly rootRepeat: string;
  /** The root key file of a headquarters whose PC was lost; null where a new root is made. */
  readonly rootKey: { readonly token: string; readonly name: string } | null;
  /** Tokens and shown names of the chosen folders. */
  readonly rootOut: { readonly token: string; readonly name: string } | null;
  readonly copies: { readonly token: string; readonly name: string; readonly sameDisk: boolean } | null;
}

export const NOTHING_YET: WantedDesk = {
  kind: 'mission',
  name: '',
  office: '',
  country: null,
  user: '',
  password: '',
  repeat: '',
  rootPassword: '',
  rootRepeat: '',
  rootKey: null,
  rootOut: null,
  copies: null,
};

const OFFICE_CODE = /^[A-Z0-9][A-Z0-9-]{0,11}$/;

/** As `officeCode` of the contract: capitals whatever was typed, and nothing else that a reference cannot hold. */
export function officeCodeFrom(typed: string): string {
  return typed
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[\s_]/g, '-')
    .replaceAll(/[^A-Z0-9-]/g, '')
    .slice(0, 12);
}

type DeskFault = 'name' | 'office' | 'country';
type PersonFault = 'user' | 'password' | 'repeat' | 'rootPassword' | 'rootRepeat';

/** What is missing before the second step. */
export function faultsOfDesk({ name, office, country }: WantedDesk): ReadonlySet<DeskFault> {
  return new Set<DeskFault>([
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(OFFICE_CODE.test(office) ? [] : (['office'] as const)),
    ...(country === null ? (['country'] as const) : []),
  ]);
}

/** What is missing before the third. */
export function faultsOfPerson(wanted: WantedDesk): ReadonlySet<PersonFault> {
  const root = wanted.kind === 'headquarters';
  return new Set<PersonFault>([
    ...(wanted.user.trim() === '' ? (['user'] as const) : []),
    ...(wanted.password.length < SHORTEST ? (['password'] as const) : []),
    ...(wanted.repeat === wanted.password ? [] : (['repeat'] as const)),
    ...(root && wanted.rootPassword.length < SHORTEST ? (['rootPassword'] as const) : []),
    ...(root && wanted.rootKey === null && wanted.rootRepeat !== wanted.rootPassword ? (['rootRepeat'] as const) : []),
  ]);
}

/**
 * Which of the new passwords the database would refuse at the end; `judge` asks it. The passphrase of a root key file that was brought is as it is.
 */
export async function weakOf(
  { kind, office, name, user, password, rootKey, rootPassword }: WantedDesk,
  judge: (asked: { readonly password: string; readonly about: string[] }) => Promise<{ readonly enough: boolean }>,
): Promise<ReadonlySet<PersonFault>> {
  const about = [office, name, user];
  const makesRoot = kind === 'headquarters' && rootKey === null;
  const asked: readonly (readonly [PersonFault, string])[] = [
    ['password', password],
    ...(makesRoot ? ([['rootPassword', rootPassword]] as const) : []),
  ];
  const judged = await Promise.all(asked.map(([, typed]) => judge({ password: typed, about })));
  return new Set(asked.flatMap(([fault], at) => (judged[at]?.enough === true ? [] : [fault])));
}

/** What the call says of the root: the file that was brought, or where a new one goes. */
export function rootOf({ rootPassword, rootKey, rootOut }: WantedDesk): {
  readonly rootPassword: string;
  readonly rootKey?: string;
  readonly rootOut?: string;
} {
  if (rootKey !== null) return { rootPassword, rootKey: rootKey.token };
  return rootOut === null ? { rootPassword } : { rootPassword, rootOut: rootOut.token };
}
