import { describe, expect, it } from 'vitest'
import { matrixOf } from '../../src/appraise/rules/standards/matrix.js'
import {
  answerFor,
  isRecognised,
  type Recognised,
  readings,
  technologyKey,
} from '../../src/appraise/rules/standards/recognise.js'
import { findingsOf, inWorkspace } from './harness.js'

const symbols = (text: string) =>
  inWorkspace('', {}, ({ workspace }) => {
    const of = ({ standards, newerThan }: Recognised) => [
      ...standards.map((s) => s.symbol),
      ...newerThan.map((s) => `> ${s.symbol}`),
    ]
    return [...new Set(readings(workspace.model, text).flatMap(of))]
  })

describe('declared technologies are recognised as people write them', () => {
  it.each([
    ['TLS1.2', ['TLS v1.2']],
    ['tls v1.2', ['TLS v1.2']],
    ['TLS phiên bản 1.2', ['TLS v1.2']],
    ['SSL 3.0', ['SSL v3.0']],
    ['SSLv3', ['SSL v3.0']],
    ['UTF8', ['UTF-8']],
    ['XML Schema', ['XML Schema v1.1']],
    ['TCVN 6909:2001', ['TCVN 6909:2001']],
    ['http/1.1', ['HTTP v1.1']],
    ['tt39-1.8-015', ['DNS']],
    ['HTTPS và TLS 1.2', ['HTTPS', 'TLS v1.2']],
    ['TLS 1.3', ['> TLS v1.2']],
    ['OAuth 2.0', []],
    ['SSL', []],
    ['PostgreSQL', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(symbols(text)).toEqual(expected)
  })

  it('has one key for all spellings of a version', () => {
    expect(new Set(['TLS 1.2', 'tls v1.2', 'TLSv1.2', 'TLS version 1.2', 'TLS ver. 1.2'].map(technologyKey))).toEqual(
      new Set(['tls1.2']),
    )
    expect(technologyKey('HTTP v2.0')).toBe(technologyKey('HTTP/2'))
    expect(technologyKey('SOAP 1.1')).not.toBe(technologyKey('SOAP 1.2'))
  })

  it('HTTPS holds HTTP v1.1; a later version answers for the one asked', () => {
    inWorkspace('', {}, ({ workspace: { model } }) => {
      const named = (symbol: string) => {
        const found = [...model.standards.values()].find((s) => s.symbol === symbol)
        if (!found) throw new Error(symbol)
        return found
      }
      const how = (text: string, symbol: string) => answerFor(readings(model, text), named(symbol))?.how
      expect(how('HTTPS', 'HTTP v1.1')).toBe('contains')
      expect(how('TLS 1.3', 'TLS v1.2')).toBe('newer')
      expect(how('TLS1.2', 'TLS v1.2')).toBe('names')
      expect(how('TLS 1.0', 'TLS v1.2')).toBeUndefined()
      expect(readings(model, 'RFC 99999').some(isRecognised)).toBe(false)
    })
  })
})

const dossier = (extra: string) => `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
${extra}`

const rulesFor = (extra: string) => findingsOf(dossier(extra)).filter((f) => f.rule.startsWith('standards/'))

describe('mandatory standards', () => {
  it('a dossier without any has one finding for all', () => {
    const found = rulesFor('')
    expect(found.map((f) => [f.rule, f.severity, f.subject])).toEqual([
      ['standards/mandatory-missing', 'warning', 'dx-vi-du'],
    ])
    expect(found[0]?.message).toMatch(/chưa nêu tiêu chuẩn kỹ thuật áp dụng/)
  })

  it('a dossier that commits itself to the circular in prose has none', () => {
    expect(
      findingsOf(dossier('').replace('tàu cá.\n', 'tàu cá. Phần mềm tuân thủ Thông tư số 39/2017/TT-BTTTT.\n')).filter(
        (f) => f.rule === 'standards/mandatory-missing',
      ),
    ).toEqual([])
  })

  it('marks what was not verified, and asks nothing of training', () => {
    expect(rulesFor('  standards: [HTTPS, UTF-8, "TCVN 6909:2001"]\n')[0]?.message).toMatch(
      /TLS v1\.2; chưa đối chiếu văn bản gốc/,
    )
    expect(
      findingsOf(dossier('').replace('kind: build', 'kind: training')).filter((f) => f.rule.startsWith('standards/')),
    ).toEqual([])
  })

  it('one of a group suffices', () => {
    const portal = (standards: string) =>
      rulesFor(`  systemKind: portal\n  standards: [${standards}]\n`).filter(
        (f) => f.rule === 'standards/mandatory-missing',
      )[0]?.message ?? ''
    const common = 'HTTPS, TLS 1.2, UTF-8, "TCVN 6909:2001", HTML 4.01, XHTML 1.1, ECMA 262, IPv6'
    expect(portal(common)).toMatch(/CSS2 hoặc CSS3 hoặc XSL/)
    expect(portal(`${common}, CSS3`)).not.toMatch(/CSS/)
  })

  it('each concern of the catalogue is met, not met, insufficient or not applicable', () => {
    inWorkspace('', {}, ({ workspace: { model } }) => {
      const system = model.systems.get('mot-cua')
      if (!system) throw new Error('mot-cua')
      const status = (standards: string[], day = '2019-03-15') =>
        new Map(matrixOf(model, { ...system, standards }, day).map((row) => [row.concern, row.status]))
      expect(status([]).get('Trình diễn bộ ký tự')).toBe('insufficient')
      expect(status(['HTTPS']).get('Trình diễn bộ ký tự')).toBe('not-met')
      expect(status(['UTF-8']).get('Trình diễn bộ ký tự')).toBe('met')
      expect(status([]).get('Chuẩn nội dung Web')).toBe('not-applicable')
      // Before the circular came into force it asked for nothing.
      expect(status([], '2018-06-30').size).toBe(0)
    })
  })
})

describe('superseded standards', () => {
  it('are told once each, with the successor, at their place', () => {
    const found = findingsOf(dossier('  standards: [SSL 3.0, "MD5", sslv3]\n')).filter(
      (f) => f.rule === 'standards/superseded',
    )
    expect(found.map((f) => [f.message.slice(0, 24), f.location?.line, f.relatedLocations?.length])).toEqual([
      ['“SSL 3.0” là SSL v3.0, đ', 8, 1],
      ['“MD5” là MD5, đã được th', 8, undefined],
    ])
    expect(found[0]?.remedy).toMatch(/TLS v1\.2/)
  })

  it('are found in the architecture too', () => {
    const yaml = `systems:\n  - { id: ht-cu, name: Hệ thống cũ, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, standards: [Telnet], lifecycle: { status: operational } }\n`
    expect(findingsOf(yaml).filter((f) => f.rule === 'standards/superseded')).toMatchObject([
      { subject: 'ht-cu', location: { line: 2 } },
    ])
  })
})
