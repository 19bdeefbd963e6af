// Buttons that copy the words of the element they name. They are shown only where this runs: the
// words can be selected without it.
async function copyWords(button) {
  const words = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector("[role='status']");
  getSelection().selectAllChildren(words);
  try {
    await navigator.clipboard.writeText(words.textContent);
    status.textContent = "Copied";
  } catch {
    status.textContent = "Could not copy. The words are selected: copy them with your keyboard.";
  }
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (button) copyWords(button);
});
