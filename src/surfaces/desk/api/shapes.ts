import * as Type from 'typebox'
import { type CheckResult, Verdict } from '../../../appraise/index.js'
import type { DossierState } from '../domain/dossier.js'
import { stateNames } from '../domain/states.js'
import type { DossierRow } from '../store/dossiers.js'

/** What goes over the API; the descriptions stand in its published description. */

const Moment = Type.String({ format: 'date-time' })
const Maybe = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()])

export const ApiDossier = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    number: Type.Integer({ description: 'By which people call it' }),
    title: Type.String(),
    agency: Type.Object({ id: Type.String(), name: Type.String() }),
    state: Type.Enum(Object.keys(stateNames) as DossierState[]),
    version: Type.Integer(),
    verdict: Maybe(Verdict),
    stale: Type.Boolean({ description: 'Whether law or architecture changed in a way that matters for it' }),
    url: Type.String({ format: 'uri', description: 'Its page' }),
    created: Moment,
    changed: Moment,
  },
  { description: 'A dossier, as far as the account may see it' },
)
export type ApiDossier = Type.Static<typeof ApiDossier>

export const ApiDossiers = Type.Object({
  dossiers: Type.Array(ApiDossier),
  more: Type.Boolean({ description: 'Whether there are more after these' }),
})

export const ApiSent = Type.Object({
  dossier: ApiDossier,
  result: Type.Unsafe<CheckResult>({ $ref: '#/components/schemas/CheckResult' }),
})

export const ApiArchitecture = Type.Object({
  name: Type.String(),
  digest: Type.String({ description: 'Of what dossiers are judged by now' }),
  commit: Maybe(Type.String({ description: 'Of git; null where the architecture is in no history' })),
})

export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
  },
  { description: 'Why a request was not answered (RFC 9457)' },
)

export function apiDossier(row: DossierRow, origin: string): ApiDossier {
  const { id, number, title, agency_id, agency, state, version, verdict, facts, created_at, updated_at } = row
  return {
    ...{ id, number, title, agency: { id: agency_id, name: agency }, state, version, stale: facts.stale },
    verdict: verdictOf(verdict),
    ...{ url: `${origin}/ho-so/${id}`, created: created_at, changed: updated_at },
  }
}

const verdicts: readonly Verdict[] = ['conforms', 'conditional', 'nonconforming', 'insufficient']
const verdictOf = (text: string | null): Verdict | null => verdicts.find((one) => one === text) ?? null
