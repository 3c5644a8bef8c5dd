import java.util.Arrays;
import java.util.List;

/** Who comes to the party: java Guests.java anna,ben,carl ben */
public class Guests {
    public static void main(String[] args) {
        List<String> invited = Arrays.asList(args[0].split(","));
        for (int i = 1; i < args.length; i++) {
            if (invited.contains(args[i])) {
                invited.remove(args[i]);
            } else {
                System.out.println(args[i] + " was not invited");
            }
        }
        System.out.println(invited.size() + " come: " + String.join(" ", invited));
    }
}
