package dev.codemedic.learn.lesson;

import java.util.List;

/**
 * The code that a fix was made on.
 *
 * @param before the smallest stretch of it that is a whole, without the indentation of its place
 * @param after the same, fixed
 * @param offered the names or keys that the run or the file offered where one was written wrongly; else none
 */
public record Example(String before, String after, List<String> offered) {
    public Example {
        offered = List.copyOf(offered);
    }
}
