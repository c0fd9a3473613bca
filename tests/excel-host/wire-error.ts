/** An error the host answers with; `code` becomes the code of the OfficeExtension.Error in the add-in. */
export class WireError extends Error {
  override readonly name = "WireError";

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function itemNotFound(): WireError {
  return new WireError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): WireError {
  return new WireError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409,
  );
}

export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format.",
): WireError {
  return new WireError("InvalidArgument", message);
}

export function accessDenied(): WireError {
  return new WireError("AccessDenied", "You cannot perform the requested operation.", 403);
}

/** A code of our own: the fake has no such member. Excel never sends it, so nobody takes it for a fault of the product. */
export function notModelled(what: string): WireError {
  return new WireError("NotImplementedInFakeHost", `${what} is not modelled by the fake host`, 501);
}
