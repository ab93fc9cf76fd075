/** Works something out once for each thing, when it is first asked of it; it is forgotten with the thing. */
export function once<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>()
  return (of) => {
    const known = made.get(of)
    if (known) return known
    const value = make(of)
    made.set(of, value)
    return value
  }
}
