// Two people who write to each other, each in a browser of their own.
import type { Browser, Page } from "@playwright/test";
import { log, message, somebody, write } from "./conversations";
import { PNG, alive, expect, expectAccessible, newName, signedUp, test } from "./support";

/** A pair, and the conversation they have. */
async function pair(browser: Browser, page: Page, awake = true) {
  const mara = await signedUp(page, newName("mara"));
  const jon = await somebody(browser, "jon", awake);
  const opened = await page.request.post("/api/conversations", { data: { with: jon.name } });
  expect(opened.status()).toBe(201);
  const id: string = (await opened.json()).id;
  return { mara, jon: jon.name, his: jon.page, id, path: `/chat/${id}` };
}

test("two people find each other and talk", async ({ browser, page, awake }) => {
  await signedUp(page, newName("mara"));
  const { page: his, name: jon } = await somebody(browser, "jon", awake);
  await page.goto(`/@${jon}`);
  await alive(page, awake);
  await page.getByRole("button", { name: "Message" }).click();
  await expect(page).toHaveURL(new RegExp(`/chat/with/${jon}`));
  await alive(page, awake);
  await write(page, "Are you coming tonight?");
  await expect(page).toHaveURL(/\/chat\/\d+/);
  await expect(message(page, "Are you coming tonight?")).toContainText("Sent");

  await his.goto("/chat");
  await expect(his).toHaveTitle("(1) Chat · Kith");
  await his
    .getByRole("main")
    .getByRole("link", { name: /Mara Lind/ })
    .click();
  await alive(his, awake);
  await expect(message(his, "Are you coming tonight?")).toBeVisible();
  await expect(his.getByRole("separator", { name: "New messages" })).toBeVisible();
  await message(his, "Are you coming tonight?").getByRole("button", { name: "Reply" }).click();
  await expect(his.locator(".conversation__quote")).toContainText("Are you coming tonight?");
  await alive(his, awake);
  await write(his, "Yes, at eight");
  await expect(message(his, "Yes, at eight")).toContainText("Are you coming tonight?");
  if (!awake) await page.reload();
  await expect(message(page, "Yes, at eight")).toBeVisible();
  await expect(log(page).getByRole("article").first()).toContainText("Seen");
  if (awake) await expectAccessible(page);

  const mine = message(page, "Are you coming tonight?").first();
  await mine.getByRole("button", { name: "More" }).click();
  await mine.getByRole("button", { name: "Edit" }).click();
  await alive(page, awake);
  await page.getByRole("textbox", { name: "Edit message" }).fill("Are you coming tomorrow?");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(message(page, "Are you coming tomorrow?").first()).toContainText("edited");
  await alive(page, awake);

  const theirs = message(page, "Yes, at eight");
  await theirs.getByRole("button", { name: "React" }).click();
  await theirs.getByRole("button", { name: "🎉" }).click();
  await expect(
    message(page, "Yes, at eight").getByRole("button", { name: "🎉 1" }),
  ).toHaveAttribute("aria-pressed", "true");
  if (!awake) await his.reload();
  await expect(message(his, "Yes, at eight").getByRole("button", { name: "🎉 1" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  const edited = message(his, "Are you coming tomorrow?").first();
  await edited.getByRole("button", { name: "Reply" }).click();
  await expect(his.locator(".conversation__quote")).toContainText("Are you coming tomorrow?");

  const again = message(page, "Are you coming tomorrow?").first();
  await again.getByRole("button", { name: "More" }).click();
  await again.getByRole("button", { name: "Delete" }).click();
  await alive(page, awake);
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(message(page, "This message was deleted.")).toBeVisible();
  if (!awake) await his.reload();
  await expect(message(his, "This message was deleted.")).toBeVisible();
  await his.context().close();
});

test("images travel in messages", async ({ browser, page, awake }) => {
  const { his, path } = await pair(browser, page, awake);
  await page.goto(path);
  await alive(page, awake);
  await page.getByRole("button", { name: "Add image" }).click();
  await page
    .getByLabel("Image", { exact: true })
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: PNG });
  if (awake)
    await page
      .getByRole("list", { name: "Images" })
      .getByLabel("Describe this image")
      .fill("A dot");
  else await page.getByLabel("Describe this image").fill("A dot");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(log(page).getByRole("img", { name: "A dot" })).toBeVisible();
  await his.goto(path);
  await expect(log(his).getByRole("img", { name: "A dot" })).toBeVisible();
  await his.context().close();
});

test("who does not want to be written to is not", async ({ browser, page, awake }) => {
  const { jon, his, path } = await pair(browser, page, awake);
  await his.request.patch("/api/users/me", { data: { settings: { messages_from: "nobody" } } });
  await page.goto(path);
  await expect(page.getByText("You cannot write to this person.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveCount(0);
  await page.goto(`/chat/with/${jon}`);
  await expect(page.getByText("You cannot write to this person.")).toBeVisible();
  await his.context().close();
});

test.describe("live", () => {
  test.skip(({ awake }) => !awake);

  test("both see what the other does as it happens", async ({ browser, page }) => {
    const { his, path } = await pair(browser, page);
    await page.goto(path);
    await alive(page);
    await expect(page.locator(".conversation__head")).not.toContainText("online");
    await his.goto("/");
    await alive(his);
    await expect(page.locator(".conversation__head")).toContainText("online");
    await write(page, "One");
    await expect(message(page, "One")).toContainText("Delivered");
    await expect(his).toHaveTitle("(1) Home · Kith");
    await expect(
      his.getByRole("complementary", { name: "People" }).getByRole("link", { name: /1 unseen/ }),
    ).toBeVisible();

    await his.goto(path);
    await alive(his);
    await expect(message(page, "One")).toContainText("Seen");
    await expect(his).toHaveTitle(/^Mara Lind/);
    await his.getByRole("textbox", { name: "Message" }).pressSequentially("Tw");
    await expect(page.getByRole("status").filter({ hasText: "Typing…" })).toBeVisible();
    await his.getByRole("textbox", { name: "Message" }).fill("Two");
    await his.keyboard.press("Enter");
    await expect(message(page, "Two")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Typing…" })).toHaveCount(0);
    await expect(message(his, "Two")).toContainText("Seen");
    await expect(log(his).getByRole("article")).toHaveCount(2);
    await his.context().close();
    await expect(page.locator(".conversation__head")).toContainText("last seen");
  });

  test("of two who are about to write to each other, both see the first message live", async ({
    browser,
    page,
    baseURL,
  }) => {
    const mara = await signedUp(page, newName("mara"));
    const { page: his, name: jon } = await somebody(browser, "jon", true);
    await page.goto(`/chat/with/${jon}`);
    await his.goto(`${baseURL}/chat/with/${mara}`);
    await alive(page);
    await alive(his);
    await write(page, "You first");
    await expect(message(his, "You first")).toBeVisible();
    await write(his, "No, you");
    await expect(message(page, "No, you")).toBeVisible();
    await expect(page).toHaveURL(/\/chat\/\d+/);
    await expect(his).toHaveURL(/\/chat\/\d+/);
    await his.context().close();
  });

  test("that somebody types is told again as soon as they have sent", async ({ browser, page }) => {
    const { his, path } = await pair(browser, page);
    await page.goto(path);
    await his.goto(path);
    await alive(page);
    await alive(his);
    const typing = page.getByRole("status").filter({ hasText: "Typing…" });
    await his.getByRole("textbox", { name: "Message" }).pressSequentially("One");
    await expect(typing).toBeVisible();
    await his.keyboard.press("Enter");
    await expect(message(page, "One")).toBeVisible();
    await expect(typing).toHaveCount(0);
    await his.getByRole("textbox", { name: "Message" }).pressSequentially("Tw");
    // Well before the three seconds after which it is told anyway.
    await expect(typing).toBeVisible({ timeout: 2000 });
    await his.context().close();
  });

  for (const width of [360, 768, 1280]) {
    test(`no menu of a message is cut off, at ${width}`, async ({ browser, page }) => {
      const { his, path, id } = await pair(browser, page);
      await page.setViewportSize({ width, height: 700 });
      const reaches = async (button: string, item: string) => {
        const last = log(page).getByRole("article").last();
        await last.hover();
        await last.getByRole("button", { name: button }).click();
        // Clicked where it is: what is cut off or covered cannot be.
        await expect(last.getByRole("button", { name: item })).toBeInViewport({ ratio: 1 });
        await last.getByRole("button", { name: item }).click({ trial: true });
        await page.keyboard.press("Escape");
        await expect(last.getByRole("button", { name: item })).toBeHidden();
      };
      await his.request.post(`/api/conversations/${id}/messages`, {
        data: { text: "The only one" },
      });
      await page.goto(path);
      await alive(page);
      await reaches("React", "🎉");
      await reaches("More", "Report");
      for (let number = 0; number < 12; number++)
        await page.request.post(`/api/conversations/${id}/messages`, {
          data: { text: `Mine ${number}` },
        });
      await expect(message(page, "Mine 11")).toBeInViewport();
      await reaches("React", "👍");
      await reaches("More", "Delete");
      await his.context().close();
    });
  }

  test.describe("while the server cannot be reached", () => {
    test.use({ allowed: /ERR_|Failed to load/ });

    test("what waits is sent also after its writer has changed their name", async ({
      browser,
      page,
    }) => {
      const { his, path, id } = await pair(browser, page);
      await page.goto(path);
      await alive(page);
      await page.route("**/fn/post_message*", (route) => route.abort());
      await write(page, "Kept");
      await expect(message(page, "Kept")).toContainText("Sending");
      expect(
        (
          await page.request.patch("/api/users/me", { data: { username: newName("renamed") } })
        ).status(),
      ).toBe(200);
      await page.unroute("**/fn/post_message*");
      await page.goto("/");
      const stored = async () =>
        (await (await his.request.get(`/api/conversations/${id}/messages`)).json()).items.length;
      await expect.poll(stored).toBe(1);
      await his.context().close();
    });
  });

  test("a second tab of the same person follows", async ({ browser, page, context }) => {
    const { his, path, id } = await pair(browser, page);
    await page.goto(path);
    await alive(page);
    const other = await context.newPage();
    await other.goto("/chat");
    await alive(other);
    await his.request.post(`/api/conversations/${id}/messages`, {
      data: { text: "For both tabs" },
    });
    await expect(message(page, "For both tabs")).toBeVisible();
    await expect(
      other.getByRole("main").getByRole("link", { name: /For both tabs/ }),
    ).toBeVisible();
    await write(page, "From the first");
    await expect(
      other.getByRole("main").getByRole("link", { name: /You: From the first/ }),
    ).toBeVisible();
    await his.context().close();
  });

  test.describe("without a connection", () => {
    // The browser says what it could not reach.
    test.use({ allowed: /ERR_|Failed to load|WebSocket|status of/ });

    test("what is written waits, in order, and arrives once", async ({
      browser,
      page,
      context,
    }) => {
      const { his, path, id } = await pair(browser, page);
      await page.goto(path);
      await alive(page);
      await write(page, "Before");
      await expect(message(page, "Before")).toContainText("Sent");
      await context.setOffline(true);
      await write(page, "First");
      await write(page, "Second");
      await expect(message(page, "Second")).toContainText("Sending");
      await expect(page.getByRole("status").filter({ hasText: "No connection" })).toBeVisible();
      await his.request.post(`/api/conversations/${id}/messages`, { data: { text: "Meanwhile" } });
      await context.setOffline(false);
      await expect(message(page, "Second")).toContainText("Sent");
      await expect(message(page, "Meanwhile")).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: "No connection" })).toHaveCount(0);
      await expect(log(page).locator(".message__text")).toHaveText([
        "Before",
        "Meanwhile",
        "First",
        "Second",
      ]);
      const stored = await (await his.request.get(`/api/conversations/${id}/messages`)).json();
      expect(stored.items.map((item: { text: string }) => item.text)).toEqual([
        "Second",
        "First",
        "Meanwhile",
        "Before",
      ]);
      await his.context().close();
    });

    test("what is written survives a reload", async ({ browser, page }) => {
      const { his, path, id } = await pair(browser, page);
      await page.goto(path);
      await alive(page);
      await page.route("**/fn/post_message*", (route) => route.abort());
      await write(page, "Kept");
      await expect(message(page, "Kept")).toContainText("Sending");
      await page.reload();
      await alive(page);
      await expect(message(page, "Kept")).toContainText("Sending");
      await page.unroute("**/fn/post_message*");
      await expect(message(page, "Kept")).toContainText("Sent");
      const stored = await (await his.request.get(`/api/conversations/${id}/messages`)).json();
      expect(stored.items).toHaveLength(1);
      await his.context().close();
    });

    test("what the server refuses says why, and can be sent again", async ({ browser, page }) => {
      const { his, path } = await pair(browser, page);
      await page.goto(path);
      await alive(page);
      await his.request.patch("/api/users/me", { data: { settings: { messages_from: "nobody" } } });
      await write(page, "Unwanted");
      await expect(message(page, "Unwanted")).toContainText(
        "Failed · This person does not allow that.",
      );
      await his.request.patch("/api/users/me", {
        data: { settings: { messages_from: "everyone" } },
      });
      await message(page, "Unwanted").getByRole("button", { name: "Try again" }).click();
      await expect(message(page, "Unwanted")).toContainText("Sent");
      await his.context().close();
    });
  });

  test("a long conversation is read upwards without moving the reader", async ({
    browser,
    page,
  }) => {
    const { his, path, id } = await pair(browser, page);
    for (let number = 1; number <= 380; number++) {
      await his.request.post(`/api/conversations/${id}/messages`, {
        data: { text: `Message ${number}` },
      });
    }
    await page.goto(path);
    await alive(page);
    await expect(message(page, "Message 380")).toBeInViewport();
    const scroller = page.locator(".conversation__scroll");
    // Something new comes while one reads a little further up.
    const shown = log(page)
      .getByRole("article")
      .filter({ hasText: /^YouMessage 340|Message 340/ });
    await shown.scrollIntoViewIfNeeded();
    const place = await shown.boundingBox();
    await his.request.post(`/api/conversations/${id}/messages`, { data: { text: "News" } });
    await expect(message(page, "News")).toHaveCount(1);
    await expect
      .poll(async () => Math.abs(((await shown.boundingBox())?.y ?? 0) - (place?.y ?? 0)))
      .toBeLessThan(2);
    await expect(message(page, "News")).not.toBeInViewport();
    await page.getByRole("button", { name: "Jump to newest" }).click();
    await expect(message(page, "News")).toBeInViewport();
    const texts = page.locator(".message__text");
    const first = texts.first();
    for (let turn = 0; turn < 8; turn++) {
      const text = await first.innerText();
      if (text === "Message 1") break;
      const top = texts.filter({ hasText: new RegExp(`^${text}$`) });
      await top.scrollIntoViewIfNeeded();
      await expect(first).not.toHaveText(text);
      await expect(top).toBeInViewport();
    }
    await expect(first).toContainText(/Message 1(?!\d)/);
    expect(await log(page).getByRole("article").count()).toBeLessThanOrEqual(300);
    await page.getByRole("link", { name: "Jump to newest" }).click();
    await expect(message(page, "News")).toBeInViewport();
    await his.context().close();
  });

  test("new posts wait above the feed until they are asked for", async ({ browser, page }) => {
    const me = await signedUp(page, newName("mara"));
    const { page: his, name: jon } = await somebody(browser, "jon", true);
    await page.request.put(`/api/users/${jon}/follow`);
    await page.request.post("/api/posts", { data: { body: "What I read" } });
    await page.goto("/");
    await alive(page);
    // Once his page knows that she is here, so does the server.
    await his.goto(`/@${me}`);
    await expect(his.getByRole("main")).toContainText("online");
    await his.request.post("/api/posts", { data: { body: "Fresh bread" } });
    await his.request.post("/api/posts", { data: { body: "Fresh rolls" } });
    await expect(page.getByRole("link", { name: "2 new posts" })).toBeVisible();
    await expect(page.getByText("Fresh bread")).toHaveCount(0);
    await page.getByRole("link", { name: "2 new posts" }).click();
    await expect(page.getByText("Fresh rolls")).toBeVisible();
    await his.context().close();
  });

  test.describe("signed in twice", () => {
    // What the page asks for in the moment before it is loaded anew is refused.
    test.use({ allowed: /status of 401/ });

    test("a sign-in that ends elsewhere ends the page", async ({ page, playwright, baseURL }) => {
      const name = await signedUp(page, newName("mara"));
      await page.goto("/chat");
      await alive(page);
      const elsewhere = await playwright.request.newContext({ baseURL });
      await elsewhere.post("/api/auth/login", {
        data: { username: name, password: "correct horse battery" },
      });
      const devices = await (await elsewhere.get("/api/auth/devices")).json();
      for (const device of (devices.items ?? devices).filter(
        (device: { current: boolean }) => !device.current,
      )) {
        await elsewhere.delete(`/api/auth/devices/${device.id}`);
      }
      await expect(page).toHaveURL(/\/login/);
      await elsewhere.dispose();
    });
  });
});
