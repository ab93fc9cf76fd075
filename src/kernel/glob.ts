import type { Text } from './text.js'

/**
 * Patterns of file paths: `*` stands for any characters but a slash, `?` for one of them, `**` as a whole step for any steps,
 * none included. Nothing else is special. Matching takes at most pattern × path steps, whatever the pattern.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const [want, have] = [steps(pattern), steps(path)]
  // reached[j]: the steps of the pattern so far can stand for the first j steps of the path.
  let reached = have.map(() => false)
  reached.unshift(true)
  for (const step of want) {
    const next = reached.map(() => false)
    for (let j = 0; j < reached.length; j++) {
      if (step === '**') next[j] = reached[j] === true || (j > 0 && next[j - 1] === true)
      else if (j > 0 && reached[j - 1] === true && matchesStep(step, have[j - 1] ?? '')) next[j] = true
    }
    reached = next
  }
  return reached.at(-1) === true
}

function steps(path: string): string[] {
  return path
    .normalize('NFC')
    .split('/')
    .filter((step) => step !== '' && step !== '.')
}

/** Whether a path as somebody typed it holds a wildcard. */
export const isGlob = (path: string): boolean => /[*?]/.test(path)

/** One step against its pattern: the longest-waiting star gives way, so each character is passed at most once a star. */
export function matchesStep(pattern: string, text: string): boolean {
  let [p, t, star, resume] = [0, 0, -1, 0]
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++
      resume = t
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/** Why a pattern cannot mean what its author expects, or nothing where it can. */
export function globFault(pattern: string): Text | undefined {
  if (pattern.startsWith('/') || /^[A-Za-z]:/.test(pattern) || pattern.includes('\\'))
    return {
      vi: 'Đường dẫn phải là tương đối so với thư mục chứa kientruc.yaml và dùng dấu “/”.',
      en: 'Paths are relative to the folder of kientruc.yaml and use “/”.',
    }
  if (/[?[\]{}!]/.test(pattern))
    return {
      vi: 'Chỉ dùng được “*” (trong một cấp thư mục) và “**” (nhiều cấp).',
      en: 'Only “*” (within one folder) and “**” (across folders) may be used.',
    }
  return undefined
}
