import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { kientruc, type Run } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const space = 'http://www.opengroup.org/xsd/archimate/3.0/'
const head = `<?xml version="1.0" encoding="UTF-8"?>\n<model xmlns="${space}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m">\n<name>Mô hình</name>\n`

/** A file as Archi writes it: elements, relationships, and whatever stands behind them. */
const model = (elements: readonly string[], relationships: readonly string[] = [], rest = '') =>
  `${head}<elements>\n${elements.join('\n')}\n</elements>\n${
    relationships.length > 0 ? `<relationships>\n${relationships.join('\n')}\n</relationships>\n` : ''
  }${rest}</model>\n`
const element = (id: string, type: string, name?: string, more = '') =>
  `<element identifier="${id}" xsi:type="${type}">${name === undefined ? '' : `<name xml:lang="vi">${name}</name>`}${more}</element>`
const relation = (id: string, type: string, source: string, target: string, more = '') =>
  `<relationship identifier="${id}" source="${source}" target="${target}" xsi:type="${type}"${more}/>`

interface Imported extends Run {
  readonly dir: string
}

async function importing(xml: string | Uint8Array, flags: readonly string[] = [], files = {}): Promise<Imported> {
  const dir = folder({ ...small, 'm.xml': xml, ...files })
  return { dir, ...(await kientruc(dir, ['--verbose', 'import', 'archimate', 'm.xml', ...flags])) }
}
const loaded = (dir: string) => loadWorkspace(dir).model

const agency = element('a1', 'BusinessActor', 'Sở A')
const owned = (id: string) => relation(`own-${id}`, 'Association', 'a1', id)

