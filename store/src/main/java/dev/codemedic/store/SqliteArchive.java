package dev.codemedic.store;

import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Autonomy;
import dev.codemedic.core.learn.CaseStore;
import dev.codemedic.core.learn.FeedbackLog;
import dev.codemedic.core.learn.Forgetting;
import dev.codemedic.core.learn.LessonStore;
import dev.codemedic.core.learn.Probations;
import dev.codemedic.core.learn.StoreBroken;
import java.nio.file.Path;

/** All that is kept of a project, in one SQLite file. */
public final class SqliteArchive implements Archive {
    private final Database database;

    private SqliteArchive(Database database) {
        this.database = database;
    }

    /**
     * Opens a database, which is made where there is none. A damaged file is set aside, never overwritten.
     *
     * @throws StoreBroken where the file can be neither opened nor made
     */
    public static SqliteArchive open(Path file) {
        return new SqliteArchive(new Database(DatabaseFile.open(file)));
    }

    @Override
    public CaseStore cases() {
        return new SqliteCaseStore(database);
    }

    @Override
    public FeedbackLog feedback() {
        return new SqliteFeedbackLog(database);
    }

    @Override
    public LessonStore lessons() {
        return new SqliteLessonStore(database);
    }

    @Override
    public Forgetting forgetting() {
        return new SqliteForgetting(database);
    }

    @Override
    public Probations probations() {
        return new SqliteProbations(database);
    }

    @Override
    public Autonomy autonomy() {
        return new SqliteAutonomy(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
