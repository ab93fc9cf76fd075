import { append, createPlaceTable, defaultLimits, InputError, type Source, type Text } from '../../kernel/index.js'
import { readYaml } from '../read/yaml.js'
import { layoutOf } from './layout.js'
import { type Path, same, shownPath } from './path.js'
import { aliasesInTheWay, type EditedPage, type EditPlan, planned, type TextSpan } from './plan.js'
import { type Splice, spliced } from './splice.js'
import { addingSteps, applied, type Primitive, settingSteps, trace } from './steps.js'

/** One change of a YAML file. What a `set` or `append` leads through and does not exist yet is made. */
export type Edit =
  | { readonly set: Path; readonly to: unknown }
  | { readonly remove: Path }
  | {
      /** The list to add to. */
      readonly append: Path
      readonly values: readonly unknown[]
      /** Lines of a comment above the first new item, without `#`. */
      readonly comment?: readonly string[]
    }

/**
 * The text of a YAML file after changes, made one after another. Only the lines that must change do: comments, order, quoting,
 * line breaks and a byte-order mark stay. Setting a mapping or a list where one stands changes only what differs inside it. The
 * new text is read again and compared with what was meant.
 * @param source the file as it is, its text and the name for errors
 * @throws InputError where the file is not sound YAML, a path leads nowhere, or the change cannot be made safely by machine
 */
export function edit(source: Source, edits: readonly Edit[]): string {
  const bom = source.text.startsWith('\ufeff') ? '\ufeff' : ''
  let page = pageOf(source.text.slice(bom.length), (fault) => unsound(fault, source))
  let value = page.value
  let splices: Splice[] = []
  let spans: TextSpan[] = []
  const settle = () => {
    if (splices.length > 0) page = pageOf(spliced(page.text, splices), () => unsafe(source))
    splices = []
    spans = []
  }
  /** Steps that have nothing to do with each other share one reading of the text. */
  const planFor = (step: Primitive): EditPlan | undefined => {
    const plan = planned(step, page)
    const apart = plan && !spans.some((s) => s.start <= plan.span.end && plan.span.start <= s.end)
    if (apart && aliasesInTheWay(step, page).length === 0) return plan
    settle()
    const aliases = aliasesInTheWay(step, page)
    if (aliases.length > 0) page = pageOf(spliced(page.text, aliases), () => unsafe(source))
    return planned(step, page)
  }
  for (const change of edits) {
    for (const step of stepsOf(change, value, source)) {
      const plan = planFor(step)
      if (!plan) throw unsafe(source)
      append(splices, plan.splices)
      spans.push(plan.span)
      value = applied(value, step)
    }
  }
  settle()
  if (!same(page.value, value)) throw unsafe(source)
  return bom + page.text
}

function pageOf(text: string, refuse: (fault: Text) => InputError): EditedPage {
  const { value, problems } = readYaml({ file: '', text }, createPlaceTable(), defaultLimits)
  const [fault] = problems
  if (fault) throw refuse(fault.message)
  return { text, value: value ?? null, top: layoutOf(text) }
}

function stepsOf(change: Edit, value: unknown, source: Source): readonly Primitive[] {
  if ('remove' in change) {
    const { keys, rest } = trace(value, change.remove)
    const key = keys[keys.length - 1]
    if (rest.length > 0 || key === undefined) throw nowhere(change.remove, source)
    return [{ kind: 'take', at: keys.slice(0, -1), key }]
  }
  const path = 'set' in change ? change.set : change.append
  const steps =
    'set' in change
      ? settingSteps(value, path, change.to)
      : addingSteps(value, path, change.values, change.comment ?? [])
  if (!steps) throw nowhere(path, source)
  return steps
}

function nowhere(path: Path, source: Source): InputError {
  return new InputError({
    vi: `Tệp “${source.file}” không có “${shownPath(path)}”; không có gì thay đổi.`,
    en: `“${source.file}” has no “${shownPath(path)}”; nothing was changed.`,
  })
}

function unsound(fault: Text, { file }: Source): InputError {
  return new InputError({
    vi: `Không sửa được tệp “${file}” bằng máy: ${fault.vi}`,
    en: `“${file}” cannot be edited by machine: ${fault.en}`,
  })
}

function unsafe(source: Source): InputError {
  return new InputError({
    vi: `Cách viết của tệp “${source.file}” không cho phép sửa bằng máy mà giữ nguyên phần còn lại; không có gì thay đổi. Hãy sửa tay.`,
    en: `“${source.file}” is written in a way that cannot be changed by machine with the rest kept; nothing was changed. Edit it by hand.`,
  })
}
