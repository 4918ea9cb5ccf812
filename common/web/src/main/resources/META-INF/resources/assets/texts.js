/** Texts come from one message file per language; missing texts fall back to English. */
let own = {};
let english = {};
let language = 'en';
let region = 'en';

export async function loadTexts(folder) {
  region = (navigator.languages ?? []).find(tag => SUPPORTED.includes(tag.split('-')[0])) ?? 'en';
  language = region.split('-')[0];
  english = await load(folder, 'en');
  own = language === 'en' ? english : await load(folder, language);
  document.documentElement.lang = language;
}

const SUPPORTED = ['en', 'de'];

/** The text of a key, with `{name}` replaced by its value. */
export function t(key, values = {}) {
  const text = own[key] ?? english[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Date and time in the user's format; to the minute, or to the second as `medium`. */
export function when(instant, timeStyle = 'short') {
  if (!instant) return '–';
  return new Intl.DateTimeFormat(region, {dateStyle: 'medium', timeStyle}).format(new Date(instant));
}

/** A day such as `2026-11-30` in the user's format, independent of the time zone. */
export function day(date) {
  return new Intl.DateTimeFormat(region, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(date));
}

/** Fills every `data-text` element below a node. */
export function translate(root = document) {
  for (const node of root.querySelectorAll('[data-text]')) node.textContent = t(node.dataset.text);
  for (const node of root.querySelectorAll('[data-label-text]')) node.setAttribute('aria-label', t(node.dataset.labelText));
}

async function load(folder, tag) {
  const response = await fetch(`${folder}/${tag}.json`);
  return response.ok ? response.json() : {};
}
