export function LogIn(_: { readonly users: readonly { readonly name: string }[]; readonly demo: boolean }) {
  return null;
}
