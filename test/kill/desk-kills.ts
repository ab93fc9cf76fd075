import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { doneWords } from '../../src/surfaces/desk/pages/words.js'
import { bareCopy, git, proposal, repository } from '../desk/support/bridge.js'
import { type Client, clientOf, type Reply, signedIn } from '../desk/support/client.js'
import { standsOn } from '../desk/support/stands.js'
import { folder } from '../support/disk.js'

/** What `count` kills of a desk left at which people worked. */
export interface DeskKills {
  readonly killed: number
  /** Those that came before it listened. */
  readonly beforeListening: number
  /** What people were told was done. */
  readonly acknowledged: number
  /** What was sent and never answered, so that it was sent again under the same key; of these what was there already. */
  readonly sentAgain: number
  readonly wasThere: number
  readonly refused: number
  readonly dossiers: number
  readonly messages: number
  readonly decisions: number
  readonly faults: number
}

/** Who works at the desk, by their sign-in name. */
const people = {
  gui: ['drafter', 'submitter'],
  'gui-hai': ['drafter', 'submitter'],
  'tham-dinh': ['reviewer'],
  'tham-dinh-hai': ['reviewer'],
  nhom: ['lead'],
  'lanh-dao': ['leader'],
  'thanh-tra': ['auditor'],
} as const
type Login = keyof typeof people
const password = 'mèo mun ngủ trên mái ngói'

const steps = ['begin', 'submit', 'receive', 'dispose', 'conclude', 'approve', 'reappraise', 'reopen'] as const
type StepName = (typeof steps)[number]

/** What is done where the architecture has changed meanwhile, so that it is refused. */
const instead: Partial<Record<StepName, StepName>> = { dispose: 'dispose', conclude: 'reappraise', approve: 'reopen' }

/** A dossier as those who work on it know it. */
interface KnownDossier {
  readonly id: string
  readonly title: string
  /** What is to be done with it now; nothing where it is over. */
  next: StepName | undefined
  /** How often each thing was done with it, by what people were told. */
  readonly done: Map<StepName, number>
  readonly said: string[]
  /** Whether somebody is at it. */
  busy: boolean
  /** Whether anybody was told anything of it since it was looked at. */
  fresh: boolean
}

/** Something that is sent, and sent again until it is answered. */
interface Sending {
  readonly by: Login
  readonly what: string
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly done: (reply: Reply, client: Client) => Promise<void> | void
  /** What becomes of it where the domain says no, if it may. */
  readonly refused?: () => void
  readonly over?: () => void
}

const things = ['cây xanh', 'bến xe', 'nghĩa trang', 'chợ', 'đê điều', 'giống lúa', 'thư viện', 'di tích', 'tàu cá']
const doings = ['cấp phép', 'thống kê', 'giám sát', 'đặt lịch', 'thu phí', 'khảo sát', 'kiểm kê', 'điều phối', 'dự báo']
/** Dossiers that are on their way at a time. */
const mostOpen = 10

/**
 * Lets people work at the built desk over HTTP and kills it at random moments, one data folder all the while; after every start
 * what they were told must be there, once.
 * @param tool the built `bin/kientruc.js`
 * @param tell is told of each fault when it is found
 */
