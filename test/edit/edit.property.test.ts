import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edit } from '../../src/architecture/edit/edit.js'
import type { Path } from '../../src/architecture/edit/path.js'
import { readYaml } from '../../src/architecture/read/yaml.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { createPlaceTable } from '../../src/kernel/places.js'

const read = (text: string) => readYaml({ file: 'x.yaml', text }, createPlaceTable(), defaultLimits).value

/** Words that YAML could take for something else among them. */
const word = fc.constantFrom(
  ...[
    'lgsp',
    'Sở Tài chính',
    'no',
    '2019',
    '1e3',
    '~',
    'a: b',
    'x # y',
    '- z',
    '"quoted"',
    "it's",
    'true',
    '2019-05',
    '',
  ],
  ...[
    'Nền tảng, dịch vụ',
    '[x]',
    '{y}',
    '*z',
    '&t',
    '!u',
    '%v',
    '@w',
    '`',
    'hai\ndòng',
    'dài '.repeat(40).trim(),
    ' x ',
  ],
)
const scalar = fc.oneof(word, fc.integer({ min: -5, max: 5000 }), fc.boolean(), fc.constant(null))
const entity = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: word,
    cost: scalar,
    functions: fc.array(word, { maxLength: 3 }),
    lifecycle: fc.record({ status: word, from: word }, { requiredKeys: [] }),
    dependsOn: fc.array(fc.record({ to: word, data: fc.array(word, { maxLength: 2 }) }), { maxLength: 2 }),
  },
  { requiredKeys: ['id'] },
)
const entities = fc.uniqueArray(entity, { selector: (e) => e.id, maxLength: 3 })
const file = fc.record({ systems: entities, tasks: entities, phases: entities })

/** Writes a value as some person might: block or flow, quotes, comments, blank lines, deeper or flush lists. */
function written(value: unknown, dice: () => number, indent: number, flow: boolean): string {
  const pad = ' '.repeat(indent)
  const note = () => (dice() < 0.15 ? ` # ghi chú ${Math.floor(dice() * 1e6)}` : '')
  const quoted = (s: string) => (dice() < 0.5 || /[\n]/.test(s) ? JSON.stringify(s) : `'${s.replaceAll("'", "''")}'`)
  if (typeof value === 'string')
    return /^[a-z][\p{L} ]*\p{L}$/u.test(value) && dice() < 0.6 && read(value) === value ? value : quoted(value)
  if (value === null && !flow && dice() < 0.3) return ''
  if (typeof value !== 'object' || value === null) return String(value)
  const list = Array.isArray(value)
  const entries = Object.entries(value)
  if (flow || entries.length === 0 || (indent > 2 && dice() < 0.4)) {
    const inner = entries.map(([k, v]) => (list ? '' : `${k}: `) + written(v, dice, indent, true))
    const space = dice() < 0.5 ? ' ' : ''
    const trailing = inner.length > 0 && dice() < 0.2 ? ',' : ''
    const [open, close] = list ? ['[', ']'] : ['{', '}']
    if (inner.length > 1 && !flow && dice() < 0.3)
      return `${open}\n${inner.map((i) => `${pad}  ${i}`).join(',\n')}${trailing}\n${pad}${close}`
    return `${open}${space}${inner.join(', ')}${trailing}${space}${close}`
  }
  const lines = entries.map(([k, v]) => {
    const above = dice() < 0.1 ? `# trên ${Math.floor(dice() * 1e6)}\n${pad}` : ''
    const below = dice() < 0.15 ? '\n' : ''
    const block = typeof v === 'object' && v !== null && Object.keys(v).length > 0
    if (list) return `${above}- ${written(v, dice, indent + 2, false)}${block ? '' : note()}${below}`
    const deeper = indent + (Array.isArray(v) && dice() < 0.3 ? 0 : 2)
    const text = written(v, dice, deeper, false)
    const starts = block && !/^[[{]/.test(text)
    return `${above}${k}:${starts ? `${note()}\n${' '.repeat(deeper)}` : ' '}${text}${starts ? '' : note()}${below}`
  })
  return lines.join(`\n${pad}`)
}

interface Case {
  readonly text: string
  readonly value: Record<string, unknown>
  readonly sections: Record<string, string>
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(file, fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })))
  .map(([value, stream]) => {
    const dice = () => Number(stream.next().value)
    const eol = dice() < 0.3 ? '\r\n' : '\n'
    const sections = Object.fromEntries(
      Object.entries(value).map(([key, list]) => [key, written({ [key]: list }, dice, 0, false).replaceAll('\n', eol)]),
    )
    const end = dice() < 0.3 ? '' : eol
    const bom = dice() < 0.2 ? '\ufeff' : ''
    return { text: `${bom}${Object.values(sections).join(eol)}${end}`, value, sections }
  })

/** Some place in a value and what may be done there. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [path, ...keys.flatMap((k) => placesIn(Reflect.get(value, k), [...path, k]))]
}

describe('an edit of any file', () => {
  it('says what was meant, and leaves every other section byte for byte', () => {
    fc.assert(
      fc.property(
        cases,
        fc.nat(),
        fc.constantFrom('set', 'remove', 'append', 'field'),
        fc.oneof(scalar, entity),
        (c, pick, kind, to) => {
          fc.pre(read(c.text.replace('\ufeff', '')) !== undefined)
          const places = placesIn(c.value).filter((p) => p.length > 1)
          const path = places[pick % Math.max(1, places.length)]
          if (!path) return
          const expected = structuredClone(c.value)
          const last = path[path.length - 1] as string | number
          const parent = path
            .slice(0, -1)
            .reduce<unknown>((v, k) => Reflect.get(v as object, k as string), expected) as Record<string, unknown> &
            unknown[]
          const source = { file: 'x.yaml', text: c.text }
          let out: string
          if (kind === 'set') {
            parent[last as string] = to
            out = edit(source, [{ set: path, to }])
          } else if (kind === 'remove') {
            if (Array.isArray(parent)) parent.splice(Number(last), 1)
            else delete parent[last as string]
            out = edit(source, [{ remove: path }])
          } else {
            const at = parent[last as string]
            if (kind === 'append' && Array.isArray(at)) {
              at.push(to, to)
              out = edit(source, [{ append: path, values: [to, to], comment: ['mới'] }])
            } else if (kind === 'field' && typeof at === 'object' && at !== null && !Array.isArray(at)) {
              Reflect.set(at, 'phase', to)
              out = edit(source, [{ set: [...path, 'phase'], to }])
            } else return
          }
          expect(read(out.replace('\ufeff', ''))).toEqual(expected)
          expect(out.startsWith('\ufeff')).toBe(c.text.startsWith('\ufeff'))
          for (const [key, section] of Object.entries(c.sections)) if (key !== path[0]) expect(out).toContain(section)
          if (c.text.includes('\r\n') && c.text.split('\n').length > 2)
            expect(out.replaceAll('\r\n', '')).not.toContain('\n')
        },
      ),
      { numRuns: 100 },
    )
  })
})
