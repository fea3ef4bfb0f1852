// What browser_test.mjs runs inside the page: each says what is wrong, or nothing. They are sent over as text, so each stands alone.

/** Draws the SVG and names lines that cross a block (a frame has round corners), and blocks that overlap. */
export function findOverlaps(source) {
  const drawing = document.importNode(new DOMParser().parseFromString(source, 'image/svg+xml').documentElement, true);
  document.body.append(drawing);
  const number = (element, name) => Number(element.getAttribute(name));
  const blocks = [...drawing.querySelectorAll('rect[rx="7"]')].map((rect) => ({
    x: number(rect, 'x'), y: number(rect, 'y'), right: number(rect, 'x') + number(rect, 'width'), bottom: number(rect, 'y') + number(rect, 'height')}));
  const wrong = [];
  for (const [index, a] of blocks.entries()) {
    for (const b of blocks.slice(index + 1)) if (a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom) wrong.push({a, b});
  }
  const lines = [...drawing.querySelectorAll('path[opacity="0.85"]')];
  if (!lines.length || !blocks.length) wrong.push('nothing drawn');
  for (const line of lines) {
    const length = line.getTotalLength();
    for (let at = 2; at < length - 2; at += 2) {
      const {x, y} = line.getPointAtLength(at);
      const hit = blocks.find((block) => x > block.x + 1 && x < block.right - 1 && y > block.y + 1 && y < block.bottom - 1);
      if (hit) {
        wrong.push({line: line.getAttribute('d'), x, y, hit});
        break;
      }
    }
  }
  drawing.remove();
  return wrong;
}

/** Elements in view whose own words have less contrast than WCAG 2.2 AA asks for. */
export function findFaint() {
  const parse = (colour) => {
    const [r, g, b, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return colour.startsWith('color(') ? [r * 255, g * 255, b * 255, alpha] : [r, g, b, alpha];
  };
  const over = (above, below) => [0, 1, 2].map((i) => above[i] * above[3] + below[i] * (1 - above[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.map((value) => value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    const worded = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!worded || !box.width || box.top > innerHeight || element.closest('script, style, noscript, .unseen, .skip, :disabled')) continue;
    let [back, opacity] = [[255, 255, 255, 1], 1];
    const chain = [];
    for (let at = element; at; at = at.parentElement) chain.unshift(getComputedStyle(at));
    for (const style of chain) {
      back = over(parse(style.backgroundColor), back);
      opacity *= Number(style.opacity);
    }
    const ink = parse(chain.at(-1).color);
    const [most, least] = [light(over([...ink.slice(0, 3), ink[3] * opacity], back)), light(back)].sort((a, b) => b - a);
    const ratio = (most + 0.05) / (least + 0.05);
    if (ratio < 4.5) faint.push(`${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 20)}: ${ratio.toFixed(2)}`);
  }
  return faint;
}

/** Words in Chinese characters that no `lang` on the way up says to be Chinese. */
export function findUnmarked() {
  const unmarked = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const {parentElement, data} = walk.currentNode;
    if (/[一-鿿]/.test(data) && !parentElement.closest('script, style, noscript, [aria-hidden=true]') && !parentElement.closest('[lang]').lang.startsWith('zh')) {
      unmarked.push(`${parentElement.localName}.${parentElement.className}: ${data.trim().slice(0, 30)}`);
    }
  }
  return unmarked;
}
