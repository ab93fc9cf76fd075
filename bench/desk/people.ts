import { type Client, clientOf, type Reply } from '../../test/desk/support/client.js'
import { standsOn } from '../../test/desk/support/stands.js'
import { provinceId, provinces } from './provinces.js'
import type { Kind } from './staff.js'
import { fallsOn, wholeOf } from './weighted.js'

/** What people know of: which dossiers there are, and what of them can be done. */
export interface Known {
  /** All that were sent. */
  readonly all: readonly string[]
  /** Those that are being appraised. */
  readonly appraising: readonly string[]
  /** The dossiers of an agency. */
  readonly own: (agency: string | undefined) => readonly string[]
  /** Agencies by which a list is filtered. */
  readonly agencies: readonly string[]
}

/** Somebody at a desk. */
export interface Someone {
  readonly kind: Kind
  readonly client: Client
  readonly agency: string | undefined
  readonly account: string
}

/** Something that somebody does: what it is called in the figures, and doing it. */
export interface Deed {
  readonly name: string
  readonly writes: boolean
  readonly do: () => Promise<Reply>
}

type Random = () => number
type Path = (pick: Pick, someone: Someone, known: Known) => string
type Pick = <T>(of: readonly T[]) => T
/** What is read, how often beside the others, and where. */
type Read = readonly [name: string, weight: number, path: Path]

const words = [
  ...['đất đai', 'một cửa', 'văn bản', 'giám sát an toàn', 'hộ tịch', 'cây xanh đô thị', 'khám bệnh', 'tàu cá'],
  ...['cấp phép hồ sơ', 'số hóa chứng từ', 'cảnh báo hồ đập', 'quản lý thiết bị trường học', 'kinh doanh xăng dầu'],
  ...['tiêm chủng mở rộng cho trẻ em ở vùng sâu', 'mã 004711', 'điểm đo nước sạch', 'thống kê hộ nghèo'],
]
const asked: Path = (pick) => `?tim=${encodeURIComponent(pick(words))}`
const any: Path = (pick, { kind, agency }, { all, own }) => `/ho-so/${pick(kind === 'agency' ? own(agency) : all)}`
const of =
  (path: string): Path =>
  (...args) =>
    `${any(...args)}${path}`

const dossier: readonly Read[] = [
  ['dossier', 4, any],
  ['discussion', 2, of('/trao-doi')],
  ['history', 1, of('/lich-su')],
  ['versions', 0.5, of('/phien-ban')],
  ['what was read', 1, of('/noi-dung')],
]
const search: Read = ['has anybody done it', 1, (...args) => `/tra-cuu${asked(...args)}`]
const lists: readonly Read[] = [
  ['queue', 2, () => '/?xem=can-xu-ly'],
  ['queue', 1, (pick) => `/?xem=${pick(['cua-toi', 'qua-han', 'sap-han', 'chua-giao', 'tat-ca'])}`],
  ['list filtered', 1, (pick) => `/?xem=tat-ca&trang-thai=${pick(['approved', 'refused', 'submitted', 'awaiting'])}`],
  ['list filtered', 0.5, (pick) => `/?xem=tat-ca&ket-qua=${pick(['nonconforming', 'conforms', 'insufficient'])}`],
  ['list filtered', 0.5, (pick, _, { agencies }) => `/?xem=tat-ca&co-quan=${pick(agencies)}`],
  ['list by words', 1, (...args) => `/${asked(...args)}&xem=tat-ca`],
]
const appraisal: Read = ['appraisal', 4, (pick, _, { appraising }) => `/ho-so/${pick(appraising)}/tham-dinh`]
const earlier: Read = ['appraisal', 1, of('/tham-dinh')]
const paper: Read = ['paper', 0.5, of('/phieu/html')]
const leaders: Read = ['leaders', 4, () => '/lanh-dao']
const registry: readonly Read[] = [
  ['registry', 1, () => '/kho'],
  ['registry search', 3, (...args) => `/kho/tra-cuu${asked(...args)}`],
  ['registry offers', 1, () => '/kho/chia-se'],
  ['registry duplicates', 1, () => '/kho/trung-lap'],
  ['registry province', 1, (pick) => `/kho/tinh/${provinceId(pick(provinces.map((_, i) => i)))}`],
  ['registry platforms', 0.5, () => '/kho/nen-tang'],
  ['registry components', 0.5, () => '/kho/so-sanh'],
]

