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
  const here = one("#words");
  if (here) here.scrollIntoView({ block: "center" });
})();
