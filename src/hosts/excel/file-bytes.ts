import { called } from "./common-api";
import { HostError } from "./host-error";

const sliceSize = 4 * 1024 * 1024;

/**
 * The open workbook as the bytes of an .xlsx file, as it is now. Null where Excel does not give it: not on iPad, and
 * on the web not for every place of storage, whatever the requirement sets say. Whoever needs the content then reads it
 * by ranges.
 */
export async function fileBytes(): Promise<Uint8Array | null> {
  if (!Office.context.requirements.isSetSupported("CompressedFile", "1.1")) return null;
  try {
    const file = await called<Office.File>((callback) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, callback),
    );
    try {
      return await joined(file);
    } finally {
      // Office keeps two documents in memory and then refuses.
      await called<void>((callback) => file.closeAsync(callback));
    }
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

async function joined(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const { data }: Office.Slice = await called<Office.Slice>((callback) =>
      file.getSliceAsync(index, callback),
    );
    bytes.set(data, at);
    at += data.length;
  }
  return bytes;
}
