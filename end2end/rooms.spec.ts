// Groups and channels: several people, each in a browser of their own.
import type { Browser, Page } from "@playwright/test";
import { log, message, somebody, write } from "./conversations";
import { alive, expect, expectAccessible, newName, signedUp, test } from "./support";

/** Creates a channel, and returns its id. */
async function create(page: Page, title: string): Promise<string> {
  const made = await page.request.post("/api/conversations", { data: { title, channel: true } });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}

/** Writes in a room, without its page, and returns the id of the message. */
async function say(page: Page, room: string, text: string): Promise<string> {
  const said = await page.request.post(`/api/conversations/${room}/messages`, { data: { text } });
  expect(said.status()).toBe(201);
  return (await said.json()).id;
}

/** A channel of Mara, whose page this is and who owns it, and of Jon and Kia. */
async function channel(browser: Browser, page: Page, awake = true) {
  const mara = await signedUp(page, newName("mara"));
  const jon = await somebody(browser, "jon", awake, "Jon");
  const kia = await somebody(browser, "kia", awake, "Kia");
  const title = newName("bread");
  const id = await create(page, title);
  for (const other of [jon, kia]) {
    const joined = await other.page.request.post(`/api/conversations/${id}/join`);
    expect(joined.status()).toBe(200);
  }
  return { mara, jon, kia, id, title, path: `/chat/${id}`, about: `/chat/${id}/about` };
}

const closed = (...people: { page: Page }[]) =>
  Promise.all(people.map(({ page }) => page.context().close()));

/** The number of messages in a room that the server counts as unseen. */
const unseen = async (page: Page, room: string): Promise<number> =>
  (await (await page.request.get(`/api/conversations/${room}`)).json()).unseen;

/** The lines about who joined and left, and about messages that are not shown. */
const lines = (page: Page) => log(page).locator(".conversation__event");
const texts = (page: Page) => log(page).locator(".message__text");
/** The number of the last message, of those that are called "Line" and a number. */
const lastLine = async (page: Page) => Number((await texts(page).last().innerText()).slice(5));
/** The link to a room beside the page. */
const beside = (page: Page, title: string) =>
  page.getByRole("complementary", { name: "People" }).getByRole("link", { name: title });
/** Somebody in the list of members. */
const member = (page: Page, name: string) =>
  page.getByRole("region", { name: "Members" }).getByRole("listitem").filter({ hasText: name });

