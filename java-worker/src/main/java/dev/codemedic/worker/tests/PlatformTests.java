package dev.codemedic.worker.tests;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests that the JUnit Platform has to run: extensions, parameters, nested classes. Spoken to by reflection. */
final class PlatformTests implements TestGroup {
    private static final String LAUNCHER = "org.junit.platform.launcher.";

    private final Class<?> type;
    private final ClassLoader loader;
    private final Object launcher;
    /** Unique identifiers by method name. */
    private final Map<String, String> tests = new LinkedHashMap<>();

    private PlatformTests(Class<?> type) throws ReflectiveOperationException {
        this.type = type;
        this.loader = type.getClassLoader();
        this.launcher =
                named(LAUNCHER + "core.LauncherFactory").getMethod("create").invoke(null);
    }

    static PlatformTests of(Class<?> type) throws ReflectiveOperationException {
        PlatformTests found = new PlatformTests(type);
        Object selector = found.named("org.junit.platform.engine.discovery.DiscoverySelectors")
                .getMethod("selectClass", Class.class)
                .invoke(null, type);
        Object plan = found.call(found.launcher, LAUNCHER + "Launcher", "discover", found.request(selector));
        for (Object root : (Set<?>) found.call(plan, LAUNCHER + "TestPlan", "getRoots")) {
            found.collect(plan, root);
        }
        return found;
    }

    /** A method is one test, also where it is run many times with different arguments. */
    private void collect(Object plan, Object identifier) throws ReflectiveOperationException {
        String kind = LAUNCHER + "TestIdentifier";
        Object source = ((Optional<?>) call(identifier, kind, "getSource")).orElse(null);
        String method = source == null ? null : method(source);
        if (method != null) {
            tests.putIfAbsent(method, (String) call(identifier, kind, "getUniqueId"));
            return;
        }
        for (Object child : (Set<?>) call(plan, LAUNCHER + "TestPlan", "getChildren", identifier)) {
            collect(plan, child);
        }
    }

    private @Nullable String method(Object source) throws ReflectiveOperationException {
        String kind = "org.junit.platform.engine.support.descriptor.MethodSource";
        if (!source.getClass().getName().equals(kind)) {
            return null;
        }
        String owner = (String) call(source, kind, "getClassName");
        String name = (String) call(source, kind, "getMethodName");
        // Tests of a nested class keep its name apart from those of the class itself.
        return owner.startsWith(type.getName() + "$")
                ? owner.substring(type.getName().length()) + "." + name
                : name;
    }

    private Object request(Object selector) throws ReflectiveOperationException {
        String kind = LAUNCHER + "core.LauncherDiscoveryRequestBuilder";
        Class<?> selectors = named("org.junit.platform.engine.DiscoverySelector");
        Object array = Array.newInstance(selectors, 1);
        Array.set(array, 0, selector);
        Object builder = named(kind).getMethod("request").invoke(null);
        named(kind).getMethod("selectors", array.getClass()).invoke(builder, array);
        return call(builder, kind, "build");
    }

    private Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private Object call(Object target, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        for (Method candidate : named(type).getMethods()) {
            if (candidate.getName().equals(method) && fits(candidate, arguments)) {
                candidate.setAccessible(true);
                return candidate.invoke(target, arguments);
            }
        }
        throw new NoSuchMethodException(type + "." + method);
    }

    private static boolean fits(Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> methods() {
        return new ArrayList<>(tests.keySet());
    }

    @Override
    public void open() {}

    @Override
    public void run(String method) throws Throwable {
        String unique = tests.get(method);
        if (unique == null) {
            throw new Skipped();
        }
        Object selector = named("org.junit.platform.engine.discovery.DiscoverySelectors")
                .getMethod("selectUniqueId", String.class)
                .invoke(null, unique);
        Ending ending = new Ending();
        Class<?> listeners = named(LAUNCHER + "TestExecutionListener");
        Object listener = Proxy.newProxyInstance(loader, new Class<?>[] {listeners}, ending::told);
        Object array = Array.newInstance(listeners, 1);
        Array.set(array, 0, listener);
        try {
            named(LAUNCHER + "Launcher")
                    .getMethod("execute", named(LAUNCHER + "LauncherDiscoveryRequest"), array.getClass())
                    .invoke(launcher, request(selector), array);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() == null ? wrapped : wrapped.getCause();
        }
        if (ending.thrown != null) {
            throw ending.thrown;
        }
        if (!ending.ran) {
            throw new Skipped();
        }
    }

    @Override
    public void close() {}

    /** What the listener is told. */
    private final class Ending {
        private @Nullable Throwable thrown;
        private boolean ran;

        private @Nullable Object told(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("executionFinished") && arguments != null) {
                String kind = "org.junit.platform.engine.TestExecutionResult";
                String status = call(arguments[1], kind, "getStatus").toString();
                ran |= status.equals("SUCCESSFUL")
                        && Boolean.TRUE.equals(call(arguments[0], LAUNCHER + "TestIdentifier", "isTest"));
                if (status.equals("FAILED") && thrown == null) {
                    Object cause = ((Optional<?>) call(arguments[1], kind, "getThrowable")).orElse(null);
                    thrown = cause instanceof Throwable ? (Throwable) cause : new AssertionError(String.valueOf(cause));
                }
            }
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("hashCode")
                        ? System.identityHashCode(proxy)
                        : method.getName().equals("equals") ? arguments != null && proxy == arguments[0] : "listener";
            }
            return null;
        }
    }
}
