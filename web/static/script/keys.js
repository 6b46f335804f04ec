// Keys: "/" searches, "g" and a letter goes to a page, "j" and "k" walk lists,
// letters in review open their form.
(() => {
  const typing = (e) => e.target.closest("input, select, textarea") || e.ctrlKey || e.metaKey || e.altKey;
  let going = false;

  const help = () => {
    const keys = one("#keys");
    if (keys.open) keys.close(); else keys.showModal();
  };

  // walk moves the focus to the next or last thing of a list.
  const walk = (step) => {
    const link = one(`[data-step="${step > 0 ? "j" : "k"}"]`);
    if (link) { link.click(); return; }
    const stops = all("main .line .name, main .said blockquote a, main .promise a, main .hits .name, main .found[tabindex], main .decision a");
    if (!stops.length) return;
    const at = stops.indexOf(document.activeElement);
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + step))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };

  // form leads to the form of a decision; undoing is sent at once.
  const form = (key) => {
    const found = one(`form[data-act="${key}"]`);
    if (!found) return false;
    if (found.closest("details")) found.closest("details").open = true;
    const first = "ax".includes(key) ? 'input[name="why"]' : 'input[name="to"], select, input[type="checkbox"], button';
    const field = one('input[name="to"]', found) || one(first, found);
    found.scrollIntoView({ block: "nearest" });
    field.focus();
    if (field.select) field.select();
    if (key === "u") found.requestSubmit();
    return true;
  };

  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && typing(e)) { e.target.blur(); return; }
    if (typing(e)) return;
    if (going) {
      going = false;
      const link = one(`nav a[data-key="${CSS.escape(e.key)}"]`);
      if (link) { e.preventDefault(); link.click(); }
      return;
    }
    switch (e.key) {
      case "/": e.preventDefault(); one("#find").focus(); one("#find").select(); break;
      case "?": e.preventDefault(); help(); break;
      case "g": going = true; setTimeout(() => { going = false; }, 1500); break;
      case "j": walk(1); break;
      case "k": walk(-1); break;
      default: if ("acxmspu".includes(e.key) && form(e.key)) e.preventDefault();
    }
  });
})();
