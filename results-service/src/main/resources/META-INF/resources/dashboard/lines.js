import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {hitList} from './hits.js';
import {cell, decisionChip, percent, points, reason, stateChip} from './show.js';

/**
 * The rows of the list; `changed` are the ids to highlight, `play` plays a place where something was said, `choice` holds
 * the interviews to compare.
 */
export function showLines(body, items, changed, {play, choice}) {
  fill(body, items.flatMap(item => [row(item, changed.has(item.id), choice), hits(item, play)]));
}

function hits(item, play) {
  const list = hitList(item, play);
  return list && el('tr', {class: 'said'}, el('td', {colSpan: 6}, list));
}

function row(item, changed, choice) {
  return el('tr', {data: {id: item.id}, class: changed ? 'changed' : null},
    cell('list.name', el('span', {class: 'row tight chosen'}, choice.box(item), el('a', {href: `interview.html?id=${item.id}`, class: 'who'}, item.candidate.name))),
    cell('list.position', item.positionTitle),
    cell('list.state', [el('span', {class: 'row tight'}, stateChip(item.state, item), progress(item), human(item), tags(item)), gaps(item)]),
    cell('list.score', score(item), `number ${item.score === null ? 'nothing' : ''}`),
    cell('list.decision', decisionChip(item.decision), item.decision ? null : 'nothing'),
    cell('list.date', el('span', {class: 'small'}, when(item.submittedAt)), item.submittedAt ? null : 'nothing'));
}

function progress(item) {
  if (item.state === 'RECORDING') return soft(t('list.recorded', {n: item.videos, of: item.questions}));
  if (item.state === 'TRANSCRIBING') return soft(t('list.transcribed', {n: item.transcripts, of: item.questions}));
  if (item.state === 'REOPENED') return soft(t('waits.REOPENED'));
  return item.closedCause ? soft(t(`closed.short.${item.closedCause}`)) : null;
}

function human(item) {
  return item.scoringMode === 'HUMAN_ONLY' ? el('span', {class: 'chip none'}, t('list.humanOnly')) : null;
}

function tags(item) {
  return item.tags.map(tag => el('span', {class: 'chip none tag'}, tag));
}

function score(item) {
  const warned = item.needsReview || !item.complete;
  return el('span', {class: 'scored'},
    item.score === null ? el('span', {class: 'soft'}, '–') : el('strong', {}, points(item.score)),
    item.score === null ? null : el('span', {class: warned ? 'small warned' : 'small soft'}, t('list.covers', {share: percent(item.coverage)})),
    people(item));
}

/** Why a score is not complete. */
function gaps(item) {
  if (item.gaps.length === 0) return null;
  return el('ul', {class: 'gaps small soft'}, item.gaps.map(gap =>
    el('li', {}, t('list.gap', {n: gap.answers, of: item.questions, reason: reason(gap.reason)}))));
}

function people({scoredBy, modelScore}) {
  if (scoredBy === null || scoredBy === 'AI') return null;
  return soft(modelScore === null ? t('list.byPeople') : t('list.withPeople', {score: points(modelScore)}));
}

function soft(text) {
  return el('span', {class: 'small soft'}, text);
}
