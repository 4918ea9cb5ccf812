import {el} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';

/** Formats states, times and ids in the same way everywhere. */

const STATES = {READY: 'none', RUNNING: '', DONE: 'good', PARKED: 'bad', CANCELLED: 'warn'};
const UNITS = [['d', 86400000], ['h', 3600000], ['min', 60000], ['s', 1000]];

export const STATE_NAMES = Object.keys(STATES);

export function stateChip(state) {
  return el('span', {class: `chip ${STATES[state] ?? 'none'}`, data: {state}}, t(`state.${state}`));
}

/** Date and time with seconds. */
export function moment(instant) {
  return instant ? el('time', {datetime: instant, class: 'small'}, when(instant, 'medium')) : nothing();
}

export function nothing() {
  return el('span', {class: 'soft'}, '–');
}

/** An interview's id, shortened for tables, as a link to the interview's page. */
export function interviewLink(id) {
  return el('a', {href: `/operations/interview.html?id=${id}`, class: 'mono', title: id}, short(id));
}

/** The end of an id: its beginning is the time, which many ids share. */
export function short(id) {
  return `…${id.slice(-12)}`;
}

export function isId(text) {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Milliseconds in the largest unit that divides them evenly. */
export function span(ms) {
  const [unit, size] = UNITS.find(([, length]) => ms >= length && ms % length === 0) ?? ['ms', 1];
  return t(`time.${unit}`, {n: ms / size});
}

/** Formats millionths of the currency unit. */
export function money(micros) {
  return (micros / 1000000).toLocaleString(document.documentElement.lang, {minimumFractionDigits: 2, maximumFractionDigits: 4});
}

/** A table cell; on a phone a row is a card, which hides empty cells. */
export function cell(label, content, kind = '') {
  const empty = content === null || content === undefined || content === '';
  return el('td', {class: `${kind} ${empty ? 'nothing' : ''}`.trim() || null, data: {label: t(label)}}, empty ? nothing() : content);
}

/** A list of names and values. */
export function facts(pairs) {
  return el('dl', {class: 'facts'}, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}
