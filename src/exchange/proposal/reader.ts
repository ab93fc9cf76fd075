import { agencyFinder, type Model } from '../../architecture/index.js'
import { type Hit, type Location, nearest, type Text } from '../../kernel/index.js'
import type { Cell } from '../../office/index.js'
import { levelOfCell, yesIn } from '../catalogue/choices.js'
import { nameKey } from '../names.js'
import type { FormField } from './fields.js'
import { formLists, type ListChoice } from './lists.js'
import type { ValueSaid } from './values.js'

/** A line of the form and the cell of its content, filled in or not. */
export interface Filled {
  readonly field: FormField
  readonly cell: Cell
}

/** The cell of a place, `C17`. */
export const cellName = ({ within = '' }: Location) => within.slice(within.lastIndexOf('!') + 1)

export type FormReader = ReturnType<typeof readerOf>

/** Reads the cells of a form, and collects what is wrong with them. */
export function readerOf(filled: ReadonlyMap<string, readonly Filled[]>, model: Model, at: (cell: Cell) => Location) {
  const lists = formLists(model)
  const agency = agencyFinder(model.agencies.values())
  const faults: Hit[] = []
  const written = (field: string) => (filled.get(field) ?? []).filter((f) => f.cell.text.trim() !== '')
  const fault = ({ cell, field }: Filled, wrong: Text, remedy?: Text) => {
    faults.push({
      rule: 'model/schema',
      location: at(cell),
      message: {
        vi: `Mục “${field.label}”: không hiểu “${shortened(cell.text)}”. ${wrong.vi}`,
        en: `“${field.label}”: “${shortened(cell.text)}” was not understood. ${wrong.en}`,
      },
      remedy: remedy ?? { vi: `Sửa ô ${cellName(at(cell))}. ${field.hint}`, en: `Mend ${cellName(at(cell))}.` },
    })
    return undefined
  }
  /** What a reading of a cell came to; a fault where it can say nothing. */
  const sound = <T>(entry: Filled, said: ValueSaid<T>): T | undefined =>
    'value' in said ? said.value : fault(entry, said.wrong)
  /** The value of a list that a cell names, by what is shown or by the value itself. */
  const chosen = (entry: Filled): ListChoice['value'] | undefined => {
    const { field, cell } = entry
    const text = cell.text.trim()
    if (field.list === 'yesNo') return yesIn(text) ?? fault(entry, { vi: 'Ghi Có hoặc Không.', en: 'Write yes or no.' })
    if (field.list === 'levels')
      return levelOfCell(text) ?? fault(entry, { vi: 'Ghi cấp độ từ 1 đến 5.', en: 'Write a level from 1 to 5.' })
    if (field.list === 'agencies') return agency(text)?.id ?? text
    const choices = field.list ? lists[field.list] : []
    const found = choices.find((c) => nameKey(c.shown) === nameKey(text) || nameKey(String(c.value)) === nameKey(text))
    const known = found?.value ?? abbreviated(field.list, text, model)
    if (known !== undefined || field.open) return known ?? text
    return fault(
      entry,
      { vi: 'Hãy chọn một giá trị trong danh sách.', en: 'Choose a value from the list.' },
      {
        vi: `Chọn lại ở ô ${cellName(at(cell))}${near(text, choices, ': gần nhất là ')}.`,
        en: `Choose again in ${cellName(at(cell))}${near(text, choices, '; the nearest: ')}.`,
      },
    )
  }
  const blank = (field: string): Location | undefined => {
    const line = filled.get(field)?.[0]
    return line && at(line.cell)
  }
  return { filled, written, fault, sound, chosen, at, faults, blank }
}

/** A system that is named by one of its other names. */
function abbreviated(list: FormField['list'], text: string, model: Model): string | undefined {
  if (list !== 'systems' && list !== 'reusable' && list !== 'connectable' && list !== 'hosts') return undefined
  const known = [...model.systems.values(), ...(list === 'systems' ? [] : model.components.values())]
  const meant = known.filter((one) =>
    [one.id, one.name, ...(one.aliases ?? [])].some((n) => nameKey(n) === nameKey(text)),
  )
  return meant.length === 1 ? meant[0]?.id : undefined
}

function near(text: string, choices: readonly ListChoice[], before: string): string {
  const found = nearest(
    text,
    choices.map((c) => c.shown),
    2,
  )
  const holding = choices.filter((c) => nameKey(c.shown).includes(nameKey(text))).map((c) => c.shown)
  const names = [...new Set([...holding.slice(0, 2), ...found])].slice(0, 2)
  return names.length === 0 ? '' : `${before}${names.map((name) => `“${name}”`).join(', ')}`
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
