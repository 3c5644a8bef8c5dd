package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class IndexOfOtherTypeTest {
    private final TemplateBench bench = TemplateBench.template(new IndexOfOtherType());

    @Test
    void convertsDigits() {
        bench.meets("""
                items = ["a", "b"]
                choice = "1"
                print(items[choice])
                """).proposes("""
                items = ["a", "b"]
                choice = "1"
                print(items[int(choice)])
                """);
    }

    @Test
    void takesTheElementItself() {
        bench.meets("""
                names = ["ada"]
                for name in names:
                    print(names[name])
                """).proposes("""
                names = ["ada"]
                for name in names:
                    print(name)
                """);
    }

    @Test
    void runsThroughTheValues() {
        bench.meets("""
                users = {1: {"name": "ada"}}
                for user in users.copy():
                    pass
                users = {"x": {"name": "ada"}}
                for user in users:
                    print(user["name"])
                """).proposes("""
                users = {1: {"name": "ada"}}
                for user in users.copy():
                    pass
                users = {"x": {"name": "ada"}}
                for user in users.values():
                    print(user["name"])
                """);
    }

    @Test
    void asksTheFirstRecord() {
        bench.meets("""
                rows = [{"name": "ada"}]
                print(rows["name"])
                """).proposes("""
                rows = [{"name": "ada"}]
                print(rows[0]["name"])
                """);
    }

    @Test
    void readsJsonFirst() {
        bench.meets("""
                reply = str('{"name": "ada"}')
                print(reply["name"])
                """).proposes("""
                import json

                reply = json.loads(str('{"name": "ada"}'))
                print(reply["name"])
                """);
    }

    @Test
    void leavesFractionsAlone() {
        bench.meets("""
                print([1][0.5])
                """).staysSilent();
    }
}
