import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { lines, subjects, syllables, users } from './vocabulary.js'

/** How a workspace's systems are spread over files. */
export const shapes = ['one-file', 'per-agency', 'per-system'] as const
export type Shape = (typeof shapes)[number]

/** A workspace's content: its agencies and systems as YAML entries, the same in every shape, and a proposal to check. */
interface Content {
  readonly agencies: readonly string[]
  readonly systems: readonly { readonly owner: number; readonly yaml: string }[]
  readonly proposal: string
}

/** Paths of what was written: the workspace's folder, a proposal, and the systems as JSON, to compare with the fastest parser. */
export interface Written {
  readonly workspace: string
  readonly proposal: string
  readonly json: string
}

/** About as many systems as one agency answers for. */
const systemsPerAgency = 40
/** The systems that everybody uses come first; other dependencies go to earlier systems, so that no circle closes. */
const platforms = 20

/**
 * Writes a workspace of `size` systems with three dependencies each, the same bytes in every run, without faults. Beside it
 * stands `proposal.yaml`.
 * @param folder is made; the workspace is `folder/workspace`
 * @param seed another makes another workspace
 */
export function writeWorkspace(folder: string, size: number, shape: Shape, seed = 7): Written {
  const workspace = join(folder, 'workspace')
  const content = contentOf(size, seed)
  mkdirSync(join(workspace, 'he-thong'), { recursive: true })
  writeFileSync(join(workspace, 'kientruc.yaml'), manifest)
  writeFileSync(join(workspace, 'co-quan.yaml'), `agencies:\n${content.agencies.join('')}`)
  const file = (name: string, entries: readonly string[]) =>
    writeFileSync(join(workspace, 'he-thong', `${name}.yaml`), `systems:\n${entries.join('')}`)
  const { systems } = content
  if (shape === 'one-file') {
    file(
      'he-thong',
      systems.map((s) => s.yaml),
    )
  } else if (shape === 'per-agency') {
    content.agencies.forEach((_, owner) => {
      const owned = systems.filter((s) => s.owner === owner)
      file(
        agencyId(owner),
        owned.map((s) => s.yaml),
      )
    })
  } else {
    for (const [i, { yaml }] of systems.entries()) file(systemId(i), [yaml])
  }
  const proposal = join(folder, 'proposal.yaml')
  writeFileSync(proposal, content.proposal)
  const json = join(folder, 'systems.json')
  writeFileSync(json, JSON.stringify(load(`systems:\n${systems.map((s) => s.yaml).join('')}`)))
  return { workspace, proposal, json }
}

/** How the proposals of a pile are to one another: each of its own subject, or all of one with a few words of their own. */
export type Pile = 'varied' | 'alike'

