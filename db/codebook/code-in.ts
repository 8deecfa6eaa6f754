/** The code as a list of this version has it; of one that is not in it, which a newer version may have written, `otherwise`. */
export function codeIn<const Code extends string>(codes: readonly Code[], code: string, otherwise: Code): Code {
  return codes.find((known) => known === code) ?? otherwise;
}
