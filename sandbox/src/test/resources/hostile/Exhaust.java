// attack: fills the heap and starts threads until the virtual machine gives up
// contained: T1 T2 landlock
import java.util.ArrayList;

class Exhaust {
    public static void main(String[] arguments) {
        System.out.println("attacking");
        for (int i = 0; i < 100_000; i++) {
            try {
                var thread = new Thread(() -> {
                    var hoard = new ArrayList<byte[]>();
                    while (true) {
                        hoard.add(new byte[1 << 20]);
                    }
                });
                thread.start();
            } catch (OutOfMemoryError enough) {
                System.out.println("stopped at " + i);
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
