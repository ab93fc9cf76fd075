import type { Gold } from '../../support/dossier.js'

/** How much of a field is right: what was found and is so, what was found and is not, what is so and was not found. */
export interface Score {
  right: number
  wrong: number
  missed: number
}

const plain = (value: unknown) => String(value).normalize('NFC').toLowerCase().replace(/[.;]$/, '').trim()

/** Compares what was read with what a careful reader takes, field by field; lists item by item. */
export function scored(
  header: Readonly<Record<string, unknown>>,
  gold: Gold,
): Map<string, Score & { readonly shown: string }> {
  const at = (path: string): unknown =>
    path
      .split('/')
      .reduce<unknown>(
        (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
        header,
      )
  const list = (path: string, of: (item: unknown) => unknown = (item) => item) => {
    const value = at(path)
    return Array.isArray(value) ? value.map((item) => plain(of(item))) : []
  }
  const inner = (key: string) => (item: unknown) =>
    typeof item === 'object' && item !== null ? Reflect.get(item, key) : item
  const found = new Map<string, Score & { readonly shown: string }>()
  const compare = (field: string, read: readonly string[], wanted: readonly unknown[]) => {
    const want = wanted.map(plain)
    const right = read.filter((r) => want.includes(r)).length
    const missed = want.filter((w) => !read.includes(w))
    const wrong = read.filter((r) => !want.includes(r))
    const shown = [...missed.map((m) => `− ${m}`), ...wrong.map((w) => `+ ${w}`)].join('; ')
    found.set(field, { right, wrong: wrong.length, missed: missed.length, shown })
  }
  const one = (field: string, path: string, wanted: unknown) => {
    const value = at(path)
    compare(field, value === undefined ? [] : [plain(value)], wanted === undefined ? [] : [wanted])
  }
  one('title', 'title', gold.title)
  one('agency', 'agency', gold.agency)
  one('kind', 'kind', gold.kind)
  one('date', 'date', gold.date)
  const begins = (field: 'purpose' | 'inherits') => {
    const value = plain(at(field) ?? '')
    const wanted = gold[field]
    const ok = wanted !== undefined && value.startsWith(plain(wanted))
    compare(field, value === '' ? [] : [ok ? plain(wanted) : value], wanted === undefined ? [] : [wanted])
  }
  begins('purpose')
  begins('inherits')
  compare('functions', list('functions'), gold.functions)
  compare('data', list('data'), gold.data ?? [])
  compare('users', list('users'), gold.users ?? [])
  compare('legalBasis', list('legalBasis'), gold.legalBasis ?? [])
  compare('standards', list('standards'), gold.standards ?? [])
  compare('dependsOn', list('dependsOn', inner('to')), gold.dependsOn ?? [])
  compare('sources', list('budget/sources', inner('amount')), gold.sources ?? [])
  one('hosting', 'hosting', gold.hosting)
  one('securityLevel', 'securityLevel', gold.securityLevel)
  one('scope', 'scope', gold.scope)
  one('task', 'task', gold.task)
  one('from', 'schedule/from', gold.from)
  one('to', 'schedule/to', gold.to)
  one('total', 'budget/total', gold.total)
  one('personalData', 'personalData', gold.personalData)
  one('leaseCompared', 'leaseCompared', gold.leaseCompared)
  return found
}
