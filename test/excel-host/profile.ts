export type ProfileName = "excel-2021" | "web" | "windows" | "mac";

/** One of the Excels the add-in meets. */
export interface Profile {
  name: ProfileName;
  /** Office.context.platform. */
  platform: "PC" | "Mac" | "OfficeOnline";
  /** The highest version of each requirement set. */
  sets: Readonly<Record<string, string>>;
  /** Bytes one round trip may carry, either way; `null`: no limit we know of. */
  bytesPerSync: number | null;
  cellsPerRead: number | null;
}

const shared = {
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  OpenBrowserWindowApi: "1.1",
  DialogApi: "1.2",
  CompressedFile: "1.1",
};

/* Office 2021 ends at ExcelApi 1.14; npm's client ends at 1.15 for those that are newer. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  "excel-2021": {
    name: "excel-2021",
    platform: "PC",
    sets: { ExcelApi: "1.14", CustomFunctionsRuntime: "1.3", DelayForCellEdit: "1.1", ...shared },
    bytesPerSync: null,
    cellsPerRead: null,
  },
  web: {
    name: "web",
    platform: "OfficeOnline",
    sets: { ExcelApi: "1.15", CustomFunctionsRuntime: "1.4", DelayForCellEdit: "1.1", ...shared },
    bytesPerSync: 5 * 1024 * 1024,
    cellsPerRead: 5_000_000,
  },
  windows: {
    name: "windows",
    platform: "PC",
    sets: { ExcelApi: "1.15", CustomFunctionsRuntime: "1.4", DelayForCellEdit: "1.1", ...shared },
    bytesPerSync: null,
    cellsPerRead: null,
  },
  mac: {
    name: "mac",
    platform: "Mac",
    sets: { ExcelApi: "1.15", CustomFunctionsRuntime: "1.4", DelayForCellEdit: "1.1", ...shared },
    bytesPerSync: null,
    cellsPerRead: null,
  },
};

/** Whether a requirement set is there in this version or a later one. Sets are found whatever their capitals. */
export function supports({ sets }: Profile, set: string, version = "1.1"): boolean {
  const own = Object.entries(sets).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  return own !== undefined && ordinal(own) >= ordinal(version);
}

function ordinal(version: string): number {
  const [major = "0", minor = "0"] = version.split(".");
  return Number(major) * 1000 + Number(minor);
}
