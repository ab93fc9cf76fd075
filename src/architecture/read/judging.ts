import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError, type Limits, type Location, type Text } from '../../kernel/index.js'
import { readVectors, vectorWords } from '../../language/index.js'
import { JudgeFile, type Judging } from '../schema/judge-file.js'
import { bundledPacks } from './bundled-packs.js'
import { disk } from './disk.js'
import { type Files, readBytes, sourceFrom } from './files.js'
import { fits } from './fits.js'
import { isOwnPlace } from './named-place.js'
import { readyWords } from './ready-packs.js'

const weightsName = 'phan-xet.json'

let bundled: Judging | undefined
/** The last that a workspace named: while its text stays the same, so does what is remembered of it. */
let named: { readonly text: string; readonly judging: Judging } | undefined

/** The weights and vectors that come with the tool. */
export function bundledJudging(): Judging {
  bundled ??= judging(() => readFileSync(join(bundledPacks(), weightsName), 'utf8'), unusable(weightsName))
  return bundled
}

/** A judge file that the workspace names; `locate` tells where. Any text that is no judge file is refused before anything is judged. */
export function workspaceJudging(
  name: string,
  root: string,
  files: Files,
  mostBytes: number,
  locate: () => Location | undefined,
): Judging {
  const refuse = unusable(name, locate)
  const path = resolve(root, name)
  if (files.kind(path) !== 'file' || !isOwnPlace(path, root, files, 'judge'))
    throw refuse({
      vi: `Không tìm thấy tệp phán xét “${name}” trong kho chứa kiến trúc.`,
      en: `There is no judge file “${name}” in the architecture's repository.`,
    })
  const content = files.read(path, mostBytes)
  if ('tooLarge' in content)
    throw refuse({ vi: `Tệp phán xét “${name}” quá lớn.`, en: `The judge file “${name}” is too large.` })
  const text = new TextDecoder().decode(content)
  if (named?.text === text) return named.judging
  const found = judging(() => text, refuse)
  found.file()
  named = { text, judging: found }
  return found
}

/**
 * A judge file at any path.
 * @param cwd the folder from which the path is meant
 * @throws InputError where it is missing or no judge file
 */
export function judgingIn(name: string, cwd: string, limits: Limits): Judging {
  const refuse = unusable(name)
  const bytes = readBytes(resolve(cwd, name), name, limits, disk)
  const source = 'problem' in bytes ? bytes : sourceFrom(name, bytes)
  if ('problem' in source) throw refuse(source.problem)
  const found = judging(() => source.text, refuse)
  found.file()
  return found
}

function judging(text: () => string, refuse: (why: Text) => InputError): Judging {
  let file: JudgeFile | undefined
  let digest: string | undefined
  return {
    file() {
      file ??= parse(text(), refuse)
      return file
    },
    vectors: bundledVectors,
    digest() {
      digest ??= `sha256:${createHash('sha256').update(text()).update('\0').update(vectorBytes()).digest('hex')}`
      return digest
    },
  }
}

function parse(text: string, refuse: (why: Text) => InputError): JudgeFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  const file = withOurs(value)
  if (isJudgeFile(file)) return file
  throw refuse({
    vi: 'Tệp không phải tệp trọng số do “npm run judge:fit” ghi.',
    en: 'This is no file of weights as “npm run judge:fit” writes them.',
  })
}

/** A province's file need not say how systems are compared with each other: then ours does. */
function withOurs(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ('twins' in value && 'counterparts' in value)) return value
  const { twins, counterparts } = bundledJudging().file()
  return { twins, counterparts, ...value }
}

function isJudgeFile(value: unknown): value is JudgeFile {
  if (!fits(JudgeFile, value)) return false
  const { heads } = value as JudgeFile
  return Object.values(heads).every(
    ({ answers, bias, figures }) =>
      bias.length === answers.length && figures.every(({ weights }) => weights.length === answers.length),
  )
}

function unusable(name: string, locate: () => Location | undefined = () => undefined): (why: Text) => InputError {
  return (message) =>
    new InputError({ vi: `Không dùng được tệp phán xét “${name}”.`, en: `The judge file “${name}” cannot be used.` }, [
      { rule: 'model/schema', message, location: locate() },
    ])
}

let vectors: ReturnType<typeof readVectors> | undefined
let bytes: Buffer | undefined

function vectorBytes(): Buffer {
  bytes ??= readFileSync(join(bundledPacks(), 'vectors', 'vectors.i8'))
  return bytes
}

/** Read once a process; they never change while it runs. */
function bundledVectors(): ReturnType<typeof readVectors> {
  if (!vectors) {
    const rows = vectorBytes()
    const table = readFileSync(join(bundledPacks(), 'vectors', 'words.tsv'), 'utf8')
    vectors = readVectors(
      readyWords(table) ?? vectorWords(table),
      new Int8Array(rows.buffer, rows.byteOffset, rows.byteLength),
    )
  }
  return vectors
}
