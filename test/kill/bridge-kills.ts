import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bareCopy, git, repository } from '../desk/support/bridge.js'

interface Decided {
  readonly id: string
  readonly dossier_id: string
  readonly place: string
}

type Said =
  | { readonly recovered: readonly Decided[]; readonly problems: readonly string[] }
  | { readonly approved: string }
  | { readonly steps: number }

/** What `count` kills left. */
export interface BridgeKills {
  /** How many steps it takes to carry out a decision. */
  readonly steps: number
  readonly killed: number
  readonly decisions: number
  readonly faults: readonly string[]
}

/**
 * Approves dossiers and kills the desk at each step on a decision's way into the history and to the remote, one step after the
 * other; looks after every start whether both sides say the same.
 * @param child the bundle of `bridge-child.ts`
 * @param store a folder, or the address of a PostgreSQL server
 * @param every so many steps are gone on from kill to kill
 */
export async function bridgeKills(
  child: string,
  store: string,
  parts: string,
  count: number,
  every = 1,
): Promise<BridgeKills> {
  const root = repository()
  const bare = bareCopy(root)
  const faults: string[] = []
  const approved = new Set<string>()
  /** @param target the step at which it dies; none for 0, and nothing is approved for -1 */
  const run = (number: number, target: number) =>
    new Promise<{ steps: number; decisions: readonly Decided[]; killed: boolean }>((done) => {
      const own = fork(child, [store, parts, root, bare, String(number), String(target)], { stdio: 'inherit' })
      let [steps, decisions]: [number, readonly Decided[]] = [0, []]
      own.on('message', (said: Said) => {
        if ('approved' in said) approved.add(said.approved)
        if ('steps' in said) steps = said.steps
        if (!('recovered' in said)) return
        decisions = said.recovered
        faults.push(...faultsOf(said.recovered, root, bare, approved).map((fault) => `start ${number}: ${fault}`))
        faults.push(...said.problems)
        own.send('go')
      })
      own.once('exit', (code, signal) => {
        if (code !== 0 && signal !== 'SIGKILL') faults.push(`start ${number} ended with ${code}`)
        done({ steps, decisions, killed: signal === 'SIGKILL' })
      })
    })
  const { steps } = await run(0, 0)
  let killed = 0
  for (let i = 1; i <= count; i++) if ((await run(i, 1 + (((i - 1) * every) % steps))).killed) killed++
  const { decisions } = await run(count + 1, -1)
  return { steps, killed, decisions: decisions.length, faults }
}

/** What does not agree: decisions of the database, commits here and there, files of the work tree. */
function faultsOf(decisions: readonly Decided[], root: string, bare: string, approved: ReadonlySet<string>): string[] {
  const carried = (at: string) =>
    git(at, 'log', '--format=%(trailers:key=Decision-Id,valueonly)').split('\n').filter(Boolean).sort()
  const ids = decisions.map(({ id }) => id).sort()
  const written = readFileSync(join(root, 'he-thong.yaml'), 'utf8').match(/^ *- id: dx-\d+$/gm) ?? []
  const same = (what: string, found: readonly string[]) =>
    found.join() === ids.join() ? [] : [`${what} has ${found.length} decisions of ${ids.length}`]
  return [
    ...same('the history', carried(root)),
    ...same('the remote', carried(bare)),
    ...decisions.filter(({ place }) => place !== 'published').map(({ id, place }) => `${id} is ${place}`),
    ...[...approved].filter((id) => !decisions.some((one) => one.dossier_id === id)).map((id) => `${id} was lost`),
    ...(written.length === ids.length && new Set(written).size === ids.length ? [] : [`${written.length} systems`]),
    ...[git(root, 'status', '--porcelain'), git(root, 'fsck', '--strict')].filter(Boolean),
  ]
}
