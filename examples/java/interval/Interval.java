/** Prints the times at which a bell rings: java Interval.java MINUTES COUNT */
public class Interval {
    public static void main(String[] args) {
        int minutes = args[0];
        int count = Integer.parseInt(args[1]);
        for (int i = 1; i <= count; i++) {
            int at = i * minutes;
            System.out.println(String.format("%d:%02d", at / 60, at % 60));
        }
    }
}
