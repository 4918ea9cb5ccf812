import {el} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {bar, histogram} from './charts.js';
import {percent} from './show.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The sections of the page. Every plot is a table, or has one with the same numbers beside it. */
export function sections(statistics) {
  return [
    statistics.complete ? null : note(t('stats.newest', {when: when(statistics.oldest)})),
    funnel(statistics.funnel),
    times(statistics.times),
    scores(statistics.scores),
    criteria(statistics)];
}

function funnel(steps) {
  const invited = steps[0].interviews;
  return section('funnel', t('stats.funnel'), [
    few(steps[0].few, invited),
    table(t('stats.funnel'), [t('stats.step'), t('stats.interviews'), t('stats.share'), null], steps.map(step => [
      t(`stats.step.${step.step}`), count(step.interviews), invited === 0 ? '–' : percent(step.interviews / invited),
      bar(step.interviews, invited)])),
    hint(t('stats.funnelHint'))]);
}

function times(steps) {
  const longest = Math.max(0, ...steps.map(step => step.medianSeconds ?? 0));
  return section('times', t('stats.times'), [
    table(t('stats.times'), [t('stats.step'), t('stats.median'), t('stats.p90'), t('stats.interviews'), null],
      steps.map(step => [
        t(`stats.time.${step.to}`), span(step.medianSeconds), span(step.p90Seconds), marked(step),
        bar(step.medianSeconds ?? 0, longest)])),
    fewAny(steps),
    hint(t('stats.timesHint'))]);
}

function scores(found) {
  return section('scores', t('stats.scores'), [
    few(found.few, found.interviews),
    el('div', {class: 'plot'},
      histogram(found.bins),
      table(t('stats.scores'), [t('list.score'), t('stats.interviews')], found.bins.map(bin => [
        t('stats.range', {from: bin.from, to: bin.to}), count(bin.interviews)]))),
    hint(t('stats.scoresHint', {n: found.incomplete}))]);
}

function criteria({position, criteria: found}) {
  if (position === null) return section('criteria', t('stats.criteria'), [hint(t('stats.choosePosition'))]);
  if (found.length === 0) return section('criteria', t('stats.criteria'), [hint(t('stats.noRatings'))]);
  return section('criteria', t('stats.criteria'), [
    table(t('stats.criteria'), [t('stats.criterion'), '1', '2', '3', '4', '5', t('stats.interviews')],
      found.map(criterion => [
        t('stats.ofQuestion', {n: criterion.number, name: criterion.name}),
        ...criterion.ratings.map(ratings => rated(ratings, criterion.interviews)), marked(criterion)])),
    fewAny(found),
    hint(t('stats.criteriaHint'))]);
}

function rated(ratings, of) {
  return el('span', {class: 'rated'}, count(ratings), bar(ratings, of));
}

function section(id, title, content) {
  return el('section', {class: 'card flat statistic', id, 'aria-labelledby': `${id}-title`},
    el('h2', {id: `${id}-title`}, title), ...content);
}

// The head of a column that only draws what another one says is empty. It scrolls on a narrow screen.
function table(name, heads, rows) {
  const numeric = n => n > 0 ? 'number' : null;
  return el('div', {class: 'scroll', role: 'group', 'aria-label': name, tabindex: '0'}, el('table', {},
    el('caption', {class: 'visually-hidden'}, name),
    el('thead', {}, el('tr', {}, heads.map((head, n) =>
      head === null ? el('td', {class: 'drawn'}) : el('th', {scope: 'col', class: numeric(n)}, head)))),
    el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, n) =>
      n === 0 ? el('th', {scope: 'row'}, cell)
        : el('td', {class: heads[n] === null ? 'drawn' : numeric(n)}, cell)))))));
}

function few(isFew, n) {
  return isFew ? note(t(n === 0 ? 'stats.none' : 'stats.few', {n})) : null;
}

// The mark stands at the numbers it is about.
function marked({interviews, few: isFew}) {
  return isFew ? el('span', {class: 'warned'}, `${count(interviews)} *`) : count(interviews);
}

function fewAny(items) {
  return items.some(item => item.few) ? el('p', {class: 'small warned'}, t('stats.fewMarked')) : null;
}

function note(text) {
  return el('div', {class: 'note warn'}, el('p', {}, text));
}

function hint(text) {
  return el('p', {class: 'small soft'}, text);
}

function count(n) {
  return new Intl.NumberFormat(document.documentElement.lang).format(n);
}

function span(seconds) {
  if (seconds === null) return '–';
  const [unit, size] = seconds >= 2 * DAY ? ['days', DAY] : seconds >= 2 * HOUR ? ['hours', HOUR]
    : seconds >= 2 * MINUTE ? ['minutes', MINUTE] : ['seconds', 1];
  const n = new Intl.NumberFormat(document.documentElement.lang, {maximumFractionDigits: 1}).format(seconds / size);
  return t(`stats.${unit}`, {n});
}
