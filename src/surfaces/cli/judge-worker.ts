import { parentPort, workerData } from 'node:worker_threads'
import { InputError } from '../../kernel/index.js'
import { createJudge, type Judge } from '../desk/judge.js'
import type { JudgeCall, JudgeTold } from '../desk/judge-thread.js'
import type { JudgeWorkerData } from './desk-judge.js'
import { converter } from './libreoffice.js'
import { printer } from './printed.js'

// The review desk's long work in a thread of its own, one piece after the other; the architecture is read when the first comes.
const { architecture, cwd, limits, version }: JudgeWorkerData = workerData
const office = converter(process.env)
const pages = printer()
const tell = (told: JudgeTold) => parentPort?.postMessage(told)
let today = ''
let judge: Judge | undefined

parentPort?.on('message', (call: JudgeCall) => {
  today = call.today
  answerTo(call).then(
    (done) => tell({ done }),
    (error: unknown) =>
      tell(
        error instanceof InputError
          ? { refused: error.text, hits: error.hits }
          : { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      ),
  )
})

async function answerTo({ work, args }: JudgeCall): Promise<unknown> {
  judge ??= createJudge({
    ...{ architecture, cwd, limits, version, today: () => today, ticks: () => performance.now() },
    ...{ problem: (error) => tell({ problem: error instanceof Error ? error.message : String(error) }) },
    ...{
      helpers: { convert: office.convert, printed: pages.read },
      print: () => Promise.reject(new Error('no paper')),
    },
  })
  if (work === 'read') return judge.read(...args)
  if (work === 'judge') return judge.judge(...args)
  if (work === 'approval') return judge.approval(...args)
  if (work === 'samples') return judge.samples()
  if (work === 'news') return judge.news(...args)
  return judge.similar(...args)
}
