package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class PassedThroughTest {
    private final TemplateBench bench = TemplateBench.template(new PassedThrough());

    @Test
    void passesNamedArgumentsOn() {
        bench.meets("""
                def logged(function):
                    def wrapper(*args):
                        return function(*args)

                    return wrapper


                @logged
                def area(width, height):
                    return width * height


                print(area(2, height=3))
                """).proposes("""
                def logged(function):
                    def wrapper(*args, **kwargs):
                        return function(*args, **kwargs)

                    return wrapper


                @logged
                def area(width, height):
                    return width * height


                print(area(2, height=3))
                """);
    }

    @Test
    void leavesPlainFunctionsAlone() {
        bench.meets("""
                def f(a):
                    return a


                print(f(b=1))
                """).staysSilent();
    }
}
