import {el, fill} from '/assets/dom.js';
import {keepingFocus} from '/assets/focus.js';
import {t} from '/assets/texts.js';
import {cell} from './show.js';

// Counts link to their lists.
const COUNTS = [
  ['due', null],
  ['waiting', null],
  ['running', service => `/operations/?service=${service}&state=RUNNING`],
  ['parked', service => `/operations/?service=${service}&state=PARKED`],
  ['deadLetters', () => '/operations/dead-letters.html'],
];
const BAD = ['parked', 'deadLetters'];

const body = document.querySelector('#counts tbody');

/** Shows each service's number of jobs by state; takes pairs of service and job list. */
export function showCounts(answers) {
  keepingFocus(() => fill(body, answers.map(([service, {counts}]) =>
    el('tr', {data: {id: `counts-${service}`}},
      cell('work.service', t(`service.${service}`)),
      COUNTS.map(([name, link]) =>
        cell(`count.${name}`, count(service, name, counts[name], link), counts[name] > 0 ? 'number' : 'number nothing'))))));
}

function count(service, name, n, link) {
  const leads = n > 0 && link;
  return el(leads ? 'a' : 'span', {
    class: n === 0 ? 'soft' : BAD.includes(name) ? 'chip bad' : '',
    ...(leads ? {href: link(service)} : {}),
    data: {count: `${service}-${name}`},
  }, String(n));
}
