/** office.js's older half: callbacks instead of promises, numbers instead of codes. */

import { HostError } from "./host-error";
import { quote } from "#src/core/index";

/** One call with its callback last. Throws HostError with Office's own words when it fails. */
export async function called<T>(
  call: (callback: (result: Office.AsyncResult<T>) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) return resolve(result.value);
      const { error } = result;
      reject(
        new HostError(
          "refused",
          `Excel could not do that and says ${quote(error.message, 200)}: try again.`,
          error,
        ),
      );
    });
  });
}
