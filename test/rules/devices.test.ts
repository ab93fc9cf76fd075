import { expect, it } from 'vitest'
import { dossier } from './dossier.js'
import { findingsOf } from './harness.js'

/** A paper that buys computers and printers: all that a dossier of a system has is missing. */
const devices = (functions: string) =>
  dossier({
    title: 'Mua sắm máy vi tính, máy in của Chi cục Thủy sản',
    purpose: 'Thay 12 máy vi tính và 4 máy in đã quá niên hạn để công chức có máy làm việc.',
    kind: 'buy',
    functions,
    data: undefined,
    users: undefined,
    scope: undefined,
    task: undefined,
    hosting: undefined,
    securityLevel: undefined,
    standards: undefined,
    leaseCompared: undefined,
    dependsOn: undefined,
  })

const found = (yaml: string) => findingsOf(yaml).map((f) => f.rule)

it('devices for desks are held to nothing that only a system has', () => {
  expect(found(devices('[12 máy vi tính để bàn, 4 máy in laser]'))).toEqual([])
})

it('software that is bought with them is', () => {
  const rules = found(devices('[12 máy vi tính để bàn, Phần mềm quản lý tàu cá]'))
  expect(rules).toEqual(
    expect.arrayContaining([
      'security/level-missing',
      'standards/mandatory-missing',
      'roadmap/unscheduled',
      'budget/lease-not-compared',
    ]),
  )
})
