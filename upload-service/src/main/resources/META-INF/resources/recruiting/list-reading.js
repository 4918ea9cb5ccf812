/** How a list was read, to be looked at and changed; what is not sure has to be called right before anybody is invited. */
import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {USES} from './columns.js';
import {SEPARATORS} from './csv.js';
import {ENCODINGS} from './encoding.js';
import {field} from './parts.js';

const SEPARATOR_NAMES = {';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar'};

/**
 * The part of the page.
 *
 * @param list choice is what a person decided, again() reads the list once more with it
 * @param decoded of a file, otherwise undefined
 * @param onDecided is told when a person called it right
 * @return node, and decided: whether everything is
 */
export function reading(list, read, decoded, onDecided) {
  const unsure = [decoded && !decoded.sure && t('invite.unsureEncoding'), read.unsure && t('invite.unsureColumns')].filter(Boolean);
  const right = el('input', {type: 'checkbox'});
  right.addEventListener('change', onDecided);
  const controls = el('div', {class: 'reading'}, decoded && encoding(list, decoded), separator(list, read), headed(list, read), columns(list, read));
  const node = unsure.length > 0
    ? el('div', {class: 'note warn', data: {reading: 'unsure'}}, unsure.map(text => el('p', {}, text)), controls,
      el('label', {class: 'choice'}, right, el('span', {}, t('invite.right'))))
    : el('details', {data: {reading: 'sure'}, open: Object.keys(list.choice).length > 0}, el('summary', {}, t('invite.reading')), controls);
  return {node, decided: () => unsure.length === 0 || right.checked};
}

function encoding(list, decoded) {
  return field('encoding', t('invite.encoding'),
    select(ENCODINGS.map(one => [one, t(`invite.encoding.${one}`)]), decoded.encoding, value => change(list, {encoding: value, uses: undefined})));
}

function separator(list, read) {
  const all = SEPARATORS.includes(read.separator) ? SEPARATORS : [read.separator, ...SEPARATORS];
  const name = one => (SEPARATOR_NAMES[one] ? t(`invite.separator.${SEPARATOR_NAMES[one]}`) : one);
  return field('separator', t('invite.separator'),
    select(all.map(one => [one, name(one)]), read.separator, value => change(list, {separator: value, uses: undefined, headed: undefined})));
}

function headed(list, read) {
  const box = el('input', {type: 'checkbox', checked: read.headed});
  box.addEventListener('change', () => change(list, {headed: box.checked, uses: undefined}));
  return el('label', {class: 'choice'}, box, el('span', {}, t('invite.headed')));
}

function columns(list, read) {
  return read.columns.map((column, at) => field(`use-${at}`,
    column.head ? t('invite.columnOf', {head: column.head}) : t('invite.column', {number: at + 1}),
    select(USES.map(use => [use, t(`invite.use.${use}`)]), column.use, value => {
      const now = list.choice.uses ?? read.columns.map(other => other.use);
      change(list, {uses: now.map((use, index) => (index === at ? value : use))});
    }),
    column.example && t('invite.columnExample', {example: column.example.slice(0, 60)})));
}

function select(options, chosen, onChange) {
  const control = el('select', {}, options.map(([value, text]) => el('option', {value, selected: value === chosen}, text)));
  control.addEventListener('change', () => onChange(control.value));
  return control;
}

function change(list, choice) {
  list.choice = {...list.choice, ...choice};
  list.again();
}
