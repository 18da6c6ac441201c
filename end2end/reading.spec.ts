// Reading with script: the scroll position that is found again, drafts, keyboard shortcuts.
import { PASSWORD, alive, expect, newName, signedUp, test } from "./support";

test("back and reload lead to the same place in a feed that has grown", async ({ page }) => {
  await signedUp(page);
  for (let number = 0; number < 45; number += 1) {
    expect(
      (await page.request.post("/api/posts", { data: { body: `Number ${number}` } })).status(),
    ).toBe(201);
  }
  await page.goto("/");
  await alive(page);
  const posts = page.getByRole("feed").getByRole("article");
  await expect.poll(async () => (await page.keyboard.press("End"), posts.count())).toBe(45);
  const positions = await posts.evaluateAll((posts) =>
    posts.map((post) => post.getAttribute("aria-posinset")),
  );
  expect(positions).toEqual(Array.from({ length: 45 }, (_, index) => String(index + 1)));
  const sought = page.getByRole("article").filter({ hasText: "Number 7" });
  await sought.scrollIntoViewIfNeeded();
  await sought.locator("time").click();
  await expect(page.getByRole("heading", { level: 1, name: "Post" })).toBeVisible();
  await page.goBack();
  await expect(sought).toBeInViewport();
  await page.reload();
  await alive(page);
  await expect(sought).toBeInViewport();
  await expect(posts).toHaveCount(45);
});

test("nothing moves while a page comes to life", async ({ page, browser, baseURL }) => {
  const name = await signedUp(page);
  const ids: string[] = [];
  for (const body of [
    "Short.",
    "In two lines, or more where there is less room for them: words, words, words.\n\nAnd an end.",
    "Third",
  ]) {
    const reply = await page.request.post("/api/posts", { data: { body, reply_to: ids[1] } });
    ids.push((await reply.json()).id);
  }
  await page.addInitScript(() => {
    const moved: string[] = [];
    const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(" ");
    const source = ({ node, previousRect, currentRect }: any) => {
      const name = (node?.outerHTML ?? node?.nodeName)?.slice(0, 200);
      return `${name} from ${place(previousRect)} to ${place(currentRect)}`;
    };
    const note = (shift: any) =>
      moved.push(...shift.sources.map((each: any) => `${shift.value}: ${source(each)}`));
    new PerformanceObserver((shifts) => shifts.getEntries().forEach(note)).observe({
      type: "layout-shift",
      buffered: true,
    });
    Object.assign(window, { moved });
  });
  const other = await browser.newContext({ baseURL });
  const jon = await signedUp(await other.newPage(), newName("jon"));
  const { id } = await (
    await page.request.post("/api/conversations", { data: { with: jon } })
  ).json();
  for (const text of [
    "Short.",
    "In two lines, or more where there is less room for them: words, words, words.",
    "Third",
  ]) {
    await other.request.post(`/api/conversations/${id}/messages`, { data: { text } });
    await page.request.post(`/api/conversations/${id}/messages`, { data: { text } });
  }
  await other.close();
  const room = await (
    await page.request.post("/api/conversations", {
      data: { title: "Bread", about: "All that is baked", channel: true },
    })
  ).json();
  await page.request.post(`/api/conversations/${room.id}/messages`, { data: { text: "Short." } });
  const paths = [
    "/",
    `/@${name}`,
    `/post/${ids[1]}`,
    "/notifications",
    "/chat",
    `/chat/${id}`,
    `/chat/with/${jon}`,
    `/chat/${room.id}`,
    `/chat/${room.id}/about`,
    "/chat/new",
    "/chat/search?q=short",
    "/search?q=short",
    "/people",
  ];
  for (const path of [
    ...paths,
    "/stories",
    "/settings/profile",
    "/settings/pictures",
    "/settings/devices",
  ]) {
    for (const width of [412, 1280]) {
      await page.setViewportSize({ width, height: 823 });
      await page.goto(path);
      await alive(page);
      // What moves is known a frame later.
      const moved = () =>
        new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done((window as any).moved))),
        );
      expect(await page.evaluate(moved), `${path} at ${width}`).toEqual([]);
    }
  }
});

