/** In how many ways guests can sit in a row. */
public class Seating {
    public static void main(String[] args) {
        if (args.length == 0) {
            System.out.println("how many guests?");
            return;
        }
        for (String arg : args) {
            int guests = Integer.parseInt(arg);
            System.out.println(guests + " guests: " + ways(guests));
        }
    }

    static long ways(int guests) {
        return guests * ways(guests - 1);
    }
}
