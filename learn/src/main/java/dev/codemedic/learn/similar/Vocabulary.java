package dev.codemedic.learn.similar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives every token a number. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int number(String token) {
        return numbers.computeIfAbsent(token, fresh -> next.getAndIncrement());
    }
}