export async function deskKills(
  tool: string,
  count: number,
  random: () => number,
  tell: (fault: string) => void,
): Promise<DeskKills> {
  const root = repository()
  const bare = bareCopy(root)
  const data = join(folder(), 'du-lieu')
  const sums = { beforeListening: 0, acknowledged: 0, sentAgain: 0, wasThere: 0, refused: 0, faults: 0 }
  const dossiers: KnownDossier[] = []
  const secrets = new Map<Login, string>()
  let waiting: { readonly sending: Sending; readonly key: string }[] = []
  let life = 0
  let names = 0
  const fault = (what: string) => {
    sums.faults++
    tell(`life ${life}: ${what}`)
  }
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)]
  const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
  const reviewer = (): Login => pick(['tham-dinh', 'tham-dinh-hai'] as const) ?? 'tham-dinh'
  const accounts = new Map<Login, string>()

  const start = () => startDesk(tool, ['--architecture', root, '--data', data, '--remote', bare])
  const first = start()
  const origin = await first.listens
  while (!link.test(first.said())) await sleep(50)
  await openAccounts(origin, first.said(), secrets, accounts)
  await first.kill()

  let usual = 2000
  for (life = 1; life <= count; life++) {
    const desk = start()
    const began = performance.now()
    if (random() < 0.15) {
      sums.beforeListening++
      await sleep(random() * usual)
      await desk.kill()
    } else {
      const at = await desk.listens.catch(() => undefined)
      if (at === undefined) fault(`it does not start: ${desk.said()}`)
      else {
        usual = performance.now() - began
        await check(at)
        await work(at, desk, 200 + random() * 3500)
      }
    }
    const told = desk
      .said()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('The review desk runs at'))
    if (told.length > 0) fault(`it said: ${told.join(' ')}`)
    lookAtHistory()
    if (life % 10 === 0) verify()
  }
  const last = start()
  await check(await last.listens)
  await settled(await last.listens)
  await last.kill()
  lookAtHistory()
  if (git(root, 'rev-parse', 'main') !== git(bare, 'rev-parse', 'main')) fault('the remote is not where the history is')
  if (git(root, 'status', '--porcelain') !== '') fault(`the work tree differs: ${git(root, 'status', '--porcelain')}`)
  verify()
  restoreEquals()
  return {
    ...{ killed: count, ...sums, dossiers: dossiers.length },
    messages: dossiers.reduce((sum, { said }) => sum + said.length, 0),
    decisions: decided().length,
  }

  /** Sends something under a key of its own; what is not answered waits for the next life. */
  async function send(at: string, sending: Sending, key = randomBytes(32).toString('base64url'), again = false) {
    const client = clientOf(at, secrets.get(sending.by))
    const fields = { once: key, ...sending.fields }
    const reply = await (sending.files
      ? client.upload(sending.path, { ...sending.files }, fields)
      : client.post(sending.path, fields)
    ).catch(() => undefined)
    if (reply === undefined || reply.status === 503) {
      if (reply && again) fault(`${sending.what} was answered by 503`)
      waiting.push({ sending, key })
      return
    }
    const wasThere = reply.status === 409 && reply.body.includes('nothing was done again')
    if (wasThere) sums.wasThere++
    if (reply.status === 303 || wasThere) {
      sums.acknowledged++
      await sending.done(reply, client)
    } else if (reply.status === 409 && sending.refused && !reply.body.includes('where this cannot be done')) {
      sums.refused++
      sending.refused()
    } else fault(`${sending.what} of ${sending.by} was answered by ${reply.status}: ${alertIn(reply.body)}`)
    sending.over?.()
  }

  /** People work until the desk is killed in the midst of it. */
  async function work(at: string, desk: Desk, milliseconds: number): Promise<void> {
    let ended = false
    const until = async (act: () => Promise<void>) => {
      while (!ended) {
        await sleep(random() * 100)
        if (!ended) await act()
      }
    }
    const doing = [
      until(() => upload(at, 'gui')),
      until(() => upload(at, 'gui-hai')),
      until(() => step(at)),
      until(() => step(at)),
      until(() => step(at)),
      until(() => talk(at)),
      until(() => talk(at)),
      signIn(at),
    ]
    await sleep(milliseconds)
    ended = true
    await desk.kill()
    await Promise.all(doing)
  }

  async function signIn(at: string): Promise<void> {
    const who = pick(Object.keys(people) as Login[]) ?? 'nhom'
    const secret = await signedIn(at, who, password).catch((error: Error) => {
      if (error.message.includes('cannot sign in')) fault(error.message.slice(0, 200))
    })
    if (secret === undefined) return
    secrets.set(who, secret)
    sums.acknowledged++
  }

  async function upload(at: string, by: Login): Promise<void> {
    if (dossiers.filter(({ next }) => next).length >= mostOpen) return void (await sleep(50))
    const number = ++names
    const title = `${pick(doings)} ${pick(things)} ${pick(doings)} ${pick(things)} số ${number}`
    const functions = [`${pick(doings)} ${pick(things)} ${number}`, `${pick(doings)} ${pick(things)} ${number}`]
    await send(at, {
      ...{ by, what: `upload of “${title}”`, path: '/ho-so', fields: { together: 'yes' } },
      files: { 'de-xuat.yaml': proposal(`dx-${number}`, title, functions) },
      done: async ({ headers }, client) => {
        const [id = (await found(client, title))[0]] = /[0-9a-f-]{36}/.exec(String(headers.location)) ?? []
        if (id === undefined) return fault(`“${title}” is not there`)
        dossiers.push({
          id,
          title,
          next: 'submit',
          done: new Map([['begin', 1]]),
          said: [],
          ...{ busy: false, fresh: true },
        })
      },
    })
  }

  async function step(at: string): Promise<void> {
    const dossier = pick(dossiers.filter(({ next, busy }) => next && !busy))
    if (!dossier?.next) return void (await sleep(50))
    dossier.busy = true
    const name = dossier.next
    const { id } = dossier
    const to = async (path: string, by: Login, fields: Sending['fields'], after: StepName | undefined, times = 1) =>
      send(at, {
        ...{ by, what: `${name} of ${id}`, path: `/ho-so/${id}/${path}`, fields },
        done: () => {
          dossier.done.set(name, (dossier.done.get(name) ?? 0) + times)
          dossier.next = after
          dossier.fresh = true
        },
        ...(instead[name] && {
          refused: () => {
            dossier.next = instead[name]
          },
        }),
        over: () => {
          dossier.busy = false
        },
      })
    const page = async (path: string, by: Login) =>
      (
        await clientOf(at, secrets.get(by))
          .get(`/ho-so/${id}${path}`)
          .catch(() => undefined)
      )?.body
    const by = reviewer()
    switch (name) {
      case 'submit':
        return to('gui', 'gui', {}, 'receive')
      case 'receive':
        return to('tiep-nhan', by, { assignee: accounts.get(by) ?? '' }, 'dispose')
      case 'dispose': {
        const body = await page('/tham-dinh', by)
        if (body === undefined) {
          dossier.busy = false
          return
        }
        const stands = standsOn(body, 'accepted')
        return to('tham-dinh', by, stands, 'conclude', Object.keys(stands).length / 2)
      }
      case 'conclude': {
        const [, verdict] = /name="verdict" value="([a-z]+)"/.exec((await page('', by)) ?? '') ?? []
        // Nothing to conclude is shown where it has to be looked at again.
        return to('ket-luan', by, { verdict: verdict ?? '' }, 'approve')
      }
      case 'approve':
        return to(
          'phe-duyet',
          'lanh-dao',
          { conditions: 'Kết nối qua LGSP', grounds: 'Theo chỉ đạo của UBND tỉnh' },
          undefined,
        )
      case 'reappraise':
        return to('xem-lai', by, {}, 'conclude')
      case 'reopen':
        return to('mo-lai', 'nhom', { reason: 'Kiến trúc đã thay đổi sau khi kết luận' }, 'conclude')
    }
  }

  async function talk(at: string): Promise<void> {
    const dossier = pick(dossiers.filter(({ next }) => next !== 'submit'))
    if (!dossier) return void (await sleep(50))
    const body = `Lời số ${++names}.`
    await send(at, {
      ...{
        by: pick(['gui', 'nhom', reviewer()] as const) ?? 'nhom',
        what: body,
        path: `/ho-so/${dossier.id}/trao-doi`,
      },
      fields: { body, audience: 'agency' },
      done: () => {
        dossier.said.push(body)
        dossier.fresh = true
      },
    })
  }

  /** What was not answered is sent again; then all that people know must be there, once. */
  async function check(at: string): Promise<void> {
    const again = waiting
    waiting = []
    sums.sentAgain += again.length
    await Promise.all(again.map(({ sending, key }) => send(at, sending, key, true)))
    if (waiting.length > 0) fault(`${waiting.length} things that were sent again are not answered`)
    for (const who of Object.keys(people) as Login[]) {
      const { status, headers } = await clientOf(at, secrets.get(who)).get('/')
      if (status >= 400 || String(headers.location).includes('dang-nhap')) fault(`the session of ${who} is gone`)
    }
    // Of those of which nothing is new two are enough; in the end all are looked at.
    const older = [pick(dossiers), pick(dossiers)]
    await Promise.all(
      dossiers
        .filter((one) => life > count || one.fresh || older.includes(one))
        .map(async (one) => {
          one.fresh = false
          await checkDossier(at, one)
        }),
    )
  }

  async function checkDossier(at: string, { id, title, done, said, next }: KnownDossier): Promise<void> {
    // The Department sees no draft, the agency not what the Department does.
    const client = clientOf(at, secrets.get(done.has('submit') ? 'thanh-tra' : 'gui'))
    const history = (await client.get(`/ho-so/${id}/lich-su`)).body
    for (const name of steps) {
      const times = history.split(new RegExp(`>${doneWords[name].en}[:<]`)).length - 1
      const known = done.get(name) ?? 0
      if (times !== known) fault(`${name} of ${id} (“${title}”, next ${next}) stands ${times}×, was told ${known}×`)
    }
    const talk = (await client.get(`/ho-so/${id}/trao-doi`)).body
    for (const body of said) {
      const times = talk.split(body).length - 1
      if (times !== 1) fault(`“${body}” of ${id} stands ${times}×`)
    }
    const others = (talk.match(/Lời số \d+\./g) ?? []).filter((body) => !said.includes(body))
    if (others.length > 0) fault(`nobody was told of ${others.join(' ')} of ${id}`)
    const same = await found(client, title)
    if (same.join() !== id) fault(`“${title}” is there ${same.length}×`)
  }

  /** The dossiers of a title. */
  async function found(client: Client, title: string): Promise<string[]> {
    const { body } = await client.get(`/?xem=tat-ca&tim=${encodeURIComponent(title)}`)
    return [...new Set(body.match(/(?<=\/ho-so\/)[0-9a-f-]{36}/g))]
  }

  /** The decisions that the history carries, as often as it does. */
  function decided(at = root): string[] {
    return git(at, 'log', '--format=%(trailers:key=Dossier-Id,valueonly)', 'main').split('\n').filter(Boolean)
  }

  /** While nothing runs: no half object, no decision twice, none that nobody took. */
  function lookAtHistory(): void {
    for (const at of [root, bare]) {
      const found = spawnSync('git', ['-C', at, 'fsck', '--strict', '--no-dangling'], { encoding: 'utf8' })
      if (found.status !== 0 || /error|missing|corrupt/.test(found.stderr)) fault(`fsck of ${at}: ${found.stderr}`)
    }
    const all = decided()
    for (const id of new Set(all)) {
      if (all.filter((one) => one === id).length > 1) fault(`the decision on ${id} is carried out twice`)
      const known = dossiers.find((one) => one.id === id)
      const sent = waiting.some(({ sending }) => sending.path === `/ho-so/${id}/phe-duyet`)
      if (!known?.done.has('approve') && !sent) fault(`nobody approved ${id}`)
    }
  }

  function verify(at = data): string {
    return keep('verify', '--data', at)
  }

  /** What is carried out of the store and into another is all of it: both are sound, and by one digest. */
  function restoreEquals(): void {
    const file = join(folder(), 'sao-luu.gz')
    const other = join(folder(), 'du-lieu')
    const digests = [
      keep('backup', file, '--data', data),
      keep('restore', file, '--data', other),
      verify(other),
      verify(),
    ].map((told) => /Digest of the data: ([0-9a-f]{64})/.exec(told)?.[1])
    if (digests[0] === undefined || new Set(digests).size > 1) fault(`what was restored differs: ${digests.join(' ')}`)
  }

  function keep(...args: readonly string[]): string {
    const told = spawnSync(process.execPath, [tool, 'serve', '--lang', 'en', ...args], { encoding: 'utf8' })
    if (told.status !== 0) fault(`${args[0]}: ${told.stderr}${told.stdout}`)
    return told.stderr
  }

  /** Waits until every approval is in the history and out of it; says which are not. */
  async function settled(at: string): Promise<void> {
    const wanted = dossiers.filter(({ done }) => done.has('approve')).map(({ id }) => id)
    const missing = () => wanted.filter((id) => !decided(bare).includes(id))
    for (let i = 0; i < 60 && missing().length > 0; i++) {
      await clientOf(at, secrets.get('nhom')).post('/kien-truc/thu-lai')
      await sleep(1000)
    }
    for (const id of missing()) fault(`the decision on ${id} does not reach the history`)
  }
}

