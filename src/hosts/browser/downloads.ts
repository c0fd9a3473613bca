/** Handing files to the person, by the browser's own download. */

const types: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  json: "application/json",
};

/** Long enough for any browser to have begun the download. */
const keptFor = 60_000;

export function giveFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const type = types[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
