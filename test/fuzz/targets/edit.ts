import fc from 'fast-check'
import { edit } from '../../../src/architecture/edit/edit.js'
import { readYaml } from '../../../src/architecture/read/yaml.js'
import { InputError } from '../../../src/kernel/input-error.js'
import { defaultLimits } from '../../../src/kernel/limits.js'
import { createPlaceTable } from '../../../src/kernel/places.js'
import { near } from '../mutate.js'
import { demand, target } from '../target.js'
import { fragments } from '../workspace.js'

const keys = fc.constantFrom('systems', 'name', 'description', 'new', 'dependsOn', 'lifecycle', 'status')
const path = fc.array(fc.oneof(keys, fc.nat({ max: 2 })), { minLength: 1, maxLength: 4 })
const value = fc.oneof(
  fc.constantFrom('no', '1.0', '# x', 'a: b', ' lead', 'x\ny', '', '- a', '"', "'", '{', '\u0085', 'Đất đai'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.integer(),
  fc.constant(null),
)

/** Changes of a user's file: made exactly and nowhere else, or refused; the file reads again as what was meant. */
export const edits = target({
  inputs: fc.record({
    text: fc.oneof(fc.constantFrom(...fragments), near(fragments)),
    path,
    value,
    remove: fc.boolean(),
  }),
  tries: 150,
  holds: ({ text, path: at, value: to, remove }) => {
    let changed: string
    try {
      changed = edit({ file: 'x.yaml', text }, [remove ? { remove: at } : { set: at, to }])
    } catch (error) {
      if (error instanceof InputError) return
      throw error
    }
    const read = readYaml({ file: 'x.yaml', text: changed.replace(/^\ufeff/, '') }, createPlaceTable(), defaultLimits)
    demand(read.problems.length === 0, 'the changed file cannot be read')
    if (remove) return
    let found: unknown = read.value
    for (const key of at) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined
    demand(JSON.stringify(found) === JSON.stringify(to), `set to ${JSON.stringify(to)}, reads ${JSON.stringify(found)}`)
  },
})
