import type { FormContext, Found } from '../../src/appraise/rules/rule.js'
import { type FormTableName, formColumns, mau03Tables } from '../../src/architecture/mau03/columns.js'
import type { Form, FormRow } from '../../src/architecture/mau03/form.js'
import { inWorkspace } from './harness.js'

export type Rows = Partial<Record<FormTableName, readonly Readonly<Record<string, string>>[]>>

/** A form as it is read from a workbook: row 1 holds titles, the cells stand in the order of the columns. */
function formWith(rows: Rows): Form {
  const table = (name: FormTableName): FormRow[] =>
    (rows[name] ?? []).map((cells, i) => ({
      table: name,
      cells: new Map(Object.entries(cells)),
      subject: undefined,
      locate: (key = '') => {
        const excerpt = cells[key] ?? ''
        const column = formColumns[name].findIndex((c) => c.key === key) + 1
        return { file: 'm.xlsx', line: i + 2, column, length: 1, excerpt, within: name }
      },
    }))
  const [objects, relations, mappings, gaps] = mau03Tables
  return {
    [objects]: table(objects),
    [relations]: table(relations),
    [mappings]: table(mappings),
    [gaps]: table(gaps),
  }
}

interface FormRule {
  readonly form: (context: FormContext) => Iterable<Found>
}

/** What the rules of the form know beside the base workspace. */
const fragment = `agencies:
  - { id: bo-ca, name: Bộ Công an, kind: ministry }
  - { id: hiep-hoi, name: Hiệp hội thủy sản, kind: other }
phases:
  - { id: nam-2027, name: Năm 2027, from: "2027" }
tasks:
  - { id: nv-hop, name: Kết nối hộ tịch, phase: nam-2027, lead: so-tttt }
`

/** What a rule finds in a form; `filled` tells that it was read from a workbook. */
export const found = (rule: FormRule, rows: Rows, filled = true): readonly Found[] =>
  inWorkspace(fragment, {}, ({ workspace: { model } }) => [
    ...rule.form({ form: formWith(rows), model, asOf: '2019-03-15', filled }),
  ])
export const places = ({ location, relatedLocations = [] }: Found) =>
  [location, ...relatedLocations].map((l) => l && `${l.line}:${l.column}`).join(' ← ')
/** What is told in Vietnamese, and where: row and column, with the other places. */
export const told = (rule: FormRule, rows: Rows, filled = true) =>
  found(rule, rows, filled).map((f) => `${places(f)} ${f.message.vi}`)
