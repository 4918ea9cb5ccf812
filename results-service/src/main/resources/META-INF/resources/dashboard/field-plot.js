import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {label, shape} from './charts.js';
import {points} from './show.js';

const WIDTH = 600;
const HEIGHT = 90;
const MARGIN = 12;
const DOT = 4;
// Dots of about the same score stand above each other.
const BIN = 2;

/** Where the compared candidates stand among all complete scores of the position: a plot, and the same as a table. */
export function showField(box, compared, {items, next}) {
  const complete = items.filter(item => item.complete);
  const scores = complete.map(item => item.score);
  const marked = compared.map((result, index) => ({name: result.candidate.name, score: result.overall?.score ?? null, letter: String.fromCharCode(65 + index)}));
  fill(box,
    el('h2', {}, t('field.title')),
    el('p', {class: 'small soft'}, t(next ? 'field.first' : 'field.all', {n: scores.length})),
    plot(scores, marked),
    el('table', {class: 'ranking'},
      el('caption', {class: 'visually-hidden'}, t('field.title')),
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, t('list.name')),
        el('th', {scope: 'col', class: 'number'}, t('list.score')), el('th', {scope: 'col', class: 'number'}, t('field.rank')))),
      el('tbody', {}, marked.map(({name, score, letter}) => el('tr', {},
        el('th', {scope: 'row'}, el('strong', {}, letter), ` ${name}`), el('td', {class: 'number'}, points(score)),
        el('td', {class: 'number'}, rank(score, scores)))))));
}

function rank(score, scores) {
  if (score === null || !scores.includes(score)) return '–';
  return t('field.place', {place: scores.filter(other => other > score).length + 1, n: scores.length});
}

function plot(scores, marked) {
  const drawing = shape('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT + 20}`, class: 'field-plot', role: 'img', 'aria-label': t('field.plot')});
  const stacked = new Map();
  for (const score of scores) {
    const bin = Math.round(score / BIN);
    const below = stacked.get(bin) ?? 0;
    stacked.set(bin, below + 1);
    drawing.append(shape('circle', {cx: x(score), cy: Math.max(DOT, HEIGHT - DOT - below * DOT), r: DOT / 2, class: 'dot'}));
  }
  drawing.append(shape('line', {x1: MARGIN, x2: WIDTH - MARGIN, y1: HEIGHT, y2: HEIGHT, class: 'axis'}));
  for (const step of [0, 25, 50, 75, 100]) drawing.append(label(x(step), HEIGHT + 15, step));
  marked.filter(({score}) => score !== null).forEach(({score, letter}, index) => {
    const name = label(x(score), 12 + index * 4, letter);
    name.classList.add('letter');
    drawing.append(shape('line', {x1: x(score), x2: x(score), y1: 16 + index * 4, y2: HEIGHT, class: 'mark'}), name);
  });
  return drawing;
}

function x(score) {
  return MARGIN + score / 100 * (WIDTH - 2 * MARGIN);
}
