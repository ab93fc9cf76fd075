import { dayOfMoment, sayIn } from '../../../../kernel/index.js'
import type { Desk } from '../../desk.js'
import { afterWorkingDays } from '../../domain/clock.js'
import type { AskedByPerson } from '../../http/route.js'
import { timing } from '../../store/calendar.js'
import { reviewers } from '../../store/dossiers.js'
import { type AdditionRow, additionsOf } from '../../store/talk.js'
import { type SeenDossier, seenBy } from './seen.js'

/** What a form about a dossier is made of. */
export interface Setting {
  readonly asked: AskedByPerson
  readonly desk: Desk
  readonly seen: SeenDossier
  readonly reviewers: readonly { readonly id: string; readonly name: string }[]
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly additions: readonly AdditionRow[]
  /** Ten working days from now. */
  readonly soon: string
}

export async function settingOf(asked: AskedByPerson, desk: Desk): Promise<Setting> {
  const { agencies } = await desk.judge.standing()
  return desk.db.transaction(asked.person.actor, async (tx) => {
    const seen = await seenBy(tx, asked)
    return {
      ...{ asked, desk, seen, agencies },
      reviewers: await reviewers(tx),
      additions: await additionsOf(tx, seen.row.id),
      soon: afterWorkingDays(dayOfMoment(desk.now()), 10, (await timing(tx)).calendar),
    }
  })
}

export const said = (form: URLSearchParams, name: string) => (form.get(name) ?? '').trim()
export const say = ({ asked }: Setting) => sayIn(asked.lang)
