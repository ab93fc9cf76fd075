import { isRecognised, readings } from '../../appraise/index.js'
import type { Model } from '../../architecture/index.js'
import { sentences } from './passages.js'
import { ofBidders, ofLessons, ofPurchase, ofToday } from './speech.js'

const version = '(?: \\d+(?:\\.\\d+)*[cgi]?)?'

/** Products, languages and protocols that dossiers name and no catalogue of standards lists; each may be followed by its version. */
const products = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:Oracle(?: Database)?|(?:MS |Microsoft )?SQL Server|PostgreSQL|PostGIS|MySQL|MariaDB|MongoDB|Redis|Elasticsearch|Kafka|RabbitMQ|Hadoop|\\.NET(?: Core| Framework)?|ASP\\.NET(?: Core| MVC)?|Java(?: EE| SE)?|J2EE|Spring Boot|PHP|Laravel|Python|Django|Node\\.js|ReactJS|React Native|React|Angular(?:JS)?|Vue(?:\\.js)?|Flutter|Android|iOS|Windows Server|Linux|Red Hat|CentOS|Ubuntu|Docker|Kubernetes|VMware|IIS|Nginx|Apache Tomcat|SharePoint|ArcGIS(?: Server)?|GeoServer|QGIS|MapInfo)${version}|OAuth ?2(?:\\.0)?|OpenID Connect|JWT|REST(?:ful)?(?: API)?|JSON|GeoJSON|WMTS|WCS|CSW|GraphQL|gRPC|WebSocket|IPv6|TLS 1\\.3|SHA-?3(?:-\\d{3})?)(?![\\p{L}\\p{N}])`,
  'gu',
)

/** Standards by their numbers, whoever lists them: TCVN 11930:2017, ISO/IEC 27001:2013. Those of the 9000 family speak of offices, not of systems. */
const numbered =
  /(?<![\p{L}\p{N}])(?:TCVN(?: ISO(?:\/IEC)?)?|ISO(?:\/(?:IEC|TS|TR))?|IEC)\s?(?!9\d{3}\b)\d{2,5}(?:-\d{1,2})?(?:\s?[:-]\s?(?:19|20)\d{2})?(?![\p{L}\p{N}])/gu

/**
 * Symbols that are words or things as well: “vần ABC”, “RAM 8GB”, “camera IP”, “tệp Zip”. They count only where the words before
 * speak of formats, character sets or methods.
 */
const ambiguous =
  /^\.?(?:abc|vni|ip|ai|esp|ecc|owl|atom|zip|flash|wap|mdr|js|mov|avi|asf|ra|rm|ram|rmm|qt|doc|txt|htm|html|csv|rtf|pdf|xlsx?|docx|pptx?|od[tsp]|des|portlet|h2|gz|mã)$/i
const cue =
  /(?:định dạng|khuôn dạng|chuẩn|giao thức|bảng mã|bộ mã|mã ký tự|thuật toán|mã hóa|mã hoá|phông|font|phương pháp)(?:\s+[^\s.;]+){0,5}\s*$/iu

const denied =
  /(?:không|chưa)\s+(?:được\s+|cần\s+|phải\s+)?(?:sử dụng|dùng|phụ thuộc|yêu cầu|hỗ trợ|áp dụng|có|theo)(?:\s+\p{L}+){0,2}\s+$/iu

/** So many words a symbol has at most: “TCVN 6909:2001”, “XML Schema v1.1”. */
const longestSymbol = 4

/** The standards and technologies that a text names as the project's own, as it writes them. */
export function technologiesIn(text: string, model: Model): string[] {
  return sentences(text).flatMap((sentence) => {
    if (ofToday(sentence) || ofBidders(sentence) || ofLessons(sentence)) return []
    const bought = ofPurchase(sentence)
    return namedIn(sentence, model)
      .filter(({ at, product }) => !(bought && product) && !denied.test(sentence.slice(0, at)))
      .map(({ name }) => name)
  })
}

interface Named {
  readonly at: number
  readonly name: string
  readonly product: boolean
}

function namedIn(text: string, model: Model): Named[] {
  const found: Named[] = symbolsIn(text, model)
  for (const [pattern, product] of [
    [numbered, false],
    [products, true],
  ] as const)
    for (const { index: at, 0: name } of text.matchAll(pattern))
      if (!found.some((f) => f.at < at + name.length && at < f.at + f.name.length)) found.push({ at, name, product })
  return found.sort((a, b) => a.at - b.at)
}

/** The symbols of the catalogue. */
function symbolsIn(text: string, model: Model): Named[] {
  const found: Named[] = []
  const pieces = [...text.matchAll(/[^\s,;()“”"'’]+/gu)]
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i]
    if (!first || !/^[A-Z].|^\.[a-z]{2,4}\b/.test(first[0])) continue
    for (let n = Math.min(longestSymbol, pieces.length - i); n > 0; n--) {
      const last = pieces[i + n - 1]
      if (!last) continue
      const phrase = text.slice(first.index, last.index + last[0].length).replace(/(?<![.:,/])[.:,/]+$/, '')
      if (!isSymbol(phrase, text.slice(Math.max(0, first.index - longestCue), first.index), model)) continue
      found.push({ at: first.index, name: phrase, product: false })
      i += n - 1
      break
    }
  }
  return found
}

/** So many letters before a symbol are looked at for what it is called. */
const longestCue = 60

function isSymbol(phrase: string, before: string, model: Model): boolean {
  // Words of the language between two names make no symbol, nor do signs of size.
  if (/[,;()≥≤<>=]|\s\p{Ll}[\p{Ll}\p{M}]+|:$/u.test(phrase.replace(/\s(?:version|phiên bản|ver|v)\b/gu, '')))
    return false
  const [read, ...more] = readings(model, phrase)
  if (!read || more.length > 0 || read.text !== phrase) return false
  if (!isRecognised(read) && read.unsaid.length === 0) return false
  return !ambiguous.test(phrase) || cue.test(before)
}
