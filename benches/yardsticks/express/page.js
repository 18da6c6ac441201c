// The signed-in home page of a community's database, with Express and Node's own SQLite. The benches compare with it.
//
// Usage: node page.js FILE
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import express from "express";

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const escaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (value) => String(value).replace(/[&<>"]/g, (character) => escaped[character]);
/** A template with `{name}` in place of a value. A name that ends with `_html` is not escaped. */
const template = (name) => {
  const parts = read(name).split(/[{}]/);
  return (row) =>
    parts
      .map((part, at) =>
        at % 2 === 0 ? part : part.endsWith("_html") ? row[part] : escape(row[part]),
      )
      .join("");
};

const database = new DatabaseSync(process.argv[2], { readOnly: true });
const [signed, posts, people] = read("page.sql")
  .split(";")
  .slice(0, 3)
  .map((statement) => database.prepare(statement));
const [shell, post, person] = ["shell.html", "post.html", "person.html"].map(template);

const app = express();
app.get("/", (request, response) => {
  const cookie = /(?:^|; )kith_session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  const hash = createHash("sha256").update(Buffer.from(cookie, "base64url")).digest();
  const user = signed.get(hash, Date.now());
  if (!user) return response.sendStatus(401);
  const posts_html = posts.all(user.id).map(post).join("");
  const people_html = people.all().map(person).join("");
  response.send(shell({ ...user, posts_html, people_html }));
});
const server = app.listen(0, "127.0.0.1", () =>
  console.error(`serving on http://127.0.0.1:${server.address().port}`),
);
