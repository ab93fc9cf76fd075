import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { publicKeyOf } from '../../../src/architecture/read/keys.js'
import { openPack, sealPack } from '../../../src/architecture/read/pack-archive.js'
import { defaultLimits } from '../../../src/kernel/limits.js'
import { damage, damaged } from '../damage.js'
import { demand, target } from '../target.js'

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const texts = new Map([
  ['goi.yaml', 'pack: { id: goi, name: Gói thử, version: "1" }\n'],
  ['van-ban.yaml', 'documents: []\n'],
])
const whole = await sealPack({ id: 'goi', version: '1' }, texts, pem)
const keys = [{ name: 'Bộ thử', key: publicKeyOf(pem) }]

/** A signed pack that was altered anywhere: refused in words, or its texts are those that were signed. */
export const kpack = target({
  inputs: fc.record({ how: damage(whole) }),
  tries: 100,
  holds: async ({ how }) => {
    const opened = await openPack(damaged(whole, how), keys, defaultLimits)
    if ('problem' in opened)
      return demand(opened.problem.vi !== '' && opened.problem.en !== '', 'a refusal without words')
    const read = [...opened.texts].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')] as const)
    demand(JSON.stringify(read.sort()) === JSON.stringify([...texts]), 'other texts than were signed')
  },
})