test("people are chosen for a group, one search after the other", async ({
  browser,
  page,
  awake,
}) => {
  await signedUp(page, newName("mara"));
  const jon = await somebody(browser, "jon", awake, "Jon");
  const kia = await somebody(browser, "kia", awake, "Kia");
  const title = newName("picnic");
  const main = page.getByRole("main");
  await page.goto("/chat");
  await main.getByRole("link", { name: "New", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New conversation" })).toBeVisible();
  await alive(page, awake);
  await main.getByRole("textbox", { name: "Title of the group" }).fill(title);
  for (const { name } of [jon, kia]) {
    const search = main.getByRole("searchbox", { name: "Search people" });
    await search.fill(name);
    if (name === jon.name) await main.getByRole("button", { name: "Search" }).click();
    else await search.press("Enter");
    await expect(page).toHaveURL(new RegExp(`[?&]q=${name}`));
    await alive(page, awake);
    await main.getByRole("checkbox", { name: `@${name}` }).check();
  }
  await expect(main.getByRole("checkbox", { name: `@${jon.name}` })).toBeChecked();
  await expect(main.getByRole("textbox", { name: "Title of the group" })).toHaveValue(title);
  if (awake) await expectAccessible(page);
  await main.getByRole("button", { name: "Create" }).click();
  await expect(page).toHaveURL(/\/chat\/\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.locator(".conversation__head")).toContainText("Group · 3 members");
  await alive(page, awake);
  await write(page, "Who brings what?");
  await expect(message(page, "Who brings what?")).toContainText("Sent");
  for (const other of [jon, kia]) {
    await other.page.goto("/chat");
    await other.page.getByRole("main").getByRole("link", { name: title }).click();
    await expect(log(other.page).getByRole("article", { name: "Mara Lind" })).toContainText(
      "Who brings what?",
    );
  }
  await closed(jon, kia);
});

test.describe("what is refused", () => {
  test.use({ allowed: /status of 400/ });

  test("stands beside its field, and nothing that was chosen or typed is lost", async ({
    browser,
    page,
    awake,
  }) => {
    await signedUp(page, newName("mara"));
    const jon = await somebody(browser, "jon", awake, "Jon");
    const main = page.getByRole("main");
    const field = (name: string) => main.getByRole("textbox", { name, exact: true });
    const send = async (name: string) => {
      await alive(page, awake);
      await main.getByRole("button", { name, exact: true }).click();
    };
    const nobody = newName("nobody");

    await page.goto(`/chat/new?q=${jon.name}`);
    await alive(page, awake);
    await field("Title of the group").fill("Picnic");
    await send("Create");
    await expect(field("Usernames")).toHaveAccessibleDescription("Choose at least one person.");
    await expect(field("Usernames")).toHaveAttribute("aria-invalid", "true");
    await expect(field("Title of the group")).toHaveValue("Picnic");
    await alive(page, awake);
    await main.getByRole("checkbox", { name: `@${jon.name}` }).check();
    await field("Usernames").fill(nobody);
    await send("Create");
    await expect(field("Usernames")).toHaveAccessibleDescription("Nobody here has this name.");
    await expect(field("Usernames")).toHaveValue(nobody);
    await alive(page, awake);
    await field("Title of the group").fill("");
    await send("Create");
    await expect(field("Title of the group")).toHaveAccessibleDescription("Enter a title.");
    await expect(field("Usernames")).toHaveValue(nobody);
    await expect(main.getByRole("checkbox", { name: `@${jon.name}` })).toBeChecked();

    await page.goto("/chat/new?channel=on");
    await alive(page, awake);
    await field("Title").fill("y".repeat(81));
    await field("About").fill("Loaves\nand rolls");
    await send("Create channel");
    await expect(field("Title")).toHaveAccessibleDescription("At most 80 characters, please.");
    await expect(field("Title")).toHaveValue("y".repeat(81));
    await expect(field("About")).toHaveValue("Loaves\nand rolls");

    await page.goto(`/chat/${await create(page, newName("bread"))}/about`);
    await alive(page, awake);
    await field("Add a person").fill(nobody);
    await send("Add");
    await expect(field("Add a person")).toHaveAccessibleDescription("Nobody here has this name.");
    await expect(field("Add a person")).toHaveValue(nobody);
    await alive(page, awake);
    await field("Add a person").fill(jon.name);
    await send("Add");
    await expect(member(page, "Jon Lind")).toBeVisible();
    await closed(jon);
  });
});

test("a channel is created, joined and left, and says who came and who went", async ({
  browser,
  page,
  awake,
}) => {
  await signedUp(page, newName("mara"));
  const jon = await somebody(browser, "jon", awake, "Jon");
  const kia = await somebody(browser, "kia", awake, "Kia");
  const title = newName("bread");
  await page.goto("/channels");
  await page.getByRole("main").getByRole("link", { name: "New channel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New channel" })).toBeVisible();
  await alive(page, awake);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "About" }).fill("Loaves and rolls");
  await page.getByRole("button", { name: "Create channel" }).click();
  await expect(page).toHaveURL(/\/chat\/\d+$/);
  const path = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1, name: `# ${title}` })).toBeVisible();
  await expect(page.locator(".conversation__head")).toContainText("Channel · 1 member");
  await expect(page).toHaveTitle(`${title} · Kith`);
  await alive(page, awake);

  const list = jon.page.getByRole("main");
  await jon.page.goto("/channels");
  await list.getByRole("searchbox", { name: "Search channels" }).fill(title);
  await list.getByRole("searchbox", { name: "Search channels" }).press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("listitem")).toContainText("1 member · Loaves and rolls");
  await alive(jon.page, awake);
  await list.getByRole("button", { name: `Join ${title}` }).click();
  await expect(jon.page).toHaveURL(path);
  await expect(lines(jon.page)).toHaveText(["Jon Lind joined."]);
  await kia.page.goto(path);
  await alive(kia.page, awake);
  await kia.page.getByRole("button", { name: `Join ${title}` }).click();
  await expect(lines(kia.page)).toHaveText(["Jon Lind joined.", "Kia Lind joined."]);
  if (!awake) await page.reload();
  await expect(lines(page)).toHaveText(["Jon Lind joined.", "Kia Lind joined."]);

  await jon.page.getByRole("link", { name: "About this conversation" }).click();
  await expect(jon.page).toHaveURL(`${path}/about`);
  await alive(jon.page, awake);
  await jon.page.getByRole("button", { name: "Leave", exact: true }).click();
  await jon.page.getByRole("button", { name: "Leave the channel" }).click();
  await expect(jon.page).toHaveURL("/chat");
  await expect(list.getByRole("link", { name: title })).toHaveCount(0);
  await jon.page.goto(path);
  await expect(jon.page.getByRole("button", { name: `Join ${title}` })).toBeVisible();
  await expect(log(jon.page)).toHaveCount(0);
  if (!awake) await page.reload();
  await expect(lines(page).last()).toHaveText("Jon Lind left.");
  await closed(jon, kia);
});

test("the owner of a channel pins a message, and everyone in it finds it", async ({
  browser,
  page,
  awake,
}) => {
  const { jon, kia, id, path, about } = await channel(browser, page, awake);
  await say(jon.page, id, "The oven is hot at six");
  await page.goto(path);
  await alive(page, awake);
  const pinned = message(page, "The oven is hot at six");
  await pinned.getByRole("button", { name: "More" }).click();
  await pinned.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(pinned).toContainText("pinned");

  await jon.page.goto(path);
  await alive(jon.page, awake);
  const own = message(jon.page, "The oven is hot at six");
  await expect(own).toContainText("pinned");
  await own.getByRole("button", { name: "More" }).click();
  await expect(own.getByRole("button", { name: "Edit" })).toBeVisible();
  await expect(own.getByRole("button", { name: /pin/i })).toHaveCount(0);
  await jon.page.goto(about);
  await jon.page
    .getByRole("region", { name: "Pinned messages" })
    .getByRole("link", { name: /The oven is hot/ })
    .click();
  await expect(own).toBeInViewport();

  await page.goto(path);
  await alive(page, awake);
  await pinned.getByRole("button", { name: "More" }).click();
  await pinned.getByRole("button", { name: "Unpin" }).click();
  await expect(pinned).not.toContainText("pinned");
  await closed(jon, kia);
});

