// Keeps what is typed: on the server at each pause; on this machine, encrypted, until the server says that it has it. Nothing is kept here otherwise.
const account = document.querySelector("meta[name=filrouge-compte]")?.content;
const pause = 800; // ms without a key before the server is told
const soon = 200; // ms before this machine is
const longest = 5000; // ms of typing without any pause
const again = 4000; // ms between two attempts when the network is gone
const patience = 10000; // ms for an answer
const forget = 30 * 86400000; // ms for which a text that could not be sent stays here

// The texts that wait, under a key that never leaves the browser and cannot be read from it.
const vault = (() => {
  let opened;
  const open = () =>
    (opened ??= new Promise((done, fail) => {
      const ask = indexedDB.open("filrouge", 1);
      ask.onupgradeneeded = () => ["cles", "textes"].forEach((name) => ask.result.createObjectStore(name));
      ask.onsuccess = () => done(ask.result);
      ask.onerror = () => fail(ask.error);
    }));
  const on = async (name, mode, act) => {
    const move = (await open()).transaction(name, mode);
    const asked = act(move.objectStore(name));
    return new Promise((done, fail) => {
      move.oncomplete = () => done(asked.result);
      move.onabort = move.onerror = () => fail(move.error);
    });
  };
  const key = async () => {
    const known = await on("cles", "readonly", (s) => s.get(account));
    if (known) return known;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    // Of two windows that make one at the same time, the first to write it wins.
    return on("cles", "readwrite", (s) => s.add(made, account)).then(() => made, () => on("cles", "readonly", (s) => s.get(account)));
  };
  // One after the other: what is dropped must not come back by a write that was slower.
  let last = Promise.resolve();
  const queued = (act) => (last = last.then(act, act));
  return {
    put: (id, text) => queued(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(text));
      await on("textes", "readwrite", (s) => s.put({ iv, sealed, at: Date.now() }, `${account}|${id}`));
    }),
    drop: (id) => queued(() => on("textes", "readwrite", (s) => s.delete(`${account}|${id}`))),
    async all() {
      const mine = IDBKeyRange.bound(`${account}|`, `${account}|~`);
      const [names, rows] = [await on("textes", "readonly", (s) => s.getAllKeys(mine)), await on("textes", "readonly", (s) => s.getAll(mine))];
      const found = [];
      for (const [i, row] of rows.entries()) {
        const id = names[i].split("|")[1];
        if (Date.now() - row.at > forget) await this.drop(id);
        else found.push({ id, text: new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await key(), row.sealed)) });
      }
      return found;
    },
  };
})();

const send = (url, body, leaving) =>
  fetch(url, {
    method: "POST",
    body: new URLSearchParams(body),
    headers: { Accept: "application/json" },
    redirect: "manual",
    // A page that leaves may send 64 KB; more is in the vault.
    keepalive: leaving && body.length < 60000,
    signal: leaving ? undefined : AbortSignal.timeout(patience),
  });

const hour = () => {
  const now = new Date();
  return `${now.getHours()} h ${String(now.getMinutes()).padStart(2, "0")}`;
};

