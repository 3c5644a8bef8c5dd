// attack: connects to servers of the user's, by port and by socket file
// contained: T1 T2 landlock
const net = require("net");
console.log("attacking");
for (const target of [{ host: "127.0.0.1", port: +process.env.HOSTILE_PORT }, { path: process.env.HOSTILE_SOCKET }]) {
    net.connect(target, () => console.log("BREACH: connected")).on("error", error => console.log(error.code));
}
setTimeout(() => process.exit(0), 500);
