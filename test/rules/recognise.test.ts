import { describe, expect, it } from 'vitest'
import { answerFor, readings, technologyKey } from '../../src/appraise/rules/standards/recognise.js'
import { inWorkspace } from './harness.js'

const standard = (id: string, symbol: string, more = '') =>
  `  - { id: ${id}, symbol: "${symbol}", name: ${symbol}, group: Của tỉnh, concern: ${id}, document: tt-39-2017, obligation: recommended${more} }\n`

/** Versions out of order, the newest under two concerns; names with numbers that are no versions. */
const catalogue = `standards:\n${[
  standard('kho-2', 'KHO v2.0'),
  standard('kho-10', 'KHO v10.1'),
  standard('kho-1', 'KHO v1.0.1'),
  standard('kho-10-khac', 'KHO v10.1'),
  standard('xe-1', 'XE v1.2'),
  standard('khoa-128', 'KHOA 128'),
  standard('chuan-2001', 'CHUAN 6909:2001'),
  standard('truc', 'TRUC DU LIEU', ', spellings: [Trục dữ liệu, "ESB/trục"]'),
].join('')}`

/** What each reading of a declared entry means: `names`, `> newer than`, `? one of`. */
const meant = (text: string) =>
  inWorkspace(catalogue, {}, ({ workspace }) =>
    readings(workspace.model, text).map((r) =>
      [
        r.text,
        ...r.standards.map((s) => s.id),
        ...r.newerThan.map((s) => `> ${s.id}`),
        ...r.unsaid.map((s) => `? ${s.id}`),
      ].join(' | '),
    ),
  )

describe('which standards an entry means', () => {
  it.each([
    ['KHO 2', ['KHO 2 | kho-2']],
    ['kho-1.0.1', ['kho-1.0.1 | kho-1']],
    // One symbol under two concerns.
    ['KHO v10.1', ['KHO v10.1 | kho-10 | kho-10-khac']],
    // An id means its own standard first, then the others of its symbol.
    ['kho-10-khac', ['kho-10-khac | kho-10-khac | kho-10']],
    // Later than the newest, by number and not by letter: 10 is later than 2.
    ['KHO 10.2', ['KHO 10.2 | > kho-10 | > kho-10-khac']],
    ['KHO 10.1.1', ['KHO 10.1.1 | > kho-10 | > kho-10-khac']],
    ['KHO 11', ['KHO 11 | > kho-10 | > kho-10-khac']],
    ['XE 20', ['XE 20 | > xe-1']],
    ['XE 1.3', ['XE 1.3 | > xe-1']],
    // Between those known, or older than all, it is neither.
    ['KHO 9', ['KHO 9']],
    ['KHO 10', ['KHO 10']],
    ['KHO 1.0', ['KHO 1.0']],
    ['XE 1.1', ['XE 1.1']],
    ['XE 01.2', ['XE 01.2']],
    // A year is no version.
    ['XE 2021', ['XE 2021']],
    ['KHO', ['KHO | ? kho-2 | ? kho-10 | ? kho-1 | ? kho-10-khac']],
    // Lengths of keys, numbers and years of standards are not compared.
    ['KHOA 256', ['KHOA 256']],
    ['KHOA', ['KHOA']],
    ['CHUAN 6909:2018', ['CHUAN 6909:2018']],
    ['chuan 6909-2001', ['chuan 6909-2001 | chuan-2001']],
    ['trục dữ liệu', ['trục dữ liệu | truc']],
    // A spelling with a sign that lists otherwise is one name.
    ['ESB/Trục', ['ESB/Trục | truc']],
    ['Chưa có', ['Chưa có']],
  ])('%s', (text, expected) => {
    expect(meant(text)).toEqual(expected)
  })

  it.each([
    'KHO 2, XE 1.2',
    'KHO 2; XE 1.2',
    'KHO 2/XE 1.2',
    'KHO 2 & XE 1.2',
    'KHO 2 + XE 1.2',
    'KHO 2 (XE 1.2)',
    'KHO 2 và XE 1.2',
    'KHO 2 HOẶC XE 1.2',
    'KHO 2 and XE 1.2',
    'KHO 2 or XE 1.2',
    'KHO 2 trên XE 1.2',
    'KHO 2 over XE 1.2',
  ])('a list has a reading for each: %s', (text) => {
    expect(meant(text)).toEqual(['KHO 2 | kho-2', 'XE 1.2 | xe-1'])
  })

  it('of a list the parts that are known count; one without any is unknown as a whole', () => {
    expect(meant('KHO 2, thứ khác')).toEqual(['KHO 2 | kho-2'])
    expect(meant('một thứ, thứ khác')).toEqual(['một thứ, thứ khác'])
    expect(meant('XE 1.3, KHO 11')).toEqual(['XE 1.3 | > xe-1', 'KHO 11 | > kho-10 | > kho-10-khac'])
  })
})

describe('one key for all ways to write a technology', () => {
  it.each([
    ['HTTP phiên bản 2.0', 'http2'],
    ['SSH ver.2', 'ssh2'],
    ['.NET', 'net'],
    ['WMS v1.3.0', 'wms1.3'],
    ['WMS 1.0.1', 'wms1.0.1'],
    ['TLS 1.0', 'tls1'],
    ['IPv6', 'ip6'],
    ['Lớp “A-B”', 'lớpab'],
    ['—', ''],
  ])('%s', (text, key) => {
    expect(technologyKey(text)).toBe(key)
  })
})

describe('which entry answers for a standard', () => {
  const answer = (entries: string[], id: string) =>
    inWorkspace(catalogue, {}, ({ workspace: { model } }) => {
      const standard = model.standards.get(id)
      if (!standard) throw new Error(id)
      const found = answerFor(
        entries.flatMap((text) => readings(model, text)),
        standard,
      )
      return found && `${found.how} ${found.by.text}`
    })
  it('names it before it is newer; the same symbol under another concern is as good; an older one is none', () => {
    expect(answer(['KHO 11', 'KHO 10.1'], 'kho-10')).toBe('names KHO 10.1')
    expect(answer(['XE 1.2', 'KHO 11', 'KHO 12'], 'kho-10')).toBe('newer KHO 11')
    expect(answer(['kho-10-khac'], 'kho-10')).toBe('names kho-10-khac')
    expect(answer(['KHO 11'], 'kho-2')).toBeUndefined()
    expect(answer(['KHO', 'XE 1.2'], 'kho-2')).toBeUndefined()
    expect(answer([], 'kho-2')).toBeUndefined()
  })
})
