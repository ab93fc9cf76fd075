import { configurationFaults, createRecall, type Recall } from '../../appraise/index.js'
import { createMemory, disk, findWorkspace, loadWorkspace, type Workspace } from '../../architecture/index.js'
import { InputError, type Lang, type Limits } from '../../kernel/index.js'
import { firstDay, lastDay } from '../../language/index.js'

/** What all tools of one process work on. */
export interface McpDesk {
  readonly lang: Lang
  readonly version: string
  /** The day of the question; the only clock. */
  readonly today: () => string
  readonly recall: Recall
  /** Whether drafts may be written. */
  readonly writes: boolean
  /** The architecture as it stands now, whatever its faults; what did not change is not read again. */
  readonly workspace: () => Workspace
  /**
   * The same, free of faults.
   * @throws InputError with every fault
   */
  readonly sound: () => Workspace
}

export interface DeskOptions extends Pick<McpDesk, 'lang' | 'version' | 'today' | 'writes'> {
  readonly architecture: string | undefined
  readonly cwd: string
  readonly limits: Partial<Limits>
}

/** @throws InputError where there is no architecture */
export function createDesk({ architecture, cwd, limits, ...rest }: DeskOptions): McpDesk {
  // Found once: another architecture does not come in its place while an assistant works.
  const root = findWorkspace(architecture, cwd, disk)
  const memory = createMemory()
  const workspace = () => loadWorkspace(root, { cwd, limits, memory })
  return { ...rest, recall: createRecall(), workspace, sound: () => demandSound(workspace()) }
}

function demandSound(workspace: Workspace): Workspace {
  const faults = [...workspace.hits, ...configurationFaults(workspace.model)]
  if (faults.length === 0) return workspace
  throw new InputError(
    {
      vi: `Kiến trúc có ${faults.length} lỗi nên chưa thể dùng để đối chiếu; công cụ “validate” liệt kê đủ.`,
      en: `The architecture has ${faults.length} fault(s), so nothing can be judged by it; the tool “validate” lists them.`,
    },
    faults,
  )
}

/** The day for which the architecture is judged: as asked, else the manifest's `asOf`, else today. */
export function dayAsked(asked: string | undefined, { manifest }: Workspace, desk: McpDesk): string {
  if (asked !== undefined) return firstDay(asked)
  return manifest.asOf === undefined ? desk.today() : lastDay(manifest.asOf)
}
