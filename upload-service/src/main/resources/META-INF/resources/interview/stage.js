import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';

const STEPS = ['notice', 'check', 'answers', 'submit'];
const stage = document.querySelector('#stage');
let leave = null;
let over = false;

/**
 * Shows one step and ends what the one before it was doing.
 *
 * @param step a name of the list of steps, or null where it would say nothing
 * @param content nodes with one h1, which gets the focus so that screen readers begin there
 * @param onLeave ends timers, streams and listeners of this step
 */
export function present(step, content, onLeave = null) {
  if (over) return onLeave?.();
  leave?.();
  leave = onLeave;
  fill(stage, content);
  showSteps(step);
  const heading = stage.querySelector('h1');
  document.title = `${heading.textContent} · HireNow`;
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
  window.scrollTo(0, 0);
}

/** Shows what the interview ended with; whatever was still on its way shows nothing any more. */
export function end(content) {
  over = false;
  present(null, content);
  over = true;
}

/** Says something to those who do not see the screen. */
export function announce(text) {
  document.querySelector('#announcer').textContent = text;
}

function showSteps(current) {
  const list = document.querySelector('#steps');
  list.hidden = current === null;
  const reached = STEPS.indexOf(current);
  fill(list, STEPS.map((step, index) => el('li', {
    'aria-current': index === reached ? 'step' : null,
    class: index < reached ? 'passed' : '',
  }, el('span', {'aria-hidden': 'true'}, index < reached ? '✓' : String(index + 1)), t(`steps.${step}`))));
}
