import { createHmac } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kept, kientruc as run } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'

const here = () => {
  const root = folder({ ...small, 'them.yaml': `systems:\n${system('ht-1')}${system('ht-2')}` })
  const cache = folder({})
  const by: Kept = { env: { XDG_CACHE_HOME: cache }, build: 'this' }
  const kept = join(cache, 'kientruc')
  const entries = () => readdirSync(kept).filter((name) => name.length === 64)
  return { root, cache, kept, entries, by }
}
const validate = (root: string, by: Kept, ...more: string[]) =>
  run(root, [...more, 'validate', '--format', 'json'], '', false, by)
const cold = (root: string) => validate(root, {}, '--no-cache')
const check = (root: string, by: Kept, ...more: string[]) =>
  run(root, [...more, 'check', 'dx', '--format', 'json'], '', false, by)
const proposal = (title: string) =>
  `proposal:\n  id: dx-1\n  title: ${title}\n  agency: so-a\n  kind: build\n  date: 2020-01-01\n  functions: [quản lý tàu cá]\n`

describe('what is kept between runs', () => {
  it('is told again as it was, and lies nowhere near the workspace', async () => {
    const { root, by, entries } = here()
    const before = readdirSync(root)
    const first = await validate(root, by)
    expect(entries().length).toBe(4)
    expect(await validate(root, by)).toEqual(first)
    expect(first).toEqual(await cold(root))
    expect(readdirSync(root)).toEqual(before)
  })

  it('is taken from there, signed as it is', async () => {
    const { root, by, kept, entries } = here()
    const mine = { ...by, env: { ...by.env, KIENTRUC_CACHE_KEY: 'bí mật' } }
    await validate(root, mine)
    for (const name of entries()) {
      const content = readFileSync(join(kept, name), 'utf8')
        .slice(64)
        .replace(/"out":"/, '"out":"Từ trước. ')
      const sign = createHmac('sha256', 'bí mật').update(`${name}\0`).update(content).digest('hex')
      writeFileSync(join(kept, name), sign + content)
    }
    expect((await validate(root, mine)).out).toMatch(/^Từ trước\. /)
    expect(await validate(root, by)).toEqual(await cold(root))
  })

  it.each<[string, (text: string) => string]>([
    ['damaged', (text) => `${text.slice(0, 90)}?${text.slice(91)}`],
    ['cut off', (text) => text.slice(0, -20)],
    ['empty', () => ''],
    [
      'another’s, however well formed',
      (text) => `${'0'.repeat(64)}${text.slice(64).replace(/"out":"/, '"out":"Đạt. ')}`,
    ],
    ['signed for something else', (text) => text],
  ])('is not believed where it is %s', async (what, spoil) => {
    const { root, by, kept, entries } = here()
    const right = await validate(root, by)
    const texts = entries().map((name) => readFileSync(join(kept, name), 'utf8'))
    entries().forEach((name, i) => {
      const from = what.startsWith('signed') ? texts[texts.length - 1 - i] : texts[i]
      writeFileSync(join(kept, name), spoil(from ?? ''))
    })
    expect(await validate(root, by)).toEqual(right)
    expect(entries().map((name) => readFileSync(join(kept, name), 'utf8'))).toEqual(texts)
  })

  it('is what was read of a file, for whatever else is asked of it', async () => {
    const { root, by, kept, entries } = here()
    const mine = { ...by, env: { ...by.env, KIENTRUC_CACHE_KEY: 'bí mật' } }
    const listed = () => run(root, ['graph', '--format', 'json'], '', false, mine)
    expect((await listed()).out).toContain('"ht-1"')
    const name = entries().find((each) => readFileSync(join(kept, each)).includes('"ht-1"')) ?? ''
    const content = readFileSync(join(kept, name), 'utf8')
      .slice(64)
      .replace(/"ht-1"/g, '"ht-9"')
    writeFileSync(
      join(kept, name),
      createHmac('sha256', 'bí mật').update(`${name}\0`).update(content).digest('hex') + content,
    )
    expect((await listed()).out).toContain('"ht-9"')
    // Where nobody vouches for it the file is read itself.
    writeFileSync(join(kept, name), '0'.repeat(64) + content)
    expect((await listed()).out).not.toContain('"ht-9"')
  })

  it('tells a check again, with what it said beside', async () => {
    const { root, by, kept, entries } = here()
    mkdirSync(join(root, 'dx'))
    for (const n of [1, 2]) writeFileSync(join(root, 'dx', `${n}.yaml`), proposal(`Phần mềm ${n}`))
    const first = await check(root, by)
    expect(first.err).toContain('Đã xem 2 tệp')
    expect(first).toEqual(await check(root, {}, '--no-cache'))
    const texts = () => entries().map((name) => readFileSync(join(kept, name), 'utf8'))
    expect(texts().filter((text) => text.includes('"err":"Đã xem 2 tệp'))).toHaveLength(1)
    expect(await check(root, by)).toEqual(first)
    // What is read from standard input, or was compared with something else, is not kept.
    const before = texts().length
    await run(root, ['check', '-', '--format', 'json'], proposal('Phần mềm 3'), false, by)
    expect(texts().length).toBe(before)
  })

  it('of another build counts for nothing', async () => {
    const { root, by, entries } = here()
    await validate(root, by)
    await validate(root, { ...by, build: 'that' })
    expect(entries().length).toBe(8)
  })

  it('is neither read nor written with --no-cache', async () => {
    const { root, cache, by } = here()
    await validate(root, by, '--no-cache')
    expect(readdirSync(cache)).toEqual([])
  })

  it('may not lie in the architecture', async () => {
    const { root, by } = here()
    const refused = await validate(root, by, '--cache', 'dem')
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--cache')])
    const within = { ...by, env: { XDG_CACHE_HOME: join(root, 'dem') } }
    expect(await validate(root, within)).toEqual(await cold(root))
    expect(readdirSync(root)).not.toContain('dem')
  })

  it('is counted and cleared, and nothing else with it', async () => {
    const { root, by, kept, entries } = here()
    await validate(root, by)
    writeFileSync(join(kept, 'cua-toi.txt'), 'ghi chú')
    expect((await run(root, ['cache', 'status'], '', false, by)).out).toContain('Đang giữ 4 kết quả')
    expect((await run(root, ['cache', 'clear'], '', false, by)).code).toBe(0)
    expect(entries()).toEqual([])
    expect(readdirSync(kept).sort()).toEqual(['cua-toi.txt', 'secret'])
    expect((await run(root, ['cache', 'status'])).code).toBe(2)
  })

  it('never differs from what a run without it tells, whatever is edited', async () => {
    const file = fc.constantFrom('them.yaml', 'them-2.yaml', 'con/them-3.yaml', 'ghi-chu.txt', 'dx/1.yaml', 'dx/2.yaml')
    const edit = fc.oneof(
      fc.record({
        write: file,
        text: fc.constantFrom(
          `systems:\n${system('ht-1')}${system('ht-2')}`,
          `systems:\n${system('ht-3').replace(/name: .*/, 'name: Quản lý tàu cá')}`,
          `systems:\n${system('ht-1')}`,
          'systems:\n  - { id: hong }\n',
          `systems:\n${system('ht-1', '    owenr: so-a\n')}${system('ht-2', '    tags: [a, 012, &x b, *x]\n')}`,
          'systems:\n  - id: 7\n    name: [a]\n    dependsOn: [{ to: khong-co, kind: data }]\n\nsystem: []\n',
          'dependencies:\n  - { from: ht-1, to: ht-2, kind: data }\n',
          '# trống\n',
          proposal('Phần mềm quản lý tàu cá'),
          proposal('Nâng cấp phần mềm đất đai'),
          'proposal: { id: hong }\n',
          'khong phai yaml: [',
        ),
      }),
      fc.record({ remove: file }),
      fc.record({ rename: file, to: file }),
      fc.record({ link: file, to: file }),
      fc.record({ spoil: fc.nat() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        const { root, by, kept, entries } = here()
        mkdirSync(join(root, 'con'))
        mkdirSync(join(root, 'dx'))
        for (const each of edits) {
          quietly(() => {
            if ('write' in each) writeFileSync(join(root, each.write), each.text)
            else if ('remove' in each) rmSync(join(root, each.remove))
            else if ('rename' in each) renameSync(join(root, each.rename), join(root, each.to))
            else if ('spoil' in each) spoilt(join(kept, entries()[each.spoil % entries().length] ?? ''))
            else symlinkSync(join(root, each.to), join(root, each.link))
          })
          const right = await cold(root)
          expect(await validate(root, by)).toEqual(right)
          expect(await validate(root, by)).toEqual(right)
          const checked = await check(root, {}, '--no-cache')
          expect(await check(root, by)).toEqual(checked)
          expect(await check(root, by)).toEqual(checked)
        }
      }),
      { numRuns: 12 },
    )
  })
})

/** Cuts a kept result in half. */
function spoilt(path: string): void {
  writeFileSync(path, readFileSync(path).subarray(0, -40))
}

/** Edits come at random: there may be nothing to remove. */
function quietly(work: () => void): void {
  try {
    work()
  } catch {}
}
