import { selectionOf } from '../../appraise/index.js'
import { type CollectionName, collectionNames, readYaml } from '../../architecture/index.js'
import { createPlaceTable, defaultLimits, InputError, sayIn, visibleLine } from '../../kernel/index.js'
import { bulkEdit, type FieldEdit, fieldEditOf } from '../../lifecycle/index.js'
import { type Options, optionText, type Run, texts } from './command.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { oneOf, usageError } from './problems.js'
import { rewrite } from './rewrite.js'
import { architectureDay, type Changeable, changing } from './workspace.js'

export const run: Run = async (_, options, globals, io) => {
  const where = optionText(options, 'where')
  if (where === undefined)
    throw usageError({
      vi: 'Chưa nêu điều kiện: thêm --where, ví dụ --where \'system.owner == "so-tttt"\'. Muốn sửa tất cả: --in systems --where true.',
      en: 'No condition was given: add --where, for instance --where \'system.owner == "so-tttt"\'. For all: --in systems --where true.',
    })
  const dryRun = options.dryRun === true
  return changing(dryRun, globals, io, (workspace) => carryOut(where, workspace, options, globals, io))
}

async function carryOut(
  where: string,
  workspace: Changeable,
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const { model, reading } = workspace
  const named = optionText(options, 'in')
  const collection = named === undefined ? undefined : oneOf('--in', named, collectionNames)
  const selection = selectionOf(where, collection, model, architectureDay(options, workspace, io))
  const changes = changesFrom(options, selection.collection)
  const { edits, chosen, changed, doubts } = bulkEdit(model, reading.mappings.values(), selection, changes)
  const dryRun = workspace.lock === undefined
  const { lang, quiet } = globals
  const say = sayIn(lang)
  const tell = (line: string) => quiet || io.err.write(`${visibleLine(line)}\n`)
  for (const doubt of doubts) tell(`${say('Lưu ý', 'Note')}: ${doubt[lang]}`)
  const files = rewrite(workspace, edits, io)
  if (chosen === 0) {
    tell(say('Không bản ghi nào thỏa điều kiện.', 'No record fulfils the condition.'))
    return exitCode.findings
  }
  tell(
    say(
      `${chosen} bản ghi thỏa điều kiện, ${changed} bản ghi ${dryRun ? 'sẽ được sửa' : 'đã sửa'}.`,
      `${chosen} records fulfil the condition, ${changed} of them ${dryRun ? 'would change' : 'were changed'}.`,
    ),
  )
  if (files.length > 0)
    tell(
      dryRun
        ? say(`Xem trước, chưa ghi: ${files.join(', ')}`, `A preview, nothing written: ${files.join(', ')}`)
        : say(`Đã ghi ${files.join(', ')}`, `Wrote ${files.join(', ')}`),
    )
  return exitCode.ok
}

function changesFrom(options: Options, collection: CollectionName): FieldEdit[] {
  const sets = texts(options, 'set').map((pair) => {
    const at = pair.indexOf('=')
    if (at < 1)
      throw usageError({
        vi: `--set cần dạng TRƯỜNG=GIÁ-TRỊ, ví dụ hosting=ttdl-tinh; đã nhận “${pair}”. Muốn bỏ trường, dùng --unset.`,
        en: `--set takes FIELD=VALUE, for instance hosting=ttdl-tinh; it got “${pair}”. To take a field away use --unset.`,
      })
    return fieldEditOf(collection, pair.slice(0, at), pair.slice(at + 1), yamlIn(pair))
  })
  const unsets = texts(options, 'unset').map((field) => fieldEditOf(collection, field, undefined, String))
  const all = [...sets, ...unsets]
  if (all.length === 0)
    throw usageError({
      vi: 'Chưa nêu thay đổi: thêm --set TRƯỜNG=GIÁ-TRỊ hoặc --unset TRƯỜNG.',
      en: 'No change was given: add --set FIELD=VALUE or --unset FIELD.',
    })
  const twice = all.find(({ field }, i) => all.findIndex((other) => other.field === field) !== i)
  if (twice)
    throw usageError({
      vi: `Trường “${twice.field}” được nêu hai lần.`,
      en: `“${twice.field}” is given twice.`,
    })
  return all
}

/** Reads what stands in brackets on the command line. */
const yamlIn = (pair: string) => (written: string) => {
  const { value, problems } = readYaml({ file: '--set', text: written }, createPlaceTable(), defaultLimits)
  const [problem] = problems
  if (!problem) return value
  throw new InputError({ vi: `--set ${pair}: ${problem.message.vi}`, en: `--set ${pair}: ${problem.message.en}` })
}
