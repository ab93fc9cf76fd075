import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createJudge } from '../../src/surfaces/desk/judge.js'
import type { CarriedModel } from '../../src/surfaces/desk/judge-pages.js'
import { shownElsewhere } from '../../src/surfaces/desk/judge-shown.js'
import { folder } from '../support/disk.js'
import { small } from '../support/small.js'

const noPrint = () => Promise.reject(new Error('none'))

/** A judge of an architecture in a folder, whose clock the test moves. */
function judgeAt(files: Readonly<Record<string, string>> = small) {
  const at = folder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(at, name), content)
  const problems: string[] = []
  const clock = { now: 0 }
  const judge = createJudge({
    ...{ architecture: at, cwd: at, limits: {}, version: '0', today: () => '2026-03-02', print: noPrint },
    ...{ ticks: () => clock.now, problem: (error) => void problems.push(String(error)) },
    helpers: { convert: noPrint, printed: noPrint },
  })
  return { judge, at, problems, clock }
}

const proposal = `proposal:
  id: dx-1
  title: Phần mềm quản lý cây xanh
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
  functions: [Quản lý danh mục cây xanh, Theo dõi chăm sóc]
`

describe('pages over an architecture that another thread reads', () => {
  it('show what pages show where it was read', async () => {
    const { judge } = judgeAt()
    const { result } = await judge.judge([{ name: 'a.yaml', bytes: Buffer.from(proposal) }], 'vi')
    const pages = await shownElsewhere({
      ...{ ticks: () => 0, problem: noPrint, print: noPrint },
      // As one thread hands it to another.
      news: async (known) => structuredClone(await judge.news(known)),
    })
    const asked = { title: 'A', agency: 'Sở A', items: [{ subject: 'Mục 1', text: 'Bổ sung' }], due: undefined }
    for (const show of [
      () => [judge, pages].map((one) => one.items(result, 'vi')),
      () => [judge, pages].map((one) => one.letter(result)),
      () => [judge, pages].map((one) => one.paper(result, 'html')),
      () => [judge, pages].map((one) => one.paper(result, 'docx')),
      () => [judge, pages].map((one) => one.request({ ...asked, day: '2026-03-02' }, 'html', 'vi')),
      () => [judge, pages].map((one) => one.meeting([result], 'vi')),
      () => [judge, pages].map((one) => one.form('vi')),
      () => [judge, pages].map((one) => one.filledForm(new Map([['title', ['A']]]))),
      () => [judge, pages].map((one) => one.systems()),
      () => [judge, pages].map((one) => one.standing()),
    ]) {
      const [there, here] = await Promise.all(show())
      expect(here).toEqual(there)
    }
  })

  it('go on with the version before until the new one is there', async () => {
    const { judge } = judgeAt()
    const first = await judge.news(undefined)
    if (!first) throw new Error('nothing was read')
    const waiting: ((news: CarriedModel | undefined) => void)[] = []
    const clock = { now: 0 }
    const pages = await shownElsewhere({
      ...{ ticks: () => clock.now, problem: noPrint, print: noPrint },
      news: (known) => (known ? new Promise((done) => waiting.push(done)) : Promise.resolve(first)),
    })
    const order: string[] = []
    const page = async (name: string) => order.push(`${name} ${(await pages.standing()).name}`)
    clock.now = 10_000
    for (let i = 1; i <= 20; i++) await page(`page ${i}`)
    // It is being read, once, however many pages are asked for.
    expect(waiting.length).toBe(1)
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => `page ${i + 1} ${first.name}`))
    // Whoever has to know what it is now waits for a look of their own, after the one that is on its way.
    const now = pages.standing(true).then(({ name }) => order.push(`now ${name}`))
    await page('page 21')
    waiting[0]?.({ ...first, name: 'bản mới', digest: 'sha256:2' })
    await new Promise(setImmediate)
    await page('page 22')
    expect(waiting.length).toBe(2)
    waiting[1]?.({ ...first, name: 'bản mới nữa', digest: 'sha256:3' })
    await now
    await page('page 23')
    expect(order.slice(20)).toEqual([
      ...[`page 21 ${first.name}`, 'page 22 bản mới'],
      ...['now bản mới nữa', 'page 23 bản mới nữa'],
    ])
  })

  it('go on where nothing could be asked, which is told', async () => {
    const { judge } = judgeAt()
    const first = await judge.news(undefined)
    const told: unknown[] = []
    const clock = { now: 0 }
    const pages = await shownElsewhere({
      ...{ ticks: () => clock.now, problem: (error) => void told.push(error), print: noPrint },
      news: (known) => (known ? Promise.reject(new Error('busy')) : Promise.resolve(first)),
    })
    clock.now = 10_000
    await pages.standing()
    await new Promise(setImmediate)
    expect((await pages.standing()).name).toBe(first?.name)
    expect(told).toEqual([new Error('busy')])
  })

  it('learn of a change, and of nothing where there is none', async () => {
    const { judge, at, clock, problems } = judgeAt()
    const { digest, commit } = await judge.standing()
    clock.now += 10_000
    expect(await judge.news({ digest, commit })).toBeUndefined()
    writeFileSync(join(at, 'them.yaml'), 'glossary:\n  - term: cây xanh\n    synonyms: [cây bóng mát]\n')
    clock.now += 10_000
    const news = await judge.news({ digest, commit })
    expect(problems).toEqual([])
    expect(news?.digest).not.toBe(digest)
  })
})
