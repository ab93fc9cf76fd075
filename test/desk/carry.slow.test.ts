import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { backup, move, restore, verify } from '../../src/surfaces/desk/keep.js'
import { databaseContents } from '../../src/surfaces/desk/store/contents.js'
import { keepSetting } from '../../src/surfaces/desk/store/settings.js'
import { folder } from '../support/disk.js'
import { testDesk } from './support/desk.js'
import { stores, type TestStore } from './support/stores.js'

vi.setConfig({ testTimeout: 300_000 })

const proposal = (id: string) => `proposal:
  id: ${id}
  title: Phần mềm quản lý cây xanh
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
`
const whole = ({ db }: TestStore) => ({ db, contents: databaseContents, close: db.close })

describe.each(stores)('all of a store in %s', (_, open) => {
  it('goes into a file, into every kind of store and back, the same', async () => {
    const first = await open()
    const others: TestStore[] = []
    try {
      const { as, close, desk } = await testDesk(first)
      // What holds decisions up, where nothing does (bridge/keeper.ts).
      await first.db.transaction({ kind: 'system', workspace: desk.workspace }, (tx) =>
        keepSetting(tx, desk.workspace, 'held-up', null),
      )
      const reviewer = await as('reviewer')
      await reviewer.upload('/ho-so', { 'a.yaml': proposal('a'), 'b.yaml': proposal('b') })
      await close()
      const file = join(folder(), 'sao-luu.gz')
      const digest = await backup(whole(first), file)
      expect(await verify(whole(first))).toEqual({ faults: [], digest })
      for (const [, openOther] of stores) {
        const moved = await openOther()
        const restored = await openOther()
        others.push(moved, restored)
        expect(await move(whole(first), whole(moved))).toBe(digest)
        expect(await restore(whole(restored), file)).toBe(digest)
        await expect(restore(whole(restored), file)).rejects.toThrow(/not empty/)
      }
      const broken = gunzipSync(readFileSync(file)).toString().replace('"desk"', '"x"')
      writeFileSync(file, gzipSync(broken))
      const last = await open()
      others.push(last)
      await expect(restore(whole(last), file)).rejects.toThrow(/no backup/)
    } finally {
      for (const store of [first, ...others]) await store.end()
    }
  })
})
