// Hover or focus a fact and its words light up; hover words and their facts do.
(() => {
  const lit = (names, on) => names.forEach((name) => {
    all(`[data-f~="${CSS.escape(name)}"]`).forEach((e) => e.classList.toggle("lit", on));
  });
  const names = (e) => {
    const holder = e.target.closest && e.target.closest("[data-f]");
    return holder ? holder.dataset.f.split(" ") : [];
  };
  for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(on, (e) => lit(names(e), true));
    document.addEventListener(off, (e) => lit(names(e), false));
  }
  // Words that were selected in the text last go into the form that stands open, or is opened next.
  const text = one(".text");
  const bytes = (s) => new TextEncoder().encode(s).length;
  let chosen = null;
  const choose = () => {
    const now = getSelection();
    if (!text || now.isCollapsed || !text.contains(now.anchorNode) || !text.contains(now.focusNode)) return;
    const range = now.getRangeAt(0);
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    const lead = words.slice(0, words.length - words.trimStart().length);
    chosen = { words: words.trim(), near: bytes(before.toString() + lead) };
    all("details.mend[open]").forEach(fill);
  };
  const fill = (form) => {
    const field = form.querySelector("[data-words]");
    if (!field || !chosen) return;
    field.value = chosen.words;
    const near = form.querySelector("[data-near]");
    if (near) near.value = chosen.near;
  };
  document.addEventListener("selectionchange", choose);
  all("details.mend").forEach((d) => d.addEventListener("toggle", () => { if (d.open && d.querySelector("[data-words][required]")) fill(d); }));
  const here = one("#words");
  if (here) here.scrollIntoView({ block: "center" });
})();
