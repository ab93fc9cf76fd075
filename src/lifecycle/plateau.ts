import * as Type from 'typebox'
import { type Model, type Phase, type Status, type System, statusOn } from '../architecture/index.js'
import { firstDay, lastDay } from '../language/index.js'
import { closed, head, headOf, type RunFacts, TextSchema } from './head.js'

const StatusWord = Type.Enum(['planned', 'building', 'operational', 'retiring', 'retired', 'unknown'])

const PlateauSystem = Type.Object(
  {
    id: TextSchema,
    name: TextSchema,
    owner: TextSchema,
    layer: TextSchema,
    status: StatusWord,
    phase: Type.Optional(TextSchema),
  },
  closed,
)
export type PlateauSystem = Type.Static<typeof PlateauSystem>

const PlateauPart = Type.Object(
  {
    name: Type.String({ description: 'A day, or the name of a phase' }),
    day: TextSchema,
    phase: Type.Optional(
      Type.String({ description: 'Id of the phase at whose end it stands, if its work is done as planned' }),
    ),
    counts: Type.Object(
      {
        planned: Type.Integer(),
        building: Type.Integer(),
        operational: Type.Integer(),
        retiring: Type.Integer(),
        retired: Type.Integer(),
        unknown: Type.Optional(Type.Integer({ description: 'Only where there is one' })),
      },
      closed,
    ),
  },
  closed,
)

/** The architecture on a day, or at the end of a phase as planned; and what lies between two such plateaus. */
export const SnapshotResult = Type.Object(
  {
    ...head,
    plateau: PlateauPart,
    systems: Type.Array(PlateauSystem),
    against: Type.Optional(PlateauPart),
    gap: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: TextSchema,
            name: TextSchema,
            owner: TextSchema,
            layer: TextSchema,
            from: StatusWord,
            to: StatusWord,
            phase: Type.Optional(TextSchema),
          },
          closed,
        ),
        { description: 'Systems whose state differs, from the plateau to the one against which it is held' },
      ),
    ),
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc snapshot', ...closed },
)
export type SnapshotResult = Type.Static<typeof SnapshotResult>

/** A day, or a phase of which the work is taken as done. */
export type Plateau = { readonly day: string } | { readonly phase: Phase }

/** The last day of a plateau; of a phase without an end the last day of the year in which it begins. */
export function dayOfPlateau(plateau: Plateau): string {
  if ('day' in plateau) return plateau.day
  const { from, to } = plateau.phase
  return to === undefined ? `${firstDay(from).slice(0, 4)}-12-31` : lastDay(to)
}

/**
 * The state of a system on a plateau. On a day it is what its dates and its status say. At the end of a phase, what that phase
 * or an earlier one was to bring operates, and what was to be retired is gone.
 */
export function stateOn(model: Model, system: System, plateau: Plateau): Status {
  const day = dayOfPlateau(plateau)
  const state = statusOn(system, day)
  if ('day' in plateau) return state
  const phase = system.phase === undefined ? undefined : model.phases.get(system.phase)
  const due = phase !== undefined && firstDay(phase.from) <= firstDay(plateau.phase.from)
  const dated = system.lifecycle.from !== undefined
  const begun = dated && firstDay(system.lifecycle.from ?? '') <= day
  if ((state === 'planned' || state === 'building') && (begun || (due && !dated))) return 'operational'
  return state
}

export function snapshotOf(model: Model, at: Plateau, against: Plateau | undefined, facts: RunFacts): SnapshotResult {
  const systems = [...model.systems.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const shown = systems.map((system) => ({ system, state: stateOn(model, system, at) }))
  const gap =
    against &&
    shown.flatMap(({ system, state }) => {
      const to = stateOn(model, system, against)
      return state === to ? [] : [{ ...outline(system), from: state, to }]
    })
  return {
    ...headOf(model, facts),
    plateau: partOf(model, systems, at),
    systems: shown.map(({ system, state }) => ({ ...outline(system), status: state })),
    ...(against && gap ? { against: partOf(model, systems, against), gap } : {}),
  }
}

function outline({ id, name, owner, layer, phase }: System) {
  return { id, name, owner, layer, ...(phase === undefined ? {} : { phase }) }
}

function partOf(model: Model, systems: readonly System[], plateau: Plateau): Type.Static<typeof PlateauPart> {
  const all = { planned: 0, building: 0, operational: 0, retiring: 0, retired: 0, unknown: 0 }
  for (const system of systems) all[stateOn(model, system, plateau)]++
  const { unknown, ...known } = all
  const counts = unknown === 0 ? known : all
  const day = dayOfPlateau(plateau)
  return 'phase' in plateau
    ? { name: plateau.phase.name, day, phase: plateau.phase.id, counts }
    : { name: day, day, counts }
}
