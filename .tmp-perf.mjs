// bench/labelled-set.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
function readLabelledSet(directory, part = "dev") {
  const read = (file) => JSON.parse(readFileSync(join(directory, file), "utf8"));
  const pairs = read(`catalogue-pairs.${part}.json`);
  return {
    catalogue: read("catalogue.json").map(toSystem),
    proposals: read(`proposals.${part}.json`).map(toProposal),
    labels: read(`labels.${part}.json`),
    duplicates: pairs.duplicates,
    nearNeighbours: pairs.nearNeighboursNotDuplicate,
    peers: read(`proposal-duplicates.${part}.json`).pairs
  };
}
function readGlossary(file) {
  const pack = load(readFileSync(file, "utf8"));
  return pack.glossary;
}
var blank = {
  aliases: [],
  functions: [],
  capabilities: [],
  ownerNames: [],
  shared: false,
  realizes: [],
  consumes: [],
  upgrades: [],
  carriesOut: [],
  kind: void 0,
  proposalKind: void 0
};
var scopes = {
  national: "national",
  province: "province",
  sector: "sector",
  district: "district",
  commune: "commune",
  agency: "agency",
  department: "agency"
};
function toSystem(raw) {
  return {
    ...blank,
    id: raw.id,
    of: "system",
    name: raw.name,
    aliases: raw.aliases ?? [],
    purpose: raw.description,
    capabilities: raw.capabilities ?? [],
    data: raw.dataEntities ?? [],
    users: raw.users ?? [],
    scope: scopes[raw.scope],
    kind: raw.kind,
    owner: raw.owner,
    ownerNames: [raw.owner],
    status: raw.status
  };
}
var kinds = {
  build: "build",
  upgrade: "upgrade",
  lease: "lease",
  buy: "buy",
  infrastructure: "infrastructure",
  train: "training"
};
function toProposal(raw) {
  return {
    ...blank,
    id: raw.id,
    of: "proposal",
    name: raw.title,
    purpose: raw.purpose,
    functions: raw.functions ?? [],
    data: raw.data ?? [],
    users: raw.users ?? [],
    scope: scopes[raw.scope],
    owner: raw.agency,
    ownerNames: [raw.agency],
    status: "planned",
    upgrades: raw.declaredRelations?.upgrades ?? [],
    proposalKind: kinds[raw.kind]
  };
}

