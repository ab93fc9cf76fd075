/** Works something out once for each thing, when it is first asked of it; it is forgotten with the thing. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>()
  return (of) => {
    const known = made.get(of)
    if (known) return known.value
    const value = make(of)
    made.set(of, { value })
    return value
  }
}

/** Works a value out once, when first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Longer texts hardly come twice, and would fill the memory. */
const longestRemembered = 300
const mostRemembered = 50_000

/** Works something out once for each of the texts that come again and again; when there are too many, all is forgotten. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, { readonly value: T }>()
  return (text) => {
    const known = made.get(text)
    if (known) return known.value
    const value = make(text)
    if (text.length > longestRemembered) return value
    if (made.size >= mostRemembered) made.clear()
    made.set(text, { value })
    return value
  }
}
