import { type Branch, lockWorkspace, openBranch, type Remote } from '../../../architecture/index.js'
import { dayOfMoment, InputError, type Text } from '../../../kernel/index.js'
import { conclusionOf } from '../store/appraisals.js'
import { approvals, type DecisionRow, stands, takeNext } from '../store/decisions.js'
import { keepSetting } from '../store/settings.js'
import { contentsOf } from '../store/versions.js'
import { lookAgain } from './look-again.js'
import type { KeeperOptions } from './options.js'
import { saidOn } from './said.js'

/** Carries decisions into the architecture's history, and its changes to the dossiers. */
export interface Keeper {
  /** Brings both sides together, as far as that can be done now. Called at once by several it is done once more, not twice at a time. */
  settle(): Promise<void>
  /** Does so now and then, and whenever it is told that there is something to do. */
  start(): void
  poke(): void
  close(): Promise<void>
}

/** Milliseconds between looks, where there is a repository elsewhere to be asked and where not. */
const pauses = { remote: 60_000, alone: 5_000 } as const
/** Milliseconds that a command of somebody's on the same architecture is waited for. */
const patience = 60_000

export function createKeeper(options: KeeperOptions): Keeper {
  const { remote, problem } = options
  let running: Promise<void> | undefined
  let again = false
  const memory: Memory = { paired: '' }
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const settle = (): Promise<void> => {
    if (running) again = true
    running ??= (async () => {
      do {
        again = false
        await bringTogether(options, memory)
      } while (again && !closed)
    })().finally(() => {
      running = undefined
    })
    return running
  }
  const tick = () => {
    clearTimeout(timer)
    void settle()
      .catch(problem)
      .finally(() => {
        if (!closed && timer !== undefined) timer = setTimeout(tick, remote ? pauses.remote : pauses.alone).unref()
      })
  }
  return {
    settle,
    start() {
      timer = setTimeout(tick, 0)
    },
    poke() {
      if (timer !== undefined && !closed) tick()
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await running?.catch(() => undefined)
    },
  }
}

/** The name of the line in a commit that says which decision it carries out. */
const trailer = 'Decision-Id'

/** What a keeper remembers from look to look. */
interface Memory {
  /** Where both histories stood when they were last compared. */
  paired: string
}

async function bringTogether(options: KeeperOptions, memory: Memory): Promise<void> {
  const { remote } = options
  const branch = await opened(options)
  if (branch) {
    const blocked = await carryAll(branch, memory, options)
    await sayHeldUp(options, blocked)
  }
  await lookAgain(options)

  /** @returns what people have to see to, if anything */
  async function carryAll(branch: Branch, memory: Memory, options: KeeperOptions): Promise<Text | undefined> {
    // A repository that cannot be reached holds up nothing here.
    const there = await inWords(options, async () => remote?.fetch(branch))
    const apart = await inWords(options, () => atWork(options, () => catchUp(branch, there.done, options)))
    if (!apart.failure) {
      const stand = `${branch.tip().id} ${there.done}`
      if (memory.paired !== stand) await pair(branch, there.done, options)
      memory.paired = stand
      for (let one = await next(options); one; one = await next(options)) {
        const decision = one
        await atWork(options, () => carryOut(decision, branch, options))
      }
    }
    const blocked = there.failure ?? apart.failure
    if (remote) await publish(branch, there.done, remote, blocked, options)
    return blocked
  }
}

/** What was done, or in what words it was refused. */
async function inWords<T>({ problem }: KeeperOptions, work: () => Promise<T>): Promise<{ done?: T; failure?: Text }> {
  try {
    return { done: await work() }
  } catch (error) {
    if (error instanceof InputError) return { failure: error.text }
    problem(error)
    const why = error instanceof Error ? error.message : String(error)
    return { failure: { vi: `Sự cố: ${why}`, en: `A fault: ${why}` } }
  }
}

/** The branch, put right after a crash; where there is none every decision that waits says why. */
async function opened(options: KeeperOptions): Promise<Branch | undefined> {
  const { root, db, workspace, now } = options
  try {
    const branch = openBranch(root)
    await atWork(options, async () => branch.settle())
    return branch
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const decision of await waiting(options))
      await stands(db, workspace, decision, { place: 'waiting', failure: error.text }, now().toISOString())
    return undefined
  }
}

