import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../../support/cli.js'
import { folder, small, system } from '../../support/disk.js'

const secretive = `systems:
${system(
  'ht-kin',
  `    description: "Máy chủ 10.36.2.15, mật khẩu: Bt@2018x, dùng cho 12 xã"
    cost: { amount: 98765, unit: million-vnd }
    securityLevel: 4
    hosting: Phòng máy tầng hầm
    provides: [{ id: api-kin, name: Giao diện kín }]
    links: ["https://kin.example.vn/admin"]
    source: Tờ trình mật
`,
)}waivers:
  - { rule: hosting/no-backup, subject: ht-kin, reason: Lý do nội bộ, approvedBy: Ông Kín, expires: 2030-01-01 }
`

const pagesOf = (dir: string) =>
  readdirSync(dir, { recursive: true })
    .map(String)
    .filter((f) => /\.(html|js|svg)$/.test(f))
    .map((f) => readFileSync(join(dir, f), 'utf8'))
    .join('\n')

describe('the public site', () => {
  it('shows the system and nothing that is for the administration alone', async () => {
    const dir = folder({ ...small, 'kin.yaml': secretive })
    expect((await kientruc(dir, ['report', '--out', 'trong'])).code).toBe(0)
    expect((await kientruc(dir, ['report', '--public', '--out', 'ngoai'])).code).toBe(0)
    const [inside, outside] = [pagesOf(join(dir, 'trong')), pagesOf(join(dir, 'ngoai'))]
    const internal = ['98.765', 'Phòng máy tầng hầm', 'api-kin', 'Tờ trình mật', 'Ông Kín', '10.36.2.15', 'Bt@2018x']
    // What is never on the inner site either would prove nothing here.
    for (const word of ['98.765', 'Phòng máy tầng hầm', 'Tờ trình mật', 'Ông Kín']) expect(inside).toContain(word)
    for (const word of internal) expect(outside).not.toContain(word)
    expect(outside).toContain('Hệ thống ht-kin')
    expect(outside).toContain('dùng cho 12 xã')
  })

  it('refuses proposals', async () => {
    const run = await kientruc(folder(small), ['report', 'dx.yaml', '--public', '--out', 'ngoai'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('--public')
  })
})
