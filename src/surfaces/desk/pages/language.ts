import { languages } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { Refused } from '../http/refused.js'
import type { DeskRequest } from '../http/route.js'
import { languageCookie } from '../http/sessions.js'

/** Keeps the language that somebody chose, and goes back to where they were. */
export async function chooseLanguage({ form }: DeskRequest, { origin }: Desk): Promise<HttpAnswer> {
  const lang = languages.find((one) => one === form.get('lang'))
  const back = form.get('ve') ?? '/'
  if (!lang) throw new Refused(400)
  // Only to the desk's own pages.
  const safe = /^\/(?![/\\])[\x21-\x7e]*$/.test(back) && new URL(back, origin).origin === origin
  return seeOther(safe ? back : '/', [languageCookie(lang, origin.startsWith('https:'))])
}