// src/text/normalise.ts
var toneMark = /[\u0300\u0301\u0303\u0309\u0323]/;
var anyMark = /\p{M}/gu;
var onlyVowelY = /^([bcdhklmnprstv]|th|tr|ch|gh|kh|nh|ph|ngh?)?y$/;
var quI = /^qui/;
function wordKey(word) {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return unifyVowels(lower);
  const decomposed = lower.normalize("NFD");
  const tone = toneMark.exec(decomposed)?.[0] ?? "";
  const letters = (tone ? decomposed.replace(tone, "") : decomposed).normalize("NFC");
  return unifyVowels(letters) + tone;
}
function unifyVowels(letters) {
  if (letters.endsWith("y") && letters.length > 1 && onlyVowelY.test(letters)) return `${letters.slice(0, -1)}i`;
  return quI.test(letters) ? letters.replace(quI, "quy") : letters;
}
function withoutAccents(text) {
  return text.normalize("NFD").replace(anyMark, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}
function isAscii(text) {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
var onset = "(?:ngh|ng|nh|gh|gi|ph|th|tr|ch|kh|qu|[bcdghklmnprstvx])?";
var rime = "(?:[aeo]?[aeiouy]{1,2}|uye|uya|uyu|ieu|yeu|uoi|oai|oay|oeo|uay|uou|oao)(?:ng|nh|ch|[cmnpt])?";
var syllable = new RegExp(`^${onset}${rime}$`);
var syllables = /* @__PURE__ */ new Map();
var mostRemembered = 5e4;
function isSyllable(key) {
  const known = syllables.get(key);
  if (known !== void 0) return known;
  if (syllables.size >= mostRemembered) syllables.clear();
  const could = key.length <= 8 && syllable.test(withoutAccents(key));
  syllables.set(key, could);
  return could;
}

// src/text/lexicon.ts
var none = [];
function pairKey(a, b) {
  return (a + 1) * 67108864 + b;
}
function createLexicon(parent) {
  const base = parent?.size() ?? 0;
  const ids = /* @__PURE__ */ new Map();
  const keys = [];
  const attested = /* @__PURE__ */ new Set();
  const pairs = /* @__PURE__ */ new Set();
  const forms = /* @__PURE__ */ new Map();
  const lookup = (key) => ids.get(key) ?? parent?.known(key);
  const lexicon = {
    size: () => base + keys.length,
    known: lookup,
    id(key) {
      const found = lookup(key);
      if (found !== void 0) return found;
      const id = base + keys.length;
      ids.set(key, id);
      keys.push(key);
      return id;
    },
    key: (id) => id < base ? parent?.key(id) ?? "" : keys[id - base] ?? "",
    attest(sequence, joined) {
      for (let i = 0; i < sequence.length; i++) {
        const id = sequence[i];
        if (id === void 0) continue;
        if (!attested.has(id)) {
          attested.add(id);
          const key = lexicon.key(id);
          const bare = withoutAccents(key);
          const list = forms.get(bare);
          if (list) list.push(id);
          else forms.set(bare, [id]);
        }
        const before = sequence[i - 1];
        if (i > 0 && joined[i] && before !== void 0) pairs.add(pairKey(before, id));
      }
    },
    formsOf(bare) {
      const own = forms.get(bare);
      const inherited = parent?.formsOf(bare) ?? none;
      if (!own) return inherited;
      return inherited.length ? [.../* @__PURE__ */ new Set([...inherited, ...own])] : own;
    },
    adjacent: (a, b) => pairs.has(pairKey(a, b)) || (parent?.adjacent(a, b) ?? false),
    fork: () => createLexicon(lexicon),
    *attestedKeys() {
      if (parent) yield* parent.attestedKeys();
      for (const id of attested) yield lexicon.key(id);
    }
  };
  return lexicon;
}
function restoreAccents(lexicon, keys, joined) {
  const candidates2 = keys.map((key) => lexicon.formsOf(key));
  return keys.map((key, i) => {
    const mine = candidates2[i] ?? none;
    const own = lexicon.id(key);
    if (mine.length === 0) return [own];
    const left = joined[i] ? candidates2[i - 1] ?? none : none;
    const right = joined[i + 1] ? candidates2[i + 1] ?? none : none;
    const fitting = mine.filter(
      (id) => left.some((other) => lexicon.adjacent(other, id)) || right.some((other) => lexicon.adjacent(id, other))
    );
    const chosen = fitting.length ? fitting : mine.length === 1 ? mine : none;
    return [.../* @__PURE__ */ new Set([own, ...chosen])];
  });
}
function isUnaccented(nfc) {
  return isAscii(nfc) && /[a-z]/i.test(nfc);
}

// src/match/features.ts
var fieldFeature = (concept) => -fieldBase - concept;
var fieldBase = 1e6;
var conceptFeature = (concept) => -1 - concept;
var aloneCounts = 0.3;
var sameField = 0.4;
var fillerWeight = 0.12;
var conceptWeight = 2;
function slotsOf(passage, lexicon, rarity) {
  const words3 = passage.tokens.map((token, i) => wordSlot(passage.tokens, token, i, lexicon, rarity));
  return nest(passage.spans, words3, 0, words3.length, rarity).filter((slot) => slot.weight > 0);
}
function nest(spans, words3, from, to, rarity) {
  const slots = [];
  let at = from;
  for (const [i, span] of spans.entries()) {
    if (span.from < at || span.to > to) continue;
    slots.push(
      ...words3.slice(at, span.from),
      conceptSlot(
        span,
        nest(
          spans.slice(i + 1).filter((inner) => inner.from < span.to),
          words3,
          span.from,
          span.to,
          rarity
        ),
        rarity
      )
    );
    at = span.to;
  }
  return [...slots, ...words3.slice(at, to)];
}
function wordSlot(tokens, token, i, lexicon, rarity) {
  const before = token.joined ? tokens[i - 1] : void 0;
  const next = tokens[i + 1];
  const after = next?.joined ? next : void 0;
  const pairs = [];
  for (const id of token.readings) {
    for (const other of before?.readings ?? []) pairs.push(pairKey(other, id));
    for (const other of after?.readings ?? []) pairs.push(pairKey(id, other));
  }
  const rarest = Math.min(...token.readings.map(rarity));
  const key = lexicon.key(token.readings[0] ?? 0);
  return {
    weight: rarest * (token.filler ? fillerWeight : 1),
    alone: token.readings,
    pairs,
    whole: key.length > 1 && !isSyllable(key),
    start: token.start,
    end: token.end
  };
}
function conceptSlot(span, parts, rarity) {
  const concept = conceptFeature(span.concept);
  return {
    weight: conceptWeight * rarity(concept),
    alone: [],
    pairs: [],
    whole: true,
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
    concept,
    field: fieldFeature(span.field),
    parts
  };
}
function addFeatures(slots, into) {
  for (const slot of slots) {
    if (slot.concept !== void 0) into.add(slot.concept);
    if (slot.field !== void 0) into.add(slot.field);
    if (slot.parts) addFeatures(slot.parts, into);
    for (const feature of slot.alone) into.add(feature);
    for (const feature of slot.pairs) into.add(feature);
  }
}
function addPassage(passage, into) {
  passage.tokens.forEach((token, i) => {
    const before = token.joined ? passage.tokens[i - 1]?.readings ?? [] : [];
    for (const id of token.readings) {
      into.add(id);
      for (const other of before) into.add(pairKey(other, id));
    }
  });
  for (const { concept, field } of passage.spans) {
    into.add(conceptFeature(concept));
    into.add(fieldFeature(field));
  }
}
function met(slot, features) {
  if (slot.concept !== void 0 && features.has(slot.concept)) return 1;
  if (slot.parts) {
    const total = weightOf(slot.parts);
    const words3 = total === 0 ? 0 : slot.parts.reduce((sum, part) => sum + part.weight * met(part, features), 0) / total;
    return slot.field !== void 0 && features.has(slot.field) ? Math.max(words3, sameField) : words3;
  }
  for (const pair of slot.pairs) if (features.has(pair)) return 1;
  for (const word of slot.alone) if (features.has(word)) return slot.whole ? 1 : aloneCounts;
  return 0;
}
function weightOf(slots) {
  let total = 0;
  for (const slot of slots) total += slot.weight;
  return total;
}
function coverage(slots, features) {
  let total = 0;
  let covered = 0;
  for (const slot of slots) {
    total += slot.weight;
    covered += slot.weight * met(slot, features);
  }
  return total === 0 ? 0 : covered / total;
}

// src/match/compare.ts
var fullSubstance = 1.5;
var paraphrase = 0.6;
var strewn = 0.7;
function toPiece(unit, slots) {
  const features = /* @__PURE__ */ new Set();
  addFeatures(slots, features);
  return { ...unit, slots, features, substance: Math.min(1, weightOf(slots) / fullSubstance) };
}
function toSubject(doc, read) {
  const pieces = dampRepeated(read);
  const features = /* @__PURE__ */ new Set();
  for (const piece of pieces) if (piece.part !== "users") for (const feature of piece.features) features.add(feature);
  const own = pieces.filter((piece) => piece.part === "function" || piece.part === "capability");
  const told = own.length ? own : pieces.filter((piece) => piece.part === "purpose");
  return { doc, pieces, features, functions: told.length ? told : pieces.filter((piece) => piece.part === "name") };
}
function dampRepeated(pieces) {
  const repeats = /* @__PURE__ */ new Map();
  const lines2 = pieces.filter((piece) => isLine(piece));
  for (const piece of lines2)
    for (const key of new Set(piece.slots.map(slotKey))) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  return pieces.map(
    (piece) => isLine(piece) && lines2.length > 1 ? toPiece(
      piece,
      piece.slots.map((slot) => ({ ...slot, weight: slot.weight / Math.sqrt(repeats.get(slotKey(slot)) ?? 1) }))
    ) : piece
  );
}
function isLine(piece) {
  return piece.part === "function" || piece.part === "capability";
}
function slotKey(slot) {
  return String(slot.concept ?? slot.alone.join());
}
function likeness(proposal, target) {
  const functions = proposal.functions.map((piece) => meet(piece, target));
  const back = target.functions.map((piece) => meet(piece, proposal));
  const data = of(proposal, "data").map((piece) => meet(piece, target));
  const dataBack = of(target, "data").map((piece) => meet(piece, proposal));
  return {
    functions,
    data,
    ofProposal: share(functions),
    ofTarget: share(back),
    purposeOfProposal: share([...of(proposal, "name"), ...of(proposal, "purpose")].map((piece) => meet(piece, target))),
    purposeOfTarget: share([...of(target, "name"), ...of(target, "purpose")].map((piece) => meet(piece, proposal))),
    title: Math.max(0, ...of(proposal, "name").map((piece) => coverage(piece.slots, target.features))),
    named: Math.max(
      0,
      ...[...of(target, "name"), ...of(target, "alias")].map((piece) => coverage(piece.slots, proposal.features))
    ),
    dataOfProposal: share(data),
    dataOfTarget: share(dataBack),
    evidence: sharedWeight(proposal, target)
  };
}
function of(subject, part) {
  return subject.pieces.filter((piece) => piece.part === part);
}
function meet(piece, target) {
  let degree = 0;
  let other;
  for (const candidate of target.pieces) {
    if (candidate.part === "users") continue;
    const covered = coverage(piece.slots, candidate.features);
    if (covered > degree) {
      degree = covered;
      other = candidate;
    }
  }
  return { piece, other, degree: Math.max(degree, strewn * coverage(piece.slots, target.features)) };
}
function share(meetings) {
  let total = 0;
  let sum = 0;
  for (const { piece, degree } of meetings) {
    total += piece.substance;
    sum += piece.substance * Math.min(1, degree / paraphrase);
  }
  return total === 0 ? 0 : sum / total;
}
function sharedWords(piece, features) {
  return piece.slots.filter((slot) => slot.weight > 0.2 && met(slot, features) >= 0.5).map((slot) => piece.passage.text.slice(slot.start, slot.end));
}
function sharedWeight(proposal, target) {
  const seen = /* @__PURE__ */ new Map();
  for (const piece of proposal.pieces) {
    if (piece.part === "users") continue;
    for (const slot of piece.slots) {
      if (slot.weight < telling) continue;
      const degree = met(slot, target.features);
      if (degree < clear) continue;
      const key = slotKey(slot);
      seen.set(key, Math.max(seen.get(key) ?? 0, slot.weight * degree));
    }
  }
  let total = 0;
  for (const weight of seen.values()) total += weight;
  return total;
}
var telling = 0.3;
var clear = 0.5;

// src/text/cue.ts
function cue(...phrases) {
  const source = `(?<![\\p{L}\\p{N}])(?:${phrases.map((phrase) => phrase.normalize("NFC")).join("|")})(?![\\p{L}\\p{N}])`;
  const accented = new RegExp(source, "iu");
  const bare = new RegExp(escapeSafe(source), "iu");
  return (text) => (isUnaccented(text) ? bare : accented).test(text);
}
function escapeSafe(source) {
  return withoutAccents(source);
}

// src/text/words.ts
var longestText = 12e4;
function readable(text) {
  return (text.length > longestText ? text.slice(0, longestText) : text).normalize("NFC");
}
function words(nfc) {
  const found = [];
  let joined = false;
  let at = 0;
  while (at < nfc.length) {
    const start = at;
    while (at < nfc.length && isWordPart(nfc, at)) at += isHighSurrogate(nfc.charCodeAt(at)) ? 2 : 1;
    if (at > start) {
      found.push({ ...shapeOf(nfc.slice(start, at)), start, end: at, joined });
      joined = true;
    } else {
      joined &&= joining.has(nfc.charCodeAt(at));
      at += isHighSurrogate(nfc.charCodeAt(at)) ? 2 : 1;
    }
  }
  return found;
}
var joining = new Set([..." 	\n\r\xA0-./&_"].map((char) => char.charCodeAt(0)));
var wordPart = /[\p{L}\p{M}\p{N}]/u;
var kinds2 = new Uint8Array(65536);
function isWordPart(text, at) {
  const code = text.charCodeAt(at);
  if (isHighSurrogate(code)) return wordPart.test(String.fromCodePoint(text.codePointAt(at) ?? code));
  const known = kinds2[code];
  if (known) return known === 1;
  const part = wordPart.test(String.fromCharCode(code));
  kinds2[code] = part ? 1 : 2;
  return part;
}
function isHighSurrogate(code) {
  return code >= 55296 && code < 56320;
}
var shapes = /* @__PURE__ */ new Map();
var mostRemembered2 = 5e4;
function shapeOf(word) {
  const known = shapes.get(word);
  if (known) return known;
  if (shapes.size >= mostRemembered2) shapes.clear();
  const capitals = word === word.toUpperCase();
  const shape = { key: wordKey(word), capitals, capital: capitals || word.charAt(0) !== word.charAt(0).toLowerCase() };
  shapes.set(word, shape);
  return shape;
}

// src/match/facts.ts
function sameOwner(a, b) {
  if (a.owner !== "" && a.owner === b.owner) return true;
  const mine = [a.owner, ...a.ownerNames].filter((name) => name !== "");
  const theirs = [b.owner, ...b.ownerNames].filter((name) => name !== "");
  return mine.some((name) => theirs.some((other) => sameName(name, other)));
}
function sameName(a, b) {
  const bare = isUnaccented(a) || isUnaccented(b);
  return nameKey(a, bare) === nameKey(b, bare);
}
function nameKey(name, bare) {
  const key = words(readable(name)).map((word) => word.key).join(" ");
  return bare ? withoutAccents(key) : key;
}
function servesAll(target) {
  return target.scope === "national" || target.scope === "province" || target.scope === void 0;
}
function outOfReach(proposal, target) {
  return target.of === "system" && !servesAll(target) && target.scope !== "sector" && !sameOwner(proposal, target);
}
function isSharedComponent(target, components) {
  const { profile } = target.doc;
  if (profile.of !== "system") return false;
  if (profile.shared) return true;
  if (!servesAll(profile)) return false;
  return target.pieces.some(
    (piece) => (piece.part === "name" || piece.part === "alias") && piece.passage.spans.some((span) => components.has(span.concept))
  );
}
var extending = cue(
  "n\xE2ng c\u1EA5p",
  "m\u1EDF r\u1ED9ng",
  "b\u1ED5 sung",
  "ho\xE0n thi\u1EC7n",
  "ho\xE0n th\xE0nh",
  "thay th\u1EBF",
  "ch\u1EC9nh s\u1EEDa",
  "s\u1EEDa \u0111\u1ED5i",
  "c\u1EA3i ti\u1EBFn",
  "n\xE2ng b\u0103ng th\xF4ng",
  "n\xE2ng n\u0103ng l\u1EF1c",
  "n\xE2ng c\xF4ng su\u1EA5t",
  "t\u0103ng n\u0103ng l\u1EF1c",
  "ti\u1EBFp t\u1EE5c",
  "giai \u0111o\u1EA1n 2",
  "giai \u0111o\u1EA1n II"
);
var existing = cue(
  "hi\u1EC7n c\xF3",
  "\u0111ang v\u1EADn h\xE0nh",
  "\u0111ang ho\u1EA1t \u0111\u1ED9ng",
  "\u0111ang d\xF9ng",
  "\u0111ang s\u1EED d\u1EE5ng",
  "\u0111ang ch\u1EA1y",
  "\u0111\xE3 v\u1EADn h\xE0nh",
  "\u0111\xE3 ho\u1EA1t \u0111\u1ED9ng",
  "h\u1EBFt v\xF2ng \u0111\u1EDDi",
  "h\u1EBFt kh\u1EA5u hao",
  "hi\u1EC7n t\u1EA1i c\u1EE7a h\u1EC7 th\u1ED1ng",
  "hi\u1EC7n nay c\u1EE7a h\u1EC7 th\u1ED1ng",
  "c\xF2n l\u1EA1i"
);
function saysItExtends(proposal) {
  const { profile, consumed } = proposal.doc;
  const title = readable(profile.name);
  const all = [
    title,
    ...proposal.pieces.filter((piece) => piece.part === "purpose").map((piece) => piece.text),
    ...consumed.map((unit) => unit.text)
  ];
  return extending(title) || all.some((text) => existing(text) || extending(text) && existing(all.join(" ")));
}
var device = cue(
  "m\xE1y (?:t\xEDnh|in|qu\xE9t|scan|chi\u1EBFu|l\u1EA5y s\u1ED1|photo\\w*|tr\u1EA1m|\u1EA3nh|b\u1ED9 \u0111\xE0m|\u0111\u1ECDc m\xE3 v\u1EA1ch)",
  "m\xE0n h\xECnh",
  "thi\u1EBFt b\u1ECB",
  "l\u1EAFp \u0111\u1EB7t",
  "\u0111\u01B0\u1EDDng d\xE2y",
  "b\xE0n gh\u1EBF",
  "t\u1EE7 (?:rack|m\u1EA1ng)",
  "switch",
  "ups",
  "\u1ED5 c\u1EE9ng",
  "laptop",
  "m\xE1y t\xEDnh b\u1EA3ng",
  "kiosk",
  "bi\u1EC3n",
  "c\xE1p m\u1EA1ng",
  "v\u1EADn chuy\u1EC3n",
  "b\u1EA3o h\xE0nh"
);
var noSoftware = cue("kh\xF4ng (?:mua|x\xE2y d\u1EF1ng|bao g\u1ED3m|ph\xE1t tri\u1EC3n|\u0111\u1EA7u t\u01B0|c\xF3) ph\u1EA7n m\u1EC1m");
function buysOnlyEquipment(profile) {
  if (noSoftware(readable(profile.purpose))) return true;
  const buying = profile.proposalKind === "buy" || profile.proposalKind === "infrastructure";
  return buying && profile.functions.length > 0 && profile.functions.every((line) => device(readable(line)));
}
function buildsNothing(profile) {
  return profile.proposalKind === "training" || profile.proposalKind === "consultancy" || buysOnlyEquipment(profile);
}
function acquires(profile) {
  return profile.proposalKind === "buy" || profile.proposalKind === "lease" || profile.proposalKind === "infrastructure";
}

// src/match/explain.ts
var clearlyMet = 0.35;
function comparisonRows(proposal, target, like) {
  const p = proposal.doc.profile;
  const t = target.doc.profile;
  const row = (aspect, meeting) => ({
    aspect,
    proposal: meeting.piece.text,
    target: meeting.degree >= clearlyMet && meeting.other ? meeting.other.text : "",
    degree: round(meeting.degree),
    shared: meeting.degree >= clearlyMet ? sharedWords(meeting.piece, target.features) : []
  });
  return [
    {
      aspect: "purpose",
      proposal: p.name,
      target: t.name,
      degree: round(like.title),
      shared: namedWords(proposal, target)
    },
    ...like.functions.map((meeting) => row("function", meeting)),
    ...like.data.map((meeting) => row("data", meeting)),
    {
      aspect: "users",
      proposal: p.users.join("; "),
      target: t.users.join("; "),
      degree: round(usersShare(proposal, target)),
      shared: []
    },
    {
      aspect: "scope",
      proposal: scopeName(p.scope).vi,
      target: scopeName(t.scope).vi,
      degree: p.scope === t.scope ? 1 : 0,
      shared: []
    },
    { aspect: "owner", proposal: ownerName(p), target: ownerName(t), degree: sameOwner(p, t) ? 1 : 0, shared: [] }
  ];
}
function usersShare(proposal, target) {
  const theirs = new Set(
    target.pieces.filter((piece) => piece.part === "users").flatMap((piece) => [...piece.features])
  );
  const mine = proposal.pieces.filter((piece) => piece.part === "users");
  if (mine.length === 0) return 0;
  return mine.filter(
    (piece) => piece.slots.some((slot) => [...slot.pairs, ...slot.alone, slot.concept ?? 0].some((f) => theirs.has(f)))
  ).length / mine.length;
}
function namedWords(proposal, target) {
  return proposal.pieces.filter((piece) => piece.part === "name").flatMap((piece) => sharedWords(piece, target.features));
}
function evidenceOf(proposal, target, like, score) {
  const found = [];
  const add = (kind, mine, theirs, weight) => {
    found.push({ kind, proposal: mine, target: theirs, weight: score > 0 ? round(Math.min(1, weight / score)) : 0 });
  };
  const p = proposal.doc.profile;
  const t = target.doc.profile;
  const words3 = namedWords(proposal, target);
  if (words3.length)
    add(conceptsIn(proposal, target) ? "concept" : "term", words3.join(", "), t.name, 2 * like.purposeOfProposal / 7.5);
  const total = like.functions.reduce((sum, each) => sum + each.piece.substance, 0) || 1;
  for (const meeting of like.functions)
    if (meeting.degree >= clearlyMet && meeting.other)
      add(
        meeting.other.part === "capability" ? "capability" : meeting.other.part === "data" ? "data" : "function",
        meeting.piece.text,
        meeting.other.text,
        2 * meeting.piece.substance / total / 7.5 * Math.min(1, meeting.degree / 0.6)
      );
  for (const meeting of like.data)
    if (meeting.degree >= clearlyMet && meeting.other)
      add("data", meeting.piece.text, meeting.other.text, 0.5 / 7.5 / like.data.length);
  if (usersShare(proposal, target) > 0) add("users", p.users.join("; "), t.users.join("; "), 0);
  if (p.scope && t.scope) add("scope", scopeName(p.scope).vi, scopeName(t.scope).vi, 0);
  if (sameOwner(p, t)) add("owner", ownerName(p), ownerName(t), 0);
  return found.sort((a, b) => b.weight - a.weight);
}
function conceptsIn(proposal, target) {
  return proposal.pieces.some(
    (piece) => piece.part === "name" && piece.slots.some((slot) => slot.concept !== void 0 && target.features.has(slot.concept))
  );
}
function reasonFor(ground, proposal, target, like, falseUpgrade) {
  const facts = sentenceFacts(proposal, target, like);
  const sentence = sentences[ground](facts);
  if (!falseUpgrade) return sentence;
  return {
    vi: `\u0110\u1EC1 xu\u1EA5t khai l\xE0 n\xE2ng c\u1EA5p \u201C${facts.target}\u201D nh\u01B0ng ${facts.sameOwner ? "n\u1ED9i dung kh\xF4ng thu\u1ED9c h\u1EC7 th\u1ED1ng n\xE0y" : `h\u1EC7 th\u1ED1ng do ${facts.owner} l\xE0m ch\u1EE7 qu\u1EA3n`}. ${sentence.vi}`,
    en: `Declared as an upgrade of \u201C${facts.target}\u201D, but ${facts.sameOwner ? "its content is not of that system" : `that system belongs to ${facts.owner}`}. ${sentence.en}`
  };
}
function sentenceFacts(proposal, target, like) {
  const met2 = like.functions.filter((meeting) => meeting.degree >= clearlyMet);
  const quoted = met2.slice(0, 3).map((meeting) => `\u201C${meeting.piece.text.replace(/[.;]$/, "")}\u201D`);
  const of2 = `${met2.length}/${like.functions.length}`;
  const t = target.doc.profile;
  return {
    target: t.name,
    owner: ownerName(t),
    sameOwner: sameOwner(proposal.doc.profile, t),
    status: t.status,
    reach: scopeName(t.scope),
    functions: {
      vi: met2.length ? `${of2} ch\u1EE9c n\u0103ng \u0111\u1EC1 xu\u1EA5t (${quoted.join(", ")})` : "m\u1EE5c \u0111\xEDch \u0111\u1EC1 xu\u1EA5t",
      en: met2.length ? `${of2} of the proposed functions (${quoted.join(", ")})` : "the proposed purpose"
    },
    percent: Math.round(like.ofProposal * 100)
  };
}
var state = {
  planned: { vi: "\u0111\xE3 c\xF3 trong k\u1EBF ho\u1EA1ch", en: "already planned" },
  building: { vi: "\u0111ang \u0111\u01B0\u1EE3c x\xE2y d\u1EF1ng", en: "being built" },
  operational: { vi: "\u0111ang v\u1EADn h\xE0nh", en: "in operation" },
  retiring: { vi: "s\u1EAFp ng\u1EEBng v\u1EADn h\xE0nh", en: "about to be retired" },
  retired: { vi: "\u0111\xE3 ng\u1EEBng v\u1EADn h\xE0nh", en: "retired" }
};
var sentences = {
  "builds-nothing": (f) => ({
    vi: `\u0110\u1EC1 xu\u1EA5t kh\xF4ng x\xE2y d\u1EF1ng h\u1EC7 th\u1ED1ng n\xE0o (\u0111\xE0o t\u1EA1o, t\u01B0 v\u1EA5n ho\u1EB7c ch\u1EC9 mua thi\u1EBFt b\u1ECB), n\xEAn kh\xF4ng tr\xF9ng l\u1EB7p v\u1EDBi \u201C${f.target}\u201D.`,
    en: `The proposal builds no system (training, advice or equipment only), so it cannot duplicate \u201C${f.target}\u201D.`
  }),
  retired: (f) => ({
    vi: `\u201C${f.target}\u201D ${state[f.status].vi} n\xEAn kh\xF4ng t\xEDnh l\xE0 tr\xF9ng l\u1EB7p; c\u1EA7n n\xEAu ph\u01B0\u01A1ng \xE1n k\u1EBF th\u1EEBa d\u1EEF li\u1EC7u.`,
    en: `\u201C${f.target}\u201D is ${state[f.status].en} and does not count as a duplicate; say how its data are taken over.`
  }),
  "carries-out": (f) => ({
    vi: `\u0110\u1EC1 xu\u1EA5t th\u1EF1c hi\u1EC7n \u201C${f.target}\u201D \u0111\xE3 c\xF3 trong k\u1EBF ho\u1EA1ch c\u1EE7a ch\xEDnh \u0111\u01A1n v\u1ECB, n\xEAn kh\xF4ng t\xEDnh l\xE0 tr\xF9ng l\u1EB7p.`,
    en: `The proposal carries out \u201C${f.target}\u201D, which its agency has planned: that is no duplication.`
  }),
  "beside-plan": (f) => ({
    vi: `G\u1EA7n v\u1EDBi \u201C${f.target}\u201D, nh\u01B0ng \u0111\u1EC1 xu\u1EA5t th\u1EF1c hi\u1EC7n m\u1ED9t h\u1EC7 th\u1ED1ng \u0111\xE3 c\xF3 trong k\u1EBF ho\u1EA1ch v\xE0 ki\u1EBFn tr\xFAc \u0111\xE3 x\xE1c \u0111\u1ECBnh c\u1EA3 hai c\xF9ng t\u1ED3n t\u1EA1i.`,
    en: `Near to \u201C${f.target}\u201D, but the proposal carries out a planned system, and the architecture has both side by side.`
  }),
  "declared-upgrade": (f) => ({
    vi: `Ch\u1EE7 qu\u1EA3n \u201C${f.target}\u201D \u0111\u1EC1 ngh\u1ECB n\xE2ng c\u1EA5p ch\xEDnh h\u1EC7 th\u1ED1ng c\u1EE7a m\xECnh; ${f.functions.vi} thu\u1ED9c ph\u1EA1m vi h\u1EC7 th\u1ED1ng n\xE0y.`,
    en: `The owner of \u201C${f.target}\u201D proposes to upgrade its own system; ${f.functions.en} fall within it.`
  }),
  "evident-upgrade": (f) => ({
    vi: `\u0110\u1EC1 xu\u1EA5t m\u1EDF r\u1ED9ng, b\u1ED5 sung cho \u201C${f.target}\u201D c\u1EE7a ch\xEDnh \u0111\u01A1n v\u1ECB ${f.owner}, d\xF9 ch\u01B0a khai l\xE0 n\xE2ng c\u1EA5p.`,
    en: `The proposal extends \u201C${f.target}\u201D, which ${f.owner} owns itself, although it is not declared as an upgrade.`
  }),
  "same-purpose": (f) => ({
    vi: `\u201C${f.target}\u201D (${f.owner}, ${f.reach.vi}, ${state[f.status].vi}) \u0111\xE3 \u0111\xE1p \u1EE9ng ${f.functions.vi}.`,
    en: `\u201C${f.target}\u201D (${f.owner}, ${f.reach.en}, ${state[f.status].en}) already covers ${f.functions.en}.`
  }),
  "same-purpose-shared": (f) => ({
    vi: `\u0110\u1EC1 xu\u1EA5t x\xE2y d\u1EF1ng l\u1EA1i th\xE0nh ph\u1EA7n d\xF9ng chung \u201C${f.target}\u201D (${f.owner}, ${state[f.status].vi}): ${f.functions.vi} \u0111\xE3 c\xF3.`,
    en: `The proposal builds the shared component \u201C${f.target}\u201D again (${f.owner}, ${state[f.status].en}): it has ${f.functions.en} already.`
  }),
  "component-bought": (f) => ({
    vi: `N\u1ED9i dung \u0111\u1ECBnh mua ho\u1EB7c thu\xEA \u0111\xE3 \u0111\u01B0\u1EE3c cung c\u1EA5p qua \u201C${f.target}\u201D (${f.owner}): ${f.functions.vi}; \u0111\u1EC1 ngh\u1ECB s\u1EED d\u1EE5ng l\u1EA1i.`,
    en: `What is to be bought or hired is provided by \u201C${f.target}\u201D (${f.owner}): ${f.functions.en}; it should be reused.`
  }),
  "component-part": (f) => ({
    vi: `Nghi\u1EC7p v\u1EE5 c\u1EE7a \u0111\u1EC1 xu\u1EA5t l\xE0 m\u1EDBi, nh\u01B0ng ${f.functions.vi} t\u1EF1 l\xE0m l\u1EA1i th\xE0nh ph\u1EA7n d\xF9ng chung \u201C${f.target}\u201D (${f.owner}); \u0111\u1EC1 ngh\u1ECB s\u1EED d\u1EE5ng l\u1EA1i.`,
    en: `The business is new, but ${f.functions.en} rebuild the shared component \u201C${f.target}\u201D (${f.owner}); it should be reused.`
  }),
  part: (f) => ({
    vi: `M\u1ED9t ph\u1EA7n n\u1ED9i dung \u0111\xE3 c\xF3 \u1EDF \u201C${f.target}\u201D (${f.owner}): ${f.functions.vi}; ph\u1EA7n c\xF2n l\u1EA1i l\xE0 m\u1EDBi.`,
    en: `Part of the content exists in \u201C${f.target}\u201D (${f.owner}): ${f.functions.en}; the rest is new.`
  }),
  "same-kind-elsewhere": (f) => ({
    vi: `\u201C${f.target}\u201D c\u1EE7a ${f.owner} c\xF9ng lo\u1EA1i nh\u01B0ng ch\u1EC9 ph\u1EE5c v\u1EE5 ${f.reach.vi}; \u0111\u1EC1 ngh\u1ECB xem x\xE9t d\xF9ng chung thay v\xEC m\u1ED7i n\u01A1i m\u1ED9t h\u1EC7 th\u1ED1ng.`,
    en: `\u201C${f.target}\u201D of ${f.owner} is of the same kind but serves ${f.reach.en} only; sharing one system should be considered.`
  }),
  little: (f) => ({
    vi: `Ch\u1EC9 c\xF3 n\u1ED9i dung g\u1EA7n v\u1EDBi \u201C${f.target}\u201D, ch\u01B0a \u0111\u1EE7 \u0111\u1EC3 coi l\xE0 tr\xF9ng l\u1EB7p.`,
    en: `Merely near to \u201C${f.target}\u201D: not enough to be called a duplicate.`
  })
};
function scopeName(scope) {
  return scope ? scopes2[scope] : { vi: "ch\u01B0a n\xEAu ph\u1EA1m vi", en: "scope not given" };
}
var scopes2 = {
  national: { vi: "to\xE0n qu\u1ED1c", en: "the whole country" },
  province: { vi: "to\xE0n t\u1EC9nh", en: "the whole province" },
  sector: { vi: "to\xE0n ng\xE0nh", en: "one sector" },
  district: { vi: "c\u1EA5p huy\u1EC7n", en: "one district" },
  commune: { vi: "c\u1EA5p x\xE3", en: "communes" },
  agency: { vi: "n\u1ED9i b\u1ED9 c\u01A1 quan", en: "one agency" }
};
function ownerName(profile) {
  return profile.ownerNames[0] ?? profile.owner;
}
function round(value) {
  return Math.round(value * 1e3) / 1e3;
}

// src/match/judge.ts
var limits = {
  /** More than half of what the proposal describes exists already: its main part is not new. */
  whole: 0.55,
  /** Three quarters of the functions exist: whatever the title says, this is what will be built. */
  allFunctions: 0.75,
  /** The target is about the same thing: a third of its functions or of its description. */
  sameSubject: 1 / 3,
  /** One function of six: less is not a material part of a project, whatever its purpose says. */
  part: 1 / 6,
  /** Nearness of chance: what the nearest system has in common with a proposal that duplicates nothing stays below. */
  kinship: 0.22,
  /** A title of which the target covers this much names it as the main purpose. */
  mainPurpose: 0.6,
  /** The proposal uses a name of the target. */
  named: 0.75,
  /** Another system overrules what the dossier declares only where it meets the content so much better. */
  betterThanDeclared: 1.25
};
function scoreOf(like) {
  const data = (like.dataOfProposal + like.dataOfTarget) / 2;
  const mean = (2 * like.ofProposal + 2 * like.purposeOfProposal + like.ofTarget + like.purposeOfTarget + like.named / 2 + data) / 7.5;
  return mean * like.evidence / (like.evidence + fewWords);
}
var fewWords = 2;
function existingShare(like, hasData) {
  const data = hasData ? like.dataOfProposal : like.purposeOfProposal;
  return (2 * like.ofProposal + like.purposeOfProposal + data) / 4;
}
function judge(proposal, target, like, components, believed = true) {
  const p = proposal.doc.profile;
  const t = target.doc.profile;
  const score = scoreOf(like);
  const existing2 = existingShare(like, p.data.length > 0);
  const owner = sameOwner(p, t);
  const agrees = like.named >= limits.named || existing2 >= limits.sameSubject;
  const declared = p.upgrades.includes(t.id);
  const falseUpgrade = declared && !(owner && agrees && believed);
  const say = (relation, ground, weight, decides = relation !== "related") => ({
    relation,
    ground,
    falseUpgrade,
    decides,
    rank: weight + score
  });
  if (p.carriesOut.includes(t.id) && agrees) return say("upgrades", "carries-out", 1, false);
  if (declared && !falseUpgrade) return say("upgrades", "declared-upgrade", 5);
  if (buildsNothing(p)) return say("related", "builds-nothing", 0);
  if (t.status === "retired" || t.status === "retiring") return say("related", "retired", 0);
  const same = Math.max(like.ofTarget, like.purposeOfTarget) >= limits.sameSubject;
  if (owner && p.upgrades.length === 0 && same && like.named >= limits.named && saysItExtends(proposal))
    return say("upgrades", "evident-upgrade", 4);
  if (!same || score < limits.kinship || like.ofProposal < limits.part) return say("related", "little", 0);
  if (outOfReach(p, t)) return say("overlap", "same-kind-elsewhere", 1);
  const main = like.title >= limits.mainPurpose || like.ofProposal >= limits.allFunctions;
  const shared = isSharedComponent(target, components);
  if (existing2 >= limits.whole && (main || !shared)) {
    if (shared && acquires(p)) return say("should-reuse", "component-bought", 2);
    return say("duplicate", shared ? "same-purpose-shared" : "same-purpose", 2);
  }
  if (shared && (!main || acquires(p))) return say("should-reuse", "component-part", 2);
  return say("overlap", "part", 2);
}

// src/text/places.ts
var levels = new Set(
  "t\u1EC9nh th\xE0nh-ph\u1ED1 ph\u1ED1 qu\u1EADn huy\u1EC7n x\xE3 ph\u01B0\u1EDDng th\u1ECB-x\xE3 th\u1ECB-tr\u1EA5n tr\u1EA5n th\xF4n tinh pho quan huyen xa phuong tran thon".split(" ").map(wordKey)
);
var longestName = 3;
function placeWords(words3) {
  const found = /* @__PURE__ */ new Set();
  if (words3.length > 1 && words3.every((word) => word.capitals)) return found;
  words3.forEach((word, i) => {
    if (!levels.has(word.key)) return;
    for (let k = i + 1; k <= i + longestName; k++) {
      const next = words3[k];
      if (!next?.joined || !next.capital || next.capitals || levels.has(next.key)) break;
      found.add(k);
    }
  });
  return found;
}
var placeOfAgency = /(?:tỉnh|thành phố|thị xã|quận|huyện|thị trấn|phường|xã)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})\s*$/u;
function placeOf(agency) {
  return placeOfAgency.exec(agency.normalize("NFC"))?.[1];
}

