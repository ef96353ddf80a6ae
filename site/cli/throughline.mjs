#!/usr/bin/env node
import { start } from "./set-up.mjs";

start(new URL("main.ts", import.meta.url), process.argv.slice(2));
