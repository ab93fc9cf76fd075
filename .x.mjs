// ../../pdft.ts
import { readFileSync } from "node:fs";

// src/kernel/input-error.ts
var InputError = class extends Error {
  /** @param hits the faults behind it, each with its place. */
  constructor(text, hits = []) {
    super(text.en);
    this.text = text;
    this.hits = hits;
    this.name = "InputError";
  }
  text;
  hits;
};

// src/kernel/limits.ts
var defaultLimits = {
  fileBytes: 128 << 20,
  files: 2e5,
  depth: 64,
  aliasNodes: 1e5,
  ruleSteps: 2e8,
  parts: 1e4,
  unfoldedBytes: 384 << 20,
  ratio: 400,
  rows: 1e5,
  cells: 2e6,
  // Excel's own bound.
  cellCharacters: 32767,
  sheets: 1e3,
  textCharacters: 1 << 20,
  mergedRows: 2e5,
  xmlElements: 2e6,
  paragraphs: 5e5,
  pages: 400
};
var limitNames = {
  fileBytes: { name: "file-bytes", most: 512 << 20 },
  files: { name: "files", most: 1e7 },
  // Values are walked by recursion, so the stack is the bound.
  depth: { name: "depth", most: 1e3 },
  aliasNodes: { name: "alias-nodes", most: 1e8 },
  ruleSteps: { name: "rule-steps", most: 1e12 },
  parts: { name: "parts", most: 1e6 },
  unfoldedBytes: { name: "unfolded-bytes", most: 4 * 2 ** 30 },
  ratio: { name: "ratio", most: 1e6 },
  rows: { name: "rows", most: 1 << 20 },
  cells: { name: "cells", most: 1e8 },
  // Longer texts overflow the stack of regular expressions that go through them, ours and the libraries'.
  cellCharacters: { name: "cell-characters", most: 1 << 20 },
  sheets: { name: "sheets", most: 1e5 },
  textCharacters: { name: "text-characters", most: 125e4 },
  mergedRows: { name: "merged-rows", most: 1e7 },
  xmlElements: { name: "xml-elements", most: 1e8 },
  paragraphs: { name: "paragraphs", most: 1e7 },
  pages: { name: "pages", most: 1e4 }
};

// src/office/pdf/grids.ts
var near = 3.5;
function gridsOf(rules) {
  return groupsOf(rules).flatMap((group) => {
    const across = group.filter((r) => r.x1 - r.x0 >= r.y1 - r.y0);
    const down = group.filter((r) => r.x1 - r.x0 < r.y1 - r.y0);
    const xs = steps(down.map((r) => r.x0));
    const ys = steps(across.map((r) => r.y0));
    if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) return [];
    if (xs.length > mostSteps || ys.length > mostSteps) return [];
    const cells = cellsOf(xs, ys, across, down);
    return cells.length > 1 ? [{ xs, ys, cells }] : [];
  });
}
var mostSteps = 120;
function groupsOf(rules) {
  const sorted = [...rules].sort((a, b) => a.y0 - b.y0);
  const parent = sorted.map((_, i) => i);
  const top = (i) => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    let back = i;
    while (parent[back] !== at) {
      const next = parent[back] ?? at;
      parent[back] = at;
      back = next;
    }
    return at;
  };
  const open = [];
  for (const [i, rule] of sorted.entries()) {
    let kept = 0;
    for (const other of open) {
      const o = sorted[other];
      if (!o || o.y1 < rule.y0 - near) continue;
      open[kept++] = other;
      if (o.x0 <= rule.x1 + near && rule.x0 <= o.x1 + near) parent[top(i)] = top(other);
    }
    open.length = kept;
    open.push(i);
    if (open.length > mostOpen) return [];
  }
  const groups = /* @__PURE__ */ new Map();
  for (const [i, rule] of sorted.entries()) {
    const key = top(i);
    const group = groups.get(key);
    if (group) group.push(rule);
    else groups.set(key, [rule]);
  }
  return [...groups.values()].filter((g) => g.length >= 4);
}
var mostOpen = 2e3;
function steps(values) {
  const found = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === void 0 || value - last > near) found.push(value);
  }
  return found;
}
function cellsOf(xs, ys, across, down) {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const at = (of, i) => of[i] ?? 0;
  const middle = (of, i) => (at(of, i) + at(of, i + 1)) / 2;
  const closedRight = (c, r) => down.some((l) => Math.abs(l.x0 - at(xs, c + 1)) <= near && l.y0 <= middle(ys, r) && middle(ys, r) <= l.y1);
  const closedBelow = (c, r) => across.some((l) => Math.abs(l.y0 - at(ys, r + 1)) <= near && l.x0 <= middle(xs, c) && middle(xs, c) <= l.x1);
  const taken = /* @__PURE__ */ new Set();
  const cells = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let wide2 = 1;
      while (column + wide2 < columns && !closedRight(column + wide2 - 1, row)) wide2++;
      let high = 1;
      while (row + high < rows && !closedBelow(column, row + high - 1)) high++;
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide2; c++) taken.add(r * columns + c);
      cells.push({ column, row, columns: wide2, rows: high });
    }
  return cells;
}

