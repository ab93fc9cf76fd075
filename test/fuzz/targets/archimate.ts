import { freshYaml } from '../../../src/architecture/edit/fresh.js'
import { exchangeXml } from '../../../src/exchange/archimate/exchange-xml.js'
import { exchangeDocument } from '../../../src/exchange/archimate/export.js'
import { importExchange } from '../../../src/exchange/archimate/import-exchange.js'
import { readExchange } from '../../../src/exchange/archimate/read-exchange.js'
import { planOf } from '../../../src/exchange/plan.js'
import { defaultLimits } from '../../../src/kernel/limits.js'
import { near } from '../mutate.js'
import { demand, readOrRefused, target } from '../target.js'
import { sound, workspaceWith } from '../workspace.js'

const whole = exchangeXml(exchangeDocument(sound.model))
const settings = { memory: {}, overwrite: false, owner: undefined, layer: undefined, source: 'x' }

/** An ArchiMate file that is broken somewhere: refused, or taken over into an architecture that stays sound. */
export const archimate = target({
  inputs: near([whole]),
  tries: 12,
  holds: async (xml) => {
    const bytes = new TextEncoder().encode(xml)
    const read = await readOrRefused('x.xml', () => readExchange(bytes, 'x.xml', defaultLimits))
    if (!read) return
    const { decisions } = importExchange(read, sound.model, settings)
    const { added } = planOf(decisions, sound.model.locate)
    const { hits } = workspaceWith(freshYaml(Object.fromEntries(added), []))
    demand(hits.length === 0, `the architecture is at fault afterwards: ${hits[0]?.message.en}`)
  },
})
