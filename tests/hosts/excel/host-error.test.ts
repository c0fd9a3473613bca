// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";

import { HostError, hostErrorOf, officeCode } from "#src/hosts/excel/host-error";
import { installBridge } from "#tests/excel-host/load-node";

beforeAll(() => void installBridge());

const officeError = (code: string, message = "Office's words.") =>
  Object.assign(new Error(message), { code });

describe("errors of Office", () => {
  it("have a sentence for every code that Excel declares, except those for mistakes of ours", () => {
    const codes: unknown[] = Object.values(Excel.ErrorCodes);
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes) {
      const error = hostErrorOf(officeError(String(code)));
      expect(error).toBeInstanceOf(HostError);
      if (error instanceof HostError) expect(error.message).toMatch(/^[A-Z][^]*: [^]*\.$/);
    }
  });

  const kinds: readonly [string, string][] = [
    ["AccessDenied", "refused"],
    ["ActivityLimitReached", "busy"],
    ["ApiNotFound", "unsupported"],
    ["InvalidOperationInCellEditMode", "cell-edit"],
    ["ItemNotFound", "not-found"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["InvalidArgument", "unknown"],
    ["GeneralException", "unknown"],
  ];
  it.each(kinds)("%s is %s, with the error as its cause", (code, kind) => {
    const cause = officeError(code);
    expect(hostErrorOf(cause)).toMatchObject({ kind, cause });
  });

  it("quote what Office says where nothing better is known, cut to a line or two", () => {
    const error = hostErrorOf(officeError("Strange", "word ".repeat(100)));
    expect(error).toMatchObject({ kind: "unknown" });
    if (error instanceof HostError) expect(error.message.length).toBeLessThan(260);
  });

  it("name the code where Office says nothing", () => {
    expect(hostErrorOf(officeError("Strange", ""))).toMatchObject({
      message: "Excel could not do that and says “Strange”: try again.",
    });
  });
});

describe("other errors", () => {
  const untouched: readonly [string, unknown][] = [
    ["a mistake in a program", new TypeError("x is undefined")],
    ["reading what was not loaded", officeError("PropertyNotLoaded")],
    ["mixing contexts", officeError("InvalidRequestContext")],
    ["an error that already has its sentence", new HostError("busy", "Excel is busy: wait.")],
    ["something that is no error", "words"],
    ["an error with a numeric code", Object.assign(new Error("x"), { code: 5 })],
  ];
  it.each(untouched)("stay what they are: %s", (_, error) => {
    expect(hostErrorOf(error)).toBe(error);
  });

  it("have no code of Office", () => {
    expect([officeCode(new Error("x")), officeCode({ code: "X" }), officeCode(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
