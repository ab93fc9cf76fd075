import { CommanderError, Option, Command as Program } from 'commander'
import { didYouMean, forTerminal, type InputError, type Lang, languages } from '../../kernel/index.js'
import type { Command, CommandGroup, Options } from './command.js'
import { commands } from './commands.js'
import { type ExitCode, exitCode, type Globals, type Io, type Stream } from './io.js'
import { limitsFrom } from './limits.js'
import { explainFailure, oneOf, usageError } from './problems.js'
import { version } from './version.js'

/**
 * Runs one command line and gives its exit code. Never throws, never exits the process.
 * @param argv what stands after the program's name
 */
export async function main(argv: readonly string[], world: Io): Promise<ExitCode> {
  const io = guarded(world)
  const globals: { -readonly [K in keyof Globals]: Globals[K] } = {
    lang: languageOf(argv, io.env),
    color: 'auto',
    quiet: false,
    verbose: false,
    limits: {},
  }
  // What the shells' completion asks (shells.ts): words of an unfinished line, which are not to be read as ours.
  if (argv[0] === 'complete' && argv[1] === '--') {
    const { complete } = await import('./complete.js')
    return complete(argv.slice(2), commands, globals.lang, io)
  }
  let code: ExitCode = exitCode.ok
  const program = programFor(globals.lang, io)
  const act = async ({ load }: Command, args: readonly string[], options: Options) => {
    readGlobals(program.opts(), globals)
    io.beginning?.()
    const { run } = await load()
    code = await run(args, options, globals, io)
  }
  for (const command of commands) declare(program, command, globals.lang, act)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) return explainFailure(error, globals, io)
    if (error.exitCode === 0) return exitCode.ok
    return explainFailure(usageOf(error, argv, program), globals, io)
  }
}

/** Says that standard output took no more, by the system's error code. */
export function outputLost(code: string, argv: readonly string[], io: Io): ExitCode {
  const lang = languageOf(argv, io.env)
  const why = { ENOSPC: { vi: 'đĩa đã đầy', en: 'the disk is full' } }[code]?.[lang] ?? code
  io.err.write(
    {
      vi: `Lỗi: Không ghi được ra thiết bị xuất chuẩn (${why}); kết quả chưa đầy đủ. Hãy ghi vào nơi khác, hoặc dùng --out.\n`,
      en: `Error: Standard output cannot be written (${why}); what it holds is not complete. Write elsewhere, or use --out.\n`,
    }[lang],
  )
  return exitCode.unusable
}

/** Names are made visible where they are put into sentences; a terminal gets nothing else in any case. */
function guarded(world: Io): Io {
  const shown = (stream: Stream): Stream => ({
    // Asked for when first needed: opening one of the process's streams costs a start.
    get isTTY() {
      return stream.isTTY
    },
    get columns() {
      return stream.columns
    },
    write: (content) => stream.write(typeof content === 'string' && stream.isTTY ? forTerminal(content) : content),
  })
  // Not copied: some of it is asked for only when it is needed.
  return Object.create(world, { out: { value: shown(world.out) }, err: { value: shown(world.err) } })
}

/** The language must be known before the words of the help are chosen: `--lang`, else KIENTRUC_LANG, else Vietnamese. */
function languageOf(argv: readonly string[], env: Io['env']): Lang {
  const at = argv.findLastIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const given = at < 0 ? env.KIENTRUC_LANG : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length)
  return languages.find((l) => l === given) ?? 'vi'
}

function programFor(lang: Lang, io: Io): Program {
  const say = (viWords: string, enWords: string) => ({ vi: viWords, en: enWords })[lang]
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
    .addOption(
      repeatable(
        new Option(
          '--max <limit=n>',
          say(
            'nới hoặc siết một giới hạn đầu vào, ví dụ file-bytes=256MiB (xem docs/reliability.md)',
            'move a limit on the input, for instance file-bytes=256MiB (see docs/reliability.md)',
          ),
        ),
      ),
    )
    .addOption(
      new Option(
        '--cache <dir>',
        say(
          'thư mục giữ kết quả đã tính (mặc định: thư mục đệm của người dùng)',
          'the folder for kept results (default: the user’s cache folder)',
        ),
      ),
    )
    .addOption(
      new Option('--no-cache', say('không đọc, không giữ kết quả đã tính', 'neither read nor keep earlier results')),
    )
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => ({ vi: titles[title] ?? title, en: title })[lang],
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
  askForCommand(program, commands)
  return program
}

/** Runs a command with the words and options that the command line gave it. */
type Act = (command: Command, args: readonly string[], options: Options) => Promise<void>