const reads: Readonly<Record<Kind, readonly Read[]>> = {
  agency: [['own list', 3, () => '/'], ...dossier, [search[0], 3, search[2]]],
  reviewer: [...lists, ...dossier, appraisal, earlier, paper, search],
  lead: [...lists, ...dossier, appraisal, leaders],
  leader: [leaders, ...lists, ...dossier, ['table of the meeting', 0.3, () => '/lanh-dao/bang-hop.xlsx']],
  auditor: [...dossier, ['log', 2, () => '/nhat-ky'], ...lists],
  member: registry,
  ministry: registry,
  public: [
    ['published', 2, () => '/cong-khai'],
    ['published by words', 2, (...args) => `/cong-khai${asked(...args)}`],
    ['published systems', 1, () => '/cong-khai/cac-tinh'],
    ['published systems', 1, (...args) => `/cong-khai/cac-tinh${asked(...args)}`],
  ],
}
const writers: readonly Kind[] = ['agency', 'reviewer', 'lead', 'leader']

/** A dossier on its way through the desk, and who does the next thing with it. */
interface OnItsWay {
  readonly id: string
  readonly by: Kind
  readonly account: string
  readonly step: Step
}
type Step = 'submit' | 'receive' | 'stands' | 'conclude' | 'approve'
const after: Readonly<Record<Step, readonly [Step, Kind] | undefined>> = {
  submit: ['receive', 'lead'],
  receive: ['stands', 'reviewer'],
  stands: ['conclude', 'reviewer'],
  conclude: ['approve', 'leader'],
  approve: undefined,
}

/** What everybody does next: of five things four are reading; some dossiers go all the way from upload to decision. */
export function work(known: Known, texts: readonly string[], random: Random) {
  const pick: Pick = (from) => {
    const one = from[Math.floor(random() * from.length)]
    if (one === undefined) throw new Error('there is nothing to choose from')
    return one
  }
  const onTheirWay: OnItsWay[] = []
  let uploaded = 0

  const reading = (someone: Someone, [name, , path]: Read): Deed => ({
    ...{ name, writes: false },
    do: () => someone.client.get(path(pick, someone, known)),
  })
  const read = (someone: Someone): Deed => {
    const all = reads[someone.kind].map((one) => [one, one[1]] as const)
    return reading(someone, fallsOn(all, random() * wholeOf(all)))
  }
  const comment = (someone: Someone): Deed => {
    const body = `Ghi chú ${random()}: đề nghị làm rõ thêm phần kinh phí và phương án kết nối.`
    const path = `${any(pick, someone, known)}/trao-doi`
    return { name: 'comment', writes: true, do: () => someone.client.post(path, { body }) }
  }
  const stands = (someone: Someone): Deed => {
    const path = `/ho-so/${pick(known.appraising)}/tham-dinh`
    return { name: 'stands', writes: true, do: () => standOnAll(path, someone) }
  }
  const upload = (someone: Someone): Deed => {
    const number = ++uploaded
    const text = pick(texts)
      .replace(/^ {2}title: (.*)$/m, `  title: $1 đợt ${number}`)
      .replace(/^ {2}id: .*$/m, `  id: dx-moi-${number}`)
    const go = async () => {
      const reply = await someone.client.upload('/ho-so', { 'de-xuat.yaml': text }, { together: 'yes' })
      const [id] = /[0-9a-f-]{36}/.exec(String(reply.headers.location)) ?? []
      if (id) onTheirWay.push({ id, by: someone.kind, account: someone.account, step: 'submit' })
      return reply
    }
    return { name: 'upload', writes: true, do: go }
  }
  const forward = (someone: Someone): Deed | undefined => {
    const at = onTheirWay.findIndex(
      ({ by, step, account }) => by === someone.kind && (step !== 'submit' || account === someone.account),
    )
    const [one] = at < 0 ? [] : onTheirWay.splice(at, 1)
    if (!one) return undefined
    const { id, step } = one
    const go = async () => {
      const reply = await stepOf(step, id, someone)
      const next = after[step]
      // What is received is given to the one who then works on it: another reviewer than this may do so as well.
      if (reply.status === 303 && next) onTheirWay.push({ id, step: next[0], by: next[1], account: someone.account })
      return reply
    }
    return { name: step, writes: true, do: go }
  }
  const write = (someone: Someone): Deed => {
    const next = random() < 0.25 ? forward(someone) : undefined
    if (next) return next
    if (someone.kind === 'agency' && random() < 0.15) return upload(someone)
    if (['reviewer', 'lead'].includes(someone.kind) && random() < 0.3) return stands(someone)
    return comment(someone)
  }
  return {
    /** @param share of what writers do is writing */
    next: (someone: Someone, share: number): Deed =>
      writers.includes(someone.kind) && random() < share ? write(someone) : read(someone),
    /** Each thing that somebody may do at once, to be done any number of times. */
    each: (someone: Someone): readonly (() => Deed)[] => [
      ...reads[someone.kind].map((one) => () => reading(someone, one)),
      ...(someone.kind === 'agency' ? [upload, comment] : []).map((one) => () => one(someone)),
      ...(someone.kind === 'reviewer' ? [stands] : []).map((one) => () => one(someone)),
    ],
  }
}

