/** Bounds on untrusted input. Reaching one is an error that names it. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number
  /** YAML files of one workspace. */
  readonly files: number
  /** Nesting of YAML collections. */
  readonly depth: number
  /** Nodes that all aliases of one file may stand for together. */
  readonly aliasNodes: number
}

/** Wide enough for 100,000 systems in one file (about 55 MB), narrow enough for one machine. */
export const defaultLimits: Limits = { fileBytes: 128 << 20, files: 200_000, depth: 64, aliasNodes: 100_000 }