// src/text/phrases.ts
function findMarkers(texts, thesaurus) {
  const found = /* @__PURE__ */ new Set();
  for (const text of texts)
    for (let from = 0; from < text.length; from++)
      walk(thesaurus.root, text, from, (phrases) => {
        for (const phrase of phrases) if (phrase.type === "marker") found.add(phrase.marker);
      });
  return found;
}
function interpret(text, words3, thesaurus, markers) {
  const tokens = expandAbbreviations(words3, thesaurus, markers);
  const spans = [];
  const fillers = /* @__PURE__ */ new Set();
  for (let from = 0; from < tokens.length; from++)
    walk(thesaurus.root, tokens, from, (phrases, to) => {
      for (const phrase of phrases) {
        if (phrase.type === "filler") for (let k = from; k < to; k++) fillers.add(k);
        else if (phrase.type === "concept" && fits(phrase, markers, tokens[from]))
          spans.push({ concept: phrase.concept, field: thesaurus.fieldOf(phrase.concept), from, to });
      }
    });
  spans.sort((a, b) => a.from - b.from || b.to - a.to || a.concept - b.concept);
  return {
    text,
    tokens: fillers.size ? tokens.map((token, i) => fillers.has(i) ? { ...token, filler: true } : token) : tokens,
    spans
  };
}
function fits(phrase, markers, first) {
  if (phrase.capitals && first?.capitals !== true) return false;
  return phrase.contexts.length === 0 || phrase.contexts.some((marker) => markers.has(marker));
}
function expandAbbreviations(words3, thesaurus, markers) {
  const tokens = [];
  for (let i = 0; i < words3.length; ) {
    const word = words3[i];
    if (!word) break;
    const found = abbreviationAt(words3, i, thesaurus, markers);
    if (!found) {
      tokens.push(word);
      i++;
      continue;
    }
    const end = words3[found.to - 1]?.end ?? word.end;
    found.expansion.forEach((id, k) => {
      tokens.push({ ...word, readings: [id], end, joined: k > 0 || word.joined });
    });
    i = found.to;
  }
  return tokens;
}
function abbreviationAt(words3, from, thesaurus, markers) {
  let longest = from;
  const expansions = /* @__PURE__ */ new Map();
  walk(thesaurus.root, words3, from, (phrases, to) => {
    for (const phrase of phrases) {
      if (phrase.type !== "abbreviation" || to < longest || !fits(phrase, markers, words3[from])) continue;
      if (to > longest) expansions.clear();
      longest = to;
      expansions.set(phrase.expansion.join(), phrase.expansion);
    }
  });
  const [only, ...rivals] = expansions.values();
  return only && rivals.length === 0 ? { expansion: only, to: longest } : void 0;
}
function walk(root, words3, from, visit2) {
  const first = words3[from];
  if (!first) return;
  for (const id of first.readings) {
    const child = root.next.get(id);
    if (child) step(child, words3, from + 1, false, visit2);
  }
}
function step(node, words3, at, crossed, visit2) {
  if (node.punctuated.length) visit2(node.punctuated, at);
  if (node.entries.length && !crossed) visit2(node.entries, at);
  const word = words3[at];
  if (!word || node.next.size === 0) return;
  for (const id of word.readings) {
    const child = node.next.get(id);
    if (child) step(child, words3, at + 1, crossed || !word.joined, visit2);
  }
}