// src/office/pdf/lines.ts
var wide = 2.2;
function linesOf(pieces) {
  const shown2 = pieces.filter((p) => p.text.trim() !== "" || p.width > 0);
  const rows = [];
  for (const piece of [...shown2].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(piece.y - first.y) < 0.45 * Math.max(piece.size, first.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    const segments = segmentsOf(row.sort((a, b) => a.x - b.x));
    const [first] = segments;
    if (!first) return [];
    return [{ y: first.y, size: Math.max(...segments.map((s) => s.size)), segments }];
  });
}
function segmentsOf(row) {
  const segments = [];
  let open = [];
  const end = () => {
    const segment = segmentOf(open);
    if (segment) segments.push(segment);
    open = [];
  };
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    if (piece.text.trim() === "") {
      if (open.length > 0) open.push(piece);
      continue;
    }
    if (piece.x - right > wide * piece.size) end();
    open.push(piece);
    right = Math.max(right, piece.x + piece.width);
  }
  end();
  return segments;
}
function segmentOf(pieces) {
  const [first] = pieces;
  if (!first) return void 0;
  let text = "";
  let right = first.x;
  for (const piece of pieces) {
    if (piece.text.trim() === "") {
      if (!text.endsWith(" ")) text += " ";
      continue;
    }
    const gap = piece.x - right;
    if (gap < -0.5 * piece.width && text.endsWith(piece.text)) continue;
    if (gap > 0.18 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    text += piece.text;
    right = piece.x + piece.width;
  }
  const clean = text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize("NFKC")).normalize("NFC").replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();
  if (clean === "") return void 0;
  return {
    text: clean,
    x0: first.x,
    x1: right,
    y: first.y,
    size: Math.max(...pieces.map((p) => p.size)),
    // A letter that the bold font lacks comes from another.
    bold: lettersOf(pieces.filter((p) => p.bold)) * 2 > lettersOf(pieces),
    opensBold: first.bold
  };
}
var lettersOf = (pieces) => pieces.reduce((sum, p) => sum + p.text.trim().length, 0);

