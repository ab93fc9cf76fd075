import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { check } from '../../../src/appraise/check.js'
import { loadProposals } from '../../../src/architecture/read/proposals.js'
import { formatsOf, rendererOf } from '../../../src/present/renderers.js'
import { docxText } from '../../support/docx.js'
import { demand, target } from '../target.js'
import { sound } from '../workspace.js'

const piece = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '\\',
    '|',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '{{',
    '}}',
    '${',
    '%',
    '::',
    '=',
    ',',
    ';',
    '\n',
    '\r',
    '\t',
  ],
  ...[
    '</script>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    ']]>',
    '<!--',
    '-->',
    '<?xml',
    '&#x0;',
  ],
  ...['\u202e', '\u001b[2J', '\0', '\ud800', '\ufffe', '\u2028', '::error::', '%0A', '@mention', '#1', 'đất đai', '🐟'],
)
const name = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => `T ${parts.join('')}`)

/** Names of any characters in every format: what other programs read stays well formed, and nothing in it comes alive. */
export const report = target({
  inputs: fc.record({ title: name, purpose: name, fn: name, user: name }),
  tries: 25,
  holds: async ({ title, purpose, fn, user }) => {
    const header = { id: 'dx', title, agency: 'so-tttt', kind: 'build', purpose, functions: [fn], users: [user] }
    const loaded = loadProposals(['-'], sound, JSON.stringify({ proposal: header }))
    const result = check(sound, loaded, { lang: 'vi', today: '2019-03-15', version: '0' })
    const context = { lang: 'vi', width: 100, verbose: true } as const
    const shown = { result, model: sound.model, proposals: loaded.proposals.map((p) => p.proposal) }
    // PDF is the page, printed by another program.
    for (const format of formatsOf('result').filter((f) => f !== 'pdf')) {
      const content = await rendererOf('result', format).render(shown, context)
      const written = content instanceof Uint8Array ? docxText(content) : [...content].join('')
      demand(
        !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069]/.test(written),
        `${format}: an unseen character`,
      )
      demand(
        !/<script>alert|<img src=x|(href|src)="javascript:/i.test(written) || !markup.has(format),
        `${format}: live markup`,
      )
      if (json.has(format)) JSON.parse(written)
      if (format === 'junit') wellFormed(written)
      if (format === 'github')
        for (const each of written.trim().split('\n')) demand(each === '' || each.startsWith('::'), `github: ${each}`)
    }
  },
})

/** Formats that a browser or a forge shows as markup. */
const markup: ReadonlySet<string> = new Set(['html', 'markdown', 'junit'])
const json: ReadonlySet<string> = new Set(['json', 'sarif', 'gitlab'])

function wellFormed(xml: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}
