// attack: takes memory outside of the virtual machine's heap
// contained: T1 T2 landlock
console.log("attacking");
const hoard = [];
try {
    while (hoard.length < 200) {
        hoard.push(Buffer.alloc(32 << 20, 1));
    }
    console.log("BREACH: more than 6 GiB");
} catch (error) {
    console.log("stopped at", hoard.length);
}
