import * as Type from 'typebox'
import type { Desk } from './desk.js'
import type { CommandName } from './domain/commands.js'
import type { Role } from './domain/roles.js'
import type { AskedByPerson } from './http/route.js'
import { doings, handlerOf } from './pages/dossier/commands.js'
import { takeDossier } from './pages/dossier/send.js'
import { settingOf } from './pages/dossier/setting.js'

/** Who does what. */
type Hand = 'sender' | 'lead' | 'reviewer' | 'leader'

interface Step {
  readonly do: CommandName
  readonly by: Hand
  readonly form?: Readonly<Record<string, string>>
}

const assign: Step = { do: 'assign', by: 'lead' }
const conclude: Step = { do: 'conclude', by: 'reviewer' }
const additions = {
  'subject-0': 'Kinh phí, nguồn vốn',
  'text-0': 'Đề nghị thuyết minh cơ cấu nguồn vốn và căn cứ xác định chi phí.',
}
const refusal = {
  reason: 'Nội dung đề xuất đã có hệ thống dùng chung của tỉnh đáp ứng; đề nghị khai thác hệ thống đó.',
}

/** How far each that came on paper has come, in turn: most are still to be worked on. */
const ways: readonly (readonly Step[])[] = [
  [],
  [assign],
  [assign, conclude],
  [assign],
  [assign, { do: 'request-additions', by: 'reviewer', form: additions }],
  [assign, conclude, { do: 'approve', by: 'leader' }],
  [assign, conclude, { do: 'refuse', by: 'leader', form: refusal }],
]
/** The same for what the agency with an account of its own sends; the first is still a draft. */
const ownWays: readonly (readonly Step[])[] = [
  [],
  [{ do: 'submit', by: 'sender' }],
  [
    { do: 'submit', by: 'sender' },
    { do: 'receive', by: 'lead' },
  ],
]

/** Samples that are taken in; more would only make the first start slow. */
const most = 16
const day = 86_400_000

/**
 * The proposals that the architecture keeps, as dossiers at every stage of their way. Each step is one that a person takes by a
 * form, so that a sample is in no state that a real dossier could not be in.
 */
export async function addSamples(desk: Desk): Promise<void> {
  const { agencies } = await desk.judge.standing()
  // Where there is no agency nobody sends anything.
  if (agencies.length === 0) return
  const samples = (await desk.judge.samples()).slice(0, most)
  const hands = await handsOf(desk)
  const taken = { own: 0, others: 0 }
  for (const [index, file] of samples.entries()) {
    const judged = await desk.judge.judge([file], desk.lang)
    if (judged.agency === undefined) continue
    const own = judged.agency === hands.sender.person.actor.agency
    const way = own ? ownWays[taken.own++ % ownWays.length] : ways[taken.others++ % ways.length]
    if (!way) continue
    // The later ones came earlier, so that some are near their day or past it.
    const began = desk.now().getTime() - (index + way.length + 1) * day
    const on = (steps: number): Desk => ({ ...desk, now: () => new Date(began + steps * day) })
    const { id } = await takeDossier([file], judged, judged.agency, own ? hands.sender : hands.lead, on(0))
    for (const [at, step] of way.entries()) {
      const doing = doings.find(({ name }) => name === step.do)
      if (!doing) throw new Error(`no form for ${step.do}`)
      const asked: AskedByPerson = { ...hands[step.by], params: { id } }
      const { seen } = await settingOf(asked, on(at + 1))
      const form = { assignee: hands.reviewer.person.actor.account, verdict: seen.row.verdict ?? '', ...step.form }
      await handlerOf(doing)({ ...asked, form: new URLSearchParams(form) }, on(at + 1))
    }
  }
}

/** The sample accounts as if they asked for something. */
async function handsOf({ db, workspace, lang }: Desk): Promise<Record<Hand, AskedByPerson>> {
  const Row = Type.Object({
    id: Type.String(),
    name: Type.String(),
    login: Type.String(),
    agency: Type.Union([Type.String(), Type.Null()]),
  })
  const rows = await db.transaction({ kind: 'system', workspace }, (tx) =>
    tx.rows(
      Row,
      'select id, name, login, (select max(agency_id) from membership r where r.account_id = account.id) as agency from account',
    ),
  )
  const hand = (login: string, ...roles: Role[]): AskedByPerson => {
    const row = rows.find((one) => one.login === login)
    if (!row) throw new Error(`no sample account ${login}`)
    return {
      ...{ lang, path: '/', params: {}, query: new URLSearchParams(), form: new URLSearchParams(), uploads: [] },
      ...{ token: '', session: '', step: undefined, address: '', agent: '' },
      person: {
        actor: { kind: 'person', workspace, account: row.id, agency: row.agency ?? undefined, roles },
        ...{ name: row.name, login, keyed: false, demanded: false },
      },
    }
  }
  return {
    sender: hand('coquan', 'drafter', 'submitter'),
    lead: hand('truongnhom', 'lead'),
    reviewer: hand('thamdinh', 'reviewer'),
    leader: hand('lanhdao', 'leader'),
  }
}