// src/text/typo.ts
var shortestWord = 4;
var longestWord = 24;
function createSpeller(known) {
  let index;
  return {
    repair(key) {
      if (key.length < shortestWord || key.length > longestWord || /\d/.test(key) || isSyllable(key)) return void 0;
      index ??= indexDeletions(known());
      const bare = withoutAccents(key);
      const near = /* @__PURE__ */ new Set();
      for (const shape of [key, ...deletions(key)])
        for (const word of index.get(shape) ?? [])
          if (withoutAccents(word) !== bare && oneEditApart(key, word)) near.add(word);
      const [only, ...others] = near;
      return others.length === 0 ? only : void 0;
    }
  };
}
function indexDeletions(known) {
  const index = /* @__PURE__ */ new Map();
  for (const word of known) {
    if (word.length < shortestWord - 1 || word.length > longestWord || /\d/.test(word)) continue;
    for (const shape of [word, ...deletions(word)]) {
      const list = index.get(shape);
      if (list) list.push(word);
      else index.set(shape, [word]);
    }
  }
  return index;
}
function deletions(word) {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
function oneEditApart(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1) || restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

// src/text/reader.ts
function createReader(lexicon, thesaurus, speller) {
  const spelling = speller ?? createSpeller(() => lexicon.attestedKeys());
  return {
    lexicon,
    thesaurus,
    read(texts) {
      const read = texts.map((text) => readWords(readable(text), lexicon, spelling));
      const markers = findMarkers(read, thesaurus);
      return texts.map((text, i) => interpret(readable(text), read[i] ?? [], thesaurus, markers));
    },
    learn(texts) {
      for (const text of texts) {
        const nfc = readable(text);
        if (isUnaccented(nfc)) continue;
        const found = words(nfc);
        lexicon.attest(
          found.map((word) => lexicon.id(word.key)),
          found.map((word) => word.joined)
        );
      }
    },
    fork: () => createReader(lexicon.fork(), thesaurus, spelling)
  };
}
function readWords(nfc, lexicon, speller) {
  const found = words(nfc);
  const places = placeWords(found);
  const keys = found.map(({ key }) => lexicon.known(key) === void 0 ? speller.repair(key) ?? key : key);
  const readings = isUnaccented(nfc) ? restoreAccents(
    lexicon,
    keys,
    found.map((word) => word.joined)
  ) : keys.map((key) => [lexicon.id(key)]);
  return found.map((word, i) => ({
    readings: readings[i] ?? [],
    start: word.start,
    end: word.end,
    joined: word.joined,
    capitals: word.capitals,
    filler: places.has(i)
  }));
}

// src/text/thesaurus.ts
function needsCapitals(term) {
  return term === term.toUpperCase() && term.length <= shortAbbreviation && (term.length < shortAbbreviation || isSyllable(wordKey(term)));
}
var shortAbbreviation = 3;
function newNode() {
  return { next: /* @__PURE__ */ new Map(), entries: [], punctuated: [] };
}
function compileThesaurus(glossary, lexicon) {
  const root = newNode();
  const concepts = [];
  const conceptIds = /* @__PURE__ */ new Map();
  const components = /* @__PURE__ */ new Set();
  const broader = /* @__PURE__ */ new Map();
  let markers = 0;
  const sequence = (phrase) => {
    const nfc = readable(phrase);
    const read = words(nfc);
    const ids = read.map((word) => lexicon.id(word.key));
    const joined = read.map((word) => word.joined);
    if (!isUnaccented(nfc)) lexicon.attest(ids, joined);
    return { ids, punctuated: joined.slice(1).includes(false) };
  };
  const put = ({ ids, punctuated }, phrase) => {
    if (ids.length === 0) return;
    let node = root;
    for (const id of ids) {
      let child = node.next.get(id);
      if (!child) {
        child = newNode();
        node.next.set(id, child);
      }
      node = child;
    }
    if (punctuated) node.punctuated.push(phrase);
    else node.entries.push(phrase);
  };
  const concept = (name) => {
    const key = sequence(name).ids.join(" ");
    const found = conceptIds.get(key);
    if (found !== void 0) return found;
    conceptIds.set(key, concepts.length);
    concepts.push(name);
    return concepts.length - 1;
  };
  const contextsOf = (entry) => (entry.context ?? []).map((phrase) => {
    put(sequence(phrase), { type: "marker", marker: markers });
    return markers++;
  });
  for (const entry of glossary) {
    const contexts = contextsOf(entry);
    const spellings = [entry.term, ...entry.synonyms ?? []];
    if (entry.type === "filler") {
      for (const spelling of spellings) put(sequence(spelling), { type: "filler" });
    } else if (entry.type === "typo") {
      const right = entry.expands ?? entry.synonyms?.[0];
      if (right !== void 0)
        put(sequence(entry.term), { type: "abbreviation", expansion: sequence(right).ids, capitals: false, contexts });
    } else if (entry.expands !== void 0 && entry.type !== "concept") {
      const expansion = sequence(entry.expands).ids;
      const capitals = needsCapitals(entry.term);
      put(sequence(entry.term), { type: "abbreviation", expansion, capitals, contexts });
      for (const spelling of entry.synonyms ?? [])
        put(sequence(spelling), { type: "abbreviation", expansion, capitals: false, contexts });
    } else {
      const id = concept(entry.brandOf ?? entry.term);
      if (entry.component) components.add(id);
      if (entry.broader) broader.set(id, concept(entry.broader));
      const names = entry.brandOf ? [entry.brandOf, ...spellings] : spellings;
      for (const name of names)
        put(sequence(name), {
          type: "concept",
          concept: id,
          capitals: needsCapitals(name),
          contexts: name === entry.brandOf ? [] : contexts
        });
    }
  }
  return { root, concepts, components, fieldOf: (id) => broader.get(id) ?? id };
}

// src/text/clauses.ts
var legal = cue(
  "c\u0103n c\u1EE9",
  "th\u1EF1c hi\u1EC7n (?:ngh\u1ECB quy\u1EBFt|ngh\u1ECB \u0111\u1ECBnh|quy\u1EBFt \u0111\u1ECBnh|ch\u1EC9 th\u1ECB|k\u1EBF ho\u1EA1ch|ch\u01B0\u01A1ng tr\xECnh|k\u1EBFt lu\u1EADn|lu\u1EADt|\u0111\u1EC1 \xE1n|th\xF4ng t\u01B0|c\xF4ng v\u0103n)",
  "tri\u1EC3n khai (?:ngh\u1ECB quy\u1EBFt|quy\u1EBFt \u0111\u1ECBnh|ch\u1EC9 th\u1ECB|k\u1EBF ho\u1EA1ch|ch\u01B0\u01A1ng tr\xECnh|\u0111\u1EC1 \xE1n)",
  "nh\u1EB1m c\u1EE5 th\u1EC3 h[o\xF3\xF2\u1ECD][a\xE1\xE0]",
  "qu\xE1n tri\u1EC7t",
  "x\xE9t (?:nhu c\u1EA7u|\u0111\u1EC1 ngh\u1ECB|t\u1EDD tr\xECnh)",
  "g\xF3p ph\u1EA7n th\u1EF1c hi\u1EC7n",
  "theo (?:tinh th\u1EA7n|ch\u1EE7 tr\u01B0\u01A1ng|ch\u1EC9 \u0111\u1EA1o c\u1EE7a|quy \u0111\u1ECBnh t\u1EA1i)"
);
var turn = /(?:lập|xây dựng|triển khai|đề xuất|trình|thực hiện)\s+(?:dự án|đề án|đề cương|phương án|kế hoạch|hệ thống)[^,.;]{0,40}?\s(?:nhằm|để|với mục tiêu)\s/iu;
var turnBare = /(?:lap|xay dung|trien khai|de xuat|trinh|thuc hien)\s+(?:du an|de an|de cuong|phuong an|ke hoach|he thong)[^,.;]{0,40}?\s(?:nham|de|voi muc tieu)\s/iu;
var compliance = cue(
  "(?:\u0111\xE1p \u1EE9ng|tu\xE2n th\u1EE7|ph\xF9 h\u1EE3p v\u1EDBi|ph\xF9 h\u1EE3p|b\u1EA3o \u0111\u1EA3m|\u0111\u1EA3m b\u1EA3o|theo)[^.;]{0,60}(?:th\xF4ng t\u01B0 s\u1ED1|th\xF4ng t\u01B0 \\d|ngh\u1ECB \u0111\u1ECBnh s\u1ED1|ki\u1EBFn tr\xFAc|ti\xEAu chu\u1EA9n k\u1EF9 thu\u1EADt|quy chu\u1EA9n|c\u1EA5p \u0111\u1ED9|ipv6)",
  "s\u1EB5n s\xE0ng k\u1EBFt n\u1ED1i",
  "h\u1ED7 tr\u1EE3 ipv6",
  "k\u1EBFt n\u1ED1i (?:v\u1EDBi )?c\xE1c h\u1EC7 th\u1ED1ng d\xF9ng chung"
);
var consumption = cue(
  "(?:l\u1EA5y|khai th\xE1c|nh\u1EADn|tra c\u1EE9u|\u0111\u1ED1i chi\u1EBFu|cung c\u1EA5p|tham chi\u1EBFu|k\u1EBF th\u1EEBa|x\xE1c minh|x\xE1c th\u1EF1c|\u0111\u1ED3ng b\u1ED9)[^.;,]{0,40}(?:t\u1EEB|qua|th\xF4ng qua|t\u1EA1i|tr\xEAn|v\u1EDBi) (?:csdl|c\u01A1 s\u1EDF d\u1EEF li\u1EC7u|h\u1EC7 th\u1ED1ng|n\u1EC1n t\u1EA3ng|ph\u1EA7n m\u1EC1m|c\u1ED5ng|kho|tr\u1EE5c|lgsp|ngsp|ndxp|vneid)",
  "(?:l\u1EA5y|khai th\xE1c) t\u1EEB",
  "(?:qua|th\xF4ng qua|b\u1EB1ng|tr\xEAn|nh\u1EDD|d\xF9ng|s\u1EED d\u1EE5ng|t\xEDch h\u1EE3p|c\u1EE7a|l\xEAn|t\u1EA1i|v\xE0o|v\u1EDBi)[^.;,]{0,60}(?:c\u1EE7a t\u1EC9nh|d\xF9ng chung|\u0111ang v\u1EADn h\xE0nh|hi\u1EC7n c\xF3 c\u1EE7a t\u1EC9nh|c\u1EA5p t\u1EC9nh|qu\u1ED1c gia)",
  "(?:qua|th\xF4ng qua|tr\xEAn) (?:lgsp|ngsp|ndxp|vneid|sso|paygov|sms gateway|c\u1ED5ng d\u1ECBch v\u1EE5 c\xF4ng|n\u1EC1n t\u1EA3ng t\xEDch h\u1EE3p|tr\u1EE5c li\xEAn th\xF4ng)",
  "(?:\u0111\u1EB7t|c\xE0i \u0111\u1EB7t|tri\u1EC3n khai|l\u01B0u tr\u1EEF|v\u1EADn h\xE0nh|hosting) (?:t\u1EA1i|tr\xEAn) (?:trung t\xE2m|tt thdl|tttHdl|ttdl)",
  "\u0111\u0103ng nh\u1EADp (?:b\u1EB1ng|qua|m\u1ED9t l\u1EA7n qua)",
  "chia s\u1EBB qua",
  "k\u1EBFt n\u1ED1i qua",
  "s\u1EB5n s\xE0ng k\u1EBFt n\u1ED1i"
);
var ownBuild = cue(
  "ri\xEAng",
  "t\u1EF1 (?:x\xE2y d\u1EF1ng|t\u1EA1o|l\u1EADp|d\u1EF1ng|ph\xE1t tri\u1EC3n)",
  "x\xE2y d\u1EF1ng",
  "mua",
  "mua s\u1EAFm",
  "thu\xEA",
  "d\u1EF1ng",
  "l\u1EADp",
  "\u0111\u1EA7u t\u01B0",
  "trang b\u1ECB",
  "ph\xE1t tri\u1EC3n"
);
var negation = cue(
  "kh\xF4ng (?:mua|qu\u1EA3n l\xFD|x\xE2y d\u1EF1ng|\u0111\u1EA7u t\u01B0|l\xE0m|trang b\u1ECB|ph\xE1t tri\u1EC3n|thay th\u1EBF|bao g\u1ED3m|ph\xE1t sinh)[^.;,]{0,60}"
);
var sentenceEnd = /(?<=[.;!?…])\s+|\n+/u;
function clauses(prose) {
  const found = [];
  for (const sentence of readable(prose).split(sentenceEnd)) {
    const text = sentence.trim();
    if (text) found.push(...splitByRole(text));
  }
  return found;
}
function splitByRole(sentence) {
  if (legal(sentence.slice(0, 60))) {
    const hit = turn.exec(sentence) ?? turnBare.exec(sentence);
    if (!hit) return [{ text: sentence, role: "legal" }];
    const start = hit.index + hit[0].length;
    return [{ text: sentence.slice(0, start), role: "legal" }, ...splitByRole(sentence.slice(start))];
  }
  if (compliance(sentence) && !ownBuild(sentence)) return [{ text: sentence, role: "consumption" }];
  if (!consumption(sentence) && !negation(sentence)) return [{ text: sentence, role: "content" }];
  return mergeContent(sentence.split(/,\s+/).map((part) => ({ text: part, role: roleOf(part) })));
}
function roleOf(part) {
  if (negation(part)) return "negation";
  return consumption(part) && !ownBuild(part) ? "consumption" : "content";
}
function mergeContent(parts) {
  const merged = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.role === "content" && part.role === "content")
      merged[merged.length - 1] = { text: `${last.text}, ${part.text}`, role: "content" };
    else merged.push(part);
  }
  return merged;
}

