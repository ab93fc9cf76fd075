import { sayIn } from '../../../../kernel/index.js'
import { bit, table } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { DeskRequest } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import { publishedRecords } from '../../store/registry.js'
import { perPage, publicFrame, wanted } from '../public.js'
import { kindAndState } from './frame.js'

/** Systems of the provinces that publish theirs, for everybody. */
export async function publicRegistryPage(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { lang } = asked
  const say = sayIn(lang)
  registryOf(desk)
  const { words, from } = wanted(asked)
  const rows = await desk.db.transaction({ kind: 'door', workspace: desk.workspace, key: '' }, (tx) =>
    publishedRecords(tx, words, perPage + 1, from),
  )
  return publicFrame(
    {
      title: say('Hệ thống thông tin của các tỉnh', 'Information systems of the provinces'),
      lead: say(
        'Hệ thống của các tỉnh đã công khai danh mục. Trước khi đề xuất xây mới, hãy xem nơi khác đã có gì dùng lại được.',
        'Systems of the provinces that publish theirs. Before something new is proposed, see what others have that can be reused.',
      ),
      label: say('Tìm theo tên, cơ quan hoặc tỉnh', 'Search by name, agency or province'),
      nothing:
        words === ''
          ? say('Chưa có tỉnh nào công khai danh mục.', 'No province publishes anything yet.')
          : say('Không có hệ thống nào phù hợp.', 'No system was found.'),
    },
    rows.length > perPage,
    rows.length === 0
      ? undefined
      : table(
          [
            say('Hệ thống', 'System'),
            say('Tỉnh', 'Province'),
            say('Cơ quan chủ quản', 'Owner'),
            say('Loại, trạng thái', 'Kind, state'),
            say('Chức năng', 'Functions'),
          ],
          rows.slice(0, perPage).map(({ name, province, owner, kind, status, functions }) => ({
            cells: [name, province, owner, kindAndState(kind, status, lang), functions.map((one) => bit(one))],
          })),
        ),
    asked,
    desk,
  )
}
