package school;

import java.util.ArrayList;
import java.util.List;

/** A student and the points of each test. */
public class Student {
    private final String name;
    private final List<Integer> points = new ArrayList<>();

    public Student(String name) {
        this.name = name;
    }

    public static Student parse(String line) {
        String[] words = line.trim().split("\\s+");
        Student student = new Student(words[0]);
        for (int i = 1; i < words.length; i++) {
            student.points.add(Integer.parseInt(words[i]));
        }
        return student;
    }

    public String name() {
        return name;
    }

    public int average() {
        int sum = 0;
        for (int point : points) {
            sum += point;
        }
        return sum / points.size();
    }
}