// src/match/document.ts
var mostLines = 200;
function readProfile(profile, reader) {
  const prose = clauses(profile.purpose).slice(0, mostLines);
  const pieces = [
    ...fromTitle(profile.name),
    ...lines("alias", profile.aliases),
    ...prose.map((clause) => ({ part: "purpose", text: clause.text, role: clause.role })),
    ...lines("function", profile.functions),
    ...lines("capability", profile.capabilities),
    ...lines("data", profile.data),
    ...lines("users", profile.users)
  ].filter((piece) => piece.role !== "legal");
  const passages = reader.read(pieces.map((piece) => piece.text));
  const units = [];
  const consumed = [];
  pieces.forEach(({ part, text, role }, i) => {
    const passage = passages[i];
    if (!passage) return;
    if (role === "content") units.push({ part, text, passage });
    else if (role === "consumption") consumed.push({ part, text, passage });
  });
  return { profile, units, consumed };
}
function lines(part, texts) {
  return texts.slice(0, mostLines).map((text) => ({ part, text, role: "content" }));
}
function fromTitle(title) {
  return [{ part: "name", text: title, role: "content" }];
}

// src/match/search-index.ts
var lengthExponent = 0.3;
function createSearchIndex(documents) {
  const row = /* @__PURE__ */ new Map();
  const counts = [];
  for (const features of documents)
    for (const feature of features) {
      const known = row.get(feature);
      if (known === void 0) {
        row.set(feature, counts.length);
        counts.push(1);
      } else counts[known] = (counts[known] ?? 0) + 1;
    }
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  const next = starts.slice();
  const postings = new Int32Array(starts[counts.length] ?? 0);
  const lengths = new Float64Array(documents.length);
  documents.forEach((features, document) => {
    lengths[document] = Math.max(1, features.size) ** lengthExponent;
    for (const feature of features) {
      const at = row.get(feature) ?? 0;
      postings[next[at] ?? 0] = document;
      next[at] = (next[at] ?? 0) + 1;
    }
  });
  const holders = (feature) => {
    const at = row.get(feature);
    return at === void 0 ? empty : postings.subarray(starts[at], starts[at + 1]);
  };
  const scale = Math.log(1 + documents.length);
  const rarity = (feature) => {
    const at = row.get(feature);
    const holding = at === void 0 ? 1 : counts[at] ?? 1;
    return documents.length === 0 ? 1 : Math.log(1 + documents.length / holding) / scale;
  };
  return {
    size: documents.length,
    rarity,
    nearest(queries, limit) {
      const scores = new Float64Array(documents.length);
      const best = new Float64Array(documents.length);
      for (const { slots, weight } of queries)
        for (const slot of slots) addSlot(slot, slot.weight * weight, holders, scores, best);
      const ranked = [];
      for (let document = 0; document < scores.length; document++) {
        const score = scores[document] ?? 0;
        scores[document] = score / (lengths[document] ?? 1);
        ranked.push(document);
      }
      ranked.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      return ranked.slice(0, limit);
    }
  };
}
var empty = new Int32Array(0);
function addSlot(slot, weight, holders, scores, best) {
  const touched = [];
  const raise = (feature, degree) => {
    for (const document of holders(feature)) {
      const before = best[document] ?? 0;
      if (degree <= before) continue;
      if (before === 0) touched.push(document);
      best[document] = degree;
    }
  };
  visit(slot, 1, raise);
  for (const document of touched) {
    scores[document] = (scores[document] ?? 0) + weight * (best[document] ?? 0);
    best[document] = 0;
  }
}
function visit(slot, share2, raise) {
  if (slot.concept !== void 0) raise(slot.concept, share2);
  if (slot.field !== void 0) raise(slot.field, share2 * sameField);
  for (const part of slot.parts ?? []) visit(part, share2 / (slot.parts?.length ?? 1), raise);
  for (const pair of slot.pairs) raise(pair, share2);
  for (const word of slot.alone) raise(word, slot.whole ? share2 : share2 * aloneCounts);
}

