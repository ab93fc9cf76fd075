import * as Type from 'typebox'
import { stateNames } from './states.js'

const Id = Type.String()
const Day = Type.String()
const Ids = Type.Array(Id)
const Span = Type.Object({ from: Day, to: Type.Optional(Day) })

/** What is known of a dossier's way, all that its next step depends on. It is what its events come to, and nothing else. */
export const Dossier = Type.Object({
  state: Type.Enum(Object.keys(stateNames) as (keyof typeof stateNames)[]),
  /** Where it was before it was suspended. */
  before: Type.Optional(Type.Enum(Object.keys(stateNames) as (keyof typeof stateNames)[])),
  agency: Type.String(),
  /** The version that stands at the Department; 0 before any was sent. */
  version: Type.Integer(),
  /** Those who sent any of its versions. */
  submitters: Ids,
  /** Those who took part in its appraisal, this time. */
  appraisers: Ids,
  assignee: Type.Optional(Id),
  /** Units that were asked and have not answered. */
  consulted: Type.Array(Type.String()),
  /** Whether law or architecture changed since the conclusion. */
  stale: Type.Boolean(),
  conditions: Type.Array(Type.Object({ text: Type.String(), due: Type.Optional(Day), met: Type.Boolean() })),
  /** When the Department worked on it, and when the leaders. */
  appraisal: Type.Array(Span),
  decision: Type.Array(Span),
})
export type Dossier = Type.Static<typeof Dossier>
export type DossierState = Dossier['state']
