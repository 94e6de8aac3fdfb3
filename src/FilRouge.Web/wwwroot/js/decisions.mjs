// Decisions of a meeting are read by the server as they are typed; without this module, they are read when the note is saved.
const form = document.getElementById("note");
const area = document.getElementById("Input_Decisions");
const shown = document.getElementById("compris");

if (form && area && shown) {
  let pause;
  const read = async () => {
    try {
      const body = new URLSearchParams({ "Input.Decisions": area.value, __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
      const answer = await fetch("?handler=Read", { method: "POST", body });
      if (answer.ok) shown.innerHTML = await answer.text();
    } catch {
      // No network: what is typed stays, and is read at the next save.
    }
  };
  area.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(read, 500);
  });
}
