import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {openCommands} from './commands.js';
import {isId, money, moment, span, stateChip} from './show.js';
import {begin, everywhere, guarded, refreshed} from './session.js';

const id = new URLSearchParams(location.search).get('id') ?? '';
const list = document.getElementById('entries');
const empty = document.getElementById('nothing');
const kept = document.getElementById('kept');

async function read() {
  const answers = isId(id) ? await everywhere(`/interviews/${id}`) : [];
  const entries = answers.flatMap(([service, timeline]) => timeline.entries.map(entry => ({...entry, service})))
    .sort((a, b) => a.at.localeCompare(b.at));
  const focused = document.activeElement?.dataset?.work;
  fill(list, entries.map(item));
  if (focused) list.querySelector(`[data-work="${CSS.escape(focused)}"]`)?.focus();
  empty.hidden = entries.length > 0;
  empty.textContent = t('timeline.none');
  kept.hidden = answers.length === 0;
  kept.textContent = answers.slice(0, 1).map(([, timeline]) => t('timeline.kept',
    {facts: span(timeline.sentFactsKeptMs), work: span(timeline.endedWorkKeptMs)})).join();
}

function item(entry) {
  return el('li', {class: entry.source, data: {source: entry.source}},
    el('div', {class: 'at'}, moment(entry.at), el('span', {class: 'small soft'}, t(`service.${entry.service}`))),
    el('div', {class: 'what'}, WHAT[entry.source](entry)));
}

const WHAT = {
  work: ({work, service}) => [
    el('p', {class: 'row'}, el('strong', {}, t('timeline.work', {kind: work.kind})), stateChip(work.state),
      el('button', {type: 'button', class: 'small', data: {work: work.id}, onclick: () => openCommands({...work, service}, () => guarded(read))}, t('command.label'))),
    el('p', {class: 'small soft'}, t('timeline.workNow', {state: t(`state.${work.state}`), attempts: work.attempts}),
      work.holder && ` · ${t('timeline.held', {holder: work.holder})}`, work.error && [' · ', el('span', {class: 'mono'}, work.error)]),
  ],
  call: ({call}) => [
    el('p', {class: 'row'}, el('strong', {}, t('timeline.call', {provider: call.provider})),
      el('span', {class: `chip ${call.finishedAt ? (call.status === 200 ? 'good' : 'warn') : ''}`}, call.outcome ?? t('timeline.callRuns'))),
    call.finishedAt && el('p', {class: 'small soft'},
      t('timeline.callEnd', {outcome: call.outcome, status: call.status, seconds: seconds(call.startedAt, call.finishedAt)}),
      ' · ', call.billable ? t('timeline.billed', {cost: money(call.costMicros)}) : t('timeline.notBilled'),
      call.providerRequestId && [' · ', el('span', {class: 'mono'}, t('timeline.request', {id: call.providerRequestId}))]),
  ],
  fact: ({fact}) => [
    el('p', {class: 'row'}, el('strong', {}, t('timeline.fact', {topic: fact.topic})),
      el('span', {class: `chip ${{SENT: 'good', DEAD: 'bad'}[fact.state] ?? 'none'}`}, t(`timeline.${fact.state}`))),
    fact.error && el('p', {class: 'small mono'}, fact.error),
  ],
  event: ({event}) => [
    el('p', {class: 'row'}, el('strong', {}, t(`timeline.${event.action}`, {actor: event.actor}))),
    event.detail && el('p', {class: 'small mono'}, event.detail),
  ],
};

function seconds(from, to) {
  return ((new Date(to) - new Date(from)) / 1000).toFixed(1);
}

await begin('timeline.title');
document.getElementById('which').textContent = id;
refreshed(read);
