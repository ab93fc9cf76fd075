import type { Text } from '../i18n/text.js'

/** Bounds on untrusted input. Reaching one is an error that names it and the flag that moves it. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number
  /** YAML files of one folder. */
  readonly files: number
  /** Nesting of YAML collections. */
  readonly depth: number
  /** Nodes that all aliases of one file may stand for together. */
  readonly aliasNodes: number
  /** Steps, by estimate, that one of the province's own rules may take over all its subjects. */
  readonly ruleSteps: number
}

/** Wide enough for 100,000 systems in one file (about 55 MB), narrow enough for one machine. */
export const defaultLimits: Limits = {
  fileBytes: 128 << 20,
  files: 200_000,
  depth: 64,
  aliasNodes: 100_000,
  ruleSteps: 200_000_000,
}

/** How each limit is called on the command line, and the most that it may be set to. */
export const limitNames = {
  fileBytes: { name: 'file-bytes', most: 512 << 20 },
  files: { name: 'files', most: 10_000_000 },
  // Values are walked by recursion, so the stack is the bound.
  depth: { name: 'depth', most: 1_000 },
  aliasNodes: { name: 'alias-nodes', most: 100_000_000 },
  ruleSteps: { name: 'rule-steps', most: 1_000_000_000_000 },
} as const satisfies Record<keyof Limits, { readonly name: string; readonly most: number }>

/** The words that end the message of a limit that was reached. */
export function limitHint(limit: keyof Limits): Text {
  const { name } = limitNames[limit]
  return { vi: `(giới hạn ${name}; nới bằng --max ${name}=…)`, en: `(limit ${name}; moved by --max ${name}=…)` }
}
