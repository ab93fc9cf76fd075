import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import type { Case } from './case.js'
import { families } from './families.js'

/** What only a fault of the program shows. */
const traces =
  /^\s+at .+:\d+:\d+\)?$|node:internal|\b(Type|Range|Syntax|Reference)Error\b|is not (a function|iterable)/m
/** Escape sequences, carriage returns and reorderings that a terminal would obey. */
const obeyed = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

async function held({ files = {}, bare, make, run = ['validate'], ...expected }: Case): Promise<void> {
  const dir = folder({ ...(bare ? {} : small), ...files })
  make?.(dir)
  const { code, out, err } = await kientruc(dir, run, expected.stdin)
  const said = `${out}\n${err}`
  expect({ code, said }).toMatchObject({ code: expected.code })
  expect(said).not.toMatch(traces)
  expect(said).not.toMatch(obeyed)
  // The terminal report wraps lines; what it says does not depend on where.
  const flat = said.replace(/\s+/g, ' ')
  for (const what of expected.says ?? [])
    expect(flat).toMatch(typeof what === 'string' ? new RegExp(escaped(what)) : what)
  if (expected.at !== undefined) expect(said).toContain(expected.at)
  for (const what of expected.hides ?? [])
    expect(said).not.toMatch(typeof what === 'string' ? new RegExp(escaped(what)) : what)
  expected.after?.(dir)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

for (const [family, cases] of Object.entries(families)) {
  describe(family, () => {
    it.each(Object.entries(cases))('%s', (_, each) => held(each))
  })
}

it('the corpus is as large as it claims to be', () => {
  expect(Object.values(families).flatMap(Object.keys).length).toBeGreaterThanOrEqual(300)
})
