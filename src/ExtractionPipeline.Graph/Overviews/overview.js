// Filters meetings and persons; opens what a link or a button points at. Nothing is fetched, nothing is written but `hidden` and `open`.
const find = selector => document.querySelector(selector);
const months = [...document.querySelectorAll("section.month")];
const meetings = [...document.querySelectorAll("details.meeting")];
const persons = [...document.querySelectorAll("details.person")];

// Without accents and case, and with the Azerbaijani letters that have no decomposition as most keyboards write them.
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i").replaceAll("ə", "e").replace(/\s+/g, " ").trim();
const kept = new Map();
function textOf(entry) {
  if (!kept.has(entry)) kept.set(entry, fold(entry.textContent));
  return kept.get(entry);
}
const names = new Map(meetings.map(meeting => [meeting, fold(meeting.dataset.names)]));

const fits = {
  person: (meeting, value) => value.split("+").every(name => names.get(meeting).includes(fold(name))),
  state: (meeting, value) => meeting.dataset.states.split(" ").includes(value),
  year: (meeting, value) => meeting.dataset.year === value,
  text: (meeting, value) => textOf(meeting).includes(fold(value)),
};
const controls = Object.fromEntries(["person", "state", "other", "year", "text"].map(id => [id, find("#" + id)]));

function apply() {
  const { state, other } = controls;
  let shown = 0;
  for (const meeting of meetings) {
    const both = [state.value, other.value].filter(Boolean).sort();
    const fit = (both.length < 2 ? both.every(code => fits.state(meeting, code)) : meeting.dataset.pairs.split(" ").includes(both.join("-")))
      && ["person", "year", "text"].every(id => !controls[id].value.trim() || fits[id](meeting, controls[id].value));
    meeting.hidden = !fit;
    shown += fit ? 1 : 0;
  }
  for (const month of months) {
    const inside = [...month.querySelectorAll("details.meeting")].filter(meeting => !meeting.hidden).length;
    month.hidden = inside === 0;
    month.querySelector("h3 .quiet").textContent = inside;
  }
  find("#nothing").hidden = shown > 0;
  find("#count").textContent = shown === meetings.length ? "" : `${shown} of ${meetings.length} meetings`;
}

function applyToPersons() {
  const value = fold(find("#who").value);
  let shown = 0;
  for (const person of persons) {
    person.hidden = value !== "" && !textOf(person).includes(value);
    shown += person.hidden ? 0 : 1;
  }
  find("#who-count").textContent = shown === persons.length ? "" : `${shown} of ${persons.length} persons`;
}

function show(filter) {
  for (const id in controls) controls[id].value = filter[id] ?? "";
  apply();
  find("#timeline").scrollIntoView();
  controls[filter.person ? "person" : "state"].focus({ preventScroll: true });
}

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.matches("details.person")) return;
  if (target.hidden) {
    find("#who").value = "";
    applyToPersons();
  }
  target.open = true;
  target.scrollIntoView();
  target.querySelector("summary").focus({ preventScroll: true });
}

let waiting = 0;
const soon = work => () => { clearTimeout(waiting); waiting = setTimeout(work, 80); };
for (const id in controls) controls[id].addEventListener("input", controls[id].type === "search" ? soon(apply) : apply);
find("#who").addEventListener("input", soon(applyToPersons));
find("#clear").addEventListener("click", () => { for (const id in controls) controls[id].value = ""; apply(); });
for (const form of document.querySelectorAll("form.controls")) {
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
}
document.addEventListener("click", event => {
  const chosen = event.target.closest("[data-person], [data-state]");
  if (chosen) show(chosen.dataset);
  else if (event.target.closest("a")?.hash === location.hash && location.hash) openTarget();
});
addEventListener("hashchange", openTarget);
// A browser may fill fields in again when the page is reloaded.
apply();
applyToPersons();
openTarget();
