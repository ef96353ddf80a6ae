/** What Excel answers when it cannot do what a line of the add-in asks of it. */
export class HostError extends Error {
  readonly code: string;
  readonly httpStatus: number;

  constructor(code: string, message: string, httpStatus = 400) {
    super(message);
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): HostError {
  return new HostError("InvalidArgument", message);
}

export function wrongShape(): HostError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function invalidOperation(message: string): HostError {
  return new HostError("InvalidOperation", message);
}

/** The answer to a member this host does not know: it fails, and says which one. */
export function notSimulated(member: string): HostError {
  return new HostError("ApiNotFound", `${member} is not part of the simulated Excel (test/excel-host/objects).`, 404);
}