/** The secret of a link that opens an account. */
const link = /(?<=\/mo-tai-khoan\/)[\w-]{43}/

interface Desk {
  /** Its address, once it can be asked. */
  readonly listens: Promise<string>
  readonly said: () => string
  /** Ends it and all that it began at once, as the system does. */
  readonly kill: () => Promise<void>
}

function startDesk(tool: string, args: readonly string[]): Desk {
  const own: ChildProcess = spawn(process.execPath, [tool, 'serve', '--lang', 'en', '--port', '0', ...args], {
    ...{ cwd: join(tool, '../..'), detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  })
  let said = ''
  const ended = new Promise<void>((done) => own.once('exit', () => done()))
  const listens = new Promise<string>((done, failed) => {
    own.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, at] = /runs at (\S+?)\. /.exec(said) ?? []
      if (at !== undefined) done(at)
    })
    void ended.then(() => failed(new Error(`the desk ended: ${said}`)))
  })
  // Who killed it before does not ask.
  listens.catch(() => undefined)
  return {
    listens,
    said: () => said,
    kill: async () => {
      try {
        process.kill(-(own.pid ?? 0), 'SIGKILL')
      } catch {}
      await ended
    },
  }
}

/** The administrator opens the desk, and an account for everybody, who choose their passwords. */
async function openAccounts(
  origin: string,
  said: string,
  secrets: Map<Login, string>,
  accounts: Map<Login, string>,
): Promise<void> {
  const open = async (secret: string): Promise<string> => {
    const path = `/mo-tai-khoan/${secret}`
    const { headers, body } = await clientOf(origin, undefined).post(path, { password, again: password })
    const [, own] = /kientruc=([^;]+)/.exec(String(headers['set-cookie'])) ?? []
    if (own === undefined) throw new Error(`no account is opened: ${alertIn(body)}`)
    return own
  }
  const administrator = clientOf(origin, await open(link.exec(said)?.[0] ?? ''))
  for (const [login, roles] of Object.entries(people) as [Login, readonly string[]][]) {
    const { body } = await administrator.post('/tai-khoan', {
      ...{ login, name: `Người ${login}`, role: roles, agency: 'so-a' },
    })
    accounts.set(login, /(?<=\/tai-khoan\/)[0-9a-f-]{36}/.exec(body)?.[0] ?? '')
    secrets.set(login, await open(link.exec(body)?.[0] ?? ''))
  }
}

/** What a page says first, without its marks. */
function alertIn(body: string): string {
  return body
    .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 400)
}
