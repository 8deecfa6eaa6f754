import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/**
 * What a person chose in a dialog, known to the screen by a token only. Tokens say nothing, are never reused, and are
 * void once the application ends.
 */
export interface ChosenPaths {
  readonly give: (path: string) => string;
  readonly pathOf: (token: string) => string | undefined;
}

export function chosenPaths(): ChosenPaths {
  const paths = new Map<string, string>();
  return {
    give: (path) => {
      const token = `chosen-${randomBytes(16).toString('hex')}`;
      paths.set(token, path);
      return token;
    },
    pathOf: (token) => paths.get(token),
  };
}

/** A token that stands for nothing. */
export class UnknownToken extends Error {
  override readonly name = 'UnknownToken';
}

type Schema = z.core.$ZodType;

const isToken = (schema: Schema) => z.globalRegistry.get(schema)?.fileToken === true;

/**
 * `value`, which `schema` has already accepted, with a path in every place that the schema calls a `fileToken()`.
 * Throws {@link UnknownToken} for a token nobody gave out: a path of the screen's own making never gets through.
 */
export function withPaths(schema: Schema, value: unknown, pathOf: (token: string) => string | undefined): unknown {
  if (isToken(schema)) {
    const path = typeof value === 'string' ? pathOf(value) : undefined;
    if (path === undefined) throw new UnknownToken();
    return path;
  }
  const parts = partsOf(schema);
  if (parts === undefined || value === undefined || value === null) return value;
  switch (parts.kind) {
    case 'wrapped':
      return withPaths(parts.inner, value, pathOf);
    case 'list':
      return Array.isArray(value) ? value.map((item) => withPaths(parts.item, item, pathOf)) : value;
    case 'fields':
      return Object.fromEntries(
        Object.entries(value).map(([name, field]) => {
          const known = parts.fields[name];
          return [name, known ? withPaths(known, field, pathOf) : field];
        }),
      );
    case 'choices': {
      const taken = parts.choices.find((choice) => z.safeParse(choice, value).success);
      return taken ? withPaths(taken, value, pathOf) : value;
    }
  }
}

/**
 * Where a schema takes tokens, as paths such as `files[]`. Throws when a token stands where {@link withPaths} does not
 * look (a transform, a record, a lazy schema): the contract is walked once at the start, so that the
 * developer notices such a call, and not an attacker.
 */
export function tokenPlaces(schema: Schema, at = ''): readonly string[] {
  if (isToken(schema)) return [at];
  const parts = partsOf(schema);
  switch (parts?.kind) {
    case 'wrapped':
      return tokenPlaces(parts.inner, at);
    case 'list':
      return tokenPlaces(parts.item, `${at}[]`);
    case 'fields':
      return Object.entries(parts.fields).flatMap(([name, field]) => tokenPlaces(field, at ? `${at}.${name}` : name));
    case 'choices':
      return parts.choices.flatMap((choice) => tokenPlaces(choice, at));
    case undefined: {
      if (schema instanceof z.ZodLazy) throw new Error(`a lazy schema at "${at}" may hide a file token`);
      if (inside(schema).some((inner) => holdsToken(inner)))
        throw new Error(`a file token at "${at}" cannot be reached`);
      return [];
    }
  }
}

type Parts =
  | { readonly kind: 'wrapped'; readonly inner: Schema }
  | { readonly kind: 'list'; readonly item: Schema }
  | { readonly kind: 'fields'; readonly fields: { readonly [name: string]: Schema } }
  | { readonly kind: 'choices'; readonly choices: readonly Schema[] };

/** The schemas that a schema is made of, for the kinds a call's input uses. */
function partsOf(schema: Schema): Parts | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    return { kind: 'wrapped', inner: schema.def.innerType };
  }
  if (schema instanceof z.ZodArray) return { kind: 'list', item: schema.def.element };
  if (schema instanceof z.ZodObject) return { kind: 'fields', fields: schema.def.shape };
  if (schema instanceof z.ZodUnion) return { kind: 'choices', choices: schema.def.options };
  return undefined;
}

const holdsToken = (schema: Schema): boolean => isToken(schema) || inside(schema).some(holdsToken);

/** Every schema directly inside another, of whatever kind, by looking through its definition. */
function inside(schema: Schema): readonly Schema[] {
  const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && '_zod' in value;
  return Object.values(schema._zod.def).flatMap((part: unknown) => {
    if (isSchema(part)) return [part];
    if (typeof part !== 'object' || part === null) return [];
    return Object.values(part).filter(isSchema);
  });
}
