import {Problem} from '/assets/api.js';
import {el, fill} from '/assets/dom.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {Decision} from './decision.js';
import {Notes} from './notes.js';
import {Overrides} from './overrides.js';
import {Player} from './player.js';
import {Scorecard, mayRate} from './scorecard.js';
import {asOf} from './revisions.js';
import {questionCard} from './score.js';
import {api, follow, guarded, me, shown} from './session.js';
import {showHead, showSummary} from './summary.js';
import {Transcript} from './transcript.js';

const parameters = new URLSearchParams(location.search);
const id = parameters.get('id');
// An earlier revision to show, as submission.revision; it is read-only.
const [submission, revision] = (parameters.get('scores') ?? '').split('.');
const byId = name => document.getElementById(name);
const transcript = new Transcript(byId('transcript'), ms => player.seek(ms));
const player = new Player(byId('video'), byId('playing'), (ms, follows) => transcript.at(ms, follows));
let person;
let result;
let known;
let selected;
let parts = [];
const people = new Overrides(read);

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
  await select(question.question.id);
  player.seek(evidence ? evidence.startMs : 0);
  if (evidence) transcript.mark(evidence);
  if (matchMedia('(max-width: 60rem)').matches) byId('video').scrollIntoView({block: 'start'});
}

function show() {
  shown(null);
  byId('file').hidden = false;
  document.title = t('interview.pageTitle', {name: result.candidate.name});
  showHead(byId('head'), result);
  showSummary(byId('summary'), result);
  fill(byId('tabs'), result.questions.map(question => el('button', {
    type: 'button', class: 'small', data: {question: question.question.id}, 'aria-label': t('player.question', {n: question.question.number}),
    onclick: () => guarded(() => select(question.question.id)),
  }, String(question.question.number))));
  const rates = mayRate(person, result) && !result.asOf;
  people.show(result, rates);
  // For interviews without a model the scorecard contains everything about a question.
  const scorecardAlone = result.scoringMode === 'HUMAN_ONLY' && rates;
  keepingFocus(() => fill(byId('questions'), scorecardAlone ? [] : result.questions.map(question =>
    questionCard(question, result.scoringMode === 'HUMAN_ONLY', go, people))));
  for (const part of parts) guarded(async () => part.show(result));
  return select(selected);
}

// Forms move to the new cards, and a focused field keeps the focus.
function keepingFocus(change) {
  const focused = document.activeElement;
  change();
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({preventScroll: true});
}

async function read() {
  try {
    const now = await api.get(`/api/v1/results/${id}`);
    if (now.etag === known) return;
    result = submission ? asOf(now, await api.get(`/api/v1/results/${id}/revisions/${submission}/${revision}`)) : now;
    known = now.etag;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      shown(t('interview.unknown'));
      return;
    }
    throw failure;
  }
  await show();
}

await loadTexts('/dashboard/texts');
translate();
await guarded(async () => {
  person = await me();
  parts = submission ? [] : [
    new Scorecard(byId('scorecard'), person, read, go),
    new Decision(byId('decision'), person, read),
    new Notes(byId('notes'), person, read),
  ];
  for (const name of ['decision', 'notes']) byId(name).hidden = Boolean(submission);
  await read();
});
follow(changed => {
  if (changed === null || changed.includes(id)) guarded(read);
});
