import type { DiffReporter } from './words.js'

/** Every format of a comparison in words; the pictures are `diagram`'s. */
export const diffReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown.js')).markdown,
} as const satisfies Record<string, () => Promise<DiffReporter>>

export type DiffFormat = keyof typeof diffReporters
