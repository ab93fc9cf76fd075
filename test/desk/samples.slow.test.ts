import * as Type from 'typebox'
import { expect, it } from 'vitest'
import { demonstrate, isTrial } from '../../src/surfaces/desk/demo.js'
import { addSamples } from '../../src/surfaces/desk/samples.js'
import { small } from '../support/small.js'
import { testDesk } from './support/desk.js'
import { embeddedStore } from './support/stores.js'

const proposal = (n: number, agency: string) => `proposal:
  id: dx-${n}
  title: Phần mềm quản lý việc thứ ${n}
  agency: ${agency}
  kind: build
  purpose: Quản lý việc thứ ${n} của sở trên môi trường mạng
  functions: [Tiếp nhận việc thứ ${n}, Trả kết quả]
  budget: { total: ${n}00, unit: million-vnd }
`
const files = {
  ...small,
  'kientruc.yaml': `${small['kientruc.yaml']}proposals: de-xuat\n`,
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [`de-xuat/dx-${n}.yaml`, proposal(n, n < 3 ? 'so-a' : 'so-b')]),
  ),
}

it('the samples stand at every stage, as real dossiers would, and each is somebody’s to work on', async () => {
  const store = await embeddedStore()
  const at = await testDesk(store, { files })
  try {
    const { desk } = at
    const samples = await demonstrate(desk.db, desk.workspace, await desk.judge.standing(), desk.now())
    expect(samples?.logins).toHaveLength(6)
    await addSamples(desk)
    const Row = Type.Object({ state: Type.String(), agency_id: Type.String() })
    const rows = await desk.db.owner((tx) => tx.rows(Row, 'select state, agency_id from dossier order by number'))
    expect(rows.filter((row) => row.agency_id === 'so-a').map((row) => row.state)).toEqual([
      'draft',
      'submitted',
      'appraising',
    ])
    expect(rows.filter((row) => row.agency_id === 'so-b').map((row) => row.state)).toEqual([
      ...['appraising', 'appraising', 'concluded', 'appraising', 'awaiting', 'approved', 'refused'],
    ])
    const page = await (await at.as('leader')).get('/lanh-dao')
    expect(page.body).toContain('Phần mềm quản lý việc thứ 5')
    const reviewer = await (await at.as('reviewer')).get('/')
    // A draft is its agency's own.
    expect(reviewer.body).not.toContain('việc thứ 0')
    expect(reviewer.body).toContain('việc thứ 3')
    expect(await demonstrate(desk.db, desk.workspace, await desk.judge.standing(), desk.now())).toBeUndefined()
    // Nothing of a trial may get into the architecture's history.
    expect(await isTrial(desk.db, desk.workspace)).toBe(true)
    expect(at.problems).toEqual([])
  } finally {
    await at.close()
    await store.end()
  }
})

it('an architecture without agencies has no samples, and its desk opens', async () => {
  const store = await embeddedStore()
  const at = await testDesk(store, {
    files: { 'kientruc.yaml': `${files['kientruc.yaml']}`, 'lop.yaml': small['lop.yaml'] },
  })
  try {
    const { desk } = at
    await demonstrate(desk.db, desk.workspace, await desk.judge.standing(), desk.now())
    await expect(addSamples(desk)).resolves.toBeUndefined()
  } finally {
    await at.close()
    await store.end()
  }
})
