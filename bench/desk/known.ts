import pg from 'pg'
import { clientOf } from '../../test/desk/support/client.js'
import { standsOn } from '../../test/desk/support/stands.js'
import type { Known } from './people.js'
import { agencies } from './provinces.js'

/** Dossiers that are known of a filled desk: some of all, and some of each agency. */
export async function knownIn(address: string): Promise<Known> {
  const client = new pg.Client({ connectionString: address, options: '-c search_path=desk,pg_temp' })
  await client.connect()
  try {
    const ids = async (where: string) => {
      const { rows } = await client.query<{ id: string; agency_id: string }>(
        `select id, agency_id from dossier where ${where} order by md5(id::text) limit 20000`,
      )
      return rows
    }
    const of = new Map<string, string[]>()
    for (const { id, agency_id } of await ids('true')) of.set(agency_id, [...(of.get(agency_id) ?? []), id])
    return {
      all: (await ids("state <> 'draft'")).map(({ id }) => id),
      appraising: (await ids("state = 'appraising'")).map(({ id }) => id),
      own: (agency = '') => of.get(agency) ?? [],
      agencies: agencies.map(({ id }) => id),
    }
  } finally {
    await client.end()
  }
}

/** The same of a desk of samples, as its pages tell it. */
export async function knownOf(
  origin: string,
  secrets: { readonly staff: string; readonly agency: string },
): Promise<Known> {
  const ids = async (secret: string, path: string) => [
    ...new Set((await clientOf(origin, secret).get(path)).body.match(/(?<=\/ho-so\/)[0-9a-f-]{36}/g)),
  ]
  const own = await ids(secrets.agency, '/')
  return {
    all: await ids(secrets.staff, '/?xem=tat-ca'),
    appraising: await ids(secrets.staff, '/?xem=tat-ca&trang-thai=appraising'),
    own: () => own,
    agencies: ['so-gtvt', 'so-tnmt', 'so-y-te'],
  }
}

/** Draws every sample that waits to be appraised on to its conclusion, so that there are many of which a paper was made. */
export async function concludeSamples(
  origin: string,
  { lead, reviewer }: { readonly lead: string; readonly reviewer: string },
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const [own, other] = [clientOf(origin, lead), clientOf(origin, reviewer)]
  await own.upload('/ho-so', { ...files })
  const list = (await own.get('/?xem=tat-ca&trang-thai=appraising')).body
  const form = (await own.get('/?xem=tat-ca')).body
  const [, assignee = ''] = /<option value="([0-9a-f-]{36})"[^>]*>Trần Thẩm Định/.exec(form) ?? []
  for (const id of new Set(list.match(/(?<=\/ho-so\/)[0-9a-f-]{36}/g))) {
    await own.post(`/ho-so/${id}/phan-cong`, { assignee })
    const { body } = await other.get(`/ho-so/${id}/tham-dinh`)
    await other.post(`/ho-so/${id}/tham-dinh`, standsOn(body, 'accepted'))
    const [, verdict = ''] = /name="verdict" value="([a-z]+)"/.exec((await other.get(`/ho-so/${id}`)).body) ?? []
    const { status } = await other.post(`/ho-so/${id}/ket-luan`, { verdict })
    if (status !== 303) throw new Error(`a sample is not concluded on: ${status}`)
  }
}