function declare(parent: Program, entry: Command | CommandGroup, lang: Lang, act: Act): void {
  const sub = parent
    .command(entry.name)
    .summary(entry.summary[lang])
    .description(entry.details?.[lang] ?? `${entry.summary[lang]}.`)
    .helpOption('-h, --help', { vi: 'xem hướng dẫn', en: 'show help' }[lang])
  if ('commands' in entry) {
    for (const inner of entry.commands) declare(sub, inner, lang, act)
    askForCommand(sub, entry.commands)
    return
  }
  sub.allowExcessArguments(false)
  const names = entry.args?.split(' ') ?? []
  const { argMeaning = [] } = entry
  // One meaning for all arguments stands beside the last.
  const meanings = 'vi' in argMeaning ? [...names.slice(1).map(() => undefined), argMeaning] : argMeaning
  for (const [i, name] of names.entries()) sub.argument(name, meanings[i]?.[lang])
  for (const flag of entry.flags) {
    const option = new Option(flag.flags, flag.meaning[lang])
    sub.addOption(flag.repeatable ? repeatable(option) : option)
  }
  const examples = entry.examples.map((e) => `  ${e.line}\n      ${e.meaning[lang]}`)
  sub.addHelpText('after', `\n${{ vi: 'Ví dụ', en: 'Examples' }[lang]}:\n${examples.join('\n')}`)
  sub.action((...received: unknown[]) => act(entry, words(received.slice(0, -2)), sub.opts<Options>()))
}

/** What a program or group does by itself: without a word its help, with an unknown one an error. */
function askForCommand(program: Program, known: readonly { readonly name: string }[]): void {
  program
    .argument('[command]')
    .helpCommand(false)
    .allowExcessArguments(true)
    .action((word: string | undefined) => {
      if (word === undefined) return program.help()
      throw unknownCommand(
        word,
        known.map((c) => c.name),
      )
    })
}

function repeatable(option: Option): Option {
  return option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
}

function readGlobals(options: Record<string, unknown>, globals: { -readonly [K in keyof Globals]: Globals[K] }): void {
  if (typeof options.lang === 'string') globals.lang = oneOf('--lang', options.lang, languages)
  if (typeof options.color === 'string') globals.color = oneOf('--color', options.color, ['auto', 'always', 'never'])
  if (typeof options.architecture === 'string') globals.architecture = options.architecture
  globals.quiet = options.quiet === true
  globals.verbose = options.verbose === true
  if (typeof options.cache === 'string' || options.cache === false) globals.cache = options.cache
  globals.limits = limitsFrom(Array.isArray(options.max) ? options.max.map(String) : [])
}

function words(received: readonly unknown[]): string[] {
  return received.flatMap((r) => (Array.isArray(r) ? r.map(String) : typeof r === 'string' ? [r] : []))
}

/** Says in plain words what commander found wrong with the command line. */
function usageOf(error: CommanderError, argv: readonly string[], program: Program): InputError {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const { sub, path } = named(argv, program)
  switch (error.code) {
    case 'commander.excessArguments':
      return usageError({
        vi: `Lệnh “${path.join(' ')}” không nhận thêm tham số.`,
        en: `“${path.join(' ')}” takes no further arguments.`,
      })
    case 'commander.unknownOption': {
      const flags = [...sub.options, ...program.options].flatMap((o) => (o.long ? [o.long] : []))
      return usageError(
        { vi: `Không có tùy chọn “${quoted}”.`, en: `There is no option “${quoted}”.` },
        didYouMean(quoted, flags),
      )
    }
    case 'commander.optionMissingArgument':
      return usageError({ vi: `Tùy chọn “${quoted}” thiếu giá trị.`, en: `The option “${quoted}” needs a value.` })
    case 'commander.missingArgument':
      return usageError({
        vi: `Thiếu tham số “${quoted}”. Xem: kientruc ${path.join(' ')} --help`,
        en: `The argument “${quoted}” is missing. See: kientruc ${path.join(' ')} --help`,
      })
    default:
      return usageError({
        vi: `Dòng lệnh không dùng được: ${error.message}`,
        en: `The command line cannot be used: ${error.message}`,
      })
  }
}

/** The command that a command line names, and the words that name it. */
function named(argv: readonly string[], program: Program): { sub: Program; path: readonly string[] } {
  let sub = program
  const path: string[] = []
  for (const word of argv) {
    const inner = sub.commands.find((c) => c.name() === word)
    if (!inner) continue
    sub = inner
    path.push(word)
  }
  return { sub, path }
}

function unknownCommand(word: string, known: readonly string[]): InputError {
  return usageError(
    {
      vi: `Không có lệnh “${word}”. Các lệnh: ${known.join(', ')}.`,
      en: `There is no command “${word}”. Commands: ${known.join(', ')}.`,
    },
    didYouMean(word, known),
  )
}
