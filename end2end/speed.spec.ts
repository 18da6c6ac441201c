// How long people wait for the next page, with a warm cache, on a machine as it is and on one that
// is four times slower. Run by `make bench-browser`. It measures and judges nothing: what else a
// machine does would decide.
import { row } from "./rows";
import { alive, newName, signedUp, test } from "./support";

test.skip(!process.env.KITH_SPEED, "only when asked for");
// Recording what happens would be a part of what is measured.
test.use({ trace: "off" });

const ROUNDS = 15;

test("from a click to the next page", async ({ page }) => {
  test.setTimeout(300_000);
  const name = await signedUp(page, newName("mara"));
  for (let number = 0; number < 20; number += 1) {
    await page.request.post("/api/posts", {
      data: { body: `Number ${number}, with a few words to read on the way home.` },
    });
  }
  await page.addInitScript(() => {
    const now = () => performance.timeOrigin + performance.now();
    document.addEventListener("click", () => sessionStorage.setItem("clicked", String(now())), {
      capture: true,
    });
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.hasAttribute("data-live")) return;
      Object.assign(window, { awakeAt: now() });
      observer.disconnect();
    }).observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
      attributeFilter: ["data-live"],
    });
  });
  const devtools = await page.context().newCDPSession(page);
  for (const slower of [1, 4]) {
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    for (const [from, link, to] of [
      ["/", "Profile", `/@${name}`],
      [`/@${name}`, "Home", "/"],
    ]) {
      const [painted, awake]: number[][] = [[], []];
      // The first one fills the cache.
      for (let round = 0; round <= ROUNDS; round += 1) {
        await page.goto(from);
        await alive(page);
        await page
          .getByRole("navigation", { name: "Main" })
          .getByRole("link", { name: link, exact: true })
          .click();
        await page.waitForURL(to);
        await alive(page);
        const [paint, wake] = await page.evaluate(async () => {
          const clicked = Number(sessionStorage.getItem("clicked"));
          const paint = await new Promise<PerformanceEntry>((found) => {
            const look = (entries: PerformanceEntryList) =>
              entries.filter(({ name }) => name === "first-contentful-paint").forEach(found);
            new PerformanceObserver((list) => look(list.getEntries())).observe({
              type: "paint",
              buffered: true,
            });
          });
          return [
            performance.timeOrigin + paint.startTime - clicked,
            (window as any).awakeAt - clicked,
          ];
        });
        if (round > 0) {
          painted.push(paint);
          awake.push(wake);
        }
      }
      const cpu = slower > 1 ? `, ${slower} × slower CPU` : "";
      const way = `${from === "/" ? "home to profile" : "profile to home"}${cpu}`;
      row(`click to first paint, ${way}`, painted, "ms", slower > 1 ? "≤ 200 ms" : "");
      row("  its islands awake", awake, "ms", slower > 1 ? "≤ 350 ms" : "");
    }
  }
});
