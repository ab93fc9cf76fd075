import { fileURLToPath } from 'node:url'
import {
  type CodeAction,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeResult,
  Location,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Lang, languages } from '../../kernel/index.js'
import { actionsFor } from './actions.js'
import { completionsAt, mostOffered } from './completion.js'
import { dropText, takeText } from './documents.js'
import { hoverAt } from './hover.js'
import { definitionAt, type Refusal, referencesAt, renameAt, renameable, symbolsLike, symbolsOf } from './places.js'
import { rangeOf, uriOf } from './position.js'
import { remediesFor } from './remedies.js'
import { createSession, type SessionOptions } from './session.js'
import { lensesOf, showPlace } from './verdict.js'
import { type DocumentView, viewAt } from './view.js'

/** Answers an editor over a connection until it says goodbye. */
export function serveEditor(
  connection: Connection,
  lang: Lang,
  options: Omit<SessionOptions, 'publish' | 'judged'>,
): void {
  const texts = new TextDocuments(TextDocument)
  const session = createSession({
    ...options,
    publish: (path, diagnostics) => {
      connection.sendDiagnostics({ uri: shownUri(path), diagnostics: [...diagnostics] })
    },
    judged: () => {
      if (refreshes) void connection.sendRequest(CodeLensRefreshRequest.type)
    },
  })
  session.lang = lang
  const { documents } = session
  /** The editor's own spelling of a file's address: another spelling of the same file would be another file to it. */
  const uris = new Map<string, string>()
  const shownUri = (path: string) => uris.get(path) ?? uriOf(path)
  let watches = false
  let refreshes = false
  let shows = false

  const view = (
    uri: string,
    position: { line: number; character: number },
    asLastRead = false,
  ): DocumentView | undefined => {
    const document = texts.get(uri)
    const path = pathOfUri(uri)
    if (!document || path === undefined) return undefined
    if (!asLastRead || !session.projectOf(path)) session.settle()
    const offset = document.offsetAt(position)
    const text = document.getText()
    return viewAt(
      { path, text, project: session.projectOf(path) },
      text[offset] === '{' ? offset + 1 : offset,
      session.lang,
    )
  }

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri, initializationOptions }): InitializeResult => {
    const asked: unknown = Reflect.get(Object(initializationOptions), 'lang')
    session.lang = languages.find((l) => l === asked) ?? session.lang
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    refreshes = capabilities.workspace?.codeLens?.refreshSupport === true
    shows = capabilities.window?.showDocument?.support === true
    const folders = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])
    for (const uri of folders) {
      const path = pathOfUri(uri)
      if (path !== undefined) session.addFolder(path)
    }
    return {
      serverInfo: { name: 'kientruc', version: options.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: [' ', ':', '-', '[', '{', ','] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        codeLensProvider: {},
        executeCommandProvider: { commands: [showPlace] },
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  })
  connection.onInitialized(() => {
    if (watches)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{yaml,yml}' }],
      })
    connection.workspace.onDidChangeWorkspaceFolders(({ added }) => {
      for (const { uri } of added) {
        const path = pathOfUri(uri)
        if (path !== undefined) session.addFolder(path)
      }
    })
  })
  connection.onDidChangeWatchedFiles(() => session.changed())
  connection.onShutdown(() => session.close())

  texts.onDidChangeContent(({ document }) => {
    const path = pathOfUri(document.uri)
    if (path === undefined) return
    uris.set(path, document.uri)
    takeText(documents, path, document.getText(), session.lang)
    session.changed()
  })
  texts.onDidClose(({ document }) => {
    const path = pathOfUri(document.uri)
    if (path === undefined) return
    dropText(documents, path)
    session.changed()
  })
  texts.listen(connection)

  connection.onCompletion(({ textDocument, position }) => {
    // Asked with every letter: what was typed since the last reading is no id yet, and reading ten thousand systems takes longer.
    const at = view(textDocument.uri, position, true)
    const items = at ? completionsAt(at, session.rulesOf(at.project)) : []
    return { items, isIncomplete: items.length >= mostOffered }
  })
  connection.onHover(({ textDocument, position }) => {
    const at = view(textDocument.uri, position)
    const value = at && hoverAt(at, session.rulesOf(at.project), session.resultOf(at.path))
    if (!at || value === undefined) return null
    const { start, end } = at.cursor.word
    return { contents: { kind: 'markdown', value }, range: rangeOf({ file: at.path, text: at.text }, start, end) }
  })
  connection.onDefinition(({ textDocument, position }) => {
    const at = view(textDocument.uri, position)
    return (at && definitionAt(at)) ?? null
  })
  connection.onReferences(({ textDocument, position, context }) => {
    const at = view(textDocument.uri, position)
    return at ? referencesAt(at, context.includeDeclaration) : []
  })
  connection.onPrepareRename(({ textDocument, position }) => {
    const at = view(textDocument.uri, position)
    const found = at && renameable(at)
    if (!at || !found) return null
    if ('refused' in found) throw refusal(found, session.lang)
    const { start, end, text } = at.cursor.word
    return { range: rangeOf({ file: at.path, text: at.text }, start, end), placeholder: text }
  })
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const at = view(textDocument.uri, position)
    const edit = at && renameAt(at, newName, session.brokenIn(at.project))
    if (!edit) return null
    if ('refused' in edit) throw refusal(edit, session.lang)
    return edit
  })
  connection.onCodeAction(({ textDocument, context }): CodeAction[] =>
    context.diagnostics.flatMap((diagnostic) => {
      if (diagnostic.source !== 'kientruc') return []
      const at = view(textDocument.uri, diagnostic.range.start)
      if (!at) return []
      const result = session.resultOf(at.path)
      return [
        ...actionsFor(at, diagnostic, session.rulesOf(at.project)),
        ...(result ? remediesFor(at, diagnostic, result) : []),
      ]
    }),
  )
  connection.onCodeLens(({ textDocument }) => {
    const path = pathOfUri(textDocument.uri)
    const text = texts.get(textDocument.uri)?.getText()
    if (path === undefined || text === undefined) return []
    const [result, project] = [session.resultOf(path), session.projectOf(path)]
    return result && project ? lensesOf(path, text, result, project, session.lang) : []
  })
  connection.onExecuteCommand(async ({ command, arguments: [place] = [] }) => {
    if (command !== showPlace || !shows || !Location.is(place)) return
    await connection.window.showDocument({ uri: place.uri, selection: place.range, takeFocus: true })
  })
  connection.onDocumentSymbol(({ textDocument }) => {
    const path = pathOfUri(textDocument.uri)
    session.settle()
    const project = path === undefined ? undefined : session.projectOf(path)
    return path !== undefined && project ? symbolsOf(path, project, session.lang) : []
  })
  connection.onWorkspaceSymbol(({ query }) => {
    session.settle()
    return session.projects().flatMap((project) => symbolsLike(query, project))
  })
  connection.listen()
}

function refusal({ refused }: Refusal, lang: Lang): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, refused[lang])
}

/** The path of a file on this machine; nothing for what is no file, such as a text that was never saved. */
function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
