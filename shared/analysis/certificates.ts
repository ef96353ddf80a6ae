import type { Certificate, Dataset, IsoDate, Person, Skill } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import type { CertificateResult } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";
import { namesOf } from "./resolve.ts";

/**
 * How a certificate stands on a day, and the days left (negative: days since it ran out). The expiry day itself is
 * still valid; within `windowDays` it is `expiring`. With no expiry date it is `missing` when one is required, and
 * valid when it was declared to last for good.
 *
 * @example
 * certificateStatus({ expires: "2026-11-21", asOf: "2026-11-22", windowDays: 90, required: true, noExpiry: false })
 * // => { status: "expired", days: -1 }
 */
export function certificateStatus(certificate: {
  expires: IsoDate | null;
  asOf: IsoDate;
  windowDays: number;
  required: boolean;
  noExpiry: boolean;
}): Pick<CertificateResult, "status" | "days"> {
  const { expires, asOf, windowDays, required, noExpiry } = certificate;
  if (noExpiry) return { status: "valid", days: null };
  if (expires === null) return { status: required ? "missing" : "not-required", days: null };
  const days = dayNumber(expires) - dayNumber(asOf);
  return { status: days < 0 ? "expired" : days <= windowDays ? "expiring" : "valid", days };
}

/**
 * The certificate that counts of several for the same person and skill: one that lasts for good, else the one that
 * expires last, else the first.
 */
export function bestCertificate(certificates: readonly Certificate[]): Certificate {
  return certificates.reduce((best, each) => {
    if (best.noExpiry || (each.expires === null && !each.noExpiry)) return best;
    return each.noExpiry || best.expires === null || each.expires! > best.expires ? each : best;
  });
}

/** The certificate that counts for each person and skill that has any. */
export class CertificateRegister {
  /** Person id → skill id → certificate. */
  readonly #held = new Map<string, Map<string, Certificate>>();
  readonly #asOf: IsoDate;
  readonly #windowDays: number;

  constructor(dataset: Dataset, asOf: IsoDate, windowDays: number) {
    this.#asOf = asOf;
    this.#windowDays = windowDays;
    const names = namesOf(dataset);
    for (const certificate of dataset.certificates) {
      const person = names.person(certificate.person);
      const skill = names.skill(certificate.skill);
      if (person === null || skill === null) continue;
      const own = this.#held.get(person) ?? new Map<string, Certificate>();
      const other = own.get(skill);
      this.#held.set(person, own.set(skill, other ? bestCertificate([other, certificate]) : certificate));
    }
  }

  /** Whether a person holds a certificate for the skill that has not run out. */
  isValid(person: Person, skill: Skill): boolean {
    if (!this.#held.get(person.id)?.has(skill.id)) return false;
    const { status } = this.#result(person, skill);
    return status === "valid" || status === "expiring";
  }

  /** Every certificate held and every one that is required and missing, by person, then skill. */
  results(pairs: Pairs): CertificateResult[] {
    const needed = pairs.skills.some((skill) => skill.certificateRequired);
    if (this.#held.size === 0 && !needed) return [];
    return pairs.people.flatMap((person, p) => {
      const held = this.#held.get(person.id);
      if (!held && !needed) return [];
      return pairs.skills
        .filter((skill, s) => held?.has(skill.id) || (skill.certificateRequired && pairs.needs[p]![s]! >= 0))
        .map((skill) => this.#result(person, skill));
    });
  }

  #result(person: Person, skill: Skill): CertificateResult {
    const held = this.#held.get(person.id)?.get(skill.id);
    const status = certificateStatus({
      expires: held?.expires ?? null,
      asOf: this.#asOf,
      windowDays: this.#windowDays,
      required: skill.certificateRequired,
      noExpiry: held?.noExpiry ?? false,
    });
    return {
      person: person.id,
      skill: skill.id,
      ...status,
      expires: held?.expires ?? null,
      place: held?.place ?? null,
    };
  }
}
