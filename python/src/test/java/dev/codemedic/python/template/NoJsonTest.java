package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NoJsonTest {
    private final TemplateBench bench = TemplateBench.template(new NoJson());

    @Test
    void writesDatesAsText() {
        bench.meets("""
                import datetime
                import json

                print(json.dumps({"day": datetime.date(2020, 1, 2)}))
                """).proposes("""
                import datetime
                import json

                print(json.dumps({"day": datetime.date(2020, 1, 2)}, default=str))
                """);
    }

    @Test
    void writesSetsAsLists() {
        bench.meets("""
                import json

                tags = {"a"}
                print(json.dumps(tags))
                """).proposes("""
                import json

                tags = {"a"}
                print(json.dumps(tags, default=list))
                """);
    }

    @Test
    void leavesFunctionsAlone() {
        bench.meets("""
                import json

                print(json.dumps(len))
                """).staysSilent();
    }
}
