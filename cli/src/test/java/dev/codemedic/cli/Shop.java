package dev.codemedic.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small program whose failure has two fixes, and which can fail again behind one of them. */
record Shop(Path project) {
    static final String SOURCE = """
            import sys

            CARTS = {"alice": [3, 4]}


            def load(customer):
                return CARTS.get(customer)


            def total(prices):
                return sum(price for price in prices)


            def main(customer):
                if customer == "nobody":
                    return total(None)
                return total(load(["a"] if customer == "list" else customer))


            print(main(sys.argv[1]))
            """;
    /** With the fix that ranks first. */
    static final String HEALED = SOURCE.replace("get(customer)", "get(customer, [])");

    /** The program in a folder. */
    static Shop in(Path project) throws IOException {
        Files.writeString(project.resolve("shop.py"), SOURCE);
        return new Shop(project).settings("");
    }

    /** The same with other settings of the project. */
    Shop settings(String toml) throws IOException {
        Files.writeString(project.resolve("medic.toml"), toml);
        return this;
    }

    /** One in which changes are written without asking as the first fix has it. */
    Shop applying(String more) throws IOException {
        return settings("[policy]\nmode = \"apply\"\napply-above = 0.6\nask-above = 0.5\n" + more);
    }

    MedicProcess medic(String... arguments) throws IOException, InterruptedException {
        return MedicProcess.in(project, arguments);
    }

    /** Serves a customer; {@code bob} has no cart. @param options of medic */
    MedicProcess serve(String customer, String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("run"));
        words.addAll(List.of(options));
        words.addAll(List.of("--", "python3", "shop.py", customer));
        return medic(words.toArray(String[]::new));
    }

    JsonNode json(String... arguments) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(medic(arguments).output());
    }

    String source() throws IOException {
        return Files.readString(project.resolve("shop.py"));
    }

    void write(String source) throws IOException {
        Files.writeString(project.resolve("shop.py"), source);
    }
}
