package dev.codemedic.store;

import dev.codemedic.core.learn.KeptLesson;
import dev.codemedic.core.learn.LessonStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Lessons in a project's database. */
record SqliteLessonStore(Database database) implements LessonStore {

    @Override
    public KeptLesson keep(KeptLesson lesson) {
        return database.within("keep a lesson", () -> {
            database.run(
                    "insert into lesson (heal, rank, language, type, shape, text, at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    lesson.heal(),
                    lesson.rank(),
                    lesson.language(),
                    lesson.type(),
                    lesson.shape(),
                    lesson.text(),
                    lesson.at());
            return database.row(
                            SqliteLessonStore::lesson,
                            "select * from lesson where heal = ? and rank = ? and text = ?",
                            lesson.heal(),
                            lesson.rank(),
                            lesson.text())
                    .orElseThrow();
        });
    }

    @Override
    public List<KeptLesson> lessons(String language, String type, int most) {
        return database.within(
                "read lessons",
                () -> database.rows(
                        SqliteLessonStore::lesson,
                        "select * from lesson where language = ? and type = ? order by number desc limit ?",
                        language,
                        type,
                        most));
    }

    @Override
    public List<KeptLesson> alike(String shape, int most) {
        return database.within(
                "read lessons",
                () -> database.rows(
                        SqliteLessonStore::lesson,
                        "select * from lesson where shape = ? order by number desc limit ?",
                        shape,
                        most));
    }

    private static KeptLesson lesson(ResultSet row) throws SQLException {
        return new KeptLesson(
                row.getLong("number"),
                row.getLong("heal"),
                row.getInt("rank"),
                row.getString("language"),
                row.getString("type"),
                row.getString("shape"),
                row.getString("text"),
                Instant.parse(row.getString("at")));
    }
}
