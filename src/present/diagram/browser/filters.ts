import type { GraphDocument, Selection } from '../types.js'
import { stateFrom } from './address.js'
import type { State } from './data.js'

const lists = ['kind', 'status', 'dependency'] as const

/** The form's fields as a state says them. */
export function fillForm(form: HTMLFormElement, { selection, group }: State): void {
  const single: Record<string, string | undefined> = {
    layer: selection.layer,
    agency: selection.agency,
    phase: selection.phases?.[0],
    group,
  }
  for (const select of form.querySelectorAll('select')) select.value = single[select.name] ?? ''
  const several: Record<(typeof lists)[number], readonly string[] | undefined> = {
    kind: selection.kinds,
    status: selection.statuses,
    dependency: selection.dependencies,
  }
  for (const name of lists) {
    for (const box of boxes(form, name)) box.checked = several[name]?.includes(box.value) ?? true
  }
}

/** The state that the form's fields and the question at hand ask for. */
export function readForm(form: HTMLFormElement, whole: GraphDocument, question: Selection): State {
  const query = new URLSearchParams()
  for (const select of form.querySelectorAll('select')) if (select.value !== '') query.append(select.name, select.value)
  for (const name of lists) {
    const all = boxes(form, name)
    const on = all.filter((b) => b.checked)
    // All or none: no filter.
    if (on.length > 0 && on.length < all.length) for (const box of on) query.append(name, box.value)
  }
  const { selection, group } = stateFrom(query.toString(), whole)
  const { focus, depth, path, impact, within } = question
  return { selection: { ...selection, focus, depth, path, impact, within }, group }
}

function boxes(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=${name}]`)]
}