// src/office/pdf/paragraphs.ts
var opensItem = /^(?:[-–—+•*▪●○◦·❖✓➢]\s*\S|\d{1,2}(?:\.\d{1,2})*\s*[.)/]\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2})+\s+\p{Lu}|[a-zđ]\s*[.)]\s|[IVXLC]{1,6}\s*[.)]\s|(?:Phần|Chương|Mục|Điều)\s+\S)/iu;
function goesOn(before, line, { left, right }, gap) {
  if (opensItem.test(line.text) || before.centred || line.centred) return false;
  if (gap > 2.1 * Math.max(before.size, line.size)) return false;
  if (before.bold !== line.bold && !(before.opensBold && !before.bold) && !/^\p{Ll}/u.test(line.text)) return false;
  if (Math.abs(before.size - line.size) > 1.5) return false;
  const word = line.text.split(" ")[0] ?? "";
  const width = (line.x1 - line.x0) * (word.length + 1) / Math.max(1, line.text.length);
  const wrapped = before.x1 + width > right - 0.02 * (right - left);
  return wrapped || /^\p{Ll}/u.test(line.text) && !/[.;:]$/.test(before.text) && before.x1 > left + 0.6 * (right - left);
}
function paragraphOf(lines) {
  const [first] = lines;
  if (!first) return void 0;
  return {
    of: "paragraph",
    text: lines.map((l) => l.text).join(" "),
    label: "",
    heading: void 0,
    bold: lines.every((l) => l.bold),
    opensBold: first.opensBold,
    centred: lines.every((l) => l.centred),
    title: false,
    place: first.place
  };
}
function paragraphsOf(lines, margins) {
  const found = [];
  for (const line of lines) {
    const open = found.at(-1);
    const before = open?.at(-1);
    if (open && before && goesOn(before, line, margins, line.y - before.y)) open.push(line);
    else found.push([line]);
  }
  return found.flatMap((group) => paragraphOf(group) ?? []);
}
function isCentred({ x0, x1 }, { left, right }) {
  const [before, after] = [x0 - left, right - x1];
  return before > 0.06 * (right - left) && Math.abs(before - after) < 0.05 * (right - left) + 4;
}
var marginsOf = (lines) => ({
  left: Math.min(...lines.map((l) => l.segments[0]?.x0 ?? Number.POSITIVE_INFINITY)),
  right: Math.max(...lines.map((l) => l.segments.at(-1)?.x1 ?? 0))
});

