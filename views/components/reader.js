// The reader: text with marks, a list of them beside it. Text only, never HTML.
const states = new WeakMap();

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function scrollTo(state) {
  const quoted = state.text.querySelector(".quoted");
  if (!quoted) return;
  quoted.scrollIntoView({ block: "center" });
  quoted.focus({ preventScroll: true });
}

function fill(state, data) {
  state.text.replaceChildren(...data.pieces.map((piece) => {
    const made = element(piece.k || piece.q ? "mark" : "span", [...(piece.k || []), piece.q ? "quoted" : ""].join(" ").trim(), piece.t);
    if (piece.q) made.tabIndex = -1;
    return made;
  }));
}

function list(state, told) {
  const box = element("details", `list ${told.kind}`);
  box.open = told.kind === "task";
  const title = element("summary", "", `${told.label} (${told.items.length})`);
  const items = element("ol");
  told.items.forEach((item) => {
    const button = element("button", "", item.t);
    button.type = "button";
    button.onclick = () => state.send("picked", { n: item.n });
    const row = element("li");
    row.append(button);
    items.append(row);
  });
  box.append(title, items);
  return box;
}

function build(state, data) {
  const { root } = state;
  root.replaceChildren();
  const side = element("nav", "side");
  side.setAttribute("aria-label", data.words.list);
  const legend = element("div", "legend");
  data.lists.forEach((told) => {
    const label = element("label", told.kind);
    const box = element("input");
    box.type = "checkbox";
    box.checked = true;
    box.onchange = () => root.classList.toggle(`hide-${told.kind}`, !box.checked);
    label.append(box, element("mark", told.kind, told.label));
    legend.append(label);
  });
  side.append(legend, ...data.lists.map((told) => list(state, told)));
  state.text = element("article", "text");
  state.text.setAttribute("aria-label", data.words.text);
  state.text.tabIndex = 0;
  root.append(state.text, side);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader");
  const state = states.get(root) || { root };
  states.set(root, state);
  state.send = setTriggerValue;
  const shape = JSON.stringify(data.lists) + data.words.text;
  if (state.shape !== shape) { build(state, data); state.shape = shape; state.place = undefined; state.pieces = undefined; }
  const pieces = JSON.stringify(data.pieces);
  if (state.pieces !== pieces) { fill(state, data); state.pieces = pieces; state.place = undefined; }
  if (state.place !== data.place) {
    state.place = data.place;
    requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(state)));
    setTimeout(() => scrollTo(state), 400);
  }
}
