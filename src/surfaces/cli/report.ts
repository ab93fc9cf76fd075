import { resolve } from 'node:path'
import { check, validate } from '../../appraise/index.js'
import { writeFolderAtomically } from '../../architecture/index.js'
import { publicModel, type SiteFile, siteFiles } from '../../present/index.js'
import { cacheFor } from './cache-folder.js'
import { optionText, type Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { recallFrom } from './kept.js'
import { mergerOf } from './merge-folder.js'
import { showHits, usageError } from './problems.js'
import { progress } from './progress.js'
import { proposalsIn } from './proposal-files.js'
import { version } from './version.js'
import { architectureDay, asOfFrom, soundWorkspace } from './workspace.js'

export const run: Run = async (paths, options, globals, io) => {
  const folder = optionText(options, 'out')
  if (folder === undefined) {
    throw usageError({
      vi: 'Thiếu --out THƯ_MỤC: nơi ghi trang kiến trúc.',
      en: '--out DIR is missing: the folder for the site.',
    })
  }
  const { lang } = globals
  const asOf = asOfFrom(options)
  const workspace = soundWorkspace(globals, io)
  if (options.public === true) {
    if (paths.length > 0) {
      throw usageError({
        vi: 'Trang công khai (--public) không đăng đề xuất; hãy bỏ các tệp đề xuất khỏi lệnh.',
        en: 'The public site (--public) shows no proposals; leave their files out of the command.',
      })
    }
    const open = publicModel(workspace.model)
    write(folder, await siteFiles(open, undefined, { lang }), globals, io)
    return exitCode.ok
  }
  const recall = recallFrom(cacheFor(workspace.root, globals, io))
  const settings = { lang, asOf, today: io.today(), version, recall }
  const loaded = await proposalsIn(paths, workspace, globals, io)
  const bar = progress({ vi: 'Đang đối chiếu', en: 'Checking' }, globals, io)
  const appraisals = loaded && check(workspace, loaded, { ...settings, onProgress: bar.step })
  bar.end()
  const own = validate(workspace, { ...settings, asOf: architectureDay(options, workspace, io) })
  const files = await siteFiles(workspace.model, appraisals, {
    lang,
    validate: own,
    proposals: loaded?.proposals.map((p) => p.proposal),
    union: mergerOf(workspace.root),
  })
  write(folder, files, globals, io)
  const unread = loaded?.rejected ?? []
  for (const file of unread) showHits(file.hits, globals, io)
  if (unread.length === 0) return exitCode.ok
  io.err.write(
    {
      vi: `Trang có ${unread.length} đề xuất chưa đọc được, nên chưa được đối chiếu; xem các lỗi nêu trên.\n`,
      en: `The site shows ${unread.length} proposal(s) that could not be read and are not judged; see the faults above.\n`,
    }[globals.lang],
  )
  return exitCode.unusable
}

function write(folder: string, files: Iterable<SiteFile>, { lang, quiet }: Globals, io: Io): void {
  const count = writeFolderAtomically(resolve(io.cwd, folder), files)
  if (quiet) return
  io.err.write(
    {
      vi: `Đã ghi ${count} tệp vào “${folder}”. Mở ${folder}/index.html bằng trình duyệt.\n`,
      en: `Wrote ${count} files to “${folder}”. Open ${folder}/index.html in a browser.\n`,
    }[lang],
  )
}
