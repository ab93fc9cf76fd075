import * as Type from 'typebox'
import { type Lang, sayIn } from '../../../kernel/index.js'
import { bit, body, marked, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import type { HttpAnswer } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import type { Tx } from '../store/db.js'
import { literally } from '../store/literally.js'
import type { SealsSeen } from '../watch/seals.js'
import { framed } from './frame.js'
import { happened, momentOf } from './words.js'

const perPage = 100

const Entry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  kind: Type.String(),
  data: Type.Record(Type.String(), Type.Unknown()),
  name: Type.Union([Type.String(), Type.Null()]),
  dossier_id: Type.Union([Type.String(), Type.Null()]),
  number: Type.Union([Type.Integer(), Type.Null()]),
  digest: Type.String(),
})

async function entries(tx: Tx, before: number, who: string | undefined, number: number | undefined) {
  const { accounts, dossier } = await named(tx, who, number)
  return tx.rows(
    Entry,
    `select e.seq, e.at, e.kind, e.data, a.name, e.dossier_id, d.number, e.digest
      from event e left join account a on a.id = e.account_id left join dossier d on d.id = e.dossier_id
      where e.seq < $1 and ($2::uuid[] is null or e.account_id = any($2)) and ($3::uuid is null or e.dossier_id = $3)
      order by e.seq desc limit $4`,
    [before, accounts ?? null, dossier ?? null, perPage],
  )
}

const Ids = Type.Object({ ids: Type.Array(Type.String()) })

/** The accounts of a name and the dossier of a number, by which the log has an order of its own; what is not there has no entry. */
async function named(tx: Tx, who: string | undefined, number: number | undefined) {
  const ids = async (sql: string, value: string | number) => (await tx.rows(Ids, sql, [value]))[0]?.ids ?? []
  return {
    accounts:
      who === undefined
        ? undefined
        : await ids(
            "select array(select id::text from account where name ilike '%' || $1 || '%') as ids",
            literally(who),
          ),
    dossier:
      number === undefined
        ? undefined
        : ((await ids('select array(select id::text from dossier where number = $1) as ids', number))[0] ?? nobody),
  }
}

/** What no dossier is called. */
const nobody = '00000000-0000-0000-0000-000000000000'

function sealMark(seals: SealsSeen | undefined, lang: Lang) {
  const say = sayIn(lang)
  if (!seals) return say('Đang soát niêm phong của nhật ký; mở lại trang sau ít phút', 'The seals are being looked at')
  return seals.broken === undefined
    ? marked({ tone: 'good', sign: '✓', label: say('Nhật ký nguyên vẹn', 'The log is whole') })
    : marked({
        ...{ tone: 'bad', sign: '✕' },
        label: say(`Nhật ký bị sửa tại mục ${seals.broken}`, `The log was altered at entry ${seals.broken}`),
      })
}

function sealNote(seals: SealsSeen | undefined, lang: Lang): string {
  const say = sayIn(lang)
  const how = say(
    ': mỗi mục được niêm phong bằng dấu nội dung của mục trước',
    ': each entry is sealed with the digest of the one before',
  )
  if (!seals) return `${how}.`
  const { upTo, at } = seals
  return `${how}${say(`; đã soát ${upTo} mục lúc ${momentOf(at, lang)}.`, `; ${upTo} entries looked at, ${momentOf(at, lang)}.`)}`
}

/** The whole log, for whoever audits: each entry sealed with the one before, and whether the seals hold. */
export async function logPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, query, person } = asked
  const say = sayIn(lang)
  const who = query.get('ai')?.trim().slice(0, 200) || undefined
  const number = Math.trunc(Number(query.get('so'))) || undefined
  const before = Math.trunc(Number(query.get('truoc'))) || Number.MAX_SAFE_INTEGER
  const rows = await desk.db.transaction(person.actor, (tx) => entries(tx, before, who, number))
  const seals = await desk.seals.look()
  const last = rows.at(-1)?.seq
  const next = new URLSearchParams({
    ...(who && { ai: who }),
    ...(number && { so: String(number) }),
    truoc: String(last),
  })
  return framed(
    {
      title: say('Nhật ký', 'Log'),
      sections: [
        {
          id: 'niem-phong',
          content: [
            body(sealMark(seals, lang), sealNote(seals, lang)),
            {
              kind: 'form',
              method: 'get',
              action: '/nhat-ky',
              inline: true,
              fields: [
                { of: 'search', name: 'ai', label: say('Người làm', 'Who'), value: who ?? '' },
                { of: 'number', name: 'so', label: say('Hồ sơ số', 'Dossier'), value: number ? String(number) : '' },
              ],
              buttons: [{ label: say('Lọc', 'Filter'), look: 'plain' }],
            },
            tableBlock(
              table(
                [
                  [say('Mục', 'Entry')],
                  say('Thời điểm', 'When'),
                  say('Người làm', 'Who'),
                  say('Việc', 'What'),
                  say('Hồ sơ', 'Dossier'),
                  say('Niêm phong', 'Seal'),
                ],
                rows.map((row) => ({
                  cells: [
                    row.seq,
                    momentOf(row.at, lang),
                    row.name ?? '',
                    happened(row, lang),
                    row.dossier_id && row.number !== null ? bit(String(row.number), `/ho-so/${row.dossier_id}`) : '',
                    `${row.digest.slice(0, 12)}…`,
                  ],
                })),
              ),
            ),
            ...(rows.length === perPage ? [note(bit(say('Cũ hơn ›', 'Older ›'), `/nhat-ky?${next}`))] : []),
          ],
        },
      ],
    },
    asked,
    desk,
  )
}
