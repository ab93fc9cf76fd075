import type { Arrived, Told } from './types.js'
import { functionsOf } from './words.js'

/** How much of a field is right: what was found and is so, what was found and is not, what is so and was not found. */
export interface Score {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  /** What is missing and what is too much. */
  readonly shown: readonly string[]
}

const plain = (text: unknown) =>
  String(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[-–+*•\s]+/u, '')
    .replace(/[\s.;,:]+/gu, ' ')
    .trim()

/** Compares what was read of a dossier with what its paper tells, field by field. */
export function scored(header: Readonly<Record<string, unknown>>, { project, tells }: Arrived): Map<Told, Score> {
  const inner = (field: string, key: string): unknown => {
    const value = header[field]
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }
  const list = (field: string) => {
    const value = header[field]
    return Array.isArray(value) ? value.map(plain) : []
  }
  const [day, month, year] = project.day
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const ways: Record<Told, () => Score> = {
    title: () => one(header.title, project.title),
    agency: () => one(header.agency, project.agency),
    kind: () => one(header.kind, project.kind),
    date: () => one(header.date, date),
    functions: () => many(list('functions'), functionsOf(project).map(plain)),
    data: () => many(list('data'), project.data.map(plain)),
    total: () => one(inner('budget', 'total'), project.total),
    hosting: () => one(header.hosting, project.hosting[1], (read, wanted) => plain(read).includes(plain(wanted))),
    scope: () => one(header.scope, project.scope[1]),
  }
  return new Map(tells.map((field) => [field, ways[field]()]))
}

function one(read: unknown, wanted: unknown, fits = (a: unknown, b: unknown) => plain(a) === plain(b)): Score {
  if (read === undefined) return { right: 0, wrong: 0, missed: 1, shown: [`− ${String(wanted)}`] }
  return fits(read, wanted)
    ? { right: 1, wrong: 0, missed: 0, shown: [] }
    : { right: 0, wrong: 1, missed: 1, shown: [`− ${String(wanted)}`, `+ ${String(read)}`] }
}

function many(read: readonly string[], wanted: readonly string[]): Score {
  const wrong = read.filter((r) => !wanted.includes(r))
  const missed = wanted.filter((w) => !read.includes(w))
  return {
    right: read.length - wrong.length,
    wrong: wrong.length,
    missed: missed.length,
    shown: [...missed.map((m) => `− ${m}`), ...wrong.map((w) => `+ ${w}`)],
  }
}
