import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { routes } from '../../src/surfaces/desk/routes.js'
import { type Browser, deskForAll } from './support/desk.js'

const at = deskForAll()

const proposal = `proposal:
  id: dx-1
  title: Phần mềm một cửa điện tử
  agency: so-a
  kind: build
  purpose: Tiếp nhận và trả kết quả hồ sơ thủ tục hành chính của sở trên môi trường mạng
  functions: [Tiếp nhận hồ sơ, Trả kết quả]
`
const text = (content: string) => new TextEncoder().encode(content)

async function sent(officer: Browser): Promise<string> {
  const { headers } = await officer.upload('/ho-so', { 'a.yaml': proposal })
  const address = String(headers.location)
  await officer.post(`${address}/gui`)
  return address
}

describe('files that are not what they say', () => {
  const word = (document: string, more: Record<string, Uint8Array> = {}) =>
    zipSync({
      '[Content_Types].xml': text(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      'word/document.xml': text(document),
      ...more,
    })
  const folder = join(import.meta.dirname, '../sheet/corpus/written')
  const files: Readonly<Record<string, () => Uint8Array>> = {
    'bom.docx': () => word('<x/>', { 'word/media/a.bin': new Uint8Array(200 << 20) }),
    'ngoai.docx': () => word('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
    'cuoi.docx': () =>
      word(
        `<!DOCTYPE x [${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><x>&a12;</x>`,
      ),
    'sau.docx': () => word('<x>'.repeat(200_000)),
    'duong.docx': () => word('<x/>', { '../../../../tmp/thoat.xml': text('<x/>') }),
    'cut.xlsx': () => new Uint8Array(readFileSync(join(folder, readdirSync(folder)[0] ?? ''))).slice(0, 900),
    'rong.pdf': () => new Uint8Array(),
    'gia.pdf': () => text('%PDF-1.7\n1 0 obj << /Length 99999999999 >> stream'),
    'neo.yaml': () =>
      text(
        `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
          .split('')
          .map((n, i) => `${n}: &${n} [${`*${'abcdefghij'[i]},`.repeat(9)}]`)
          .join('\n')}`,
      ),
  }
  it.each(Object.entries(files))('%s is refused in words, and nobody else waits for it', async (name, content) => {
    const officer = await at.as('submitter')
    const { status, body } = await officer.upload('/ho-so', { [name]: content() })
    expect([422, 303, 413], body.slice(0, 300)).toContain(status)
    if (status === 422) expect(/role="alert">([^<]+)/.exec(body)?.[1]).toContain(name)
    expect(body).not.toMatch(/root:x:|at \w+ \(|node_modules/)
    expect((await officer.get('/ho-so/moi')).status).toBe(200)
    expect(at.problems).toEqual([])
  })

  it('bear names that lead nowhere', async () => {
    const reviewer = await at.as('reviewer')
    const names = [
      '../../../etc/passwd.yaml',
      'C:\\Windows\\win.yaml',
      'a\u0000b.yaml',
      '\u202Elmay.exe.yaml',
      `${'x'.repeat(400)}.yaml`,
    ]
    for (const name of names) {
      const { headers } = await reviewer.upload('/ho-so', { [name]: proposal })
      const page = await reviewer.get(String(headers.location))
      expect(page.status).toBe(200)
      expect(page.body).not.toMatch(/\.\.\/|C:\\|\u0000|\u202E/)
      const file = await reviewer.get(`${headers.location}/tep/1/1`)
      expect(String(file.headers['content-disposition'])).toMatch(
        /^attachment; filename="[^"\\/]{1,160}"; filename\*=UTF-8''[\w.%-]+$/,
      )
    }
  })
})

describe('requests that are no requests', () => {
  it('ten thousand parts are refused, whatever is in them', async () => {
    const officer = await at.as('submitter')
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`t${i}.yaml`, 'x']))
    expect((await officer.upload('/ho-so', many)).status).toBe(413)
    expect((await officer.get('/')).status).toBe(200)
  })

  it('a body that never ends holds up nobody', async () => {
    const officer = await at.as('submitter')
    const { port } = new URL(at.desk.origin)
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(
        `POST /dang-nhap HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${at.desk.origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=`,
      )
      return socket
    })
    expect((await officer.get('/')).status).toBe(200)
    for (const socket of slow) socket.destroy()
  })
})

describe('what is somebody else’s', () => {
  it('is not reached by its id, whatever is asked about it', async () => {
    const officer = await at.as('submitter')
    const address = await sent(officer)
    const draft = String((await officer.upload('/ho-so', { 'a.yaml': proposal })).headers.location)
    // The test's agency is the one that people get; the dossiers go to another.
    const id = address.split('/').at(-1) ?? ''
    const other = draft.split('/').at(-1) ?? ''
    const { db, workspace } = at.desk
    await db.transaction({ kind: 'system', workspace }, (tx) =>
      tx.run(
        "update dossier set agency_id = 'so-b', facts = jsonb_set(facts, '{agency}', '\"so-b\"') where id::text = any($1)",
        [[id, other]],
      ),
    )
    const stranger = await at.as('drafter', 'submitter')
    const reviewer = await at.as('reviewer')
    for (const [who, dossier] of [
      [stranger, id],
      [stranger, other],
      [reviewer, other],
    ] as const)
      for (const { method, path, uploads } of routes) {
        if (!path.startsWith('/ho-so/:id')) continue
        const own = path.replace(':id', dossier).replace(':format', 'html').replace(/:\w+/g, '1')
        const fields = {
          reason: 'một lý do đủ dài',
          body: 'x',
          assignee: who.account,
          verdict: 'conforms',
          'text-0': 'x',
          conditions: '',
          title: 'x',
        }
        const answer =
          method === 'GET'
            ? await who.get(own)
            : await (uploads ? who.upload(own, { 'a.yaml': proposal }) : who.post(own, fields))
        expect([method, own, answer.status]).toEqual([
          method,
          own,
          expect.toSatisfy((s: number) => s === 404 || s === 403),
        ])
      }
    expect(at.problems).toEqual([])
  })

  it('and no form of another session is taken', async () => {
    const [mine, theirs] = [await at.as('reviewer'), await at.as('reviewer')]
    const { origin } = at.desk
    const token = /name="token" value="([^"]+)"/.exec((await theirs.get('/')).body)?.[1] ?? ''
    for (const { method, path, who, uploads } of routes) {
      if (method !== 'POST' || who === 'everyone' || !who.includes('reviewer') || uploads) continue
      const own = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
      const answer = await mine.post(own, { token }, { origin })
      expect([own, answer.status]).toEqual([own, 403])
    }
  })
})
