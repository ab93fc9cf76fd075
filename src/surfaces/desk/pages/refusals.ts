import type { Text } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import type { HttpAnswer } from '../http/answer.js'
import type { Refused } from '../http/refused.js'
import type { DeskRequest } from '../http/route.js'
import { framed } from './frame.js'

type Status = Refused['status'] | 409 | 500

const reasons: Readonly<Record<Status, readonly [title: Text, lead: Text]>> = {
  400: [
    { vi: 'Yêu cầu không hợp lệ', en: 'A request that makes no sense' },
    {
      vi: 'Nội dung gửi lên không đọc được. Hãy quay lại và gửi lại.',
      en: 'What was sent cannot be read. Go back and send it again.',
    },
  ],
  401: [
    { vi: 'Cần đăng nhập', en: 'Sign in first' },
    { vi: 'Phiên làm việc đã kết thúc. Hãy đăng nhập lại.', en: 'The session has ended. Sign in again.' },
  ],
  403: [
    { vi: 'Không được phép', en: 'Not allowed' },
    {
      vi: 'Tài khoản của bạn không có quyền làm việc này, hoặc trang đã mở quá lâu. Hãy tải lại trang; nếu vẫn vậy, liên hệ người quản trị.',
      en: 'Your account may not do this, or the page was open for too long. Load it again; if that does not help, ask the administrator.',
    },
  ],
  404: [
    { vi: 'Không có trang này', en: 'There is no such page' },
    {
      vi: 'Địa chỉ không đúng, hoặc bạn không được xem hồ sơ này.',
      en: 'The address is wrong, or the dossier is not yours to see.',
    },
  ],
  405: [
    { vi: 'Không làm được như vậy', en: 'That cannot be done so' },
    { vi: 'Hãy dùng các nút trên trang.', en: 'Use the buttons of the page.' },
  ],
  409: [
    { vi: 'Chưa làm được việc này', en: 'This was not done' },
    { vi: 'Hãy quay lại trang hồ sơ.', en: 'Go back to the dossier.' },
  ],
  413: [
    { vi: 'Gửi quá nhiều', en: 'Too much at once' },
    {
      vi: 'Mỗi tệp tối đa 32 MiB, mỗi lần tối đa 50 tệp và 96 MiB. Hãy gửi làm nhiều lần.',
      en: 'A file may have 32 MiB, a request 50 files and 96 MiB. Send it in several parts.',
    },
  ],
  415: [
    { vi: 'Không nhận loại nội dung này', en: 'This kind of content is not taken' },
    { vi: 'Hãy gửi bằng biểu mẫu trên trang.', en: 'Use the form of the page.' },
  ],
  429: [
    { vi: 'Đã thử quá nhiều lần', en: 'Too many tries' },
    { vi: 'Hãy đợi 15 phút rồi đăng nhập lại.', en: 'Wait a quarter of an hour and sign in again.' },
  ],
  500: [
    { vi: 'Máy chủ gặp sự cố', en: 'A fault of the server' },
    {
      vi: 'Việc vừa làm chưa được ghi. Hãy thử lại; nếu vẫn vậy, báo người quản trị kèm thời điểm này.',
      en: 'What you just did was not recorded. Try again; if that does not help, tell the administrator the time of this.',
    },
  ],
  503: [
    { vi: 'Máy chủ đang bận', en: 'The server is busy' },
    {
      vi: 'Việc vừa làm chưa được ghi. Hãy thử lại sau ít phút.',
      en: 'What you just did was not recorded. Try again in a few minutes.',
    },
  ],
}

/** What is said where nobody knows whether something was done. */
export const uncertain: Text = {
  vi: 'Mất kết nối với cơ sở dữ liệu đúng lúc đang ghi, nên chưa rõ việc vừa làm đã được ghi hay chưa. Trước khi làm lại, hãy mở hồ sơ, xem mục “Lịch sử”: nếu đã có việc này thì không làm lại.',
  en: 'The database was lost just while this was being recorded, so it is uncertain whether it was. Before you do it again, open the dossier and look at “History”: if it stands there, it is done.',
}

/** Why something was not done, as a page. */
export function refusalPage(status: Status, asked: DeskRequest, desk: Desk, why?: Text): Promise<HttpAnswer> {
  const [title, lead] = reasons[status]
  return framed({ title: title[asked.lang], lead: (why ?? lead)[asked.lang], sections: [] }, asked, desk, status)
}
