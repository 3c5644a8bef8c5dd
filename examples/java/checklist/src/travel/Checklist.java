package travel;

/** Prints a packing list: a kind of journey, then more things to take. */
public class Checklist {
    public static void main(String[] args) {
        Packing packing = Packing.forJourney(args.length == 0 ? "" : args[0]);
        for (int i = 1; i < args.length; i++) {
            packing.also(args[i]);
        }
        for (String thing : packing.things()) {
            System.out.println("[ ] " + thing);
        }
    }
}
