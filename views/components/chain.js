// The chain picture: columns of cards (buttons) with SVG curves between them. Text only, never HTML.
const SVG = "http://www.w3.org/2000/svg";
const states = new WeakMap();

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// Order the cards of each column by the mean place of their neighbours, so that few lines cross.
function order(columns, edges) {
  const place = new Map();
  const near = new Map();
  const note = () => columns.forEach((c) => c.forEach((n, i) => place.set(n.id, (i + 0.5) / c.length)));
  const join = (a, b) => near.set(a, [...(near.get(a) || []), b]);
  edges.forEach((e) => { join(e.s, e.t); join(e.t, e.s); });
  const mean = (id) => {
    const found = (near.get(id) || []).map((other) => place.get(other)).filter((p) => p !== undefined);
    return found.length ? found.reduce((a, b) => a + b, 0) / found.length : place.get(id);
  };
  note();
  for (let sweep = 0; sweep < 8; sweep++) {
    const way = sweep % 2 ? [...columns].reverse() : columns;
    way.forEach((column) => {
      const weight = new Map(column.map((n) => [n.id, mean(n.id)]));
      column.sort((a, b) => weight.get(a.id) - weight.get(b.id));
      note();
    });
  }
}

function reach(start, edges, from, to) {
  const found = new Set([start]);
  const front = [start];
  while (front.length) {
    const at = front.pop();
    edges.forEach((e) => { if (e[from] === at && !found.has(e[to])) { found.add(e[to]); front.push(e[to]); } });
  }
  return found;
}

function paint(state) {
  const id = state.cards.has(state.selected) ? state.selected : null;
  const up = id ? reach(id, state.edges, "t", "s") : null;
  const down = id ? reach(id, state.edges, "s", "t") : null;
  state.cards.forEach((card, key) => {
    card.classList.toggle("dim", !!id && !up.has(key) && !down.has(key));
    card.classList.toggle("selected", key === id);
    if (card.dataset.group !== "1") card.setAttribute("aria-pressed", String(key === id));
  });
  state.lines.forEach(({ path, label, edge }) => {
    const on = id && ((up.has(edge.s) && up.has(edge.t)) || (down.has(edge.s) && down.has(edge.t)));
    path.classList.toggle("on", !!on);
    path.classList.toggle("dim", !!id && !on);
    label.classList.toggle("shown", !!on && (edge.s === id || edge.t === id));
  });
}

function curve(a, b) {
  const [y1, y2] = [a.top + a.height / 2, b.top + b.height / 2];
  if (Math.abs(a.left - b.left) < 5) {
    return { d: `M${a.right},${y1} C${a.right + 26},${y1} ${b.right + 26},${y2} ${b.right},${y2}`, x: b.right + 22, y: (y1 + y2) / 2 };
  }
  const forward = b.left > a.right;
  const [x1, x2] = forward ? [a.right, b.left] : [a.left, b.right];
  const bend = (forward ? 1 : -1) * Math.max(24, Math.abs(x2 - x1) / 2.2);
  return { d: `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`, x: x2 - (forward ? 6 : -6), y: y2 - 5, end: forward };
}

function draw(state) {
  const { root, svg, labels } = state;
  const frame = root.getBoundingClientRect();
  const box = (card) => {
    const r = card.getBoundingClientRect();
    const [dx, dy] = [root.scrollLeft - frame.left, root.scrollTop - frame.top];
    return { left: r.left + dx, right: r.right + dx, top: r.top + dy, height: r.height };
  };
  [svg, labels].forEach((layer) => { layer.replaceChildren(); layer.setAttribute("width", "0"); layer.setAttribute("height", "0"); });
  const [width, height] = [root.scrollWidth, root.scrollHeight];
  [svg, labels].forEach((layer) => { layer.setAttribute("width", width); layer.setAttribute("height", height); });
  state.lines = [];
  state.edges.forEach((edge) => {
    const [a, b] = [state.cards.get(edge.s), state.cards.get(edge.t)];
    if (!a || !b) return;
    const c = curve(box(a), box(b));
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", c.d);
    path.setAttribute("class", edge.dashed ? "line dashed" : "line");
    const label = document.createElementNS(SVG, "text");
    label.setAttribute("x", c.x);
    label.setAttribute("y", c.y);
    label.setAttribute("text-anchor", c.end === false ? "start" : "end");
    label.textContent = edge.label || "";
    svg.append(path);
    labels.append(label);
    state.lines.push({ path, label, edge });
  });
  paint(state);
  more(state);
}

