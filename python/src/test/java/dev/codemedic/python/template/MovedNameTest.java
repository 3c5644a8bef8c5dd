package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MovedNameTest {
    private final TemplateBench bench = TemplateBench.template(new MovedName());

    @Test
    void renamesWithinTheModule() {
        bench.meets("import time\n\nstart = time.clock()\nprint(time.clock() - start)\n")
                .proposes("import time\n\nstart = time.perf_counter()\nprint(time.perf_counter() - start)\n");
    }

    @Test
    void importsTheModuleThatHasItNow() {
        bench.meets("import collections\n\nprint(isinstance({}, collections.Mapping))\n")
                .proposes(
                        "import collections\nimport collections.abc\n\nprint(isinstance({}, collections.abc.Mapping))\n");
    }

    @Test
    void takesABuiltin() {
        bench.meets("import itertools\n\nprint(list(itertools.izip([1], [2])))\n")
                .proposes("import itertools\n\nprint(list(zip([1], [2])))\n");
    }

    @Test
    void changesTheModuleOfAnImport() {
        bench.meets("from collections import Mapping\n\nprint(Mapping)\n")
                .proposes("from collections.abc import Mapping\n\nprint(Mapping)\n");
    }

    @Test
    void leavesTheOtherNamesOfAnImportWhereTheyAre() {
        bench.meets("from collections import Iterable, OrderedDict\n\nprint(Iterable, OrderedDict)\n")
                .proposes("""
                        from collections import OrderedDict
                        from collections.abc import Iterable

                        print(Iterable, OrderedDict)
                        """);
    }

    @Test
    void dropsTheImportOfWhatIsABuiltinNow() {
        bench.meets("from itertools import chain, izip\n\nprint(list(izip([1], chain([2]))))\n")
                .proposes("from itertools import chain\n\nprint(list(zip([1], chain([2]))))\n");
    }

    @Test
    void renamesTheUsesOfARenamedImport() {
        bench.meets("from string import letters\n\nprint(letters)\n")
                .proposes("from string import ascii_letters\n\nprint(ascii_letters)\n");
    }

    @Test
    void leavesANameThatNeverWasAlone() {
        bench.meets("import time\n\ntime.watch()\n").staysSilent();
    }

    @Test
    void leavesAnotherObjectOfThatNameAlone() {
        bench.meets("""
                class Time:
                    pass


                time = Time()
                time.clock()
                """).staysSilent();
    }
}
