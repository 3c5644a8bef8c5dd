// attack: starts processes that outlive it, and leaves without a word
// contained: T1 T2 landlock
class Halts {
    public static void main(String[] arguments) throws Exception {
        System.out.println("attacking");
        for (int i = 0; i < 3; i++) {
            new ProcessBuilder("setsid", "sleep", "3600").start();
        }
        Thread.sleep(100);
        Runtime.getRuntime().halt(0);
    }
}