const watch = (form) => {
  const field = (name) => form.elements[`brouillon.${name}`];
  const [line, voice] = [form.querySelector("[data-state]"), form.querySelector("[data-said]")];
  let [typed, kept, since, clock, sending, leaving, kind] = [0, 0, 0, 0, false, false, ""];

  const say = (what, words) => {
    line.textContent = words;
    line.dataset.state = what;
    // Said aloud when it changes, not at each pause.
    if (what !== kind && (what !== "ok" || kind)) voice.textContent = words;
    kind = what;
  };
  const body = () => {
    const all = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && form.elements[name]?.type !== "password") all.append(name, value);
    }
    return all.toString();
  };
  // Each text that is kept somewhere has its own number.
  const next = () => {
    field("rang").value = Number(field("rang").value) + 1;
    return JSON.stringify([form.dataset.draft, body()]);
  };
  const done = () => form.dispatchEvent(new CustomEvent("filrouge:garde", { bubbles: true }));
  const later = (ms) => {
    clearTimeout(clock);
    clock = setTimeout(keep, ms);
  };
  // Each window has its own place in the vault: none writes over what another left there.
  const place = () => `${field("id").value}.${field("poste").value}`;
  const fork = () => {
    field("id").value = form.dataset.spare;
    field("depuis").value = "";
    form.dataset.spare = crypto.randomUUID?.() ?? form.dataset.spare;
  };

  const answered = async (answer, turn, id) => {
    if (answer.status === 409) {
      await vault.drop(id).catch(() => {});
      fork();
      return keep();
    }
    if (answer.ok || answer.status === 410) {
      kept = Math.max(kept, turn);
      if (typed === turn) {
        await vault.drop(id).catch(() => {});
        done();
      }
      if (answer.status === 200) say("ok", `Brouillon enregistré à ${(await answer.json()).at}`);
      if (answer.status === 202) say("apart", "Votre accès à ce dossier a changé : ce texte est gardé à part, dans « Mes brouillons ».");
    } else if (answer.status === 413) say("far", "Texte trop long pour un brouillon : enregistrez le formulaire.");
    else return false;
    return true;
  };

  const keep = async () => {
    clearTimeout(clock);
    if ((sending && !leaving) || typed === kept) return;
    sending = true;
    since = 0;
    const [turn, id, text, last] = [typed, place(), next(), leaving];
    let here = true;
    const put = vault.put(id, text).catch(() => (here = false));
    // A page that leaves does not wait: both start now.
    if (!last) await put;
    let answer;
    try {
      answer = await send(...JSON.parse(text), last);
    } catch {
      answer = null;
    }
    sending = false;
    if (!answer || !(await answered(answer, turn, id))) {
      const why = !answer || answer.status >= 500 ? "hors ligne" : "session terminée, reconnectez-vous";
      say("far", here ? `${why} : gardé sur ce poste à ${hour()}` : `${why} : pas encore gardé, laissez cette page ouverte`);
      if (here && typed === turn) done();
      later(again);
    } else if (typed !== kept) later(pause);
  };

  let hand = 0;
  const stash = () => {
    hand = 0;
    if (typed !== kept) vault.put(place(), next()).catch(() => {});
  };
  const touched = () => {
    typed++;
    hand ||= setTimeout(stash, soon);
    since ||= Date.now();
    later(Math.min(pause, Math.max(0, since + longest - Date.now())));
  };
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  if (form.querySelector(".invalid")) touched();

  const hide = () => {
    leaving = true;
    keep();
    leaving = false;
  };
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && hide());
  window.addEventListener("pagehide", hide);
  window.addEventListener("online", keep);

  // Sent while the network is gone, the browser shows its own page: what was typed is put in the vault before.
  let sure = false;
  form.addEventListener("submit", async (event) => {
    if (event.defaultPrevented || sure || typed === kept) return;
    event.preventDefault();
    const put = vault.put(place(), next()).catch(() => {});
    await Promise.race([put, new Promise((go) => setTimeout(go, 300))]);
    clearTimeout(clock);
    sure = true;
    form.requestSubmit(event.submitter);
    sure = false;
  });

  for (const fold of form.querySelectorAll("details:not([open])")) {
    // What a draft filled must be seen.
    if (form.dataset.restored && [...fold.querySelectorAll("input:not([type=hidden]), textarea")].some((i) => (i.type === "checkbox" || i.type === "radio" ? i.checked : i.value))) fold.open = true;
  }
  return { form, stamp: field("depuis").value, untouched: () => typed === 0, say };
};

const forms = account ? [...document.querySelectorAll("form[data-draft]")].map(watch) : [];

// What waits here from another page or another day is sent first; a form that it belongs to, not touched yet, is then filled from the server.
const resend = async () => {
  const token = document.querySelector("input[name=__RequestVerificationToken]")?.value;
  for (const { id, text } of account && window.indexedDB && window.crypto?.subtle ? await vault.all() : []) {
    const [url, typed] = JSON.parse(text);
    const all = new URLSearchParams(typed);
    all.set("__RequestVerificationToken", token);
    const answer = await send(url, all.toString()).catch(() => null);
    if (answer?.status === 409) {
      await vault.drop(id);
      const other = crypto.randomUUID();
      all.set("brouillon.id", other);
      all.set("brouillon.depuis", "");
      await vault.put(`${other}.${all.get("brouillon.poste")}`, JSON.stringify([url, all.toString()]));
      return resend();
    }
    if (!answer || !(answer.ok || answer.status === 410)) continue;
    await vault.drop(id);
    const here = forms.find((f) => f.form.dataset.draft === url);
    // A form that came back to be corrected goes on from that very text.
    if (answer.status === 200 && here && !(await answer.json()).known && here.stamp !== `${all.get("brouillon.poste")}:${all.get("brouillon.rang")}`) {
      if (here.untouched()) location.reload();
      else here.say("apart", "Un texte gardé sur ce poste vient d’être envoyé : il est dans « Mes brouillons ».");
    }
  }
};
resend().catch(() => {});
