/** What was entered in a form and not saved yet. It stays in this tab, also when the page is left or loaded again. */
export class Draft {
  constructor(name) {
    this.key = `draft-${name}`;
  }

  /** What was kept; null if nothing was. */
  read() {
    return JSON.parse(sessionStorage.getItem(this.key));
  }

  /** Keeps what `entered` returns, from the first change of the form on. */
  keep(form, entered) {
    const store = () => sessionStorage.setItem(this.key, JSON.stringify(entered()));
    for (const change of ['input', 'change']) form.addEventListener(change, store);
    // Buttons add and remove questions and criteria; they do so before the event arrives here.
    form.addEventListener('click', event => event.target.closest('button[type="button"]') && store());
  }

  drop() {
    sessionStorage.removeItem(this.key);
  }
}
