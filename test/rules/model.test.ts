import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/appraise/result.js'
import { dossier } from './dossier.js'
import { findingsOf } from './harness.js'

const ofRule = (rule: string, yaml: string, lang: 'vi' | 'en' = 'vi') =>
  findingsOf(yaml, { lang }).filter((f) => f.rule === rule)
const place = (f: Finding) =>
  `${f.subject} ${f.related.join(' ')} ${f.location?.line} ← ${(f.relatedLocations ?? []).map((l) => `${l.file.split('/').at(-1)}:${l.line}`)}`

describe('ids that are easily mistaken', () => {
  const pair = (first: string, second: string) =>
    ofRule(
      'model/confusable-id',
      `dataEntities:\n  - { id: ${first}, name: Một }\n  - { id: ${second}, name: Hai }\n`,
    ).map(place)
  it.each([
    ['tau-ca', 'tauca', true],
    ['tau-ca', 'tau_ca', true],
    ['tau.ca', 'tau-ca', true],
    ['tau-ca', 'tau--ca', true],
    // 0 for o and 1 for l beside a letter.
    ['kho-so', 'kho-s0', true],
    ['ao', 'a0', true],
    ['oto', '0to', true],
    ['lgsp-a', '1gsp-a', true],
    ['tinh-l', 'tinh-b1', false],
    ['ban-al', 'ban-a1', true],
    // Numbers stay numbers.
    ['qd-1-0', 'qd-10', false],
    ['qd-1-0', 'qd-1.0', true],
    ['tau-ca-1', 'tau-ca-2', false],
    ['tau-ca', 'tau-cau', false],
  ])('%s and %s: %s', (first, second, alike) => {
    expect(pair(first, second)).toEqual(alike ? [`${second} ${first} 3 ← truong-hop.yaml:2`] : [])
  })

  it('in two collections are not compared; one of a pack and one of the province are', () => {
    expect(
      ofRule(
        'model/confusable-id',
        'dataEntities:\n  - { id: tau-ca, name: Một }\ncapabilities:\n  - { id: tauca, name: Hai }\n',
      ),
    ).toEqual([])
    const component = 'components:\n  - { id: motcua-dien-tu, name: Một cửa, layer: ung-dung-csdl }\n'
    const [finding, ...more] = ofRule('model/confusable-id', component)
    expect(more).toEqual([])
    expect([finding?.severity, finding?.subject, finding?.related.join()].sort()).toEqual(
      ['mot-cua-dien-tu', 'motcua-dien-tu', 'warning'].sort(),
    )
    expect(finding?.message).toMatch(/^Mã “.*” rất giống mã “.*” đã có: có thể là một đối tượng được khai hai lần\.$/)
  })

  it('a proposal’s system beside those of the architecture', () => {
    const of = (id: string) =>
      ofRule('model/confusable-id', `${dossier()}systems:\n  - { id: ${id}, name: Danh bạ tàu cá }\n`).map(place)
    const line = dossier().split('\n').length + 1
    expect(of('csdl-datdai')).toEqual([`csdl-datdai csdl-dat-dai ${line} ← `])
    expect(of('csdl-tau-ca')).toEqual([])
    // The very id of an existing system is told by another rule.
    expect(of('csdl-dat-dai')).toEqual([])
  })
})

describe('one id for two things', () => {
  const proposal = `${dossier()}systems:\n  - { id: csdl-dat-dai, name: Danh bạ tàu cá }\n`
  it('the existing system is named, with its place and what to do', () => {
    const [vi, en] = [ofRule('model/duplicate-id', proposal)[0], ofRule('model/duplicate-id', proposal, 'en')[0]]
    expect(vi && place(vi)).toMatch(/^csdl-dat-dai {2}\d+ ← he-thong\.yaml:\d+$/)
    expect(vi?.message).toBe(
      'Đề xuất dùng mã của hệ thống đã có: “Cơ sở dữ liệu đất đai tỉnh” (csdl-dat-dai), Sở TN&MT chủ quản, đang vận hành.',
    )
    expect(vi?.remedy).toMatch(/^Nếu nâng cấp, thay thế hệ thống này thì khai rõ/)
    expect(en?.message).toBe(
      'The proposal uses the id of an existing system: “Cơ sở dữ liệu đất đai tỉnh” (csdl-dat-dai), owned by Sở TN&MT, operational.',
    )
    expect(en?.remedy).toMatch(/^If this system is improved or replaced, say so/)
  })
  it('once a proposal was decided upon, its systems are the architecture’s own', () => {
    const decided = (id: string) =>
      `decisions:\n  - { id: ${id}, name: A, agency: so-nnptnt, date: 2019-03-01, verdict: conforms, proposalDigest: "sha256:00" }\n---\n`
    expect(ofRule('model/duplicate-id', decided('dx-vi-du') + proposal)).toEqual([])
    expect(ofRule('model/duplicate-id', decided('dx-khac') + proposal)).toHaveLength(1)
  })
})

describe('a system that depends on itself', () => {
  it('is told in the architecture and of a proposal, at the dependency', () => {
    const words = (name: string) => `${name} được khai là phụ thuộc vào chính nó.`
    const found = ofRule(
      'model/self-dependency',
      'dependencies:\n  - { from: mot-cua, to: mot-cua, kind: data }\n  - { from: mot-cua, to: sso, kind: data }\n',
    )
    expect(found.map((f) => [place(f), f.message])).toEqual([
      ['mot-cua  2 ← ', words('“Hệ thống một cửa điện tử” (mot-cua)')],
    ])
    const dependsOn = '[{ to: sso, kind: authentication }, { to: dx-vi-du, kind: data }]'
    const line = dossier({ dependsOn }).trimEnd().split('\n').length
    expect(ofRule('model/self-dependency', dossier({ dependsOn })).map((f) => [place(f), f.message])).toEqual([
      [`dx-vi-du  ${line} ← `, words('“Phần mềm quản lý tàu cá và nhật ký khai thác” (dx-vi-du)')],
    ])
  })
})
