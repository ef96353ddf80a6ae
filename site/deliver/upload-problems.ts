import { plural } from "../../shared/format.ts";

/**
 * Why a request came to nothing, in the words of whoever uploads: what happened, and what to do. What readers see
 * meanwhile is added by the upload, which knows how far it was. Never holds an address with a password or a token.
 */
export class Unsuccessful extends Error {
  override name = "Unsuccessful";
  todo: string;

  constructor(what: string, todo: string) {
    super(what);
    this.todo = todo;
  }
}

/** Who the server was told is writing. */
export type SignedInBy = "nothing" | "password" | "token";

const again = "Upload again when that is done: what is there already is not sent twice.";
const whoRuns = "whoever runs the server";

/** What an answer that is no success means. `bytes` is the size of what was sent. */
export function answered(status: number, asked: { name: string; bytes: number; signedIn: SignedInBy }): Unsuccessful {
  const { name, bytes, signedIn } = asked;
  switch (status) {
    case 401:
      return signedIn === "nothing"
        ? new Unsuccessful("The server asks who is uploading.", `Give a user name and password, or a token. ${again}`)
        : new Unsuccessful(
            `The server did not accept the ${signedIn === "token" ? "token" : "user name and password"}.`,
            `Check ${signedIn === "token" ? "it" : "them"} and try once more. ${again}`,
          );
    case 403:
      return new Unsuccessful(
        "The server does not give this account access to the folder.",
        `Ask ${whoRuns} for the right to read and write there, or name another folder. ${again}`,
      );
    case 404:
    case 410:
      return new Unsuccessful("The server does not know the address of the folder.", `Check the address. ${again}`);
    case 405:
    case 501:
      return new Unsuccessful(
        "The server takes no uploads at this address.",
        `Ask ${whoRuns} to allow PUT, MKCOL and DELETE there (WebDAV), or save the report as a zip and copy it.`,
      );
    case 409:
      return new Unsuccessful(
        `The server has no folder for “${name}” and did not let one be made.`,
        `Have the folder of the address made on the server, or check the address. ${again}`,
      );
    case 412:
      return new Unsuccessful(
        `The server did not let “${name}” be replaced, because it changed meanwhile.`,
        "Find out who else writes there, then upload again.",
      );
    case 413:
      return new Unsuccessful(
        `The server takes no file as large as “${name}” (${plural(Math.ceil(bytes / 1024), "kilobyte")}).`,
        `Ask ${whoRuns} to allow larger files. ${again}`,
      );
    case 423:
      return new Unsuccessful(`“${name}” is locked on the server.`, `Close whatever has it open. ${again}`);
    case 507:
      return new Unsuccessful("The server has no room left.", `Make room there. ${again}`);
    default:
      return new Unsuccessful(
        status >= 500
          ? `The server is in trouble (its answer was ${status}), and stayed so when asked again.`
          : `The server refused “${name}” (its answer was ${status}).`,
        `Ask ${whoRuns} what that means. ${again}`,
      );
  }
}

/** The server asks to wait; `seconds` is `null` when it does not say how long. */
export function askedToWait(seconds: number | null): Unsuccessful {
  const long = seconds === null ? "some minutes" : seconds < 90 ? plural(Math.ceil(seconds), "second") : null;
  return new Unsuccessful(
    "The server asks to wait before more is sent.",
    `Wait ${long ?? plural(Math.ceil(seconds! / 60), "minute")}, then upload again: what is there already is not sent twice.`,
  );
}

export function noAnswer(host: string, seconds: number): Unsuccessful {
  return new Unsuccessful(
    `${host} did not answer within ${plural(Math.round(seconds), "second")}.`,
    "Check the connection and upload again: what is there already is not sent twice.",
  );
}

/** The connection failed. `code` is what Node says about it; a browser says nothing, `null`. */
export function notReached(host: string, code: string | null): Unsuccessful {
  if (code === null) {
    return new Unsuccessful(
      `${host} could not be reached, or does not let this page write to it.`,
      `Check the connection, or ask ${whoRuns} to allow this page's address to use GET, HEAD, PUT, MKCOL and DELETE (CORS). ${again}`,
    );
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new Unsuccessful(`No server called ${host} was found.`, `Check the address and the connection. ${again}`);
  if (code === "ECONNREFUSED")
    return new Unsuccessful(`Nothing answers at ${host}.`, `Check the address, or ask ${whoRuns}. ${again}`);
  if (isUntrusted(code)) {
    return new Unsuccessful(
      `${host} did not prove that it is ${host}: its certificate is not one this machine trusts.`,
      `Ask ${whoRuns} to renew the certificate, or your own IT to trust it. ${again}`,
    );
  }
  return new Unsuccessful(
    `The connection to ${host} broke off.`,
    "Check the connection and upload again: what is there already is not sent twice.",
  );
}

/** Whether a failure is about the server's certificate, which asking again does not mend. */
export function isUntrusted(code: string | null): boolean {
  return code !== null && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/.test(code);
}

/** The server sends on to another server; `null` where a browser does not say to which. */
export function sentElsewhere(origin: string | null): Unsuccessful {
  return new Unsuccessful(
    `The server sends on to another address${origin === null ? "" : ` (${origin})`}, which is not followed with a report in hand.`,
    "If that is where the report is to go, give that address.",
  );
}

export function foreignPage(name: string): Unsuccessful {
  return new Unsuccessful(
    `The folder already holds “${name}”, which was not uploaded by Throughline.`,
    "Name another folder, or take that file away.",
  );
}

export function uploadedMeanwhile(): Unsuccessful {
  return new Unsuccessful(
    "Another upload to the same folder ran at the same time and removed what this one had sent.",
    "Upload again when the other one is done.",
  );
}
