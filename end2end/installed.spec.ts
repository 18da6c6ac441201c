// The product as an installed app: the manifest, the offline page, and the theme.
import { alive, expect, expectAccessible, newName, signedUp, test } from "./support";

test.describe("with a service worker", () => {
  test.use({
    serviceWorkers: "allow",
    allowed: /ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/,
  });

  test("without a connection there is a page that says so, and nothing of anybody's", async ({
    page,
    context,
  }) => {
    await signedUp(page, newName("mara"));
    await page.goto("/");
    await alive(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await alive(page);
    const kept = await page.evaluate(async () => {
      const caches_ = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return caches_
        .flat()
        .map((request) => new URL(request.url).pathname)
        .sort();
    });
    expect(kept).toEqual(["/favicon.svg", "/offline.css", "/offline.html"]);
    await context.setOffline(true);
    await page.goto("/chat");
    await expect(page.getByRole("heading", { level: 1, name: "No connection" })).toBeVisible();
    await expectAccessible(page);
    await context.setOffline(false);
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page).toHaveURL("/chat");
    await expect(page.getByRole("heading", { level: 1, name: "Chat" })).toBeVisible();
  });
});

test("the manifest names icons that are there, and where to share to", async ({ page }) => {
  const manifest = await (await page.request.get("/manifest.webmanifest")).json();
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.request.get(src);
    expect(icon.status(), src).toBe(200);
    if (sizes !== "any")
      expect((await icon.body()).readUInt32BE(16), src).toBe(Number(sizes.split("x")[0]));
  }
  await signedUp(page, newName("mara"));
  await page.goto(`${manifest.share_target.action}?title=Bread&url=https://example.org`);
  await expect(page.getByRole("textbox", { name: "What's happening?" })).toHaveValue(
    "Bread\nhttps://example.org",
  );
});

test("one chooses how pages look, whatever the device has", async ({ page }) => {
  await signedUp(page, newName("mara"));
  await page.emulateMedia({ colorScheme: "light" });
  const ground = async () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto("/settings/appearance");
  const light = await ground();
  await page.getByLabel("Colours").selectOption("Dark");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await ground()).not.toBe(light);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("what has happened is shown for a moment", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signedUp(page, newName("mara"));
  const post = await (
    await page.request.post("/api/posts", { data: { body: "Sourdough" } })
  ).json();
  await page.goto(`/post/${post.id}`);
  await alive(page);
  await page.getByRole("article").getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".toast")).toHaveText("Link copied.");
  await expect(page.locator(".toast")).toHaveCount(0, { timeout: 10_000 });
});
