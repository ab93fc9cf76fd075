import { InputError, type Text } from '../../kernel/index.js'
import type { Owner } from './owner.js'

/**
 * Why the disk refused, in plain words; any other error as it is. What Node throws for a call of the system carries its code;
 * what is wrong with a page does not.
 */
export function inPlainWords(path: string, error: unknown): unknown {
  const reason = reasonOf(error)
  if (!reason) return error
  const [vi, en] = reason
  return new InputError({
    vi: `Không ghi được “${path}”: ${vi}. Nội dung cũ (nếu có) được giữ nguyên.`,
    en: `“${path}” could not be written: ${en}. What was there is kept.`,
  })
}

function reasonOf(error: unknown): readonly [string, string] | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const code = String(error.code)
  return reasons[code] ?? [code, code]
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ['không có quyền ghi', 'no permission to write'],
  EPERM: ['không có quyền ghi', 'no permission to write'],
  EROFS: ['ổ đĩa chỉ cho đọc', 'the disk is read-only'],
  ENOSPC: ['ổ đĩa đã đầy', 'the disk is full'],
  EDQUOT: ['đã hết dung lượng được cấp trên ổ đĩa', 'the disk quota is used up'],
  EFBIG: ['tệp lớn hơn mức hệ thống cho phép', 'the file is larger than the system allows'],
  EISDIR: ['đó là một thư mục', 'it is a folder'],
  ENOTDIR: ['một phần của đường dẫn không phải thư mục', 'a part of the path is not a folder'],
  EEXIST: ['tệp đã có; không ghi đè', 'it exists and is not overwritten'],
  ENOENT: ['một phần của đường dẫn không có hoặc vừa bị xóa', 'a part of the path is not there, or has just gone'],
  ENOTREG: [
    'đó không phải tệp thường (là liên kết, thiết bị hoặc đường ống)',
    'it is no regular file but a link, a device or a pipe',
  ],
  ELOOP: ['liên kết tượng trưng lặp vòng', 'a symbolic link loops'],
  EBUSY: ['tệp đang được chương trình khác dùng', 'another program is using it'],
  ENAMETOOLONG: ['tên quá dài', 'the name is too long'],
}

export function changedMeanwhile(path: string): InputError {
  return new InputError({
    vi: `“${path}” vừa được sửa, thêm hoặc xóa trong lúc lệnh đang chạy; không ghi gì cả. Hãy chạy lại lệnh.`,
    en: `“${path}” was changed, added or deleted while the command ran; nothing was written. Run the command again.`,
  })
}

export function lockLost(root: string): InputError {
  return new InputError({
    vi: `Khóa ghi của “${root}” đã bị xóa trong lúc lệnh đang chạy; không ghi gì cả. Hãy chạy lại lệnh.`,
    en: `The lock of “${root}” was deleted while the command ran; nothing was written. Run the command again.`,
  })
}

export function changedSinceRead(path: string, place: string): InputError {
  return new InputError({
    vi: `Lần ghi trước bị ngắt giữa chừng, và từ đó tệp “${path}” đã được sửa tay. Nội dung mới nằm ở “${place}”: hãy so sánh, giữ bản đúng, rồi xóa tệp đó và chạy lại.`,
    en: `An earlier run was cut off while writing, and “${path}” was changed by hand since. The new content is in “${place}”: compare the two, keep what is right, then delete that file and try again.`,
  })
}

export function notFinished(root: string, error: unknown): InputError {
  const [vi, en] = reasonOf(error) ?? ['?', '?']
  return new InputError({
    vi: `Đã ghi nhận thay đổi nhưng chưa đưa hết các tệp vào “${root}”: ${vi}. Lệnh kientruc kế tiếp sẽ ghi nốt; hãy xử lý nguyên nhân rồi chạy “kientruc validate”.`,
    en: `The change is agreed on, but not all of its files are in place in “${root}”: ${en}. The next kientruc command finishes it; mend the cause and run “kientruc validate”.`,
  })
}

/** Who has the right to write, as far as is known. */
export function writing(owner: Owner | undefined, path: string, since?: string): InputError {
  const who = named(owner, since)
  return new InputError({
    vi: `Một lệnh kientruc khác đang ghi vào đây (${who.vi}). Hãy chờ lệnh đó xong rồi chạy lại. Nếu chắc chắn lệnh đó không còn chạy, xóa tệp “${path}” rồi kiểm tra bằng “git status”.`,
    en: `Another kientruc is writing here (${who.en}). Wait for it and try again. If you are sure that it no longer runs, delete “${path}” and look at “git status”.`,
  })
}

export function waitingFor(owner: Owner | undefined, since?: string): Text {
  const who = named(owner, since)
  return {
    vi: `Đang chờ một lệnh kientruc khác ghi xong (${who.vi}) …`,
    en: `Waiting for another kientruc to end its writing (${who.en}) …`,
  }
}

function named(owner: Owner | undefined, since: string | undefined): Text {
  const host = owner?.host ?? '?'
  const pid = owner?.pid ?? '?'
  return {
    vi: `tiến trình ${pid} trên máy “${host}”${since === undefined ? '' : `, từ ${since} UTC`}`,
    en: `process ${pid} on “${host}”${since === undefined ? '' : `, since ${since} UTC`}`,
  }
}

export function unsettled(root: string): InputError {
  return new InputError({
    vi: `Các tệp trong “${root}” liên tục thay đổi trong lúc đọc nên chưa đọc được trọn vẹn; hãy chạy lại lệnh.`,
    en: `The files in “${root}” kept changing while they were read, so that they could not be read as a whole; run the command again.`,
  })
}

export function noJournal(path: string): InputError {
  return new InputError({
    vi: `“${path}” không phải nhật ký do kientruc ghi (là liên kết, thiết bị, thư mục, quá lớn hoặc nêu tệp ở nơi khác). Hãy xóa rồi chạy lại.`,
    en: `“${path}” is no journal that kientruc wrote (it is a link, a device, a folder, too large, or names files elsewhere). Delete it and try again.`,
  })
}
