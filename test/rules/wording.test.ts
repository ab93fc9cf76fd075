import { expect, it } from 'vitest'
import { agencyName, called, capital, introduced, listed } from '../../src/appraise/rules/wording.js'
import { modelOf, systemLine } from '../support/model.js'

const model = modelOf(`agencies:
  - { id: so-a, name: Sở An toàn, shortName: Sở AT, kind: department }
  - { id: so-b, name: Sở Bưu chính, kind: department }
layers: [{ id: ung-dung, name: Ứng dụng, order: 1, kind: band }]
systems:
${systemLine('ht', { name: 'Cổng A', owner: 'so-b', lifecycle: '{ status: operational, to: 2020-06-30 }' })}`)

it('calls what exists by name and id, and what does not by what was written', () => {
  expect([called(model, 'ht'), called(model, 'so-a'), called(model, 'x')]).toEqual([
    '“Cổng A” (ht)',
    '“Sở An toàn” (so-a)',
    '“x”',
  ])
})

it('calls an agency by its short name, else its name, else what was written', () => {
  expect(['so-a', 'so-b', 'Chi cục'].map((id) => agencyName(model, id))).toEqual(['Sở AT', 'Sở Bưu chính', 'Chi cục'])
})

it('cuts a long list and says how much is left', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  expect(listed(items.slice(0, 8))).toEqual({ vi: 'a; b; c; d; e; f; g; h', en: 'a; b; c; d; e; f; g; h' })
  expect(listed(items)).toEqual({
    vi: 'a; b; c; d; e; f; g; h; và 2 nội dung khác',
    en: 'a; b; c; d; e; f; g; h; and 2 more',
  })
  expect(listed(items, 9).en).toMatch(/i; and 1 more$/)
})

it('introduces a system with its owner and its status on the day', () => {
  const system = model.systems.get('ht')
  const on = (day: string) => system && introduced(model, system, day)
  expect(on('2020-06-30')).toEqual({
    vi: '“Cổng A” (ht), Sở Bưu chính chủ quản, đang vận hành',
    en: '“Cổng A” (ht), owned by Sở Bưu chính, operational',
  })
  expect(on('2020-07-01')?.vi).toMatch(/, đã ngừng sử dụng$/)
})

it('begins a sentence with a capital', () => {
  expect(['đất đai', 'a', ''].map(capital)).toEqual(['Đất đai', 'A', ''])
})
