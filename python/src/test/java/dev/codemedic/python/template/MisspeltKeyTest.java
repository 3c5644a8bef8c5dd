package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MisspeltKeyTest {
    private final TemplateBench bench = TemplateBench.template(new MisspeltKey());

    @Test
    void correctsALiteral() {
        bench.meets("""
                user = {"first_name": "Ada"}
                print(user["firstname"])
                """).proposes("""
                user = {"first_name": "Ada"}
                print(user["first_name"])
                """);
    }

    @Test
    void looksUpANumber() {
        bench.meets("""
                rooms = {1: "hall"}
                choice = "1"
                print(rooms[choice])
                """).proposes("""
                rooms = {1: "hall"}
                choice = "1"
                print(rooms[int(choice)])
                """);
    }

    @Test
    void looksUpLowerCase() {
        bench.meets("""
                codes = {"de": 49}
                country = "DE"
                print(codes[country])
                """).proposes("""
                codes = {"de": 49}
                country = "DE"
                print(codes[country.lower()])
                """);
    }

    @Test
    void leavesAKeyThatResemblesNothingAlone() {
        bench.meets("""
                user = {"name": "Ada"}
                print(user["street"])
                """).staysSilent();
    }
}