test("a draft is kept until it is sent", async ({ page }) => {
  await signedUp(page);
  await page.goto("/");
  await alive(page);
  const text = page.getByRole("textbox", { name: "What's happening?" });
  await text.fill("Half a th👨‍👩‍👧‍👦ught");
  await expect(page.getByText("486 characters left")).toBeVisible();
  await page.reload();
  await alive(page);
  await expect(text).toHaveValue("Half a th👨‍👩‍👧‍👦ught");
  await text.press("Control+Enter");
  await expect(page.getByRole("article")).toContainText(["Half a th"]);
  await alive(page);
  await expect(text).toHaveValue("");
});

test("what one person began to write is not shown to the next on the same browser", async ({
  page,
  browser,
  baseURL,
}) => {
  const mara = await signedUp(page, newName("mara"));
  const jon = newName("jon");
  // In another browser: this one stays hers.
  const elsewhere = await browser.newContext({ baseURL });
  await signedUp(await elsewhere.newPage(), jon);
  await elsewhere.close();
  await page.goto(`/chat/with/${jon}`);
  await alive(page);
  await page.getByRole("textbox", { name: "Message" }).fill("Hers, unsent");
  await page.goto("/");
  await alive(page);
  await page.getByRole("textbox", { name: "What's happening?" }).fill("Hers as well");
  // As a browser that heeds no header: her drafts stay, under her id.
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain("Hers, unsent");
  await page.getByRole("button", { name: "Log out" }).click();
  await page.getByRole("link", { name: "Log in" }).first().waitFor();
  expect(await page.evaluate(() => localStorage.length), "nothing is kept after logging out").toBe(
    0,
  );
  await page.evaluate((kept) => Object.assign(localStorage, JSON.parse(kept)), kept);

  await page.goto("/login");
  await alive(page);
  await page.getByLabel("Email or username").fill(jon);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("textbox", { name: "What's happening?" })).toHaveValue("");
  await page.goto(`/chat/with/${mara}`);
  await alive(page);
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("");
});

test("hands stay on the keys", async ({ page }) => {
  await signedUp(page, newName("keys"));
  for (const body of ["One", "Two"]) await page.request.post("/api/posts", { data: { body } });
  await page.goto("/");
  await alive(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("article").filter({ hasText: "One" })).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.getByRole("article").filter({ hasText: "Two" })).toBeFocused();
  await page.keyboard.press("f");
  await expect(
    page.getByRole("article").filter({ hasText: "Two" }).getByRole("button", { name: "Like 1" }),
  ).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type("jk/?");
  await expect(page.getByRole("textbox", { name: "What's happening?" })).toHaveValue("jk/?");
  await page.getByRole("main").focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  await page.getByRole("main").focus();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await page.getByRole("main").focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { level: 1, name: "Keyboard" })).toBeVisible();
});

test.describe("when the server refuses", () => {
  // A browser may ask for a picture it could not read once more, which the policy forbids.
  test.use({ allowed: /Failed to load resource|blob:/ });

  test("a like goes back", async ({ page }) => {
    await signedUp(page);
    await page.request.post("/api/posts", { data: { body: "Mine" } });
    await page.goto("/");
    await alive(page);
    await page.route("**/fn/set_like", (route) => route.abort());
    await page.getByRole("button", { name: "Like", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "could not be reached" })).toHaveCount(
      1,
    );
    await expect(page.getByRole("button", { name: "Like", exact: true })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
  });

  test("a file that is no image is refused beside it, and can be taken back", async ({ page }) => {
    await signedUp(page);
    await page.goto("/");
    await alive(page);
    await page.getByRole("button", { name: "Add image" }).click();
    await page
      .getByLabel("Image", { exact: true })
      .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("no image") });
    const images = page.getByRole("list", { name: "Images" });
    await expect(images.getByRole("alert")).toHaveText(
      "This type of content is not supported. Use JPEG, PNG, GIF or WebP.",
    );
    await images.getByRole("button", { name: "Remove image" }).click();
    await expect(images.getByRole("listitem")).toHaveCount(0);
  });
});