// src/office/pdf/blocks.ts
function blocksOfPage(page, number, dropped) {
  const all = linesOf(page.pieces);
  const place = (y) => ({ in: "page", page: number, line: 1 + all.filter((l) => l.y < y - 1).length });
  const kept = (y) => !all.some((l) => dropped.has(l.y) && Math.abs(l.y - y) < 1);
  const grids = gridsOf(page.rules).filter((g) => piecesIn(page.pieces, g).length > 0);
  const held = new Set(grids.flatMap((g) => piecesIn(page.pieces, g)));
  const lines = linesOf(page.pieces.filter((p) => !held.has(p) && kept(p.y)));
  const margins = lines.length > 0 ? wholeMargins(lines, page) : { left: 0, right: page.width };
  const parts = [];
  for (const grid of grids) {
    const table = tableOf(grid, piecesIn(page.pieces, grid), place);
    if (table) parts.push({ y: grid.ys[0] ?? 0, blocks: [table], xs: grid.xs });
  }
  for (const run of runsOf(lines, grids)) {
    const [first] = run.lines;
    if (!first) continue;
    if (run.columns) parts.push({ y: first.y, blocks: sideBySide(run.lines, run.columns, place) });
    else {
      const text = run.lines.map((line) => textLine(line, margins, place));
      parts.push({ y: first.y, blocks: paragraphsOf(text, margins), lines: text });
    }
  }
  parts.sort((a, b) => a.y - b.y);
  return {
    blocks: parts.flatMap((p) => p.blocks),
    opens: parts[0]?.xs,
    closes: parts.at(-1)?.xs,
    first: parts[0]?.lines?.[0],
    last: parts.at(-1)?.lines?.at(-1),
    margins
  };
}
function wholeMargins(lines, { width }) {
  const { left, right } = marginsOf(lines);
  return { left, right: Math.max(right, Math.min(width - left, right + 0.25 * (right - left))) };
}
function piecesIn(pieces, { xs, ys }) {
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return pieces.filter(({ x, y, width, size }) => {
    const [middle, centre] = [x + width / 2, y - size / 3];
    return x0 <= middle && middle <= x1 && y0 <= centre && centre <= y1;
  });
}
var textLine = (line, margins, place) => {
  const [first] = line.segments;
  const whole = {
    text: line.segments.map((s) => s.text).join(" "),
    x0: first?.x0 ?? 0,
    x1: line.segments.at(-1)?.x1 ?? 0,
    y: line.y,
    size: line.size,
    bold: line.segments.every((s) => s.bold),
    opensBold: first?.opensBold ?? false
  };
  return { ...whole, place: place(line.y), centred: isCentred(whole, margins) };
};
function runsOf(lines, grids) {
  const runs = [];
  for (const line of lines) {
    const open = runs.at(-1);
    const before = open?.lines.at(-1);
    const parted = before && grids.some((g) => before.y < (g.ys[0] ?? 0) && (g.ys[0] ?? 0) < line.y);
    const far = before !== void 0 && line.y - before.y > 3.2 * line.size;
    const several = line.segments.length > 1;
    if (open && !parted) {
      const joined = open.columns && !far ? joinedColumns(open.columns, line) : void 0;
      if (open.columns && joined) {
        open.columns = joined;
        open.lines.push(line);
        continue;
      }
      if (!open.columns && !several) {
        open.lines.push(line);
        continue;
      }
    }
    runs.push({ lines: [line], columns: several ? line.segments.map((s) => ({ left: s.x0, right: s.x1 })) : void 0 });
  }
  return runs;
}
function joinedColumns(columns, { segments }) {
  const next = columns.map((c) => ({ ...c }));
  for (const { x0, x1 } of segments) {
    const met = next.filter((c) => x0 < c.right + 2 && c.left - 2 < x1);
    const [only] = met;
    if (!only || met.length > 1) return void 0;
    const off = ({ left, right }) => Math.abs(x0 + x1 - left - right);
    const whole = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 };
    if (segments.length === 1 && off(whole) < off(only)) return void 0;
    only.left = Math.min(only.left, x0);
    only.right = Math.max(only.right, x1);
  }
  return next;
}
function sideBySide(lines, columns, place) {
  const [first] = lines;
  const groups = [];
  const opens = (line) => line.segments.some((s) => s.x0 < (columns[0]?.right ?? 0));
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && (columns.length < 3 || !opens(line))) group.push(line);
    else groups.push([line]);
  }
  const rows = groups.map((group) => {
    const cells = columns.map((column) => {
      const own = group.flatMap((l) => l.segments.filter((s) => s.x0 < column.right && column.left < s.x1));
      const paragraphs = own.flatMap((s) => {
        const middle = (s.x0 + s.x1 - column.left - column.right) / 2;
        const centred = Math.abs(middle) < 0.06 * (column.right - column.left) + 3;
        return paragraphOf([{ ...s, place: place(s.y), centred }]) ?? [];
      });
      return cellOf(paragraphs, 1, false);
    });
    return { cells, head: false, place: place(group[0]?.y ?? 0) };
  });
  return first ? [{ of: "table", rows, place: place(first.y) }] : [];
}
var cellOf = (paragraphs, span, merged) => ({
  text: paragraphs.map((p) => p.text).join("\n"),
  paragraphs,
  span,
  merged
});
function tableOf(grid, pieces, place) {
  const { xs, ys } = grid;
  const rows = [];
  for (let r = 0; r < ys.length - 1; r++) {
    const top = place((ys[r] ?? 0) + 8);
    const cells = grid.cells.filter((c) => c.row <= r && r < c.row + c.rows).sort((a, b) => a.column - b.column).map((c) => {
      if (c.row < r) return cellOf([], c.columns, true);
      const box = { left: xs[c.column] ?? 0, right: xs[c.column + c.columns] ?? 0 };
      const [y0 = 0, y1 = 0] = [ys[c.row], ys[c.row + c.rows]];
      const own = pieces.filter(({ x, y, width, size }) => {
        const [middle, centre] = [x + width / 2, y - size / 3];
        return box.left <= middle && middle < box.right && y0 <= centre && centre < y1;
      });
      const inner = { left: box.left + 4, right: box.right - 4 };
      const lines = linesOf(own).map((line) => ({ ...textLine(line, inner, place), centred: false }));
      return cellOf(paragraphsOf(lines, inner), c.columns, false);
    });
    if (cells.some((c) => c.text !== "" || c.merged)) rows.push({ cells, head: false, place: firstPlace(cells) ?? top });
  }
  const [first] = rows;
  return first && rows.some((r) => r.cells.some((c) => c.text !== "")) ? { of: "table", rows, place: first.place } : void 0;
}
var firstPlace = (cells) => cells.find((c) => c.paragraphs.length > 0)?.paragraphs[0]?.place;
function joinedPages(pages) {
  const blocks = [];
  let before;
  for (const page of pages) {
    const [first, ...rest] = page.blocks;
    const last = blocks.at(-1);
    if (before && first && last) {
      if (last.of === "table" && first.of === "table" && sameColumns(before.closes, page.opens)) {
        blocks[blocks.length - 1] = continued(last, first);
        blocks.push(...rest);
        if (page.blocks.length > 0) before = page;
        continue;
      }
      const [end, start] = [before.last, page.first];
      if (last.of === "paragraph" && first.of === "paragraph" && end && start && !/[.;:!?…]$/.test(end.text)) {
        if (goesOn(end, start, before.margins, 0)) {
          blocks[blocks.length - 1] = { ...last, text: `${last.text} ${first.text}` };
          blocks.push(...rest);
          before = page;
          continue;
        }
      }
    }
    blocks.push(...page.blocks);
    if (page.blocks.length > 0) before = page;
  }
  return blocks;
}
function sameColumns(a, b) {
  return a !== void 0 && b !== void 0 && a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? 0)) < 6);
}
var textOfRow = (row) => row?.cells.map((c) => c.text).join("|") ?? "";
function continued(table, next) {
  const rows = [...table.rows];
  const more = textOfRow(next.rows[0]) === textOfRow(rows[0]) ? next.rows.slice(1) : next.rows;
  const [cut, ...others] = more;
  const last = rows.at(-1);
  const goesOnThere = cut && last && cut.cells.length === last.cells.length && cut.cells[0]?.text === "" && !cut.cells[0].merged;
  const begun = cut?.cells.every((c) => c.text === "" || /^[\p{Ll}]/u.test(c.text));
  if (!goesOnThere || !begun) return { ...table, rows: [...rows, ...more] };
  rows[rows.length - 1] = {
    ...last,
    cells: last.cells.map((c, i) => {
      const rest = cut.cells[i];
      if (!rest || rest.text === "") return c;
      const text = `${c.text} ${rest.text}`.trim();
      const [own] = c.paragraphs;
      return { ...c, text, paragraphs: own ? [{ ...own, text }] : rest.paragraphs };
    })
  };
  return { ...table, rows: [...rows, ...others] };
}