/** Writes `count` proposals into a folder, the same bytes in every run. @returns the folder */
export function writeProposals(folder: string, count: number, pile: Pile): string {
  mkdirSync(folder, { recursive: true })
  const { pick } = dice(11)
  const one = subject(pick, 'Phù Mỹ')
  for (let i = 0; i < count; i++) {
    const place = `${pick(syllables)} ${pick(syllables)}`
    const about = pile === 'varied' ? subject(pick, place) : { ...one, name: `${one.name} và xã ${place}` }
    const entry = proposalEntry(`dx-${String(i).padStart(5, '0')}`, i % 2, about, pick(users))
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}.yaml`), entry)
  }
  return folder
}

const manifest = `kientruc: 1
id: kiem-thu-toc-do
name: Kiến trúc sinh ra để đo tốc độ
version: "1.0"
asOf: 2019-12-31
packs: [vneaf-1.0, nen-tang-quoc-gia, tt39-2017, cap-do-attt]
`

const agencyId = (i: number) => `cq-${String(i).padStart(4, '0')}`
const systemId = (i: number) => `ht-${String(i).padStart(6, '0')}`

function contentOf(size: number, seed: number): Content {
  const { below, pick } = dice(seed)
  const place = () => `${pick(syllables)} ${pick(syllables)}`
  const count = Math.max(2, Math.ceil(size / systemsPerAgency))
  const places = Array.from({ length: count }, place)
  const agencies = places.map(
    (name, i) =>
      `  - { id: ${agencyId(i)}, name: Ủy ban nhân dân huyện ${name}, shortName: UBND H. ${name}, kind: district }\n`,
  )
  const target = (i: number): number => (i <= platforms || below(3) === 0 ? below(Math.min(i, platforms)) : below(i))
  const systems = Array.from({ length: size }, (_, i) => {
    const owner = below(count)
    const about = subject(pick, places[owner] ?? '')
    const targets = i === 0 ? [] : [...new Set([target(i), target(i), target(i)])]
    const dependsOn = targets.map((to) => `{ to: ${systemId(to)}, kind: data, via: lgsp }`)
    const yaml = `  - id: ${systemId(i)}
    name: ${about.name}
    kind: application
    owner: ${agencyId(owner)}
    layer: ung-dung-csdl
    scope: ${pick(['province', 'sector', 'district', 'agency'])}
    functions: [${about.functions.join(', ')}]
    data: [${about.data.join(', ')}]
    users: [${pick(users)}]
    lifecycle: { status: operational, from: "${2008 + below(11)}" }
    dependsOn: [${dependsOn.join(', ')}]
`
    return { owner, yaml }
  })
  const about = subject(pick, places[0] ?? '')
  return { agencies, systems, proposal: proposalEntry('dx-2020-001', 0, about, pick(users)) }
}

function proposalEntry(id: string, agency: number, about: ReturnType<typeof subject>, user: string): string {
  return `proposal:
  id: ${id}
  title: Xây dựng ${about.name}
  agency: ${agencyId(agency)}
  kind: build
  date: 2020-03-02
  purpose: ${about.purpose}
  functions: [${about.functions.join(', ')}]
  data: [${about.data.join(', ')}]
  users: [${user}]
  dependsOn: [{ to: ${systemId(0)}, kind: data, via: lgsp }]
  scope: district
  layer: ung-dung-csdl
  securityLevel: 2
  schedule: { from: 2020-06, to: 2021-06 }
  budget: { total: 1500, unit: million-vnd }
`
}

/** The rows of a catalogue of systems in Excel: code, name, owner, functions, data, users, scope, year, state, description. */
export function catalogueRows(count: number, seed = 7): readonly (readonly string[])[] {
  const { below, pick } = dice(seed)
  const places = Array.from(
    { length: Math.ceil(count / systemsPerAgency) },
    () => `${pick(syllables)} ${pick(syllables)}`,
  )
  return Array.from({ length: count }, (_, i) => {
    const place = pick(places)
    const { name, functions, data, purpose } = subject(pick, place)
    const scope = pick(['Cấp tỉnh', 'Cấp huyện', 'Nội bộ cơ quan'])
    const state = pick(['Đang sử dụng', 'Đang vận hành', 'Đang triển khai'])
    const list = functions.map((line) => `- ${line}`).join('\n')
    const [user, year] = [pick(users), String(2008 + below(11))]
    return [`HT-${i + 1}`, name, `UBND huyện ${place}`, list, data.join('; '), user, scope, year, state, purpose]
  })
}

/** What one system is about: a subject, and lines of its own made of halves of two, one of them about another subject. */
function subject(pick: Pick, place: string) {
  const main = pick(subjects)
  const beside = pick(subjects)
  const half = (side: 'head' | 'tail'): string => {
    const words = pick(lines).split(' ')
    const middle = Math.ceil(words.length / 2)
    return (side === 'head' ? words.slice(0, middle) : words.slice(middle)).join(' ')
  }
  return {
    name: `${pick(kinds)} ${main} huyện ${place}`,
    functions: [
      `${half('head')} ${half('tail')}`,
      `${half('head')} ${main}`,
      `${half('head')} ${half('tail')} ${beside}`,
    ],
    data: [`${half('tail')} ${main}`],
    purpose: `${half('head')} ${main} và ${half('tail')} ${beside} trên địa bàn huyện ${place}.`,
  }
}

const kinds = ['Hệ thống quản lý', 'Phần mềm', 'Cơ sở dữ liệu', 'Cổng thông tin', 'Hệ thống giám sát', 'Nền tảng số']

type Pick = <T>(list: readonly T[]) => T

/**
 * A linear congruential generator, exact in 32 bits: the bench must be repeatable, and must not repeat itself even for a
 * hundred thousand systems. Its low bits cycle, so the high ones are used.
 */
function dice(seed: number): { below: (n: number) => number; pick: Pick } {
  let state = seed
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const pick: Pick = (list) => {
    const item = list[below(list.length)]
    if (item === undefined) throw new RangeError('empty list')
    return item
  }
  return { below, pick }
}
