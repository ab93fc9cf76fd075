import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { load } from 'js-yaml'
import { expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { proposedUnion } from '../../src/lifecycle/union/propose.js'

interface Planted {
  readonly same: readonly { readonly here: string; readonly there: string }[]
  readonly near: readonly { readonly here: string; readonly there: string }[]
}

/** The samples' authors had not seen the finder; every pair that a file does not name is not the same. */
it.each([
  ['lam-dong', 11, 0],
  ['dak-nong', 12, 1],
])(
  '%s: systems that do the same in two provinces are proposed, neighbours are not',
  { timeout: 120_000 },
  (name, least, most) => {
    const planted = load(readFileSync(`test/union/planted-${name}.yaml`, 'utf8')) as Planted
    const sources = [
      ['one', `samples/hop-nhat/${name}`],
      ['bt', 'architecture'],
    ].map(([key = '', folder = '']) => ({
      key,
      folder,
      workspace: loadWorkspace(resolve(folder), { cwd: resolve('.') }),
    }))
    const plan = proposedUnion(sources, { asOf: '2026-11-30', lang: 'vi' })
    const proposed = plan.groups.flatMap(({ of, members }) =>
      of === 'systems' ? [members.map(idIn).sort().join()] : [],
    )
    const isProposed = ({ here, there }: Planted['same'][number]) => proposed.includes([here, there].sort().join())
    expect(planted.near.filter(isProposed).length).toBeLessThanOrEqual(most)
    const found = planted.same.filter(isProposed).length
    expect(found).toBeGreaterThanOrEqual(least)
    expect(proposed.length - found).toBeLessThanOrEqual(found / 9)
  },
)

const idIn = (ref: string) => ref.slice(ref.indexOf('/') + 1)
