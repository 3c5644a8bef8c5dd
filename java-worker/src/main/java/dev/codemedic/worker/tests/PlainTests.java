package dev.codemedic.worker.tests;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tests of a class that uses nothing but a framework's plainest annotations, run by reflection. A time limit of a test
 * is left out, for variants have bounds of their own.
 */
final class PlainTests implements TestGroup {
    private static final Set<String> SKIPPING = Set.of(
            "org.junit.AssumptionViolatedException",
            "org.junit.internal.AssumptionViolatedException",
            "org.opentest4j.TestAbortedException");

    private final Constructor<?> constructor;
    private final Map<String, Method> tests = new LinkedHashMap<>();
    private final Map<String, Class<?>> expected = new LinkedHashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final List<Method> befores = new ArrayList<>();
    private final List<Method> afters = new ArrayList<>();
    private final List<Method> beforeAll = new ArrayList<>();
    private final List<Method> afterAll = new ArrayList<>();

    private PlainTests(Constructor<?> constructor) {
        this.constructor = constructor;
    }

    /** The tests; null where the class has none of this framework, or some that are not plain. */
    static @Nullable PlainTests of(Class<?> type, Vocabulary words) throws ReflectiveOperationException {
        boolean outer = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
        if (Modifier.isAbstract(type.getModifiers()) || outer || type.getDeclaredConstructors().length != 1) {
            return null;
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        if (constructor.getParameterCount() != 0) {
            return null;
        }
        PlainTests plain = new PlainTests(constructor);
        return plain.read(type, words) && !plain.tests.isEmpty() ? plain : null;
    }

    private boolean read(Class<?> type, Vocabulary words) throws ReflectiveOperationException {
        Set<String> overridden = new HashSet<>();
        constructor.setAccessible(true);
        boolean allIgnored = false;
        List<List<Method>> levels = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            if (at.getName().equals("junit.framework.TestCase") || !known(at, words)) {
                return false;
            }
            for (Field field : at.getDeclaredFields()) {
                if (!known(field, words)) {
                    return false;
                }
            }
            for (Class<?> face : at.getInterfaces()) {
                if (mentions(face, "org.junit.")) {
                    return false;
                }
            }
            for (Class<?> inner : at.getDeclaredClasses()) {
                if (at == type && has(inner, "org.junit.jupiter.api.Nested")) {
                    return false;
                }
            }
            allIgnored |= has(at, words.ignored);
            List<Method> own = new ArrayList<>();
            for (Method method : at.getDeclaredMethods()) {
                if (method.isSynthetic() || method.isBridge()) {
                    continue;
                }
                if (!known(method, words)) {
                    return false;
                }
                boolean fixed = Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers());
                if (method.getAnnotations().length > 0 || !fixed) {
                    String signature = method.getName() + List.of(method.getParameterTypes());
                    if (fixed || overridden.add(signature)) {
                        own.add(method);
                    }
                }
            }
            own.sort(ORDER);
            levels.add(own);
        }
        for (int level = 0; level < levels.size(); level++) {
            for (Method method : levels.get(level)) {
                if (!take(method, words, allIgnored)) {
                    return false;
                }
            }
        }
        // What comes before begins with the class furthest up, what comes after ends with it.
        reverseLevels(befores);
        reverseLevels(beforeAll);
        return true;
    }

    private static void reverseLevels(List<Method> methods) {
        methods.sort(Comparator.comparingInt(method -> depth(method.getDeclaringClass())));
    }

    private static int depth(Class<?> type) {
        int depth = 0;
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            depth++;
        }
        return depth;
    }

    /** The order that JUnit 4 and 5 give to methods where nothing else is said. */
    private static final Comparator<Method> ORDER = Comparator.<Method>comparingInt(
                    method -> method.getName().hashCode())
            .thenComparing(Method::toString);

    private boolean take(Method method, Vocabulary words, boolean allIgnored) throws ReflectiveOperationException {
        boolean test = has(method, words.test);
        boolean role = test
                || has(method, words.before)
                || has(method, words.after)
                || has(method, words.beforeAll)
                || has(method, words.afterAll);
        if (!role) {
            return true;
        }
        boolean usable = method.getParameterCount() == 0
                && (!words.open || Modifier.isPublic(method.getModifiers()))
                && !Modifier.isPrivate(method.getModifiers())
                && method.getReturnType() == void.class;
        if (!usable) {
            return false;
        }
        method.setAccessible(true);
        if (test) {
            tests.put(method.getName(), method);
            if (allIgnored || has(method, words.ignored)) {
                ignored.add(method.getName());
            }
            Class<?> thrown = expected(method, words);
            if (thrown != null) {
                expected.put(method.getName(), thrown);
            }
        } else if (has(method, words.before)) {
            befores.add(method);
        } else if (has(method, words.after)) {
            afters.add(method);
        } else if (!Modifier.isStatic(method.getModifiers())) {
            return false;
        } else if (has(method, words.beforeAll)) {
            beforeAll.add(method);
        } else {
            afterAll.add(method);
        }
        return true;
    }

    private static @Nullable Class<?> expected(Method method, Vocabulary words) throws ReflectiveOperationException {
        if (!words.open) {
            return null;
        }
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType().getName().equals(words.test)) {
                Class<?> type = (Class<?>)
                        annotation.annotationType().getMethod("expected").invoke(annotation);
                return type.getName().equals("org.junit.Test$None") ? null : type;
            }
        }
        return null;
    }

    private static boolean known(AnnotatedElement element, Vocabulary words) {
        for (Annotation annotation : element.getAnnotations()) {
            if (!words.knows(annotation.annotationType().getName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(AnnotatedElement element, String name) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class, its fields or its methods bear an annotation of a package, or one that bears it. */
    static boolean mentions(Class<?> type, String prefix) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            List<AnnotatedElement> elements = new ArrayList<>();
            elements.add(at);
            Collections.addAll(elements, at.getDeclaredMethods());
            Collections.addAll(elements, at.getDeclaredFields());
            Collections.addAll(elements, at.getDeclaredClasses());
            for (AnnotatedElement element : elements) {
                for (Annotation annotation : element.getAnnotations()) {
                    Class<?> kind = annotation.annotationType();
                    if (kind.getName().startsWith(prefix)) {
                        return true;
                    }
                    for (Annotation above : kind.getAnnotations()) {
                        if (above.annotationType().getName().startsWith(prefix)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    @Override
    public List<String> methods() {
        return new ArrayList<>(tests.keySet());
    }

    @Override
    public void open() throws Throwable {
        for (Method method : beforeAll) {
            invoke(method, null);
        }
    }

    @Override
    public void close() throws Throwable {
        for (Method method : afterAll) {
            invoke(method, null);
        }
    }

    @Override
    public void run(String name) throws Throwable {
        Method test = tests.get(name);
        if (test == null || ignored.contains(name)) {
            throw new Skipped();
        }
        Class<?> wanted = expected.get(name);
        Throwable thrown = null;
        try {
            Object instance = create();
            try {
                for (Method before : befores) {
                    invoke(before, instance);
                }
                expecting(test, instance, wanted);
            } catch (Throwable failed) {
                thrown = failed;
            }
            for (Method after : afters) {
                try {
                    invoke(after, instance);
                } catch (Throwable failed) {
                    thrown = thrown == null ? failed : thrown;
                }
            }
        } catch (Throwable failed) {
            thrown = failed;
        }
        if (thrown != null) {
            throw SKIPPING.contains(thrown.getClass().getName()) ? new Skipped() : thrown;
        }
    }

    private void expecting(Method test, Object instance, @Nullable Class<?> wanted) throws Throwable {
        if (wanted == null) {
            invoke(test, instance);
            return;
        }
        try {
            invoke(test, instance);
        } catch (Throwable thrown) {
            if (!wanted.isInstance(thrown)) {
                throw thrown;
            }
            return;
        }
        throw new AssertionError("Expected exception: " + wanted.getName());
    }

    private Object create() throws Throwable {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException wrapped) {
            throw cause(wrapped);
        }
    }

    private static void invoke(Method method, @Nullable Object instance) throws Throwable {
        try {
            method.invoke(instance);
        } catch (InvocationTargetException wrapped) {
            throw cause(wrapped);
        }
    }

    private static Throwable cause(InvocationTargetException wrapped) {
        Throwable cause = wrapped.getCause();
        return cause == null ? wrapped : cause;
    }
}
