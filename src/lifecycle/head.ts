import * as Type from 'typebox'
import { ArchitectureHead, architectureHead } from '../appraise/index.js'
import type { Model } from '../architecture/index.js'
import type { Lang } from '../kernel/index.js'

export const TextSchema = Type.String()
export const closed = { additionalProperties: false }

/** What heads every result of this folder. */
export const head = {
  tool: Type.Object({ name: TextSchema, version: TextSchema }, closed),
  architecture: ArchitectureHead,
  asOf: Type.String({ description: 'The day to which it tells' }),
  lang: Type.Enum(['vi', 'en']),
}

export interface RunFacts {
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly lang: Lang
  /** The tool's version. */
  readonly version: string
}

export function headOf(model: Model, { asOf, lang, version: tool }: RunFacts) {
  return {
    tool: { name: 'kientruc', version: tool },
    architecture: architectureHead(model),
    asOf,
    lang,
  }
}

/** What belongs to one phase, objective, field or agency, added up. */
export const Share = Type.Object(
  {
    id: Type.Optional(TextSchema),
    name: TextSchema,
    projects: Type.Integer(),
    completed: Type.Integer(),
    slipped: Type.Integer(),
    percent: Type.Number({ description: 'Mean of the projects, not weighted' }),
    budget: Type.Number({ description: 'Million dong' }),
    spent: Type.Number({ description: 'Million dong' }),
  },
  closed,
)
export type Share = Type.Static<typeof Share>

/** Three digits of a million dong are a thousand dong. */
export const toThousandDong = (millions: number) => Math.round(millions * 1000) / 1000
