import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { disk, writeAll } from '../../architecture/index.js'
import { visible } from '../../kernel/index.js'
import type { FileEdits } from '../../lifecycle/index.js'
import { rewritten } from '../rewritten.js'
import type { Io } from './io.js'
import type { Changeable } from './workspace.js'

/**
 * Changes files of a workspace as one, after making sure that the architecture is sound with them; in a dry run shows the change.
 * @param whole files that are written anew from their first line, by path as users see it
 * @param beside those of them that are no part of the architecture
 * @returns the files, as users see them
 * @throws InputError where a file cannot be changed, or the architecture would have faults; nothing is written then
 */
export function rewrite(
  workspace: Changeable,
  edits: FileEdits,
  io: Io,
  whole: ReadonlyMap<string, string> = new Map(),
  beside: ReadonlySet<string> = new Set(),
): string[] {
  const changes = rewritten(workspace, edits, io.cwd, disk, whole, beside)
  if (workspace.lock) writeAll(workspace.lock, changes, workspace.changed)
  else for (const change of changes) io.out.write(shownPatch(patchOf(change), io))
  return changes.filter((c) => c.before !== c.after).map((c) => c.file)
}

/**
 * A terminal would obey what stands in a file, and show another patch than is applied; a pipe gets the patch as it is. A carriage
 * return within a line is one of those signs.
 */
function shownPatch(patch: string, io: Io): string {
  return io.out.isTTY ? visible(patch.replace(/\r(?!\n)/g, '[U+000D]')) : patch
}

/** A change in the form that `git apply` and every reviewer knows. */
function patchOf({ file, before, after }: { file: string; before: string | undefined; after: string }): string {
  if (before === after) return ''
  if (before === undefined) return newFilePatch(file, after)
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}

/** The same for a file that is new: every line is added, which needs no comparison. */
function newFilePatch(file: string, text: string): string {
  const lines = text.split('\n')
  const ended = lines.at(-1) === ''
  if (ended) lines.pop()
  const count = lines.length === 1 ? '1' : `1,${lines.length}`
  const end = ended ? '' : '\\ No newline at end of file\n'
  return `--- /dev/null\n+++ b/${file}\n@@ -0,0 +${count} @@\n${lines.map((line) => `+${line}\n`).join('')}${end}`
}
