import type { Lang, Limits } from '../../kernel/index.js'

/** The outside world of a command, so that commands can be run and tested in one process. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: Stream
  readonly err: Stream
  /** All of standard input, read from its handle when asked for. */
  readonly stdin: (read: (handle: number) => string) => string
  /** The day of the run, `YYYY-MM-DD`; the only clock. */
  readonly today: () => string
  /** Whether a person sits at a terminal and can be asked. */
  readonly interactive: boolean
  /** Digest of the tool as it was built: what another build has worked out counts for nothing. Without it nothing is kept. */
  readonly build?: string | undefined
  /** Called before a command begins its work, which help and mistakes in the command line do not. */
  readonly beginning?: () => void
}

export interface Stream {
  /** Text, or the bytes of a format that is none. */
  readonly write: (content: string | Uint8Array) => unknown
  readonly isTTY: boolean
  readonly columns: number
}

export const exitCode = { ok: 0, findings: 1, unusable: 2, fault: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** Options that every command takes. */
export interface Globals {
  readonly architecture?: string
  readonly lang: Lang
  readonly color: 'auto' | 'always' | 'never'
  readonly quiet: boolean
  readonly verbose: boolean
  /** The folder for kept results; false for none, nothing for the user's own. */
  readonly cache?: string | false | undefined
  /** Bounds on the input that the command line moved. */
  readonly limits: Partial<Limits>
}

/** Whether to paint: as asked, else where a terminal shows it and the user has not said no (no-color.org). */
export function paints(stream: Stream, globals: Globals, env: Io['env']): boolean {
  if (globals.color !== 'auto') return globals.color === 'always'
  return stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
}
