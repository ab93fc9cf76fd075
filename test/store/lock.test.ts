import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAll } from '../../src/architecture/store/journal.js'
import { type Lock, lockWorkspace } from '../../src/architecture/store/lock.js'
import { self } from '../../src/architecture/store/owner.js'
import { folder } from '../support/disk.js'

const name = '.kientruc-lock'
const take = (dir: string, patience = 0): Promise<Lock> => lockWorkspace(dir, patience, () => undefined)
const held = (dir: string, owner: object, file = name) =>
  writeFileSync(join(dir, file), JSON.stringify({ ...self(), token: '0123456789abcdef', ...owner }))
const owner = (dir: string): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'))

describe('the lock of a workspace', () => {
  it('tells who has it, and is gone when it is given back', async () => {
    const dir = folder()
    const lock = await take(dir)
    expect(owner(dir)).toMatchObject({ ...self(), token: expect.stringMatching(/^[0-9a-f]{16}$/) })
    lock.release()
    lock.release()
    expect(readdirSync(dir)).toEqual([])
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) expect(process.listeners(signal)).toEqual([])
  })

  it('lies in git’s own folder where there is one, which is never committed', async () => {
    const dir = folder({ '.git/HEAD': 'ref: refs/heads/main\n', 'kien-truc/kientruc.yaml': '' })
    const lock = await take(join(dir, 'kien-truc'))
    expect(existsSync(join(dir, '.git/kientruc.lock'))).toBe(true)
    expect(readdirSync(join(dir, 'kien-truc'))).toEqual(['kientruc.yaml'])
    lock.release()
    const linked = folder({ 'that/HEAD': '' })
    mkdirSync(join(linked, 'w'))
    symlinkSync('../that', join(linked, 'w/.git'))
    const beside = await take(join(linked, 'w'))
    expect(readdirSync(join(linked, 'that'))).toEqual(['HEAD'])
    beside.release()
  })

  it('is taken over from who is no more: not running, or another with its number', async () => {
    const another = self().start === '' ? [] : [{ pid: process.ppid }, { start: 'lần khởi động trước 1' }]
    for (const gone of [{ pid: 2 ** 30 }, ...another]) {
      const dir = folder()
      held(dir, gone)
      const lock = await take(dir, 2_000)
      expect(owner(dir)).toMatchObject({ ...self() })
      lock.release()
      expect(readdirSync(dir)).toEqual([])
    }
  })

  it('is asked for once more before anything is written: a hand may have deleted it, and another come', async () => {
    for (const other of [false, true]) {
      const dir = folder({ 'a.yaml': 'a: 1\n' })
      const lock = await take(dir)
      rmSync(join(dir, name))
      const second = other ? await take(dir) : undefined
      const change = { path: join(dir, 'a.yaml'), before: 'a: 1\n', after: 'a: 2\n' }
      expect(() => writeAll(lock, [change])).toThrow(/The lock of .* was deleted/)
      lock.release()
      expect(readdirSync(dir).sort()).toEqual(other ? [name, 'a.yaml'] : ['a.yaml'])
      expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('a: 1\n')
      second?.release()
    }
  })

  it('of a time to come, as a clock that was set back leaves it, or of this machine under the number of a living process', async () => {
    const dir = folder()
    writeFileSync(join(dir, name), 'gì đó')
    utimesSync(join(dir, name), new Date('2099-01-01'), new Date('2099-01-01'))
    await expect(take(dir, 50)).rejects.toThrow(/delete “.*kientruc-lock/)
    held(dir, { pid: process.ppid, start: self().start })
    if (self().start !== '') (await take(dir, 2_000)).release()
  })

  it('is never taken from who lives, or from another machine', async () => {
    for (const there of [
      { pid: process.ppid, start: '' },
      { host: 'máy khác', pid: 2 ** 30 },
    ]) {
      const dir = folder()
      held(dir, there)
      await expect(take(dir, 100)).rejects.toThrow(/Another kientruc is writing here .*since 20..-/)
      expect(owner(dir)).toMatchObject(there)
    }
  })

  it('that says nothing is being written, until it is old', async () => {
    const dir = folder({ [name]: '' })
    await expect(take(dir)).rejects.toThrow(/process \? on “\?”/)
    utimesSync(join(dir, name), 1_000, 1_000)
    const lock = await take(dir, 2_000)
    expect(owner(dir)).toMatchObject({ ...self() })
    lock.release()
  })

  it('is taken over by nobody while another is about to, and after that one died too', async () => {
    const dir = folder()
    held(dir, { pid: 2 ** 30 })
    const right = `${name}.0123456789abcdef`
    held(dir, { pid: process.ppid, start: '', token: 'fedcba9876543210' }, right)
    await expect(take(dir, 100)).rejects.toThrow(/Another kientruc/)
    held(dir, { pid: 2 ** 30, token: 'fedcba9876543210' }, right)
    const lock = await take(dir, 2_000)
    lock.release()
    expect(readdirSync(dir)).toEqual([])
  })

  it('is refused where a link or a folder stands in its place', async () => {
    const dir = folder({ 'that.txt': 'của tôi' })
    symlinkSync('that.txt', join(dir, name))
    await expect(take(dir)).rejects.toThrow(/it is no regular file/)
    expect(readFileSync(join(dir, 'that.txt'), 'utf8')).toBe('của tôi')
  })

  it('tells once who is being waited for', async () => {
    const dir = folder()
    const first = await take(dir)
    const said: string[] = []
    const second = lockWorkspace(dir, 5_000, ({ en }) => said.push(en))
    await new Promise((done) => setTimeout(done, 1_500))
    first.release()
    ;(await second).release()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`Waiting for another kientruc to end its writing (process ${process.pid} on`)
  })

  it('is free for others as soon as its process has ended, however it ended', async () => {
    const dir = folder()
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    held(dir, { pid: child.pid, start: '' })
    await expect(take(dir)).rejects.toThrow(/Another kientruc/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    ;(await take(dir, 2_000)).release()
  })
})
