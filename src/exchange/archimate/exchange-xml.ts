import { escapeXml, xmlHead, xmlText } from '../../office/index.js'
import type {
  ArchimateView,
  Element,
  ExchangeDocument,
  LangText,
  Properties,
  Relationship,
  ViewNode,
} from './document.js'

const space = 'http://www.opengroup.org/xsd/archimate/3.0/'
const schema = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd'

/** A document as a file of the ArchiMate Model Exchange File Format 3.1, its elements in the order that the schema asks. */
export function exchangeXml(document: ExchangeDocument): string {
  const definitions = new Map([...document.meanings.keys()].map((name) => [name, `P.${ncName(name)}`]))
  const lines: string[] = []
  const out = (depth: number, text: string) => lines.push(`${' '.repeat(depth)}${text}`)
  const texts = (depth: number, tag: string, list: readonly LangText[]) => {
    for (const { lang, text } of list)
      out(depth, `<${tag}${lang === undefined ? '' : ` xml:lang="${escapeXml(lang)}"`}>${xmlText(text)}</${tag}>`)
  }
  const propertiesOf = (depth: number, properties: Properties) => {
    if (properties.length === 0) return
    out(depth, '<properties>')
    for (const [name, value] of properties) {
      out(depth + 1, `<property propertyDefinitionRef="${definitions.get(name) ?? ''}">`)
      out(depth + 2, `<value>${escapeXml(value)}</value>`)
      out(depth + 1, '</property>')
    }
    out(depth, '</properties>')
  }
  const concept = (
    tag: string,
    { identifier, type, names, documentation, properties }: Element | Relationship,
    more = '',
  ) => {
    const open = `<${tag} identifier="${identifier}"${more} xsi:type="${type}"`
    if (names.length + documentation.length + properties.length === 0) return out(2, `${open}/>`)
    out(2, `${open}>`)
    texts(3, 'name', names)
    texts(3, 'documentation', documentation)
    propertiesOf(3, properties)
    out(2, `</${tag}>`)
  }
  const section = <T>(depth: number, tag: string, list: readonly T[], write: (item: T) => void) => {
    if (list.length === 0) return
    out(depth, `<${tag}>`)
    for (const item of list) write(item)
    out(depth, `</${tag}>`)
  }
  const node = (depth: number, { identifier, element, x, y, w, h, nodes }: ViewNode): void => {
    const open = `<node identifier="${identifier}" elementRef="${element}" xsi:type="Element" x="${x}" y="${y}" w="${w}" h="${h}"`
    if (nodes.length === 0) return void out(depth, `${open}/>`)
    out(depth, `${open}>`)
    for (const inner of nodes) node(depth + 1, inner)
    out(depth, '</node>')
  }
  const view = ({ identifier, names, documentation, viewpoint, nodes, connections }: ArchimateView) => {
    out(3, `<view identifier="${identifier}" xsi:type="Diagram" viewpoint="${viewpoint}">`)
    texts(4, 'name', names)
    texts(4, 'documentation', documentation)
    for (const each of nodes) node(4, each)
    for (const c of connections)
      out(
        4,
        `<connection identifier="${c.identifier}" relationshipRef="${c.relationship}" xsi:type="Relationship" source="${c.source}" target="${c.target}"/>`,
      )
    out(3, '</view>')
  }

  const version = document.version === undefined ? '' : ` version="${xmlText(document.version)}"`
  out(
    0,
    `<model xmlns="${space}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${space} ${schema}" identifier="${document.identifier}"${version}>`,
  )
  texts(1, 'name', document.names)
  texts(1, 'documentation', document.documentation)
  section(1, 'elements', document.elements, (element) => concept('element', element))
  section(1, 'relationships', document.relationships, (relationship) => {
    const { source, target, accessType, isDirected } = relationship
    const access = accessType === undefined ? '' : ` accessType="${accessType}"`
    const directed = isDirected === undefined ? '' : ` isDirected="${isDirected}"`
    concept('relationship', relationship, ` source="${source}" target="${target}"${access}${directed}`)
  })
  section(1, 'organizations', document.folders, ({ labels, members }) => {
    out(2, '<item>')
    texts(3, 'label', labels)
    for (const member of members) out(3, `<item identifierRef="${member}"/>`)
    out(2, '</item>')
  })
  section(1, 'propertyDefinitions', [...definitions], ([name, identifier]) => {
    out(2, `<propertyDefinition identifier="${identifier}" type="string">`)
    out(3, `<name>${xmlText(name)}</name>`)
    texts(3, 'documentation', document.meanings.get(name) ?? [])
    out(2, '</propertyDefinition>')
  })
  if (document.views.length > 0) {
    out(1, '<views>')
    section(2, 'diagrams', document.views, view)
    out(1, '</views>')
  }
  out(0, '</model>')
  return `${xmlHead}${lines.join('\n')}\n`
}

/** A name as an NCName: other characters by their code points. */
function ncName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/gu, (c) => `X${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}X`)
}
