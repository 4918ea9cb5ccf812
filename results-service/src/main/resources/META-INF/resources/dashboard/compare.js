import {Problem} from '/assets/api.js';
import {el, fill} from '/assets/dom.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {CornerPlayer} from './corner-player.js';
import {showField} from './field-plot.js';
import {Loading} from './loading.js';
import {api, guarded, me, shown} from './session.js';
import {comparisonTable} from './comparison-table.js';

const MOST = 5;
const FIELD = 200;
const byId = name => document.getElementById(name);

async function show() {
  const ids = [...new Set((new URLSearchParams(location.search).get('ids') ?? '').split(',').filter(Boolean))];
  if (ids.length < 2 || ids.length > MOST) return refuse('compare.number');
  const found = (await Promise.all(ids.map(read))).filter(Boolean);
  if (found.length < 2) return refuse('compare.missing');
  if (found.some(result => result.positionId !== found[0].positionId)) return refuse('choice.positions');
  if (found.some(result => rubric(result) !== rubric(found[0]))) return refuse('compare.rubrics');
  const others = await api.get(`/api/v1/results?position=${found[0].positionId}&sort=score&size=${FIELD}`);
  const player = new CornerPlayer();
  fill(byId('table'), comparisonTable(found, (result, place) => guarded(() => player.play(result, place))));
  showField(byId('field'), found, others);
  byId('comparison').hidden = false;
  loading.done();
  if (found.length < ids.length) fill(byId('message'), el('p', {class: 'note warn'}, t('compare.some')));
  return undefined;
}

/** The result; null if there is none with this id, or no longer. */
async function read(id) {
  try {
    return await api.get(`/api/v1/results/${encodeURIComponent(id)}`);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return null;
    throw failure;
  }
}

// What the answers are rated by; versions of a position may differ.
function rubric({questions}) {
  return JSON.stringify(questions.map(({question, rubric: criteria}) => [question.id, question.text, criteria.map(({id, name, weight}) => [id, name, weight])]));
}

function refuse(reason) {
  loading.done();
  shown(t(reason));
}

await loadTexts('/dashboard/texts');
translate();
document.title = t('compare.pageTitle');
byId('back').href = `/dashboard/${sessionStorage.getItem('list') ?? ''}`;
const loading = new Loading();
const tell = (...error) => loading.tell(...error);
guarded(me, tell);
guarded(show, tell);
