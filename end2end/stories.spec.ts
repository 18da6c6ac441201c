// Stories: shown for a day, one after the other, answered in the conversation.
import { alive, expect, expectAccessible, newName, signedUp, test } from "./support";

/** A small picture that the server takes. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAMCAIAAADZF8uwAAAAQElEQVR4nIXCoRGAMAAEwSvsC0Mg" +
    "EAhEBCIiAoGgmCuLEn5ncUuNe2o8UuOZGq/UOFLjnRpnalyp8UmNb2r8Uv+TbOIhC4qR7AAAAABJ" +
    "RU5ErkJggg==",
  "base64",
);
const FILE = { name: "loaf.png", mimeType: "image/png", buffer: PICTURE };

test("a story is shown, seen, and answered", async ({ browser, page, awake }) => {
  const mara = await signedUp(page, newName("mara"));
  const context = await browser.newContext({ javaScriptEnabled: awake });
  const jon = await context.newPage();
  await signedUp(jon, newName("jon"));
  await jon.request.put(`/api/users/${mara}/follow`);
  await jon.goto("/");
  await alive(jon, awake);

  for (const caption of ["First loaf", "Second loaf"]) {
    await page.goto("/");
    await alive(page, awake);
    await page
      .getByRole("region", { name: "Stories" })
      .getByRole("link", { name: "New story" })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "New story" })).toBeVisible();
    await alive(page, awake);
    await page.getByLabel("Image", { exact: true }).setInputFiles(FILE);
    await page.getByLabel("Describe this image").first().fill("A loaf of bread");
    await page.getByLabel("Caption").fill(caption);
    // With script the image is sent ahead; the button waits for it.
    await page.getByRole("button", { name: "Share story" }).click();
    await expect(page).toHaveURL(`/stories/${mara}`);
  }
  await expect(page.getByText("Nobody has seen it yet")).toBeVisible();

  if (!awake) await jon.reload();
  const rail = jon.getByRole("region", { name: "Stories" });
  const ring = rail.getByRole("link", { name: "Mara Lind's story" });
  await expect(ring).toHaveClass(/fresh/);
  if (awake) await expectAccessible(jon);
  await ring.click();
  await expect(jon.getByText("First loaf")).toBeVisible();
  await expect(jon.getByRole("img", { name: "A loaf of bread" })).toBeVisible();
  await alive(jon, awake);
  if (awake) {
    await jon.keyboard.press("ArrowRight");
    await expect(jon.getByText("Second loaf")).toBeVisible();
    await expect(jon.getByText("First loaf")).toHaveCount(0);
    await jon.keyboard.press("ArrowLeft");
    await expect(jon.getByText("First loaf")).toBeVisible();
    // Only what moves can be paused, and axe looked at a page without motion.
    await jon.emulateMedia({ reducedMotion: "no-preference" });
    await jon.keyboard.press("Space");
    await expect(jon.getByRole("checkbox", { name: "Pause" })).toBeChecked();
    await expectAccessible(jon);
  }
  await jon.getByRole("link", { name: "Next story" }).click();
  await expect(jon.getByText("Second loaf")).toBeVisible();
  await alive(jon, awake);
  await jon.getByLabel("Reply to Mara").fill("Save me a slice");
  await jon.getByRole("button", { name: "Send" }).click();
  await expect(jon).toHaveURL(/\/chat\/\d+/);
  const said = jon.getByRole("log", { name: "Messages" }).getByRole("article");
  await expect(said).toContainText("You replied to a story");
  await expect(said).toContainText("Save me a slice");

  await jon.goto("/");
  await expect(ring).not.toHaveClass(/fresh/);
  await page.goto(`/stories/${mara}`);
  await alive(page, awake);
  await expect(page.getByText("Seen by 1 person")).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL("/");
  await context.close();
});

test("a story goes on by itself, and not for those who want no motion", async ({
  browser,
  page,
  awake,
}) => {
  test.skip(!awake, "nothing goes on by itself without script");
  const mara = await signedUp(page, newName("mara"));
  for (const caption of ["One", "Two"]) {
    const media = await (
      await page.request.post("/api/media", { multipart: { file: FILE, alt: "A loaf" } })
    ).json();
    expect(
      (await page.request.post("/api/stories", { data: { media: media.id, caption } })).status(),
    ).toBe(201);
  }
  const context = await browser.newContext();
  const jon = await context.newPage();
  await signedUp(jon, newName("jon"));
  await jon.emulateMedia({ reducedMotion: "reduce" });
  await jon.goto(`/stories/${mara}`);
  await alive(jon);
  const animations = () =>
    jon.locator(".story__bar--now").evaluate((bar) => bar.getAnimations().length);
  expect(await animations()).toBe(0);
  await jon.emulateMedia({ reducedMotion: "no-preference" });
  await expect.poll(animations).toBe(1);
  // Not as long as it takes, but as long as the browser says it has taken.
  await jon.locator(".story__bar--now").evaluate((bar) => bar.getAnimations()[0].finish());
  await expect(jon.getByText("Two")).toBeVisible();
  await context.close();
});
