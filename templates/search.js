// The search of the site. Without it every page can still be read. Its index is a row of scripts, because a page on a disk may
// not read files in any other way; they are loaded when the reader first turns to the search.
(() => {
  const form = document.querySelector('form.search')
  const input = document.getElementById('tim')
  const box = document.getElementById('ket-qua')
  if (!form || !input || !box) return
  const root = document.body.dataset.root ?? ''
  const most = 30
  form.hidden = false
  const plain = (text) => text.normalize('NFC').toLowerCase()
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  const index = []
  let loading = false
  const load = (part) => {
    const script = document.createElement('script')
    script.src = `${root}assets/search-${part}.js`
    document.head.append(script)
  }
  const start = () => {
    if (loading) return
    loading = true
    let loaded = 0
    window.kientrucIndex = ({ parts, kinds, entries }) => {
      for (const [title, kind, path, more] of entries)
        index.push({ title, kind: kinds[kind], path, folded: fold(title), written: plain(`${title} ${more}`), all: fold(`${title} ${more}`) })
      loaded += 1
      if (loaded < parts) load(loaded + 1)
      show()
    }
    load(1)
  }
  // Titles before other words, and what is written as the reader wrote it before what only sounds alike without accents.
  const rank = (item, wanted, words, asWritten) => {
    const place =
      item.folded === wanted ? 0 : item.folded.startsWith(wanted) ? 1 : item.folded.includes(wanted) ? 2 : words.every((w) => item.folded.includes(w)) ? 3 : item.all.includes(wanted) ? 4 : 5
    return 2 * place + (asWritten.every((w) => item.written.includes(w)) ? 0 : 5)
  }
  const show = () => {
    const wanted = fold(input.value.trim())
    box.hidden = wanted === '' || index.length === 0
    if (box.hidden) return
    const words = wanted.split(/\s+/)
    const accented = plain(input.value.trim()) !== wanted
    const asWritten = accented ? plain(input.value.trim()).split(/\s+/) : []
    const found = index.filter((item) => words.every((word) => item.all.includes(word)))
    const ranked = found.map((item) => [rank(item, wanted, words, asWritten), item])
    ranked.sort(([a, one], [b, other]) => a - b || one.title.length - other.title.length)
    const note = found.length === 0 ? form.dataset.none : found.length > most ? form.dataset.more : undefined
    box.replaceChildren(...(found.length > 0 ? [list(ranked.slice(0, most).map(([, item]) => item))] : []))
    if (note) box.append(Object.assign(document.createElement('p'), { textContent: note }))
  }
  const list = (found) => {
    const ul = document.createElement('ul')
    for (const { title, kind, path } of found) {
      const link = Object.assign(document.createElement('a'), { href: root + path, textContent: title })
      link.append(Object.assign(document.createElement('span'), { textContent: kind }))
      const li = document.createElement('li')
      li.append(link)
      ul.append(li)
    }
    return ul
  }
  input.addEventListener('focus', start)
  input.addEventListener('input', () => { start(); show() })
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
  if (document.activeElement === input) start()
})()
