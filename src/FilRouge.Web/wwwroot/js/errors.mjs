// The summary of errors takes the focus, so that it is read first; its links then lead into the fields.
document.querySelector("[data-focus]")?.focus();
