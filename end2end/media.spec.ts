// A photo for one's profile: chosen in a form, with script and without.
import { PNG, alive, expect, expectAccessible, signedUp, test } from "./support";

test("a photo is uploaded, seen and removed", async ({ page, awake }) => {
  const me = await signedUp(page);
  await page.goto("/settings/pictures");
  await alive(page, awake);
  await page
    .getByLabel("Photo")
    .setInputFiles({ name: "me.png", mimeType: "image/png", buffer: PNG });
  await page.getByRole("button", { name: "Upload photo" }).click();
  const photo = page.getByRole("img", { name: "Your photo" });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  if (awake) await expectAccessible(page);
  await page.goto(`/@${me}`);
  await expect(page.getByRole("main").locator(".avatar img")).toHaveAttribute(
    "src",
    /^\/media\/\d+\/thumb$/,
  );
  await page.goto("/settings/pictures");
  await alive(page, awake);
  await page.getByRole("button", { name: "Remove photo" }).click();
  await expect(page.getByRole("button", { name: "Remove photo" })).toHaveCount(0);
  await expect(photo).toHaveCount(0);
});

test.describe("what is no image", () => {
  test.use({ allowed: /status of 4\d\d/ });

  test("is refused beside its field", async ({ page, awake }) => {
    await signedUp(page);
    await page.goto("/settings/pictures");
    await alive(page, awake);
    await page.getByLabel("Banner").setInputFiles({
      name: "me.png",
      mimeType: "image/png",
      buffer: Buffer.from("no picture at all"),
    });
    await page.getByRole("button", { name: "Upload banner" }).click();
    await expect(
      page.getByText("This type of content is not supported. Use JPEG, PNG, GIF or WebP."),
    ).toBeVisible();
    await page
      .getByLabel("Banner")
      .setInputFiles({ name: "me.jpg", mimeType: "image/png", buffer: PNG });
    await page.getByRole("button", { name: "Upload banner" }).click();
    await expect(
      page.getByText("This is a PNG image, but its file name ends differently. Rename the file."),
    ).toBeVisible();
    await expect(page.getByRole("img", { name: "Your banner" })).toHaveCount(0);
  });
});
