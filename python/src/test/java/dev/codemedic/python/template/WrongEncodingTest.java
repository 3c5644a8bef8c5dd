package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class WrongEncodingTest {
    private final TemplateBench bench = TemplateBench.template(new WrongEncoding());

    @Test
    void encodesAsUtf8() {
        bench.meets("""
                name = "J\\u00f6rg"
                print(name.encode("ascii"))
                """).proposes("""
                name = "J\\u00f6rg"
                print(name.encode("utf-8"))
                """);
    }

    @Test
    void readsAFileThatIsNoUtf8() {
        bench.meets("""
                with open("names.txt", "wb") as out:
                    out.write(b"J\\xf6rg")
                with open("names.txt", encoding="utf-8") as file:
                    print(len(file.read()))
                """).proposes("""
                with open("names.txt", "wb") as out:
                    out.write(b"J\\xf6rg")
                with open("names.txt", encoding="latin-1") as file:
                    print(len(file.read()))
                """);
    }

    @Test
    void readsAFileThatIsNoAscii() {
        bench.meets("""
                with open("names.txt", "wb") as out:
                    out.write(b"J\\xc3\\xb6rg")
                text = open("names.txt", "r", encoding="ascii").read()
                print(len(text))
                """).proposes("""
                with open("names.txt", "wb") as out:
                    out.write(b"J\\xc3\\xb6rg")
                text = open("names.txt", "r", encoding="utf-8").read()
                print(len(text))
                """);
    }

    @Test
    void leavesBinaryFilesAlone() {
        bench.meets("""
                with open("names.txt", "wb") as out:
                    str(b"\\xf6", "utf-8")
                """).staysSilent();
    }
}
