import { check } from '../../appraise/index.js'
import { portfolioOf } from '../../lifecycle/index.js'
import { portfolioBrief } from '../../present/index.js'
import { optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { inThreads, jobsFrom } from './jobs.js'
import { deliverBrief } from './output.js'
import { showHits, usageError } from './problems.js'
import { progress } from './progress.js'
import { proposalsIn } from './proposal-files.js'
import { version } from './version.js'
import { asOfFrom, soundWorkspace } from './workspace.js'

export const run: Run = async (paths, options, globals, io) => {
  const { lang } = globals
  const year = optionText(options, 'year')
  if (year !== undefined && !/^[1-9]\d{3}$/.test(year))
    throw usageError({
      vi: `--year cần một năm, ví dụ 2019; đã nhận “${year}”.`,
      en: `--year takes a year such as 2019; it got “${year}”.`,
    })
  const asOf = asOfFrom(options)
  const jobs = jobsFrom(options)
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const loaded = await proposalsIn(paths, workspace, globals, io)
  if (!loaded) {
    throw usageError({
      vi: 'Chưa nêu đề xuất nào. Hãy ghi tệp hoặc thư mục đề xuất, ví dụ: kientruc portfolio de-xuat',
      en: 'No proposal was named. Give files or folders, for instance: kientruc portfolio proposals',
    })
  }
  for (const file of loaded.rejected) showHits(file.hits, globals, io)
  const ofYear = loaded.proposals.filter(
    ({ proposal: { header } }) => year === undefined || (header.date ?? header.schedule?.from)?.startsWith(year),
  )
  if (ofYear.length === 0) {
    throw usageError({
      vi:
        year === undefined
          ? 'Không có đề xuất nào dùng được.'
          : `Không có đề xuất nào của năm ${year} (theo ngày lập hoặc thời gian bắt đầu).`,
      en:
        year === undefined
          ? 'There is no sound proposal.'
          : `There is no proposal of ${year} (by its date or its beginning).`,
    })
  }
  const bar = progress({ vi: 'Đang đối chiếu', en: 'Checking' }, globals, io)
  const today = io.today()
  const run = { proposals: ofYear, rejected: [] }
  const asked = { lang, asOf, today, version, onProgress: bar.step }
  const appraised = await inThreads(jobs, { paths }, workspace, run, asked, globals, io)
  const checked = check(workspace, run, { ...asked, appraised })
  bar.end()
  const proposals = ofYear.map((p) => p.proposal)
  const result = portfolioOf(model, checked, proposals, { asOf: checked.asOf, lang, version, year })
  await deliverBrief(result, () => portfolioBrief(result, model, lang), model, options, globals, io)
  return loaded.rejected.length > 0 ? exitCode.unusable : exitCode.ok
}
