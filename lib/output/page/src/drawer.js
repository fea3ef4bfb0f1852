// The filters where the window is too narrow to keep them beside the view: a drawer over the page. While it is open the rest of
// the page is out of reach; its button, the scrim beside it and Escape close it, and the keyboard goes back to where it was.
import {byId} from './dom.js';
import {FocusTrail} from './focus.js';

const narrow = matchMedia('(max-width: 1180px)');  // as in page.css
const others = ['.masthead', '.bar', '#main', '#panel', '.skip'];

export class Drawer {
  #trail = new FocusTrail();
  #onChange;

  /** onChange() after it has been opened or closed. */
  constructor(onChange) {
    this.#onChange = onChange;
    byId('scrim').addEventListener('click', () => this.close());
    narrow.addEventListener('change', () => this.close());
  }

  get isOpen() { return document.body.classList.contains('show-filters'); }

  open() {
    if (this.isOpen || !narrow.matches) return;
    this.#trail.remember(byId('filters'));
    this.#show(true);
    byId('filters').querySelector('[data-key=closeFilters]').focus({preventScroll: true});
  }

  close() {
    if (!this.isOpen) return;
    this.#show(false);
    this.#trail.giveBack(byId('main'));
  }

  #show(open) {
    document.body.classList.toggle('show-filters', open);
    for (const part of others) document.querySelector(part).inert = open;
    byId('filters').setAttribute('role', open ? 'dialog' : 'complementary');
    if (open) byId('filters').setAttribute('aria-modal', 'true');
    else byId('filters').removeAttribute('aria-modal');
    this.#onChange();
  }
}
