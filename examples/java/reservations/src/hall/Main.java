package hall;

/** Shows which tables are taken at an hour: hall.Main 20 smith:4:19 jones:2:22 */
public class Main {
    public static void main(String[] args) {
        int hour = Integer.parseInt(args[0]);
        Evening evening = new Evening();
        for (int i = 1; i < args.length; i++) {
            evening.reserve(Reservation.parse(args[i]));
        }
        evening.release(hour);
        evening.print();
    }
}
