// The desk without this script can be read and worked with; the script makes it
// quicker. Nothing in it knows what a document says.
"use strict";
const one = (query, from = document) => from.querySelector(query);
const all = (query, from = document) => [...from.querySelectorAll(query)];

// On narrow screens the list of pages begins closed.
const menu = one(".menu");
if (menu && matchMedia("(max-width: 63.99rem)").matches) menu.open = false;

// Copy a comparison as a table that pastes into a document.
all("[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const answer = await fetch(button.dataset.copy);
    const table = await answer.text();
    const plain = await (await fetch(button.dataset.copy.replace("as=html", "as=markdown"))).text();
    await navigator.clipboard.write([new ClipboardItem({
      "text/html": new Blob([table], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" }),
    })]);
    button.textContent = "Copied";
  });
});
