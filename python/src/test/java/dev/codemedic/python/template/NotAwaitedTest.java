package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NotAwaitedTest {
    private final TemplateBench bench = TemplateBench.template(new NotAwaited());

    @Test
    void awaitsTheResult() {
        bench.meets("""
                import asyncio


                async def price():
                    return 3


                async def main():
                    print(price() + 1)


                asyncio.run(main())
                """).proposes("""
                import asyncio


                async def price():
                    return 3


                async def main():
                    print((await price()) + 1)


                asyncio.run(main())
                """);
    }

    @Test
    void awaitsWhereTheNameIsSet() {
        bench.meets("""
                import asyncio


                async def names():
                    return ["ada"]


                async def main():
                    found = names()
                    for name in found:
                        print(name)


                asyncio.run(main())
                """).proposes("""
                import asyncio


                async def names():
                    return ["ada"]


                async def main():
                    found = await names()
                    for name in found:
                        print(name)


                asyncio.run(main())
                """);
    }

    @Test
    void waitsForNothing() {
        bench.meets("""
                import asyncio


                def price():
                    return 3


                async def main():
                    print(await price())


                asyncio.run(main())
                """).proposes("""
                import asyncio


                def price():
                    return 3


                async def main():
                    print(price())


                asyncio.run(main())
                """);
    }

    @Test
    void leavesGeneratorsAlone() {
        bench.meets("""
                def g():
                    yield 1


                print(g() + 1)
                """).staysSilent();
    }

    @Test
    void awaitsWhatIsAddedUp() {
        bench.meets("""
                import asyncio


                async def size(page):
                    return 3


                async def main():
                    total = 0
                    for page in "ab":
                        total += size(page)
                    print(total)


                asyncio.run(main())
                """).proposes("""
                import asyncio


                async def size(page):
                    return 3


                async def main():
                    total = 0
                    for page in "ab":
                        total += await size(page)
                    print(total)


                asyncio.run(main())
                """);
    }
}
