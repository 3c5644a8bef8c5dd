package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class AwaitOutsideCoroutineTest {
    private final TemplateBench bench = TemplateBench.template(new AwaitOutsideCoroutine());

    @Test
    void makesTheFunctionACoroutine() {
        bench.meets("""
                import asyncio


                def main():
                    await asyncio.sleep(0)


                asyncio.run(main())
                """).proposes("""
                import asyncio


                async def main():
                    await asyncio.sleep(0)


                asyncio.run(main())
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
