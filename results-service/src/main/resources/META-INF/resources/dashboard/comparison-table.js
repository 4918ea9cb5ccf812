import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {clock, current, decisionChip, percent, points, reason, stateChip} from './show.js';
import {rated} from './summary.js';

/** The parts of a table with a column for each result and a row for each criterion; `play` plays a place of a recording. */
export function comparisonTable(results, play) {
  return [
    el('caption', {class: 'visually-hidden'}, t('compare.table')),
    el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, t('compare.criterion')), results.map(candidate))),
    el('tbody', {}, row(t('list.score'), results, overall), row(t('list.decision'), results, result => decisionChip(result.review.decision))),
    ...results[0].questions.map((question, index) => part(question, index, results, play)),
  ];
}

function candidate(result) {
  return el('th', {scope: 'col'}, el('a', {href: `interview.html?id=${result.id}`}, result.candidate.name));
}

function overall(result) {
  const state = rated(result);
  return [
    el('strong', {class: 'large'}, points(result.overall?.score)), ' ',
    el('span', {class: state.complete ? 'small soft' : 'small warned'}, result.overall ? t('list.covers', {share: percent(result.overall.coverage)}) : ''), ' ',
    stateChip(result.state, state),
  ];
}

function part(question, index, results, play) {
  return el('tbody', {},
    el('tr', {class: 'question'},
      el('th', {scope: 'row'}, `${question.question.number}. ${question.question.text}`),
      results.map(result => el('td', {}, answer(result.questions[index])))),
    question.rubric.map(criterion => row(criterion.name, results, result => rating(result, result.questions[index], criterion, play))));
}

function answer(question) {
  if (Number.isFinite(question.score)) return el('strong', {}, points(question.score));
  return el('span', {class: 'small soft'}, question.reason ? reason(question.reason) : t('question.noScore'));
}

function rating(result, question, criterion, play) {
  const scored = question.criteria.find(each => each.criterion.id === criterion.id);
  const override = counting(result, question.question.id, criterion.id);
  const quote = current(question) ? scored?.evidence.find(each => each.verified) : null;
  return [
    scored?.status === 'RATED' ? dots(scored.rating, t('compare.model')) : el('span', {class: 'small soft'}, scored ? reason(scored.reason) : '–'),
    override ? dots(override.rating, override.by) : null,
    quote ? el('button', {
      type: 'button', class: 'quote', 'aria-label': t('evidence.play', {time: clock(quote.startMs), quote: quote.quote}),
      onclick: () => play(result, {question: question.question.id, atMs: quote.startMs}),
    }, el('span', {class: 'at'}, `▶ ${clock(quote.startMs)}`), el('span', {}, `“${quote.quote}”`)) : null,
  ];
}

function counting({review}, questionId, criterionId) {
  return review.overrides.findLast(each => review.countingOverrides.includes(each.number)
    && each.questionId === questionId && each.criterionId === criterionId);
}

function dots(value, by) {
  return el('p', {class: 'small rated'}, el('strong', {}, t('criterion.rating', {n: value})), ` · ${by}`);
}

function row(name, results, content) {
  return el('tr', {}, el('th', {scope: 'row'}, name), results.map(result => el('td', {}, content(result))));
}
