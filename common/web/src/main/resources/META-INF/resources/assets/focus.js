/** Keeps the keyboard's focus on a sensible element while scripts replace, hide or block elements. */

/** Makes a change; the focus stays where it was, as `rememberFocus` restores it. */
export function keepingFocus(change) {
  const restore = rememberFocus();
  change();
  restore();
}

/**
 * Remembers the focused element. The returned function focuses it again; if it is gone or hidden, what took its place;
 * without that, the nearest heading. A focus that was moved on purpose in the meantime stays.
 */
export function rememberFocus() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return () => {};
  const path = pathTo(focused);
  return () => {
    const now = document.activeElement;
    // An element of a closed dialog may still be the active one.
    if (now && now !== document.body && usable(now)) return;
    focus(usable(focused) ? focused : successor(path));
  };
}

// Also Enter in a form is a click on its button.
addEventListener('click', event => {
  if (!event.target.closest?.('button[aria-disabled="true"]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, {capture: true});

/** Runs a step; until it ends, the button takes no clicks. It is not `disabled`, because disabled buttons lose the focus. */
export async function whileInactive(button, step) {
  button.setAttribute('aria-disabled', 'true');
  try {
    return await step();
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

function usable(node) {
  return node.isConnected && !node.matches(':disabled') && visible(node);
}

function visible(node) {
  return node.checkVisibility?.() ?? true;
}

// Outermost element first.
function pathTo(node) {
  const path = [];
  for (let one = node; one && one !== document.body; one = one.parentElement) path.unshift(describe(one));
  return path;
}

function describe(node) {
  const selector = selectorOf(node);
  const siblings = [...(node.parentElement?.children ?? [node])];
  const alike = siblings.filter(other => other.localName === node.localName);
  return {
    node,
    selector,
    place: siblings.filter(other => other.matches(selector)).indexOf(node),
    tag: node.localName,
    placeOfTag: alike.indexOf(node),
    alone: alike.length === 1,
  };
}

// Data attributes name what an element is about, so they identify it in the next drawing.
function selectorOf(node) {
  if (node.id) return `#${CSS.escape(node.id)}`;
  const data = [...node.attributes].filter(({name}) => name.startsWith('data-'));
  return node.localName + data.map(({name, value}) => `[${name}="${CSS.escape(value)}"]`).join('');
}

function successor(path) {
  const found = [];
  let parent = document.body;
  for (const step of path) {
    const next = find(parent, step, step === path.at(-1));
    if (!next || !visible(next)) break;
    found.push(next);
    parent = next;
  }
  if (found.length === path.length && usable(parent)) return parent;
  const headings = found.reverse().flatMap(each => [...each.querySelectorAll('h1, h2, h3, summary')]);
  return headings.find(visible) ?? document.querySelector('main');
}

// The element itself, its next drawing, or else the row in its place. Not another of several buttons: it does something
// else.
function find(parent, {node, selector, place, tag, placeOfTag, alone}, isControl) {
  if (parent.contains(node)) return node;
  const children = [...parent.children];
  const drawnAnew = children.filter(child => child.matches(selector))[place];
  if (drawnAnew || (isControl && !alone)) return drawnAnew;
  const alike = children.filter(child => child.localName === tag);
  return alike[Math.min(placeOfTag, alike.length - 1)];
}

function focus(node) {
  if (!node) return;
  node.focus({preventScroll: true});
  if (document.activeElement === node) return;
  // Headings take the focus from scripts only.
  node.tabIndex = -1;
  node.focus({preventScroll: true});
}