function step(state, node, key) {
  const column = state.columns.findIndex((c) => c.includes(node));
  const row = state.columns[column].indexOf(node);
  if (key === "ArrowDown") return state.columns[column][row + 1];
  if (key === "ArrowUp") return state.columns[column][row - 1];
  const edge = key === "ArrowRight" ? state.edges.find((e) => e.s === node.id) : state.edges.find((e) => e.t === node.id);
  const wanted = edge && (key === "ArrowRight" ? edge.t : edge.s);
  if (wanted) return state.columns.flat().find((n) => n.id === wanted);
  return (state.columns[column + (key === "ArrowRight" ? 1 : -1)] || [])[0];
}

function card(state, node) {
  const made = element("button", `card ${node.state}`);
  made.type = "button";
  made.dataset.id = node.id;
  made.setAttribute("aria-label", node.name);
  made.title = node.name;
  made.append(element("span", "head", node.head));
  if (node.body) made.append(element("span", "body", node.body));
  if (node.foot) made.append(element("span", "foot", node.foot));
  if (node.badge) made.append(element("span", "badge", node.badge));
  if (node.state === "group") {
    made.dataset.group = "1";
    made.setAttribute("aria-expanded", "false");
  }
  made.onclick = () => {
    if (node.state === "group") { state.send("opened", { id: node.id }); return; }
    state.selected = state.selected === node.id ? null : node.id;
    paint(state);
    state.send("picked", { id: state.selected || "" });
  };
  made.onkeydown = (event) => {
    if (!["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const next = step(state, node, event.key);
    event.preventDefault();
    if (next) { state.cards.get(next.id).focus(); state.cards.get(next.id).scrollIntoView({ block: "nearest", inline: "nearest" }); }
  };
  return made;
}

// Where the picture is wider than its place, a shadow and a button show that there is more, and bring it.
function frame(state, data) {
  const { root } = state;
  const around = root.parentElement;
  around.querySelectorAll(".more").forEach((old) => old.remove());
  [["left", "‹", -1], ["right", "›", 1]].forEach(([side, sign, way]) => {
    const made = element("button", `more to-${side}`, sign);
    made.type = "button";
    made.title = data.words[side];
    made.setAttribute("aria-label", data.words[side]);
    made.onclick = () => root.scrollBy({ left: way * root.clientWidth * 0.7, behavior: "smooth" });
    around.append(made);
  });
  root.onscroll = () => more(state);
}

function more({ root }) {
  const around = root.parentElement;
  around.classList.toggle("left", root.scrollLeft > 8);
  around.classList.toggle("right", root.scrollLeft + root.clientWidth < root.scrollWidth - 8);
}

function build(state, data) {
  const { root } = state;
  root.replaceChildren();
  root.setAttribute("aria-label", data.words.name);
  frame(state, data);
  [state.svg, state.labels] = [0, 1].map(() => document.createElementNS(SVG, "svg"));
  state.labels.setAttribute("class", "labels");
  [state.svg, state.labels].forEach((layer) => { layer.setAttribute("aria-hidden", "true"); root.append(layer); });
  state.cards = new Map();
  state.edges = data.edges;
  state.columns = data.columns.map((c) => data.nodes.filter((n) => n.column === c.id));
  order(state.columns, data.edges);
  state.columns.forEach((nodes, i) => {
    const column = element("section", `column level-${data.columns[i].id}`);
    column.setAttribute("aria-label", data.columns[i].label);
    column.append(element("div", "title", data.columns[i].label));
    const cards = element("div", "cards");
    nodes.forEach((node) => { const made = card(state, node); state.cards.set(node.id, made); cards.append(made); });
    column.append(cards);
    root.append(column);
  });
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".chain");
  const state = states.get(root) || { root };
  states.set(root, state);
  state.send = setTriggerValue;
  const shape = JSON.stringify([data.columns, data.nodes, data.edges, data.words]);
  state.selected = data.selected || null;
  if (state.shape === shape) { paint(state); return undefined; }
  state.shape = shape;
  build(state, data);
  draw(state);
  state.watcher?.disconnect();
  state.watcher = new ResizeObserver(() => draw(state));
  state.watcher.observe(root);
  const chosen = state.cards.get(state.selected);
  if (chosen) {
    const [card, frame] = [chosen.getBoundingClientRect(), root.getBoundingClientRect()];
    root.scrollLeft += card.left - frame.left - (root.clientWidth - card.width) / 2;
    root.scrollTop += card.top - frame.top - (root.clientHeight - card.height) / 2;
  }
  return undefined;
}
