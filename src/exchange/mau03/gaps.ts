import {
  cell,
  type FormRow,
  formContext,
  type Gap,
  gapCells,
  type Model,
  objectNamed,
} from '../../architecture/index.js'
import type { Incoming } from '../changes.js'
import { freeId, idFrom } from '../names.js'
import type { Remark } from '../remark.js'
import { idInCode, saying } from './lens.js'

type Action = NonNullable<Gap['actions']>[number]

/** Columns that tell of the task, and the field of an action that each goes into. */
const actionFields = {
  taskCode: 'code',
  task: 'name',
  result: 'result',
  lead: 'lead',
  priority: 'priority',
  deadline: 'deadline',
  resources: 'resources',
  verification: 'verification',
  status: 'status',
  supports: 'supports',
  concreteness: 'concreteness',
  programme: 'programme',
  progress: 'progress',
  readiness: 'readiness',
  note: 'note',
} as const satisfies Record<string, keyof Action>

export interface ReadGap {
  readonly row: FormRow
  readonly incoming: Incoming
  readonly existing: Gap | undefined
}

/** Reads the rows of HOANTHIEN_NV: rows of one code are one gap with several tasks. */
export function readGaps(rows: readonly FormRow[], model: Model, asOf: string, remarks: Remark[]): ReadGap[] {
  const context = formContext(model, asOf)
  const byCode = new Map<string, FormRow[]>()
  for (const row of rows) {
    const key = (cell(row, 'gapCode') || cell(row, 'gap')).toLowerCase()
    const location = row.locate('gapCode')
    if (key === '' || cell(row, 'gap') === '') {
      if (location)
        remarks.push({
          kind: 'left',
          location,
          message: {
            vi: 'Dòng không có mã và nội dung cần hoàn thiện nên không được nhập.',
            en: 'The row has no code and names no gap; it was not read.',
          },
        })
      continue
    }
    byCode.set(key, [...(byCode.get(key) ?? []), row])
  }
  const gaps = [...model.gaps.values()]
  const known = new Map(gaps.map((g) => [gapCells(g, {}, context).get('gapCode')?.toLowerCase() ?? '', g]))
  const named = new Map(gaps.map((g) => [g.name.toLowerCase(), g]))
  const taken = new Set(model.gaps.keys())
  const saysAll = (cells: readonly ReadonlyMap<string, string>[]) => cells.map(saying).join('\n')
  const own = new Map(gaps.map((g) => [saysAll((g.actions ?? [{}]).map((a) => gapCells(g, a, context))), g]))
  return [...byCode.values()].flatMap((group): ReadGap[] => {
    const [row] = group
    if (!row) return []
    const same = own.get(saysAll(group.map((r) => r.cells)))
    if (same) return [{ row, existing: same, incoming: { collection: 'gaps', id: same.id, fields: new Map() } }]
    const code = cell(row, 'gapCode')
    // A row without a code is told again by what it says.
    const existing = code === '' ? named.get(cell(row, 'gap').toLowerCase()) : known.get(code.toLowerCase())
    const id = existing?.id ?? freeId(idInCode(code) ?? idFrom(code || cell(row, 'gap')), taken)
    const fields = new Map<string, unknown>([['name', cell(row, 'gap')]])
    if (code !== '' && code !== `ND-${id.toUpperCase()}`) fields.set('code', code)
    const objects = cell(row, 'objects')
      .split(';')
      .map((t) => t.trim())
      .filter(Boolean)
    if (objects.length > 0)
      fields.set(
        'objects',
        objects.map((t) => objectNamed(t, context) ?? t),
      )
    for (const key of ['scope', 'current', 'required', 'option'])
      if (cell(row, key) !== '') fields.set(key, cell(row, key))
    const actions = group.map((r) => actionOf(r, model)).filter((a) => Object.keys(a).length > 0)
    if (actions.length > 0) fields.set('actions', actions)
    return [{ row, existing, incoming: { collection: 'gaps', id, fields } }]
  })

  function actionOf(row: FormRow, { tasks }: Model): Action {
    const code = cell(row, 'taskCode')
    const task = tasks.get(idInCode(code) ?? code)
    const action: Record<string, string> = task ? { task: task.id } : {}
    const derived = gapCells({ id: 'x', name: 'x' }, action, context)
    for (const [key, field] of Object.entries(actionFields)) {
      const text = cell(row, key)
      if (text !== (derived.get(key) ?? '')) action[field] = text
    }
    return action
  }
}
