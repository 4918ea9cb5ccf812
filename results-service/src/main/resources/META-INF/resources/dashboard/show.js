import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';

/** How states, decisions, scores and codes look wherever they appear. */

const STATES = {
  INVITED: 'none', RECORDING: 'none', TRANSCRIBING: '', ANALYSING: '', AWAITING_REVIEW: 'warn', REVIEWED: 'good', ANALYZED: 'good',
  FAILED: 'bad', CLOSED: 'none',
};
const DECISIONS = {ADVANCE: 'good', HOLD: 'warn', REJECT: 'bad'};

export const STATE_NAMES = Object.keys(STATES);

export function stateChip(state) {
  return el('span', {class: `chip ${STATES[state] ?? 'none'}`, data: {state}}, t(`state.${state}`));
}

export function decisionChip(decision) {
  return decision
    ? el('span', {class: `chip ${DECISIONS[decision]}`, data: {decision}}, t(`decision.${decision}`))
    : el('span', {class: 'soft'}, '–');
}

/** A score of 0..100 for people. */
export function points(score) {
  return score === null || score === undefined ? '–' : String(Math.round(score * 10) / 10);
}

export function percent(share) {
  return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}

/** Milliseconds as minutes and seconds. */
export function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const TENTHS = {minimumFractionDigits: 1, maximumFractionDigits: 1};

/** How long something lasts. */
export function span(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${(ms / 1000).toLocaleString(document.documentElement.lang, TENTHS)} s`;
  return seconds < 3600
    ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    : `${Math.floor(seconds / 3600)} h ${Math.floor(seconds % 3600 / 60)} min`;
}

/** Whether the scores are about the recording that is shown; while a newer one is not scored they are about an earlier one. */
export function current(question) {
  return (question.scoredAttempt ?? question.attempt) === question.attempt;
}

/** What a code means; an unknown one is shown as it is. */
export function reason(code) {
  return known(`reason.${code}`, code);
}

/** Why an answer has no score, and what can be done about it. */
export function why({reason: code, advice}) {
  return advice ? `${reason(code)} ${known(`advice.${advice}`, '')}`.trim() : reason(code);
}

/** What can be done about an analysis that failed, in the language of the page where it has the words. */
export function remedy(failure) {
  return known(`remedy.${failure.reason}`, failure.advice);
}

function known(key, otherwise) {
  const text = t(key);
  return text === key ? otherwise : text;
}