/** The page is read before: a stand is taken on what it shows. */
async function standOnAll(path: string, { client }: Someone): Promise<Reply> {
  return client.post(path, standsOn((await client.get(path)).body, 'accepted'))
}

/** Of so many people that share of what writers do is writing, so that of all that is done a fifth is. */
export function writingShare(people: readonly Someone[]): number {
  const own = people.filter(({ kind }) => writers.includes(kind)).length
  return Math.min(1, (0.2 * people.length) / own)
}

async function stepOf(step: Step, id: string, someone: Someone): Promise<Reply> {
  const { client, account } = someone
  const address = `/ho-so/${id}`
  switch (step) {
    case 'submit':
      return client.post(`${address}/gui`)
    case 'receive': {
      // Of a desk of samples nobody knows the accounts: the page has those to choose from.
      const [, listed = ''] =
        account === '' ? (/<option value="([0-9a-f-]{36})"/.exec((await client.get(address)).body) ?? []) : []
      return client.post(`${address}/tiep-nhan`, { assignee: account || listed })
    }
    case 'stands':
      return standOnAll(`${address}/tham-dinh`, someone)
    case 'conclude': {
      const [, verdict = ''] = /name="verdict" value="([a-z]+)"/.exec((await client.get(address)).body) ?? []
      return client.post(`${address}/ket-luan`, { verdict })
    }
    case 'approve':
      return client.post(`${address}/phe-duyet`, {
        conditions: 'Kết nối qua LGSP',
        grounds: 'Theo chỉ đạo của UBND tỉnh',
      })
  }
}

export const somebody = (kind: Kind, origin: string, secret?: string, agency?: string, account = ''): Someone => ({
  ...{ kind, agency, account },
  client: patient(clientOf(origin, secret)),
})

/** Asks once more where a connection that rested was closed by the server just then, as browsers do. */
function patient({ get, post, upload }: Client): Client {
  const again = async (ask: () => Promise<Reply>): Promise<Reply> =>
    ask().catch((error: Error) => {
      if (/ECONNRESET|socket hang up/.test(String(error))) return ask()
      throw error
    })
  return {
    get: (...of) => again(() => get(...of)),
    post: (...of) => again(() => post(...of)),
    upload: (...of) => again(() => upload(...of)),
  }
}