test("roles are given away, and who has one renames the channel and removes others", async ({
  browser,
  page,
  awake,
}) => {
  const { jon, kia, path, about } = await channel(browser, page, awake);
  await kia.page.goto(path);
  await alive(kia.page, awake);
  await page.goto(about);
  await alive(page, awake);
  await expect(member(page, "Mara Lind (you)")).toContainText("owner · since");
  const promoted = member(page, "Jon Lind");
  await promoted.getByRole("button", { name: "More about Jon Lind" }).click();
  await promoted.getByRole("button", { name: "Make admin" }).click();
  await expect(promoted).toContainText("admin · since");

  const title = newName("rolls");
  await jon.page.goto(about);
  await alive(jon.page, awake);
  await jon.page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
  await jon.page.getByRole("button", { name: "Save" }).click();
  await expect(jon.page.getByRole("heading", { level: 1, name: `# ${title}` })).toBeVisible();
  if (!awake) await kia.page.reload();
  await expect(lines(kia.page).last()).toHaveText(`Jon Lind changed the title to “${title}”.`);
  if (awake) await kia.page.reload();
  await expect(kia.page.getByRole("heading", { level: 1, name: `# ${title}` })).toBeVisible();
  await alive(kia.page, awake);

  // Nobody changes who stands above them.
  await alive(jon.page, awake);
  await expect(jon.page.getByRole("button", { name: "More about Mara Lind" })).toHaveCount(0);
  const below = member(jon.page, "Kia Lind");
  await below.getByRole("button", { name: "More about Kia Lind" }).click();
  await below.getByRole("button", { name: "Remove" }).click();
  const question = jon.page.getByRole("dialog", { name: `Remove Kia Lind from ${title}?` });
  await question.getByRole("button", { name: "Remove" }).click();
  await expect(jon.page.getByRole("heading", { level: 1, name: `# ${title}` })).toBeVisible();
  await expect(below).toHaveCount(0);
  if (awake)
    await expect(kia.page.getByText("You are no longer in the conversation")).toBeVisible();
  await kia.page.goto(path);
  await expect(kia.page.getByRole("button", { name: `Join ${title}` })).toBeVisible();
  await page.goto(path);
  await expect(lines(page).last()).toHaveText("Kia Lind left.");
  await closed(jon, kia);
});

