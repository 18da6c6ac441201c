// Takes a photo and stores three sizes of it, with Express and sharp. The benches compare with it.
//
// Usage: node images.js FOLDER
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import express from "express";
import sharp from "sharp";

const folder = process.argv[2];
// The same sizes and settings as the server's: the first is a square.
const variants = [
  { name: "thumb", quality: 78, size: { width: 320, height: 320, fit: "cover" } },
  { name: "medium", quality: 78, size: { width: 800, height: 800, fit: "inside" } },
  { name: "large", quality: 80, size: { width: 2048, height: 2048, fit: "inside" } },
];
// One image at a time uses the one core it has.
sharp.concurrency(1);
sharp.cache(false);

const app = express();
app.post("/", express.raw({ type: "image/jpeg", limit: "20mb" }), async (request, response) => {
  const id = randomUUID();
  for (const { name, quality, size } of variants) {
    await sharp(request.body)
      .autoOrient()
      .resize({ ...size, withoutEnlargement: true })
      .webp({ quality, effort: 1 })
      .toFile(join(folder, `${id}-${name}.webp`));
  }
  response.status(201).json({ id });
});
const server = app.listen(0, "127.0.0.1", () =>
  console.error(`serving on http://127.0.0.1:${server.address().port}`),
);
