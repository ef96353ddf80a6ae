import { expect, test } from "vitest";
import { uploadAddress } from "../../../site/deliver/upload-address.ts";

const said = (text: string) => {
  try {
    return uploadAddress(text).href;
  } catch (error) {
    return (error as Error).message;
  }
};

test("the address of a folder is taken, with or without a slash at its end (H1)", () => {
  expect(said("https://intranet.example/reports")).toBe("https://intranet.example/reports/");
  expect(said("https://intranet.example/reports/")).toBe("https://intranet.example/reports/");
  expect(said("https://intranet.example")).toBe("https://intranet.example/");
});

test("an address that is not encrypted is refused, but on this machine", () => {
  for (const place of ["127.0.0.1:8080", "localhost", "[::1]:9", "reports.localhost", "127.9.9.9"])
    expect(said(`http://${place}/`)).toBe(`http://${place}/`);
  for (const place of ["intranet.example", "localhost.example", "127.0.0.1.example", "10.0.0.1"])
    expect(said(`http://${place}/`)).toMatch(/^The address begins with http:\/\/, /);
});

test("a password in the address is refused and not repeated", () => {
  const text = said("https://ana:hunter2@intranet.example/reports");
  expect(text).toMatch(/^The address holds a user name or a password/);
  expect(text).not.toMatch(/ana|hunter2/);
});

test("what is no folder's address is refused with what to give instead", () => {
  expect(said("reports")).toContain("give one that begins with https://");
  expect(said("ftp://intranet.example/")).toContain("give one that begins with https://");
  expect(said("https://intranet.example/r?sig=abc")).toContain("without what follows them");
  expect(said("https://intranet.example/r/index.html")).toContain("give the address of the folder");
});
