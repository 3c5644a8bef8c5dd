package server;

/** Prints the address that the server would listen on. */
public class Server {
    public static void main(String[] args) {
        Settings settings = Settings.of(args);
        System.out.println("listening on " + address(settings));
    }

    static String address(Settings settings) {
        String host = (String) settings.get("host");
        String port = "http";
        if (settings.get("port") != null) {
            port = (String) settings.get("port");
        }
        return host + ":" + port;
    }
}
