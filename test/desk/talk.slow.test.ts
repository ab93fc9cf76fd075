import { describe, expect, it } from 'vitest'
import { testDesk } from './support/desk.js'
import { stores } from './support/stores.js'

const proposal = `proposal:
  id: dx-1
  title: Phần mềm quản lý cây xanh
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
`

describe.each(stores)('a message on a dossier, with %s', (_, open) => {
  it('that is sent twice by one form is said once, and by another form again', async () => {
    const store = await open()
    const at = await testDesk(store)
    const reviewer = await at.as('reviewer')
    const sent = await reviewer.upload('/ho-so', { 'a.yaml': proposal })
    expect(sent.status).toBe(303)
    const [id] = /(?<=\/ho-so\/)[0-9a-f-]{36}/.exec(`${sent.headers.location} ${(await reviewer.get('/')).body}`) ?? []
    const address = `/ho-so/${id}/trao-doi`
    const form = async () => ({
      once: /trao-doi"[\s\S]*?name="once" value="([^"]+)"/.exec((await reviewer.get(address)).body)?.[1] ?? 'none',
      body: 'Xin xem lại mục 2',
    })
    const said = async () => (await reviewer.get(address)).body.split('Xin xem lại mục 2').length - 1
    const first = await form()
    for (const _ of ['sent', 'sent again']) expect((await reviewer.post(address, first)).status).toBe(303)
    expect(await said()).toBe(1)
    expect((await reviewer.post(address, await form())).status).toBe(303)
    expect(await said()).toBe(2)
    await at.close()
    await store.end()
  })
})
