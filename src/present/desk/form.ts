import { type Html, rendered } from '../document/template.js'

/** A form that works without script. */
export interface DeskForm {
  readonly kind: 'form'
  readonly method?: 'get' | 'post'
  readonly action: string
  /** Beside each other instead of below. */
  readonly inline?: boolean
  readonly fields: readonly DeskField[]
  readonly buttons: readonly DeskButton[]
}

export interface DeskButton {
  readonly label: string
  readonly name?: string
  readonly value?: string
  readonly look?: 'plain' | 'quiet' | 'bad'
}

interface Common {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly required?: boolean
}

export type DeskField =
  | { readonly of: 'hidden'; readonly name: string; readonly value: string }
  | (Common & {
      readonly of: 'text' | 'password' | 'date' | 'number' | 'search'
      readonly value?: string
      readonly most?: number
      readonly autocomplete?: string
    })
  | (Common & { readonly of: 'area'; readonly value?: string; readonly rows?: number; readonly most?: number })
  | (Common & {
      readonly of: 'choice'
      readonly value?: string
      readonly choices: readonly { readonly value: string; readonly label: string }[]
    })
  | (Common & { readonly of: 'check'; readonly value: string; readonly checked?: boolean })
  | (Common & { readonly of: 'files'; readonly accept?: string; readonly multiple?: boolean })

/** @param token what a form that changes something carries */
export function formHtml(form: DeskForm, token: string | undefined): Html {
  const { method = 'post', action, inline = false } = form
  return rendered('form', {
    method,
    action,
    inline,
    token: method === 'post' ? token : undefined,
    uploads: form.fields.some((field) => field.of === 'files'),
    fields: form.fields.map(fieldView),
    buttons: form.buttons.map(({ label, name, value, look }) => ({ label, name, value, look })),
  })
}

/** Templates are strict: what a field does not have is said. */
const nothing = {
  hidden: false,
  check: false,
  checked: false,
  area: false,
  rows: 5,
  choices: undefined,
  input: undefined,
  value: undefined,
  most: undefined,
  accept: undefined,
  multiple: false,
  autocomplete: undefined,
}

function fieldView(field: DeskField): object {
  const id = `o-${field.name}`
  if (field.of === 'hidden') return { ...nothing, id, ...field, hidden: true, label: '', ...unsaid }
  const { name, label, hint, error, required = false } = field
  const described = [hint && `${id}-ghi-chu`, error && `${id}-loi`].filter(Boolean).join(' ') || undefined
  const common = { ...nothing, id, name, label, hint, error, required, described }
  switch (field.of) {
    case 'area':
      return { ...common, area: true, value: field.value ?? '', rows: field.rows ?? 5, most: field.most }
    case 'choice':
      return {
        ...common,
        choices: field.choices.map((choice) => ({ ...choice, chosen: choice.value === field.value })),
      }
    case 'check':
      return { ...common, check: true, value: field.value, checked: field.checked ?? false }
    case 'files':
      return { ...common, input: 'file', accept: field.accept, multiple: field.multiple ?? false }
    default: {
      const { of, value, most, autocomplete } = field
      return { ...common, input: of, value, most, autocomplete }
    }
  }
}

const unsaid = { hint: undefined, error: undefined, required: false, described: undefined }
