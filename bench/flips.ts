import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { finderOf } from '../src/appraise/finders.js'
import type { Appraisal, Profile } from '../src/match/index.js'
import { hard, representative } from './judge/settings.js'
import { readGlossary, readLabelledSet } from './labelled-set.js'

/**
 * npm run bench:flips [-- --only CHANGE…] [SET…]
 *
 * How often the verdict changes when a dossier says the same in another spelling or order, with modules beside that any system
 * has, or before a catalogue with another province's systems in it.
 */
type Change = (proposal: Profile) => Profile

const texts =
  (change: (text: string) => string): Change =>
  (proposal) => ({
    ...proposal,
    name: change(proposal.name),
    purpose: change(proposal.purpose),
    functions: proposal.functions.map(change),
    data: proposal.data.map(change),
    users: proposal.users.map(change),
  })

const unaccented = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const everyOther = (lines: readonly string[]): string[] => lines.map((line, i) => (i % 2 ? line : unaccented(line)))
const modules = ['Đăng nhập, phân quyền người dùng', 'Báo cáo, thống kê', 'Sao lưu, phục hồi dữ liệu']
const otherModules = [
  'Chức năng quản trị hệ thống',
  'Tìm kiếm nâng cao',
  'Xuất báo cáo ra Excel, Word',
  'Trang đăng nhập',
]

export const changes: Readonly<Record<string, Change>> = {
  'no accents': texts(unaccented),
  'no accents, in capitals': texts((text) => unaccented(text).toUpperCase()),
  'every other sentence and line without accents': (proposal) => ({
    ...proposal,
    purpose: everyOther(proposal.purpose.split(/(?<=[.;]) /)).join(' '),
    functions: everyOther(proposal.functions),
    data: everyOther(proposal.data),
  }),
  'blanks and hyphens': texts((text) => text.replace(/(\p{Ll}) (\p{Ll}+) (?=\p{Ll})/gu, '$1  $2-')),
  NFD: texts((text) => text.normalize('NFD')),
  capitals: texts((text) => text.toUpperCase()),
  'lines in reverse': (proposal) => ({
    ...proposal,
    functions: [...proposal.functions].reverse(),
    data: [...proposal.data].reverse(),
  }),
  'modules of any system': (proposal) => ({ ...proposal, functions: [...proposal.functions, ...modules] }),
  'such modules in other words': (proposal) => ({
    ...proposal,
    functions: [...proposal.functions, ...otherModules],
  }),
}

const glossary = readGlossary(join('packs', 'tu-dien.yaml'))
const { values, positionals: named } = parseArgs({
  options: { only: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const asked = (change: string): boolean => values.only?.includes(change) ?? true
const sets = named.length > 0 ? named : [...representative, ...hard]
const read = new Map(sets.map((set) => [set, readLabelledSet(join('bench', 'gold', set))]))
/** Another province's system may well be what one's own lacks: a verdict that rests on one is counted apart, for nobody labelled it. */
const beside = 'beside another catalogue'
const foreign = 'khác-'

interface Row {
  proposals: number
  flips: number
  sureFlips: number
  toNone: number
  fromNone: number
  restsOnOther: number
}
const rows = new Map<string, Row>()

function count(name: string, before: Appraisal, after: Appraisal): void {
  const row = rows.get(name) ?? { proposals: 0, flips: 0, sureFlips: 0, toNone: 0, fromNone: 0, restsOnOther: 0 }
  row.proposals++
  if (after.verdict !== 'none' && after.matches[0]?.id.startsWith(foreign) === true) {
    if (before.verdict !== after.verdict) row.restsOnOther++
  } else if (before.verdict !== after.verdict) {
    row.flips++
    if (!before.review && !after.review) row.sureFlips++
    if (after.verdict === 'none') row.toNone++
    if (before.verdict === 'none') row.fromNone++
  }
  rows.set(name, row)
}

sets.forEach((name, place) => {
  const set = read.get(name)
  const neighbour = read.get(sets[(place + 1) % sets.length] ?? name)
  if (!set || !neighbour) return
  const finder = finderOf(set.catalogue, glossary)
  const theirs = neighbour.catalogue.map((system): Profile => ({ ...system, id: `${foreign}${system.id}` }))
  const among = finderOf([...set.catalogue, ...theirs], glossary)
  for (const proposal of set.proposals) {
    const before = finder.appraise(proposal)
    for (const [change, changed] of Object.entries(changes))
      if (asked(change)) count(change, before, finder.appraise(changed(proposal)))
    if (asked(beside)) count(beside, before, among.appraise(proposal))
  }
  console.error(name)
})
console.table(Object.fromEntries(rows))
