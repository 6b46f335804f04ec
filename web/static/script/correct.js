// Correct in place: a pen beside a value opens a small form in its cell. Without
// it the form below the table does the same.
(() => {
  const form = one('form[data-act="c"]');
  if (!form) return;
  const closed = (here, pen) => { here.remove(); pen.hidden = false; pen.focus(); };

  const open = (pen) => {
    const here = form.cloneNode(true);
    here.removeAttribute("data-act");
    here.className = "here";
    here.elements.field.closest("label").hidden = true;
    here.elements.was.closest("label").hidden = true;
    here.elements.field.value = pen.dataset.field;
    here.elements.was.value = pen.dataset.was;
    here.elements.to.value = pen.dataset.was;
    pen.hidden = true;
    pen.after(here);
    here.elements.to.focus();
    here.elements.to.select();
    here.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.stopPropagation();
      closed(here, pen);
    });
  };

  all(".pen").forEach((pen) => {
    pen.hidden = false;
    pen.addEventListener("click", () => open(pen));
  });
})();
