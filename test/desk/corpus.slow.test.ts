import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { families } from '../bad-input/families.js'
import { deskForAll } from './support/desk.js'

const at = deskForAll()

/** Of each family the files of a kind that people upload, whatever the case does with them at the command line. */
const uploadable = /\.(ya?ml|docx?|docm|xlsx?|xlsm|pdf|csv)$/i
/** Those made to take the tool long are tried there, with its own bounds on time. */
const tried = Object.entries(families).filter(([name]) => name !== 'endless')
const ofFamilies = tried.flatMap(([family, cases]) =>
  Object.entries(cases).flatMap(([what, { files = {} }]) =>
    Object.entries(files).flatMap(([path, content]) =>
      uploadable.test(path) ? [{ what: `${family}: ${what}: ${path}`, path, content }] : [],
    ),
  ),
)

const folder = join(import.meta.dirname, '../sheet/corpus/written')
const workbooks = readdirSync(folder)
  .filter((name) => uploadable.test(name))
  .flatMap((path) => {
    const content = new Uint8Array(readFileSync(join(folder, path)))
    const turned = content.map((byte, i) => (i % 97 === 0 ? byte ^ 0xff : byte))
    return [
      { what: `workbook: ${path}`, path, content },
      { what: `workbook: ${path}, cut off`, path, content: content.slice(0, content.length >> 1) },
      { what: `workbook: ${path}, with bytes turned round`, path, content: turned },
    ]
  })

const corpus = [...ofFamilies, ...workbooks]

it('has files of every kind', () => {
  expect(corpus.length).toBeGreaterThan(200)
  const kinds = new Set(corpus.map(({ path }) => path.toLowerCase().split('.').at(-1)))
  expect([...kinds]).toEqual(expect.arrayContaining(['yaml', 'docx', 'docm', 'xlsx', 'pdf', 'csv']))
})

it('every one of them, uploaded, is a draft or is refused in words that name it, and the desk goes on', async () => {
  const officer = await at.as('drafter', 'submitter')
  const outcomes = new Map<number, number>()
  for (const { what, path, content } of corpus) {
    const name = path.split('/').at(-1) ?? path
    const { status, headers, body } = await officer.upload('/ho-so', { [name]: content })
    expect([what, status]).toEqual([what, expect.toSatisfy((s: number) => [303, 413, 422].includes(s))])
    outcomes.set(status, (outcomes.get(status) ?? 0) + 1)
    expect(body, what).not.toMatch(/root:x:|^\s+at \S+ \(|node_modules|TypeError|RangeError|Cannot read|undefined/m)
    if (status === 422)
      expect([what, /role="alert">([^<]+)/.exec(body)?.[1]]).toEqual([what, expect.stringContaining(name)])
    // Whatever was taken in can be looked at.
    if (status === 303) {
      const page = await officer.get(String(headers.location))
      expect([what, page.status]).toEqual([what, 200])
      expect(page.body, what).not.toMatch(/<script>alert|<img src=x|\u001b|\u202e/)
    }
    expect([what, at.problems]).toEqual([what, []])
  }
  // It is a corpus of both: what can be read in spite of everything, and what cannot.
  expect(outcomes.get(303)).toBeGreaterThan(40)
  expect(outcomes.get(422)).toBeGreaterThan(40)
  expect((await officer.get('/')).status).toBe(200)
}, 600_000)
