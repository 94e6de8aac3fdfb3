// « / » goes to the search box. WCAG 2.1.4: a key alone must be possible to turn off; the account menu does it, and the choice stays in this browser.
const key = "filrouge.touche-recherche";
const box = document.getElementById("recherche");
const line = document.querySelector("[data-shortcut]");

const read = () => {
  try {
    return localStorage.getItem(key) !== "non";
  } catch {
    return false;
  }
};

let on = read();

if (box && line) {
  const button = line.querySelector("button");
  const show = () => button.setAttribute("aria-pressed", String(on));
  line.hidden = false;
  show();
  button.addEventListener("click", () => {
    on = !on;
    try {
      localStorage.setItem(key, on ? "oui" : "non");
    } catch {
      // A browser that keeps nothing: the choice holds for this page only.
    }
    show();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (on && event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}

// A folded menu closes with Escape, or when the focus or the pointer goes elsewhere. A part of a form that folds stays as it was left.
for (const fold of document.querySelectorAll("details.fold:has(> .drop)")) {
  fold.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && fold.open) {
      fold.open = false;
      fold.querySelector("summary").focus();
    }
  });
  const leave = (event) => {
    if (fold.open && !fold.contains(event.target)) fold.open = false;
  };
  document.addEventListener("focusin", leave);
  document.addEventListener("pointerdown", leave);
}
