import fc from 'fast-check'
import { visible, visibleLine } from '../../../src/kernel/visible.js'
import { clauses } from '../../../src/language/clauses.js'
import { firstDay, isRealDate, lastDay } from '../../../src/language/dates.js'
import { secretsIn, withoutSecrets } from '../../../src/language/secrets.js'
import { near } from '../mutate.js'
import { demand, target } from '../target.js'
import { proposals } from '../workspace.js'

const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), near(proposals))

/** Whatever somebody types: shown harmlessly, cut into clauses without loss of order, searched for secrets. */
export const text = target({
  inputs: any,
  tries: 300,
  holds: (typed) => {
    const shown = visible(typed)
    demand(visible(shown) === shown, 'making visible twice differs from once')
    demand(
      !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(shown),
      'a control character is left',
    )
    demand(!visibleLine(typed).includes('\n'), 'a line end is left in a line')
    clauses(typed)
    const nfc = typed.normalize('NFC')
    let end = 0
    for (const secret of secretsIn(nfc)) {
      demand(secret.start >= end && secret.end > secret.start && secret.end <= nfc.length, 'a secret outside the text')
      end = secret.end
    }
    demand(!/Aa@12345/.test(withoutSecrets(typed)) || !/mật khẩu: Aa@12345(\s|$)/.test(nfc), 'a secret is left')
    if (isRealDate(typed)) demand(firstDay(typed) <= lastDay(typed), 'a period that ends before it begins')
  },
})
