import { existsSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { defaultLimits, didYouMean, InputError, type Location, type Text } from '../../kernel/index.js'
import { bundledPackIds, bundledPacks } from './bundled-packs.js'
import { disk } from './disk.js'
import { displayPath, type Files, listYaml, readBytes } from './files.js'
import type { Reading } from './fragments.js'
import { isOwnPlace } from './named-place.js'
import { archiveEnding, openPack, type PackKey } from './pack-archive.js'

/** A pack that the manifest asks for, by id or by path, and where it is written. */
export interface PackRequest {
  readonly name: string
  /** Asked only for a fault: to place a node of a bundled pack its YAML must be parsed. */
  readonly locate: () => Location | undefined
  /** Named on the command line, where any place may be named; a manifest may be someone else's. */
  readonly anywhere?: boolean
}

/** Where the texts of a pack are read. */
export interface PackPlace {
  /** Absolute; of an archive's texts below that of the archive. */
  readonly path: string
  readonly bundled: boolean
  readonly texts: readonly { readonly path: string; readonly shown: string }[]
  /** What the texts are read with. */
  readonly reading: Reading
}

/**
 * Finds a pack: one that comes with the tool, a YAML file, a folder of them, or a signed archive.
 * @throws InputError for a pack that is not there, lies elsewhere, or is an archive that no key vouches for
 */
export function packPlace(request: PackRequest, root: string, reading: Reading, keys: readonly PackKey[]): PackPlace {
  const { name } = request
  if (!request.anywhere && !/[\\/]|\.(?:ya?ml|kpack)$/i.test(name)) return bundledPlace(request, reading)
  const { files, limits, cwd } = reading
  const path = resolve(root, name)
  if (!request.anywhere && (isAbsolute(name) || !isOwnPlace(path, root, files, 'packs'))) {
    throw unusable(request, {
      vi: `Gói nội dung “${name}” nằm ngoài kho chứa kiến trúc; hãy chép tệp vào thư mục kiến trúc.`,
      en: `The content pack “${name}” lies outside the architecture's repository; copy it into the architecture's folder.`,
    })
  }
  const kind = files.kind(path)
  const shown = displayPath(path, cwd)
  const text = (each: string) => ({ path: each, shown: displayPath(each, cwd) })
  if (kind === 'folder') return { path, bundled: false, texts: listYaml(path, limits, files).map(text), reading }
  if (kind !== 'file') {
    throw unusable(request, {
      vi: `Không tìm thấy tệp hay thư mục gói nội dung “${name}”.`,
      en: `There is no content pack “${name}”, neither a file nor a folder.`,
    })
  }
  if (!name.toLowerCase().endsWith(archiveEnding)) return { path, bundled: false, texts: [text(path)], reading }
  const bytes = readBytes(path, shown, limits, files)
  if ('problem' in bytes) throw unusable(request, bytes.problem)
  const opened = openPack(bytes, keys, limits)
  if ('problem' in opened) throw unusable(request, opened.problem)
  const inside = new Map([...opened.texts].map(([part, content]) => [join(path, part), content]))
  return {
    path,
    bundled: false,
    texts: [...inside.keys()].sort().map((each) => ({ path: each, shown: `${shown}/${basename(each)}` })),
    reading: { ...reading, files: holding(inside, files) },
  }
}

function bundledPlace(request: PackRequest, reading: Reading): PackPlace {
  const { name } = request
  const path = join(bundledPacks(), `${name}.yaml`)
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(name) || !existsSync(path))
    throw unusable(
      request,
      { vi: `Không có gói nội dung “${name}”.`, en: `There is no content pack “${name}”.` },
      didYouMean(name, bundledPackIds()),
    )
  // The same name in every output, wherever the tool is installed; limits are for what others wrote.
  const texts = [{ path, shown: `packs/${basename(path)}` }]
  return { path, bundled: true, texts, reading: { ...reading, files: disk, limits: defaultLimits } }
}

/** Files of which some are held in memory. */
function holding(contents: ReadonlyMap<string, Uint8Array>, files: Files): Files {
  return {
    ...files,
    kind: (path) => (contents.has(path) ? 'file' : files.kind(path)),
    real: (path) => (contents.has(path) ? path : files.real(path)),
    read(path, most) {
      const content = contents.get(path)
      if (!content) return files.read(path, most)
      return content.length > most ? { tooLarge: content.length } : content
    },
  }
}

function unusable(request: PackRequest, message: Text, near?: Text): InputError {
  const ids = bundledPackIds()
  const remedy = near ?? { vi: `Các gói có sẵn: ${ids.join(', ')}.`, en: `Packs at hand: ${ids.join(', ')}.` }
  const hit = { rule: 'model/schema', message, remedy, location: request.locate() }
  return new InputError({ vi: 'Không đọc được kiến trúc.', en: 'The architecture cannot be read.' }, [hit])
}
