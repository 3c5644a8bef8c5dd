package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";

    private final Cases cases = new Cases("""
            # -*- coding: utf-8 -*-
            import os
            import shelf


            class Cart:
                kind = "cart"

                def __init__(self, items=()):
                    self.items = list(items)
                    self.owner = "ann"

                def __repr__(self):
                    print("a repr ran")
                    return "cart"

                @property
                def total(self):
                    print("a property ran")

                def add(self, item, count=1, *rest, price=None, **more):
                    self.items.append(item)

                def names(self):
                    return [name for name in items]

                @staticmethod
                def parse(text, strict):
                    return text


            def case_misspelt_name():
                return lenght


            def case_missing_self():
                Cart().names()


            def case_unbound():
                if os.sep == "x":
                    found = 1
                return found


            def case_missing_attribute():
                cart = Cart()
                return cart.itmes


            def case_attribute_of_none():
                cart = None
                return cart.items


            def case_attribute_of_module():
                return os.getcdw()


            def case_attribute_of_class():
                return Cart.knid


            def case_attribute_of_text():
                name = "bob"
                return name.uper()


            def case_raised_by_hand():
                raise AttributeError("no idea")


            def case_missing_import():
                from shelf import Boook


            def case_missing_module():
                import colections


            def case_missing_submodule():
                import email.mim


            def case_key():
                return {"ann": 1}["bob"]


            def case_key_of_object():
                return {}[Cart()]


            def case_too_few_arguments():
                Cart().add()


            def case_constructor():
                Cart(1, 2, 3)


            def case_static_method():
                cart = Cart()
                cart.parse("x")


            def case_function_of_module():
                shelf.sort_books(1, 2, 3, key=4)


            def case_built_in():
                len(1, 2)


            def case_operands():
                return "a" + 1


            def case_decode():
                return b"caf\\xe9".decode("utf-8")


            def case_missing_file():
                open("no-such-file.txt")
            """).beside("shelf.py", """
            class Book:
                pass


            def sort_books(books, key="title", *, reverse=False):
                return books
            """);

    @ParameterizedTest
    @MethodSource(ALL)
    void aNameErrorKnowsTheNameAndTheBuiltIns(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "misspelt_name").thrown();
        assertThat(thrown.fact("name")).containsExactly("lenght");
        assertThat(thrown.fact("builtins")).contains("len", "KeyError");
        assertThat(thrown.fact("selfAttributes")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aNameErrorInAMethodKnowsWhatSelfOffers(InstalledPython python) throws Exception {
        var capture = cases.in(python, "missing_self");
        assertThat(capture.thrown().fact("name")).containsExactly("items");
        assertThat(capture.thrown().fact("selfAttributes")).contains("items", "owner", "kind", "add", "total");
        assertThat(capture.prime().owner()).isEqualTo("shop.Cart");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anUnboundLocalKnowsItsName(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "unbound").thrown().fact("name")).containsExactly("found");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anAttributeErrorKnowsWhatTheObjectOffers(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "missing_attribute").thrown();
        assertThat(thrown.fact("name")).containsExactly("itmes");
        assertThat(thrown.fact("objectType")).containsExactly("Cart");
        assertThat(thrown.fact("attributes"))
                .containsExactly("add", "items", "kind", "names", "owner", "parse", "total");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anAttributeErrorOnNoneOffersNothing(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "attribute_of_none").thrown();
        assertThat(thrown.fact("objectType")).containsExactly("NoneType");
        assertThat(thrown.fact("attributes")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anAttributeErrorOnAModuleKnowsTheModulesNames(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "attribute_of_module").thrown();
        assertThat(thrown.fact("objectType")).containsExactly("module");
        assertThat(thrown.fact("attributes")).contains("getcwd", "path").doesNotContain("append");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anAttributeErrorOnAClassKnowsTheClassesNames(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "attribute_of_class").thrown().fact("attributes"))
                .contains("kind", "add")
                .doesNotContain("owner");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anAttributeErrorOnABuiltInValueKnowsItsMethods(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "attribute_of_text").thrown().fact("attributes"))
                .contains("upper", "lower");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leavesAnAttributeErrorRaisedByHandWithoutAnObject(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "raised_by_hand").thrown();
        assertThat(thrown.message()).isEqualTo("no idea");
        assertThat(thrown.fact("attributes")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anImportErrorKnowsTheModulesNames(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "missing_import").thrown();
        assertThat(thrown.fact("name")).containsExactly("Boook");
        assertThat(thrown.fact("module")).containsExactly("shelf");
        assertThat(thrown.fact("names")).containsExactly("Book", "sort_books");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aMissingModuleKnowsTheModulesThatThereAre(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "missing_module").thrown();
        assertThat(thrown.fact("module")).containsExactly("colections");
        assertThat(thrown.fact("names")).contains("collections", "shelf");
        assertThat(cases.in(python, "missing_submodule").thrown().fact("names"))
                .contains("mime", "utils")
                .doesNotContain("shelf");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aKeyErrorKnowsTheKey(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "key").thrown().fact("key")).containsExactly("'bob'");
        assertThat(cases.in(python, "key_of_object").thrown().fact("key")).containsExactly("<Cart object>");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aWrongCallKnowsTheSignature(InstalledPython python) throws Exception {
        var method = cases.in(python, "too_few_arguments").thrown();
        assertThat(method.fact("callee")).containsExactly("Cart.add");
        assertThat(method.fact("signature")).containsExactly("(self, item, count=1, *rest, price=None, **more)");
        var constructor = cases.in(python, "constructor").thrown();
        assertThat(constructor.fact("callee")).containsExactly("Cart.__init__");
        assertThat(constructor.fact("signature")).containsExactly("(self, items=())");
        assertThat(cases.in(python, "static_method").thrown().fact("signature")).containsExactly("(text, strict)");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aWrongCallKnowsWhereTheFunctionIsDefined(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "function_of_module").thrown();
        assertThat(thrown.fact("callee")).containsExactly("shelf.sort_books");
        assertThat(thrown.fact("signature")).containsExactly("(books, key='title', *, reverse=False)");
        assertThat(thrown.fact("definition")).hasSize(2).last().isEqualTo("5");
        assertThat(thrown.fact("definition").getFirst()).endsWith("/project/shelf.py");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leavesOtherTypeErrorsWithoutACallee(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "operands").thrown().fact("callee")).isEmpty();
        assertThat(cases.in(python, "built_in").thrown().fact("callee")).containsExactly("len");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aDecodingErrorKnowsTheEncodingAndThePlace(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "decode").thrown();
        assertThat(thrown.fact("encoding")).containsExactly("utf-8");
        assertThat(thrown.fact("start")).containsExactly("3");
        assertThat(thrown.fact("end")).containsExactly("4");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aMissingFileKnowsItsPathAndNumber(InstalledPython python) throws Exception {
        var thrown = cases.in(python, "missing_file").thrown();
        assertThat(thrown.type()).isEqualTo("FileNotFoundError");
        assertThat(thrown.fact("file")).containsExactly("no-such-file.txt");
        assertThat(thrown.fact("errno")).containsExactly("2");
    }
}
