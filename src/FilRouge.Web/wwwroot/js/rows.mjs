// In a list, ↑ and ↓ go from row to row while a link of a row has the focus; Enter opens it, as any link.
const steps = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  const link = event.target.closest?.("table.list tbody a[href]");
  if (!step || !link || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const rows = [...link.closest("tbody").rows].filter((row) => row.querySelector("a[href]"));
  const row = link.closest("tr");
  const rank = [...row.querySelectorAll("a[href]")].indexOf(link);
  const next = rows[rows.indexOf(row) + step];
  if (next) {
    const links = next.querySelectorAll("a[href]");
    event.preventDefault();
    links[Math.min(rank, links.length - 1)].focus();
  }
});

// A region that does not scroll needs no stop of the keyboard.
const boxes = document.querySelectorAll(".table-box, .thread-box");
const fit = () => {
  for (const box of boxes) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
};

fit();
window.addEventListener("resize", fit);
