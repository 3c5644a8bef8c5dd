package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class BytesAndTextTest {
    private final TemplateBench bench = TemplateBench.template(new BytesAndText());

    @Test
    void splitsBytesAtBytes() {
        bench.meets("""
                line = b"a,b"
                print(line.split(","))
                """).proposes("""
                line = b"a,b"
                print(line.split(b","))
                """);
    }

    @Test
    void encodesTextToHashIt() {
        bench.meets("""
                import hashlib

                name = "ada"
                print(hashlib.md5(name).hexdigest())
                """).proposes("""
                import hashlib

                name = "ada"
                print(hashlib.md5(name.encode()).hexdigest())
                """);
    }

    @Test
    void decodesBytesJoinedToText() {
        bench.meets("""
                name = b"ada"
                print("hello " + name)
                """).proposes("""
                name = b"ada"
                print("hello " + name.decode())
                """);
    }

    @Test
    void decodesBytesToWriteThem() {
        bench.meets("""
                import io

                data = b"ada"
                io.StringIO().write(data)
                print("done")
                """).staysSilent();
    }

    @Test
    void findsTextInBytes() {
        bench.meets("""
                import re

                body = b"id=12"
                print(re.search("id=(..)", body).group(1))
                """).proposes("""
                import re

                body = b"id=12"
                print(re.search("id=(..)", body.decode()).group(1))
                """);
    }

    @Test
    void asksBytesForBytes() {
        bench.meets("""
                line = b"#note"
                print(line.startswith("#"))
                """).proposes("""
                line = b"#note"
                print(line.startswith(b"#"))
                """);
    }
}
