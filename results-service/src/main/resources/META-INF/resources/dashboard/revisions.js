import {el} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {percent, points} from './show.js';

/** The revisions of the scores, and what changed: the latest is current, earlier ones are read-only. */
export function revisions(result, opened) {
  return el('details', {class: 'revisions', open: opened ?? Boolean(result.asOf)},
    el('summary', {}, t('revisions.title', {n: result.revisions.length})),
    el('ol', {class: 'small'}, result.revisions.map(one => el('li', {class: shown(result, one) ? 'chosen' : null}, line(result, one)))));
}

function line(result, one) {
  const told = t('revisions.line', {submission: one.submission, revision: one.revision, when: when(one.analyzedAt), score: points(one.totals.score), coverage: percent(one.totals.coverage)});
  return [
    shown(result, one) ? told : el('a', {href: one.current ? address(result) : `${address(result)}&scores=${one.submission}.${one.revision}`}, told),
    one.cause ? ` · ${t(`cause.${one.cause}`)}` : '',
    one.change ? ` · ${change(one.change)}` : '',
    one.current ? el('span', {class: 'chip good'}, t('revisions.current')) : null,
  ].filter(Boolean);
}

function shown({versions}, one) {
  return versions?.submission === one.submission && versions.revision === one.revision;
}

const address = ({id}) => `interview.html?id=${id}`;

function change({score, coverage}) {
  const signed = number => `${number > 0 ? '+' : ''}${Math.round(number * 10) / 10}`;
  return t('revisions.change', {score: score === null ? '–' : signed(score), coverage: `${signed(coverage * 100)} %`});
}

/** The result with the scores of an earlier revision instead of the current ones. */
export function asOf(result, {revision, answers}) {
  const {submission, prompt, derivation, totals, model} = revision;
  return {
    ...result,
    asOf: revision,
    totals,
    model,
    versions: {submission, revision: revision.revision, prompt, derivation},
    overall: undefined,
    failure: undefined,
    questions: result.questions.map(question => {
      const answer = answers.find(each => each.questionId === question.question.id);
      return {
        ...question,
        scoredAttempt: answer?.attempt ?? null,
        status: answer?.status ?? null,
        reason: answer?.reason ?? null,
        advice: null,
        score: answer?.score ?? null,
        modelScore: answer?.score ?? null,
        coverage: answer?.coverage ?? null,
        criteria: answer?.criteria ?? [],
        instructionLike: answer?.instructionLike ?? [],
      };
    }),
  };
}

/** Says that these scores are not current, with a link to the current ones. */
export function banner({asOf: revision, ...result}) {
  return revision
    ? el('div', {class: 'note warn', data: {asOf: `${revision.submission}.${revision.revision}`}},
        el('p', {}, t('revisions.shown', {submission: revision.submission, revision: revision.revision, when: when(revision.analyzedAt)})),
        el('p', {}, el('a', {href: address(result)}, t('revisions.back'))))
    : null;
}
