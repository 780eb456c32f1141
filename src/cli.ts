// The program as the system starts it.
import { commandLine } from "./cli/arguments.js";
import { main } from "./cli/main.js";

main(commandLine());