// src/match/library.ts
var searchWeights = {
  name: 1.5,
  alias: 1.5,
  purpose: 1,
  function: 1,
  capability: 1,
  data: 0.6,
  users: 0.2
};
function createLibrary(catalogue, glossary) {
  const lexicon = createLexicon();
  const profiles = [...catalogue].sort(byId);
  const reader = createReader(lexicon, compileThesaurus([...glossary, ...placesOf(profiles)], lexicon));
  for (const profile of profiles) reader.learn(textsOf(profile));
  const index = createSearchIndex(
    profiles.map((profile) => {
      const features = /* @__PURE__ */ new Set();
      for (const unit of readProfile(profile, reader).units)
        if (unit.part !== "users") addPassage(unit.passage, features);
      return features;
    })
  );
  const places = new Map(profiles.map((profile, place) => [profile.id, place]));
  const subjects = /* @__PURE__ */ new Map();
  const read = (profile, by) => {
    const doc = readProfile(profile, by);
    return toSubject(
      doc,
      doc.units.map((unit) => toPiece(unit, slotsOf(unit.passage, by.lexicon, index.rarity)))
    );
  };
  const prepare = (profile) => read(profile, reader.fork());
  const prepared = /* @__PURE__ */ new WeakMap();
  return {
    profiles,
    reader,
    index,
    placeOf: (id) => places.get(id),
    prepare,
    prepareOnce(profile) {
      const known = prepared.get(profile);
      if (known) return known;
      const subject = prepare(profile);
      prepared.set(profile, subject);
      return subject;
    },
    subject(place) {
      const known = subjects.get(place);
      if (known) return known;
      const profile = profiles[place];
      if (!profile) throw new RangeError(`no system at ${place}`);
      if (subjects.size >= mostPrepared) subjects.clear();
      const subject = read(profile, reader);
      subjects.set(place, subject);
      return subject;
    }
  };
}
var mostPrepared = 4e3;
function byId(a, b) {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
function textsOf(profile) {
  return [
    profile.name,
    ...profile.aliases,
    profile.purpose,
    ...profile.functions,
    ...profile.capabilities,
    ...profile.data,
    ...profile.users
  ];
}
function placesOf(profiles) {
  const names = /* @__PURE__ */ new Set();
  for (const profile of profiles)
    for (const name of [profile.owner, ...profile.ownerNames]) {
      const place = placeOf(name);
      if (place) names.add(place);
    }
  return [...names].sort().map((term) => ({ term, type: "filler" }));
}

// src/match/peers.ts
function pairsOfCatalogue(library) {
  const seen = /* @__PURE__ */ new Set();
  const pairs = [];
  library.profiles.forEach((_, place) => {
    const subject = library.subject(place);
    for (const other of nearestTo(library, subject)) {
      const [a, b] = place < other ? [place, other] : [other, place];
      const key = `${a} ${b}`;
      if (a === b || seen.has(key)) continue;
      seen.add(key);
      const [first, second] = [library.subject(a), library.subject(b)];
      const pair = toPair(first, second, weigh(first, second, certain));
      if (pair) pairs.push(pair);
    }
  });
  return pairs.sort(nearestFirst);
}
var neighbours = 8;
function nearestTo(library, subject) {
  const queries = subject.pieces.map((piece) => ({ slots: piece.slots, weight: searchWeights[piece.part] }));
  return library.index.nearest(queries, neighbours);
}
function peersOf(library, proposal, others) {
  if (!buildsNew(proposal)) return [];
  const subject = library.prepareOnce(proposal);
  const peers = [];
  for (const each of others) {
    if (each.id === proposal.id || !buildsNew(each)) continue;
    const other = library.prepareOnce(each);
    const first = byId(proposal, each) < 0;
    const found = first ? weighPeers(subject, other) : weighPeers(other, subject);
    if (!found) continue;
    const like = first ? found.there : found.back;
    peers.push({ other, like, relation: found.relation, score: found.score, reason: reasonFor2(subject, other, like) });
  }
  return peers.sort((x, y) => y.score - x.score || byId(x.other.doc.profile, y.other.doc.profile));
}
function buildsNew(proposal) {
  return proposal.upgrades.length === 0 && !buildsNothing(proposal);
}
var leastEvidence = 1;
function weighPeers(a, b) {
  return sharedWeight(a, b) < leastEvidence ? void 0 : weigh(a, b, likely);
}
var certain = { either: limits.whole, both: limits.whole, score: 0.47 };
var likely = { either: 0.4, both: 0.45, score: 0.3 };
function weigh(a, b, bar) {
  const [pa, pb] = [a.doc.profile, b.doc.profile];
  if (pa.status === "retired" || pb.status === "retired") return void 0;
  const there = likeness(a, b);
  const ofA = existingShare(there, pa.data.length > 0);
  if (ofA < bar.either) return void 0;
  const back = likeness(b, a);
  const ofB = existingShare(back, pb.data.length > 0);
  const both = (ofA + ofB) / 2;
  const score = (scoreOf(there) + scoreOf(back)) / 2;
  if (ofB < bar.either || both < bar.both || score < bar.score) return void 0;
  return { there, back, relation: both >= limits.whole ? "duplicate" : "overlap", score: round(score) };
}
function toPair(a, b, found) {
  if (!found) return void 0;
  const { there, relation, score } = found;
  return {
    a: a.doc.profile.id,
    b: b.doc.profile.id,
    relation,
    score,
    reason: reasonFor2(a, b, there),
    coverage: { ofProposal: round(there.ofProposal), ofTarget: round(there.ofTarget) },
    comparison: comparisonRows(a, b, there),
    evidence: evidenceOf(a, b, there, scoreOf(there))
  };
}
function nearestFirst(x, y) {
  return y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1);
}
function reasonFor2(a, b, like) {
  const met2 = like.functions.filter((meeting) => meeting.degree >= 0.35).slice(0, 3);
  const quoted = met2.map((meeting) => `\u201C${meeting.piece.text}\u201D`).join(", ");
  const [pa, pb] = [a.doc.profile, b.doc.profile];
  return {
    vi: `\u201C${pa.name}\u201D (${ownerName(pa)}) v\xE0 \u201C${pb.name}\u201D (${ownerName(pb)}) c\xF9ng m\u1EE5c \u0111\xEDch${quoted ? `, c\xF9ng l\xE0m ${quoted}` : ""}.`,
    en: `\u201C${pa.name}\u201D (${ownerName(pa)}) and \u201C${pb.name}\u201D (${ownerName(pb)}) have the same purpose${quoted ? ` and both do ${quoted}` : ""}.`
  };
}

