// Files dropped anywhere on the page for reading go into its form and are sent.
(() => {
  const form = one("form[data-drop]");
  if (!form) return;
  const files = one('input[type="file"]', form);
  document.addEventListener("dragover", (e) => { e.preventDefault(); form.classList.add("over"); });
  document.addEventListener("dragleave", () => form.classList.remove("over"));
  document.addEventListener("drop", (e) => {
    e.preventDefault();
    form.classList.remove("over");
    if (!e.dataTransfer.files.length) return;
    files.files = e.dataTransfer.files;
    form.requestSubmit();
  });
})();
