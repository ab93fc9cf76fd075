import { readFileSync } from 'node:fs'
import type { Workspace } from '../src/architecture/index.js'
import { proposalOfDossier, readerFor } from '../src/exchange/index.js'
import { InputError } from '../src/kernel/index.js'
import { converter } from '../src/surfaces/cli/libreoffice.js'
import { printer } from '../src/surfaces/cli/printed.js'

/** Reads dossiers as `check` does, by the same readers and programs, until it is closed. */
export interface HeaderReader {
  /** What is read of a file as a proposal; nothing where it is refused. */
  readonly read: (path: string) => Promise<Readonly<Record<string, unknown>> | undefined>
  readonly close: () => void
}

export function headerReader(workspace: Workspace): HeaderReader {
  const office = converter(process.env)
  const pages = printer()
  return {
    async read(path) {
      const bytes = new Uint8Array(readFileSync(path))
      try {
        const { reader } = readerFor(path, bytes)
        const read = await reader?.read(
          { path, bytes, limits: workspace.reading.limits },
          { convert: office.convert, printed: pages.read },
        )
        if (!read) return undefined
        const { result } = await proposalOfDossier([read.paper], workspace, 'vi')
        return 'proposal' in result ? result.proposal.header : undefined
      } catch (error) {
        if (error instanceof InputError) return undefined
        throw error
      }
    },
    close() {
      office.close()
      pages.close()
    },
  }
}
