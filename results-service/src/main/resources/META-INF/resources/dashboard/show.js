import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';

/** Formats states, decisions, scores and codes in the same way everywhere. */

const STATES = {
  INVITED: 'none', RECORDING: 'none', TRANSCRIBING: '', ANALYSING: '', AWAITING_REVIEW: 'warn', REVIEWED: '', ANALYZED: '',
  FAILED: 'bad', REOPENED: 'warn', CLOSED: 'none',
};
const DECISIONS = {ADVANCE: 'good', HOLD: 'warn', REJECT: 'bad'};

export const STATE_NAMES = Object.keys(STATES);

/** The state; for a rated interview with how much of it is rated: `assessed` answers have a score, `complete` if nothing is missing. */
export function stateChip(state, {assessed, complete}) {
  const rated = ['ANALYZED', 'REVIEWED'].includes(state);
  const part = !rated || complete ? '' : assessed === 0 ? '.none' : '.partly';
  return el('span', {class: `chip ${part ? 'warn' : STATES[state] ?? 'none'}`, data: {state}}, t(`state.${state}${part}`));
}

export function decisionChip(decision) {
  return decision
    ? el('span', {class: `chip ${DECISIONS[decision]}`, data: {decision}}, t(`decision.${decision}`))
    : el('span', {class: 'soft'}, '–');
}

/** A cell of a table that becomes a list of cards on a phone, where `nothing` as its kind hides it. */
export function cell(label, content, kind) {
  return el('td', {class: kind, data: {label: t(label)}}, content);
}

/** Formats a score of 0..100. */
export function points(score) {
  return score === null || score === undefined ? '–' : String(Math.round(score * 10) / 10);
}

export function percent(share) {
  if (share === null || share === undefined) return '–';
  return share.toLocaleString(document.documentElement.lang, {style: 'percent', maximumFractionDigits: 0});
}

/** Formats milliseconds as minutes and seconds. */
export function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const TENTHS = {minimumFractionDigits: 1, maximumFractionDigits: 1};

/** Formats a duration. */
export function span(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${(ms / 1000).toLocaleString(document.documentElement.lang, TENTHS)} s`;
  return seconds < 3600
    ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    : `${Math.floor(seconds / 3600)} h ${Math.floor(seconds % 3600 / 60)} min`;
}

/** Whether the scores belong to the shown recording; until a newer one is scored, they belong to an earlier one. */
export function current(question) {
  return (question.scoredAttempt ?? question.attempt) === question.attempt;
}

/** The meaning of a code; an unknown code is shown as it is. */
export function reason(code) {
  return known(`reason.${code}`, code);
}

/** Why an answer has no score, and what HR can do about it. */
export function why({reason: code, advice}) {
  return advice ? `${reason(code)} ${known(`advice.${advice}`, '')}`.trim() : reason(code);
}

/** What HR can do about a failed analysis, in the page's language if it has the text. */
export function remedy(failure) {
  return known(`remedy.${failure.reason}`, failure.advice);
}

function known(key, otherwise) {
  const text = t(key);
  return text === key ? otherwise : text;
}
