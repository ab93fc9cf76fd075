import type { Reporter } from './reporter.js'

/** Every format, imported only when used. Adding one is its file and a line here. */
export const reporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  markdown: async () => (await import('./markdown.js')).markdown,
  baseline: async () => (await import('./baseline.js')).baseline,
  html: async () => (await import('./html.js')).html,
  docx: async () => (await import('./docx.js')).docx,
} as const satisfies Record<string, () => Promise<Reporter<string | Uint8Array>>>

/** The ending of a file in each format. */
export const endings: Readonly<Record<FormatName, string>> = {
  text: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  gitlab: 'json',
  markdown: 'md',
  baseline: 'baseline.json',
  html: 'html',
  docx: 'docx',
}

export type FormatName = keyof typeof reporters
export const formatNames = Object.keys(reporters) as FormatName[]
