package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class RemovedModuleTest {
    private final TemplateBench bench = TemplateBench.template(new RemovedModule());

    @Test
    void renamesTheModuleAndItsUses() {
        bench.meets("import Queue\n\njobs = Queue.Queue()\njobs.put(1)\n")
                .proposes("import queue\n\njobs = queue.Queue()\njobs.put(1)\n");
    }

    @Test
    void keepsAnAlias() {
        bench.meets("import cPickle as pickle\n\nprint(pickle.dumps(1))\n")
                .proposes("import pickle as pickle\n\nprint(pickle.dumps(1))\n");
    }

    @Test
    void changesTheModuleOfAnImport() {
        bench.meets("from StringIO import StringIO\n\nprint(StringIO().getvalue())\n")
                .proposes("from io import StringIO\n\nprint(StringIO().getvalue())\n");
    }

    @Test
    void takesEachNameFromWhereItIsNow() {
        bench.meets("from urllib2 import urlopen, HTTPError\n\nprint(urlopen, HTTPError)\n")
                .proposes("""
                        from urllib.request import urlopen
                        from urllib.error import HTTPError

                        print(urlopen, HTTPError)
                        """);
    }

    @Test
    void splitsTheUsesOfAModuleThatWasSplit() {
        bench.meets("""
                import urllib2


                def load(address):
                    try:
                        return urllib2.urlopen(urllib2.Request(address))
                    except urllib2.HTTPError:
                        return None
                """).proposes("""
                import urllib.request, urllib.error


                def load(address):
                    try:
                        return urllib.request.urlopen(urllib.request.Request(address))
                    except urllib.error.HTTPError:
                        return None
                """);
    }

    @Test
    void leavesAPackageThatIsNotInstalledAlone() {
        bench.meets("import flask_of_nobody\n").staysSilent();
    }
}
