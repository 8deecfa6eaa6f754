/** What a line of a register was called until a UTC minute; null: it had no name. */
export interface FormerName<Name extends string | null = string> {
  readonly name: Name;
  readonly until: string;
}

/** A line of a register with every name it had, the oldest first. */
export interface NamedOverTime<Name extends string | null = string> {
  readonly name: Name;
  readonly formerNames: readonly FormerName<Name>[];
}

/** What a line was called at a UTC minute. */
export function nameAt<Name extends string | null>({ name, formerNames }: NamedOverTime<Name>, minute: string): Name {
  const then = formerNames.find(({ until }) => minute < until);
  return then === undefined ? name : then.name;
}
