// The search of the site. Without it every page can still be read. Its index is a script too, because a page on a disk may not
// read files in any other way; it is loaded when the reader first turns to the search.
(() => {
  const form = document.querySelector('form.search')
  const input = document.getElementById('tim')
  const box = document.getElementById('ket-qua')
  if (!form || !input || !box) return
  const root = document.body.dataset.root ?? ''
  form.hidden = false
  /** @type {{ entry: string[], key: string, title: string }[] | undefined} */
  let index
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  const load = () => {
    if (index || document.querySelector('script[data-index]')) return
    const script = document.createElement('script')
    script.src = `${root}assets/search-index.js`
    script.dataset.index = ''
    script.addEventListener('load', () => {
      const { kinds, entries } = window.kientrucIndex
      index = entries.map(([title, kind, path, more]) => ({ entry: [title, kinds[kind], path], title: fold(title), key: fold(`${title} ${more}`) }))
      show()
    })
    document.head.append(script)
  }
  const rank = (item, wanted) => (item.title === wanted ? 0 : item.title.startsWith(wanted) ? 1 : item.title.includes(wanted) ? 2 : 3)
  const show = () => {
    const wanted = fold(input.value.trim())
    box.hidden = wanted === '' || !index
    if (box.hidden) return
    const words = wanted.split(/\s+/)
    const found = index.filter((item) => words.every((word) => item.key.includes(word)))
    found.sort((a, b) => rank(a, wanted) - rank(b, wanted) || a.title.length - b.title.length)
    box.replaceChildren(found.length === 0 ? Object.assign(document.createElement('p'), { textContent: form.dataset.none }) : list(found.slice(0, 30)))
  }
  const list = (found) => {
    const ul = document.createElement('ul')
    for (const { entry } of found) {
      const [title, kind, path] = entry
      const link = Object.assign(document.createElement('a'), { href: root + path, textContent: title })
      link.append(Object.assign(document.createElement('span'), { textContent: kind }))
      const li = document.createElement('li')
      li.append(link)
      ul.append(li)
    }
    return ul
  }
  input.addEventListener('focus', load)
  input.addEventListener('input', () => { load(); show() })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') { box.querySelector('a')?.focus(); event.preventDefault() }
    if (event.key === 'Escape') { input.value = ''; show() }
  })
  box.addEventListener('keydown', (event) => {
    const links = [...box.querySelectorAll('a')]
    const at = links.indexOf(document.activeElement)
    if (event.key === 'ArrowDown') { links[at + 1]?.focus(); event.preventDefault() }
    if (event.key === 'ArrowUp') { (links[at - 1] ?? input).focus(); event.preventDefault() }
    if (event.key === 'Escape') { input.focus(); box.hidden = true }
  })
  form.addEventListener('submit', (event) => { event.preventDefault(); box.querySelector('a')?.click() })
  document.addEventListener('click', (event) => { if (!form.contains(event.target)) box.hidden = true })
  if (document.activeElement === input) load()
})()
