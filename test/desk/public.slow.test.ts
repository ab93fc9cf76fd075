import { expect, it } from 'vitest'
import { type Browser, deskForAll } from './support/desk.js'
import { standsOn } from './support/stands.js'

const at = deskForAll()

const proposal = (title: string) => `proposal:
  id: dx-1
  title: ${title}
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị của tỉnh
  functions: [Quản lý danh mục cây xanh]
`
const refuse = { reason: 'Đã có hệ thống làm việc này rồi' }

async function decided(title: string, officer: Browser, reviewer: Browser, leader: Browser): Promise<string> {
  const address = String((await officer.upload('/ho-so', { 'a.yaml': proposal(title) })).headers.location)
  await officer.post(`${address}/gui`)
  await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account })
  const { body } = await reviewer.get(`${address}/tham-dinh`)
  await reviewer.post(`${address}/tham-dinh`, standsOn(body, 'accepted'))
  const verdict = /name="verdict" value="([^"]+)"/.exec((await reviewer.get(address)).body)?.[1] ?? ''
  expect((await reviewer.post(`${address}/ket-luan`, { verdict })).status).toBe(303)
  expect((await leader.post(`${address}/khong-phe-duyet`, refuse)).status).toBe(303)
  return address
}

it('everybody reads what was published and nothing else, of nobody any name', async () => {
  const [officer, reviewer, leader] = [
    await at.as('drafter', 'submitter'),
    await at.as('reviewer'),
    await at.as('leader'),
  ]
  const open = await decided('Phần mềm cây xanh', officer, reviewer, leader)
  await decided('Phần mềm kín', officer, reviewer, leader)
  expect((await leader.post(`${open}/cong-khai`)).status).toBe(303)
  const { status, body } = await at.nobody.get('/cong-khai')
  expect(status).toBe(200)
  expect(body).toContain('Phần mềm cây xanh')
  expect(body).toContain('Sở A')
  // Accounts are called by their roles here; neither they nor the reasons nor what was not published are told.
  for (const hidden of ['submitter', 'reviewer', 'leader', refuse.reason, 'Phần mềm kín', open])
    expect([hidden, body.includes(hidden)]).toEqual([hidden, false])
  expect(body).toContain('href="/dang-nhap"')
  expect((await at.nobody.get(`/cong-khai?tim=${encodeURIComponent('CÂY')}`)).body).toContain('Phần mềm cây xanh')
  for (const none of ['khong co', '%', '_'])
    expect((await at.nobody.get(`/cong-khai?tim=${encodeURIComponent(none)}`)).body).toContain('Không có kết quả nào')
  expect((await at.nobody.get('/cong-khai?trang=99999999999999999999')).status).toBe(200)
})

it('the list of systems is public once somebody who may says so, without places, levels and ties', async () => {
  expect((await at.nobody.get('/cong-khai/he-thong')).status).toBe(404)
  const lead = await at.as('lead')
  expect((await (await at.as('reviewer')).post('/kien-truc/cong-khai', { hien: '1' })).status).toBe(403)
  expect((await lead.post('/kien-truc/cong-khai', { hien: '1' })).status).toBe(303)
  const { body } = await at.nobody.get('/cong-khai/he-thong')
  expect(body).toContain('Hệ thống một cửa điện tử')
  expect(body).toContain('Sở B')
  expect((await at.nobody.get('/cong-khai')).body).toContain('href="/cong-khai/he-thong"')
  const found = await at.nobody.get(`/cong-khai/he-thong?tim=${encodeURIComponent('ĐẤT ĐAI')}`)
  expect([found.body.includes('Cơ sở dữ liệu đất đai'), found.body.includes('một cửa điện tử</')]).toEqual([
    true,
    false,
  ])
  const [system] = at.desk.judge.systems()
  expect(Object.keys(system ?? {}).sort()).toEqual(['functions', 'kind', 'name', 'owner', 'status'])
  await lead.post('/kien-truc/cong-khai', { hien: '0' })
  expect((await at.nobody.get('/cong-khai/he-thong')).status).toBe(404)
  expect((await (await at.as('auditor')).get('/nhat-ky')).body).toContain('Thôi công khai danh mục hệ thống')
  expect(at.problems).toEqual([])
})
