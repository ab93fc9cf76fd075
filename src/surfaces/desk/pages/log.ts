import * as Type from 'typebox'
import { sayIn } from '../../../kernel/index.js'
import { bit, body, marked, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import type { HttpAnswer } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import type { Tx } from '../store/db.js'
import { literally } from '../store/literally.js'
import { brokenSeal } from '../store/log.js'
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

function entries(tx: Tx, before: number, who: string | undefined, number: number | undefined) {
  return tx.rows(
    Entry,
    `select e.seq, e.at, e.kind, e.data, a.name, e.dossier_id, d.number, e.digest
      from event e left join account a on a.id = e.account_id left join dossier d on d.id = e.dossier_id
      where e.seq < $1 and ($2::text is null or a.name ilike '%' || $2 || '%') and ($3::int is null or d.number = $3)
      order by e.seq desc limit $4`,
    [before, who === undefined ? null : literally(who), number ?? null, perPage],
  )
}

/** The whole log, for whoever audits: each entry sealed with the one before, and whether the seals hold. */
export async function logPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, query, person } = asked
  const say = sayIn(lang)
  const who = query.get('ai')?.trim().slice(0, 200) || undefined
  const number = Math.trunc(Number(query.get('so'))) || undefined
  const before = Math.trunc(Number(query.get('truoc'))) || Number.MAX_SAFE_INTEGER
  const { rows, broken } = await desk.db.transaction(person.actor, async (tx) => ({
    rows: await entries(tx, before, who, number),
    broken: await brokenSeal(tx),
  }))
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
            body(
              broken === undefined
                ? marked({ tone: 'good', sign: '✓', label: say('Nhật ký nguyên vẹn', 'The log is whole') })
                : marked({
                    tone: 'bad',
                    sign: '✕',
                    label: say(`Nhật ký bị sửa tại mục ${broken}`, `The log was altered at entry ${broken}`),
                  }),
              say(
                ': mỗi mục được niêm phong bằng dấu nội dung của mục trước.',
                ': each entry is sealed with the digest of the one before.',
              ),
            ),
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
