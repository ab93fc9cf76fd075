import { publicKeyPattern } from '../../../../architecture/index.js'
import { dayIn, InputError, sayIn } from '../../../../kernel/index.js'
import { bit, body, type DeskSection, note, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import { type HttpAnswer, seeOther } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import { log } from '../../store/log.js'
import { admitMember, registryMembers } from '../../store/registry.js'
import { dayOf } from '../words.js'
import { registryFramed } from './frame.js'

/** The provinces, and what each sent last; for whoever runs it, taking one in. */
export async function registryPage(asked: AskedByPerson, desk: Desk, alert?: string): Promise<HttpAnswer> {
  const { lang, person, query } = asked
  const say = sayIn(lang)
  registryOf(desk)
  const members = await desk.db.transaction(person.actor, registryMembers)
  const operates = person.actor.roles.includes('operator')
  const reads = person.actor.roles.some((role) => role !== 'operator' && role !== 'administrator')
  const sent = members.flatMap(({ head }) => head ?? [])
  const sum = (of: 'systems' | 'proposals' | 'offers') => String(sent.reduce((all, head) => all + head[of], 0))
  return registryFramed(
    {
      title: say('Kho kiến trúc các tỉnh', 'Registry of provinces'),
      lead: say(
        'Mỗi tỉnh tự giữ kiến trúc của mình và gửi lên đây bản chụp có chữ ký số. Kho chỉ để tra cứu, so sánh; không sửa gì của tỉnh.',
        'Each province keeps its own architecture and sends signed snapshots of it. The registry is for searching and comparing; it changes nothing of a province.',
      ),
      ...(query.has('xong') ? { done: say('Đã lưu.', 'Kept.') } : {}),
      alert,
      sections: [
        {
          id: 'so-lieu',
          content: [
            {
              kind: 'figures',
              figures: [
                { label: say('Tỉnh đã gửi', 'Provinces that sent'), value: `${sent.length}/${members.length}` },
                { label: say('Hệ thống', 'Systems'), value: sum('systems') },
                { label: say('Đề xuất chưa quyết định', 'Open proposals'), value: sum('proposals') },
                { label: say('Sẵn sàng chia sẻ', 'Offered for reuse'), value: sum('offers') },
              ],
            },
          ],
        },
        {
          id: 'cac-tinh',
          heading: say('Các tỉnh tham gia', 'Provinces'),
          content:
            members.length === 0
              ? [body(say('Chưa có tỉnh nào tham gia.', 'No province takes part yet.'))]
              : [
                  tableBlock(
                    table(
                      [
                        say('Tỉnh, thành phố', 'Province'),
                        say('Kiến trúc', 'Architecture'),
                        [say('Hệ thống', 'Systems')],
                        [say('Đề xuất', 'Proposals')],
                        [say('Chia sẻ', 'Offers')],
                        [say('Phản ánh đến', 'As of')],
                        [say('Gửi ngày', 'Sent')],
                      ],
                      members.map(({ id, name, head, sent_at }) => ({
                        cells: [
                          reads ? bit(name, `/kho/tinh/${encodeURIComponent(id)}`) : name,
                          head
                            ? `${head.name}, ${say('phiên bản', 'version')} ${head.version}`
                            : say('chưa gửi', 'nothing sent'),
                          head?.systems,
                          head?.proposals,
                          head?.offers,
                          head ? dayIn(head.asOf, lang) : '',
                          sent_at === null ? '' : dayOf(sent_at, lang),
                        ],
                      })),
                    ),
                  ),
                ],
        },
        ...(operates ? [admission(asked)] : []),
      ],
    },
    asked,
    desk,
    alert === undefined ? 200 : 422,
  )
}

function admission({ lang, form }: AskedByPerson): DeskSection {
  const say = sayIn(lang)
  return {
    id: 'ghi-nhan',
    heading: say('Ghi nhận một tỉnh, hoặc đổi khóa của tỉnh', 'Admit a province, or change its key'),
    content: [
      note(
        say(
          'Tỉnh tạo khóa bằng “kientruc registry key” và gửi khóa công khai qua kênh tin cậy (công văn, chữ ký số); khóa riêng không rời tỉnh. Sau đó quản trị lập tài khoản của tỉnh.',
          'The province makes its key by “kientruc registry key” and sends the public half by a way that can be trusted; the private key never leaves it. Then an administrator makes its account.',
        ),
      ),
      {
        kind: 'form',
        action: '/kho/tinh',
        fields: [
          {
            ...{
              of: 'text',
              name: 'id',
              label: say('Mã (chữ thường không dấu, gạch nối)', 'Id (small letters, hyphens)'),
            },
            ...{
              required: true,
              most: 60,
              value: form.get('id') ?? '',
              hint: say('ví dụ lam-dong', 'for instance lam-dong'),
            },
          },
          {
            ...{ of: 'text', name: 'name', label: say('Tên tỉnh, thành phố', 'Name') },
            ...{ required: true, most: 200, value: form.get('name') ?? '' },
          },
          {
            ...{ of: 'text', name: 'key', label: say('Khóa công khai', 'Public key'), autocomplete: 'off' },
            ...{ required: true, most: 60, value: form.get('key') ?? '', hint: 'ed25519:…' },
          },
        ],
        buttons: [{ label: say('Ghi nhận', 'Admit') }],
      },
    ],
  }
}

export async function admitProvince(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person, lang } = asked
  const { db, workspace, now } = desk
  registryOf(desk)
  const [id, name, key] = ['id', 'name', 'key'].map((field) => form.get(field)?.trim().normalize('NFC') ?? '') as [
    string,
    string,
    string,
  ]
  try {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60)
      throw new InputError({
        vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.',
        en: 'The id has small letters, digits and hyphens only.',
      })
    if (name === '' || name.length > 200)
      throw new InputError({ vi: 'Hãy ghi tên tỉnh.', en: 'Write the name of the province.' })
    if (!publicKeyPattern.test(key))
      throw new InputError({
        vi: 'Khóa công khai có dạng “ed25519:” và 44 ký tự, như “kientruc registry key” in ra.',
        en: 'The public key is “ed25519:” and 44 characters, as “kientruc registry key” prints it.',
      })
  } catch (error) {
    if (error instanceof InputError) return registryPage(asked, desk, error.text[lang])
    throw error
  }
  const [at, by] = [now().toISOString(), person.actor.account]
  await db.transaction(person.actor, async (tx) => {
    await admitMember(tx, workspace, { id, name, key, by, at })
    await log(tx, workspace, { kind: 'registry-admitted', at, account: by, data: { agency: id, key } })
  })
  return seeOther('/kho?xong')
}
