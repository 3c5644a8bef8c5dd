package dev.codemedic.agent.start;

import dev.codemedic.agent.hook.Hooks;

/** Hears of exceptions that end threads, then prints them just as the JDK does where no handler is set. */
final class UncaughtHandler implements Thread.UncaughtExceptionHandler {

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Hooks.uncaught(thread, thrown);
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        thrown.printStackTrace(System.err);
    }
}
