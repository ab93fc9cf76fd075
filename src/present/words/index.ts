import type { Lang } from '../../kernel/index.js'
import { en } from './en.js'
import { vi, type Words } from './vi.js'

export type { Words } from './vi.js'

/** The words of the reports, by language. */
export const words: Readonly<Record<Lang, Words>> = { vi, en }
