// attack: connects to servers of the user's
// contained: T1 T2 landlock
import java.net.InetSocketAddress;
import java.net.Socket;

class Connects {
    public static void main(String[] arguments) {
        System.out.println("attacking");
        for (var host : new String[] {"127.0.0.1", "::1", "169.254.169.254"}) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, Integer.parseInt(System.getenv("HOSTILE_PORT"))), 500);
                System.out.println("BREACH: connected");
            } catch (Exception refused) {
                System.out.println(refused);
            }
        }
    }
}
