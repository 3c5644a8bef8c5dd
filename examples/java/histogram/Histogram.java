/** Draws a bar for each number on the command line. */
public class Histogram {
    private static final int WIDTH = 40;

    public static void main(String[] args) {
        if (args.length == 0) {
            System.out.println("usage: java Histogram.java NUMBER...");
            return;
        }
        int[] values = parse(args);
        int largest = largest(values);
        for (int i = 0; i < values.length; i++) {
            System.out.println(label(i) + bar(values[i], largest) + " " + values[i]);
        }
    }

    private static int[] parse(String[] args) {
        int[] values = new int[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = Integer.parseInt(args[i]);
        }
        return values;
    }

    private static int largest(int[] values) {
        int largest = values[0];
        for (int i = 1; i <= values.length; i++) {
            if (values[i] > largest) {
                largest = values[i];
            }
        }
        return largest;
    }

    private static String label(int index) {
        return (char) ('a' + index) + " ";
    }

    private static String bar(int value, int largest) {
        int length = largest == 0 ? 0 : value * WIDTH / largest;
        return "#".repeat(length);
    }
}
