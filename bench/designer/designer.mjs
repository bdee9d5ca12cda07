// `npm run bench:designer`: the designer beside a page that is nothing but React Flow, and beside bpmn-js, on the same
// flows in the same browser. Ends with 1 when a ratio does not hold. Run it on a quiet machine. Sizes may be given:
// `npm run bench:designer -- 2000`.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { median, report } from '../measure.mjs';
import { drag, heapOf, openPage, settle, spotOn } from './measurePage.mjs';
import { flowInRows, pictureOf } from './picture.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 2000, 10_000];
const TURNS = 3;
/** bpmn-js draws everything at once; ten thousand would take it minutes. */
const MOST_OF_BPMN = 2000;

const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
const pictures = new Map();
for (const size of new Set([100, ...SIZES])) {
  const flow = flowInRows(size);
  writeFileSync(join(folder, `blocks-${size}.json`), JSON.stringify(flow));
  pictures.set(`/picture-${size}.json`, JSON.stringify(pictureOf(flow)));
}
const designer = await startDesigner();
const peers = await startPeers();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

/** Who is measured: where a flow of so many blocks is, and what has to be there before it can be worked with. */
const CANDIDATES = [
  {
    name: 'Switchyard',
    urlOf: (size) => `${designer.url}#/flow/blocks-${size}.json`,
    wanted: ['.react-flow__node-block', '.react-flow__edge'],
    canvas: '.canvas',
    block: '.block-words',
    empty: '.react-flow__pane',
    zoomOut: async (page) => {
      for (let step = 0; step < 7; step++) await page.keyboard.press('-');
    },
    chosen: '.react-flow__node.selected',
  },
  {
    name: 'React Flow, bare',
    urlOf: (size) => `${peers.url}/react-flow.html?blocks=${size}${sizeOfCanvas()}`,
    wanted: ['.react-flow__node', '.react-flow__edge'],
    canvas: '#root',
    block: '.react-flow__node',
    empty: '.react-flow__pane',
    zoomOut: (page) => page.evaluate(() => window.zoomTo(0.195)),
    chosen: '.react-flow__node.selected',
  },
  {
    name: 'bpmn-js',
    urlOf: (size) => `${peers.url}/bpmn.html?blocks=${size}${sizeOfCanvas()}`,
    wanted: ['.djs-shape', '.djs-connection'],
    canvas: '#root',
    block: '.djs-shape',
    empty: 'svg',
    zoomOut: (page) => page.evaluate(() => window.zoomTo(0.195)),
    chosen: '.djs-shape.selected',
    most: MOST_OF_BPMN,
  },
];
let canvasSize = { width: 760, height: 820 };
const [OURS, BARE] = CANDIDATES;

try {
  const held = [await firstPaint(), ...(await largeFlows()), initialSize()];
  process.exitCode = held.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  designer.stop();
  peers.stop();
  rmSync(folder, { recursive: true, force: true });
}

// helpers

async function firstPaint() {
  const home = { urlOf: () => designer.url, wanted: ['main'] };
  const [ours, bare] = await inTurns([home, BARE], (candidate) => openingOf(candidate, 100));
  print('First paint that can be used (ms)', ['list of flows', 'bare, 100 blocks'], [[median(ours), median(bare)]]);
  return report('first paint beside a bare React Flow page', median(ours) / median(bare), { atMost: 1.5 });
}

/** Everybody takes turns, so that a noisy moment hits all alike; the first round warms up and is not counted. */
async function inTurns(candidates, turn) {
  const told = candidates.map(() => []);
  for (let round = -1; round < TURNS; round++) {
    for (const [index, candidate] of candidates.entries()) {
      const said = await turn(candidate);
      if (round >= 0) told[index].push(said);
    }
  }
  return told;
}

async function openingOf({ urlOf, wanted }, size) {
  const { page, ready } = await openPage(browser, urlOf(size), wanted);
  await page.context().close();
  return ready;
}

async function largeFlows() {
  const held = [];
  for (const size of SIZES) {
    const candidates = CANDIDATES.filter(({ most = Infinity }) => size <= most);
    const told = await inTurns(candidates, (candidate) => measure(candidate, size));
    const rows = told.map((turns) =>
      Object.fromEntries(Object.keys(turns[0]).map((name) => [name, median(turns.map((turn) => turn[name]))])),
    );
    print(
      `${size.toLocaleString('en')} blocks`,
      ['open, ms', 'pan, fps', 'drag 1, fps', 'drag many, fps', 'how many', 'longest task, ms', 'heap, MB'],
      rows.map(({ open, pan, one, many, count, longest, heap }) => [open, pan, one, many, count, longest, heap]),
      candidates.map(({ name }) => name),
    );
    held.push(...judge(size, rows[0], rows[1]));
  }
  return held;
}

