import saxes from 'saxes'
import { elementTypes, relationTypes } from '../../src/exchange/archimate/notation.js'

/** An element of an XML file. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

export function xmlTree(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const path = [root]
  const parser = new saxes.SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes, children: [], text: '' }
    path.at(-1)?.children.push(node)
    path.push(node)
  })
  parser.on('text', (text) => {
    const node = path.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => path.pop())
  parser.write(xml).close()
  return root.children[0] ?? root
}

/**
 * What the Open Group's schema 3.1 (Model, View, Diagram) asks of the parts of it that are written: for each element its
 * children in their order (`?` none or one, `*` any number, `+` at least one) and its attributes (`?` optional).
 */
const rules: Readonly<Record<string, { readonly children: string; readonly attributes: string }>> = {
  model: {
    children:
      'name+ documentation* properties? metadata? elements? relationships? organizations* propertyDefinitions? views?',
    attributes: 'identifier version?',
  },
  elements: { children: 'element+', attributes: '' },
  element: { children: 'name+ documentation* properties?', attributes: 'identifier xsi:type' },
  relationships: { children: 'relationship+', attributes: '' },
  relationship: {
    children: 'name* documentation* properties?',
    attributes: 'identifier source target xsi:type accessType? isDirected?',
  },
  properties: { children: 'property+', attributes: '' },
  property: { children: 'value+', attributes: 'propertyDefinitionRef' },
  organizations: { children: 'item+', attributes: '' },
  item: { children: 'label* documentation* item*', attributes: 'identifierRef?' },
  propertyDefinitions: { children: 'propertyDefinition+', attributes: '' },
  propertyDefinition: { children: 'name+ documentation*', attributes: 'identifier type' },
  views: { children: 'viewpoints? diagrams?', attributes: '' },
  diagrams: { children: 'view+', attributes: '' },
  view: {
    children: 'name+ documentation* properties? node* connection*',
    attributes: 'identifier xsi:type viewpoint?',
  },
  node: {
    children: 'label* documentation* style? viewRef* node*',
    attributes: 'identifier elementRef xsi:type x y w h',
  },
  connection: { children: 'label* documentation*', attributes: 'identifier relationshipRef xsi:type source target' },
}
const texts = ['name', 'documentation', 'value', 'label']

/** What of a file the schema would refuse. */
export function schemaFaultsOf(xml: string): string[] {
  const root = xmlTree(xml)
  const faults: string[] = []
  const kinds = new Map<string, string>()
  const references: (readonly [string, string, readonly string[]])[] = []
  const visit = (node: XmlNode) => {
    const { name, attributes, children } = node
    if (texts.includes(name)) {
      const odd = Object.keys(attributes).filter((a) => a !== 'xml:lang')
      if (children.length > 0 || odd.length > 0) faults.push(`${name} holds more than text`)
      return
    }
    const rule = rules[name]
    if (!rule) return void faults.push(`unknown element ${name}`)
    const order = rule.children
      .split(' ')
      .map((c) => c.replace(/^(\w+)(.?)$/, '(?:$1 )$2'))
      .join('')
    if (!new RegExp(`^${order}$`).test(children.map((c) => `${c.name} `).join('')))
      faults.push(`${name}: children ${[...new Set(children.map((c) => c.name))].join(' ')}`)
    const known = rule.attributes.split(' ')
    for (const attribute of known)
      if (attribute !== '' && !attribute.endsWith('?') && attributes[attribute] === undefined)
        faults.push(`${name} without ${attribute}`)
    for (const attribute of Object.keys(attributes))
      if (!/^xmlns|^xsi:schemaLocation$/.test(attribute) && !known.some((k) => k.replace('?', '') === attribute))
        faults.push(`${name} with ${attribute}`)
    const { identifier } = attributes
    if (identifier !== undefined) {
      if (!/^[A-Za-z_][A-Za-z0-9._-]*$/.test(identifier)) faults.push(`no NCName: ${identifier}`)
      if (kinds.has(identifier)) faults.push(`identifier twice: ${identifier}`)
      kinds.set(identifier, name)
    }
    const type = attributes['xsi:type'] ?? ''
    const types: Readonly<Record<string, readonly string[]>> = {
      element: elementTypes,
      relationship: relationTypes,
      view: ['Diagram'],
      node: ['Element'],
      connection: ['Relationship'],
    }
    if (types[name] && !types[name].includes(type)) faults.push(`${name} of type ${type}`)
    const refer = (attribute: string, ...to: string[]) => {
      const target = attributes[attribute]
      if (target !== undefined) references.push([`${name} ${attribute}`, target, to])
    }
    const [ends] = name === 'connection' ? [['node', 'connection']] : [['element', 'relationship']]
    refer('source', ...ends)
    refer('target', ...ends)
    refer('elementRef', 'element')
    refer('relationshipRef', 'relationship')
    refer('propertyDefinitionRef', 'propertyDefinition')
    refer('identifierRef', 'element', 'relationship', 'view')
    for (const size of ['x', 'y', 'w', 'h'])
      if (attributes[size] !== undefined && !/^\d+$/.test(attributes[size])) faults.push(`${name} ${size}`)
    for (const child of children) visit(child)
  }
  visit(root)
  for (const [what, target, to] of references)
    if (!to.includes(kinds.get(target) ?? '')) faults.push(`${what} refers to no ${to.join(' or ')}: ${target}`)
  return faults
}
