import { expect, it, vi } from 'vitest'
import type { Io } from '../../src/surfaces/cli/io.js'
import { run } from '../../src/surfaces/cli/run.js'

const main = vi.hoisted(() => vi.fn<(argv: readonly string[], io: Io) => Promise<number>>())
vi.mock('../../src/surfaces/cli/main.js', () => ({ main, outputLost: () => 0 }))

it('the day by which the tool judges is that of Vietnam, wherever the machine is', async () => {
  const asked = new Promise<Io>((done) =>
    main.mockImplementation(async (_, io) => {
      done(io)
      return 0
    }),
  )
  run(() => undefined)
  const { today } = await asked
  vi.useFakeTimers()
  const days = ['2026-03-01T16:59:59Z', '2026-03-01T17:00:00Z'].map((moment) => {
    vi.setSystemTime(moment)
    return today()
  })
  vi.useRealTimers()
  expect(days).toEqual(['2026-03-01', '2026-03-02'])
})
