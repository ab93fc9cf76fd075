import fc from 'fast-check'
import { freshYaml } from '../../../src/architecture/edit/fresh.js'
import { planOf } from '../../../src/exchange/plan.js'
import { backstageCatalog } from '../../../src/exchange/tools/backstage.js'
import { readBackstage } from '../../../src/exchange/tools/backstage-read.js'
import { calmDocument } from '../../../src/exchange/tools/calm.js'
import { readCalm } from '../../../src/exchange/tools/calm-read.js'
import { lay } from '../../../src/exchange/tools/lay.js'
import { defaultLimits } from '../../../src/kernel/limits.js'
import { near } from '../mutate.js'
import { demand, readOrRefused, target } from '../target.js'
import { sound, workspaceWith } from '../workspace.js'

const settings = { memory: {}, overwrite: false, owner: undefined, layer: undefined, source: 'x' }
const readers = { backstage: readBackstage, calm: readCalm }

/** Files of Backstage and CALM that are broken somewhere: refused, or taken over into an architecture that stays sound. */
export const tools = target({
  inputs: fc.oneof(
    near([backstageCatalog(sound.model)]).map((text) => ({ as: 'backstage' as const, text })),
    near([calmDocument(sound.model, 'vi')]).map((text) => ({ as: 'calm' as const, text })),
  ),
  tries: 24,
  holds: async ({ as, text }) => {
    const bytes = new TextEncoder().encode(text)
    const read = await readOrRefused('x.yaml', async () => readers[as](bytes, 'x.yaml', defaultLimits))
    if (!read) return
    const { added } = planOf(lay(read, sound.model, settings).decisions, sound.model.locate)
    const { hits } = workspaceWith(freshYaml(Object.fromEntries(added), []))
    demand(hits.length === 0, `the architecture is at fault afterwards: ${hits[0]?.message.en}`)
  },
})
