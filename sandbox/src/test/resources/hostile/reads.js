// attack: reads secrets and the environment
// contained: T1 T2 landlock
const fs = require("fs");
console.log("attacking", process.env);
for (const path of [process.env.HOSTILE_VICTIM + "/secret.txt", require("os").homedir() + "/.ssh/id_rsa", "/proc/1/environ"]) {
    try {
        console.log(fs.readFileSync(path, "latin1"));
    } catch (error) {
        console.log(error.code);
    }
}
