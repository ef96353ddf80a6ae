/** What is thrown when a person pressed Cancel. */
export function cancelled(): DOMException {
  return new DOMException("Cancelled.", "AbortError");
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
