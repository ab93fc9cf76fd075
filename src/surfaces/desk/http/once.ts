import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { digestOf } from '../../../architecture/index.js'
import { InputError } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import { holdKey, keepAnswer, letKeyGo, noting, type Sent, takeKey } from '../store/once.js'
import type { HttpAnswer } from './answer.js'
import { Refused } from './refused.js'
import type { AskedByPerson } from './route.js'

/** Milliseconds between two looks at what another request is doing under the same key, and for all of them. */
const waiting = { pause: 250, most: 120_000 } as const

/** Milliseconds after which a server says again that it is at it. */
const breath = 5_000

/**
 * Does once what is sent twice: by a double click, a page that is loaded again, a program that lost the connection. The first to
 * come does it, under its key; whoever comes later with the same, to whichever server, waits and gets the same answer. What
 * recorded nothing may be sent again.
 * @param key as the form or the program gives it; without one it is just done
 * @param work is given the desk that notes whether anything was recorded
 * @throws InputError for a key that was used for something else, or whose answer is lost though something was recorded
 */
export async function doneOnce(
  key: string | undefined,
  asked: AskedByPerson,
  desk: Desk,
  work: (desk: Desk) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  if (key === undefined) return work(desk)
  const { actor } = asked.person
  const sent: Sent = { workspace: desk.workspace, account: actor.account, key: digestOf(`once ${key}`) }
  const request = requestDigest(asked)
  for (let waited = 0; ; waited += waiting.pause) {
    const found = await desk.db.transaction(actor, (tx) => takeKey(tx, sent, request, desk.now()))
    if (found === 'taken') return doneUnder(key, sent, asked, desk, work)
    if (found.request !== request) throw new InputError(another)
    if (found.answer) return opened(key, found.answer)
    if (found.lost && found.done) throw new InputError(unanswered)
    if (waited >= waiting.most) throw new Refused(503)
    await new Promise((done) => setTimeout(done, waiting.pause))
  }
}

async function doneUnder(
  key: string,
  sent: Sent,
  { person: { actor } }: AskedByPerson,
  desk: Desk,
  work: (desk: Desk) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const { db, problem } = desk
  const breathing = setInterval(() => {
    db.transaction(actor, (tx) => holdKey(tx, sent)).catch(() => undefined)
  }, breath)
  try {
    const answer = await work({ ...desk, db: noting(db, sent) })
    // What was done is done, whether or not the answer can be kept.
    await db.transaction(actor, (tx) => keepAnswer(tx, sent, sealed(key, answer))).catch(problem)
    return answer
  } catch (error) {
    const nothingMade = error instanceof InputError || (error instanceof Refused && error.status < 500)
    await db.transaction(actor, (tx) => letKeyGo(tx, sent, nothingMade)).catch(problem)
    throw error
  } finally {
    clearInterval(breathing)
  }
}

/** Over all that was sent, but for what differs each time. */
function requestDigest({ path, form, uploads }: AskedByPerson): string {
  const fields = [...form].filter(([name]) => name !== 'token' && name !== 'once' && name !== 'passkey')
  const files = uploads.map(({ field, name, bytes }) => [field, name, digestOf(bytes)])
  return digestOf(JSON.stringify([path, fields, files]))
}

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
const cipherKey = (key: string) => createHash('sha256').update(`answer ${key}`).digest()

/** An answer that only the key opens: what is shown once stands in no database. */
function sealed(key: string, { status, headers, body }: HttpAnswer): Uint8Array {
  const iv = randomBytes(ivBytes)
  const own = createCipheriv(cipher, cipherKey(key), iv)
  const text = JSON.stringify([status, headers, Buffer.from(body).toString('base64')])
  const content = Buffer.concat([own.update(text, 'utf8'), own.final()])
  return Buffer.concat([iv, own.getAuthTag(), content])
}

function opened(key: string, bytes: Uint8Array): HttpAnswer {
  const own = createDecipheriv(cipher, cipherKey(key), bytes.subarray(0, ivBytes))
  own.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  const text = Buffer.concat([own.update(bytes.subarray(ivBytes + tagBytes)), own.final()]).toString('utf8')
  const [status, headers, body]: [number, HttpAnswer['headers'], string] = JSON.parse(text)
  return { status, headers, body: Buffer.from(body, 'base64') }
}

const another = {
  vi: 'Biểu mẫu này (hoặc mã Idempotency-Key này) đã được gửi với nội dung khác. Hãy mở lại trang, điền và gửi từ đó.',
  en: 'This form (or Idempotency-Key) was sent already with another content. Open the page again and send it from there.',
}

const unanswered = {
  vi: 'Lần gửi trước đã được ghi, nhưng máy chủ ngừng trước khi trả lời; lần này không làm lại. Hãy mở danh sách hoặc mục “Lịch sử” của hồ sơ để xem kết quả.',
  en: 'What was sent before was recorded, but the server ended before it answered; nothing was done again. Look at the list, or at the dossier’s “History”.',
}
