import { describe, expect, it } from 'vitest'
import {
  backupService,
  dataCentre,
  integrationPlatform,
  saysBackup,
  saysDataCentre,
  saysIntegrationPlatform,
} from '../../src/appraise/rules/roles.js'
import { modelOf, systemLine } from '../support/model.js'

const layers = 'layers: [{ id: ung-dung, name: Ứng dụng, order: 1, kind: band }]\n'
const agencies = 'agencies: [{ id: so-a, name: Sở A, kind: department }]\n'
const province = (systems: readonly string[], components = '') =>
  modelOf(`${agencies}${layers}${components}systems:\n${systems.join('')}`)
const component = (id: string, name: string, more = '') => `  - { id: ${id}, name: ${name}, layer: ung-dung${more} }\n`
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id)

describe('which part of a province plays a role', () => {
  const centre = { name: 'Trung tâm dữ liệu', kind: 'infrastructure', scope: 'province' }

  it('is told by the id, be it that of a system', () => {
    const role = dataCentre(province([systemLine('kho', { kind: 'application' }), systemLine('dc', centre)]), 'kho')
    expect([role.known, ids(role.systems), role.has('kho'), role.has('dc')]).toEqual([true, ['kho'], true, false])
  })

  it('or that of a component, with the systems that realize it', () => {
    const components = `components:\n${component('tt', 'Hạ tầng')}`
    const role = dataCentre(
      province([systemLine('kho', { realizes: '[tt]' }), systemLine('dc', centre)], components),
      'tt',
    )
    expect([ids(role.components), ids(role.systems)]).toEqual([['tt'], ['kho']])
    expect(['tt', 'kho', 'dc'].map(role.has)).toEqual([true, true, false])
  })

  it('parts of the component play it too where they bear the name', () => {
    const components = `components:\n${component('tt', 'Hạ tầng')}${component('tt-1', 'Trung tâm dữ liệu chính', ', parent: tt')}${component('mang', 'Mạng', ', parent: tt')}${component('khac', 'Trung tâm dữ liệu khác')}`
    const role = dataCentre(
      province([systemLine('kho', { realizes: '[tt-1]' }), systemLine('dd', { realizes: '[mang]' })], components),
      'tt',
    )
    expect([ids(role.components), ids(role.systems)]).toEqual([['tt', 'tt-1'], ['kho']])
  })

  it('a component that nobody realizes still is one', () => {
    const role = dataCentre(province([systemLine('dc', centre)], `components:\n${component('tt', 'Hạ tầng')}`), 'tt')
    expect([role.known, ids(role.systems)]).toEqual([true, []])
  })

  it.each([
    ['its name', centre, true],
    ['another name', { ...centre, name: 'Kho', aliases: '[TTDL tỉnh]' }, true],
    ['no name', { ...centre, name: 'Kho' }, false],
    ['a platform', { ...centre, kind: 'platform' }, true],
    ['a service', { ...centre, kind: 'service' }, true],
    ['a security system', { ...centre, kind: 'security' }, true],
    ['an application about it', { ...centre, kind: 'application' }, false],
    ['a database about it', { ...centre, kind: 'database' }, false],
    ['the nation’s', { ...centre, scope: 'national' }, false],
    ['an agency’s', { ...centre, scope: 'agency' }, true],
  ])('where no id tells, names do: %s', (_, fields, known) => {
    expect(dataCentre(province([systemLine('dc', fields)]), 'khong-co').known).toBe(known)
  })

  it('each role is asked for by its own names', () => {
    const model = province([
      systemLine('dc', centre),
      systemLine('truc', { ...centre, name: 'Trục liên thông văn bản' }),
      systemLine('sl', { ...centre, name: 'Hệ thống sao lưu' }),
    ])
    const found = [dataCentre, integrationPlatform, backupService].map((role) => ids(role(model, 'khong-co').systems))
    expect(found).toEqual([['dc'], ['truc'], ['sl']])
    // Asked again, under another id: not what was remembered.
    expect(ids(dataCentre(model, 'sl').systems)).toEqual(['sl'])
    expect(ids(backupService(model, 'dc').systems)).toEqual(['dc'])
    expect(dataCentre(model, 'sl')).toBe(dataCentre(model, 'sl'))
  })
})

describe('how a dossier names a role', () => {
  it.each([
    ['qua LGSP của tỉnh', saysIntegrationPlatform],
    ['nền tảng tích hợp, chia sẻ dữ liệu', saysIntegrationPlatform],
    ['nền tảng tích hợp và chia sẻ', saysIntegrationPlatform],
    ['trục tích hợp', saysIntegrationPlatform],
    ['trục liên thông', saysIntegrationPlatform],
    ['qua NGSP', saysIntegrationPlatform],
    ['qua NDXP', saysIntegrationPlatform],
    ['trục ESB', saysIntegrationPlatform],
    ['trung tâm dữ liệu tỉnh', saysDataCentre],
    ['Trung tâm tích hợp dữ liệu', saysDataCentre],
    ['trung tâm xử lý dữ liệu', saysDataCentre],
    ['Trung tâm THDL', saysDataCentre],
    ['TT THDL', saysDataCentre],
    ['TTTHDL', saysDataCentre],
    ['TTDL', saysDataCentre],
    ['Data Center', saysDataCentre],
    ['datacentre', saysDataCentre],
    ['DC tỉnh', saysDataCentre],
    ['sao lưu hằng ngày', saysBackup],
    ['backup', saysBackup],
    ['back-up', saysBackup],
    ['phục hồi dữ liệu', saysBackup],
    ['khôi phục dữ liệu', saysBackup],
    ['dự phòng dữ liệu', saysBackup],
  ])('%s', (text, says) => {
    const all = [saysIntegrationPlatform, saysDataCentre, saysBackup]
    expect(all.map((cue) => cue(text))).toEqual(all.map((cue) => cue === says))
  })

  it.each(['trung tâm hành chính công', 'nền tảng số', 'trục đường', 'dữ liệu dự phòng dịch bệnh'])(
    'not by %s',
    (text) => {
      expect([saysIntegrationPlatform, saysDataCentre, saysBackup].some((cue) => cue(text))).toBe(false)
    },
  )
})
