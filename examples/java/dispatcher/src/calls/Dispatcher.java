package calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives calls to the agents in turn; a file keeps whose turn it is. */
public class Dispatcher {
    private static final Path TURN = Path.of("turn.txt");

    private final List<Agent> agents = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.agents.add(new Agent("Noah", null));
        dispatcher.agents.add(new Agent("Mia", "A12"));
        System.out.println("call goes to desk " + dispatcher.next());
    }

    private String next() throws IOException {
        int turn = Files.exists(TURN) ? Integer.parseInt(Files.readString(TURN)) : 0;
        Files.writeString(TURN, String.valueOf(turn + 1));
        Agent agent = agents.get(turn % agents.size());
        return agent.desk().toLowerCase();
    }
}
