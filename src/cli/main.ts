import { CommanderError, Option, Command as Program } from 'commander'
import { type Lang, languages } from '../i18n/text.js'
import type { InputError } from '../load/input-error.js'
import { didYouMean } from '../text/nearest.js'
import type { Command, Options } from './command.js'
import { commands } from './commands.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { explainFailure, oneOf, usageError } from './problems.js'
import { version } from './version.js'

/**
 * Runs one command line and gives its exit code. Never throws, never exits the process.
 * @param argv what stands after the program's name
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const globals: { -readonly [K in keyof Globals]: Globals[K] } = {
    lang: languageOf(argv, io.env),
    color: 'auto',
    quiet: false,
    verbose: false,
  }
  let code: ExitCode = exitCode.ok
  const program = programFor(globals.lang, io)
  for (const command of commands) {
    declare(program, command, globals.lang).action(async (...received: unknown[]) => {
      const own = program.commands.find((c) => c.name() === command.name)
      readGlobals(program.opts(), globals)
      const { run } = await command.load()
      code = await run(words(received.slice(0, -2)), own?.opts<Options>() ?? {}, globals, io)
    })
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) return explainFailure(error, globals, io)
    if (error.exitCode === 0) return exitCode.ok
    return explainFailure(usageOf(error, argv, program), globals, io)
  }
}

/** The language must be known before the words of the help are chosen: `--lang`, else KIENTRUC_LANG, else Vietnamese. */
function languageOf(argv: readonly string[], env: Io['env']): Lang {
  const at = argv.findLastIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const given = at < 0 ? env.KIENTRUC_LANG : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length)
  return languages.find((l) => l === given) ?? 'vi'
}

function programFor(lang: Lang, io: Io): Program {
  const vi = lang === 'vi'
  const say = (viWords: string, enWords: string) => (vi ? viWords : enWords)
  const titles: Record<string, string> = {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Tham số:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Lệnh:',
    'Global Options:': 'Tùy chọn chung:',
  }
  const program = new Program('kientruc')
    .description(
      say(
        'Mô hình hóa kiến trúc chính quyền điện tử; đối chiếu đề xuất CNTT về trùng lặp và sự phù hợp kiến trúc.',
        'Models an e-government architecture and checks IT proposals for duplication and conformance.',
      ),
    )
    .version(version, '-V, --version', say('in số phiên bản', 'print the version'))
    .helpOption('-h, --help', say('xem hướng dẫn', 'show help'))
    .helpCommand(false)
    .addOption(
      new Option(
        '--architecture <dir>',
        say('thư mục kiến trúc (có tệp kientruc.yaml)', 'the architecture’s folder (with kientruc.yaml)'),
      ),
    )
    .addOption(new Option('--lang <lang>', say('ngôn ngữ: vi (mặc định), en', 'language: vi (default), en')))
    .addOption(
      new Option('--color <when>', say('màu: auto (mặc định), always, never', 'colour: auto (default), always, never')),
    )
    .addOption(
      new Option('--quiet', say('chỉ in lỗi và kết quả dạng máy đọc', 'print only errors and machine formats')),
    )
    .addOption(new Option('--verbose', say('in đầy đủ hơn', 'print more')))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (vi ? (titles[title] ?? title) : title),
      helpWidth: io.out.isTTY ? io.out.columns : 100,
    })
    .configureOutput({ writeOut: (s) => io.out.write(s), writeErr: () => undefined, outputError: () => undefined })
    .exitOverride()
    .addHelpText(
      'after',
      say(
        '\nMã trả về: 0 không có phát hiện đáng kể; 1 có phát hiện từ mức --fail-on; 2 lệnh hoặc tệp đầu vào không dùng được; 3 sự cố của công cụ.\nXem ví dụ của từng lệnh: kientruc LỆNH --help',
        '\nExit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 the command line or the input cannot be used; 3 a fault of the tool.\nExamples of each command: kientruc COMMAND --help',
      ),
    )
    .usage(say('[tùy chọn] LỆNH', '[options] COMMAND'))
    .argument('[command]')
    .action((word: string | undefined) => {
      if (word === undefined) return program.help()
      throw unknownCommand(word)
    })
  program.allowExcessArguments(true)
  return program
}

function declare(program: Program, command: Command, lang: Lang): Program {
  const sub = program
    .command(command.name)
    .summary(command.summary[lang])
    .description(command.details?.[lang] ?? `${command.summary[lang]}.`)
  sub.helpOption('-h, --help', lang === 'vi' ? 'xem hướng dẫn' : 'show help')
  sub.allowExcessArguments(false)
  if (command.args) sub.argument(command.args, command.argMeaning?.[lang])
  for (const flag of command.flags) {
    const option = new Option(flag.flags, flag.meaning[lang])
    if (flag.repeatable) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    sub.addOption(option)
  }
  const examples = command.examples.map((e) => `  ${e.line}\n      ${e.meaning[lang]}`)
  return sub.addHelpText('after', `\n${lang === 'vi' ? 'Ví dụ' : 'Examples'}:\n${examples.join('\n')}`)
}

function readGlobals(options: Record<string, unknown>, globals: { -readonly [K in keyof Globals]: Globals[K] }): void {
  if (typeof options.lang === 'string') globals.lang = oneOf('--lang', options.lang, languages)
  if (typeof options.color === 'string') globals.color = oneOf('--color', options.color, ['auto', 'always', 'never'])
  if (typeof options.architecture === 'string') globals.architecture = options.architecture
  globals.quiet = options.quiet === true
  globals.verbose = options.verbose === true
}

function words(received: readonly unknown[]): string[] {
  return received.flatMap((r) => (Array.isArray(r) ? r.map(String) : typeof r === 'string' ? [r] : []))
}

/** Says in plain words what commander found wrong with the command line. */
function usageOf(error: CommanderError, argv: readonly string[], program: Program): InputError {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.excessArguments': {
      const word = argv.find((a) => commands.some((c) => c.name === a)) ?? ''
      return usageError({
        vi: `Lệnh “${word}” không nhận thêm tham số.`,
        en: `“${word}” takes no further arguments.`,
      })
    }
    case 'commander.unknownOption': {
      const sub = program.commands.find((c) => argv.includes(c.name()))
      const flags = [...(sub?.options ?? []), ...program.options].flatMap((o) => (o.long ? [o.long] : []))
      return usageError(
        { vi: `Không có tùy chọn “${quoted}”.`, en: `There is no option “${quoted}”.` },
        didYouMean(quoted, flags),
      )
    }
    case 'commander.optionMissingArgument':
      return usageError({ vi: `Tùy chọn “${quoted}” thiếu giá trị.`, en: `The option “${quoted}” needs a value.` })
    case 'commander.missingArgument':
      return usageError({
        vi: `Thiếu tham số “${quoted}”. Xem: kientruc ${argv[0] ?? ''} --help`,
        en: `The argument “${quoted}” is missing. See: kientruc ${argv[0] ?? ''} --help`,
      })
    default:
      return usageError({
        vi: `Dòng lệnh không dùng được: ${error.message}`,
        en: `The command line cannot be used: ${error.message}`,
      })
  }
}

function unknownCommand(word: string): InputError {
  const known = commands.map((c) => c.name)
  return usageError(
    {
      vi: `Không có lệnh “${word}”. Các lệnh: ${known.join(', ')}.`,
      en: `There is no command “${word}”. Commands: ${known.join(', ')}.`,
    },
    didYouMean(word, known),
  )
}
