import { small } from '../support/disk.js'

/**
 * One bad thing in a small sound workspace (or in the command line), and how the tool must take it. The case's folder is the
 * working directory; the workspace lies in it. Held for every case: the exit code, no stack trace, nothing that a terminal
 * would obey, and never a verdict “conforms” where `conforms` is not allowed.
 */
export interface Case {
  /** Files by path, laid over the small workspace. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Without the small workspace. */
  readonly bare?: boolean
  /** What else must be made before the run: links, permissions, folders. */
  readonly make?: (dir: string) => void
  /** The command line; `validate` if nothing is said. */
  readonly run?: readonly string[]
  readonly stdin?: string
  readonly code: number
  /** What the output must hold, on either stream. */
  readonly says?: readonly (string | RegExp)[]
  /** `file:line:column` of the finding or fault. */
  readonly at?: string
  /** What no output may hold. */
  readonly hides?: readonly (string | RegExp)[]
  /** What else must be true of the folder afterwards; throws otherwise. */
  readonly after?: (dir: string) => void
}

export type Cases = Readonly<Record<string, Case>>

/** A fragment `x.yaml` beside the small workspace. */
export const fragment = (content: string) => ({ 'x.yaml': content })

/** A sound system with further fields; the first of them stands on line 9 of its file. */
export const systemWith = (fields: string) =>
  fragment(
    `systems:\n  - id: ht-moi\n    name: Hệ thống mới\n    kind: application\n    owner: so-a\n    layer: ung-dung\n    scope: province\n    lifecycle: { status: operational }\n${fields}`,
  )

/** The manifest with further lines; the first of them is line 5. */
export const manifestWith = (lines: string) => ({ 'kientruc.yaml': `${small['kientruc.yaml']}${lines}` })

/** A proposal `dx.yaml` with further fields of the header; the first of them stands on line 8. */
export const proposalWith = (fields: string, header: Readonly<Record<string, string>> = {}) => {
  const fixed = {
    id: 'dx-1',
    title: 'Xây dựng phần mềm quản lý bến cá',
    agency: 'so-a',
    kind: 'build',
    date: '2019-03-15',
    purpose: 'Quản lý tàu cá ra vào bến, cấp chuyến biển.',
    ...header,
  }
  const lines = Object.entries(fixed).map(([key, value]) => `  ${key}: ${value}\n`)
  return { 'dx.yaml': `proposal:\n${lines.join('')}${fields}` }
}

export const checkIt = ['check', 'dx.yaml'] as const
