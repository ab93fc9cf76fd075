// Filters and sorts the lists of a page; without it they are plain tables. What is asked for stays in the address, so that it can
// be sent on and “back” finds it again.
(() => {
  const words = document.currentScript.dataset
  const tables = [...document.querySelectorAll('.sift')].map((box) => {
    const body = box.querySelector('tbody')
    const none = Object.assign(document.createElement('p'), { textContent: words.none, hidden: true })
    box.append(none)
    return { box, body, none, heads: [...box.querySelectorAll('thead th')] }
  })
  const [first] = tables
  if (!first) return
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  const order = new Intl.Collator('vi', { numeric: true })
  const textOf = (cell) => (cell.querySelector('a, .mark') ?? cell).textContent.trim()
  const rows = tables.flatMap(({ body }) =>
    [...body.rows].map((row, i) => {
      const values = [...row.cells].map(textOf)
      return { row, body, i, values, name: fold(values[0]) }
    }),
  )
  const names = first.heads.map((th) => th.textContent)
  const make = (tag, fields, ...children) => {
    const made = Object.assign(document.createElement(tag), fields)
    made.append(...children)
    return made
  }
  const field = (label, control) => make('label', {}, make('span', { textContent: label }), control)
  const option = ([value, text]) => make('option', { value, textContent: text })
  const select = (name, options) => make('select', { name }, ...options.map(option))

  const search = make('input', { type: 'search', name: 'ten', autocomplete: 'off' })
  const filters = first.box.dataset.columns.split(' ').map((column) => {
    const values = [...new Set(rows.map(({ values }) => values[column]))].filter((v) => v !== '').sort(order.compare)
    return { column, input: select(`cot-${column}`, [['', words.all], ...values.map((v) => [v, v])]) }
  })
  const sorting = select('sap-xep', [['', '–'], ...names.flatMap((name, i) => [[`${i}`, `${name} ↑`], [`-${i}`, `${name} ↓`]])])
  const said = make('p', { className: 'muted' })
  said.setAttribute('role', 'status')
  const byName = field(words.order, sorting)
  const form = make('form', { className: 'sift-form' }, field(words.name, search), ...filters.map(({ column, input }) => field(names[column], input)), byName, said)
  ;(first.box.closest('section') ?? first.box).before(form)

  for (const { heads } of tables)
    heads.forEach((th, i) => {
      const button = make('button', { type: 'button', textContent: th.textContent })
      button.addEventListener('click', () => {
        sorting.value = sorting.value === `${i}` ? `-${i}` : `${i}`
        changed()
      })
      th.replaceChildren(button)
    })

  const sort = () => {
    const down = sorting.value.startsWith('-')
    const column = sorting.value === '' ? undefined : Math.abs(Number(sorting.value))
    for (const { heads } of tables)
      heads.forEach((th, i) => (i === column ? th.setAttribute('aria-sort', down ? 'descending' : 'ascending') : th.removeAttribute('aria-sort')))
    // What says nothing stands last, whichever way.
    const compare = (a, b) => {
      if (column === undefined) return a.i - b.i
      const [x, y] = [a.values[column], b.values[column]]
      if (x === '' || y === '') return Number(x === '') - Number(y === '') || a.i - b.i
      return (down ? -1 : 1) * order.compare(x, y) || a.i - b.i
    }
    for (const { row, body } of [...rows].sort(compare)) body.append(row)
  }
  const sift = () => {
    const sought = fold(search.value.trim()).split(/\s+/)
    let n = 0
    for (const { row, values, name } of rows) {
      const fits = sought.every((word) => name.includes(word)) && filters.every(({ column, input }) => input.value === '' || values[column] === input.value)
      row.hidden = !fits
      if (fits) n += 1
    }
    for (const { body, none } of tables) {
      none.hidden = [...body.rows].some((row) => !row.hidden)
      body.closest('.scroll').hidden = !none.hidden
    }
    said.textContent = words.shown.replace('{n}', n).replace('{all}', rows.length)
  }
  const inputs = [search, sorting, ...filters.map(({ input }) => input)]
  const shown = () => {
    const asked = new URLSearchParams(location.hash.slice(1))
    for (const input of inputs) input.value = asked.get(input.name) ?? ''
    for (const input of inputs) if (input.selectedIndex === -1) input.value = ''
    sort()
    sift()
  }
  const changed = () => {
    const asked = new URLSearchParams(inputs.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]))
    history.replaceState(null, '', `#${asked}`)
    sort()
    sift()
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => event.preventDefault())
  window.addEventListener('hashchange', shown)
  shown()
})()
