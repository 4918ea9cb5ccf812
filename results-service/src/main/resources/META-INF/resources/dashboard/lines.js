import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {decisionChip, percent, points, stateChip} from './show.js';

/** The rows of the list; `changed` are the ids to highlight. */
export function showLines(body, items, changed) {
  const focused = document.activeElement?.closest?.('tr')?.dataset.id;
  fill(body, items.map(item => row(item, changed.has(item.id))));
  if (focused) body.querySelector(`tr[data-id="${focused}"] a`)?.focus();
}

function row(item, changed) {
  return el('tr', {data: {id: item.id}, class: changed ? 'changed' : null},
    cell('list.name', el('a', {href: `interview.html?id=${item.id}`, class: 'who'}, item.candidate.name)),
    cell('list.position', item.positionTitle),
    cell('list.state', el('span', {class: 'row tight'}, stateChip(item.state), progress(item), human(item))),
    cell('list.score', score(item), `number ${hasScore(item) ? '' : 'nothing'}`),
    cell('list.decision', decisionChip(item.decision), item.decision ? null : 'nothing'),
    cell('list.date', el('span', {class: 'small'}, when(item.submittedAt)), item.submittedAt ? null : 'nothing'));
}

// On a phone a row is a card, which hides empty cells.
function cell(label, content, kind) {
  return el('td', {class: kind, data: {label: t(label)}}, content);
}

function progress(item) {
  if (item.state === 'RECORDING') return soft(t('list.recorded', {n: item.videos, of: item.questions}));
  if (item.state === 'TRANSCRIBING') return soft(t('list.transcribed', {n: item.transcripts, of: item.questions}));
  return null;
}

function human(item) {
  return item.scoringMode === 'HUMAN_ONLY' ? el('span', {class: 'chip none'}, t('list.humanOnly')) : null;
}

function hasScore(item) {
  return Number.isFinite(item.score ?? item.humanScore);
}

function score(item) {
  const own = item.score ?? item.humanScore;
  if (!hasScore(item)) return el('span', {class: 'soft'}, '–');
  const aside = item.score === null ? t('list.byPeople') : t('list.covers', {share: percent(item.coverage)});
  return el('span', {class: 'scored'},
    el('strong', {}, points(own)),
    el('span', {class: item.needsReview ? 'small warned' : 'small soft'}, aside));
}

function soft(text) {
  return el('span', {class: 'small soft'}, text);
}