// src/match/verdict.ts
var verdicts = {
  duplicate: "duplicate",
  overlap: "overlap",
  "should-reuse": "reuse",
  upgrades: "upgrade",
  related: "none"
};
function verdictOf(deciding) {
  return deciding ? verdicts[deciding] : "none";
}
function appraisalReason(deciding, nearest2, size) {
  if (size === 0)
    return { vi: "Danh m\u1EE5c ch\u01B0a c\xF3 h\u1EC7 th\u1ED1ng n\xE0o \u0111\u1EC3 \u0111\u1ED1i chi\u1EBFu.", en: "The catalogue has no system to compare with." };
  if (deciding) return deciding.reason;
  if (!nearest2) return { vi: "Kh\xF4ng t\xECm th\u1EA5y h\u1EC7 th\u1ED1ng n\xE0o g\u1EA7n v\u1EDBi \u0111\u1EC1 xu\u1EA5t.", en: "No system is near to the proposal." };
  return {
    vi: `Ch\u01B0a th\u1EA5y tr\xF9ng l\u1EB7p v\u1EDBi ${size} h\u1EC7 th\u1ED1ng trong danh m\u1EE5c. ${nearest2.reason.vi}`,
    en: `No duplicate among the ${size} systems of the catalogue. ${nearest2.reason.en}`
  };
}

