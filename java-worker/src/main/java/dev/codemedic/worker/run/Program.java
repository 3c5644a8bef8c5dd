package dev.codemedic.worker.run;

import dev.codemedic.worker.Switch;
import dev.codemedic.worker.tests.TestFinder;
import dev.codemedic.worker.tests.TestGroup;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The project's classes of one batch, loaded, and its tests, found. */
final class Program {
    private static final String RESET = "medic$clinit";

    private final Setup setup;
    private final Map<String, byte[]> changed;
    private final ProjectClasses.Source source;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<TestGroup> opened = new LinkedHashSet<>();
    private final List<Method> resets = new ArrayList<>();
    private int startedClasses;
    private boolean used;
    private ProjectClasses loader;

    private static final class Place {
        final TestGroup group;
        final String method;

        Place(TestGroup group, String method) {
            this.group = group;
            this.method = method;
        }
    }

    Program(Setup setup, Map<String, byte[]> changed, ProjectClasses.Source source) {
        this.setup = setup;
        this.changed = changed;
        this.source = source;
        this.loader = load();
    }

    private ProjectClasses load() {
        ProjectClasses fresh = new ProjectClasses(setup.folders, setup.libraries, changed, source);
        fresh.setDefaultAssertionStatus(setup.assertions);
        return fresh;
    }

    ProjectClasses loader() {
        return loader;
    }

    /** Loads all classes anew: some cannot be initialised any more. */
    void renew() throws ReflectiveOperationException {
        closeLoader();
        loader = load();
        find();
    }

    void closeLoader() {
        try {
            loader.close();
        } catch (IOException open) {
            // its files are read-only
        }
    }

    /** Finds the tests; those of a class that cannot be loaded are missing. */
    void find() throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(loader);
        Switch.forget();
        resets.clear();
        startedClasses = 0;
        opened.clear();
        names.clear();
        places.clear();
        used = false;
        for (Setup.Wanted wanted : setup.wanted) {
            TestGroup group = TestFinder.of(Class.forName(wanted.type, false, loader));
            if (group == null) {
                continue;
            }
            for (String method : group.methods()) {
                if (wanted.methods.isEmpty() || wanted.methods.contains(method)) {
                    String name = wanted.type + (method.startsWith("$") ? "" : ".") + method;
                    if (places.put(name, new Place(group, method)) == null) {
                        names.add(name);
                    }
                }
            }
        }
    }

    /** The tests in their runner's order. */
    List<String> names() {
        return names;
    }

    /** Brings static state back to what it was before the first use; a class that fails makes all anew. */
    void reset() throws ReflectiveOperationException {
        if (!used) {
            used = true;
            return;
        }
        List<Class<?>> started = Switch.startedClasses();
        for (; startedClasses < started.size(); startedClasses++) {
            Class<?> type = started.get(startedClasses);
            if (type.getClassLoader() == loader) {
                Method reset = type.getDeclaredMethod(RESET);
                reset.setAccessible(true);
                resets.add(reset);
            }
        }
        for (Method reset : resets) {
            try {
                reset.invoke(null);
            } catch (InvocationTargetException failed) {
                renew();
                used = true;
                return;
            }
        }
    }

    /** Runs one test. */
    void run(String name) throws Throwable {
        Place place = places.get(name);
        if (place == null) {
            throw new ClassNotFoundException(name);
        }
        if (!opened.contains(place.group)) {
            opened.add(place.group);
            place.group.open();
        }
        place.group.run(place.method);
    }

    /** Ends what tests of a class have in common; what goes wrong there belongs to no test. */
    void close() {
        for (TestGroup group : opened) {
            try {
                group.close();
            } catch (Throwable ignored) {
                // the outcome of the tests stands
            }
        }
        opened.clear();
    }
}
