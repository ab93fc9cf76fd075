import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'

const merged = 'samples/hop-nhat/lam-dong-moi'

/** Lâm Đồng, Đắk Nông and Bình Thuận as one: the folder is what the plan beside it makes, and comes to these numbers. */
it('three provinces become the one that stands in the samples', { timeout: 240_000 }, async () => {
  const into = join(folder(), 'lam-dong-moi')
  const run = await kientruc(resolve('.'), [
    'merge',
    '--plan',
    `${merged}.plan.yaml`,
    '--into',
    into,
    '--format',
    'json',
  ])
  expect(run.code).toBe(0)
  const { before, after, money, rewired, lost, circles, groups } = JSON.parse(run.out)
  const systems = groups.filter(({ of }: { of: string }) => of === 'systems')
  expect({ before, after, money, rewired, lost, circles }).toEqual({
    before: { systems: 286, agencies: 111 },
    // Đắk Nông's “Sở Lao động - TBXH” hands over to Sở Nội vụ, as do those that write the name out.
    after: { systems: 286, staying: 242, agencies: 45 },
    money: { ending: 89_960, unknown: 27 },
    rewired: 134,
    lost: [],
    circles: [],
  })
  expect(systems).toHaveLength(37)
  const model = readFileSync(join(merged, 'co-quan.yaml'), 'utf8')
  expect(model.match(/^ {4}name: .*Lao động.*$/gmu)).toBeNull()
  expect(Math.max(...systems.map(({ wave = 0 }: { wave?: number }) => wave))).toBe(5)
  const files = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((f) => /\.\w+$/.test(f))
  expect(files(into).sort()).toEqual(files(merged).sort())
  // What stands with the folder names the version of the tool.
  for (const file of files(merged).filter((name) => !name.startsWith('.')))
    expect(readFileSync(join(into, file), 'utf8'), file).toBe(readFileSync(join(merged, file), 'utf8'))
})
