// @vitest-environment jsdom
/** The same host with the client that Microsoft ships for each platform, and with the web's as it is served. */

import { expect, it } from "vitest";

import { loadClient, type ClientFile } from "#tests/excel-host/load-node";
import { settled } from "#tests/excel-host/turns";
import { openedReturn, refusal } from "#tests/hosts/excel/opened";

const clients: readonly ClientFile[] = [
  "excel-win32-16.01.debug.js",
  "excel-mac-16.00.debug.js",
  "excel-ios-16.00.debug.js",
  "excel-web-16.00.js",
];

it.each(clients)("%s", async (client) => {
  loadClient(client);
  const { fake, host } = await openedReturn();
  let heard = 0;
  const selected: string[] = [];
  host.live.onChange(() => {
    heard += 1;
  });
  host.live.onSelection(({ sheet, row, column }) => selected.push(`${sheet} ${row} ${column}`));

  expect(await host.read()).toEqual(fake.contents());
  expect(fake.stats.syncs).toBe(1);
  const cell = { sheet: "Milestones", row: 2, column: 5 };
  const undo = await host.live.editWithUndo([{ at: cell, value: "Ours, on 3 June 2024." }]);
  await settled();
  expect(heard).toBe(0);
  fake.user.types("Milestones", "F4", "Theirs.");
  await settled();
  expect(heard).toBe(1);
  await undo();
  await host.live.reveal(cell);
  await settled();
  expect(selected).toEqual(["Milestones 2 5"]);
  await host.openWorkbook(Uint8Array.of(0x50, 0x4b, 3, 4));
  expect(fake.workbook.opened).toHaveLength(1);

  fake.startCellEdit();
  expect((await refusal(host.live.edit([{ at: cell, value: "x" }]))).kind).toBe("cell-edit");
  const reading = host.read();
  fake.endCellEdit();
  expect(await reading).toEqual(fake.contents());
  await host.close();
  expect([...fake.engine.registrations()]).toEqual([]);
});
