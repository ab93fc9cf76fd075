import { describe, expect, it } from 'vitest'
import type { Reply } from './support/client.js'
import { type Browser, deskForAll } from './support/desk.js'
import { standsOn } from './support/stands.js'
import { stores } from './support/stores.js'

const proposal = `proposal:
  id: dx-1
  title: Phần mềm một cửa điện tử
  agency: so-a
  kind: build
  purpose: Tiếp nhận và trả kết quả hồ sơ thủ tục hành chính của sở trên môi trường mạng
  functions: [Tiếp nhận hồ sơ trực tuyến, Trả kết quả]
  budget: { total: 4500, unit: million-vnd }
`
const where = ({ status, headers, body }: Reply) => {
  if (status !== 303) throw new Error(`${status}: ${/role="alert">[^<]*|class="lead">[^<]*/.exec(body)?.[0] ?? body}`)
  return String(headers.location).replace(/[?#].*/, '')
}

describe.each(stores)('the way of a dossier in %s', (_, open) => {
  const at = deskForAll(open)

  async function sent(officer: Browser): Promise<string> {
    const address = where(await officer.upload('/ho-so', { 'a.yaml': proposal }))
    expect(where(await officer.post(`${address}/gui`))).toBe(`${address}/bien-nhan`)
    return address
  }

  it('leads from the draft by additions to a decision that everybody may read', async () => {
    const [officer, reviewer, leader] = [await at.as('submitter'), await at.as('reviewer'), await at.as('leader')]
    const address = await sent(officer)
    expect((await officer.get(`${address}/bien-nhan`)).body).toMatch(/[0-9a-f]{64}/)
    where(await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account }))
    const due = '2026-03-20'
    where(await reviewer.post(`${address}/yeu-cau`, { 'subject-0': 'Kinh phí', 'text-0': 'Nêu nguồn vốn', due }))
    const asked = await officer.get(address)
    expect(asked.body).toContain('Nêu nguồn vốn')
    expect((await officer.get(`${address}/yeu-cau/1/html`)).body).toContain('Nêu nguồn vốn')
    // An answer that is missing loses nothing: the dossier waits on.
    expect((await officer.post(`${address}/gui`)).status).toBe(409)
    const better = { 'b.yaml': proposal.replace('Trả kết quả]', 'Trả kết quả, Thống kê hồ sơ]') }
    where(await officer.upload(`${address}/tep`, better))
    // What was not sent yet is nobody else's to see.
    expect((await reviewer.get(`${address}/tep/2/1`)).status).toBe(404)
    expect((await reviewer.get(`${address}/phien-ban`)).body).not.toContain('Thống kê hồ sơ')
    where(await officer.post(`${address}/gui`, { 'answer-0': 'Ngân sách tỉnh' }))
    expect((await reviewer.get(address)).body).toContain('Ngân sách tỉnh')
    expect((await reviewer.get(`${address}/phien-ban`)).body).toContain('Thống kê hồ sơ')
    const page = await reviewer.get(`${address}/tham-dinh`)
    const opinions = standsOn(page.body, 'accepted')
    expect(Object.keys(opinions).length).toBeGreaterThan(0)
    where(await reviewer.post(`${address}/tham-dinh`, opinions))
    const ready = await reviewer.get(`${address}/tham-dinh`)
    const verdict = /name="verdict" value="([^"]*)"/.exec(ready.body)?.[1] ?? ''
    // Another verdict than the check comes to was seen on a page of before.
    const other = verdict === 'conforms' ? 'conditional' : 'conforms'
    expect((await reviewer.post(`${address}/ket-luan`, { verdict: other })).status).toBe(409)
    where(await reviewer.post(`${address}/ket-luan`, { verdict }))
    expect((await officer.get(`${address}/phieu/html`)).status).toBe(404)
    const paper = await reviewer.get(`${address}/phieu/html`)
    const scan = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])
    expect((await reviewer.upload(`${address}/ban-ky`, { 'ky.pdf': 'no pdf' })).status).toBe(409)
    where(await reviewer.upload(`${address}/ban-ky`, { 'ky.pdf': scan }))
    expect((await leader.get('/lanh-dao')).body).toContain('một cửa điện tử')
    expect((await leader.get('/lanh-dao/bang-hop.xlsx')).status).toBe(200)
    where(await leader.post(`${address}/phe-duyet`, { conditions: 'Kết nối LGSP (30/06/2027)\nBàn giao dữ liệu' }))
    const decided = await officer.get(address)
    expect(decided.body).toContain('Kết nối LGSP (hạn 30/06/2027)')
    // The paper is what it was on the day of the conclusion.
    expect((await officer.get(`${address}/phieu/html`)).body).toBe(paper.body)
    expect((await at.nobody.get('/cong-khai')).body).not.toContain('một cửa điện tử')
    where(await leader.post(`${address}/cong-khai`))
    expect((await at.nobody.get('/cong-khai')).body).toContain('một cửa điện tử')
    where(await reviewer.post(`${address}/theo-doi`))
    for (const condition of ['0', '1']) where(await reviewer.post(`${address}/dieu-kien`, { condition }))
    where(await reviewer.post(`${address}/hoan-thanh`))
    const auditor = await at.as('auditor')
    const log = await auditor.get('/nhat-ky')
    for (const words of ['Nhật ký nguyên vẹn', 'Kết luận thẩm định', 'Phê duyệt', 'Công khai'])
      expect(log.body).toContain(words)
    // How the Department came to it is not in the history that the agency reads.
    expect((await officer.get(`${address}/lich-su`)).body).not.toContain('Ghi ý kiến về kết quả')
    expect(at.problems).toEqual([])
  })

  it('carries what was set aside, with its reason, into the paper and to the next dossier of the kind', async () => {
    const [officer, reviewer] = [await at.as('submitter'), await at.as('reviewer')]
    const reason = 'Hai hệ thống khác nhau về phạm vi sử dụng'
    const address = await sent(officer)
    where(await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account }))
    const aside = standsOn((await reviewer.get(`${address}/tham-dinh`)).body, 'set-aside', reason)
    expect((await reviewer.post(`${address}/tham-dinh`, { ...aside, 'reason-0': 'x' })).status).toBe(409)
    where(await reviewer.post(`${address}/tham-dinh`, aside))
    const verdict = /name="verdict" value="([^"]*)"/.exec((await reviewer.get(`${address}/tham-dinh`)).body)?.[1] ?? ''
    where(await reviewer.post(`${address}/ket-luan`, { verdict }))
    expect((await reviewer.get(`${address}/phieu/html`)).body).toContain(reason)
    const next = await sent(officer)
    where(await reviewer.post(`${next}/tiep-nhan`, { assignee: reviewer.account }))
    expect((await reviewer.get(`${next}/tham-dinh`)).body).toContain(reason)
  })

  it('records no stand on what the page did not show, and keeps what was written', async () => {
    const [officer, reviewer] = [await at.as('submitter'), await at.as('reviewer')]
    const reason = 'Chỉ dùng trong nội bộ của sở, không ai khác dùng được'
    const address = await sent(officer)
    where(await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account }))
    const shown = standsOn((await reviewer.get(`${address}/tham-dinh`)).body, 'set-aside', reason)
    const older = Object.fromEntries(Object.entries(shown).filter(([name]) => !name.endsWith('-0')))
    const { status, body } = await reviewer.post(`${address}/tham-dinh`, { ...older, rest: 'accepted' })
    expect(status).toBe(409)
    expect(body).toContain('Chưa ghi ý kiến nào')
    expect(body.split(reason)).toHaveLength(Object.keys(older).length / 3 + 1)
    expect((await reviewer.get(`${address}/lich-su`)).body).not.toContain('Ghi ý kiến về kết quả')
    where(await reviewer.post(`${address}/tham-dinh`, standsOn(body, 'accepted')))
    expect((await reviewer.get(`${address}/lich-su`)).body).toContain('Ghi ý kiến về kết quả')
  })

  it('takes corrections of what was read, the agency’s before it is sent and the reviewer’s afterwards', async () => {
    const [officer, reviewer] = [await at.as('submitter'), await at.as('reviewer')]
    const address = where(await officer.upload('/ho-so', { 'a.yaml': proposal }))
    where(await officer.post(`${address}/noi-dung`, { functions: 'Tiếp nhận hồ sơ trực tuyến\nKý số kết quả' }))
    const corrected = await officer.get(`${address}/noi-dung`)
    expect(corrected.body).toContain('Ký số kết quả')
    where(await officer.post(`${address}/gui`))
    expect((await officer.post(`${address}/noi-dung`, { functions: 'x' })).status).toBe(409)
    where(await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account }))
    expect((await reviewer.get(`${address}/noi-dung`)).body).toContain('Ký số kết quả')
    where(await reviewer.post(`${address}/noi-dung`, { title: 'Phần mềm một cửa của sở' }))
    expect((await reviewer.get(`${address}/noi-dung`)).body).toContain('Phần mềm một cửa của sở')
  })

  it('asks a unit, which sees what it was asked about and nothing else', async () => {
    const [officer, reviewer, unit] = [await at.as('submitter'), await at.as('reviewer'), await at.as('consulted')]
    const [address, other] = [await sent(officer), await sent(officer)]
    where(await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account }))
    expect((await unit.get(address)).status).toBe(404)
    where(await reviewer.post(`${address}/lay-y-kien`, { 'unit-0': 'so-a' }))
    expect((await unit.get(address)).status).toBe(200)
    expect((await unit.get(other)).status).toBe(404)
    where(await unit.post(`${address}/y-kien`, { text: 'Thống nhất với đề xuất' }))
    expect((await reviewer.get(address)).body).toContain('Thống nhất với đề xuất')
  })

  it('keeps what is said inside the Department from the agency', async () => {
    const [officer, reviewer] = [await at.as('submitter'), await at.as('reviewer')]
    const address = await sent(officer)
    where(await reviewer.post(`${address}/trao-doi`, { body: 'Chuyện nội bộ', audience: 'internal' }))
    where(
      await reviewer.post(`${address}/trao-doi`, {
        body: 'Xin hỏi cơ quan',
        audience: 'agency',
        subject: 'field:budget',
      }),
    )
    const seen = await officer.get(`${address}/trao-doi`)
    expect(seen.body).toContain('Xin hỏi cơ quan')
    expect(seen.body).not.toContain('Chuyện nội bộ')
    expect((await officer.get(`${address}/tham-dinh`)).status).toBe(403)
  })

  it('gives an account, its link and its end', async () => {
    const [admin, lead] = [await at.as('administrator'), await at.as('lead')]
    const made = await admin.post('/tai-khoan', { name: 'Nguyễn Văn A', login: 'a.nguyen', role: 'reviewer' })
    const link = /\/mo-tai-khoan\/[\w-]{43}/.exec(made.body)?.[0] ?? ''
    const password = 'một câu mật khẩu dài'
    where(await at.nobody.post(link, { password, again: password }))
    expect((await admin.post('/tai-khoan', { name: 'B', login: 'a.nguyen', role: 'reviewer' })).status).toBe(409)
    where(await lead.post('/lich/ngay', { from: '2026-02-16', to: '2026-02-20', name: 'Tết', kind: 'off' }))
    expect((await lead.get('/lich')).body).toContain('16/02/2026')
    expect(at.problems).toEqual([])
  })
})
