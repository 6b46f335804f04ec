// When the record changes, pages that live say so, and parts that ask for it are
// fetched anew.
(() => {
  const news = one("#news");
  if (!news || !window.EventSource || new URL(location.href).searchParams.has("as-of")) return;
  const stream = new EventSource("/events");
  stream.addEventListener("record", () => {
    document.body.dispatchEvent(new CustomEvent("record"));
    if (one("[hx-trigger^=record]") || news.firstChild) return;
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "The record has changed: look again";
    news.append(link);
  });
  addEventListener("pagehide", () => stream.close());
})();