function judge(size, ours, bare) {
  if (size < 2000) return [];
  const rate = size === 2000 ? 0.95 : 0.8;
  const blocks = `${size.toLocaleString('en')} blocks`;
  // What the machine does to both is not ours.
  const longest = ours.longest / Math.max(50, bare.longest);
  return [
    ...(size === 2000 ? [report(`${blocks} open`, ours.open / bare.open, { atMost: 2 })] : []),
    report(`${blocks}, frames while panning`, ours.pan / bare.pan, { atLeast: rate }),
    report(`${blocks}, frames while dragging one`, ours.one / bare.one, { atLeast: rate }),
    report(`${blocks}, frames while dragging many`, ours.many / bare.many, { atLeast: rate }),
    ...(size === 2000
      ? [report(`${blocks}, longest task, in 50 ms or what the bare page has`, longest, { atMost: 1 })]
      : []),
  ];
}

async function measure(candidate, size) {
  const { urlOf, wanted, canvas, block, empty, zoomOut, chosen } = candidate;
  const { page, ready: open } = await openPage(browser, urlOf(size), wanted);
  if (candidate === OURS) {
    const box = await page.locator(canvas).boundingBox();
    canvasSize = { width: Math.round(box.width), height: Math.round(box.height) };
  }
  await page.waitForTimeout(Math.min(2500, 500 + size));
  await settle(page);
  const heap = await heapOf(page);
  const pan = await drag(page, await spotOn(page, { inside: canvas, selector: empty, isEmpty: true }));
  const one = await drag(page, await spotOn(page, { inside: canvas, selector: block }));
  let many;
  if (size >= 1000) {
    await page.keyboard.press('Escape');
    await zoomOut(page);
    await settle(page);
    const box = await page.locator(canvas).boundingBox();
    const empties = { x: box.x + 16, y: box.y + 16 };
    await page.keyboard.down('Shift');
    await page.mouse.move(empties.x, empties.y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 180, box.y + box.height - 4, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await settle(page);
    const count = await page.locator(chosen).count();
    many = {
      count,
      ...(await drag(
        page,
        await spotOn(page, { inside: canvas, selector: `${chosen}, .react-flow__nodesselection-rect` }),
      )),
    };
  }
  await page.context().close();
  const longest = Math.max(pan.longest, one.longest, many?.longest ?? 0);
  return { open, heap, longest, pan: pan.rate, one: one.rate, many: many?.rate ?? NaN, count: many?.count ?? NaN };
}

function initialSize() {
  const assets = join(ROOT, 'packages/designer/dist/assets');
  const html = readFileSync(join(assets, '../index.html'), 'utf8');
  const sizes = readdirSync(assets)
    .filter((name) => extname(name) === '.js')
    .map((name) => [name, gzipSync(readFileSync(join(assets, name))).length / 1000, html.includes(name)]);
  console.log('\nScripts, kB in gzip');
  for (const [name, size, isFirst] of sizes.sort((a, b) => b[1] - a[1])) {
    console.log(`  ${name.padEnd(36)}${size.toFixed(1).padStart(8)}${isFirst ? '  at once' : ''}`);
  }
  const first = sizes.filter(([, , isFirst]) => isFirst).reduce((sum, [, size]) => sum + size, 0);
  return report('scripts that are loaded at once, in 250 kB', first / 250, { atMost: 1 });
}

function print(title, columns, rows, names = ['']) {
  console.log(`\n${title.padEnd(24)}${columns.map((column) => column.padStart(18)).join('')}`);
  rows.forEach((row, at) => {
    const cells = row.map((value) => (Number.isNaN(value) ? '–' : value.toFixed(0)).padStart(18)).join('');
    console.log(`  ${(names[at] ?? '').padEnd(22)}${cells}`);
  });
}

function sizeOfCanvas() {
  return `&width=${canvasSize.width}&height=${canvasSize.height}`;
}

async function startDesigner() {
  const cli = join(ROOT, 'packages/cli/dist/main.js');
  const server = spawn(process.execPath, [cli, 'open', folder, '--no-browser', '--port', '0']);
  const url = await new Promise((found, failed) => {
    let said = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        const [address] = /http:\/\/[^\s]+/.exec(said) ?? [];
        if (address) found(address);
      });
    }
    server.once('exit', () => failed(new Error(`The server ended: ${said}`)));
  });
  return { url, stop: () => server.kill() };
}

/** Serves the built pages of the others, and the pictures. */
async function startPeers() {
  const pages = join(import.meta.dirname, 'node_modules/.pages');
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const body = pictures.get(pathname) ?? readFileSync(join(pages, pathname));
      response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
