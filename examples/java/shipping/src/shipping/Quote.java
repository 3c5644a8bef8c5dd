package shipping;

/** Prints the price of a parcel: shipping.Quote KILOGRAMS LONGEST_SIDE [express] */
public class Quote {
    public static void main(String[] args) {
        Parcel parcel = new Parcel(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        boolean express = args.length > 2 && args[2].equals("express");
        System.out.println(Rates.price(parcel, express) + " cents");
    }
}
