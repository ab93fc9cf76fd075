/** The types of some CommonJS packages tell of a default export, where Node gives the function itself. */
export function defaultOf<F>(given: { readonly default: F }): F {
  const module: unknown = given
  const isItself = (value: unknown): value is F => typeof value === 'function'
  return isItself(module) ? module : given.default
}
