// What is typed is read by the server as it is typed; without this module, it is read when it is sent.
for (const shown of document.querySelectorAll("[data-read]")) {
  const field = document.getElementById(shown.dataset.read);
  if (!field) continue;
  let pause;
  const read = async () => {
    try {
      const body = new URLSearchParams({ [field.name]: field.value, __RequestVerificationToken: field.form.elements.__RequestVerificationToken.value });
      const answer = field.value.trim() ? await fetch(shown.dataset.at, { method: "POST", body }) : null;
      if (!answer || answer.ok) shown.innerHTML = answer ? await answer.text() : "";
    } catch {
      // No network: what is typed stays, and is read at the next save.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(read, 500);
  });
}
