/** The open parts of a path, if it is one of the pattern: parts that begin with a colon are open. */
export function matched(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, part] of pattern.entries()) {
    const given = parts[i] ?? ''
    if (!part.startsWith(':')) {
      if (part !== given) return undefined
    } else {
      const value = decoded(given)
      if (value === undefined || value === '') return undefined
      params[part.slice(1)] = value
    }
  }
  return params
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