// src/office/pdf/matrix.ts
function times(a, b) {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5]
  ];
}
function matrixOf(value) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value);
  return [a, b, c, d, e, f];
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}
function numbersOf(value) {
  if (value instanceof Float32Array || value instanceof Float64Array) return [...value];
  return listOf(value).map(Number);
}

// src/office/pdf/pieces.ts
var unit = [1, 0, 0, 1, 0, 0];
var apart = 0.12;
function piecesIn2({ fnArray, argsArray }, view, codes, fontOf2) {
  const pieces = [];
  const fonts = /* @__PURE__ */ new Map();
  const stack = [];
  let now = {
    page: view,
    font: { bold: false, scale: 1e-3 },
    size: 0,
    letters: 0,
    words: 0,
    wide: 1,
    leading: 0
  };
  let text = unit;
  let line = unit;
  const move = (x, y) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  for (const [i, operator] of fnArray.entries()) {
    const args = listOf(argsArray[i]);
    const [first, second] = [Number(args[0]), Number(args[1])];
    if (operator === codes.save) stack.push(now);
    else if (operator === codes.restore || operator === codes.paintFormXObjectEnd) now = stack.pop() ?? now;
    else if (operator === codes.transform) now = { ...now, page: times(now.page, matrixOf(args)) };
    else if (operator === codes.paintFormXObjectBegin) {
      stack.push(now);
      if (args[0]) now = { ...now, page: times(now.page, matrixOf(args[0])) };
    } else if (operator === codes.beginText) {
      text = unit;
      line = unit;
    } else if (operator === codes.setFont) {
      const id = String(args[0]);
      const font = fonts.get(id) ?? fontOf2(id);
      fonts.set(id, font);
      now = { ...now, font, size: second };
    } else if (operator === codes.setTextMatrix) {
      line = matrixOf(args.length === 1 ? args[0] : args);
      text = line;
    } else if (operator === codes.moveText) move(first, second);
    else if (operator === codes.setLeadingMoveText) {
      now = { ...now, leading: -second };
      move(first, second);
    } else if (operator === codes.setLeading) now = { ...now, leading: first };
    else if (operator === codes.nextLine) move(0, -now.leading);
    else if (operator === codes.setCharSpacing) now = { ...now, letters: first };
    else if (operator === codes.setWordSpacing) now = { ...now, words: first };
    else if (operator === codes.setHScale) now = { ...now, wide: first > 5 ? first / 100 : first };
    else if (operator === codes.showText || operator === codes.nextLineShowText) {
      if (operator === codes.nextLineShowText) move(0, -now.leading);
      text = shown(listOf(args[0]), text, now, pieces);
    }
  }
  return pieces;
}
function shown(glyphs, text, state, pieces) {
  const { page, font, size, wide: wide2 } = state;
  const whole = times(page, text);
  const turned = Math.abs(whole[1]) > 0.2 * Math.abs(whole[0]) + 0.01;
  const across = Math.hypot(whole[0], whole[1]);
  const height = Math.abs(size) * Math.hypot(whole[2], whole[3]);
  let x = 0;
  let run = "";
  let begun = 0;
  const end = () => {
    if (run !== "" && !turned) {
      const at = times(whole, [1, 0, 0, 1, begun * wide2, 0]);
      pieces.push({ text: run, x: at[4], y: at[5], width: (x - begun) * wide2 * across, size: height, bold: font.bold });
    }
    run = "";
  };
  for (const glyph of glyphs) {
    if (typeof glyph === "number") {
      const gap = -glyph * size / 1e3;
      if (Math.abs(gap) > apart * Math.abs(size)) end();
      x += gap;
      continue;
    }
    if (typeof glyph !== "object" || glyph === null) continue;
    const letter = Reflect.get(glyph, "unicode");
    const width = Number(Reflect.get(glyph, "width") ?? 0);
    const spaced = (Reflect.get(glyph, "isSpace") === true ? state.words : 0) + state.letters;
    if (letter === " " && run.endsWith(" ")) end();
    if (run === "") begun = x;
    if (typeof letter === "string" && !(letter === " " && run === "")) run += letter;
    else if (run === "") begun = x + width * size * font.scale;
    x += width * size * font.scale + spaced;
    if (Math.abs(spaced) > apart * Math.abs(size)) end();
  }
  end();
  return times(text, [1, 0, 0, 1, x * wide2, 0]);
}

