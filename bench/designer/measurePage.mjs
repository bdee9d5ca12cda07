// A page, and what it feels like: how soon it can be used, and how it moves under the hand. Real mouse events.

/** In the page: when what is waited for was first painted, every long task, and the frames of a gesture. */
function watch(wanted) {
  window.bench = { ready: undefined, tasks: [], frames: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.bench.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (wanted.every((selector) => document.querySelector(selector))) {
      // The frame after the one it is in has it on the screen.
      requestAnimationFrame(() => (window.bench.ready = performance.now()));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @returns what a new page shows first, after how many milliseconds; the page stays open */
export async function openPage(browser, url, wanted, { width = 1440, height = 900 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-GB' });
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  await page.addInitScript(watch, wanted);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench.ready !== undefined);
  return { page, ready: await page.evaluate(() => window.bench.ready) };
}

/** Presses at a spot, moves about for a while, and lets go. */
export async function drag(page, from, seconds = 1.5) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.evaluate(() => {
    const { bench } = window;
    bench.frames = [];
    bench.isDragging = true;
    bench.since = performance.now();
    const note = (now) => {
      bench.frames.push(now);
      if (bench.isDragging) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const end = performance.now() + seconds * 1000;
  for (let step = 0; performance.now() < end; step++) {
    // There and back, as far as a hand goes.
    const away = 4 * (40 - Math.abs((step % 80) - 40));
    await page.mouse.move(from.x - away, from.y - away / 2);
  }
  const measured = await page.evaluate(() => {
    const { bench } = window;
    bench.isDragging = false;
    const gaps = bench.frames.slice(1).map((at, index) => at - bench.frames[index]);
    const tasks = bench.tasks.filter(({ startTime }) => startTime > bench.since).map(({ duration }) => duration);
    return {
      rate: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0),
      longest: Math.max(0, ...tasks),
    };
  });
  await page.mouse.up();
  await settle(page);
  return measured;
}

/** Until the page has nothing left to do. */
export async function settle(page) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
  );
}

/** How much memory its scripts hold, in MB, after what nobody holds was thrown away. */
export async function heapOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** A spot on the canvas where nothing is, or in the middle of a thing. */
export async function spotOn(page, { inside, selector, isEmpty = false }) {
  const found = await page.evaluate(
    ([area, wanted, empty]) => {
      const box = document.querySelector(area).getBoundingClientRect();
      const isFree = (x, y) => {
        const top = document.elementFromPoint(x, y);
        return empty ? top?.matches(wanted) : top?.closest(wanted);
      };
      const around = empty ? [-14, 0, 14] : [-3, 0, 3];
      for (let y = box.y + 240; y < box.bottom - 160; y += 12) {
        for (let x = box.x + 240; x < box.right - 200; x += 12) {
          if (around.every((dx) => around.every((dy) => isFree(x + dx, y + dy)))) return { x, y };
        }
      }
      return undefined;
    },
    [inside, selector, isEmpty],
  );
  if (!found) throw new Error(`Expected ${isEmpty ? 'an empty spot' : `a ${selector}`} in ${inside}.`);
  return found;
}
