import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { agencyFinder, loadWorkspace } from '../src/architecture/index.js'
import { systemFinder } from '../src/exchange/dossier/names.js'
import { nameKey } from '../src/exchange/names.js'
import { headerReader } from './dossier-header.js'

/**
 * npm run bench:dossier-folder -- FOLDER [--cases] [--only FIELD]
 *
 * How dossiers that somebody else wrote and labelled are read: beside each file a .json of the same name with what a careful reader
 * takes from it (`Expected`). Nothing of it is part of the project, so that nothing can be fitted to it unseen.
 */
interface Expected {
  readonly title: string
  readonly titleAlso?: readonly string[]
  readonly agency: string
  /** Other names that are as right: of the body above it, which the architecture knows. */
  readonly agencyAlso?: readonly string[]
  readonly date: string | null
  readonly totalMillion: number | null
  readonly functions: readonly string[]
  readonly systems?: readonly string[]
  readonly hosting?: string | null
  readonly level?: number | null
  readonly personalData?: boolean | null
  readonly law?: readonly string[]
}

const [folder = '.', ...flags] = process.argv.slice(2)
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined
const workspace = loadWorkspace(join(process.cwd(), 'architecture'))
const reader = headerReader(workspace)
const sums = new Map<string, [right: number, wrong: number, missed: number]>()
const plain = (text: unknown) =>
  String(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[-–+*•\s]+/u, '')
    .replace(/[\s.;,:“”"'–-]+/gu, ' ')
    .trim()
const words = (text: string) => new Set(plain(text).split(' '))
function likeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)]
  const common = [...x].filter((w) => y.has(w)).length
  return (2 * common) / (x.size + y.size)
}
/** A body without “UBND” before its place and without its province: the architecture's is another than the paper's. */
const bodyKey = (name: string) =>
  nameKey(
    name.replace(/(?<=\p{L})[,\s–-]+(?:tỉnh|TỈNH|thành phố|THÀNH PHỐ|TP\.?)\s+(?!ỦY|UỶ|ĐOÀN)\p{Lu}.*$/u, ''),
  ).replace(/^(uy ban nhan dan|ubnd) /, '')
const findAgency = agencyFinder(workspace.model.agencies.values())
const kindOfPlace = /^(xa|phuong|thi tran|dac khu)\b/
/**
 * Whether what was read is the body: its name stands in it, or the architecture's name for it does, without “tỉnh” (“Công an tỉnh”,
 * “Sở Nội vụ”); any commune is the one that stands for all.
 */
function isBody(read: string, name: string): boolean {
  const body = bodyKey(name)
  const known = workspace.model.agencies.get(read)
  if (!known) return bodyKey(read).includes(body) || body === bodyKey(read)
  const called = [known.name, known.shortName ?? '', ...(known.aliases ?? [])].map((text) =>
    bodyKey(text).replace(/ tinh$/, ''),
  )
  return (
    findAgency(name)?.id === read ||
    (known.kind === 'commune' && kindOfPlace.test(body)) ||
    called.some((text) => text !== '' && (text.includes(body) || `${body} `.startsWith(`${text} `)))
  )
}
const findSystems = systemFinder(workspace.model)
/** The ids of a list of links or of ids. */
const idsOf = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.map((item: unknown) => String(typeof item === 'object' && item !== null ? Reflect.get(item, 'to') : item))
    : []
let refused = 0
let files = 0
for (const name of readdirSync(folder).sort()) {
  if (!/\.(docx|xlsx|pdf|odt|doc|rtf|xls|ods|txt)$/i.test(name)) continue
  let expected: Expected
  try {
    expected = JSON.parse(readFileSync(join(folder, `${name.slice(0, -extname(name).length)}.json`), 'utf8'))
  } catch {
    continue
  }
  files++
  const header = await reader.read(join(folder, name))
  if (!header) refused++
  tell(name, expected, header ?? {})
}
reader.close()
console.log(`${files} dossiers, ${refused} refused`)
console.table(
  Object.fromEntries(
    [...sums].map(([field, [right, wrong, missed]]) => [
      field,
      { right, wrong, missed, p: (right / (right + wrong)).toFixed(2), r: (right / (right + missed)).toFixed(2) },
    ]),
  ),
)