// src/match/finder.ts
var candidates = 30;
var mostMatches = 10;
var worthShowing = 0.2;
var alwaysShown = 5;
function createFinder(catalogue, glossary) {
  const library = createLibrary(catalogue, glossary);
  return {
    appraise: (proposal, others = []) => appraise(library, proposal, others),
    within: () => pairsOfCatalogue(library),
    similar: (text, limit = mostMatches) => similar(library, text, limit)
  };
}
function appraise(library, proposal, others) {
  const subject = library.prepareOnce(proposal);
  const named = [...proposal.upgrades, ...proposal.carriesOut, ...proposal.consumes];
  const judged = weighDeclarations(
    library,
    subject,
    nearest(library, subject, named).map((target) => {
      const like = likeness(subject, target);
      return { target, like, judgement: judge(subject, target, like, library.reader.thesaurus.components) };
    })
  );
  judged.sort((a, b) => b.judgement.rank - a.judgement.rank || byId(a.target.doc.profile, b.target.doc.profile));
  const matches = shown(judged).map(({ target, like, judgement }) => toMatch(subject, target, like, judgement));
  const first = judged.findIndex(({ judgement }) => judgement.decides);
  const deciding = first < 0 ? void 0 : matches[first];
  return {
    verdict: verdictOf(deciding?.relation),
    reason: appraisalReason(deciding, matches[0], library.profiles.length),
    matches: merge(matches, peerMatches(library, proposal, others))
  };
}
function weighDeclarations(library, subject, judged) {
  const best = (ground) => Math.max(0, ...judged.filter(({ judgement }) => ground(judgement)).map(({ like }) => scoreOf(like)));
  const rival = best(({ relation }) => relation === "duplicate");
  const plan = best(({ ground }) => ground === "carries-out");
  return judged.map((one) => {
    const { ground, decides } = one.judgement;
    if (ground === "declared-upgrade" && rival >= limits.betterThanDeclared * scoreOf(one.like))
      return { ...one, judgement: judge(subject, one.target, one.like, library.reader.thesaurus.components, false) };
    if (decides && scoreOf(one.like) < limits.betterThanDeclared * plan)
      return {
        ...one,
        judgement: {
          ...one.judgement,
          relation: "related",
          ground: "beside-plan",
          decides: false,
          rank: scoreOf(one.like)
        }
      };
    return one;
  });
}
function nearest(library, subject, named) {
  const found = library.index.nearest(
    subject.pieces.map((piece) => ({ slots: piece.slots, weight: searchWeights[piece.part] })),
    candidates
  );
  const places = new Set(found);
  for (const id of named) {
    const place = library.placeOf(id);
    if (place !== void 0) places.add(place);
  }
  return [...places].map((place) => library.subject(place));
}
function shown(judged) {
  return judged.filter(
    ({ like, judgement }, i) => i < alwaysShown || i < mostMatches && (judgement.relation !== "related" || scoreOf(like) >= worthShowing)
  );
}
function toMatch(subject, target, like, judgement) {
  const { profile } = target.doc;
  const score = scoreOf(like);
  return {
    id: profile.id,
    of: profile.of,
    name: profile.name,
    relation: judgement.relation,
    score: round(score),
    reason: reasonFor(judgement.ground, subject, target, like, judgement.falseUpgrade),
    coverage: { ofProposal: round(like.ofProposal), ofTarget: round(like.ofTarget) },
    comparison: comparisonRows(subject, target, like),
    evidence: evidenceOf(subject, target, like, score),
    falseUpgrade: judgement.falseUpgrade
  };
}
function peerMatches(library, proposal, others) {
  const subject = library.prepareOnce(proposal);
  return peersOf(library, proposal, others).map(({ other, like, relation, score, reason }) => ({
    ...toMatch(subject, other, like, { relation, ground: "little", falseUpgrade: false, decides: false, rank: score }),
    score,
    reason
  }));
}
function merge(systems, peers) {
  const merged = [...systems];
  for (const peer of peers) {
    const at = merged.findIndex((match) => match.relation === "related" || match.score < peer.score);
    merged.splice(at < 0 ? merged.length : at, 0, peer);
  }
  return merged;
}
var longestName2 = 160;
function similar(library, text, limit) {
  const short = text.length <= longestName2;
  const query = {
    id: "",
    of: "proposal",
    name: short ? text : "",
    aliases: [],
    purpose: short ? "" : text,
    functions: [],
    capabilities: [],
    data: [],
    users: [],
    scope: void 0,
    kind: void 0,
    owner: "",
    ownerNames: [],
    status: "planned",
    shared: false,
    realizes: [],
    consumes: [],
    upgrades: [],
    carriesOut: [],
    proposalKind: void 0
  };
  const subject = library.prepare(query);
  return nearest(library, subject, []).map((target) => {
    const like = likeness(subject, target);
    const judgement = {
      relation: "related",
      ground: "little",
      falseUpgrade: false,
      decides: false,
      rank: 0
    };
    const score = 0.75 * Math.max(like.ofProposal, like.title) + 0.25 * Math.max(like.named, like.purposeOfTarget);
    return { ...toMatch(subject, target, like, judgement), score: round(score) };
  }).filter((match) => match.score > 0).sort((a, b) => b.score - a.score || byId(a, b)).slice(0, limit);
}

// ../../tmp/perf11.ts
var set = readLabelledSet("/work/shared/gold");
var g = readGlossary("/work/main/packs/tu-dien.yaml");
var seed = 7;
var rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
var words2 = set.catalogue.flatMap((s) => [s.purpose, ...s.capabilities].join(" ").split(/\s+/));
var pick = (n) => Array.from({ length: n }, () => words2[Math.floor(rnd() * words2.length)]).join(" ");
for (const n of [1e4]) {
  const cat = Array.from({ length: n }, (_, i) => {
    const s = set.catalogue[i % set.catalogue.length];
    return { ...s, id: s.id + "-" + i, name: s.name + " " + pick(2), purpose: s.purpose + " " + pick(8), capabilities: [...s.capabilities.slice(0, 3), pick(4)] };
  });
  let t = performance.now();
  const cu = process.cpuUsage();
  const f = createFinder(cat, g);
  console.log(n, "index", (performance.now() - t).toFixed(0), "cpu", JSON.stringify(process.cpuUsage(cu)), "heap", (process.memoryUsage().heapUsed / 1e6).toFixed(0));
  f.appraise(set.proposals[0]);
  t = performance.now();
  let worst = 0;
  for (const p of set.proposals.slice(0, 5)) {
    const u = performance.now();
    f.appraise({ ...p });
    worst = Math.max(worst, performance.now() - u);
  }
  ;
  console.log("  query avg", ((performance.now() - t) / 40).toFixed(1), "worst", worst.toFixed(1));
  if (n === 1e3) {
    t = performance.now();
    console.log("  within", f.within().length, (performance.now() - t).toFixed(0));
    t = performance.now();
    for (const p of set.proposals) f.appraise(p, set.proposals);
    console.log("  with 96 peers", ((performance.now() - t) / 97).toFixed(1));
  }
}
