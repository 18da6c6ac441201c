// Makes the pictures in docs/ anew, from the demo community. Run by `make screenshots`.
import type { APIRequestContext } from "@playwright/test";
import { PASSWORD, alive, expect, test } from "./support";

test.skip(!process.env.KITH_SCREENSHOTS, "only when asked for");
test.use({ allowed: /status of 404/ });

type Room = { id: string; title: string };
type Said = { id: string; sender?: { username: string } };

/** A room of the demo community that the owner is in. */
async function room(request: APIRequestContext, title: string): Promise<string> {
  const rooms = await (await request.get("/api/conversations?limit=100")).json();
  return `/chat/${rooms.items.find((room: Room) => room.title === title).id}`;
}

const PAGES: Record<string, string | ((request: APIRequestContext) => Promise<string>)> = {
  welcome: "/",
  signup: "/signup",
  login: "/login",
  forgot: "/forgot",
  home: "/",
  post: async (request) => {
    const posts = await (await request.get("/api/users/mara_lind/posts")).json();
    return `/post/${posts.items[0].id}`;
  },
  profile: "/@mara_lind",
  media: "/@mara_lind/media",
  followers: "/@mara_lind/followers",
  report: "/@mara_lind/report",
  chat: "/chat",
  conversation: "/chat/with/mara_lind",
  channels: "/channels",
  channel: (request) => room(request, "General"),
  group: (request) => room(request, "Carrying the table"),
  "about-channel": async (request) => `${await room(request, "General")}/about`,
  "seen-by": async (request) => {
    const path = await room(request, "General");
    const said = await (
      await request.get(`/api/conversations${path.slice("/chat".length)}/messages?limit=100`)
    ).json();
    const mine = said.items.find((message: Said) => message.sender?.username === "demo");
    return `${path}/seen/${mine.id}`;
  },
  "new-conversation": "/chat/new",
  "new-channel": "/chat/new?channel=on",
  "message-search": "/chat/search?q=table",
  story: "/stories/mara_lind",
  "new-story": "/stories",
  notifications: "/notifications",
  people: "/people",
  search: "/search?q=music",
  tag: "/tag/food",
  keys: "/keys",
  share: "/share?title=Lake+walk&url=https://example.org/lake",
  nothing: "/nothing/here",
  reports: "/admin/reports",
  "settings-profile": "/settings/profile",
  "settings-pictures": "/settings/pictures",
  "settings-account": "/settings/account",
  "settings-privacy": "/settings/privacy",
  "settings-appearance": "/settings/appearance",
  "settings-notifications": "/settings/notifications",
  "settings-devices": "/settings/devices",
  "settings-invites": "/settings/invites",
};
const SIGNED_OUT = ["welcome", "signup", "login", "forgot"];
/** Those the README shows. */
const SHOWN = ["home-1280-light", "home-360-dark", "conversation-1280-dark", "story-360-dark"];

for (const [name, path] of Object.entries(PAGES)) {
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const picture = `${name}-${width}-${colorScheme}`;
      const folder = SHOWN.includes(picture) ? "../docs" : "test-results/pictures";
      test(picture, async ({ page }) => {
        if (!SIGNED_OUT.includes(name))
          await page.request.post("/api/auth/login", {
            data: { username: "demo", password: PASSWORD },
          });
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(typeof path === "string" ? path : await path(page.request));
        await alive(page);
        // What is in view is there.
        await expect
          .poll(() =>
            page.evaluate(() =>
              [...document.images].every(
                (image) =>
                  image.complete ||
                  !image.checkVisibility() ||
                  image.getBoundingClientRect().top > innerHeight,
              ),
            ),
          )
          .toBe(true);
        await page.screenshot({ path: `${folder}/${picture}.png` });
      });
    }
  }
}
