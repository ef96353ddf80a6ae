import { expect, test } from "vitest";
import { bestCertificate, certificateStatus } from "../../../shared/analysis/certificates.ts";
import type { Certificate } from "../../../shared/model.ts";
import { analysisOf, today } from "./small-company.ts";
import { aPerson, aSkill } from "./small-dataset.ts";

function certificate(person: string, expires: string | null, details: Partial<Certificate> = {}): Certificate {
  const place = { sheet: "Certificates", range: "A2" };
  return { person, skill: "Forklift", name: null, issued: null, expires, noExpiry: false, place, ...details };
}

test("a certificate is valid on the day it expires and expired the day after", () => {
  const on = (expires: string) =>
    certificateStatus({ expires, asOf: today, windowDays: 90, required: true, noExpiry: false }).status;
  expect([on("2026-11-22"), on("2026-11-21"), on("2027-02-21")]).toEqual(["expiring", "expired", "valid"]);
});

test("of several certificates the one that lasts longest counts", () => {
  const [old, renewed] = [certificate("Ana", "2025-01-01"), certificate("Ana", "2028-01-01")];
  expect(bestCertificate([old, renewed, certificate("Ana", null)])).toBe(renewed);
  expect(bestCertificate([renewed, certificate("Ana", null, { noExpiry: true })]).noExpiry).toBe(true);
});

test("an expired or missing certificate leaves the level alone, but the person neither meets nor counts as able", () => {
  const analysis = analysisOf({
    people: [aPerson("Ana"), aPerson("Ben"), aPerson("Cy")],
    skills: [aSkill("Forklift", { certificateRequired: true })],
    rated: [
      ["Ana", "Forklift", "manager", 3],
      ["Ben", "Forklift", "manager", 3],
      ["Cy", "Forklift", "manager", 3],
    ],
    required: [["everyone", "", "Forklift", 3]],
    certificates: [certificate("Ana", "2028-01-01"), certificate("Ben", "2026-01-31")],
  });
  expect(analysis.gaps[0]).toMatchObject({ notMeeting: 2, metrics: { gapCount: 0, totalGap: 0 } });
  expect(analysis.coverage[0]!.holders).toEqual(["Ana"]);
  expect(analysis.certificates.map(({ person, status }) => [person, status])).toEqual([
    ["Ana", "valid"],
    ["Ben", "expired"],
    ["Cy", "missing"],
  ]);
});

test("a certificate nobody needs for the skill is shown and changes nothing", () => {
  const { gaps, certificates } = analysisOf({
    rated: [["Ana", "Forklift", "manager", 3]],
    required: [["everyone", "", "Forklift", 3]],
    certificates: [certificate("Ana", "2026-01-31")],
  });
  expect([gaps[0]!.notMeeting, certificates[0]!.status]).toEqual([0, "expired"]);
});
