// attack: leaves detached children behind
// contained: T1 T2 landlock
const { spawn } = require("child_process");
console.log("attacking");
for (let i = 0; i < 3; i++) {
    spawn("sleep", ["3600"], { detached: true, stdio: "ignore" }).unref();
}
process.exit(0);
