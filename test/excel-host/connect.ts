/// <reference types="office-js" />
import { documentOf } from "./document.ts";
import type { Bridge, ExcelHost } from "./excel-host.ts";
import { supports } from "./profile.ts";

/** What of the client's runtime is not in its published types. */
interface Runtime {
  HostBridge: { init(bridge: Bridge): void };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
  GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
}

const scope = globalThis as unknown as { Office: Record<string, unknown>; OfficeExtension: Runtime };

/**
 * Makes this host the far end of the client that is loaded in this page or process, from now on. Office.context says
 * what the host's profile says; the client's own check of requirement sets is on.
 */
export function connect(host: ExcelHost): void {
  const { platform } = host.profile;
  const info = { host: "Excel", platform };
  // The client's Office refuses new members: those it has are put into one that takes them.
  const known = Object.entries(Object.getOwnPropertyDescriptors(scope.Office)).filter(([name]) => name !== "context");
  scope.Office = {
    ...Object.fromEntries(known.map(([name, { value }]) => [name, value])),
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    onReady: readyWith(Promise.resolve(info)),
    context: {
      ...info,
      diagnostics: { ...info, version: "16.0.0.0" },
      displayLanguage: "en-US",
      contentLanguage: "en-US",
      document: documentOf(host),
      requirements: {
        isSetSupported: (set: string, version?: string) =>
          supports(host.profile, set, version) || /^RichApiRuntime/.test(set),
      },
    },
  };
  scope.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // Who listened to the host before does not listen to this one.
  scope.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  scope.OfficeExtension.HostBridge.init(host.newBridge());
}

/** As `connect`, for a host that is still opening its file: Office is ready when it has. */
export function connectWhenOpen(opening: Promise<ExcelHost>): void {
  const ready = opening.then((host) => {
    connect(host);
    return { host: "Excel", platform: host.profile.platform };
  });
  scope.Office.onReady = readyWith(ready);
}

function readyWith(ready: Promise<object>) {
  return (callback?: (info: object) => void) => {
    if (callback) void ready.then(callback);
    return ready;
  };
}
