import {el, fill, toast} from '/assets/dom.js';
import {keepingFocus} from '/assets/focus.js';
import {t} from '/assets/texts.js';
import {closer, command, dialog, openDialog} from './commands.js';
import {cell, facts, interviewLink, isId, moment} from './show.js';
import {api, begin, everywhere, guarded, refreshed} from './session.js';

const PAGE = 50;
const MOST = 500;

const body = document.getElementById('lines');
const more = document.getElementById('more');
const empty = document.getElementById('nothing');
let size = PAGE;

async function read() {
  const answers = await everywhere(`/dead-letters?limit=${size}`);
  const letters = answers.flatMap(([service, list]) => list.map(letter => ({...letter, service})))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  keepingFocus(() => fill(body, letters.map(row)));
  more.hidden = size >= MOST || !answers.some(([, list]) => list.length === size);
  document.querySelector('table').hidden = letters.length === 0;
  empty.hidden = letters.length > 0;
  empty.textContent = t('dead.none');
}

function row(letter) {
  return el('tr', {data: {id: letter.id}},
    cell('dead.at', moment(letter.createdAt)),
    cell('dead.service', t(`service.${letter.service}`)),
    cell('dead.topic', el('span', {class: 'mono'}, letter.topic)),
    cell('dead.key', key(letter)),
    cell('dead.reason', el('span', {class: 'mono'}, letter.reason)),
    cell('dead.replayed', letter.replayedAt && moment(letter.replayedAt)),
    cell('dead.open', el('button', {
      type: 'button', class: 'small', onclick: () => guarded(() => open(letter)),
      'aria-label': t('dead.showOf', {topic: letter.topic, offset: letter.offset}),
    }, t('dead.show'))));
}

function key(letter) {
  if (!letter.key) return null;
  return isId(letter.key) ? interviewLink(letter.key) : el('span', {class: 'mono'}, letter.key);
}

async function open(line) {
  const path = `/api/v1/work/${line.service}/dead-letters/${line.id}`;
  const letter = await api.get(path);
  const replay = () => command(async () => {
    await api.post(`${path}/replay`);
    await guarded(read);
    toast(t('dead.sent'));
  });
  fill(dialog,
    el('h2', {id: 'dialog-title'}, letter.reason),
    el('p', {class: 'mono'}, t('dead.place', letter)),
    el('h3', {}, t('dead.headers')),
    facts(Object.entries(letter.headers).sort().map(([name, value]) => [name, el('span', {class: 'mono'}, value)])),
    el('h3', {}, t('dead.payload')),
    el('p', {class: 'small soft'}, t('dead.personal')),
    el('pre', {class: 'bytes', tabindex: '0', 'aria-label': t('dead.payload')}, readable(letter.payload)),
    el('p', {class: 'small soft'}, t('dead.replayHint')),
    el('div', {class: 'row'}, el('button', {type: 'button', class: 'primary', id: 'replay', onclick: replay}, t('dead.replay')), closer()));
  openDialog();
}

function readable(payload) {
  if (!payload) return t('dead.empty');
  const bytes = Uint8Array.from(atob(payload), character => character.charCodeAt(0));
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return pretty(text);
  } catch {
    return t('dead.binary', {n: bytes.length});
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

await begin('dead.title');
more.addEventListener('click', () => { size = Math.min(MOST, size * 2); guarded(read); });
refreshed(read);
