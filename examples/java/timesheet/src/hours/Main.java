package hours;

/** Adds up a week: hours.Main mon=480 tue=450 */
public class Main {
    public static void main(String[] args) {
        Timesheet sheet = new Timesheet();
        for (String arg : args) {
            sheet.add(Entry.parse(arg));
        }
        System.out.println("worked " + sheet.worked() + " min, overtime " + sheet.overtime() + " min");
    }
}
