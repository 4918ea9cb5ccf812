import {Problem} from '/assets/api.js';
import {el, fill} from '/assets/dom.js';
import {keepingFocus} from '/assets/focus.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {Decision} from './decision.js';
import {Keys} from './keys.js';
import {Live} from './live.js';
import {Loading} from './loading.js';
import {Notes} from './notes.js';
import {Oversight} from './oversight.js';
import {Overrides} from './overrides.js';
import {Playback} from './playback.js';
import {Player} from './player.js';
import {printedTranscript, unfoldWhilePrinting} from './print.js';
import {neighbours} from './queue.js';
import {Scorecard, mayRate} from './scorecard.js';
import {asOf} from './revisions.js';
import {questionCard} from './score.js';
import {api, follow, guarded, me, shown} from './session.js';
import {showHead, showSummary} from './summary.js';
import {Tags} from './tags.js';
import {Transcript} from './transcript.js';

const parameters = new URLSearchParams(location.search);
const id = parameters.get('id');
// An earlier revision to show, as submission.revision; it is read-only.
const [submission, revision] = (parameters.get('scores') ?? '').split('.');
const byId = name => document.getElementById(name);
const transcript = new Transcript(byId('transcript'), ms => player.seek(ms));
const player = new Player(byId('video'), byId('playing'), (ms, follows) => transcript.at(ms, follows));
const oversight = new Oversight();
let person;
let result;
let known;
let selected = parameters.get('question');
// The place that a link leads to, in milliseconds.
let wanted = parameters.get('at');
let opened = false;
let parts;
let loading;
let playback;
// Only the response to the latest request may be shown, because responses arrive in any order.
let asked = 0;
const people = new Overrides(read);
const tell = (...error) => loading.tell(...error);

oversight.watch(byId('video'), () => selected && {interview: id, question: selected});
byId('export').href = `/api/v1/results/${encodeURIComponent(id)}/export`;
byId('ledger').href = `oversight.html?id=${encodeURIComponent(id)}`;
// The link back keeps the list's filter.
byId('back').href = `/dashboard/${sessionStorage.getItem('list') ?? ''}`;

/** Shows a question in the player. */
async function select(questionId) {
  const question = result.questions.find(each => each.question.id === questionId) ?? result.questions[0];
  selected = question.question.id;
  for (const tab of byId('tabs').children) tab.setAttribute('aria-pressed', String(tab.dataset.question === selected));
  byId('asked').textContent = question.question.text;
  transcript.show(question);
  await player.show(question);
}

const go = (...where) => guarded(() => jump(...where));

async function jump(question, evidence) {
  if (evidence) playback.leave(result.questions.find(each => each.question.id === selected));
  await select(question.question.id);
  player.seek(evidence ? evidence.startMs : 0);
  if (evidence) {
    transcript.mark(evidence);
    oversight.quote(id, question.question.id, evidence.startMs);
  }
  if (matchMedia('(max-width: 60rem)').matches) byId('video').scrollIntoView({block: 'start'});
}

async function show() {
  byId('file').hidden = false;
  byId('export').hidden = false;
  document.title = t('interview.pageTitle', {name: result.candidate.name});
  let playing;
  keepingFocus(() => {
    draw();
    playing = select(selected);
  });
  await playing;
  if (!opened) oversight.opened(id, Boolean(result.overall || result.totals));
  opened = true;
  if (wanted !== null) player.seek(Number(wanted) || 0);
  wanted = null;
}

function draw() {
  showHead(byId('head'), result);
  showSummary(byId('summary'), result);
  fill(byId('tabs'), result.questions.map(question => el('button', {
    type: 'button', class: 'small', data: {question: question.question.id}, 'aria-label': t('player.question', {n: question.question.number}),
    onclick: () => guarded(() => select(question.question.id)),
  }, String(question.question.number))));
  const rates = mayRate(person, result) && !result.asOf;
  people.show(result, rates);
  // For interviews without a model the scorecard contains everything about a question, but paper has no form.
  byId('questions').classList.toggle('print-only', result.scoringMode === 'HUMAN_ONLY' && rates);
  fill(byId('questions'), result.questions.map(card));
  for (const part of parts) guarded(async () => part.show(result));
}

