package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ForeignSyntaxTest {
    private final TemplateBench bench = TemplateBench.template(new ForeignSyntax());

    @Test
    void callsPrint() {
        bench.meets("""
                print "hello"
                """).proposes("""
                print("hello")
                """);
    }

    @Test
    void namesTheException() {
        bench.meets("""
                try:
                    int("a")
                except ValueError, e:
                    print(e)
                """).proposes("""
                try:
                    int("a")
                except ValueError as e:
                    print(e)
                """);
    }

    @Test
    void joinsConditions() {
        bench.meets("""
                a = b = True
                if a && b:
                    print(1)
                """).proposes("""
                a = b = True
                if a and b:
                    print(1)
                """);
    }

    @Test
    void negates() {
        bench.meets("""
                a = False
                if !a:
                    print(1)
                """).proposes("""
                a = False
                if not a:
                    print(1)
                """);
    }

    @Test
    void countsUp() {
        bench.meets("""
                i = 0
                i++
                print(i)
                """).proposes("""
                i = 0
                i += 1
                print(i)
                """);
    }

    @Test
    void writesElif() {
        bench.meets("""
                a = 2
                if a == 1:
                    print(1)
                else if a == 2:
                    print(2)
                """).proposes("""
                a = 2
                if a == 1:
                    print(1)
                elif a == 2:
                    print(2)
                """);
    }

    @Test
    void defines() {
        bench.meets("""
                function twice(n):
                    return n * 2


                print(twice(2))
                """).proposes("""
                def twice(n):
                    return n * 2


                print(twice(2))
                """);
    }

    @Test
    void declaresNothing() {
        bench.meets("""
                let x = 3
                print(x)
                """).proposes("""
                x = 3
                print(x)
                """);
    }

    @Test
    void writesOctals() {
        bench.meets("""
                print(0755)
                """).proposes("""
                print(0o755)
                """);
    }

    @Test
    void comments() {
        bench.meets("""
                // doubles
                print(2)
                """).proposes("""
                # doubles
                print(2)
                """);
    }

    @Test
    void leavesPythonAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
