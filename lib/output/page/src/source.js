// Where more of the graph comes from. The offline page holds all it will ever know; a page from `yiju serve` asks the
// server, whose answers are fragments that the store takes in. After that, both pages work on the store alone.

export class OfflineSource {
  live = false;
  async around() {}
  async text() {}
  async search() { return null; }
  async path() {}
  async find() {}
}

export class LiveSource {
  live = true;
  #store;
  #asked = new Map();  // request → its promise: nothing is asked twice

  constructor(store) {
    this.#store = store;
  }

  around(node, hops) { return this.#take('around', {node, hops}); }
  text(node) { return this.#take('text', {node}); }
  path(from, to) { return this.#take('path', {from, to}); }
  find(key) { return this.#take('find', {key}); }

  /** Ids of the nodes that answer, best first. */
  async search(words) { return (await this.#take('search', {q: words}))?.hits ?? []; }

  #take(what, values) {
    const address = `api/${what}?${new URLSearchParams(values)}`;
    if (!this.#asked.has(address)) {
      this.#asked.set(address, this.#fetch(address).catch((error) => {
        this.#asked.delete(address);
        throw error;
      }));
    }
    return this.#asked.get(address);
  }

  async #fetch(address) {
    const answer = await fetch(address, {headers: {accept: 'application/json'}});
    if (!answer.ok) throw new Error(`${answer.status}`);
    const fragment = await answer.json();
    this.#store.merge(fragment);
    return fragment;
  }
}
