import java.util.Scanner;

/** Adds up amounts in cents, one a line, from standard input. */
public class Expenses {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int total = 0;
        while (in.hasNextLine()) {
            String line = in.nextLine();
            total += Integer.parseInt(line);
        }
        System.out.println("spent " + total / 100 + " euros and " + total % 100 + " cents");
    }
}
