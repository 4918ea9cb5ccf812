/** Builds elements without HTML strings, so that text stays text, even a candidate's name with markup. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name in node && typeof value !== 'string') node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** Replaces the children of a node. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** A short message that disappears on its own or with the next one; an error stays until the user closes it. */
export function toast(text, kind = 'good') {
  let box = document.querySelector('.toasts');
  if (!box) {
    box = el('div', {class: 'toasts', role: 'status', 'aria-live': 'polite'});
    document.body.append(box);
  }
  box.querySelector('.good')?.remove();
  const note = el('div', {class: `note ${kind}`}, el('p', {}, text));
  if (kind === 'bad') {
    const before = document.activeElement;
    const close = () => {
      note.remove();
      // The button had the focus.
      (before !== document.body && before?.isConnected ? before : document.querySelector('main'))?.focus({preventScroll: true});
    };
    note.append(el('button', {class: 'small', type: 'button', onclick: close}, 'OK'));
  } else {
    setTimeout(() => note.remove(), 6000);
  }
  box.append(note);
}

/** Chooses a radio button as a click would, and gives it the focus. */
export function choose(radio) {
  radio?.focus();
  radio?.click();
}
