// What the page says, in both languages. Words of the law (relations, levels, reasons) come with the data, from the program.

const words = {
  zh: {
    skip: '跳到正文', views: '视图', filters: '筛选与图例', details: '详情', graph: '关系图', table: '表格', matrix: '矩阵',
    findings: '待核', search: '查找文件、条文或文字', searchHint: '如：网络安全法第二十条、科技伦理', noHits: '没有找到“{q}”',
    hits: '{n} 条结果', language: 'English', languageLabel: 'Switch to English', dark: '改用深色', light: '改用浅色',
    print: '打印', saveSvg: '导出 SVG', copyLink: '复制链接', linkCopied: '链接已复制', copied: '已复制',
    linkShown: '请从地址栏复制链接', grain: '粒度', grainInstrument: '文件', grainArticle: '条', grainExact: '款项',
    hops: '步数', fewer: '减少一步', more: '增加一步', direction: '方向', both: '双向', up: '依据', down: '被依据',
    whole: '全图', wholeTitle: '画出全部 {n} 个节点', centre: '以此为中心', expand: '展开相邻',
    relation: '关系', assertedBy: '认定者', level: '效力层级', chapter: '章', marks: '标记',
    internal: '同一文件内的引用', onlyProblems: '只看有问题的', all: '全部', noneOf: '清除', reset: '恢复全部',
    hidden: '还有 {n} 个相邻节点未画出，请缩小范围或逐个展开', cut: '图中共有 {of} 个节点，本页收录其中 {n} 个。要看其余部分，请用 yiju serve，或以 --around 指定中心。',
    empty: '在此筛选下没有可画的内容', failed: '读取失败：{why}', zoomIn: '放大', zoomOut: '缩小', fit: '适应窗口',
    graphLabel: '关系图：{n} 个节点，{m} 条关系。方向键在节点间移动，回车打开详情。', graphKeys: 'C 设为中心，E 展开，T 切换到等价的表格。',
    pickNode: '点选一个节点，查看条文、依据与证据。', restsOn: '依据什么', restedOn: '谁以它为依据', noneUp: '没有引用任何依据',
    noneDown: '没有条文以它为依据', textOf: '条文', notLoaded: '未收录正文',
    unsealed: '图文件未记录原文的校验值，只显示要旨。', gone: '原文件不在原处，只显示要旨。', changed: '原文件在建图之后有变动，只显示要旨。', contents: '条目', candidates: '可能是',
    article: '条文', issuer: '发布机关', number: '文号', effective: '施行', issued: '公布', status: '状态', articles: '条数', successor: '取代者', articlesUnit: '{n} 条', columnHere: '第 {n} 列',
    source: '证据', assertedAs: '由{by}认定', selfCites: '文件内部', path: '路径', pathFrom: '起点', pathTo: '终点',
    pathNone: '两者之间没有路径', pathSteps: '路径共 {n} 步', pathDetour: '（没有一路引用下去的路径，此为不论方向的最短路径）', pathClear: '清除路径', pathHere: '设为起点', pathThere: '设为终点', swap: '对调起点与终点',
    anyDirection: '不论方向', partOf: '属于', gap: '无依据', unchecked: '未核对', toldBy: '：{words}', missing: '落空', unknown: '不明', ambiguous: '多义',
    repealed: '已失效', from: '引用者', to: '被引用者', wordsCited: '原文', where: '位置', outcome: '指向',
    rows: '{n} 行', showMore: '再显示 {n} 行', sortBy: '按{by}排序', matrixOf: '各章与所引文件', matrixPick: '文件', matrixEmpty: '此文件没有对外引用',
    total: '合计', subtotal: '小计', wholeText: '全文', matrixCell: '{row}，{column}：{n} 处', gapsTab: '缺依据、未核对的条文', unknownTab: '不明的文件',
    danglingTab: '落空的条款', ambiguousTab: '多义的引用', repealedTab: '引用已失效文件', noFindings: '没有', findingsIntro: '以下各项需要人工核对：缺依据的条文、指向不明或落空的引用、对已失效文件的引用。',
    findingsPartial: '此处只列出本页已载入的部分，全部请用 yiju gaps 与 yiju check。', legend: '图例', citedTimes: '被引 {n} 次', summary: '{i} 份文件 · {a} 个条款 · {e} 处关系', open: '打开', close: '关闭', filtersButton: '筛选',
    sizeLegend: '越粗越高，被引越多', problemLegend: '红色虚线：不明或落空', gapLegend: '琥珀点线：无依据、未核对', live: '实时', madeBy: '由 yiju 生成', copyCitation: '复制出处', edges: '{n} 条', step: '第 {n} 步',
    why: '理由', matrixHint: '颜色越深，引用越多；点格子看出处。', cellTitle: '{row} → {column}', keys: '键盘：/ 查找，1–4 切换视图，方向键移动，Esc 关闭详情', keysAlways: '键盘：方向键移动，回车打开，Esc 关闭详情',
    needless: '另有 {n} 条未引依据，一般无须依据：', keyboard: '键盘', keyViews: '切换视图', keyTable: '关系图与表格互换', keyZoom: '放大、缩小、适应窗口', keyMove: '在节点间移动', singleKeys: '启用单键快捷键',
  },
  en: {
    skip: 'Skip to content', views: 'Views', filters: 'Filters and legend', details: 'Details', graph: 'Graph', table: 'Table', matrix: 'Matrix',
    findings: 'To check', search: 'Find an instrument, article or words', searchHint: 'e.g. 网络安全法第二十条, 科技伦理', noHits: 'Nothing found for “{q}”',
    hits: '{n} result[s]', language: '中文', languageLabel: '切换到中文', dark: 'Use dark colours', light: 'Use light colours',
    print: 'Print', saveSvg: 'Export SVG', copyLink: 'Copy link', linkCopied: 'Link copied', copied: 'Copied',
    linkShown: 'Copy the link from the address bar', grain: 'Grain', grainInstrument: 'Instruments', grainArticle: 'Articles', grainExact: 'Items',
    hops: 'Hops', fewer: 'One hop fewer', more: 'One hop more', direction: 'Direction', both: 'Both', up: 'Rests on', down: 'Relied on by',
    whole: 'Whole', wholeTitle: 'Draw all {n} nodes', centre: 'Centre here', expand: 'Show neighbours',
    relation: 'Relation', assertedBy: 'Asserted by', level: 'Level', chapter: 'Chapter', marks: 'Marks',
    internal: 'Citations within one instrument', onlyProblems: 'Only what needs checking', all: 'All', noneOf: 'None', reset: 'Show everything',
    hidden: '{n} more neighbour[s] not drawn: narrow the choice, or open them one by one', cut: 'The graph has {of} nodes; this page carries {n} of them. For the rest use yiju serve, or choose a centre with --around.',
    empty: 'Nothing to draw with these filters', failed: 'Could not load: {why}', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit to window',
    graphLabel: 'Graph of {n} node[s] and {m} relation[s]. Arrow keys move between nodes, Enter opens details.', graphKeys: ' C centres, E shows neighbours, T shows the same as a table.',
    pickNode: 'Choose a node to read its text, what it rests on, and the evidence.', restsOn: 'Rests on', restedOn: 'Relied on by', noneUp: 'Cites no source',
    noneDown: 'Nothing here relies on it', textOf: 'Text', notLoaded: 'Text not loaded',
    unsealed: 'The graph keeps no hash of the text: only the gist is shown.', gone: 'The text is no longer where it was: only the gist is shown.',
    changed: 'The text has changed since the graph was built: only the gist is shown.', contents: 'Contents', candidates: 'Perhaps',
    article: 'Article', issuer: 'Issued by', number: 'Number', effective: 'In force from', issued: 'Issued', status: 'Status', articles: 'Articles', successor: 'Replaced by', articlesUnit: '{n} article[s]', columnHere: 'column {n}',
    source: 'Evidence', assertedAs: 'asserted by {by}', selfCites: 'Within the instrument', path: 'Path', pathFrom: 'From', pathTo: 'To',
    pathNone: 'No path between the two', pathSteps: 'A path of {n} step[s]', pathDetour: ' (no chain of citations leads there; this is the shortest in any direction)', pathClear: 'Clear path', pathHere: 'Path from here', pathThere: 'Path to here', swap: 'Swap start and end',
    anyDirection: 'In any direction', partOf: 'is part of', gap: 'no source', unchecked: 'not at hand', toldBy: ': {words}', missing: 'dangling', unknown: 'unknown', ambiguous: 'ambiguous',
    repealed: 'not in force', from: 'Citing', to: 'Cited', wordsCited: 'Words', where: 'Place', outcome: 'Outcome',
    rows: '{n} row[s]', showMore: 'Show {n} more row[s]', sortBy: 'Sort by {by}', matrixOf: 'Chapters and the instruments they cite', matrixPick: 'Instrument', matrixEmpty: 'This instrument cites no other',
    total: 'Total', subtotal: 'Subtotal', wholeText: 'Whole text', matrixCell: '{row}, {column}: {n}', gapsTab: 'Articles with no source at hand', unknownTab: 'Unknown instruments',
    danglingTab: 'Dangling provisions', ambiguousTab: 'Ambiguous citations', repealedTab: 'Citing what is no longer in force', noFindings: 'None', findingsIntro: 'What a person should check: articles without a source, citations that point at nothing, citations of instruments no longer in force.',
    findingsPartial: 'Only what this page holds is listed here; yiju gaps and yiju check tell all.', legend: 'Legend', citedTimes: 'cited {n} time[s]', summary: '{i} instrument[s] · {a} provision[s] · {e} relation[s]', open: 'Open', close: 'Close', filtersButton: 'Filters',
    sizeLegend: 'Taller and bolder: cited more often', problemLegend: 'Red dashes: unknown or dangling', gapLegend: 'Amber dots: no source at hand', live: 'live', madeBy: 'Made with yiju', copyCitation: 'Copy reference', edges: '{n}', step: 'Step {n}',
    why: 'Why', matrixHint: 'The deeper the colour, the more citations; choose a cell to see them.', cellTitle: '{row} → {column}', keys: 'Keys: / search, 1–4 views, arrows move, Esc closes details', keysAlways: 'Keys: arrows move, Enter opens, Esc closes details',
    needless: '{n} more cite nothing and usually need not:', keyboard: 'Keyboard', keyViews: 'Views', keyTable: 'Graph or table', keyZoom: 'Zoom in, out, to fit', keyMove: 'From node to node', singleKeys: 'Single-key shortcuts',
  },
};

let current = 'zh';

export function setLanguage(language) {
  current = language === 'en' ? 'en' : 'zh';
  document.documentElement.lang = current === 'en' ? 'en' : 'zh-CN';
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
}

export const language = () => current;

/** t('hits', {n: 3}) → 3 条结果 */
export function t(key, values = {}) {
  const filled = (words[current][key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  return filled.replace(/(\S*)( [a-z ]+)\[s\]/g, (_, number, noun) => number + noun + (number === '1' ? '' : 's'));
}

/** A term that came with the data: {name, zh, en}; English ones are in small letters and begin lines here. */
export function term(entry) {
  const word = entry?.[current] ?? entry?.name ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const count = (n) => n.toLocaleString(current === 'en' ? 'en' : 'zh-CN');
