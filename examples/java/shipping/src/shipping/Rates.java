package shipping;

/** Prices of parcels in cents. */
public class Rates {
    private static final int BULKY = 2000;

    static int price(Parcel parcel, boolean express) {
        int cost = 400 + 75 * parcel.kilograms();
        if (parcel.isBulky()) {
            cost += BULKY;
        }
        if (express) {
            cost += cost / 2;
        }
    }
}