test("a message is found by its words, and shown among those around it", async ({
  browser,
  page,
  awake,
}) => {
  const { jon, kia, id } = await channel(browser, page, awake);
  const word = newName("word").replace("_", "");
  await say(jon.page, id, `The recipe with ${word}`);
  for (let number = 1; number <= 140; number++) await say(kia.page, id, `Later ${number}`);
  await page.goto("/chat");
  await page.getByRole("main").getByRole("searchbox", { name: "Search messages" }).fill(word);
  await page.getByRole("main").getByRole("searchbox", { name: "Search messages" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Search messages" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`Jon Lind.*${word}`) })
    .click();
  await expect(message(page, word)).toBeInViewport();
  await alive(page, awake);
  await expect(message(page, word)).toBeInViewport();
  await expect(message(page, "Later 140")).toHaveCount(0);
  await page.getByRole("link", { name: "Jump to newest" }).click();
  await expect(message(page, "Later 140")).toBeInViewport();
  await closed(jon, kia);
});

test("from an older part of a conversation one reads on to its end", async ({
  browser,
  page,
  awake,
}) => {
  const { jon, kia, id, path } = await channel(browser, page, awake);
  const count = awake ? 340 : 140;
  const ids = [];
  for (let number = 1; number <= count; number++) {
    ids.push(await say(jon.page, id, `Line ${number}`));
  }
  const line = (number: number) =>
    page.locator(".message__text").filter({ hasText: new RegExp(`^Line ${number}$`) });
  const later = page.getByRole("link", { name: "Later messages" });
  if (awake) {
    // The first page of later messages is on its way while one of them is deleted.
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    const held = new Promise<void>((begun) => {
      void page.route(
        "**/fn/load_messages*",
        async (route) => {
          const response = await route.fetch();
          begun();
          await released;
          await route.fulfill({ response });
        },
        { times: 1 },
      );
    });
    await page.goto(`${path}?message=${ids[0]}#message-${ids[0]}`);
    await alive(page);
    await expect(line(1)).toBeInViewport();
    await later.scrollIntoViewIfNeeded();
    await held;
    const place = (await line(24).boundingBox())?.y ?? 0;
    expect((await jon.page.request.delete(`/api/messages/${ids[49]}`)).status()).toBe(200);
    release();
    await expect(line(60)).toHaveCount(1);
    await expect(line(50)).toHaveCount(0);
    await expect
      .poll(async () => Math.abs(((await line(24).boundingBox())?.y ?? 0) - place))
      .toBeLessThan(2);
    // So many are counted at most.
    expect(await unseen(page, id)).toBe(100);
    for (let last = await lastLine(page); last < count; last = await lastLine(page)) {
      await line(last).scrollIntoViewIfNeeded();
      await expect(line(Math.min(last + 50, count))).toHaveCount(1);
      await expect(line(last)).toBeInViewport();
    }
    await line(count).scrollIntoViewIfNeeded();
  } else {
    await page.goto(`${path}?message=${ids[0]}#message-${ids[0]}`);
    while ((await line(count).count()) === 0) {
      const before = page.url();
      await later.click();
      await expect(page).not.toHaveURL(before);
    }
  }
  await expect(line(count)).toBeInViewport();
  await expect(later).toBeHidden();
  await expect(page.getByRole("link", { name: "Jump to newest" })).toBeHidden();
  await expect.poll(() => unseen(page, id)).toBe(0);
  if (awake) {
    await say(kia.page, id, "And on");
    await expect(message(page, "And on")).toBeInViewport();
    expect(await log(page).getByRole("article").count()).toBeLessThanOrEqual(300);
  }
  await closed(jon, kia);
});

test("with more new messages than a page there is a way to the first", async ({
  browser,
  page,
  awake,
}) => {
  const { mara, jon, kia, id, path } = await channel(browser, page, awake);
  await say(page, id, "Mine");
  await say(jon.page, id, `The first, @${mara}`);
  for (let number = 2; number <= 60; number++) await say(jon.page, id, `Line ${number}`);
  await page.goto(path);
  await alive(page, awake);
  await expect(message(page, "Line 60")).toBeInViewport();
  await expect(page.getByText("60 new messages, 1 mention of you.")).toBeVisible();
  await page.getByRole("link", { name: "Go to the first" }).click();
  await expect(message(page, "The first")).toBeInViewport();
  // All of it was read with the newest.
  await page.goto(path);
  await alive(page, awake);
  await expect(message(page, "Line 60")).toBeInViewport();
  await expect(page.getByText("new messages")).toHaveCount(0);
  await closed(jon, kia);
});

test("one conversation is searched by itself", async ({ browser, page, awake }) => {
  const { jon, kia, id, title, about } = await channel(browser, page, awake);
  const word = newName("word").replace("_", "");
  const opened = await page.request.post("/api/conversations", { data: { with: jon.name } });
  await say(page, id, `In the channel: ${word}`);
  await say(page, (await opened.json()).id, `To Jon alone: ${word}`);
  const found = page.getByRole("main").getByRole("listitem");
  await page.goto(`/chat/search?q=${word}`);
  await expect(found).toHaveText([/to Jon Lind/, new RegExp(`in ${title}`)]);
  await page.goto(about);
  await page.getByRole("searchbox", { name: "Search in this conversation" }).fill(word);
  await page.getByRole("searchbox", { name: "Search in this conversation" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Search in" })).toBeVisible();
  await expect(found).toHaveText([/In the channel/]);
  // The next words are searched there too.
  await page.getByRole("searchbox", { name: "Search messages" }).fill("alone");
  await page.getByRole("searchbox", { name: "Search messages" }).press("Enter");
  await expect(page.getByText("No messages found.")).toBeVisible();
  for (const other of ["nonsense", "0"]) {
    const missing = await page.request.get(`/chat/search?conversation=${other}&q=a`);
    expect(missing.status()).toBe(404);
  }
  await closed(jon, kia);
});

test("what is by somebody whom one blocks is not shown, not counted and not found", async ({
  browser,
  page,
  awake,
}) => {
  const { jon, kia, id, path } = await channel(browser, page, awake);
  const word = newName("word").replace("_", "");
  await say(kia.page, id, `Before, ${word}`);
  expect((await page.request.put(`/api/users/${kia.name}/block`)).status()).toBe(200);
  await page.goto("/");
  await expect(page).toHaveTitle("Home · Kith");
  await page.goto(path);
  await alive(page, awake);
  const hidden = lines(page).filter({ hasText: "A message by somebody you do not see." });
  // That she joined is not told either.
  await expect(hidden).toHaveCount(2);
  await expect(lines(page).first()).toHaveText("Jon Lind joined.");
  await say(kia.page, id, `After, ${word}`);
  if (!awake) await page.reload();
  await expect(hidden).toHaveCount(3);
  await expect(log(page)).not.toContainText(word);
  await page.goto(`/chat/search?q=${word}`);
  await expect(page.getByText("No messages found.")).toBeVisible();
  await jon.page.goto(`/chat/search?q=${word}`);
  await expect(jon.page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await closed(jon, kia);
});

test("who has seen a message is told to its sender", async ({ browser, page, awake }) => {
  const { jon, kia, id, path } = await channel(browser, page, awake);
  await say(page, id, "Who reads this?");
  await page.goto(path);
  await alive(page, awake);
  const mine = message(page, "Who reads this?");
  await expect(mine.locator(".message__state")).toHaveText("Sent");
  await mine.getByRole("button", { name: "More" }).click();
  await mine.getByRole("button", { name: "Seen by" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Seen by" })).toBeVisible();
  await expect(page.getByText("Nobody has seen it yet.")).toBeVisible();
  await jon.page.goto(path);
  await page.reload();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText(/Jon Lind/);
  await kia.page.goto(path);
  await page.reload();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await page.getByRole("link", { name: "Back to the conversation" }).click();
  await expect(mine.locator(".message__state")).toHaveText("Seen");
  await closed(jon, kia);
});

test("who is mentioned is told, with a link to the message", async ({ browser, page, awake }) => {
  const { mara, jon, kia, id, title } = await channel(browser, page, awake);
  await page.goto("/");
  await alive(page, awake);
  await say(jon.page, id, `@${mara}, the oven!`);
  if (!awake) await page.reload();
  await expect(beside(page, title)).toHaveAccessibleName(/@ 1/);
  // The message, and the notification.
  await expect(page).toHaveTitle("(2) Home · Kith");
  await page.goto("/notifications");
  await page
    .getByRole("main")
    .getByRole("link", { name: "Jon Lind mentioned you in a message" })
    .click();
  await expect(page).toHaveURL(new RegExp(`/chat/${id}\\?message=`));
  await expect(message(page, "the oven!")).toBeInViewport();
  await expect(page).toHaveTitle(`${title} · Kith`);
  await expect(beside(page, title)).not.toHaveAccessibleName(/@ 1/);
  await closed(jon, kia);
});

test("a muted channel is counted quietly, and not in the title", async ({
  browser,
  page,
  awake,
}) => {
  const { jon, kia, id, title, path, about } = await channel(browser, page, awake);
  await page.goto(about);
  await alive(page, awake);
  await page.getByRole("button", { name: "Mute", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unmute" })).toBeVisible();
  await page.goto("/");
  await alive(page, awake);
  await say(jon.page, id, "Just chatting");
  if (!awake) await page.reload();
  await expect(beside(page, title)).toHaveAccessibleName(/\(muted\)\s*1\s*unseen/);
  await expect(beside(page, title).locator(".badge")).toHaveClass(/badge--quiet/);
  await expect(page).toHaveTitle("Home · Kith");
  await page.goto(path);
  await expect(page.locator(".conversation__head")).toContainText("muted");
  await closed(jon, kia);
});

test.describe("live", () => {
  test.skip(({ awake }) => !awake);

  test("three people see what the others do as it happens", async ({ browser, page }) => {
    const { jon, kia, path } = await channel(browser, page);
    const pages = [page, jon.page, kia.page];
    for (const each of pages) {
      await each.goto(path);
      await alive(each);
    }
    await write(page, "Bread is ready");
    await expect(message(jon.page, "Bread is ready")).toBeVisible();
    await write(jon.page, "On my way");
    await expect(message(kia.page, "On my way")).toBeVisible();
    await write(kia.page, "Save me one");
    for (const each of pages) {
      await expect(texts(each)).toHaveText(["Bread is ready", "On my way", "Save me one"]);
    }
    const said = message(kia.page, "On my way");
    await expect(said).toHaveAccessibleName("Jon Lind");
    const by = await said.getByText("Jon Lind", { exact: true }).boundingBox();
    const words = await said.locator(".message__text").boundingBox();
    expect(by!.height, "the name is shown").toBeGreaterThan(8);
    expect(by!.y + by!.height, "above the text").toBeLessThanOrEqual(words!.y);

    await message(jon.page, "Bread is ready").getByRole("button", { name: "React" }).click();
    await message(jon.page, "Bread is ready").getByRole("button", { name: "🎉" }).click();
    for (const each of pages) {
      await expect(
        message(each, "Bread is ready").getByRole("button", { name: "🎉 1" }),
      ).toHaveAttribute("aria-pressed", String(each === jon.page));
    }
    const id = async (text: string) =>
      (await message(page, text).getAttribute("id"))?.replace("message-", "");
    const [edited, deleted] = [await id("Save me one"), await id("On my way")];
    await kia.page.request.patch(`/api/messages/${edited}`, { data: { text: "Save me two" } });
    await jon.page.request.delete(`/api/messages/${deleted}`);
    for (const each of pages) {
      await expect(texts(each)).toHaveText(["Bread is ready", "Save me two"]);
      await expect(message(each, "Save me two")).toContainText("edited");
      await expect(message(each, "This message was deleted.")).toHaveCount(1);
    }
    await closed(jon, kia);
  });

  test("a group sees at once that all have seen a message", async ({ browser, page }) => {
    const { jon, kia } = await channel(browser, page);
    const group = { title: newName("choir"), members: [jon.name, kia.name] };
    const made = await page.request.post("/api/conversations", { data: group });
    expect(made.status()).toBe(201);
    const path = `/chat/${(await made.json()).id}`;
    for (const each of [page, jon.page]) {
      await each.goto(path);
      await alive(each);
    }
    for (const text of ["Who is here?", "And now?"]) {
      await write(page, text);
      await expect(message(jon.page, text)).toBeVisible();
      const state = message(page, text).locator(".message__state");
      await expect(state).toHaveText("Sent");
      await kia.page.goto(path);
      await expect(state).toHaveText("Seen");
      await kia.page.goto("/");
    }
    await closed(jon, kia);
  });

  test("what is off the screen is not read", async ({ browser, page }) => {
    const { jon, kia, id, title, path } = await channel(browser, page);
    for (let number = 1; number <= 40; number++) await say(jon.page, id, `Line ${number}`);
    await page.goto(path);
    await alive(page);
    await expect.poll(() => unseen(page, id)).toBe(0);
    await page
      .locator(".conversation__scroll")
      .evaluate((scroller) => scroller.scrollTo(0, -scroller.scrollHeight));
    const newest = page.getByRole("button", { name: "Jump to newest" });
    await expect(newest).toBeVisible();
    await say(jon.page, id, "Far below");
    await expect(beside(page, title)).toHaveAccessibleName(/1\s*unseen/);
    await expect(message(page, "Far below")).not.toBeInViewport();
    expect(await unseen(page, id)).toBe(1);
    await newest.click();
    await expect(message(page, "Far below")).toBeInViewport();
    await expect.poll(() => unseen(page, id)).toBe(0);
    await expect(beside(page, title)).not.toHaveAccessibleName(/unseen/);
    await closed(jon, kia);
  });

  test("what is muted or renamed elsewhere shows beside the page", async ({ browser, page }) => {
    const { jon, kia, id, title } = await channel(browser, page);
    await page.goto("/");
    await alive(page);
    await say(jon.page, id, "Counted");
    await expect(page).toHaveTitle("(1) Home · Kith");
    await page.request.put(`/api/conversations/${id}/mute`);
    await expect(page).toHaveTitle("Home · Kith");
    await expect(beside(page, title)).toHaveAccessibleName(/\(muted\)/);
    const renamed = newName("rolls");
    await page.request.patch(`/api/conversations/${id}`, { data: { title: renamed } });
    await expect(beside(page, renamed)).toBeVisible({ timeout: 20_000 });
    await closed(jon, kia);
  });

  test.describe("without a connection", () => {
    // The browser says what it could not reach.
    test.use({ allowed: /ERR_|Failed to load|WebSocket|status of/ });

    test("what was missed is there once: after a break, and after a frame that was lost", async ({
      browser,
      page,
      context,
    }) => {
      const { jon, kia, id, path } = await channel(browser, page);
      let isCut = false;
      let cut = async () => {};
      await page.routeWebSocket(/\/live$/, (socket) => {
        if (isCut) return socket.close();
        cut = () => socket.close();
        socket.connectToServer().onMessage((frame) => {
          if (!frame.toString().includes("Lost on the way")) socket.send(frame);
        });
      });
      const first = await say(jon.page, id, "First");
      const second = await say(jon.page, id, "Second");
      await page.goto(path);
      await alive(page);
      await say(jon.page, id, "Third");
      await expect(texts(page)).toHaveText(["First", "Second", "Third"]);

      isCut = true;
      await cut();
      await context.setOffline(true);
      await jon.page.request.patch(`/api/messages/${first}`, { data: { text: "First of all" } });
      await jon.page.request.delete(`/api/messages/${second}`);
      await kia.page.request.put(`/api/messages/${first}/reactions/${encodeURIComponent("🎉")}`);
      await say(jon.page, id, "Fourth");
      await say(kia.page, id, "Fifth");
      await expect(page.getByRole("status").filter({ hasText: "No connection" })).toBeVisible();
      await expect(texts(page)).toHaveText(["First", "Second", "Third"]);

      isCut = false;
      await context.setOffline(false);
      await expect(texts(page)).toHaveText(["First of all", "Third", "Fourth", "Fifth"]);
      await expect(message(page, "This message was deleted.")).toHaveCount(1);
      await expect(message(page, "First of all")).toContainText("edited");
      await expect(
        message(page, "First of all").getByRole("button", { name: "🎉 1" }),
      ).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: "No connection" })).toHaveCount(0);

      await say(jon.page, id, "Lost on the way");
      await say(kia.page, id, "Found again");
      await expect(texts(page)).toHaveText([
        "First of all",
        "Third",
        "Fourth",
        "Fifth",
        "Lost on the way",
        "Found again",
      ]);
      await closed(jon, kia);
    });
  });

  test("what is new is counted beside every page, until it is read in any tab", async ({
    browser,
    page,
    context,
  }) => {
    const { jon, kia, id, title, path } = await channel(browser, page);
    const other = await context.newPage();
    await page.goto("/");
    await other.goto("/search");
    await alive(page);
    await alive(other);
    await expect(
      page.getByRole("complementary", { name: "People" }).getByRole("heading"),
    ).toHaveText(["Channels", "People"]);
    await say(jon.page, id, "One");
    await say(kia.page, id, "Two");
    await expect(page).toHaveTitle("(2) Home · Kith");
    await expect(other).toHaveTitle("(2) Search · Kith");
    for (const each of [page, other])
      await expect(beside(each, title)).toHaveAccessibleName(/2\s*unseen/);

    await page.goto(path);
    await alive(page);
    await expect(page).toHaveTitle(`${title} · Kith`);
    await expect(other).toHaveTitle("Search · Kith");
    await expect(beside(other, title)).not.toHaveAccessibleName(/unseen/);
    // What comes while it is open is read as well.
    await say(jon.page, id, "Three");
    await expect(message(page, "Three")).toBeVisible();
    await expect(page).toHaveTitle(`${title} · Kith`);
    await expect.poll(() => unseen(page, id)).toBe(0);
    await expect(other).toHaveTitle("Search · Kith");
    await expect(beside(other, title)).not.toHaveAccessibleName(/unseen/);
    await closed(jon, kia);
  });

  test("what is written before the code of the conversation has arrived is there with it", async ({
    browser,
    page,
  }) => {
    const { jon, kia, id, title, path } = await channel(browser, page);
    const greeted = new Promise<void>((resolve) => {
      page.once("websocket", (socket) =>
        socket.on("framereceived", ({ payload }) => {
          if (payload.toString().includes('"type":"hello"')) resolve();
        }),
      );
    });
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    await page.route(/\/split_conversation_view.*\.wasm$/, async (route) => {
      isHeld = true;
      await released;
      await route.continue();
    });
    await page.goto(path);
    await greeted;
    await expect.poll(() => isHeld).toBe(true);
    await say(jon.page, id, "In between");
    // The page has the event, but nothing that could show the message.
    await expect(beside(page, title)).toHaveAccessibleName(/1\s*unseen/);
    await expect(message(page, "In between")).toHaveCount(0);
    release();
    await alive(page);
    await expect(message(page, "In between")).toBeVisible();
    await expect(beside(page, title)).not.toHaveAccessibleName(/unseen/);
    await expect(page).toHaveTitle(`${title} · Kith`);
    await expect.poll(() => unseen(page, id)).toBe(0);
    await closed(jon, kia);
  });

  test("what was read just before the page is left is not counted any more", async ({
    browser,
    page,
    context,
  }) => {
    const { jon, kia, id, title, path } = await channel(browser, page);
    const other = await context.newPage();
    await other.goto("/search");
    await alive(other);
    await page.goto(path);
    await alive(page);
    // The read position is told, and then not for some seconds.
    const told = page.waitForResponse(/\/fn\/mark_seen/);
    await say(jon.page, id, "One");
    await told;
    await say(jon.page, id, "Two");
    await expect(message(page, "Two")).toBeVisible();
    await page.goto("/");
    await expect.poll(() => unseen(page, id)).toBe(0);
    await expect(page).toHaveTitle("Home · Kith");
    await expect(other).toHaveTitle("Search · Kith");
    for (const each of [page, other])
      await expect(beside(each, title)).not.toHaveAccessibleName(/unseen/);
    await closed(jon, kia);
  });

  test("what is new is counted beside earlier messages of the same channel", async ({
    browser,
    page,
  }) => {
    const { jon, kia, id, title, path } = await channel(browser, page);
    await say(jon.page, id, "Early");
    const late = await say(jon.page, id, "Late 1");
    for (let number = 2; number <= 80; number++) await say(jon.page, id, `Late ${number}`);
    const { seq } = await (await page.request.get(`/api/messages/${late}`)).json();
    await page.goto(`${path}?before=${seq}`);
    await alive(page);
    await expect(texts(page).first()).toHaveText("Early");
    await expect(page).toHaveTitle(`(81) ${title} · Kith`);
    await say(kia.page, id, "Latest");
    await expect(page).toHaveTitle(`(82) ${title} · Kith`);
    await expect(beside(page, title)).toHaveAccessibleName(/82\s*unseen/);
    await page.getByRole("link", { name: "Jump to newest" }).click();
    await expect(texts(page).last()).toHaveText("Latest");
    await expect(page).toHaveTitle(`${title} · Kith`);
    await expect(beside(page, title)).not.toHaveAccessibleName(/unseen/);
    await closed(jon, kia);
  });

  test("what is counted while the counts are on their way is not lost", async ({
    browser,
    page,
  }) => {
    const { jon, kia, id, title } = await channel(browser, page);
    await page.goto("/");
    await alive(page);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    await page.route("**/fn/load_sidebar*", async (route) => {
      const response = await route.fetch();
      isHeld = true;
      await released;
      await route.fulfill({ response });
    });
    // A room of hers appears, so the sidebar is fetched.
    const added = newName("rolls");
    await create(page, added);
    await expect.poll(() => isHeld).toBe(true);
    await say(jon.page, id, "Meanwhile");
    await expect(page).toHaveTitle("(1) Home · Kith");
    release();
    await expect(beside(page, added)).toBeVisible();
    await expect(page).toHaveTitle("(1) Home · Kith");
    await expect(beside(page, title)).toHaveAccessibleName(/1\s*unseen/);
    await closed(jon, kia);
  });

  test.describe("without a connection", () => {
    // The browser says what it could not reach.
    test.use({ allowed: /ERR_|Failed to load|WebSocket|status of/ });

    test("what was written and read during a break is counted right after it", async ({
      browser,
      page,
      context,
    }) => {
      const { jon, kia, id, title, path } = await channel(browser, page);
      let isCut = false;
      let cut = async () => {};
      await page.routeWebSocket(/\/live$/, (socket) => {
        if (isCut) return socket.close();
        cut = () => socket.close();
        socket.connectToServer();
      });
      const noConnection = page.getByRole("status").filter({ hasText: "No connection" });
      const breakOff = async () => {
        isCut = true;
        await cut();
        await context.setOffline(true);
        await expect(noConnection).toBeVisible();
      };
      const goOn = async () => {
        isCut = false;
        await context.setOffline(false);
        await expect(noConnection).toHaveCount(0);
      };
      await page.goto("/");
      await alive(page);
      const first = await say(jon.page, id, "One");
      await expect(page).toHaveTitle("(1) Home · Kith");

      // Read on another device: then as much is unseen as when the page was rendered.
      await breakOff();
      expect((await page.request.put(`/api/messages/${first}/seen`)).status()).toBe(200);
      await expect(page).toHaveTitle("(1) Home · Kith");
      await goOn();
      await expect(page).toHaveTitle("Home · Kith");
      await expect(beside(page, title)).not.toHaveAccessibleName(/unseen/);

      await breakOff();
      await say(jon.page, id, "Two");
      await say(kia.page, id, "Three");
      await expect(page).toHaveTitle("Home · Kith");
      await goOn();
      await expect(page).toHaveTitle("(2) Home · Kith");
      await expect(beside(page, title)).toHaveAccessibleName(/2\s*unseen/);
      await page.goto(path);
      await alive(page);
      await expect(texts(page)).toHaveText(["One", "Two", "Three"]);
      await expect(page).toHaveTitle(`${title} · Kith`);
      await expect(beside(page, title)).not.toHaveAccessibleName(/unseen/);
      await closed(jon, kia);
    });
  });

  test("a message is hidden, or shown again, with its next change", async ({ browser, page }) => {
    const { jon, kia, id, path } = await channel(browser, page);
    const said = await say(kia.page, id, "Before");
    const change = async (text: string) =>
      expect(
        (await kia.page.request.patch(`/api/messages/${said}`, { data: { text } })).status(),
      ).toBe(200);
    const block = `/api/users/${kia.name}/block`;
    const hidden = lines(page).filter({ hasText: "A message by somebody you do not see." });
    await page.goto(path);
    await alive(page);
    await expect(texts(page)).toHaveText(["Before"]);
    expect((await page.request.put(block)).status()).toBe(200);
    await change("Unwanted");
    await expect(hidden).toHaveCount(1);
    await expect(texts(page)).toHaveCount(0);
    await expect(log(page).getByRole("article")).toHaveCount(0);
    expect((await page.request.delete(block)).status()).toBe(200);
    await change("Wanted");
    await expect(texts(page)).toHaveText(["Wanted"]);
    await expect(message(page, "Wanted")).toHaveAccessibleName("Kia Lind");
    await expect(hidden).toHaveCount(0);
    await closed(jon, kia);
  });

  test("a quote follows the message that it quotes", async ({ browser, page }) => {
    const { jon, kia, id, path } = await channel(browser, page);
    const quoted = await say(kia.page, id, "At six");
    const answer = { text: "Fine", reply_to: quoted };
    const sent = await jon.page.request.post(`/api/conversations/${id}/messages`, { data: answer });
    expect(sent.status()).toBe(201);
    await page.goto(path);
    await alive(page);
    const quote = message(page, "Fine").locator(".message__quote");
    await expect(quote).toHaveText("Kia At six");
    const change = { data: { text: "At seven" } };
    expect((await kia.page.request.patch(`/api/messages/${quoted}`, change)).status()).toBe(200);
    await expect(quote).toHaveText("Kia At seven");
    expect((await kia.page.request.delete(`/api/messages/${quoted}`)).status()).toBe(200);
    await expect(quote).toHaveText("Kia …");
    await closed(jon, kia);
  });

  test("a channel is accessible, and no menu in it is cut off, at any width", async ({
    browser,
    page,
  }) => {
    const { jon, kia, id, path } = await channel(browser, page);
    await say(jon.page, id, "Theirs, and the newest");
    await page.goto(path);
    await alive(page);
    const reaches = async (items: string[]) => {
      const newest = log(page).getByRole("article").last();
      await newest.hover();
      await newest.getByRole("button", { name: "More" }).click();
      for (const name of items) {
        const item = newest.getByRole("button", { name, exact: true });
        await expect(item).toBeInViewport({ ratio: 1 });
        // Clicked where it is: what is covered cannot be.
        await item.click({ trial: true });
      }
      await page.keyboard.press("Escape");
      await expect(newest.getByRole("button", { name: items[0], exact: true })).toBeHidden();
    };
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await reaches(["Pin", "Report"]);
      await expectAccessible(page);
    }
    for (let number = 0; number < 12; number++) await say(page, id, `Mine ${number}`);
    await expect(message(page, "Mine 11")).toBeInViewport();
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 700 });
      await reaches(["Pin", "Seen by", "Edit", "Delete"]);
    }
    await closed(jon, kia);
  });

  test("a title or a message that is one long word widens nothing", async ({ browser, page }) => {
    const { jon, kia, id, path, about } = await channel(browser, page);
    const title = "x".repeat(80);
    const renamed = await page.request.patch(`/api/conversations/${id}`, { data: { title } });
    expect(renamed.status()).toBe(200);
    await say(jon.page, id, "Hello");
    const fits = async (width: number) => {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    };
    for (const address of [about, path, "/channels"]) {
      await page.goto(address);
      await alive(page);
      for (const width of [360, 768, 1280]) await fits(width);
    }
    await expect(page.getByRole("searchbox", { name: "Search people" })).toBeInViewport({
      ratio: 1,
    });
    await page.goto(path);
    await alive(page);
    await page.getByRole("textbox", { name: "Message" }).fill("w".repeat(150));
    for (const width of [360, 768, 1280]) {
      await fits(width);
      await expect(page.getByRole("button", { name: "Send" })).toBeInViewport({ ratio: 1 });
    }
    await closed(jon, kia);
  });

  test("a mention that is read in its room is no longer counted anywhere", async ({
    browser,
    page,
  }) => {
    const { mara, jon, kia, id, title, path } = await channel(browser, page);
    await page.goto("/");
    await alive(page);
    await say(jon.page, id, `Come, @${mara}`);
    await expect(page).toHaveTitle("(2) Home · Kith");
    const other = await page.context().newPage();
    await other.goto(path);
    await alive(other);
    await expect(message(other, "Come,")).toBeVisible();
    await expect(page).toHaveTitle("Home · Kith");
    await expect(other).toHaveTitle(`${title} · Kith`);
    // Nor is one that comes while the room is open.
    await say(jon.page, id, `And bring bread, @${mara}`);
    await expect(message(other, "And bring bread")).toBeVisible();
    const read = async () => {
      const told = await (await page.request.get("/api/notifications")).json();
      return told.items.map((item: { read: boolean }) => item.read);
    };
    await expect.poll(read).toEqual([true, true]);
    await expect(page).toHaveTitle("Home · Kith");
    await expect(other).toHaveTitle(`${title} · Kith`);
    await closed(jon, kia);
  });

  test("a mention that an edit takes out is no longer counted", async ({ browser, page }) => {
    const { mara, jon, kia, id, title } = await channel(browser, page);
    await page.goto("/");
    await alive(page);
    const said = await say(jon.page, id, `Come, @${mara}`);
    await expect(beside(page, title)).toHaveAccessibleName(/@ 1\s*mention of you/);
    const change = { data: { text: "Come, all of you" } };
    expect((await jon.page.request.patch(`/api/messages/${said}`, change)).status()).toBe(200);
    await expect(beside(page, title)).toHaveAccessibleName(/1\s*unseen/);
    await closed(jon, kia);
  });

  test("a message is written by keys alone", async ({ browser, page }) => {
    const { jon, kia, path } = await channel(browser, page);
    await page.goto(path);
    await alive(page);
    await page.keyboard.press("c");
    await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();
    for (const [text, key] of [
      ["By Enter", "Enter"],
      ["By Ctrl Enter", "Control+Enter"],
    ]) {
      await page.keyboard.type(text);
      await page.keyboard.press(key);
      await expect(message(page, text)).toContainText("Sent");
    }
    await closed(jon, kia);
  });

  test("Ctrl K leads to any conversation by a few letters of its name", async ({ page }) => {
    await signedUp(page, newName("mara"));
    await create(page, "Garden");
    const rolls = await create(page, "Bread and rolls");
    await create(page, "Bread and butter");
    await page.goto("/");
    await alive(page);
    const switcher = page.getByRole("dialog", { name: "Jump to a conversation" });
    await page.keyboard.press("Control+k");
    await expect(switcher.getByRole("combobox", { name: "Conversation" })).toBeFocused();
    await expect(switcher.getByRole("option")).toHaveCount(3);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(switcher).toHaveCount(0);

    await page.keyboard.press("Control+k");
    await expect(switcher.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("bread");
    // The latest first.
    await expect(switcher.getByRole("option")).toHaveText([/Bread and butter/, /Bread and rolls/]);
    const chosen = switcher.getByRole("option", { selected: true });
    await expect(chosen).toContainText("Bread and butter");
    await page.keyboard.press("ArrowDown");
    await expect(chosen).toContainText("Bread and rolls");
    await page.keyboard.press("ArrowUp");
    await expect(chosen).toContainText("Bread and butter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/chat/${rolls}`);
    await alive(page);
    await page.keyboard.press("Control+k");
    await expect(switcher.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("nothing like that");
    await expect(switcher.getByRole("option")).toHaveCount(0);
    await expect(switcher.getByText("No conversation has this name.")).toBeVisible();
  });

  test("two keys lead from one unread conversation to the next", async ({ browser, page }) => {
    const { mara, jon, kia, id } = await channel(browser, page);
    const opened = await kia.page.request.post("/api/conversations", { data: { with: mara } });
    const { id: direct } = await opened.json();
    await say(jon.page, id, "First, in the channel");
    await say(kia.page, direct, "Then, only to you");
    await page.goto("/");
    for (const path of [`/chat/${direct}`, `/chat/${id}`]) {
      await alive(page);
      await page.keyboard.press("g");
      await page.keyboard.press("u");
      await expect(page).toHaveURL(path);
    }
    await alive(page);
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    await expect(page.getByRole("heading", { level: 1, name: "Unread" })).toBeVisible();
    await expect(page.getByText("You have read everything.")).toBeVisible();
    await closed(jon, kia);
  });
});
