package routes;

import java.util.Arrays;

/** Prints the length of the route that the arguments name. */
public class Main {
    public static void main(String[] args) {
        Routes routes = new Routes();
        routes.add("oslo", "bergen", 463);
        routes.add("bergen", "voss", 105);
        System.out.println(routes.length(Arrays.asList(args)) + " km");
    }
}
