import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/index.js'
import { type JudgeThreadOptions, judgeInThread } from '../../src/surfaces/desk/judge-thread.js'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A thread whose body sees `call` and may `tell`; counts how many were started. */
function threads(body: string, options: Partial<JudgeThreadOptions> = {}) {
  const problems: string[] = []
  let started = 0
  const start = () =>
    new Worker(
      `const { parentPort, workerData: number } = require('node:worker_threads')
       const tell = (told) => parentPort.postMessage(told)
       parentPort.on('message', (call) => { ${body} })`,
      { eval: true, workerData: ++started, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 32 } },
    )
  const problem = (error: unknown) => void problems.push(String(error))
  const thread = judgeInThread({ start, today: () => '2026-03-02', problem, ...options })
  ends.push(thread.close)
  return { thread, problems, started: () => started }
}

const words = 'tra cứu'

describe('the judging thread', () => {
  it('is told the day and what is wanted, and answers one thing after the other', async () => {
    const { thread, started } = threads('tell({ done: [call.work, call.today, ...call.args] })')
    const all = await Promise.all(['a', 'b', 'c'].map((one) => thread.similar(one, 'vi')))
    expect(all).toEqual(['a', 'b', 'c'].map((one) => ['similar', '2026-03-02', one, 'vi']))
    expect(started()).toBe(1)
  })

  it('passes on what is refused in words for people, and what goes wrong beside it', async () => {
    const { thread, problems } = threads(
      "tell({ problem: 'kiến trúc' }); tell({ refused: { vi: 'không', en: 'no' }, hits: [] })",
    )
    await expect(thread.judge([], 'vi')).rejects.toThrow(new InputError({ vi: 'không', en: 'no' }))
    expect(problems).toEqual(['Error: kiến trúc'])
  })

  it('is replaced where it ends in the middle: told once, done once more, and the rest as if nothing was', async () => {
    const { thread, problems, started } = threads('if (number === 1) process.exit(9); tell({ done: call.args[0] })')
    const all = await Promise.all(['a', 'b', 'c'].map((one) => thread.similar(one, 'vi')))
    expect(all).toEqual(['a', 'b', 'c'])
    expect(started()).toBe(2)
    expect(problems).toHaveLength(1)
  })

  it('gives up a dossier that ends it twice, in words, and goes on with the next', async () => {
    const { thread, problems, started } = threads(
      "if (call.args[0] === 'a') { const all = []; for (;;) all.push(new Array(1e6).fill(number)) } tell({ done: [] })",
    )
    const [hard, soft] = [thread.similar('a', 'vi'), thread.similar('b', 'vi')]
    await expect(hard).rejects.toThrow(InputError)
    expect(await soft).toEqual([])
    expect(started()).toBe(3)
    expect(problems).toHaveLength(2)
  })

  it('is ended where a piece of work takes too long, which is not tried again', async () => {
    const { thread, started } = threads("if (call.args[0] === 'a') for (;;); tell({ done: [] })", { longest: 200 })
    await expect(thread.similar('a', 'vi')).rejects.toThrow(/too long/)
    expect(await thread.similar('b', 'vi')).toEqual([])
    expect(started()).toBe(2)
  })

  it('keeps no more waiting than there is room for, and refuses when it is closed', async () => {
    const { thread } = threads('setTimeout(() => tell({ done: [] }), 50)', { most: 2 })
    const asked = await Promise.allSettled([1, 2, 3].map(() => thread.similar(words, 'vi')))
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    await thread.close()
    await expect(thread.similar(words, 'vi')).rejects.toMatchObject({ status: 503 })
  })
})
