package dev.codemedic.worker.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tests that JUnit 4 itself has to run: rules, runners, parameters, JUnit 3. Spoken to by reflection. */
final class CoreTests implements TestGroup {
    private final Class<?> type;
    private final ClassLoader loader;
    private final Map<String, Object> descriptions = new LinkedHashMap<>();

    private CoreTests(Class<?> type) {
        this.type = type;
        this.loader = type.getClassLoader();
    }

    static CoreTests of(Class<?> type) throws ReflectiveOperationException {
        CoreTests tests = new CoreTests(type);
        Object request = tests.request();
        Object runner = call(request, "org.junit.runner.Request", "getRunner");
        if (!runner.getClass().getName().equals("org.junit.internal.runners.ErrorReportingRunner")) {
            tests.collect(call(runner, "org.junit.runner.Runner", "getDescription"));
        }
        return tests;
    }

    private Object request() throws ReflectiveOperationException {
        return named("org.junit.runner.Request")
                .getMethod("classWithoutSuiteMethod", Class.class)
                .invoke(null, type);
    }

    private void collect(Object description) throws ReflectiveOperationException {
        String kind = "org.junit.runner.Description";
        List<?> children = (List<?>) call(description, kind, "getChildren");
        for (Object child : children) {
            collect(child);
        }
        Object method = call(description, kind, "getMethodName", true);
        if (children.isEmpty() && method != Absent.VALUE) {
            descriptions.put(method.toString(), description);
        }
    }

    private enum Absent {
        VALUE
    }

    private Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private static Object call(Object target, String type, String method) throws ReflectiveOperationException {
        return call(target, type, method, false);
    }

    private static Object call(Object target, String type, String method, boolean mayLack)
            throws ReflectiveOperationException {
        Class<?> kind = Class.forName(type, true, target.getClass().getClassLoader());
        Method found = kind.getMethod(method);
        found.setAccessible(true);
        Object result = found.invoke(target);
        if (result == null && !mayLack) {
            throw new NoSuchMethodException(type + "." + method);
        }
        return result == null ? Absent.VALUE : result;
    }

    @Override
    public List<String> methods() {
        return new ArrayList<>(descriptions.keySet());
    }

    @Override
    public void open() {}

    @Override
    public void run(String method) throws Throwable {
        Object description = descriptions.get(method);
        if (description == null) {
            throw new Skipped();
        }
        Class<?> requests = named("org.junit.runner.Request");
        Class<?> cores = named("org.junit.runner.JUnitCore");
        Object filtered = requests.getMethod("filterWith", named("org.junit.runner.Description"))
                .invoke(request(), description);
        Object core = cores.getConstructor().newInstance();
        Object result;
        try {
            result = cores.getMethod("run", requests).invoke(core, filtered);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() == null ? wrapped : wrapped.getCause();
        }
        List<?> failures = (List<?>) call(result, "org.junit.runner.Result", "getFailures");
        if (!failures.isEmpty()) {
            throw (Throwable) call(failures.get(0), "org.junit.runner.notification.Failure", "getException");
        }
        if (call(result, "org.junit.runner.Result", "getRunCount").equals(0)) {
            throw new Skipped();
        }
    }

    @Override
    public void close() {}
}
