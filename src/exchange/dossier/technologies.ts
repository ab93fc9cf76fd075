import { isRecognised, readings } from '../../appraise/index.js'
import type { Model } from '../../architecture/index.js'

/** Products, languages and protocols that dossiers name and no catalogue of standards lists. */
const products =
  /(?<![\p{L}\p{N}])(?:Oracle(?: Database)?(?: \d+[cgi]?)?|(?:MS |Microsoft )?SQL Server(?: \d{4})?|PostgreSQL(?: \d+(?:\.\d+)*)?|PostGIS|MySQL|MariaDB|MongoDB|Redis|Elasticsearch|Kafka|RabbitMQ|Hadoop|\.NET(?: Core| Framework)?(?: \d+(?:\.\d+)*)?|ASP\.NET(?: Core| MVC)?|Java(?: EE| SE)?(?: \d+)?|J2EE|Spring Boot|PHP(?: \d+(?:\.\d+)*)?|Laravel|Python(?: \d+(?:\.\d+)*)?|Django|Node\.js|ReactJS|React Native|React|Angular(?:JS)?|Vue(?:\.js)?|Flutter|Android|iOS|Windows Server(?: \d{4})?|Linux|Red Hat|CentOS|Ubuntu|Docker|Kubernetes|VMware|IIS|Nginx|Apache Tomcat|SharePoint|ArcGIS(?: Server)?|GeoServer|QGIS|MapInfo|OAuth ?2(?:\.0)?|OpenID Connect|JWT|REST(?:ful)?(?: API)?|JSON|GeoJSON|GraphQL|gRPC|WebSocket|IPv6|TLS 1\.3)(?![\p{L}\p{N}])/gu

/** So many words a symbol has at most: “TCVN 6909:2001”, “XML Schema v1.1”. */
const longestSymbol = 4

/** The standards and technologies that a text names, as it writes them. */
export function technologiesIn(text: string, model: Model): string[] {
  const found: { readonly at: number; readonly name: string }[] = []
  const pieces = [...text.matchAll(/[^\s,;()“”"'’]+/gu)]
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i]
    if (!first || !/^[A-Z]./.test(first[0])) continue
    for (let n = Math.min(longestSymbol, pieces.length - i); n > 0; n--) {
      const last = pieces[i + n - 1]
      if (!last) continue
      const phrase = text.slice(first.index, last.index + last[0].length).replace(/[.:,/]+$/, '')
      // Words of the language between two names make no symbol.
      if (/[,;()]|\s\p{Ll}[\p{Ll}\p{M}]+/u.test(phrase.replace(/\s(?:version|phiên bản|ver|v)\b/gu, ''))) continue
      const [read, ...more] = readings(model, phrase)
      if (!read || more.length > 0 || read.text !== phrase || !(isRecognised(read) || read.unsaid.length > 0)) continue
      found.push({ at: first.index, name: phrase })
      i += n - 1
      break
    }
  }
  const symbols = [...found]
  let next = 0
  for (const hit of text.matchAll(products)) {
    while (symbols[next] && (symbols[next]?.at ?? 0) + (symbols[next]?.name.length ?? 0) <= hit.index) next++
    const taken = (symbols[next]?.at ?? Number.POSITIVE_INFINITY) <= hit.index
    if (!taken) found.push({ at: hit.index, name: hit[0] })
  }
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name)
}
