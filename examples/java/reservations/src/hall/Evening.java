package hall;

import java.util.ArrayList;
import java.util.List;

/** The reservations of one evening. */
public class Evening {
    private final List<Reservation> reservations = new ArrayList<>();

    public void reserve(Reservation reservation) {
        reservations.add(reservation);
    }

    /** Gives tables free whose time is over. */
    public void release(int hour) {
        for (Reservation reservation : reservations) {
            if (reservation.isOver(hour)) {
                reservations.remove(reservation);
            }
        }
    }

    public void print() {
        for (Reservation reservation : reservations) {
            System.out.println("table " + reservation.table() + ": " + reservation.guest());
        }
        System.out.println(reservations.size() + " taken");
    }
}
