import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { draftText, nextId, type ProposalDraft, slugOf } from '../../src/lifecycle/draft.js'

const least: ProposalDraft = {
  id: 'dx-2019-so-a-01',
  title: 'Phần mềm: bến cá',
  agency: 'so-a',
  date: '2019-03-01',
  kind: 'build',
  purpose: 'Quản lý bến cá',
}

describe('a draft', () => {
  it('says what is known and nothing else', () => {
    expect(parse(draftText(least), { schema: 'failsafe' })).toEqual({ proposal: least })
  })

  it('shows each other field as a comment', () => {
    const text = draftText(least)
    for (const field of ['functions', 'scope', 'task', 'schedule', 'budget', 'upgrades', 'hosting', 'dependsOn'])
      expect(text).toMatch(new RegExp(`^  # ${field}:`, 'm'))
    expect(draftText({ ...least, functions: [] })).toBe(text)
  })

  it('holds everything that can be told at the beginning', () => {
    const all: ProposalDraft = {
      ...least,
      functions: ['Ghi tàu vào, ra', 'Báo cáo: tháng'],
      data: ['tàu cá'],
      users: ['ngư dân'],
      scope: 'sector',
      task: 'nv-tau-ca',
      from: '2019-05',
      to: '2019-11',
      budget: 1200,
      upgrades: ['tau-ca'],
    }
    const { from, to, budget, ...plain } = all
    const read: { proposal: Record<string, unknown> } = parse(draftText(all))
    expect(read.proposal).toMatchObject({
      ...plain,
      schedule: { from, to },
      budget: { total: budget, unit: 'million-vnd', sources: [{ amount: budget }] },
    })
    expect(draftText(all)).not.toMatch(/^ {2}# (functions|scope|task|schedule|budget|upgrades):/m)
  })

  it('takes a schedule with one end', () => {
    expect(parse(draftText({ ...least, to: '2019-11' })).proposal.schedule).toEqual({ to: '2019-11' })
  })
})

describe('a title as a file name', () => {
  it.each([
    ['Xây dựng CSDL đất đai', 'xay-dung-csdl-dat-dai'],
    ['  “Một cửa” & liên thông!  ', 'mot-cua-lien-thong'],
    ['…', 'de-xuat'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%s → %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it('keeps whole words within 60 letters', () => {
    const slug = slugOf('quản lý '.repeat(20))
    expect(slug.length).toBeLessThanOrEqual(60)
    expect(slug).toMatch(/^(quan-ly-)*quan(-ly)?$/)
  })
})

describe('the next id', () => {
  it('is the first that is free, of the agency and the year', () => {
    expect(nextId('so-a', '2019', new Set())).toBe('dx-2019-so-a-01')
    expect(nextId('so-a', '2019', new Set(['dx-2019-so-a-01', 'dx-2019-so-a-03', 'dx-2018-so-a-02']))).toBe(
      'dx-2019-so-a-02',
    )
    expect(nextId('Sở Nội vụ', '2020', new Set())).toBe('dx-2020-so-noi-vu-01')
  })
})
