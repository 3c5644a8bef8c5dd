package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class KeyAsAttributeTest {
    private final TemplateBench bench = TemplateBench.template(new KeyAsAttribute());

    @Test
    void readsTheKey() {
        bench.meets("""
                def greet(user):
                    return "Hello " + user.name


                print(greet({"name": "Ada"}))
                """).proposes("""
                def greet(user):
                    return "Hello " + user["name"]


                print(greet({"name": "Ada"}))
                """);
    }

    @Test
    void readsTheKeyOfAnElement() {
        bench.meets("users = [{'name': 'Ada'}]\nprint(users[0].name)\n")
                .proposes("users = [{'name': 'Ada'}]\nprint(users[0]['name'])\n");
    }

    @Test
    void leavesAKeyThatIsNotThereAlone() {
        bench.meets("user = {'name': 'Ada'}\nprint(user.age)\n").staysSilent();
    }

    @Test
    void leavesACallAlone() {
        bench.meets("user = {'size': 1}\nprint(user.size())\n").staysSilent();
    }
}
