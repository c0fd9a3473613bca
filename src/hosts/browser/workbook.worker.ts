/** The worker's side of the jobs. */

import { answer, type Request } from "./jobs";

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void answer(data).then((reply) => postMessage(reply));
});
