/// <reference types="office-js" />
import { runScenarios } from "./scenarios.ts";

/* Runs in a real Excel, in Script Lab or as a page of its own: one button, and the trace to copy. */

const said = document.createElement("p");
said.setAttribute("role", "status");
const button = document.createElement("button");
button.textContent = "Run the Throughline self-test";
const trace = document.createElement("textarea");
trace.setAttribute("aria-label", "Trace");
trace.readOnly = true;
trace.rows = 12;
trace.hidden = true;
document.body.append(button, said, trace);

button.addEventListener("click", async () => {
  button.disabled = true;
  try {
    await Office.onReady();
    const result = await runScenarios((done, of) => {
      said.textContent = `${done} of ${of}`;
    });
    trace.value = JSON.stringify(result, null, 1);
    trace.hidden = false;
    trace.select();
    said.textContent = "Done. Copy the text below into a file named trace.json.";
  } catch (error) {
    said.textContent = `The self-test could not run: ${(error as Error).message}`;
  }
  button.disabled = false;
});
