// attack: ends every process it can see
// contained: T1 T2 landlock
class KillsAll {
    public static void main(String[] arguments) throws Exception {
        System.out.println("attacking");
        ProcessHandle.of(Long.parseLong(System.getenv("HOSTILE_CANARY"))).ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(process -> {
                    try {
                        process.destroyForcibly();
                    } catch (RuntimeException refused) {
                        System.out.println(refused);
                    }
                });
    }
}
