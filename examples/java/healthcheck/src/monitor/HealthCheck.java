package monitor;

import java.io.IOException;

/** Connects to every address on the command line and prints how long that took. */
public class HealthCheck {
    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            Target target = Target.parse(arg);
            System.out.println(arg + " answered in " + target.connectMillis() + " ms");
        }
    }
}
