// Writing and reading posts: with script and without, the same words lead to the same end.
import { PNG, alive, expect, expectAccessible, newName, signedUp, test } from "./support";

test("one writes, and it is in the feed", async ({ page, awake }) => {
  const me = await signedUp(page);
  await page.goto("/");
  await alive(page, awake);
  await page.getByRole("textbox", { name: "What's happening?" }).fill("Bread at six. #rolls");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  const post = page.getByRole("feed", { name: "Home" }).getByRole("article").first();
  await expect(post).toContainText("Bread at six.");
  await expect(post.getByRole("link", { name: "Mara Lind" })).toHaveAttribute("href", `/@${me}`);
  await expect(post.getByRole("link", { name: "#rolls" })).toHaveAttribute("href", "/tag/rolls");
  await expect(page.getByRole("textbox", { name: "What's happening?" })).toHaveValue("");
  if (awake) await expectAccessible(page);
});

test.describe("what is refused", () => {
  test.use({ allowed: /status of 400/ });

  test("what is too long is kept, and said", async ({ page, awake }) => {
    await signedUp(page);
    await page.goto("/");
    await alive(page, awake);
    const text = page.getByRole("textbox", { name: "What's happening?" });
    await text.fill("y".repeat(501));
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await expect(page.getByText("At most 500 characters, please.")).toBeVisible();
    await expect(text).toHaveAttribute("aria-invalid", "true");
    await expect(text).toHaveValue("y".repeat(501));
  });
});

test("a picture comes with its description", async ({ page, awake }) => {
  await signedUp(page);
  await page.goto("/");
  await alive(page, awake);
  await page.getByRole("button", { name: "Add image" }).click();
  await page
    .getByLabel("Image", { exact: true })
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: PNG });
  if (awake) {
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await page
      .getByRole("list", { name: "Images" })
      .getByRole("textbox", { name: "Describe this image" })
      .fill("A red dot");
  } else {
    await page.getByLabel("Describe this image").fill("A red dot");
  }
  await page.getByRole("textbox", { name: "What's happening?" }).fill("See");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  const picture = page.getByRole("article").getByRole("img", { name: "A red dot" });
  await expect(picture).toBeVisible();
  // Over its placeholder, which is there for the time before it.
  await picture.click({ trial: true });
});

test("one likes, answers, edits and deletes", async ({ page, awake }) => {
  const other = await signedUp(page, newName("jon"));
  const post = await (
    await page.request.post("/api/posts", { data: { body: "First light" } })
  ).json();
  await page.context().clearCookies();
  await signedUp(page);
  await page.request.put(`/api/users/${other}/follow`);
  await page.goto("/");
  await alive(page, awake);
  const article = page.getByRole("article").filter({ hasText: "First light" });
  let heard = awake ? page.waitForResponse("**/fn/set_like") : undefined;
  await article.getByRole("button", { name: "Like" }).click();
  await heard;
  await expect(article.getByRole("button", { name: "Like 1" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.reload();
  await alive(page, awake);
  heard = awake ? page.waitForResponse("**/fn/set_like") : undefined;
  await article.getByRole("button", { name: "Like 1" }).click();
  await expect(article.getByRole("button", { name: "Like", exact: true })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await heard;

  await article.getByRole("button", { name: "Reply" }).click();
  await expect(page).toHaveURL(new RegExp(`/post/${post.id}`));
  await alive(page, awake);
  await page.getByRole("textbox", { name: "Your reply" }).fill("And then bread");
  await page.getByRole("button", { name: "Post reply" }).click();
  const reply = page.getByRole("article").filter({ hasText: "And then bread" });
  await expect(reply).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 reply" })).toBeVisible();
  await alive(page, awake);
  if (awake) await expectAccessible(page);

  await reply.getByRole("button", { name: "More" }).click();
  await reply.getByRole("button", { name: "Edit" }).click();
  await alive(page, awake);
  await page.getByRole("textbox", { name: "Edit post" }).fill("And then rolls");
  await page.getByRole("button", { name: "Save" }).click();
  const edited = page.getByRole("article").filter({ hasText: "And then rolls" });
  await expect(edited.getByRole("link", { name: "edited" })).toBeVisible();
  await alive(page, awake);
  await edited.getByRole("button", { name: "More" }).click();
  await edited.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeVisible();
  await alive(page, awake);
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await page.goto(`/post/${post.id}`);
  await expect(page.getByText("And then rolls")).toHaveCount(0);
});

test.describe("an image that is none", () => {
  // A browser may ask for a picture it could not read once more, which the policy forbids.
  test.use({ allowed: /Failed to load resource|blob:/ });

  test("takes none of what was written with it", async ({ page, awake }) => {
    await signedUp(page);
    await page.goto("/");
    await alive(page, awake);
    const text = page.getByRole("textbox", { name: "What's happening?" });
    await text.fill("Look at this");
    await page.getByRole("button", { name: "Add image" }).click();
    await page
      .getByLabel("Image", { exact: true })
      .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("no image") });
    if (awake)
      await expect(page.getByRole("list", { name: "Images" }).getByRole("alert")).toContainText(
        "JPEG, PNG, GIF or WebP",
      );
    await page.getByRole("button", { name: "Post", exact: true }).click();
    if (awake)
      await expect(page.getByRole("article").filter({ hasText: "Look at this" })).toBeVisible();
    else await expect(page.getByText("JPEG, PNG, GIF or WebP").first()).toBeVisible();
    if (!awake) await expect(text).toHaveValue("Look at this");
  });
});

test("posts are found by their words", async ({ page, awake }) => {
  await signedUp(page);
  const word = newName("word");
  await page.request.post("/api/posts", {
    data: { body: `Something about ${word.replace("_", "")}` },
  });
  await page.goto("/");
  await alive(page, awake);
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Search" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  await page
    .getByRole("searchbox", { name: "Search people and posts" })
    .fill(word.replace("_", ""));
  await page.getByRole("searchbox", { name: "Search people and posts" }).press("Enter");
  await expect(page.getByRole("article")).toHaveCount(1);
});
