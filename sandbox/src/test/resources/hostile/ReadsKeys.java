// attack: reads secrets by every way that Java knows
// contained: T1 T2 landlock
import java.nio.file.Files;
import java.nio.file.Path;

class ReadsKeys {
    public static void main(String[] arguments) {
        System.out.println("attacking " + System.getenv());
        var victim = Path.of(System.getenv("HOSTILE_VICTIM"));
        for (var path : new Path[] {victim.resolve("secret.txt"), Path.of(System.getProperty("user.home"), ".ssh/id_rsa")}) {
            try {
                System.out.println(Files.readString(path));
            } catch (Exception refused) {
                System.out.println(refused);
            }
        }
        ProcessHandle.current().parent().ifPresent(parent -> System.out.println(parent.info()));
    }
}