/** Alone in the architecture, among the commands of this tool too. */
async function atWork<T>({ root }: KeeperOptions, work: () => Promise<T>): Promise<T> {
  const lock = await lockWorkspace(root, patience, () => undefined)
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/**
 * Moves the branch forward to where it is elsewhere. Where both have gone on, and here nothing but decisions came to it, these are
 * carried out anew on top; anything else is for people to merge.
 */
async function catchUp(branch: Branch, there: string | undefined, options: KeeperOptions): Promise<void> {
  const here = branch.tip().id
  if (there === undefined || there === here || branch.isAncestor(there, here)) return
  if (!branch.isAncestor(here, there)) {
    const known = new Set((await all(options)).map(({ id }) => id))
    const foreign = branch.between(there, here).find(({ message }) => {
      const [, id = ''] = new RegExp(`^${trailer}: (\\S+)$`, 'm').exec(message) ?? []
      return !known.has(id)
    })
    if (foreign) throw apart(foreign.id, options)
  }
  branch.move(here, there)
}

/** What is said of each decision is made true to what the history says. */
async function pair(branch: Branch, there: string | undefined, options: KeeperOptions): Promise<void> {
  const { db, workspace, now } = options
  const here = branch.carrying(trailer)
  const out = there === undefined ? undefined : branch.carrying(trailer, there)
  for (const decision of await all(options)) {
    const { id, place, commit, dossier_digest } = decision
    const found = here.get(id)?.find(({ trailers }) => trailers.includes(`Dossier-Digest: ${dossier_digest}`))
    const say = (as: Parameters<typeof stands>[3]) => stands(db, workspace, decision, as, now().toISOString())
    if (found) {
      const published = out ? out.has(id) : place === 'published'
      if (found.id !== commit || (place === 'published') !== published)
        await say({ place: published ? 'published' : 'committed', commit: found.id })
    } else if (commit !== null && branch.isAncestor(commit, branch.tip().id)) {
      // Taken in by hand, without the line that says so.
    } else if (place === 'committed') await say({ place: 'waiting', failure: undefined })
    else if (place === 'published') await say({ place: 'conflict', failure: gone(commit ?? '') })
  }
}

async function carryOut(decision: DecisionRow, branch: Branch, options: KeeperOptions): Promise<void> {
  const { db, workspace, judge, contents, problem, now } = options
  const say = (as: Parameters<typeof stands>[3]) => stands(db, workspace, decision, as, now().toISOString())
  try {
    const { dossier_id, version, at, by, reason } = decision
    const { files, conclusion, said } = await db.transaction({ kind: 'system', workspace }, async (tx) => ({
      files: await contentsOf(tx, dossier_id, version, contents),
      conclusion: await conclusionOf(tx, dossier_id),
      said: await saidOn(tx, dossier_id, version),
    }))
    if (!conclusion) throw new Error(`no conclusion on ${dossier_id}`)
    const facts = { date: dayOfMoment(at), approvedBy: by, reason: reason ?? undefined }
    const approved = await judge.approval(files, conclusion.result, facts, said)
    if ('already' in approved) return await say({ place: 'committed', commit: approved.already })
    const commit = branch.write(approved.base, approved.texts, message(decision, approved.decision, options), {
      ...{ name: by, email: `${decision.id}@${options.host}`, at },
    })
    if (branch.move(approved.base, commit)) return await say({ place: 'committed', commit })
    // Somebody committed meanwhile: worked out anew from there.
    await say({ place: 'waiting', failure: undefined })
  } catch (error) {
    if (error instanceof InputError) return say({ place: 'conflict', failure: allOf(error) })
    problem(error)
    const why = error instanceof Error ? error.message : String(error)
    return say({ place: 'waiting', failure: { vi: `Sự cố: ${why}`, en: `A fault: ${why}` } })
  }
}

/** Pushes what was committed here, forward only. */
async function publish(
  branch: Branch,
  there: string | undefined,
  remote: Remote,
  blocked: Text | undefined,
  options: KeeperOptions,
): Promise<void> {
  const { db, workspace, now } = options
  const open = (await all(options)).filter(({ place }) => place === 'committed')
  if (open.length === 0) return
  const tip = branch.tip().id
  const pushed = blocked
    ? { failure: blocked }
    : await inWords(options, async () => tip === there || remote.push(branch, tip))
  const failure = pushed.failure ?? (pushed.done ? undefined : otherWasQuicker)
  for (const decision of open) {
    const { commit } = decision
    if (commit === null) continue
    if (failure) await held(decision, failure, options)
    else await stands(db, workspace, decision, { place: 'published', commit }, now().toISOString())
  }
}

/** It is in the architecture here; only the way on is blocked. */
function held({ id }: DecisionRow, failure: Text, { db, workspace }: KeeperOptions): Promise<void> {
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run('update decision set failure = $2 where id = $1', [id, JSON.stringify(failure)])
  })
}

