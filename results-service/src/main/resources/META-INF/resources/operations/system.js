import {el, fill} from '/assets/dom.js';
import {day, t, when} from '/assets/texts.js';
import {cell, money, moment, nothing, span} from './show.js';
import {begin, everywhere, refreshed} from './session.js';

async function read() {
  const [providers, schedules] = await both();
  const cards = providers.flatMap(([service, list]) => list.map(provider => card(service, provider)));
  fill(document.getElementById('providers'), cards.length > 0 ? cards : el('p', {class: 'soft'}, t('system.noProviders')));
  const rows = schedules.flatMap(([service, list]) => list.map(schedule => row(service, schedule)));
  fill(document.getElementById('schedules'), rows.length > 0 ? rows
    : el('tr', {}, el('td', {colspan: '6', class: 'soft'}, t('system.noSchedules'))));
}

// One after the other, so that an unavailable service is reported once.
async function both() {
  const providers = await everywhere('/providers');
  return [providers, await everywhere('/schedules', providers.map(([service]) => service), true)];
}

function card(service, provider) {
  const spend = provider.spendPerDayMicros > 0
    ? t('provider.of', {n: money(provider.spendTodayMicros), of: money(provider.spendPerDayMicros)})
    : t('provider.unlimited', {n: money(provider.spendTodayMicros)});
  return el('section', {class: 'card flat', data: {provider: provider.provider}, 'aria-label': provider.provider},
    el('div', {class: 'row spread'}, el('h3', {}, provider.provider), state(provider)),
    el('p', {class: 'small soft'}, t('provider.belongs', {service: t(`service.${service}`)}), ' · ', t('provider.today', {n: provider.callsToday})),
    why(provider),
    doubt(provider),
    gauge('provider.calls', provider.callsInFlight, provider.callsAtOnce),
    gauge('provider.minute', provider.callsThisMinute, provider.requestsPerMinute),
    gauge('provider.spend', provider.spendTodayMicros, provider.spendPerDayMicros, spend));
}

function state(provider) {
  if (provider.pausedUntil) return el('span', {class: 'chip bad'}, t('provider.paused', {when: when(provider.pausedUntil, 'medium')}));
  if (provider.refusals > 0) return el('span', {class: 'chip warn'}, t('provider.careful'));
  return el('span', {class: 'chip good'}, t('provider.open'));
}

function why(provider) {
  const reasons = [
    provider.pauseReason && t('provider.why', {reason: provider.pauseReason}),
    provider.refusals > 0 && t('provider.carefulWhy', {n: provider.refusals}),
  ].filter(Boolean);
  return reasons.length > 0 ? el('p', {class: 'small'}, reasons.join(' ')) : null;
}

function doubt({price}) {
  if (!price?.doubt) return null;
  return el('p', {class: 'note warn small', data: {doubt: price.doubt}},
    t(`provider.price.${price.doubt}`, {currency: price.currency, when: day(price.checkedOn)}));
}

function gauge(label, used, most, text = t('provider.of', {n: used, of: most})) {
  return el('div', {class: 'gauge'},
    el('span', {}, t(label)), el('span', {class: 'number'}, text),
    most > 0 ? el('meter', {min: 0, max: most, high: most * 0.9, value: Math.min(used, most), 'aria-label': t(label)}) : null);
}

function row(service, schedule) {
  return el('tr', {data: {id: `${service}-${schedule.name}`}},
    cell('system.name', el('span', {class: 'mono'}, schedule.name)),
    cell('system.service', t(`service.${service}`)),
    cell('system.every', span(schedule.everyMs)),
    cell('system.lastRun', schedule.lastRun ? moment(schedule.lastRun) : t('system.never')),
    cell('system.outcome', outcome(schedule)),
    cell('system.nextRun', moment(schedule.nextRun)));
}

function outcome(schedule) {
  const runs = schedule.lastRun && (!schedule.lastEnd || schedule.lastEnd < schedule.lastRun);
  return runs ? t('system.runs', {when: when(schedule.lastRun, 'medium')}) : schedule.outcome ?? nothing();
}

await begin('system.title');
refreshed(read);
