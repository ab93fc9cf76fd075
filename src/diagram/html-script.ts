/**
 * The script of the interactive page, as text: it runs in the reader's browser. It reads the page's own data and moves the
 * picture; it makes no request and writes text only as text.
 */
export const htmlScript = `'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const stage = document.getElementById('stage');
  const svg = stage.querySelector('svg');
  const said = document.getElementById('said');
  const find = document.getElementById('find');
  const fold = (s) => s.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'd').toLowerCase();
  document.querySelector('form').hidden = false;
  stage.classList.add('live');
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...full };
  const show = () => svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
  const zoom = (by, cx = view.x + view.width / 2, cy = view.y + view.height / 2) => {
    const width = Math.min(full.width * 2, Math.max(120, view.width * by));
    const k = width / view.width;
    view = { x: cx - (cx - view.x) * k, y: cy - (cy - view.y) * k, width, height: view.height * k };
    show();
  };
  const move = (dx, dy) => { view = { ...view, x: view.x + dx * view.width, y: view.y + dy * view.height }; show(); };
  const fit = () => { view = { ...full }; show(); };
  const acts = { in: () => zoom(0.75), out: () => zoom(1.33), fit, clear: () => choose(-1) };
  for (const button of document.querySelectorAll('button[data-do]')) button.addEventListener('click', () => acts[button.dataset.do]());
  const keys = { ArrowLeft: () => move(-0.1, 0), ArrowRight: () => move(0.1, 0), ArrowUp: () => move(0, -0.1), ArrowDown: () => move(0, 0.1), '+': acts.in, '=': acts.in, '-': acts.out, 0: fit, Escape: acts.clear };
  stage.addEventListener('keydown', (e) => { if (keys[e.key] && !e.ctrlKey && !e.metaKey && !e.altKey) { keys[e.key](); e.preventDefault(); } });
  const at = (e) => { const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse()); return [p.x, p.y]; };
  stage.addEventListener('wheel', (e) => { zoom(e.deltaY > 0 ? 1.12 : 0.89, ...at(e)); e.preventDefault(); }, { passive: false });
  let drag;
  stage.addEventListener('pointerdown', (e) => { drag = { id: e.pointerId, from: at(e), x: e.clientX, y: e.clientY, moved: false }; });
  stage.addEventListener('pointermove', (e) => {
    if (!drag || drag.id !== e.pointerId) return;
    if (!drag.moved && Math.hypot(e.clientX - drag.x, e.clientY - drag.y) < 5) return;
    if (!drag.moved) { drag.moved = true; stage.setPointerCapture(e.pointerId); }
    const [x, y] = at(e);
    view = { ...view, x: view.x + drag.from[0] - x, y: view.y + drag.from[1] - y };
    show();
  });
  stage.addEventListener('pointerup', (e) => {
    if (!drag) return;
    const clicked = !drag.moved && e.target.closest('[data-node]');
    drag = undefined;
    if (clicked && !e.target.closest('a')) choose(Number(clicked.dataset.node.slice(1)));
  });
  function choose(index) {
    const near = new Set([index]);
    let [out, into] = [0, 0];
    for (const [from, to] of data.edges) {
      if (from === index) { near.add(to); out++; }
      if (to === index) { near.add(from); into++; }
    }
    for (const node of svg.querySelectorAll('[data-node]')) node.classList.toggle('dim', index >= 0 && !near.has(Number(node.dataset.node.slice(1))));
    for (const edge of svg.querySelectorAll('[data-from]')) {
      edge.classList.toggle('dim', index >= 0 && edge.dataset.from !== 'n' + index && edge.dataset.to !== 'n' + index);
    }
    const node = data.nodes[index];
    said.textContent = node ? data.words.chosen.replace(/\\{(name|out|in)\\}/g, (_, key) => ({ name: node.name, out, in: into })[key]) : '';
  }
  document.getElementById('names').append(...data.nodes.map((n) => { const o = document.createElement('option'); o.value = n.name; return o; }));
  const search = () => {
    const wanted = fold(find.value.trim());
    if (wanted === '') return choose(-1);
    let index = data.nodes.findIndex((n) => fold(n.name) === wanted);
    if (index < 0) index = data.nodes.findIndex((n) => fold(n.about).includes(wanted));
    choose(index);
    if (index < 0) { said.textContent = data.words.none.replace('{name}', () => find.value); return; }
    const box = svg.querySelector('[data-node="n' + index + '"]').getBBox();
    const width = Math.min(full.width, 900);
    view = { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - (width * full.height) / full.width / 2, width, height: (width * full.height) / full.width };
    show();
  };
  find.addEventListener('change', search);
  find.form.addEventListener('submit', (e) => { e.preventDefault(); search(); });
  show();
})();`
