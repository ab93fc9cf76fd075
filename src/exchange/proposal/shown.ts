import { type Model, proposalKindNames } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { scopeNames, systemKindNames } from '../../present/index.js'
import { englishFields, englishSections } from './english.js'
import { sections } from './fields.js'
import { formLists } from './lists.js'

/** A line of the form as a page shows it. */
export interface ShownField {
  readonly field: string
  readonly label: string
  readonly hint: string
  readonly required: boolean
  /** What may be chosen; `value` is what the workbook's line would hold. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | undefined
  /** Whether something else than the list's values may be written. */
  readonly open: boolean
  readonly times: number
  readonly lines: number
}

/** The lines of the form in their sections, with the architecture's own lists, in either language. */
export function shownForm(
  model: Model,
  lang: Lang,
): readonly { readonly title: string; readonly fields: readonly ShownField[] }[] {
  const lists = formLists(model)
  return sections.map(({ title, fields }, i) => ({
    title: { vi: title, en: englishSections[i] ?? title }[lang],
    fields: fields.map(({ field, label, hint, required = false, list, open = false, times = 1, lines = 1 }) => {
      const inVietnamese = [label, hint] as const
      const [ownLabel, ownHint] = { vi: inVietnamese, en: englishFields[field] ?? inVietnamese }[lang]
      return {
        ...{ field, label: ownLabel, hint: ownHint, required, open, times, lines },
        choices:
          list &&
          lists[list].map(({ shown, value }) => ({
            value: shown,
            label: { vi: shown, en: english(list, value) ?? shown }[lang],
          })),
      }
    }),
  }))
}

function english(list: string, value: string | number | boolean): string | undefined {
  if (list === 'yesNo') return value === true ? 'Yes' : 'No'
  if (list === 'levels') return `Level ${value}`
  const names: Readonly<Record<string, Readonly<Record<string, { readonly en: string }>>>> = {
    kinds: proposalKindNames,
    systemKinds: systemKindNames,
    scopes: scopeNames,
  }
  return names[list]?.[String(value)]?.en
}
