// Filters documents and errors by kind and language, sorts documents by cost or name.
const list = document.querySelector("#documents");
const documents = [...list.children];

function apply() {
  const kinds = new Set([...document.querySelectorAll("input[name=kind]:checked")].map(box => box.value));
  const language = document.querySelector("#language").value;
  const all = document.querySelectorAll("input[name=kind]").length === kinds.size;
  for (const entry of documents) {
    let shown = 0;
    for (const error of entry.querySelectorAll("li[data-kind]")) {
      error.hidden = !kinds.has(error.dataset.kind);
      shown += error.hidden ? 0 : 1;
    }
    entry.hidden = (language !== "all" && entry.dataset.language !== language) || (shown === 0 && !all);
  }
}

function sort() {
  const byCost = document.querySelector("#order").value === "cost";
  documents.sort((a, b) => (byCost ? b.dataset.cost - a.dataset.cost : 0) || (a.dataset.id < b.dataset.id ? -1 : 1));
  list.append(...documents);
}

document.querySelectorAll("input[name=kind], #language").forEach(control => control.addEventListener("change", apply));
document.querySelector("#order").addEventListener("change", sort);
document.querySelector("#none").addEventListener("click", () => {
  const boxes = [...document.querySelectorAll("input[name=kind]")], to = boxes.every(box => !box.checked);
  boxes.forEach(box => { box.checked = to; });
  apply();
});
sort();
