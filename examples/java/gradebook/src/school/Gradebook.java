package school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the average of every student of a class. */
public class Gradebook {
    public static void main(String[] args) throws IOException {
        List<Student> students =
                Files.readAllLines(Path.of(args[0])).stream().map(Student::parse).toList();
        for (Student student : students) {
            System.out.println(student.name() + ": " + student.average());
        }
        System.out.println(students.size() + " students");
    }
}
