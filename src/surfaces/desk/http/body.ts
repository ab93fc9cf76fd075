import type { IncomingMessage } from 'node:http'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { Refused } from './refused.js'

/** A file as it was sent. */
export interface Upload {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RequestBody {
  readonly form: URLSearchParams
  readonly uploads: readonly Upload[]
}

/** Bounds on what one request may carry. */
export const bounds = {
  formBytes: 256 << 10,
  fields: 200,
  files: 50,
  fileBytes: 32 << 20,
  allBytes: 96 << 20,
  /** Fields, files and whatever else. */
  parts: 300,
} as const

/** @throws Refused for what is too large or no form */
export async function requestBody(request: IncomingMessage, takesFiles: boolean): Promise<RequestBody> {
  const type = request.headers['content-type'] ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const form = new URLSearchParams((await whole(request, bounds.formBytes)).toString('utf8'))
    if ([...form.keys()].length > bounds.fields) throw new Refused(413)
    return { form, uploads: [] }
  }
  if (takesFiles && /^multipart\/form-data\b/i.test(type)) {
    return parts(await whole(request, bounds.allBytes), request.headers['content-type'] ?? '')
  }
  throw new Refused(415)
}

/** All of a body within a bound; nothing of a longer one is kept. */
async function whole(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new Refused(413)
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of request) {
      if (!(piece instanceof Buffer)) throw new Refused(400)
      length += piece.length
      if (length > most) throw new Refused(413)
      pieces.push(piece)
    }
  } catch (error) {
    // Whoever goes away in the middle is no fault of the server's.
    throw error instanceof Refused ? error : new Refused(400)
  }
  return Buffer.concat(pieces, length)
}

function parts(content: Buffer, type: string): Promise<RequestBody> {
  return new Promise((done, failed) => {
    const form = new URLSearchParams()
    const uploads: Upload[] = []
    const tooMuch = () => failed(new Refused(413))
    const wrong = () => failed(new Refused(400))
    let reader: InstanceType<typeof Busboy>
    try {
      reader = new Busboy({
        headers: { 'content-type': type },
        defCharset: 'utf8',
        limits: {
          fieldNameSize: 100,
          fieldSize: bounds.formBytes,
          fields: bounds.fields,
          files: bounds.files,
          fileSize: bounds.fileBytes,
          parts: bounds.parts,
          headerPairs: 20,
        },
      })
    } catch {
      return wrong()
    }
    reader.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut) tooMuch()
      else form.append(name, value)
    })
    reader.on('file', (field, stream, name) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('limit', tooMuch)
      stream.on('error', wrong)
      stream.on('end', () => {
        const bytes = Buffer.concat(pieces)
        // A field for files in which none was chosen comes as one without a name.
        if (name !== '' || bytes.length > 0) uploads.push({ field, name: fileName(name), bytes })
      })
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) reader.on(limit, tooMuch)
    reader.on('error', wrong)
    reader.on('finish', () => done({ form, uploads }))
    Readable.from([content]).pipe(reader)
  })
}

/** A name for people: never a path, nothing that nobody sees. */
function fileName(given: string): string {
  const last = basename(given.replaceAll('\\', '/')).normalize('NFC')
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  return [...clean].slice(-150).join('') || 'tep'
}
