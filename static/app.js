// Makes GOV.UK Frontend and htmx work together. All of it is an extra: without this file every
// link and form of the service still works.
import { initAll } from "/static/vendor/govuk-frontend-6.3.0/govuk-frontend.min.js";

// htmx's names for what happens, written here and nowhere else.
const ASKING = "htmx:configRequest";
const ASKED = "htmx:beforeSend";
const ANSWERED = "htmx:afterRequest";
const BEFORE_SWAP = "htmx:beforeSwap";
const AFTER_SETTLE = "htmx:afterSettle";
const FAILURES = ["htmx:sendError", "htmx:timeout", "htmx:responseError", "htmx:targetError"];

const CONTENT = "content"; // the id of the part that holds the back link and <main>
const SPEAKS_UP = ".govuk-error-summary, .govuk-notification-banner[role='alert']";

const settled = new WeakSet();

// htmx says that it settled once for each new element: act on the first only.
function isNews(answer) {
  if (settled.has(answer)) return false;
  settled.add(answer);
  return true;
}

// An error summary and a green banner take focus by themselves when they start.
function moveFocus(content) {
  const heading = content.querySelector("h1");
  if (!heading || content.querySelector(SPEAKS_UP)) return;
  heading.setAttribute("tabindex", "-1");
  heading.addEventListener("blur", () => heading.removeAttribute("tabindex"), { once: true });
  heading.focus({ preventScroll: true });
}

function startNewPart({ detail }) {
  if (!isNews(detail.xhr)) return;
  const newPage = detail.target.id === CONTENT;
  if (newPage) window.scrollTo(0, 0);
  initAll({ scope: detail.target });
  if (newPage) moveFocus(detail.target);
}

// A problem page belongs in the whole content, never among search results. And what something
// between us and the service answered in its place is no page of ours: treat it as a failure.
function refuseStrangers({ detail }) {
  if (detail.xhr.status < 400) return;
  const varies = detail.xhr.getResponseHeader("Vary") || "";
  if (detail.target.id === CONTENT && varies.includes("HX-Request")) return;
  detail.shouldSwap = false;
  detail.isError = true;
}

// The button's own name and value are not part of a form that a script submits.
function submitPlainly(form, button) {
  if (button?.name) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: button.name, value: button.value });
    form.append(field);
  }
  HTMLFormElement.prototype.submit.call(form);
}

// A search box asks again with the next key, and has a button: a lost answer needs nothing more.
function doItPlainly({ detail }) {
  const { elt, requestConfig } = detail;
  if (elt instanceof HTMLFormElement) submitPlainly(elt, requestConfig?.triggeringEvent?.submitter);
  else if (elt instanceof HTMLAnchorElement) window.location.assign(elt.href);
}

// --- Tables of the console: the part with this id is all that changes while somebody filters ---
const RESULTS = "results";
const BUSY_AFTER = 200;
const TOLD_AFTER = 1000;

let awaited; // the newest request for results: only its answer counts
let shown; // the last one whose answer is on the page
let busyTimer;
let toldTimer;

const isForResults = (detail) => detail.target?.id === RESULTS;

// An address says only what was chosen.
function leaveOutEmpty({ detail }) {
  if (!isForResults(detail)) return;
  for (const [name, value] of [...detail.formData.entries()]) {
    if (value === "") detail.formData.delete(name);
  }
}

function showBusy(busy) {
  const word = document.getElementById("results-busy");
  if (!word) return;
  word.textContent = busy ? word.dataset.busy : "";
  document.getElementById(RESULTS).setAttribute("aria-busy", busy);
}

function awaitResults({ detail }) {
  if (!isForResults(detail)) return;
  awaited = detail.xhr;
  clearTimeout(toldTimer);
  clearTimeout(busyTimer);
  busyTimer = setTimeout(showBusy, BUSY_AFTER, true);
}

function haveResults({ detail }) {
  if (detail.xhr !== awaited) return;
  clearTimeout(busyTimer);
  showBusy(false);
}

// The number is said once, when nobody has changed anything for a while.
function tellLater(results) {
  const said = results.querySelector("[data-told]")?.dataset.told ?? "";
  clearTimeout(toldTimer);
  toldTimer = setTimeout(() => {
    document.getElementById("results-told").textContent = said;
  }, TOLD_AFTER);
}

// The link that was followed is gone: go on from the same heading, or from the first row.
function keepPlace(results, link) {
  if (link.classList.contains("app-table__sort")) {
    const headings = [...results.querySelectorAll(".app-table__sort")];
    headings.find((heading) => heading.textContent === link.textContent)?.focus();
  } else {
    const rows = document.getElementById("results-rows");
    rows?.focus({ preventScroll: true });
    results.scrollIntoView();
  }
}

function showResults({ detail }) {
  if (!isForResults(detail) || detail.xhr !== awaited || detail.xhr === shown) return;
  shown = awaited;
  tellLater(detail.target);
  const { elt } = detail.requestConfig;
  if (elt instanceof HTMLAnchorElement) keepPlace(detail.target, elt);
}

initAll();
document.addEventListener(ASKING, leaveOutEmpty);
document.addEventListener(ASKED, awaitResults);
document.addEventListener(ANSWERED, haveResults);
document.addEventListener(AFTER_SETTLE, showResults);
document.addEventListener(BEFORE_SWAP, refuseStrangers);
document.addEventListener(AFTER_SETTLE, startNewPart);
FAILURES.forEach((failure) => document.addEventListener(failure, doItPlainly));
