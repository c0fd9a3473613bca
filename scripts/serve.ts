/** `npm start`: the stand-alone page on this machine. PORT chooses another port. */

import { fileURLToPath } from "node:url";

import { servePages } from "./page-server";
import { portGiven, refusePort } from "./port";

const port = portGiven(3000);
const root = fileURLToPath(new URL("../dist", import.meta.url));
try {
  const { address } = await servePages({ root, port });
  process.stdout.write(
    `Action Plan Returns is at ${address}, with sample returns one click away. Ctrl+C stops it.\n`,
  );
} catch (error) {
  refusePort(error, port, `stop it, or choose another port, such as PORT=${port + 1} npm start.`);
}
