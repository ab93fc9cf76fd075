import type { Printer } from '../../present/index.js'
import type { Judge } from './judge.js'
import {
  type CarriedModel,
  lookingPause,
  type PageWork,
  pageWork,
  type Shown,
  shownModel,
  standingAt,
} from './judge-pages.js'

/** How the architecture that another thread reads comes here. */
export interface ShownOptions {
  readonly news: Judge['news']
  /** Milliseconds, for asking no oftener than is of use. */
  readonly ticks: () => number
  readonly problem: (error: unknown) => void
  readonly print: Printer
}

/**
 * The architecture as it was last read in another thread, for pages: they go on with the version before while a new one is read
 * there, however long that takes.
 * @throws InputError where there is no architecture, or it is at fault
 */
export async function shownElsewhere(options: ShownOptions): Promise<PageWork & Pick<Judge, 'standing'>> {
  const { news, ticks, problem, print } = options
  const first = await news(undefined)
  if (!first) throw new Error('who knows nothing was told nothing')
  let held: Shown = shownModel(first)
  let at = ticks()
  let asking: Promise<void> | undefined
  const take = (fresh: CarriedModel | undefined) => {
    if (fresh) held = shownModel(fresh)
  }
  const look = (now: boolean): Promise<void> => {
    asking ??= news({ digest: held.model.digest, commit: held.commit }, now)
      .then(take, problem)
      .finally(() => {
        at = ticks()
        asking = undefined
      })
    return asking
  }
  const current = (): Shown => {
    if (ticks() - at >= lookingPause) void look(false)
    return held
  }
  return {
    ...pageWork(current, print),
    standing: async (now = false) => {
      if (now) {
        // What is on its way may have been asked for before the change.
        await asking
        await look(true)
      }
      return standingAt(current())
    },
  }
}