describe('a model of another tool', () => {
  it('elements, relationships and documentation become entities of ours', async () => {
    const { dir, code, err } = await importing(
      model(
        [
          agency,
          element(
            's1',
            'ApplicationComponent',
            'Quản lý tàu cá',
            '<documentation>Theo dõi tàu ra vào cảng</documentation>',
          ),
          element('s2', 'Node', 'Máy chủ cảng cá'),
          element('s3', 'ApplicationComponent', 'Cơ sở dữ liệu đất đai'),
          element('d1', 'DataObject', 'Tàu cá'),
          element('c1', 'Capability', 'Thủy sản', '<name xml:lang="en">Fishery</name>'),
          element('f1', 'ApplicationFunction', 'Cấp phép chuyến biển'),
          element('f2', 'ApplicationService', 'Tra cứu tàu'),
          element('i1', 'ApplicationInterface', 'API tàu cá'),
          element('g1', 'Grouping', 'Dữ liệu'),
        ],
        [
          owned('s1'),
          owned('s2'),
          relation('r1', 'Aggregation', 'g1', 's1'),
          relation('r2', 'Access', 's1', 'd1', ' accessType="Write"'),
          relation('r3', 'Realization', 's1', 'c1'),
          relation('r4', 'Assignment', 's1', 'f1'),
          relation('r5', 'Realization', 's1', 'f2'),
          relation('r6', 'Composition', 's1', 'i1'),
          relation('r7', 'Assignment', 's2', 's1'),
          relation('r8', 'Flow', 's3', 's1'),
          relation('r9', 'Serving', 's1', 's3'),
        ],
      ),
    )
    expect(err).not.toContain('không nhập\n')
    expect(code).toBe(0)
    const { systems, dataEntities, capabilities, dependencies } = loaded(dir)
    expect(systems.get('quan-ly-tau-ca')).toMatchObject({
      name: 'Quản lý tàu cá',
      description: 'Theo dõi tàu ra vào cảng',
      kind: 'application',
      owner: 'so-a',
      layer: 'du-lieu',
      capabilities: ['thuy-san'],
      functions: ['Cấp phép chuyến biển', 'Tra cứu tàu'],
      data: [{ entity: 'tau-ca', access: 'writes' }],
      provides: [{ id: 'api-tau-ca', name: 'API tàu cá' }],
      lifecycle: { status: 'operational' },
      source: 'm.xml (ArchiMate)',
    })
    expect(systems.get('may-chu-cang-ca')).toMatchObject({ kind: 'infrastructure', owner: 'so-a' })
    expect(dataEntities.get('tau-ca')?.name).toBe('Tàu cá')
    expect(capabilities.get('thuy-san')?.aliases).toEqual(['Fishery'])
    const ends = dependencies.map((d) => `${d.from} ${d.kind} ${d.to}`)
    expect(ends).toEqual([
      'quan-ly-tau-ca hosting may-chu-cang-ca',
      'quan-ly-tau-ca data csdl-dat-dai',
      'csdl-dat-dai integration quan-ly-tau-ca',
      'ht-mot-cua data csdl-dat-dai',
    ])
    // What is there already keeps its place and is not doubled.
    expect(readFileSync(join(dir, 'nhap/m.yaml'), 'utf8')).not.toContain('csdl-dat-dai\n    name')
    const again = await kientruc(dir, ['import', 'archimate', 'm.xml'])
    expect(again.err).toContain('Kiến trúc không thay đổi')
  })

  it.each<[string, string, RegExp]>([
    [
      'an element without a place',
      model([element('x', 'BusinessProcess', 'Cấp phép')]),
      /m\.xml:5:1 không nhập\n.*“Cấp phép” \(BusinessProcess\) không có chỗ/,
    ],
    [
      'a type that ArchiMate does not know',
      model([element('x', 'AplicationComponent', 'A')]),
      /m\.xml:5:1 .*\n.*“AplicationComponent”[\s\S]*ApplicationComponent/,
    ],
    ['no name', model([element('x', 'Node')]), /m\.xml:5:1 .*\n.*“x” \(Node\) không có tên/],
    [
      'no identifier',
      model(['<element xsi:type="Node"><name>Máy</name></element>']),
      /m\.xml:5:1 .*\n.*“Máy” không có identifier/,
    ],
    ['an identifier twice', model([agency, element('a1', 'Node', 'B')]), /m\.xml:6:1 .*\n.*“a1” đã dùng ở dòng 5/],
    [
      'the name of one system twice',
      model([
        element('x', 'ApplicationComponent', 'Cơ sở dữ liệu đất đai'),
        element('y', 'Node', 'CƠ SỞ DỮ LIỆU ĐẤT ĐAI'),
      ]),
      /m\.xml:6:1 .*\n.*trùng tên/,
    ],
    [
      'a reference that leads nowhere',
      model([agency], [relation('r', 'Association', 'a1', 'mat')]),
      /m\.xml:8:1 .*\n.*“mat” không có trong tệp/,
    ],
    [
      'a relationship with a relationship',
      model(
        [agency, element('b', 'BusinessActor', 'Sở B')],
        [relation('r', 'Association', 'a1', 'b'), relation('q', 'Association', 'a1', 'r')],
      ),
      /m\.xml:10:1 .*\n.*một quan hệ khác/,
    ],
    [
      'a relationship without a place',
      model([agency, element('c', 'Capability', 'Y tế')], [relation('r', 'Triggering', 'a1', 'c')]),
      /m\.xml:9:1 .*\n.*không có chỗ cho quan hệ Triggering từ “Sở A”/,
    ],
    [
      'a function of nobody',
      model([element('f', 'ApplicationFunction', 'Tìm kiếm')]),
      /m\.xml:5:1 .*\n.*không gắn với hệ thống nào/,
    ],
    [
      'a standard, of which too little is said',
      model([element('q', 'Requirement', 'TCVN 1')]),
      /m\.xml:5:1 .*\n.*“TCVN 1” \(Requirement\) thiếu .*symbol \(Ký hiệu/,
    ],
    ['a plateau without a day', model([element('q', 'Plateau', '2030')]), /thiếu from/],
    [
      'a task whose phase was left out',
      model(
        [agency, element('p', 'Plateau', '2030'), element('w', 'WorkPackage', 'Xây')],
        [relation('r', 'Realization', 'w', 'p'), relation('l', 'Assignment', 'a1', 'w')],
      ),
      /“Xây” \(WorkPackage\) thiếu phase/,
    ],
  ])('%s is told with its place', async (_, xml, words) => {
    const { code, err, dir } = await importing(xml)
    expect(err).toMatch(words)
    expect(code).toBe(1)
    expect(loadWorkspace(dir).hits).toEqual([])
  })

  it('properties named like our fields are taken, the others told once', async () => {
    const definitions = ['owner', 'lifecycle.status', 'securityLevel', 'Vendor']
      .map(
        (name, i) => `<propertyDefinition identifier="p${i}" type="string"><name>${name}</name></propertyDefinition>`,
      )
      .join('\n')
    const values = (...list: string[]) =>
      `<properties>${list.map((v, i) => `<property propertyDefinitionRef="p${i}"><value>${v}</value></property>`).join('')}</properties>`
    const { dir, err } = await importing(
      model(
        [
          element('x', 'ApplicationComponent', 'Một', values('Sở B', 'planned', '3', 'Công ty X')),
          element('y', 'ApplicationComponent', 'Hai', values('Sở Không Có', 'lạ', 'cao', 'Công ty Y')),
        ],
        [],
        `<propertyDefinitions>\n${definitions}\n</propertyDefinitions>`,
      ),
      ['--owner', 'so-a'],
    )
    expect(loaded(dir).systems.get('mot')).toMatchObject({
      owner: 'so-b',
      securityLevel: 3,
      lifecycle: { status: 'planned' },
    })
    expect(loaded(dir).systems.get('hai')).toMatchObject({ owner: 'so-a', lifecycle: { status: 'operational' } })
    expect(err).toContain('“securityLevel” ghi “cao”')
    expect(err).toMatch(/m\.xml:12:1 không nhập\n.*“Vendor”.*2 giá trị/)
  })

  it('a system whose owner the file does not name takes that of the command line', async () => {
    const xml = model([element('x', 'ApplicationComponent', 'Một')])
    expect((await importing(xml)).err).toMatch(/“Một” .*thiếu owner[\s\S]*--owner/)
    const { dir, code, err } = await importing(xml, ['--owner', 'so-b', '--layer', 'ung-dung'])
    expect(code).toBe(0)
    expect(err).toContain('tạm ghi owner: so-b; layer: ung-dung; scope: agency')
    expect(loaded(dir).systems.get('mot')?.owner).toBe('so-b')
    expect((await importing(xml, ['--owner', 'so-bb'])).err).toContain('so-b')
  })

  it('junctions are taken out', async () => {
    const { dir, err, code } = await importing(
      model(
        [
          agency,
          ...['x', 'y', 'z'].map((n) => element(n, 'ApplicationComponent', n)),
          element('j', 'AndJunction'),
          element('k', 'OrJunction'),
        ],
        [
          ...['x', 'y', 'z'].map(owned),
          relation('1', 'Flow', 'x', 'j'),
          relation('2', 'Flow', 'j', 'k'),
          relation('3', 'Flow', 'k', 'y'),
          relation('4', 'Flow', 'k', 'z'),
          relation('5', 'Flow', 'k', 'j'),
        ],
      ),
    )
    expect(code).toBe(0)
    expect(err).toContain('được đọc thành 2 quan hệ trực tiếp')
    expect(loaded(dir).dependencies.map((d) => `${d.from} ${d.to}`)).toEqual(expect.arrayContaining(['y x', 'z x']))
  })

  it('views and folders are told of', async () => {
    const views = `<organizations><item><label>Lớp</label><item identifierRef="a1"/></item></organizations><views><diagrams><view identifier="v" xsi:type="Diagram"><name>Sơ đồ</name><node identifier="n" elementRef="a1" xsi:type="Element" x="1" y="1" w="9" h="9"/></view></diagrams></views>`
    const { code, err } = await importing(model([agency], [], views))
    expect(err).toContain('1 sơ đồ, 1 thư mục của mô hình không nhập')
    expect(code).toBe(0)
  })

  it('a model of version 2.1 is read', async () => {
    const xml = `<?xml version="1.0"?><model xmlns="http://www.opengroup.org/xsd/archimate" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>Cũ</name><elements>
<element identifier="a" xsi:type="BusinessActor"><label xml:lang="vi">Sở A</label></element>
<element identifier="x" xsi:type="ApplicationComponent"><label xml:lang="vi">Một</label><properties><property identifierref="p"><value>4</value></property></properties></element>
<element identifier="y" xsi:type="Network"><label xml:lang="vi">Mạng</label></element></elements><relationships>
<relationship identifier="1" source="a" target="x" xsi:type="AssociationRelationship"/><relationship identifier="2" source="a" target="y" xsi:type="AssociationRelationship"/>
<relationship identifier="3" source="y" target="x" xsi:type="UsedByRelationship"/></relationships><propertydefs><propertydef identifier="p" name="securityLevel" type="string"/></propertydefs></model>`
    const { dir, code } = await importing(xml)
    expect(code).toBe(0)
    expect(loaded(dir).systems.get('mot')?.securityLevel).toBe(4)
    expect(loaded(dir).dependencies[0]).toMatchObject({ from: 'mot', to: 'mang', kind: 'integration' })
  })

  it.each<[string, (xml: string) => Uint8Array]>([
    ['UTF-8 with a byte-order mark', (xml) => Buffer.from(`\ufeff${xml}`)],
    ['UTF-16', (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    [
      'UTF-16, the other way round',
      (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
    ],
    ['UTF-16 without a mark', (xml) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le')],
  ])('%s', async (_, encoded) => {
    const { dir, code } = await importing(encoded(model([element('c', 'Capability', 'Đất đai')])))
    expect(code).toBe(0)
    expect(loaded(dir).capabilities.get('dat-dai')?.name).toBe('Đất đai')
  })
})

describe('a model of ours that was edited elsewhere', () => {
  /** Exports a workspace, changes the file, and imports it again. */
  async function edited(change: (xml: string) => string, files = {}) {
    const dir = folder({ ...small, ...files })
    await kientruc(dir, ['export', 'archimate', '--out', 'm.xml'])
    const xml = readFileSync(join(dir, 'm.xml'), 'utf8')
    const after = change(xml)
    expect(after).not.toBe(xml)
    writeFileSync(join(dir, 'm.xml'), after)
    return { dir, ...(await kientruc(dir, ['--verbose', 'import', 'archimate', 'm.xml', '--overwrite'])) }
  }

  it('a new name, owner and relationship change those lines only', async () => {
    const text = small['he-thong.yaml'].replace('owner: so-a', 'owner: so-a # giữ lại')
    const { dir, code } = await edited(
      (xml) =>
        xml
          .replace('Hệ thống một cửa điện tử', 'Hệ thống một cửa liên thông')
          .replace(
            'source="agencies.so-a" target="systems.ht-mot-cua"',
            'source="agencies.so-b" target="systems.ht-mot-cua"',
          )
          .replace(
            '</relationships>',
            `${relation('moi', 'Serving', 'systems.ht-mot-cua', 'systems.csdl-dat-dai')}</relationships>`,
          ),
      { 'he-thong.yaml': text },
    )
    expect(code).toBe(0)
    expect(readFileSync(join(dir, 'he-thong.yaml'), 'utf8')).toBe(
      text.replace('điện tử', 'liên thông').replace('owner: so-a # giữ lại', 'owner: so-b # giữ lại'),
    )
    expect(loaded(dir).dependencies.map((d) => `${d.from} ${d.kind} ${d.to}`)).toEqual([
      'csdl-dat-dai integration ht-mot-cua',
      'ht-mot-cua data csdl-dat-dai',
    ])
  })

  it('identifiers that another tool made anew change nothing', async () => {
    const { err, code } = await edited((xml) =>
      xml.replaceAll(/(systems|agencies|layers)\.([a-z-]+)(?=[".])/g, 'id-$1-$2'),
    )
    expect(code).toBe(0)
    expect(err).toContain('Kiến trúc không thay đổi')
  })

  it('a copy of an element is a new one', async () => {
    const { dir, err } = await edited((xml) => {
      const [copy = ''] = /<element identifier="systems\.csdl-dat-dai"[\s\S]*?<\/element>/.exec(xml) ?? []
      const second = copy
        .replace('systems.csdl-dat-dai"', 'ban-sao"')
        .replace('Cơ sở dữ liệu đất đai', 'Cơ sở dữ liệu nhà ở')
      return xml
        .replace(copy, `${second}${copy}`)
        .replace('</relationships>', `${relation('m', 'Association', 'agencies.so-a', 'ban-sao')}</relationships>`)
    })
    expect(err).not.toContain('không nhập\n')
    expect([...loaded(dir).systems.keys()].sort()).toEqual(['csdl-dat-dai', 'csdl-nha-o', 'ht-mot-cua'])
    expect(loaded(dir).systems.get('csdl-dat-dai')?.name).toBe('Cơ sở dữ liệu đất đai')
  })

  it('what was edited by hand since stays, and that is told', async () => {
    const dir = folder(small)
    await kientruc(dir, ['export', 'archimate', '--out', 'm.xml'])
    await kientruc(dir, ['import', 'archimate', 'm.xml'])
    const xml = readFileSync(join(dir, 'm.xml'), 'utf8')
    writeFileSync(join(dir, 'm.xml'), xml.replace('Cơ sở dữ liệu đất đai', 'CSDL đất đai tỉnh'))
    writeFileSync(join(dir, 'he-thong.yaml'), small['he-thong.yaml'].replace('Cơ sở dữ liệu đất đai', 'CSDL đất'))
    const { err, code } = await kientruc(dir, ['import', 'archimate', 'm.xml'])
    expect(err).toMatch(/m\.xml:\d+:3 giữ nguyên\n.*CSDL đất đai tỉnh/)
    expect(code).toBe(1)
  })
})

describe('files that are refused', () => {
  const bomb = `<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`
  it.each<[string, string | Uint8Array, RegExp]>([
    ['entities within entities', head.replace('<model', `${bomb}<model`), /m\.xml:2:\d+ [\s\S]*DOCTYPE/],
    [
      'an outside entity',
      `<?xml version="1.0"?>\n<!DOCTYPE m SYSTEM "http://x/y.dtd"><m/>`,
      /m\.xml:2:\d+ [\s\S]*DOCTYPE/,
    ],
    ['an entity that nothing declares', model([element('x', 'Node', '&xxe;')]), /m\.xml:5:\d+ /],
    ['an end that is missing', model([agency]).replace('</model>', ''), /m\.xml:\d+:\d+ /],
    ['nesting without end', `${head}${'<a>'.repeat(5_000)}`, /m\.xml:4:\d+ [\s\S]*--max depth=/],
    [
      'Archi’s own file',
      '<?xml version="1.0"?>\n<archimate:model xmlns:archimate="http://www.archimatetool.com/archimate"/>',
      /m\.xml:2:1 [\s\S]*Export › Open Exchange/,
    ],
    ['other XML', '<html/>', /m\.xml:1:1 [\s\S]*không phải tệp trao đổi/],
    ['no XML', 'xin chào', /m\.xml:1:\d+ /],
    ['nothing', '', /m\.xml:1:\d+ /],
    ['text in another encoding', Buffer.from(model([element('x', 'Node', 'é')]), 'latin1'), /UTF-8/],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), /m\.xml/],
  ])('%s, with exit code 2', async (_, xml, words) => {
    const { code, err, dir } = await importing(xml)
    expect(err).toMatch(words)
    expect(err).not.toMatch(/\n\s+at /)
    expect(code).toBe(2)
    expect(loadWorkspace(dir).model.systems.size).toBe(2)
  })

  it('an attribute of many megabytes and too many elements reach limits that are named', async () => {
    const dir = folder({ ...small, 'm.xml': model([element('x', 'Node', 'a'.repeat(1 << 20))]) })
    const run = (...flags: string[]) => kientruc(dir, [...flags, 'import', 'archimate', 'm.xml'])
    expect((await run('--max', 'file-bytes=1MiB')).err).toContain('--max file-bytes=')
    expect((await run('--max', 'xml-elements=3')).err).toMatch(/m\.xml:5:\d+ [\s\S]*--max xml-elements=/)
  })
})