function tell(name: string, e: Expected, h: Readonly<Record<string, unknown>>): void {
  const show = (field: string, text: string) => {
    if (flags.includes('--cases') && (only === undefined || field.startsWith(only)))
      console.log(`${name} · ${field}: ${text}`)
  }
  const add = (field: string, [r, w, m]: [number, number, number]) => {
    const s = sums.get(field) ?? [0, 0, 0]
    sums.set(field, [s[0] + r, s[1] + w, s[2] + m])
  }
  const one = (field: string, read: unknown, fits: boolean, wanted: unknown) => {
    if (wanted === undefined || (wanted === null && read === undefined)) return
    const missed = wanted === null ? 0 : 1
    add(field, read === undefined ? [0, 0, missed] : fits ? [1, 0, 0] : [0, 1, missed])
    if (!fits) show(field, `\n   − ${String(wanted)}\n   + ${String(read)}`)
  }
  const names = [e.title, ...(e.titleAlso ?? [])]
  const title = h.title === undefined ? undefined : String(h.title)
  one('title', title, title !== undefined && names.some((n) => plain(n) === plain(title)), e.title)
  const best = title === undefined ? 0 : Math.max(...names.map((n) => likeness(n, title)))
  one('title, nearly', title, best >= 0.85, e.title)
  const bodies = [e.agency, ...(e.agencyAlso ?? [])]
  const agency = typeof h.agency === 'string' ? h.agency : undefined
  const isOwner = agency !== undefined && bodies.some((body) => isBody(agency, body))
  one('agency', agency, isOwner, e.agency)
  one('date', h.date, h.date === e.date, e.date)
  const total = typeof h.budget === 'object' && h.budget !== null ? Reflect.get(h.budget, 'total') : undefined
  const sum = e.totalMillion ?? 0
  one('total', total, typeof total === 'number' && Math.abs(total - sum) < 0.002 * sum, e.totalMillion)
  const read = Array.isArray(h.functions) ? h.functions.map(plain) : []
  const wanted = e.functions.map(plain)
  const wrong = read.filter((r) => !wanted.includes(r))
  const missed = wanted.filter((w) => !read.includes(w))
  add('functions', [read.length - wrong.length, wrong.length, missed.length])
  if (wrong.length + missed.length > 0)
    show('functions', [...missed.map((m) => `\n   − ${m}`), ...wrong.map((w) => `\n   + ${w}`)].join(''))
  one('level', h.securityLevel, h.securityLevel === e.level, e.level)
  one('personalData', h.personalData, h.personalData === e.personalData, e.personalData)
  one('hosting', h.hosting, h.hosting !== undefined && e.hosting !== null, e.hosting)
  if (e.hosting && h.hosting !== undefined) show('hosting-pair', `${e.hosting} → ${String(h.hosting)}`)
  const law = Array.isArray(h.legalBasis)
    ? h.legalBasis.map((l) => plain(typeof l === 'object' ? JSON.stringify(l) : l))
    : []
  const laws = (e.law ?? []).map(plain)
  const missedLaw = laws.filter((l) => !law.some((x) => x.includes(l)))
  const wrongLaw = law.filter((x) => !laws.some((l) => x.includes(l)))
  add('law', [laws.length - missedLaw.length, wrongLaw.length, missedLaw.length])
  if (missedLaw.length + wrongLaw.length > 0)
    show('law', `\n   − ${missedLaw.join(' | ')}\n   + ${wrongLaw.join(' | ')}`)
  // Of the systems that a paper names, those the architecture has: more no reader can link.
  const linked = new Set([...idsOf(h.dependsOn), ...idsOf(h.upgrades)])
  const known = (e.systems ?? []).map((name) => findSystems(name).flatMap(({ ids }) => ids))
  const named = known.filter((ids) => ids.length > 0)
  const missedSystems = named.filter((ids) => !ids.some((id) => linked.has(id))).length
  const wrongSystems = [...linked].filter((id) => !named.flat().includes(id)).length
  add('systems', [named.length - missedSystems, wrongSystems, missedSystems])
  if ((e.systems ?? []).length > 0)
    show(
      'systems',
      `\n   wanted ${e.systems?.join(' | ')}\n   read ${JSON.stringify(h.dependsOn ?? [])} ${JSON.stringify(h.upgrades ?? [])}`,
    )
}