/** What holds everything up, for the page that shows it. */
function sayHeldUp({ db, workspace }: KeeperOptions, why: Text | undefined): Promise<void> {
  return db.transaction({ kind: 'system', workspace }, (tx) => keepSetting(tx, workspace, 'held-up', why ?? null))
}

const otherWasQuicker: Text = {
  vi: 'Kho từ xa vừa có thay đổi khác; sẽ lấy về và ghi lại trên đó.',
  en: 'The remote has moved on; it is fetched and the decision made anew on top.',
}

function message(
  { number, title, by, dossier_id, dossier_digest, id, version, reason }: DecisionRow,
  decision: { id: string },
  { lang }: KeeperOptions,
): string {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim()
  const say = (vi: string, en: string) => ({ vi, en })[lang]
  return [
    line(say(`Phê duyệt ${decision.id}: ${title}`, `Approve ${decision.id}: ${title}`)),
    '',
    line(
      say(
        `Hồ sơ số ${number}, phiên bản ${version}; người phê duyệt: ${by}.`,
        `Dossier ${number}, version ${version}; approved by ${by}.`,
      ),
    ),
    ...(reason ? [line(reason)] : []),
    '',
    `${trailer}: ${id}`,
    `Dossier-Id: ${dossier_id}`,
    `Dossier-Digest: ${dossier_digest}`,
  ].join('\n')
}

function all({ db, workspace }: KeeperOptions): Promise<DecisionRow[]> {
  return db.transaction({ kind: 'system', workspace }, approvals)
}

const waiting = async (options: KeeperOptions) => (await all(options)).filter(({ place }) => place === 'waiting')

/** The next decision to carry out. */
async function next(options: KeeperOptions): Promise<DecisionRow | undefined> {
  const id = await takeNext(options.db, options.workspace)
  return id === undefined ? undefined : (await all(options)).find((one) => one.id === id)
}

function allOf({ text, hits }: InputError): Text {
  return {
    vi: [text.vi, ...hits.map(({ message }) => message.vi)].join(' '),
    en: [text.en, ...hits.map(({ message }) => message.en)].join(' '),
  }
}

function gone(commit: string): Text {
  return {
    vi: `Commit ${commit} của quyết định này không còn trong lịch sử kiến trúc (lịch sử đã bị viết lại). Hãy khôi phục, hoặc bấm “Thử lại” để ghi lại quyết định.`,
    en: `Commit ${commit} of this decision is no longer in the architecture's history, which was rewritten. Restore it, or press “Try again” to write the decision anew.`,
  }
}

function apart(commit: string, { remote }: KeeperOptions): InputError {
  return new InputError({
    vi: `Kho kiến trúc trên máy và kho từ xa ${remote?.shown} đã rẽ nhau, và commit ${commit.slice(0, 10)} trên máy không phải do hệ thống ghi. Hãy tự gộp (git pull --rebase) rồi chờ hệ thống làm tiếp.`,
    en: `The architecture here and the remote ${remote?.shown} have gone apart, and commit ${commit.slice(0, 10)} here is not the desk's. Merge them by hand (git pull --rebase); the rest follows by itself.`,
  })
}
