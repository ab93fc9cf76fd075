import { expect, it } from 'vitest'
import { commentedYaml } from '../../src/architecture/edit/commented.js'
import { readYaml } from '../../src/architecture/read/yaml.js'
import { commentsOfNodes } from '../../src/architecture/read/yaml-comments.js'
import { createPlaceTable, defaultLimits, placesIn } from '../../src/kernel/index.js'

const text = `# Danh mục do Sở lập
systems:
  # hệ thống lõi
  - id: a # mã cũ: A1
    name: Một "# không phải chú thích"
    cost:
      # theo quyết toán
      amount: 12 # triệu
    functions:
      - Một # gộp từ hai
      # - Hai
    # hết a
  - id: b
    note: |
      # chữ, không phải chú thích
      dòng hai
    # hết b
# hết tệp
`

interface Read {
  readonly systems: readonly object[]
}

function commentsIn(source: string) {
  const table = createPlaceTable()
  const file = { file: 'x.yaml', text: source }
  const value = readYaml(file, table, defaultLimits).value as Read & Record<string, unknown>
  return { value, found: commentsOfNodes({ source: file, value }, value.systems, placesIn(table)) }
}

const shown = ({ value, found: { of } }: ReturnType<typeof commentsIn>) =>
  value.systems.map((node) =>
    (of.get(node) ?? []).map(({ where, path, text: said }) => `${where} ${path.join('.')}: ${said}`),
  )

it('tells of what each comment speaks, and never takes words for one', () => {
  const read = commentsIn(text)
  expect(read.found.loose).toEqual([])
  expect(shown(read)).toEqual([
    [
      'above : Danh mục do Sở lập',
      'above : hệ thống lõi',
      'beside : mã cũ: A1',
      'above cost.amount: theo quyết toán',
      'beside cost.amount: triệu',
      'beside functions.0: gộp từ hai',
      'below functions.0: - Hai',
      'below functions.0: hết a',
    ],
    ['below note: hết b', 'below note: hết tệp'],
  ])
})

it('writes them at the same places of another file, where they are read the same', () => {
  const { value, found } = commentsIn(text)
  const written = commentedYaml({ systems: [...value.systems].reverse() }, [], found.of)
  expect(shown(commentsIn(written)).reverse()).toEqual(shown({ value, found }))
  expect(commentsIn(written).value).toEqual({ systems: [...value.systems].reverse() })
})

it('puts a comment on what holds its value where that is gone', () => {
  const { value, found } = commentsIn(text)
  const [first] = value.systems
  const bare = { id: 'a' }
  expect(commentedYaml({ systems: [bare] }, [], new Map([[bare, found.of.get(first ?? {}) ?? []]]))).toBe(`systems:
  # Danh mục do Sở lập
  # hệ thống lõi
  # theo quyết toán
  # triệu
  # gộp từ hai
  - id: a # mã cũ: A1
  # - Hai
  # hết a
`)
})
