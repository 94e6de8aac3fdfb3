// Shows, while the name or the birth is typed, the records that could be the same person. The page posts itself: nothing of it travels in an address.
const region = document.querySelector("[data-alike]");
const form = region?.closest("form");
const asked = ["Input.Search", "Input.BirthName", "Input.GivenNames", "Input.BirthDate", "Input.Sex"];
const pause = 600; // ms without a key: a search is traced, and not asked at each letter
let [clock, last, going] = [0, "", null];

const words = () => asked.map((name) => form.elements[name]?.value.trim() ?? "").join("|");

const look = async () => {
  clearTimeout(clock);
  const now = words();
  const [search, name, , birth] = now.split("|");
  if (now === last || (search.length < 3 && name.length < 2 && birth.length < 6)) return;
  last = now;
  going?.abort();
  going = new AbortController();
  try {
    const body = new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === "string" && !name.startsWith("brouillon.")));
    const answer = await fetch(region.dataset.alike, { method: "POST", body, redirect: "manual", signal: going.signal });
    // Somebody who is choosing among the records shown is not disturbed.
    if (answer.ok && !region.contains(document.activeElement)) region.innerHTML = await answer.text();
  } catch {
    // No network, or a newer question: the next pause asks again, and « Chercher » is there.
    last = "";
  }
};

if (form) {
  form.addEventListener("input", (event) => {
    if (!asked.includes(event.target.name)) return;
    clearTimeout(clock);
    clock = setTimeout(look, pause);
  });
  // Enter in the search box searches; anywhere else it saves the request.
  form.elements["Input.Search"]?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    last = "";
    look();
  });
  if (!region.children.length) look();
}
