package dev.codemedic.worker.run;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The method or constructor that variants change. */
final class Target {
    private final String owner;
    private final String name;
    private final String descriptor;
    private @Nullable Method method;
    private @Nullable Constructor<?> constructor;
    private @Nullable ClassLoader loader;
    private final boolean bound;

    /** @param name the method's, or {@code <init>}; with {@code static } before it for one without an object */
    Target(String owner, String name, String descriptor) {
        boolean fixed = name.startsWith("static ");
        this.owner = owner;
        this.name = fixed ? name.substring("static ".length()) : name;
        this.descriptor = descriptor;
        this.bound = !fixed && !name.equals("<init>");
    }

    /** Whether an object comes before the arguments. */
    boolean bound() {
        return bound;
    }

    boolean isVoid() {
        return descriptor.endsWith(")V") && !name.equals("<init>");
    }

    String simpleName() {
        return name.equals("<init>") ? owner.substring(owner.lastIndexOf('.') + 1) : name;
    }

    /** Whether a call that begins now comes from the method itself. */
    boolean nested() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().equals(owner)
                                        && frame.getMethodName().equals(name))
                                .limit(2)
                                .count()
                        > 1);
    }

    /** The types of what a call needs: the object, where there is one, and the arguments. */
    Class<?>[] types(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = Class.forName(owner, true, loader);
        Class<?>[] parameters =
                MethodType.fromMethodDescriptorString(descriptor, loader).parameterArray();
        if (!bound) {
            return parameters;
        }
        Class<?>[] all = new Class<?>[parameters.length + 1];
        all[0] = type;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return all;
    }

    @Nullable
    Object call(ClassLoader from, @Nullable Object[] input) throws Throwable {
        if (loader != from) {
            find(from);
        }
        try {
            if (constructor != null) {
                return constructor.newInstance(input);
            }
            Method found = Objects.requireNonNull(method);
            return bound
                    ? found.invoke(input[0], Arrays.copyOfRange(input, 1, input.length))
                    : found.invoke(null, input);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() == null ? wrapped : wrapped.getCause();
        }
    }

    private void find(ClassLoader from) throws ReflectiveOperationException {
        Class<?> type = Class.forName(owner, true, from);
        Class<?>[] parameters =
                MethodType.fromMethodDescriptorString(descriptor, from).parameterArray();
        if (name.equals("<init>")) {
            constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
        } else {
            for (Method each : type.getDeclaredMethods()) {
                if (each.getName().equals(name)
                        && Arrays.equals(each.getParameterTypes(), parameters)
                        && !each.isBridge()
                        && Modifier.isStatic(each.getModifiers()) == !bound) {
                    each.setAccessible(true);
                    method = each;
                }
            }
        }
        loader = from;
    }
}
