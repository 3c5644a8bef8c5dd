package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodOfAnotherTypeTest {
    private final TemplateBench bench = TemplateBench.template(new MethodOfAnotherType());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = []        | x.add(1)                | x.append(1)",
                "x = []        | x.push(1)               | x.append(1)",
                "x = [1]       | print(x.length)         | print(len(x))",
                "x = [1]       | print(x.size())         | print(len(x))",
                "x = ['a']     | print(x.join(', '))     | print(', '.join(x))",
                "x = [1]       | print(x.contains(1))    | print(1 in x)",
                "x = set()     | x.append(1)             | x.add(1)",
                "x = {'a': 1}  | print(x.has_key('a'))   | print('a' in x)",
                "x = {'a': 1}  | print(not x.has_key(1)) | print(not (1 in x))",
                "x = {'a': 1}  | print(x.iteritems())    | print(x.items())",
                "x = {}        | x.put('a', 2)           | x['a'] = 2",
                "x = 'a'       | x.append('b')           | x += 'b'",
                "x = 'abc'     | print(x.toUpperCase())  | print(x.upper())",
                "x = 'abc'     | print(x.substring(0, 2)) | print(x[0:2])",
                "x = (1,)      | x.append(2)             | x += (2,)",
                "x = iter([1]) | print(x.next())         | print(next(x))",
                "x = b'a'      | print(x.encode())       | print(x)",
            })
    void saysItAsTheTypeDoes(String before, String wrong, String right) {
        bench.meets(before + "\n" + wrong + "\n").proposes(before + "\n" + right + "\n");
    }

    @Test
    void leavesAnotherTypesMethodOfThatNameAlone() {
        bench.meets("""
                class Cart:
                    pass


                Cart().add(1)
                """).staysSilent();
    }

    @Test
    void leavesAMethodThatNeedsMoreArgumentsAlone() {
        bench.meets("{}.put('a')\n").staysSilent();
    }

    @Test
    void leavesAnAssignmentInsideAnExpressionAlone() {
        bench.meets("x = {}\nprint(x.put('a', 1))\n").staysSilent();
    }
}
