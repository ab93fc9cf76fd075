import fc from 'fast-check'
import { freshYaml } from '../../../src/architecture/edit/fresh.js'
import { planOf } from '../../../src/exchange/plan.js'
import { lay } from '../../../src/exchange/tools/lay.js'
import { foreign, foreignNames } from '../foreign.js'
import { near } from '../mutate.js'
import { demand, readOrRefused, target } from '../target.js'
import { sound, workspaceWith } from '../workspace.js'

const settings = { memory: {}, overwrite: false, owner: undefined, layer: undefined, source: 'x' }

/** Files of other tools that are broken somewhere: refused, or taken over into an architecture that stays sound. */
export const tools = target({
  inputs: fc.oneof(...foreignNames.map((as) => near(foreign[as].texts).map((text) => ({ as, text })))),
  tries: 60,
  holds: async ({ as, text }) => {
    const bytes = new TextEncoder().encode(text)
    const read = await readOrRefused('x.yaml', async () => foreign[as].read(bytes, 'x.yaml'))
    if (!read) return
    const { added } = planOf(lay(read, sound.model, settings).decisions, sound.model.locate)
    const { hits } = workspaceWith(freshYaml(Object.fromEntries(added), []))
    demand(hits.length === 0, `the architecture is at fault afterwards: ${hits[0]?.message.en}`)
  },
})
