import * as Type from 'typebox'
import { limitNames } from '../../kernel/index.js'
import { digestOf } from './digest.js'
import type { Files } from './files.js'

/**
 * Everything that was asked of the disk and what it answered, as plain data that can be kept: where all of it is answered in the
 * same way again, whatever was made of it would be made again. A witness forgives what no reader of YAML looks at; this does not.
 */
export const Trace = Type.Array(Type.Tuple([Type.Enum(['kind', 'list', 'real', 'read']), Type.String(), Type.String()]))
export type Trace = Type.Static<typeof Trace>

export interface TracedFiles extends Files {
  /** Nothing where one question was answered in two ways: somebody wrote meanwhile. */
  readonly trace: () => Trace | undefined
}

type Question = Trace[number][0]

/** Files that note what is asked and answered. */
export function traced(files: Files): TracedFiles {
  const seen = new Map<string, Trace[number]>()
  let steady = true
  const take = (question: Question, path: string, answer: string): void => {
    const key = `${question} ${path}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, [question, path, answer])
    else if (before[2] !== answer) steady = false
  }
  const note = <T>(question: Question, path: string, ask: () => T): T => {
    try {
      const answer = ask()
      take(question, path, said(question, answer))
      return answer
    } catch (error) {
      take(question, path, failed(error))
      throw error
    }
  }
  return {
    kind: (path) => note('kind', path, () => files.kind(path)),
    list: (folder) => note('list', folder, () => files.list(folder)),
    real: (path) => note('real', path, () => files.real(path)),
    read: (path, most) => note('read', path, () => files.read(path, most)),
    trace: () => (steady ? [...seen.values()] : undefined),
  }
}

/** Whether the disk answers as it did. What was asked last comes first: the proposals that somebody is writing, before the workspace. */
export function stillTrue(trace: Trace, files: Files): boolean {
  return trace.toReversed().every(([question, path, answer]) => answerOf(question, path, files) === answer)
}

function answerOf(question: Question, path: string, files: Files): string {
  try {
    if (question === 'read') return said(question, files.read(path, limitNames.fileBytes.most))
    return said(question, files[question](path))
  } catch (error) {
    return failed(error)
  }
}

/** What was answered, as a short text: the digest of a content, a path as it is. */
function said(question: Question, answer: unknown): string {
  if (question === 'read' && answer instanceof Uint8Array) return digestOf(answer)
  if (question === 'list' && Array.isArray(answer))
    return digestOf(JSON.stringify(answer.map(({ name, kind }) => [name, kind]).sort()))
  return typeof answer === 'string' ? answer : JSON.stringify(answer ?? null)
}

function failed(error: unknown): string {
  return `! ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`
}
