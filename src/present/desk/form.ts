import { type Html, rendered } from '../document/template.js'
import type { Words } from '../words/index.js'
import type { Choice, DeskContent, DeskField, DeskForm } from './content.js'

type Show = (content: DeskContent) => Html

/** What a form that changes something carries, beside its fields. */
export interface FormMarks {
  /** That it came from a page of this session; nothing at the door. */
  readonly token: string | undefined
  /** Another for each form, by which one that is sent twice is known. */
  readonly once: () => string | undefined
}

/** @param show makes markup of what stands between the fields */
export function formHtml(form: DeskForm, { token, once }: FormMarks, w: Words, show: Show): Html {
  const { method = 'post', action, inline = false, sticky = false, passkey } = form
  return rendered('form', {
    ...{ w, method, action, inline, sticky, passkey },
    token: method === 'post' ? token : undefined,
    once: method === 'post' ? once() : undefined,
    uploads: form.fields.some((field) => field.of === 'files'),
    fields: form.fields.map((field, i) => fieldView(field, i, show)),
    buttons: form.buttons.map(({ label, name, value, look, skips = false }) => ({ label, name, value, look, skips })),
  })
}

/** Templates are strict: what a field does not have is said. */
const nothing = {
  ...{ id: '', name: '', label: '', about: undefined, hint: undefined, error: undefined, required: false },
  ...{ described: undefined, hidden: false, content: undefined, group: undefined, radios: undefined, check: false },
  ...{ checked: false, area: false, rows: 5, choices: undefined, input: undefined, value: undefined, most: undefined },
  ...{ accept: undefined, multiple: false, autocomplete: undefined, fixed: false, list: undefined, options: undefined },
}

function fieldView(field: DeskField, place: number, show: Show): object {
  if (field.of === 'content') return { ...nothing, content: field.content.map(show) }
  if (field.of === 'group')
    return { ...nothing, id: field.id, group: field.fields.map((one, i) => fieldView(one, place * 100 + i, show)) }
  const id = `o-${field.name.replace(/[^\w-]+/g, '-')}`
  if (field.of === 'hidden') return { ...nothing, ...field, hidden: true }
  const { name, label, about, hint, error, required = false } = field
  const described = [hint && `${id}-ghi-chu`, error && `${id}-loi`].filter(Boolean).join(' ') || undefined
  const common = { ...nothing, id, name, label, about, hint, error, required, described }
  switch (field.of) {
    case 'area':
      return { ...common, area: true, value: field.value ?? '', rows: field.rows ?? 5, most: field.most }
    case 'choice':
      return { ...common, choices: chosenIn(field.choices, [field.value ?? '']) }
    case 'radios':
    case 'checks': {
      const type = field.of === 'radios' ? 'radio' : 'checkbox'
      return { ...common, radios: chosenIn(field.choices, field.values).map((one) => ({ ...one, name, type })) }
    }
    case 'check':
      return { ...common, check: true, value: field.value, checked: field.checked ?? false }
    case 'files':
      return { ...common, input: 'file', accept: field.accept, multiple: field.multiple ?? false }
    default: {
      const { of, value, most, autocomplete, options, fixed = false } = field
      return {
        ...common,
        input: of,
        value,
        most,
        autocomplete,
        fixed,
        list: options && `${id}-${place}-goi-y`,
        options,
      }
    }
  }
}

const chosenIn = (choices: readonly Choice[], values: readonly string[]) =>
  choices.map((choice) => ({ ...choice, chosen: values.includes(choice.value) }))