// src/office/pdf/pages.ts
async function printedPages(bytes, limits) {
  const buffers = ArrayBuffer.prototype;
  buffers.transferToFixedLength ??= function(length = this.byteLength) {
    return this.slice(0, length);
  };
  const { getResolvedPDFJS } = await import("unpdf");
  const pdfjs = await getResolvedPDFJS();
  const loading = pdfjs.getDocument({
    // It takes the bytes away from whoever hands them over.
    data: bytes.slice(),
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0
  });
  try {
    const document = await loading.promise;
    const pages = [];
    let letters = 0;
    for (let n = 1; n <= Math.min(document.numPages, limits.pages); n++) {
      const page = await document.getPage(n);
      const read = await pageOf(page, pdfjs);
      page.cleanup();
      letters += read.pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (letters > limits.textCharacters * 8) break;
      pages.push(read);
    }
    return { pages, all: document.numPages };
  } finally {
    await loading.destroy();
  }
}
async function pageOf(page, { OPS }) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = matrixOf(transform);
  const operators = await page.getOperatorList();
  const pieces = piecesIn2(operators, view, OPS, (font) => fontOf(page, font));
  return { width, height, pieces, rules: rulesIn(operators, view, OPS) };
}
var mostRules = 2e4;
function rulesIn({ fnArray, argsArray }, view, OPS) {
  const rules = [];
  const stack = [];
  let now = view;
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i];
    if (operator === OPS.save) stack.push(now);
    else if (operator === OPS.restore) now = stack.pop() ?? view;
    else if (operator === OPS.transform) now = times(now, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(now);
      const [form] = listOf(args);
      if (form) now = times(now, matrixOf(form));
    } else if (operator === OPS.paintFormXObjectEnd) now = stack.pop() ?? view;
    else if (operator === OPS.constructPath) {
      const [painted, data] = listOf(args);
      if (painted === OPS.endPath) continue;
      const [path] = listOf(data);
      for (const box of boxesOf(numbersOf(path))) addEdges(rules, moved(box, now));
    }
    if (rules.length > mostRules) return [];
  }
  return rules;
}
function boxesOf(path) {
  const boxes = [];
  let points = [];
  const end = () => {
    if (points.length > 1) {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      boxes.push({ x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) });
    }
    points = [];
  };
  for (let i = 0; i < path.length; ) {
    const step = path[i];
    if (step === 0) end();
    if (step === 0 || step === 1) {
      points.push([path[i + 1] ?? 0, path[i + 2] ?? 0]);
      i += 3;
    } else if (step === 2) {
      points = [];
      i += 7;
    } else i += 1;
    if (points.length > 64) points = [];
  }
  end();
  return boxes;
}
var thin = 2.5;
var shortest = 6;
function addEdges(rules, box) {
  const { x0, y0, x1, y1 } = box;
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= thin && width >= shortest) rules.push({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 });
  else if (width <= thin && height >= shortest) rules.push({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 });
  else if (width > thin && height > thin)
    rules.push({ x0, x1, y0, y1: y0 }, { x0, x1, y0: y1, y1 }, { x0, x1: x0, y0, y1 }, { x0: x1, x1, y0, y1 });
}
function moved({ x0, y0, x1, y1 }, m) {
  const corners = [
    [x0, y0],
    [x1, y1]
  ].map(([x = 0, y = 0]) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = corners;
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}
function fontOf(page, id) {
  const loaded = page.commonObjs.has(id) ? page.commonObjs.get(id) : void 0;
  const told = (key) => typeof loaded === "object" && loaded !== null ? Reflect.get(loaded, key) : void 0;
  const [scale = 1e-3] = numbersOf(told("fontMatrix"));
  return { bold: /bold|black|heavy|semibold|,b\b/i.test(String(told("name") ?? "")), scale };
}

// src/office/pdf/read.ts
async function readPdf(bytes, file, limits = defaultLimits) {
  const { pages, all } = await printedPages(bytes, limits).catch((error) => {
    throw new InputError(refusal(error, file));
  });
  const letters = pages.reduce((sum, { pieces }) => sum + pieces.reduce((n, p) => n + p.text.trim().length, 0), 0);
  if (letters < fewestLetters * Math.min(pages.length, 10)) throw new InputError(noText(file));
  const running = runningLines(pages);
  const taken = pages.map((page, i) => blocksOfPage(page, i + 1, running[i] ?? /* @__PURE__ */ new Set()));
  const bare = pages.filter(({ pieces }) => !pieces.some((p) => p.text.trim() !== "")).length;
  const notes = [];
  if (pages.length < all)
    notes.push({
      vi: `T\u1EC7p c\xF3 ${all} trang; ch\u1EC9 \u0111\u1ECDc ${pages.length} trang \u0111\u1EA7u (n\u1EDBi b\u1EB1ng --max pages=\u2026).`,
      en: `The file has ${all} pages; the first ${pages.length} were read (moved by --max pages=\u2026).`
    });
  if (bare > 0)
    notes.push({
      vi: `${bare} trang kh\xF4ng c\xF3 ch\u1EEF (\u1EA3nh ch\u1EE5p, b\u1EA3n v\u1EBD) n\xEAn kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c.`,
      en: `${bare} page(s) hold no text (pictures) and were not read.`
    });
  return { file, blocks: joinedPages(taken), macros: false, trackedChanges: false, notes };
}
var fewestLetters = 25;
function noText(file) {
  return {
    vi: `\u201C${file}\u201D kh\xF4ng c\xF3 l\u1EDBp ch\u1EEF: c\xE1c trang l\xE0 \u1EA3nh ch\u1EE5p (b\u1EA3n qu\xE9t). H\xE3y d\xF9ng b\u1EA3n Word g\u1ED1c, ho\u1EB7c ch\u1EA1y nh\u1EADn d\u1EA1ng ch\u1EEF (OCR) r\u1ED3i l\u01B0u l\u1EA1i.`,
    en: `\u201C${file}\u201D has no text: its pages are pictures (a scan). Take the original in Word, or have its letters recognised (OCR) and save it.`
  };
}
function refusal(error, file) {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException")
    return {
      vi: `\u201C${file}\u201D \u0111\u01B0\u1EE3c \u0111\u1EB7t m\u1EADt kh\u1EA9u n\xEAn kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c. H\xE3y b\u1ECF m\u1EADt kh\u1EA9u r\u1ED3i ch\u1EA1y l\u1EA1i.`,
      en: `\u201C${file}\u201D is protected by a password and cannot be read. Remove the password and try again.`
    };
  return {
    vi: `\u201C${file}\u201D kh\xF4ng ph\u1EA3i t\u1EC7p PDF d\xF9ng \u0111\u01B0\u1EE3c: t\u1EC7p h\u1ECFng ho\u1EB7c b\u1ECB c\u1EAFt c\u1EE5t. H\xE3y t\u1EA3i, ch\xE9p l\u1EA1i ho\u1EB7c xu\u1EA5t l\u1EA1i t\u1EEB Word.`,
    en: `\u201C${file}\u201D is no usable PDF: it is damaged or cut off. Copy it again, or export it again from Word.`
  };
}
var pageNumber = /^[-–\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$/iu;
var ofBrowser = /^(?:file|https?):\/\/|^\d{1,2}\/\d{1,2}\/\d{2,4}, \d/;
function runningLines(pages) {
  const edges = pages.map((page) => {
    const lines = linesOf(page.pieces).map((l) => ({ y: l.y, text: l.segments.map((s) => s.text).join(" ") }));
    const outer = /* @__PURE__ */ new Set([...lines.slice(0, 2), ...lines.slice(-2)]);
    return [...outer].map((l) => ({
      ...l,
      key: `${l.text.replace(/\d+/g, "#")} ${Math.round(l.y / 6)}`,
      edge: l.y < 0.1 * page.height || l.y > 0.88 * page.height
    }));
  });
  const counts = /* @__PURE__ */ new Map();
  for (const page of edges) for (const { key } of page) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, pages.length * 0.4);
  return edges.map(
    (page) => new Set(
      page.filter(
        ({ text, key, edge }) => edge && (pageNumber.test(text) || ofBrowser.test(text) || (counts.get(key) ?? 0) >= often)
      ).map(({ y }) => y)
    )
  );
}

// ../../pdft.ts
for (const f of process.argv.slice(2)) {
  const p = await readPdf(new Uint8Array(readFileSync(f)), f);
  for (const b of p.blocks) console.log(b.of === "paragraph" ? `P ${JSON.stringify(b.place)} ${b.bold ? "B" : ""}${b.centred ? "C" : ""} ${b.text}` : "T " + b.rows.map((r) => r.cells.map((c) => c.merged ? "^" : c.text.replace(/\n/g, "\u23CE") + (c.span > 1 ? `{${c.span}}` : "")).join(" | ")).join("\n   "));
}
