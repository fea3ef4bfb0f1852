// Where the keyboard was before a panel or a drawer took it, so that it can be given back there.

export class FocusTrail {
  #element = null;
  #key = '';

  /** Before the keyboard is taken. Within `taker` it has been taken already, and the first place counts. */
  remember(taker) {
    const at = document.activeElement;
    if (!at || at === document.body || taker.contains(at)) return;
    this.#element = at;
    this.#key = at.dataset.key ?? '';
  }

  /** To where it came from, or to the control that stands there now; else to `fallback`. */
  giveBack(fallback) {
    const kept = this.#element?.isConnected ? this.#element : this.#key && document.querySelector(`[data-key="${CSS.escape(this.#key)}"]`);
    this.#element = null;
    this.#key = '';
    (kept || fallback).focus({preventScroll: true});
    if (document.activeElement === document.body) fallback.focus({preventScroll: true});
  }
}