function card(question) {
  const article = questionCard(question, result.scoringMode === 'HUMAN_ONLY', go, people);
  article.append(printedTranscript(question));
  return article;
}

/** Plays from a remembered place. */
async function goBack({question, ms}) {
  await select(question.question.id);
  player.seek(ms);
}

async function showNeighbours() {
  const found = await neighbours(id);
  for (const [name, other] of Object.entries(found)) {
    byId(name).hidden = other === null;
    if (other !== null) byId(name).href = `interview.html?id=${other}`;
  }
}

/** Shows the question that is so many places further in the player. */
function step(places) {
  const questions = result?.questions ?? [];
  const next = questions[questions.findIndex(each => each.question.id === selected) + places];
  if (next) guarded(() => select(next.question.id));
}

function commands() {
  const part = kind => parts?.find(each => each instanceof kind);
  const video = byId('video');
  return [
    {keys: ['j'], text: 'keys.after', run: () => leave(byId('after'))},
    {keys: ['k'], text: 'keys.before', run: () => leave(byId('before'))},
    {keys: ['n'], text: 'keys.nextQuestion', run: () => step(1)},
    {keys: ['p'], text: 'keys.previousQuestion', run: () => step(-1)},
    {keys: [' '], text: 'keys.play', run: () => (video.paused ? video.play().catch(() => {}) : video.pause())},
    {keys: [',', '.'], text: 'keys.seek', run: key => { video.currentTime += key === '.' ? 5 : -5; }},
    {keys: ['b'], text: 'keys.back', run: () => playback.goBack()},
    {keys: ['1', '2', '3', '4', '5'], text: 'keys.rate', run: key => part(Scorecard)?.choose(key)},
    {keys: ['a', 'h', 'r'], text: 'keys.decide', run: key => part(Decision)?.choose({a: 'ADVANCE', h: 'HOLD', r: 'REJECT'}[key])},
  ];
}

// A single key must not cost what the user has entered.
function leave(link) {
  if (!link.hidden && (unsaved.size === 0 || confirm(t('queue.unsaved')))) link.click();
}

const unsaved = new Set();
byId('file').addEventListener('input', event => event.target.form && unsaved.add(event.target.form));
for (const end of ['saved', 'reset']) byId('file').addEventListener(end, event => unsaved.delete(event.target));

async function read() {
  const ticket = ++asked;
  try {
    const now = await api.get(`/api/v1/results/${id}`);
    if (ticket !== asked) return;
    shown(null);
    if (now.etag === known) return;
    result = submission ? asOf(now, await api.get(`/api/v1/results/${id}/revisions/${submission}/${revision}`)) : now;
    known = now.etag;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      loading.done();
      shown(t('interview.unknown'));
      return;
    }
    throw failure;
  }
  loading.done();
  await show();
}

// Also the first attempt after one that failed.
async function load() {
  person ??= await me();
  byId('ledger').hidden = !person.mayAudit;
  parts ??= submission ? [] : [
    new Scorecard(byId('scorecard'), person, read, go),
    new Decision(byId('decision'), person, read),
    new Tags(byId('tags'), person),
    new Notes(byId('notes'), person, read),
  ];
  await read();
}

await loadTexts('/dashboard/texts');
translate();
loading = new Loading();
for (const name of ['decision', 'tags', 'notes']) byId(name).hidden = Boolean(submission);
unfoldWhilePrinting('.revisions');
playback = new Playback(byId('playback'), player, place => guarded(() => goBack(place)));
new Keys(byId('keys-open'), byId('keys'), commands());
guarded(showNeighbours);
await guarded(load, tell);
follow(changed => {
  if (changed === null || changed.includes(id)) guarded(load, tell);
}, new Live(byId('live'), 'interview'));
