/** What an answer is rated on: criteria with a behaviour for the ratings 1, 3 and 5. */
import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {field} from './parts.js';

const MOST = 10;

/** `kept`: the rubrics that the organisation keeps, with how to keep one more. */
export function rubricEditor(rubric, starter, changed, kept) {
  const starts = same(rubric, starter);
  const criteria = el('div', {class: 'stack criteria'});
  const name = el('span', {class: 'soft'}, starts ? t('rubric.starter') : t('rubric.own'));
  const add = el('button', {type: 'button', class: 'small', onclick: () => {
    criteria.append(criterion({weight: 1, anchors: {}}));
    update();
    criteria.lastElementChild.querySelector('input').focus();
  }}, t('rubric.add'));
  const back = el('button', {type: 'button', class: 'small quiet', onclick: () => {
    fill(criteria, starter.criteria.map(criterion));
    update();
  }}, t('rubric.back'));
  const update = () => {
    name.textContent = same({criteria: read(criteria)}, starter) ? t('rubric.starter') : t('rubric.own');
    add.disabled = criteria.children.length >= MOST;
    for (const button of criteria.querySelectorAll('.remove')) button.disabled = criteria.children.length === 1;
    changed();
  };
  criteria.addEventListener('rubric', update);
  criteria.addEventListener('change', update);
  fill(criteria, rubric.criteria.map(criterion));
  return el('details', {class: 'rubric'},
    el('summary', {}, el('b', {}, t('rubric.title')), ' ', name),
    el('p', {class: 'soft small'}, t('rubric.hint')),
    criteria,
    el('div', {class: 'row'}, add, back),
    templates(kept, criteria, update));
}

// A rubric that is taken is a copy: what is kept may change or go, and no position with it.
function templates(kept, criteria, update) {
  const choice = el('select', {'aria-label': t('rubric.take'), onchange: () => {
    const chosen = kept.items.find(each => each.id === choice.value);
    if (!chosen) return;
    fill(criteria, chosen.rubric.criteria.map(criterion));
    choice.value = '';
    update();
  }});
  const options = () => {
    fill(choice, el('option', {value: ''}, t('rubric.take')), kept.items.map(each => el('option', {value: each.id}, each.name)));
    choice.hidden = kept.items.length === 0;
  };
  kept.changed.push(options);
  options();
  const keep = el('button', {type: 'button', class: 'small quiet', onclick: () => kept.keep(keep, read(criteria))}, t('rubric.keep'));
  return el('div', {class: 'row kept'}, choice, keep);
}

function criterion(one) {
  const anchor = rating => field(`anchors.${rating}`, t('rubric.anchor', {rating}),
    el('textarea', {rows: '2', maxlength: '1000'}, one.anchors[rating] ?? ''));
  const remove = el('button', {type: 'button', class: 'small quiet remove', onclick: () => {
    const list = card.parentElement;
    card.remove();
    list.dispatchEvent(new Event('rubric'));
  }}, t('rubric.remove'));
  const between = Object.entries(one.anchors).filter(([rating]) => !['1', '3', '5'].includes(rating));
  const card = el('div', {class: 'criterion', data: {id: one.id ?? '', between: JSON.stringify(Object.fromEntries(between))}},
    el('div', {class: 'pair wide-first'},
      field('name', t('rubric.name'), el('input', {type: 'text', maxlength: '100', value: one.name ?? ''})),
      field('weight', t('rubric.weight'), el('input', {type: 'number', min: '1', max: '10', value: String(one.weight)}))),
    field('description', t('rubric.description'), el('textarea', {rows: '2', maxlength: '1000'}, one.description ?? '')),
    el('div', {class: 'anchors'}, anchor(1), anchor(3), anchor(5)),
    remove);
  return card;
}

function read(criteria) {
  return [...criteria.children].map(card => {
    const value = own => card.querySelector(`[data-own="${own}"], [data-field="${own}"]`).value;
    const anchors = JSON.parse(card.dataset.between);
    for (const rating of ['1', '3', '5']) if (value(`anchors.${rating}`)) anchors[rating] = value(`anchors.${rating}`);
    return {id: card.dataset.id || undefined, name: value('name'), description: value('description'), weight: Number(value('weight')), anchors};
  });
}

/** The rubric of a question's card. */
export function readRubric(card) {
  return {criteria: read(card.querySelector('.criteria'))};
}

function same(rubric, starter) {
  const text = one => JSON.stringify(one.criteria.map(({id, name, description, weight, anchors}) =>
    [id, name, description, weight, Object.entries(anchors).sort()]));
  return text(rubric) === text(starter);
}
