package dev.codemedic.python.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.python.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonDiagnosticianTest {

    @Test
    void followsANoneThroughParameterVariableAndReturnToTheMissingKey() throws IOException {
        var diagnosis = diagnosis("""
                CARTS = {"alice": [1]}

                def load(customer):
                    return CARTS.get(customer)

                def total(items):
                    return sum(item for item in items)

                def main():
                    items = load("bob")
                    print(total(items))

                main()
                """);
        assertThat(diagnosis.cause())
                .isEqualTo("`items` is None: `CARTS.get(customer)` found no key 'bob' in load(); it has 'alice'");
        assertThat(diagnosis.category()).isEqualTo(Category.CODE);
        assertThat(diagnosis.sites().getFirst().line()).isEqualTo(4);
        assertThat(diagnosis.observations().stream().map(each -> each.line())).contains(4, 10, 11, 7);
    }

    @Test
    void followsANoneIntoAnAttributeThatIsSetInAnotherClass() throws IOException {
        var diagnosis = diagnosis("""
                class Account:
                    def __init__(self):
                        self.owner = None

                class Bank:
                    def __init__(self):
                        self.account = Account()

                    def greet(self):
                        return self.account.owner.upper()

                Bank().greet()
                """);
        assertThat(diagnosis.cause())
                .isEqualTo("`self.account.owner` is None: `self.owner` still holds the None that Account began with"
                        + " in line 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a = {'x': 1, 'z': 2};print(a['q'])                      | `a` has no key 'q'; it has 'x', 'z'
            a = {'colour': 1};print(a['color'])                     | `a` has no key 'color'; it has 'colour'
            a = [1, 2];print(a[2])                                  | `a` has 2 elements, the last at 1; `a[2]` asks for index 2
            a = [];print(sum(a) / len(a))                           | the divisor `len(a)` is 0: `a` is empty
            a = 'x';b = 3;print(a + b)                              | `a` is the str 'x', but `b` is the int 3
            total = 1;print(totl)                                   | `totl` is not defined; `total` is
            print(json.dumps(1))                                    | `json` is not defined: the module is never imported
            s = '12x';print(int(s))                                 | `s` is '12x', which is no number
            a, b = [1, 2, 3]                                        | `[1, 2, 3]` gives more values, but 2 names wait for them
            import math;print(math.squareroot(2))                   | the module `math` has no `squareroot`
            n = 5;n[0]                                              | `n` is the int 5, which is not subscriptable
            import re;print(re.match('a', 'b').group())             | `re.match('a', 'b')` is None: the pattern in `re.match('a', 'b')` did not match
            """)
    void tellsTheCauseInASentence(String program, String cause) throws IOException {
        var diagnosis = diagnosis(program.strip().replace(";", "\n"));
        assertThat(diagnosis.cause()).startsWith(cause.strip());
        assertThat(diagnosis.category()).isEqualTo(Category.CODE);
        assertThat(diagnosis.advice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            import yaml_that_nobody_has_installed                   | DEPENDENCY    | pip install
            open('no-such-file.txt')                                | ENVIRONMENT   | Create it
            import os;os.environ['NOT_SET_ANYWHERE']                | CONFIGURATION | Set NOT_SET_ANYWHERE
            import os;int(os.environ.get('NOT_SET_ANYWHERE'))       | CONFIGURATION | Set NOT_SET_ANYWHERE
            import socket;socket.create_connection(('127.0.0.1', 1))| ENVIRONMENT   | Start the service
            import configparser;configparser.ConfigParser().get('a', 'b') | CONFIGURATION | configuration file
            """)
    void tellsWhatLiesOutsideTheCodeAndWhatToDo(String program, Category category, String advice) throws IOException {
        var diagnosis = diagnosis(program.strip().replace(";", "\n"));
        assertThat(diagnosis.category()).isEqualTo(category);
        assertThat(diagnosis.advice()).contains(advice.strip());
    }

    @Test
    void blamesTheCodeForAMisspeltModule() throws IOException {
        assertThat(diagnosis("import colections\n").category()).isEqualTo(Category.CODE);
    }

    @Test
    void namesWhatMakesRunsDiffer() throws IOException {
        assertThat(diagnosis("import random\nprint([1][random.randint(1, 2)])\n")
                        .unsteady())
                .containsExactly("random.randint()");
        assertThat(diagnosis("import random\nrandom.seed(1)\nprint([1][random.randint(1, 2)])\n")
                        .unsteady())
                .isEmpty();
    }

    private static Diagnosis diagnosis(String program) throws IOException {
        try (var programs = new Programs(Map.of("main.py", program))) {
            var failure = programs.run(Programs.INTERPRETER, "main.py").orElseThrow();
            var diagnosis = new PythonDiagnostician().diagnose(failure, programs.tree());
            assertThat(diagnosis.cause()).isNotBlank().doesNotContain("\n");
            assertThat(diagnosis.sites())
                    .allSatisfy(site -> assertThat(site.file()).isEqualTo(Path.of("main.py")));
            return diagnosis;
        }
    }
}
