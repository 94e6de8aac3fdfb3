// Warns before leaving a form in which something was typed and not kept yet (drafts.mjs says when it is).
const dirty = new Set();
const watched = (form) => form?.matches?.('form[method="post" i]:not([data-plain])');

for (const form of document.forms) {
  // A form that came back with errors holds answers that are not saved yet.
  if (watched(form) && form.querySelector(".invalid")) dirty.add(form);
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (watched(form)) dirty.add(form);
});

document.addEventListener("filrouge:garde", (event) => dirty.delete(event.target));

document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) dirty.clear();
});

window.addEventListener("beforeunload", (event) => {
  if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
});
