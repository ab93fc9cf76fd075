import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { remoteAt } from '../../src/architecture/index.js'
import { Dossier } from '../../src/surfaces/desk/domain/dossier.js'
import { folder } from '../support/disk.js'
import { small } from '../support/small.js'
import { bareCopy, bridge, commit, git, proposal, repository } from './support/bridge.js'
import { stores, type TestStore } from './support/stores.js'

// Git is started some hundred times.
vi.setConfig({ testTimeout: 600_000 })

const trees = (id = 'dx-cay-xanh') => proposal(id, 'Phần mềm quản lý cây xanh', ['Quản lý danh mục cây xanh đô thị'])
const dogs = (id = 'dx-cho') => proposal(id, 'Phần mềm quản lý đàn chó nuôi', ['Cấp số quản lý chó nuôi'])

const places = (all: readonly { place: string }[]) => all.map(({ place }) => place)
/** Commits that carry out decisions. */
const carried = (at: string) =>
  git(at, 'log', '--format=%(trailers:key=Decision-Id,valueonly)').split('\n').filter(Boolean)

/** What goes wrong with git is the same whichever database there is. */
const [first] = stores

describe.each(stores)('decisions go into the architecture, with %s', (name, open) => {
  const once = it.runIf(name === first?.[0])
  let store: TestStore
  const at = async (root: string, remote?: string) => bridge(store.db, root, remote === undefined ? {} : { remote })
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.end())
  /** Each case begins without decisions of the one before. */
  const anew = async () => {
    await store.end()
    store = await open()
  }

  it('as one commit with its trailers, in the work tree too, and not a second time', async () => {
    const root = repository()
    writeFileSync(join(root, '.git/hooks/pre-commit'), `#!/bin/sh\ntouch ${join(root, 'hook-ran')}\n`)
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755)
    const { dossier, keeper, decisions, problems, judge } = await at(root)
    const before = (await judge.standing(true)).digest
    const id = await dossier(trees(), 'approved')
    await keeper.settle()
    await keeper.settle()
    const [decision] = await decisions()
    expect(decision).toMatchObject({ place: 'committed', commit: git(root, 'rev-parse', 'HEAD'), failure: null })
    expect(git(root, 'log', '--format=%s')).toBe('Phê duyệt dx-cay-xanh: Phần mềm quản lý cây xanh\nBan đầu')
    expect(git(root, 'log', '-1', '--format=%(trailers)')).toBe(
      `Decision-Id: ${decision?.id}\nDossier-Id: ${id}\nDossier-Digest: ${decision?.dossier_digest}`,
    )
    expect(git(root, 'log', '-1', '--format=%an')).toBe('Người leader')
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(git(root, 'fsck', '--strict')).toBe('')
    expect(readFileSync(join(root, 'he-thong.yaml'), 'utf8')).toContain('id: dx-cay-xanh')
    expect((await judge.standing()).digest).not.toBe(before)
    expect(problems).toEqual([])
  })

  once('not over what somebody changed by hand; that is said, and done once it is committed', async () => {
    await anew()
    const root = repository()
    const file = join(root, 'he-thong.yaml')
    const { dossier, keeper, decisions, retry } = await at(root)
    await dossier(trees(), 'approved')
    writeFileSync(file, `${small['he-thong.yaml']}# đang sửa\n`)
    await keeper.settle()
    const [held] = await decisions()
    expect(held?.place).toBe('conflict')
    expect(held?.failure?.vi).toContain('he-thong.yaml')
    expect(readFileSync(file, 'utf8')).toBe(`${small['he-thong.yaml']}# đang sửa\n`)
    expect(carried(root)).toEqual([])
    commit(root, 'Sửa tay')
    await retry()
    await keeper.settle()
    expect(places(await decisions())).toEqual(['committed'])
    expect(readFileSync(file, 'utf8')).toContain('# đang sửa')
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  once('held up where the architecture has got the id meanwhile, and by hand is as good', async () => {
    await anew()
    const root = repository()
    const { dossier, keeper, decisions, retry } = await at(root)
    await dossier(trees(), 'approved')
    const taken = `${small['he-thong.yaml']}  - id: dx-cay-xanh
    name: Hệ thống khác
    kind: application
    owner: so-b
    layer: ung-dung
    scope: province
    lifecycle: { status: operational }
`
    writeFileSync(join(root, 'he-thong.yaml'), taken)
    commit(root, 'Một hệ thống khác cùng mã')
    await keeper.settle()
    const [held] = await decisions()
    expect(held).toMatchObject({ place: 'conflict', commit: null })
    expect(held?.failure?.vi).toContain('Mã “dx-cay-xanh” đã dùng')
    git(root, 'commit', '-q', '--allow-empty', '-m', `Ghi tay\n\nDecision-Id: ${held?.id}\nDossier-Digest: sai`)
    await keeper.settle()
    expect(places(await decisions())).toEqual(['conflict'])
    git(
      root,
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      `Ghi tay\n\nDecision-Id: ${held?.id}\nDossier-Digest: ${held?.dossier_digest}`,
    )
    await keeper.settle()
    expect(await decisions()).toMatchObject([{ place: 'committed', commit: git(root, 'rev-parse', 'HEAD') }])
    await retry()
    await keeper.settle()
    expect(carried(root).length).toBe(2)
  })

  once('says so where there is no repository, and goes on when there is', async () => {
    await anew()
    const root = folder()
    for (const [name, content] of Object.entries(small)) writeFileSync(join(root, name), content)
    const { dossier, keeper, decisions, retry } = await at(root)
    await dossier(trees(), 'approved')
    await keeper.settle()
    expect(await decisions()).toMatchObject([{ place: 'waiting', failure: { vi: expect.stringContaining('git') } }])
    git(root, 'init', '-q', '-b', 'main')
    commit(root, 'Ban đầu')
    await retry()
    await keeper.settle()
    expect(places(await decisions())).toEqual(['committed'])
  })

  once('pushes forward; a dead remote holds up nothing here, and is caught up with later', async () => {
    await anew()
    const root = repository()
    const bare = bareCopy(root)
    const { dossier, keeper, decisions } = await at(root, bare)
    await dossier(trees(), 'approved')
    const parked = `${bare}.vắng`
    git(root, 'clone', '-q', '--bare', bare, parked)
    rmSync(bare, { recursive: true })
    await keeper.settle()
    expect(await decisions()).toMatchObject([
      { place: 'committed', failure: { vi: expect.stringContaining('kho từ xa') } },
    ])
    git(root, 'clone', '-q', '--bare', parked, bare)
    await keeper.settle()
    expect(await decisions()).toMatchObject([{ place: 'published', failure: null }])
    expect(git(bare, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'HEAD'))
  })

  once(
    'takes in what others pushed; decisions not yet pushed are carried out anew on top, never by force',
    async () => {
      await anew()
      const root = repository()
      const bare = bareCopy(root)
      const other = folder()
      git(other, 'clone', '-q', bare, 'b')
      const { dossier, keeper, decisions, retry } = await at(root, bare)
      await dossier(trees(), 'approved')
      const parked = `${bare}.vắng`
      git(root, 'clone', '-q', '--bare', bare, parked)
      rmSync(bare, { recursive: true })
      await keeper.settle()
      git(root, 'clone', '-q', '--bare', parked, bare)
      writeFileSync(join(other, 'b/ghi-chu.md'), 'Ghi chú\n')
      const theirs = commit(join(other, 'b'), 'Của người khác')
      git(join(other, 'b'), 'push', '-q', 'origin', 'main')
      await dossier(dogs(), 'approved')
      await keeper.settle()
      await retry()
      await keeper.settle()
      expect(places(await decisions())).toEqual(['published', 'published'])
      expect(git(bare, 'log', '--format=%H')).toContain(theirs)
      expect(new Set(carried(bare)).size).toBe(2)
      expect(carried(bare).length).toBe(2)
      expect(git(bare, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'HEAD'))
      expect(readFileSync(join(root, 'ghi-chu.md'), 'utf8')).toBe('Ghi chú\n')
      expect(git(root, 'status', '--porcelain')).toBe('')
    },
  )

  once('stops where both sides have gone on by hand, until they are merged', async () => {
    await anew()
    const root = repository()
    const bare = bareCopy(root)
    const other = folder()
    git(other, 'clone', '-q', bare, 'b')
    const { dossier, keeper, decisions, retry } = await at(root, bare)
    writeFileSync(join(root, 'a.md'), 'a\n')
    const mine = commit(root, 'Ở đây')
    writeFileSync(join(other, 'b/b.md'), 'b\n')
    const theirs = commit(join(other, 'b'), 'Ở kia')
    git(join(other, 'b'), 'push', '-q', 'origin', 'main')
    await dossier(trees(), 'approved')
    await keeper.settle()
    expect(places(await decisions())).toEqual(['waiting'])
    expect([git(root, 'rev-parse', 'HEAD'), git(bare, 'rev-parse', 'main')]).toEqual([mine, theirs])
    git(root, 'pull', '-q', '--rebase', bare, 'main')
    await retry()
    await keeper.settle()
    expect(places(await decisions())).toEqual(['published'])
    expect(git(bare, 'log', '--format=%s').split('\n')[0]).toMatch(/^Phê duyệt/)
  })

  it('once, whichever of several servers does it, on one clone or two', async () => {
    await anew()
    const root = repository()
    const bare = bareCopy(root)
    const second = join(folder(), 'b')
    git(root, 'clone', '-q', bare, second)
    const { dossier, keeper, another, decisions, retry } = await at(root, bare)
    const keepers = [keeper, another(root, remoteAt(bare)), another(second, remoteAt(bare))]
    for (const text of [trees(), dogs()]) await dossier(text, 'approved')
    for (let i = 0; i < 3; i++) {
      await Promise.all(keepers.map((one) => one.settle()))
      await retry()
    }
    expect(places(await decisions())).toEqual(['published', 'published'])
    expect(carried(bare).sort()).toEqual((await decisions()).map(({ id }) => id).sort())
    expect([root, second].map((one) => git(one, 'status', '--porcelain'))).toEqual(['', ''])
  })

  once('marks what would be judged otherwise after a change, and nothing else', async () => {
    await anew()
    const root = repository()
    const { dossier, keeper, desk } = await at(root)
    const stale = async (id: string) => {
      const [row] = await desk.db.transaction({ kind: 'system', workspace: desk.workspace }, (tx) =>
        tx.rows(Type.Object({ facts: Dossier }), 'select facts from dossier where id = $1', [id]),
      )
      return row?.facts.stale
    }
    const concluded = await dossier(trees('dx-2'), 'concluded')
    const open = await dossier(trees('dx-3'), 'appraising')
    const elsewhere = await dossier(dogs(), 'concluded')
    await keeper.settle()
    expect([await stale(concluded), await stale(open), await stale(elsewhere)]).toEqual([false, false, false])
    await dossier(trees(), 'approved')
    await keeper.settle()
    expect([await stale(concluded), await stale(open), await stale(elsewhere)]).toEqual([true, true, false])
  })
})
